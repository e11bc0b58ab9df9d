/// Something that must be true before a step, from a fixed vocabulary that `decide` can judge.
public enum Demand: String, Codable, CaseIterable, Sendable {
  // Asked by policies.
  /// Information was gathered from those involved.
  case informationGathered = "information-gathered"
  /// The parent was spoken to about the incident.
  case parentSpokenTo = "parent-spoken-to"
  /// The chair of governors was consulted about these terms.
  case chairConsulted = "chair-consulted"
  /// The parent was invited to a meeting, which was held or not attended.
  case meetingFirst = "meeting-first"
  /// The parent was warned of a ban and the conduct went on, or the matter is too serious to wait.
  case warnedFirst = "warned-first"
  /// A parent involved has agreed.
  case consentGiven = "consent-given"
  /// The family and the emergency contacts were tried.
  case familyTried = "family-tried"

  // Asked by law and guidance: the fairness gate.
  /// The parent could put their side, before the decision or by way of an interim ban.
  case chanceToRespond = "chance-to-respond"
  /// The facts relied on and the reasons are written down.
  case reasonsGiven = "reasons-given"
  /// The restriction has an end or a review date.
  case endOrReview = "end-or-review"
  /// The time given to reply was reasonable.
  case noticeLength = "notice-length"
  /// What happens with each child is arranged.
  case childArrangements = "child-arrangements"
  /// The parent was asked about adjustments for a disability.
  case adjustmentsAsked = "adjustments-asked"
  /// The parent is told how to complain.
  case complaintRoute = "complaint-route"
  /// Whoever decides was neither affected by it nor saw it.
  case impartialDecider = "impartial-decider"

  /// True for what the fairness gate lets the head override with a written reason.
  public var overridable: Bool {
    switch self {
    case .noticeLength, .childArrangements, .adjustmentsAsked, .complaintRoute, .impartialDecider:
      return true
    case .informationGathered, .parentSpokenTo, .chairConsulted, .meetingFirst, .warnedFirst,
      .consentGiven, .familyTried, .chanceToRespond, .reasonsGiven, .endOrReview:
      return false
    }
  }

  /// The ways in which this demand can be met; a pack may allow fewer, never others.
  public var possibleWays: [Way] {
    switch self {
    case .informationGathered:
      return [.firstHandAccount, .askedWithoutAnswer, .nobodyElse, .firstHandReport]
    case .parentSpokenTo: return [.spokenTo, .offeredTwice, .putOffAtRequest]
    case .chairConsulted: return [.consulted, .viceChairConsulted]
    case .meetingFirst: return [.meetingHeld, .meetingNotAttended]
    case .warnedFirst: return [.conductAfterWarning, .seriousnessReason]
    case .consentGiven: return [.consentRecorded]
    case .familyTried: return [.attemptsRecorded]
    case .chanceToRespond:
      return [.interimRoute, .representationsReceived, .replyByPassed, .replyDeclined]
    case .reasonsGiven, .endOrReview: return [.stated]
    case .noticeLength, .childArrangements, .adjustmentsAsked, .complaintRoute:
      return [.stated, .overriddenWithReason]
    case .impartialDecider: return [.notInvolved, .overriddenWithReason]
    }
  }
}

/// One way in which a demand can be met. Which way was used shows in the decision and the letter.
public enum Way: String, Codable, CaseIterable, Sendable {
  /// An account of somebody involved who saw or heard it, besides the report itself.
  case firstHandAccount = "first-hand-account"
  case askedWithoutAnswer = "asked-without-answer"
  /// The head's statement that nobody else was involved.
  case nobodyElse = "nobody-else"
  /// One first-hand report alone: enough for an interim ban, and for nothing else.
  case firstHandReport = "first-hand-report"
  case spokenTo = "spoken-to"
  case offeredTwice = "offered-twice"
  case putOffAtRequest = "put-off-at-request"
  case consulted
  case viceChairConsulted = "vice-chair-consulted"
  case meetingHeld = "meeting-held"
  case meetingNotAttended = "meeting-not-attended"
  case conductAfterWarning = "conduct-after-warning"
  case seriousnessReason = "seriousness-reason"
  case consentRecorded = "consent-recorded"
  case attemptsRecorded = "attempts-recorded"
  case interimRoute = "interim-route"
  case representationsReceived = "representations-received"
  case replyByPassed = "reply-by-passed"
  case replyDeclined = "reply-declined"
  case stated
  case notInvolved = "not-involved"
  case overriddenWithReason = "overridden-with-reason"
  /// The person is a mere visitor, towards whom the fairness gate advises; never stated by a pack.
  case advisedOnly = "advised-only"

