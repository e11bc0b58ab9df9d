public import PolicyModel

/// How a parent was spoken to.
public enum SpokenChannel: String, Codable, CaseIterable, Sendable {
  case onTheSpot = "on-the-spot"
  case telephone
  case inPerson = "in-person"
  case online
  case writing

  /// The channel in words.
  public var words: String {
    switch self {
    case .onTheSpot: return "on the spot"
    case .telephone: return "by telephone"
    case .inPerson: return "in person"
    case .online: return "online"
    case .writing: return "in writing"
    }
  }
}

/// What came of speaking to a parent.
public enum SpokenOutcome: String, Codable, CaseIterable, Sendable {
  case spoken
  case declined
  case unanswered
  case putOff = "put-off"

  /// The outcome in words.
  public var words: String {
    switch self {
    case .spoken: return "spoken to"
    case .declined: return "offered and declined"
    case .unanswered: return "offered and not answered"
    case .putOff: return "put off at a named request"
    }
  }
}

/// An account of what someone said or saw.
public struct StatementTaken: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.statement-taken"
  /// The version of the shape below.
  public static let version = 1

  /// Which incident it is about; nil for the only one, which `decide` names.
  public var incident: IncidentID?
  /// Who gave it.
  public var from: String
  /// The member of staff or governor who gave it, as `decide` knows them; nil where none of them did.
  public var staff: StaffID?
  /// Their part in the incident.
  public var part: IncidentPart
  /// True where they saw or heard it themselves.
  public var firstHand: Bool
  /// What was said or seen.
  public var seen: String
  /// What they, or the person writing it down, make of it; kept apart.
  public var assessment: String

  /// An account of what someone said or saw.
  public init(
    incident: IncidentID? = nil, from: String, part: IncidentPart, firstHand: Bool, seen: String,
    assessment: String = "", staff: StaffID? = nil
  ) {
    self.incident = incident
    self.from = from
    self.staff = staff
    self.part = part
    self.firstHand = firstHand
    self.seen = seen
    self.assessment = assessment
  }
}

/// Somebody involved was asked for an account and has not given one.
public struct AccountAsked: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.account-asked"
  /// The version of the shape below.
  public static let version = 1

  /// Which incident it is about; nil for the only one, which `decide` names.
  public var incident: IncidentID?
  /// Who was asked.
  public var from: String
  /// How they were asked.
  public var how: String

  /// Somebody involved was asked for an account and has not given one.
  public init(incident: IncidentID? = nil, from: String, how: String) {
    self.incident = incident
    self.from = from
    self.how = how
  }
}

/// The head states that nobody else was involved in an incident, so that nobody else can be asked.
public struct NobodyElseInvolved: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.nobody-else-involved"
  /// The version of the shape below.
  public static let version = 1

  /// Which incident; nil for the only one, which `decide` names.
  public var incident: IncidentID?
  /// How that is known.
  public var reason: String

  /// The head states that nobody else was involved.
  public init(incident: IncidentID? = nil, reason: String) {
    self.incident = incident
    self.reason = reason
  }
}

/// A file kept as evidence, by the hash of its content.
public struct EvidenceKept: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.evidence-kept"
  /// The version of the shape below.
  public static let version = 1

  /// SHA-256 of its bytes, in lower-case hexadecimal.
  public var hash: String
  /// The file's name.
  public var name: String
  /// Its size.
  public var bytes: Int
  /// Its media type.
  public var type: String
  /// What it shows.
  public var describes: String

  /// A file kept as evidence, by the hash of its content.
  public init(hash: String, name: String, bytes: Int, type: String, describes: String) {
    self.hash = hash
    self.name = name
    self.bytes = bytes
    self.type = type
    self.describes = describes
  }
}

/// The parent was spoken to about it, or an attempt was made, or it was put off.
public struct ParentSpokenTo: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.spoken-to"
  /// The version of the shape below.
  public static let version = 1

  /// Which incidents it was about; empty for every one of the case by then, which `decide` names.
  public var incidents: [IncidentID]
  /// How.
  public var channel: SpokenChannel
  /// What came of it.
  public var outcome: SpokenOutcome
  /// What was said.
  public var note: String
  /// Which body asked for it to be put off; nil where it was not put off.
  public var requestedFrom: RequestingBody?
  /// Who asked for that, by name.
  public var requestedBy: String
  /// Their reference.
  public var reference: String
  /// Whether they said anything about what was put to them and waited for their reply; nil where nobody asked.
  public var ofWhatWasPut: Bool?
  /// The meeting that they were told of in it; nil where none was spoken of.
  public var meeting: ItemID?
  /// The restrictions of which they were told that they hold, what a review decided or what has changed, and the
  /// warnings in the post; empty where nothing of the kind was spoken of.
  public var told: [ItemID]

  /// The parent was spoken to about it, or an attempt was made, or it was put off.
  public init(
    incidents: [IncidentID] = [], channel: SpokenChannel, outcome: SpokenOutcome, note: String = "",
    requestedFrom: RequestingBody? = nil, requestedBy: String = "", reference: String = "",
    ofWhatWasPut: Bool? = nil, meeting: ItemID? = nil, told: [ItemID] = []
  ) {
    self.ofWhatWasPut = ofWhatWasPut
    self.meeting = meeting
    self.told = told
    self.incidents = incidents
    self.channel = channel
    self.outcome = outcome
    self.note = note
    self.requestedFrom = requestedFrom
    self.requestedBy = requestedBy
    self.reference = reference
  }
}

