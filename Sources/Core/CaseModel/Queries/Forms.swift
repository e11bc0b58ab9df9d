/// Which form: what it is about, and so how its answers are recorded.
public enum FormKey: Hashable, Sendable {
  case step(CaseID, StepID)
  /// A new incident, perhaps about a person already chosen.
  case incident(ParentID?)
  /// The head's triage of a report.
  case triage(IncidentID)
  case staffCheck(IncidentID)
  /// What is missing from a report, or is to be put right in it.
  case completing(IncidentID)
  /// Hands an incident to a member of staff.
  case handOver(IncidentID)
  case parentAdd
  case parentEdit(ParentID)
  case pupilAdd
  case pupilLeft(PupilID)
  /// A pupil who left is at the school again.
  case pupilReturned(PupilID)
  case link(ParentID)
  case linkChange(ParentID)
  case linkEnd(ParentID)
  case courtOrder(ParentID)
  case courtOrderEnd(ParentID)
  case adjustment(ParentID)
  case adjustmentEnd(ParentID)
  case agreement(ParentID)
  case delegate
  /// Somebody whom the governors put in the head's place.
  case actingHead
  case delegationEnd
  /// The head's word on a delegation that was recorded for them.
  case delegationConfirm
  case staffAdd
  /// Roles, name or own record of a member of staff; or they are back.
  case staffChange
  case staffLeft
  case schoolDetails
  /// A breach by somebody on the gate list, for those who may not see the case too.
  case gateBreach(ParentID)
  /// Something that the policy lets somebody do, without a case.
  case power
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
  /// From when until when it holds, said with the consequence; nil where it is about no days.
  public var time: ConfirmedTime?
  /// The fields in which the last day of a ban stands.
  public var ends: [BanEnd]
  /// What follows where a field has one of these values, said with the consequence: by the field, then its value.
  public var follows: [String: [String: String]] = [:]
  /// The version of the stream it was made from, so that a change in between is noticed.
  public var version: Int
  /// What a draft on disk had typed in already.
  public var typed: [String: String]

  /// A form ready to be filled in.
  public init(
    key: FormKey, title: String, clause: String = "", advice: [String] = [],
    fields: [StepField], submit: String, confirm: String = "", time: ConfirmedTime? = nil,
    ends: [BanEnd] = [], version: Int = 0, typed: [String: String] = [:]
  ) {
    self.key = key
    self.title = title
    self.clause = clause
    self.advice = advice
    self.fields = fields
    self.submit = submit
    self.confirm = confirm
    self.time = time
    self.ends = ends
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