  /// What was done, as a decision or a letter says it.
  public var inWords: String {
    switch self {
    case .firstHandAccount: return "a first-hand account was recorded"
    case .askedWithoutAnswer: return "those involved were asked and did not answer"
    case .nobodyElse: return "the head stated that nobody else was involved"
    case .firstHandReport:
      return "a first-hand report, enough for an interim ban"
    case .spokenTo: return "the parent was spoken to"
    case .offeredTwice: return "a conversation was offered twice without result"
    case .putOffAtRequest: return "speaking to the parent was put off at a named request"
    case .consulted: return "the chair of governors was consulted about these terms"
    case .viceChairConsulted: return "the vice-chair of governors was consulted about these terms"
    case .meetingHeld: return "a meeting was held"
    case .meetingNotAttended: return "a meeting was offered and not attended"
    case .conductAfterWarning: return "the conduct continued after the warning"
    case .seriousnessReason: return "the matter was too serious to take every step first"
    case .consentRecorded: return "consent was recorded"
    case .attemptsRecorded: return "the attempts to reach the family were recorded"
    case .interimRoute: return "the ban is interim and invites the parent's side"
    case .representationsReceived: return "the parent's side was received"
    case .replyByPassed: return "the date to reply by passed without an answer"
    case .replyDeclined: return "the parent declined to answer"
    case .stated: return "stated in the decision"
    case .notInvolved: return "whoever decided was not involved"
    case .overriddenWithReason: return "set aside by the head with a written reason"
    case .advisedOnly: return "advised only, as the person is a visitor"
    }
  }
}

/// As a key, a way codes as its word.
extension Way: CodingKeyRepresentable {}

/// A demand before a step, the ways to meet it that this policy allows, and what it rests on.
public struct Requirement: Hashable, Sendable, Codable {
  /// What must be true.
  public var id: Demand
  /// The ways it can be met; never empty.
  public var ways: [Way]
  /// The clause that asks it; nil for what law or guidance asks.
  public var clause: ClauseID?
  /// What it rests on.
  public var citation: Citation
  /// The clauses of ways that rest on one of their own: a note that lets a rung be passed over, our
  /// reading of what counts as asked.
  public var wayClauses: [Way: ClauseID]
  /// What those ways rest on.
  public var wayCitations: [Way: Citation]

  /// A demand before a step.
  public init(
    id: Demand, ways: [Way], clause: ClauseID?, citation: Citation,
    wayClauses: [Way: ClauseID] = [:], wayCitations: [Way: Citation] = [:]
  ) {
    self.id = id
    self.ways = ways
    self.clause = clause
    self.citation = citation
    self.wayClauses = wayClauses
    self.wayCitations = wayCitations
  }

  /// The clause under which it is met in this way: the way's own, else the requirement's.
  public func clause(of way: Way) -> ClauseID? { wayClauses[way] ?? clause }

  /// What it rests on that it may be met in this way: the way's own citation, else the requirement's.
  public func citation(of way: Way) -> Citation { wayCitations[way] ?? citation }
}

extension Demand {
  /// The demand in words, as a form names it.
  public var words: String {
    switch self {
    case .informationGathered: return "information from those involved"
    case .parentSpokenTo: return "words with the parent"
    case .chairConsulted: return "consulting the chair"
    case .meetingFirst: return "a meeting first"
    case .warnedFirst: return "a warning first"
    case .consentGiven: return "consent"
    case .familyTried: return "attempts to reach the family"
    case .chanceToRespond: return "the parent's side"
    case .reasonsGiven: return "written reasons"
    case .endOrReview: return "an end or a review date"
    case .noticeLength: return "enough time to reply"
    case .childArrangements: return "arrangements for each child"
    case .adjustmentsAsked: return "asking about adjustments"
    case .complaintRoute: return "naming how to complain"
    case .impartialDecider: return "somebody else deciding"
    }
  }

  /// What a form asks where the head leaves it out, as a person would ask: a noun clause.
  public var whyLeftOut: String {
    switch self {
    case .noticeLength: return "Why less time to reply is fair"
    case .childArrangements: return "Why nothing is arranged for a child"
    case .adjustmentsAsked: return "Why adjustments are not asked about"
    case .complaintRoute: return "Why no way to complain is named"
    case .impartialDecider: return "Why you decide it, and nobody else"
    case .informationGathered, .parentSpokenTo, .chairConsulted, .meetingFirst, .warnedFirst,
      .consentGiven, .familyTried, .chanceToRespond, .reasonsGiven, .endOrReview:
      return "Why it goes without \(words)"
    }
  }
}
