public import PolicyModel

/// What a review can decide.
public enum ReviewOutcome: String, Codable, CaseIterable, Sendable {
  case `continue`
  case vary
  case lift
}

/// What became of a challenge.
public enum ChallengeOutcome: String, Codable, CaseIterable, Sendable {
  case upheld
  case partly
  case notUpheld = "not-upheld"

  /// The outcome in words.
  public var words: String {
    switch self {
    case .upheld: return "upheld"
    case .partly: return "upheld in part"
    case .notUpheld: return "not upheld"
    }
  }
}

/// What a deputy found for a review, and what is put to the parent where it is to go on.
public struct ReviewPrepared: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.review-prepared"
  /// The version of the shape below.
  public static let version = 1

  /// Which.
  public var restriction: ItemID
  /// What happened since.
  public var since: String
  /// Breaches of the restriction.
  public var breaches: String
  /// What the deputy proposes.
  public var recommendation: ReviewOutcome
  /// The hearing that this opens; nil where it is proposed to lift it.
  public var hearing: ItemID?
  /// The terms put to the parent; nil where it is proposed to lift it.
  public var proposal: Proposal?
  /// The last day for the parent's comments; nil where it is proposed to lift it.
  public var replyBy: CivilDate?

  /// What a deputy found for a review.
  public init(
    restriction: ItemID, since: String, breaches: String, recommendation: ReviewOutcome,
    hearing: ItemID? = nil, proposal: Proposal? = nil, replyBy: CivilDate? = nil
  ) {
    self.restriction = restriction
    self.since = since
    self.breaches = breaches
    self.recommendation = recommendation
    self.hearing = hearing
    self.proposal = proposal
    self.replyBy = replyBy
  }
}

/// The parent asked for an early review.
public struct ReviewRequested: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.review-requested"
  /// The version of the shape below.
  public static let version = 1

  /// Which.
  public var restriction: ItemID
  /// How they asked.
  public var how: String

  /// The parent asked for an early review.
  public init(restriction: ItemID, how: String) {
    self.restriction = restriction
    self.how = how
  }
}

/// The head considered what the parent said, which the decision was taken without, or their request for an
/// early review, and lets it stand: the parent is answered.
public struct ReplyConsidered: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.reply-considered"
  /// The version of the shape below.
  public static let version = 1

  /// The restriction that was decided without it.
  public var restriction: ItemID
  /// The answer to what they said, point by point, with why it stands all the same; a letter tells it.
  public var answer: String
  /// The day on which what they said came, which `decide` names.
  public var came: CivilDate?
  /// True where that was in time, so that there was no silence, whatever the decision says.
  public var inTime: Bool
  /// True where it was a request for an early review, as `decide` says.
  public var isRequest: Bool

  /// The head considered what the parent said.
  public init(
    restriction: ItemID, answer: String, came: CivilDate? = nil, inTime: Bool = false,
    isRequest: Bool = false
  ) {
    self.isRequest = isRequest
    self.restriction = restriction
    self.answer = answer
    self.came = came
    self.inTime = inTime
  }
}

/// The head decided a review.
public struct ReviewDecided: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.review-decided"
  /// The version of the shape below.
  public static let version = 1

  /// Which.
  public var restriction: ItemID
  /// Continue, vary or lift.
  public var outcome: ReviewOutcome
  /// Why.
  public var reasons: DecisionReasons
  /// The new terms, where they continue or vary.
  public var terms: Terms?
  /// What happens with each child from now on.
  public var children: [ChildArrangement]
  /// How each demand was met.
  public var ways: [MetDemand]
  /// Why the head differs, where the chair was against.
  public var againstChair: String
  /// Why whoever was affected by it, or saw it, decides all the same; empty where nobody was.
  public var inOwnCause: String
  /// Why less time to comment was fair than is usual; empty where none was missing.
  public var shortNotice: String

  /// The head decided a review.
  public init(
    restriction: ItemID, outcome: ReviewOutcome, reasons: DecisionReasons, terms: Terms? = nil,
    children: [ChildArrangement] = [], ways: [MetDemand] = [], againstChair: String = "",
    inOwnCause: String = "", shortNotice: String = ""
  ) {
    self.restriction = restriction
    self.outcome = outcome
    self.inOwnCause = inOwnCause
    self.shortNotice = shortNotice
    self.reasons = reasons
    self.terms = terms
    self.children = children
    self.ways = ways
    self.againstChair = againstChair
  }
}

/// The person did what a restriction forbids. This extends nothing by itself.
public struct RestrictionBreached: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.restriction-breached"
  /// The version of the shape below.
  public static let version = 1

  /// Which.
  public var restriction: ItemID
  /// What happened.
  public var what: String
  /// Where.
  public var place: String

  /// The person did what a restriction forbids. This extends nothing by itself.
  public init(restriction: ItemID, what: String, place: String = "") {
    self.restriction = restriction
    self.what = what
    self.place = place
  }
}

