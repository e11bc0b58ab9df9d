public import PolicyModel

/// The part that somebody had in an incident.
public enum IncidentPart: String, Codable, CaseIterable, Sendable {
  case alleged, affected, witness, reporter
}

/// How serious the head judges an incident to be.
public enum Seriousness: String, Codable, CaseIterable, Sendable, Comparable {
  case low, medium, high

  /// Less serious first.
  public static func < (left: Seriousness, right: Seriousness) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .low: return 0
    case .medium: return 1
    case .high: return 2
    }
  }
}

/// What became of a report at triage.
public enum TriageOutcome: String, Codable, CaseIterable, Sendable {
  case openCase = "open-case"
  case noBreach = "no-breach"
  case withdrawn
  case unfounded
  case informally

  /// The outcome in words.
  public var words: String {
    switch self {
    case .openCase: return "a case"
    case .noBreach: return "no breach"
    case .withdrawn: return "withdrawn"
    case .unfounded: return "unfounded"
    case .informally: return "dealt with informally"
    }
  }
}

/// Someone in an incident and the parts they had in it.
public struct IncidentPerson: Hashable, Sendable, Codable {
  /// Their parts; one person may hold two.
  public var parts: [IncidentPart]
  /// The person, where they are a parent or another adult in the record.
  public var parent: ParentID?
  /// The person, where they are a pupil.
  public var pupil: PupilID?
  /// The person, where they are a member of staff.
  public var staff: StaffID?
  /// Their name in words, where they are none of these.
  public var named: String

  /// Someone in an incident and the parts they had in it.
  public init(
    parts: [IncidentPart], parent: ParentID? = nil, pupil: PupilID? = nil, staff: StaffID? = nil,
    named: String = ""
  ) {
    self.parts = parts
    self.parent = parent
    self.pupil = pupil
    self.staff = staff
    self.named = named
  }
}

/// What happened, as first reported. When it happened stands in the entry's header.
public struct IncidentReported: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "incident.reported"
  /// The version of the shape below.
  public static let version = 1

  /// Where and how.
  public var channel: Channel
  /// The place in words.
  public var place: String
  /// Behaviour ids of the pack in force on the day.
  public var behaviours: [String]
  /// What was said or seen, in plain words.
  public var seen: String
  /// What the reporter makes of it, kept apart.
  public var assessment: String
  /// True where the reporter saw or heard it themselves.
  public var firstHand: Bool
  /// Who was in it.
  public var people: [IncidentPerson]
  /// The pack in force on the day.
  public var pack: String
  /// Its version.
  public var edition: String

  /// What happened, as first reported. When it happened stands in the entry's header.
  public init(
    channel: Channel, place: String = "", behaviours: [String], seen: String,
    assessment: String = "", firstHand: Bool, people: [IncidentPerson], pack: String,
    edition: String
  ) {
    self.channel = channel
    self.place = place
    self.behaviours = behaviours
    self.seen = seen
    self.assessment = assessment
    self.firstHand = firstHand
    self.people = people
    self.pack = pack
    self.edition = edition
  }
}

/// The report corrected or completed. The whole new state is given; the first report stays in the
/// record.
public struct IncidentChanged: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "incident.changed"
  /// The version of the shape below.
  public static let version = 1

  /// When it happened; the entry's header says when the report was changed.
  public var happened: When
  /// Where and how.
  public var channel: Channel
  /// The place in words.
  public var place: String
  /// Behaviour ids.
  public var behaviours: [String]
  /// What was said or seen.
  public var seen: String
  /// What the reporter makes of it.
  public var assessment: String
  /// True where the reporter saw or heard it themselves.
  public var firstHand: Bool
  /// Who was in it.
  public var people: [IncidentPerson]
  /// What was changed and why.
  public var why: String

  /// The report corrected or completed. The whole new state is given; the first report stays in the
  /// record.
  public init(
    happened: When, channel: Channel, place: String = "", behaviours: [String], seen: String,
    assessment: String = "", firstHand: Bool, people: [IncidentPerson], why: String
  ) {
    self.happened = happened
    self.channel = channel
    self.place = place
    self.behaviours = behaviours
    self.seen = seen
    self.assessment = assessment
    self.firstHand = firstHand
    self.people = people
    self.why = why
  }
}

/// The head's judgement of a report.
public struct IncidentTriaged: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "incident.triaged"
  /// The version of the shape below.
  public static let version = 1

  /// Criminal, libellous, both or neither.
  public var nature: Nature
  /// How serious.
  public var seriousness: Seriousness
  /// A case, or why there is none.
  public var outcome: TriageOutcome
  /// Why.
  public var reason: String

  /// The head's judgement of a report.
  public init(nature: Nature, seriousness: Seriousness, outcome: TriageOutcome, reason: String) {
    self.nature = nature
    self.seriousness = seriousness
    self.outcome = outcome
    self.reason = reason
  }
}

/// Somebody asked an affected member of staff how they are.
public struct StaffCheckedOn: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "incident.staff-checked-on"
  /// The version of the shape below.
  public static let version = 1

  /// Who was asked.
  public var staff: StaffID
  /// What is needed, in words.
  public var note: String

  /// Somebody asked an affected member of staff how they are.
  public init(staff: StaffID, note: String) {
    self.staff = staff
    self.note = note
  }
}

/// The incident was handed to a member of staff, who looks after it until it is judged.
public struct IncidentHandedOver: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "incident.handed-over"
  /// The version of the shape below.
  public static let version = 1

  /// Who looks after it.
  public var to: StaffID
  /// What they should know.
  public var note: String

  /// The incident was handed to a member of staff.
  public init(to: StaffID, note: String) {
    self.to = to
    self.note = note
  }
}
