public import PolicyModel

/// Who may see a case.
public enum CaseAccess: String, Codable, CaseIterable, Sendable {
  /// The case team, and every head, deputy and safeguarding lead.
  case team
  /// The named people only.
  case named
}

/// How a case ended.
public enum CaseOutcome: String, Codable, CaseIterable, Sendable {
  case resolved
  case warned
  case restrictionEnded = "restriction-ended"
  case noBreach = "no-breach"
  case withdrawn
  case wrongPerson = "wrong-person"
  case familyLeft = "family-left"
  case noFurtherAction = "no-further-action"

  /// The outcome in words.
  public var words: String {
    switch self {
    case .resolved: return "resolved"
    case .warned: return "ended with a warning"
    case .restrictionEnded: return "restriction ended"
    case .noBreach: return "no breach found"
    case .withdrawn: return "withdrawn"
    case .wrongPerson: return "opened against the wrong person"
    case .familyLeft: return "the family left"
    case .noFurtherAction: return "no further action"
    }
  }
}

/// The exact policy a case is run under.
public struct PolicyReference: Hashable, Sendable, Codable {
  /// The pack's id.
  public var pack: String
  /// Its version.
  public var edition: String
  /// SHA-256 of its bytes, in lower-case hexadecimal.
  public var digest: String

  /// The exact policy a case is run under.
  public init(pack: String, edition: String, digest: String) {
    self.pack = pack
    self.edition = edition
    self.digest = digest
  }
}

/// A breach procedure opened against one person.
public struct CaseOpened: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.opened"
  /// The version of the shape below.
  public static let version = 1

  /// The person.
  public var parent: ParentID
  /// The policy in force on the day it was opened.
  public var policy: PolicyReference
  /// Who may see it.
  public var access: CaseAccess
  /// The case team, or the named people.
  public var people: [StaffID]

  /// A breach procedure opened against one person.
  public init(
    parent: ParentID, policy: PolicyReference, access: CaseAccess = .team, people: [StaffID] = []
  ) {
    self.parent = parent
    self.policy = policy
    self.access = access
    self.people = people
  }
}

/// An incident became part of this case. It holds what the procedure reads, and no names.
public struct IncidentJoined: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.incident-joined"
  /// The version of the shape below.
  public static let version = 1

  /// Which.
  public var incident: IncidentID
  /// When it happened.
  public var on: When
  /// Where and how.
  public var channel: Channel
  /// Behaviour ids.
  public var behaviours: [String]
  /// Their categories.
  public var categories: [BehaviourCategory]
  /// The head's judgement; nil before triage.
  public var nature: Nature?
  /// The head's judgement; nil before triage.
  public var seriousness: Seriousness?
  /// True where the report itself is a first-hand account.
  public var firstHand: Bool
  /// Staff who were affected.
  public var affectedStaff: [StaffID]
  /// Staff who saw it.
  public var witnessStaff: [StaffID]

  /// An incident became part of this case. It holds what the procedure reads, and no names.
  public init(
    incident: IncidentID, on: When, channel: Channel, behaviours: [String],
    categories: [BehaviourCategory], nature: Nature? = nil, seriousness: Seriousness? = nil,
    firstHand: Bool = false, affectedStaff: [StaffID] = [], witnessStaff: [StaffID] = []
  ) {
    self.incident = incident
    self.on = on
    self.channel = channel
    self.behaviours = behaviours
    self.categories = categories
    self.nature = nature
    self.seriousness = seriousness
    self.firstHand = firstHand
    self.affectedStaff = affectedStaff
    self.witnessStaff = witnessStaff
  }
}

/// The head's triage of an incident of this case.
public struct IncidentJudged: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.incident-judged"
  /// The version of the shape below.
  public static let version = 1

  /// Which.
  public var incident: IncidentID
  /// Criminal, libellous, both or neither.
  public var nature: Nature
  /// How serious.
  public var seriousness: Seriousness
  /// What came of it: anything but a case judges it away, and nothing rests on it any more.
  public var outcome: TriageOutcome
  /// Why.
  public var reason: String

  /// The head's triage of an incident of this case.
  public init(
    incident: IncidentID, nature: Nature, seriousness: Seriousness,
    outcome: TriageOutcome = .openCase, reason: String
  ) {
    self.incident = incident
    self.nature = nature
    self.seriousness = seriousness
    self.outcome = outcome
    self.reason = reason
  }
}

/// Who may see the case.
public struct AccessChanged: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.access-changed"
  /// The version of the shape below.
  public static let version = 1

  /// The case team, or named people only.
  public var access: CaseAccess
  /// Who they are.
  public var people: [StaffID]
  /// Why.
  public var reason: String

  /// Who may see the case.
  public init(access: CaseAccess, people: [StaffID], reason: String) {
    self.access = access
    self.people = people
    self.reason = reason
  }
}

/// The person of this case, not known before, was identified.
public struct PersonIdentified: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.person-identified"
  /// The version of the shape below.
  public static let version = 1

  /// Who they are.
  public var parent: ParentID
  /// How this is known.
  public var how: String
  /// Who identified them.
  public var by: String

  /// The person of this case, not known before, was identified.
  public init(parent: ParentID, how: String, by: String) {
    self.parent = parent
    self.how = how
    self.by = by
  }
}

/// The case had been opened against the wrong person. Every restriction in it is set aside with
/// this.
public struct PersonCorrected: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.person-corrected"
  /// The version of the shape below.
  public static let version = 1

  /// Who was named wrongly.
  public var wrong: ParentID
  /// Who it should have been; a new case is opened for them. Nil where not known.
  public var right: ParentID?
  /// How the mistake came about.
  public var reason: String

  /// The case had been opened against the wrong person. Every restriction in it is set aside with
  /// this.
  public init(wrong: ParentID, right: ParentID? = nil, reason: String) {
    self.wrong = wrong
    self.right = right
    self.reason = reason
  }
}

/// The case was closed.
public struct CaseClosed: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.closed"
  /// The version of the shape below.
  public static let version = 1

  /// How it ended.
  public var outcome: CaseOutcome
  /// In words.
  public var reason: String

  /// The case was closed.
  public init(outcome: CaseOutcome, reason: String) {
    self.outcome = outcome
    self.reason = reason
  }
}

/// A closed case was opened again.
public struct CaseReopened: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.reopened"
  /// The version of the shape below.
  public static let version = 1

  /// Why.
  public var reason: String

  /// A closed case was opened again.
  public init(reason: String) {
    self.reason = reason
  }
}

/// Something worth recording that no other step holds.
public struct NoteAdded: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.note-added"
  /// The version of the shape below.
  public static let version = 1

  /// The note.
  public var text: String

  /// Something worth recording that no other step holds.
  public init(text: String) {
    self.text = text
  }
}

/// An earlier entry was mistaken; it stays, and this says what is right.
public struct EntryCorrected: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.entry-corrected"
  /// The version of the shape below.
  public static let version = 1

  /// The mistaken entry's sequence.
  public var sequence: Int
  /// What is right.
  public var text: String
  /// How the mistake came about.
  public var why: String

  /// An earlier entry was mistaken; it stays, and this says what is right.
  public init(sequence: Int, text: String, why: String) {
    self.sequence = sequence
    self.text = text
    self.why = why
  }
}