/// The person may come in on one day for one purpose.
public struct ExceptionAgreed: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.exception-agreed"
  /// The version of the shape below.
  public static let version = 1

  /// Which.
  public var restriction: ItemID
  /// The day.
  public var on: CivilDate
  /// The hour from which, where one was agreed.
  public var from: LocalTime?
  /// The hour until which, where one was agreed.
  public var until: LocalTime?
  /// What for.
  public var purpose: String
  /// On which conditions.
  public var conditions: String

  /// The person may come in on one day for one purpose.
  public init(
    restriction: ItemID, on: CivilDate, from: LocalTime? = nil, until: LocalTime? = nil,
    purpose: String, conditions: String = ""
  ) {
    self.restriction = restriction
    self.on = on
    self.from = from
    self.until = until
    self.purpose = purpose
    self.conditions = conditions
  }

  /// What for, and at which hours: `meeting with the head, 14:00 to 14:30`.
  ///
  /// - Parameter clock: how a time is written.
  public func visit(_ clock: (LocalTime) -> String = { $0.text }) -> String {
    switch (from.map(clock), until.map(clock)) {
    case (let from?, let until?): return "\(purpose), \(from) to \(until)"
    case (let from?, nil): return "\(purpose), from \(from)"
    case (nil, let until?): return "\(purpose), until \(until)"
    case (nil, nil): return purpose
    }
  }
}

/// What happens with a child changed: one left, one started, a court order.
public struct ArrangementsChanged: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.arrangements-changed"
  /// The version of the shape below.
  public static let version = 1

  /// Which.
  public var restriction: ItemID
  /// The whole new arrangements.
  public var children: [ChildArrangement]
  /// Why.
  public var reason: String

  /// What happens with a child changed: one left, one started, a court order.
  public init(restriction: ItemID, children: [ChildArrangement], reason: String) {
    self.restriction = restriction
    self.children = children
    self.reason = reason
  }
}

/// Who hears a challenge.
public enum ChallengeHearer: String, Codable, CaseIterable, Sendable {
  case chair
  case viceChair = "vice-chair"
  /// Governors, or others, who had nothing to do with the decision.
  case panel
  /// Whoever the school's complaints procedure names.
  case procedure

  /// The hearer in words.
  public var words: String {
    switch self {
    case .chair: return "the chair of governors"
    case .viceChair: return "the vice-chair of governors"
    case .panel: return "a panel that had no part in the decision"
    case .procedure: return "whoever the complaints procedure names"
    }
  }

  /// The office that hears it; nil for a panel and for the complaints procedure.
  public var role: Role? {
    switch self {
    case .chair: return .chair
    case .viceChair: return .viceChair
    case .panel, .procedure: return nil
    }
  }
}

/// The parent challenged a decision.
public struct ChallengeReceived: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.challenge-received"
  /// The version of the shape below.
  public static let version = 1

  /// Its id in the case.
  public var challenge: ItemID
  /// The restriction challenged.
  public var about: ItemID
  /// Who hears it, by office.
  public var hearer: ChallengeHearer
  /// Who that is; nil where the record has nobody with the office, and for a panel. They may see the case.
  public var staff: StaffID?
  /// Those of a panel who are on record. They may see the case.
  public var panel: [StaffID]
  /// Those from outside, each with where they are from, one a line.
  public var names: String
  /// What the parent says against it.
  public var says: String
  /// How it arrived, in words.
  public var how: String
  /// Who took it; nil where it came to nobody in the record.
  public var receivedBy: StaffID?

  /// The parent challenged a decision.
  public init(
    challenge: ItemID, about: ItemID, hearer: ChallengeHearer, staff: StaffID? = nil,
    panel: [StaffID] = [], names: String = "", says: String, how: String,
    receivedBy: StaffID? = nil
  ) {
    self.challenge = challenge
    self.about = about
    self.hearer = hearer
    self.staff = staff
    self.panel = panel
    self.names = names
    self.says = says
    self.how = how
    self.receivedBy = receivedBy
  }

  /// Everybody on record who hears it.
  var hearers: [StaffID] { [staff].compactMap(\.self) + panel }

  /// True where the school's own procedure says who hears it, and the record does not know who that is.
  var isByProcedure: Bool { hearer == .procedure && hearers.isEmpty }
}

/// The outcome of a challenge.
public struct ChallengeDecided: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.challenge-decided"
  /// The version of the shape below.
  public static let version = 1

  /// Which.
  public var challenge: ItemID
  /// Upheld, partly, or not.
  public var outcome: ChallengeOutcome
  /// Why.
  public var reasons: String
  /// How it came to whoever records it, from those who heard the challenge; empty where they record it themselves.
  public var told: String
  /// Who heard it, each with where they are from, one a line, where the school's own procedure says who does; else
  /// empty.
  public var heardBy: String

  /// The outcome of a challenge.
  public init(
    challenge: ItemID, outcome: ChallengeOutcome, reasons: String, told: String = "",
    heardBy: String = ""
  ) {
    self.challenge = challenge
    self.outcome = outcome
    self.reasons = reasons
    self.told = told
    self.heardBy = heardBy
  }
}

/// A restriction is quashed from the start: kept, struck through, and not counted.
public struct RestrictionSetAside: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.restriction-set-aside"
  /// The version of the shape below.
  public static let version = 1

  /// Which.
  public var restriction: ItemID
  /// Why.
  public var reason: String
  /// The challenge that led to it.
  public var challenge: ItemID?

  /// A restriction is quashed from the start: kept, struck through, and not counted.
  public init(restriction: ItemID, reason: String, challenge: ItemID? = nil) {
    self.restriction = restriction
    self.reason = reason
    self.challenge = challenge
  }
}
