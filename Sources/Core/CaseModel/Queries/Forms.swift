/// Which form: what it is about, and so how its answers are recorded.
public enum FormKey: Hashable, Sendable {
  case step(CaseID, StepID)
  /// A new incident, perhaps about a person already chosen.
  case incident(ParentID?)
  /// The head's triage of a report.
  case triage(IncidentID)
  case staffCheck(IncidentID)
  /// Hands an incident to a member of staff.
  case handOver(IncidentID)
  case parentAdd
  case parentEdit(ParentID)
  case pupilAdd
  case pupilLeft(PupilID)
  case link(ParentID)
  case courtOrder(ParentID)
  case adjustment(ParentID)
  case agreement(ParentID)
  case delegate
  case staffAdd
  case schoolDetails

  /// A name for the form's draft file: letters, digits, `-` and `_` only.
  public var draftName: String {
    switch self {
    case .step(let number, let step): return "case-\(number)-\(step)"
    case .incident(let parent): return "incident-\(parent?.rawValue ?? "new")"
    case .triage(let incident): return "triage-\(incident)"
    case .staffCheck(let incident): return "staff-check-\(incident)"
    case .handOver(let incident): return "hand-over-\(incident)"
    case .parentAdd: return "parent-add"
    case .parentEdit(let parent): return "parent-edit-\(parent)"
    case .pupilAdd: return "pupil-add"
    case .pupilLeft(let pupil): return "pupil-left-\(pupil)"
    case .link(let parent): return "link-\(parent)"
    case .courtOrder(let parent): return "court-order-\(parent)"
    case .adjustment(let parent): return "adjustment-\(parent)"
    case .agreement(let parent): return "agreement-\(parent)"
    case .delegate: return "delegate"
    case .staffAdd: return "staff-add"
    case .schoolDetails: return "school-details"
    }
  }
}

/// A form ready to be filled in.
public struct FormSheet: Hashable, Sendable {
  /// Which form.
  public var key: FormKey
  /// What it is for: `Interim ban — 2026-014, O'Brien, Siobhán`.
  public var title: String
  /// The clause that bears on it, in words with its citation; empty where none does.
  public var clause: String
  /// What to know before filling it in.
  public var advice: [String]
  /// The fields, in order.
  public var fields: [StepField]
  /// What the last button says, naming the act: `Record the interim ban`.
  public var submit: String
  /// The consequence to confirm first, naming the person; empty where nothing needs confirming.
  public var confirm: String
  /// The version of the stream it was made from, so that a change in between is noticed.
  public var version: Int
  /// What a draft on disk had typed in already.
  public var typed: [String: String]

  /// A form ready to be filled in.
  public init(
    key: FormKey, title: String, clause: String = "", advice: [String] = [],
    fields: [StepField], submit: String, confirm: String = "", version: Int = 0,
    typed: [String: String] = [:]
  ) {
    self.key = key
    self.title = title
    self.clause = clause
    self.advice = advice
    self.fields = fields
    self.submit = submit
    self.confirm = confirm
    self.version = version
    self.typed = typed
  }
}

/// What became of a form's answers.
public enum Submission: Hashable, Sendable {
  /// Recorded: what to say, and where to go next where something new was made.
  case recorded(String, open: Place?)
  /// Answers to mend, field by field; nothing was recorded.
  case mend([FieldProblem])
  /// The procedure says no; nothing was recorded.
  case refused(Refusal)
  /// Somebody else recorded something in between: who did what. Nothing was recorded; sent again with
  /// the version given here it is judged anew.
  case changedMeanwhile([ChronicleLine], version: Int)

  /// Where to go next.
  public enum Place: Hashable, Sendable {
    case ofCase(CaseID)
    case ofIncident(IncidentID)
    case ofParent(ParentID)
  }
}
