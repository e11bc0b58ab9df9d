public import PolicyModel

/// What came of asking the chair. Consulted is not approved: against and no view count; no answer is no
/// view at all.
public enum ChairView: String, Codable, CaseIterable, Sendable {
  case supports
  case against
  case noView = "no-view"
  case noAnswer = "no-answer"

  /// True where a view is known, whatever it is.
  public var isKnown: Bool { self != .noAnswer }

  /// The view in words.
  public var words: String {
    switch self {
    case .supports: return "supports it"
    case .against: return "against it"
    case .noView: return "has no view"
    case .noAnswer: return "asked, no answer"
    }
  }
}

/// How one demand was met when a decision was taken.
public struct MetDemand: Hashable, Sendable, Codable {
  /// What was demanded.
  public var demand: Demand
  /// The way that was used.
  public var way: Way
  /// What met it: an item's id or an entry's sequence, or the written reason of an override.
  public var by: String

  /// How one demand was met when a decision was taken.
  public init(demand: Demand, way: Way, by: String = "") {
    self.demand = demand
    self.way = way
    self.by = by
  }
}

extension MetDemand {
  /// The item that met it; what stands after it rests on that besides.
  var item: String { String(by.prefix { $0 != " " }) }

  /// True where one of these entries or items is what met it.
  func cites(_ names: [String]) -> Bool {
    by.split(separator: " ").contains { names.contains(String($0)) }
  }

  /// True where the parent's silence counted after a part of an answer had come.
  public var isAfterPart: Bool { way == .replyByPassed && by.contains(" ") }

  /// How it was met, in words.
  public var inWords: String {
    isAfterPart
      ? "a part of an answer came, and the rest did not by the date to reply" : way.inWords
  }
}

/// What happens with one child while a restriction is in force.
public struct ChildArrangement: Hashable, Sendable, Codable {
  /// The child.
  public var pupil: PupilID
  /// Who collects, how parents' evenings and illness are handled.
  public var arrangement: String

  /// What happens with one child while a restriction is in force.
  public init(pupil: PupilID, arrangement: String) {
    self.pupil = pupil
    self.arrangement = arrangement
  }
}

/// Why a decision was taken: the three fields that make it reasonable, and what it rests on.
public struct DecisionReasons: Hashable, Sendable, Codable {
  /// The facts relied on.
  public var facts: String
  /// What was weighed, the parent's side and the effect on children included.
  public var factors: String
  /// What else was considered, and why it is not enough.
  public var alternatives: String
  /// What the parent said, point by point, and the answer to each; empty where they said nothing.
  public var answer: String
  /// Why it lasts longer than a year; nil where it does not.
  public var whyLong: String?
  /// Sequences of the entries relied on.
  public var reliedOn: [Int]

  /// Why a decision was taken: the three fields that make it reasonable, and what it rests on.
  public init(
    facts: String, factors: String, alternatives: String, answer: String = "",
    whyLong: String? = nil, reliedOn: [Int] = []
  ) {
    self.facts = facts
    self.factors = factors
    self.alternatives = alternatives
    self.answer = answer
    self.whyLong = whyLong
    self.reliedOn = reliedOn
  }
}

/// The parent is told of an intended restriction and invited to reply: a hearing opens.
public struct NoticeGiven: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.notice-given"
  /// The version of the shape below.
  public static let version = 1

  /// Its id in the case.
  public var notice: ItemID
  /// What is put to the parent.
  public var proposal: Proposal
  /// The last day to reply.
  public var replyBy: CivilDate
  /// Why what was decided before is taken up again, as the parent is told; nil where nothing was.
  public var again: String?

  /// The parent is told of an intended restriction and invited to reply.
  public init(notice: ItemID, proposal: Proposal, replyBy: CivilDate, again: String? = nil) {
    self.notice = notice
    self.proposal = proposal
    self.replyBy = replyBy
    self.again = again
  }
}