/// A measure or power of the policy was used.
public struct MeasureTaken: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.measure-taken"
  /// The version of the shape below.
  public static let version = 1

  /// The measure's or power's id.
  public var measure: String
  /// What was done, in words.
  public var note: String
  /// To whom it went: a police force, an adviser, a network, a party.
  public var to: String
  /// Their reference number.
  public var reference: String
  /// The parent involved who agreed, where the power needs it.
  public var consentFrom: String
  /// Whom the school tried to reach and when, where the power needs it.
  public var attempts: String
  /// How each demand before it was met.
  public var ways: [MetDemand]
  /// Why the matter was too serious for the earlier steps, where they were passed over.
  public var seriousness: String

  /// A measure or power of the policy was used.
  public init(
    measure: String, note: String = "", to: String = "", reference: String = "",
    consentFrom: String = "", attempts: String = "", ways: [MetDemand] = [],
    seriousness: String = ""
  ) {
    self.measure = measure
    self.note = note
    self.to = to
    self.reference = reference
    self.consentFrom = consentFrom
    self.attempts = attempts
    self.ways = ways
    self.seriousness = seriousness
  }
}

/// The parent was asked whether a disability needs an adjustment, or what is agreed was done for a letter.
public struct AdjustmentsAsked: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.adjustments-asked"
  /// The version of the shape below.
  public static let version = 1

  /// How they were asked.
  public var how: String
  /// What they answered, or that they did not; what was done, for a letter.
  public var answer: String
  /// The letter for which what is agreed was done; nil where they were asked.
  public var letter: ItemID?
  /// Whether they said anything about what was put to them, or asked for time to reply to it; nil where nobody said.
  public var ofWhatWasPut: Bool?

  /// The parent was asked whether a disability needs an adjustment.
  public init(how: String, answer: String, letter: ItemID? = nil, ofWhatWasPut: Bool? = nil) {
    self.how = how
    self.answer = answer
    self.letter = letter
    self.ofWhatWasPut = ofWhatWasPut
  }
}

/// The head departs from something the policy says will be done.
public struct DutyDeparted: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.duty-departed"
  /// The version of the shape below.
  public static let version = 1

  /// The duty's id.
  public var duty: String
  /// Why.
  public var reason: String

  /// The head departs from something the policy says will be done.
  public init(duty: String, reason: String) {
    self.duty = duty
    self.reason = reason
  }
}

/// Why a measure is not used in this case.
public struct MeasureNotUsed: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.measure-not-used"
  /// The version of the shape below.
  public static let version = 1

  /// The measure's id.
  public var measure: String
  /// Why.
  public var reason: String

  /// Why a measure is not used in this case.
  public init(measure: String, reason: String) {
    self.measure = measure
    self.reason = reason
  }
}

/// Police or social care asked the school not to contact the parent.
public struct HoldPlaced: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.hold-placed"
  /// The version of the shape below.
  public static let version = 1

  /// Which body asked: nobody else may.
  public var body: RequestingBody
  /// Who asked: the service and the officer.
  public var by: String
  /// Their reference.
  public var reference: String
  /// Their reason, so far as it may be written here.
  public var reason: String
  /// The day on which it was written down, where that is a later one.
  public var written: CivilDate?

  /// Police or social care asked the school not to contact the parent.
  public init(
    body: RequestingBody = .police, by: String, reference: String = "", reason: String = "",
    written: CivilDate? = nil
  ) {
    self.body = body
    self.by = by
    self.reference = reference
    self.reason = reason
    self.written = written
  }
}

/// The request not to contact the parent was withdrawn.
public struct HoldLifted: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.hold-lifted"
  /// The version of the shape below.
  public static let version = 1

  /// Who withdrew it.
  public var by: String

  /// The request not to contact the parent was withdrawn.
  public init(by: String) {
    self.by = by
  }
}

/// A concern was passed to the safeguarding lead; its content stays with them.
public struct ReferredToSafeguarding: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.referred-to-safeguarding"
  /// The version of the shape below.
  public static let version = 1

  /// The lead; nil where outside the record.
  public var to: StaffID?
  /// Where they keep it.
  public var reference: String

  /// A concern was passed to the safeguarding lead; its content stays with them.
  public init(to: StaffID? = nil, reference: String = "") {
    self.to = to
    self.reference = reference
  }
}