/// The last day to reply was moved.
public struct ReplyByMoved: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.reply-by-moved"
  /// The version of the shape below.
  public static let version = 1

  /// The notice or the interim ban.
  public var about: ItemID
  /// The new last day.
  public var replyBy: CivilDate
  /// Why.
  public var reason: String

  /// The last day to reply was moved.
  public init(about: ItemID, replyBy: CivilDate, reason: String) {
    self.about = about
    self.replyBy = replyBy
    self.reason = reason
  }
}

/// The parent's side arrived.
public struct RepresentationsReceived: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.representations-received"
  /// The version of the shape below.
  public static let version = 1

  /// The notice or the restriction it answers; nil where that is not said, or where it answers none.
  public var about: ItemID?
  /// How it arrived.
  public var how: String
  /// What it says.
  public var text: String
  /// True where they said that more is to come: the time to reply runs on.
  public var isPart: Bool
  /// True where whoever took it said that it answers nothing that was put to them.
  public var isUnrelated: Bool
  /// Why it answers nothing that was put to them; empty where that is not said.
  public var whyUnrelated: String
  /// Whose words it is in.
  public var source: AnswerSource

  /// True where it is said of what it answers, or why it answers nothing: otherwise whoever wrote may have answered
  /// whatever was put to them.
  var isAssigned: Bool { about != nil || isUnrelated && !whyUnrelated.tellsNothing }

  /// The parent's side arrived.
  public init(
    about: ItemID? = nil, how: String, text: String, isPart: Bool = false,
    isUnrelated: Bool = false, whyUnrelated: String = "", source: AnswerSource = AnswerSource()
  ) {
    self.about = about
    self.how = how
    self.text = text
    self.isPart = isPart
    self.isUnrelated = isUnrelated
    self.whyUnrelated = whyUnrelated
    self.source = source
  }
}

/// The parent said that they will not reply.
public struct RepresentationsDeclined: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.representations-declined"
  /// The version of the shape below.
  public static let version = 1

  /// The notice or the restriction; nil for the case as a whole.
  public var about: ItemID?
  /// How they said so: one of ``DecliningWay``.
  public var how: String
  /// What they said.
  public var said: String
  /// Whose words these are.
  public var source: AnswerSource

  /// The parent said that they will not reply.
  public init(
    about: ItemID? = nil, how: String, said: String, source: AnswerSource = AnswerSource()
  ) {
    self.about = about
    self.how = how
    self.said = said
    self.source = source
  }
}

/// A way in which somebody says that they will not reply; to say nothing is none.
public enum DecliningWay: String, CaseIterable, Sendable {
  case telephone
  case inPerson = "in-person"
  case inWriting = "in-writing"
  case throughSomebody = "through-somebody"

  /// The way in words.
  public var words: String {
    switch self {
    case .telephone: return "by telephone"
    case .inPerson: return "in person"
    case .inWriting: return "in writing"
    case .throughSomebody: return "through somebody who acts for them"
    }
  }
}

/// The head asked the chair of governors, or whoever stands in, about terms.
public struct ChairAsked: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.chair-asked"
  /// The version of the shape below.
  public static let version = 1

  /// Its id in the case.
  public var consultation: ItemID
  /// The chair or the vice-chair.
  public var of: Role
  /// Why the vice-chair; nil for the chair.
  public var standIn: StandInReason?
  /// What the chair's other conflict of interest is; empty for every other reason.
  public var standInWords: String
  /// Who that was; nil where the record has nobody with the office.
  public var asked: StaffID?
  /// What shows that they hold the office, where nobody but the head recorded it; empty where somebody else did.
  public var officeShown: String
  /// How they were asked.
  public var how: String
  /// What was put to them: a decision must lie within it.
  public var proposal: Proposal

  /// The head asked the chair of governors, or whoever stands in, about terms.
  public init(
    consultation: ItemID, of: Role, standIn: StandInReason? = nil, standInWords: String = "",
    asked: StaffID? = nil, officeShown: String = "", how: String, proposal: Proposal
  ) {
    self.officeShown = officeShown
    self.consultation = consultation
    self.of = of
    self.standIn = standIn
    self.standInWords = standInWords
    self.asked = asked
    self.how = how
    self.proposal = proposal
  }
}

extension ChairAsked {
  /// Why the vice-chair was asked, in words; empty for the chair.
  public var whyStandIn: String {
    guard let standIn else { return "" }
    return standInWords.isBlank ? standIn.words : "\(standIn.words): \(standInWords)"
  }
}

/// The chair's view. Consulted is not approved: against and no view count.
public struct ChairReplied: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.chair-replied"
  /// The version of the shape below.
  public static let version = 1

  /// Which consultation.
  public var consultation: ItemID
  /// The view.
  public var view: ChairView
  /// In words.
  public var note: String

  /// The chair's view. Consulted is not approved: against and no view count.
  public init(consultation: ItemID, view: ChairView, note: String = "") {
    self.consultation = consultation
    self.view = view
    self.note = note
  }
}

/// The head decided a restriction.
public struct RestrictionDecided: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.restriction-decided"
  /// The version of the shape below.
  public static let version = 1

  /// Its id in the case.
  public var restriction: ItemID
  /// The measure's id.
  public var measure: String
  /// What is decided.
  public var terms: Terms
  /// The incidents that it rests on.
  public var incidents: [IncidentID]
  /// For an interim ban: the ban that may follow, which is put to the parent with it.
  public var proposed: Terms?
  /// Why.
  public var reasons: DecisionReasons
  /// The last day for the parent's side, for an interim ban.
  public var replyBy: CivilDate?
  /// What happens with each child.
  public var children: [ChildArrangement]
  /// What was asked and agreed about adjustments.
  public var adjustments: String
  /// How the parent may complain.
  public var complaintRoute: String
  /// How each demand was met.
  public var ways: [MetDemand]
  /// Why the matter was too serious for the earlier steps, where they were passed over.
  public var seriousness: String
  /// Why the head differs, where the chair was against.
  public var againstChair: String
  /// What this takes the place of: interim bans, one recorded as found, an earlier one on these incidents.
  public var replaces: [ItemID]
  /// For an interim ban: the one that it follows unheard; nil where it follows none.
  public var follows: FollowedBan?
  /// Why it takes up what a letter had taken back; nil where it does not, or where a notice said so.
  public var again: String?

  /// The head decided a restriction.
  public init(
    restriction: ItemID, measure: String, terms: Terms, incidents: [IncidentID] = [],
    proposed: Terms? = nil, reasons: DecisionReasons, replyBy: CivilDate? = nil,
    children: [ChildArrangement] = [], adjustments: String = "", complaintRoute: String = "",
    ways: [MetDemand] = [], seriousness: String = "", againstChair: String = "",
    replaces: [ItemID] = []
  ) {
    self.restriction = restriction
    self.measure = measure
    self.terms = terms
    self.incidents = incidents
    self.proposed = proposed
    self.reasons = reasons
    self.replyBy = replyBy
    self.children = children
    self.adjustments = adjustments
    self.complaintRoute = complaintRoute
    self.ways = ways
    self.seriousness = seriousness
    self.againstChair = againstChair
    self.replaces = replaces
  }
}

/// After hearing the parent the head decided against the restriction.
public struct NoRestrictionDecided: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.no-restriction-decided"
  /// The version of the shape below.
  public static let version = 1

  /// The notice, or the interim ban that ends with this.
  public var about: ItemID
  /// Why.
  public var reasons: DecisionReasons

  /// After hearing the parent the head decided against the restriction.
  public init(about: ItemID, reasons: DecisionReasons) {
    self.about = about
    self.reasons = reasons
  }
}
