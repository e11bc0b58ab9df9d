/// The order in which a procedure's measures are taken.
public enum ProcedureShape: String, Codable, CaseIterable, Sendable {
  /// The school chooses among measures by what happened.
  case menu
  /// One rung follows another; serious cases may begin higher.
  case ladder
}

/// The school's own words for people, used on screens and in letters.
public struct PackWords: Hashable, Sendable, Codable {
  /// The person in scope, such as `parent/carer`.
  public var parent: String
  /// Several of them.
  public var parents: String

  /// The school's own words.
  public init(parent: String, parents: String) {
    self.parent = parent
    self.parents = parents
  }
}

/// Whom the code is for, and whom its measures are for.
public struct PackScope: Hashable, Sendable, Codable {
  /// Who counts as a parent.
  public var people: [String]
  /// Whom the measures may be taken against, in words.
  public var measuresFor: String
  /// True where a mere visitor comes under the code.
  public var visitors: Bool
  /// The clause that says so.
  public var clause: ClauseID

  /// Whom the code is for.
  public init(people: [String], measuresFor: String, visitors: Bool, clause: ClauseID) {
    self.people = people
    self.measuresFor = measuresFor
    self.visitors = visitors
    self.clause = clause
  }
}

/// Who gives the school legal advice.
public struct LegalAdviser: Hashable, Sendable, Codable {
  /// The adviser in words: `the local authority's legal team`.
  public var name: String
  /// The clause that names them.
  public var clause: ClauseID

  /// Who gives the school legal advice.
  public init(name: String, clause: ClauseID) {
    self.name = name
    self.clause = clause
  }
}

/// How a parent challenges a decision.
public struct ChallengeRoute: Hashable, Sendable, Codable {
  /// The route in words, as letters name it.
  public var route: String
  /// Who hears it first, where it is a role; a chair who was consulted is then conflicted.
  public var heardBy: Role?
  /// The clause that says so; nil where the policy is silent.
  public var clause: ClauseID?
  /// What the route rests on.
  public var citation: Citation

  /// How a parent challenges a decision.
  public init(route: String, heardBy: Role?, clause: ClauseID?, citation: Citation) {
    self.route = route
    self.heardBy = heardBy
    self.clause = clause
    self.citation = citation
  }
}

/// One stop on the way of a parent's concern.
public struct ConcernStop: Hashable, Sendable, Codable {
  /// Whom to turn to.
  public var who: String
  /// When, or for what.
  public var when: String
  /// The clause that says so.
  public var clause: ClauseID

  /// One stop on the way of a parent's concern.
  public init(who: String, when: String, clause: ClauseID) {
    self.who = who
    self.when = when
    self.clause = clause
  }
}

/// How parents reach the school for one purpose.
public struct ContactWay: Hashable, Sendable, Codable {
  /// What the parent wants.
  public var purpose: String
  /// The ways that fit.
  public var ways: [String]
  /// The clause that says so.
  public var clause: ClauseID

  /// How parents reach the school for one purpose.
  public init(purpose: String, ways: [String], clause: ClauseID) {
    self.purpose = purpose
    self.ways = ways
    self.clause = clause
  }
}

/// When the policy was approved and when it is next reviewed.
public struct DocumentControl: Hashable, Sendable, Codable {
  /// Who approved it, in words; empty where not stated.
  public var approvedBy: String
  /// When; nil where not stated.
  public var approvedOn: CivilDate?
  /// When the policy itself is next reviewed, as the document says it; empty where not stated.
  public var reviewWords: String
  /// The term in which that is, such as `summer 2028`, for the calendar to resolve.
  public var reviewTerm: String?
  /// `statutory`, `non-statutory`, or empty where not stated.
  public var status: String
  /// The clause that says so; nil where nothing is stated.
  public var clause: ClauseID?

  /// When the policy was approved and is next reviewed.
  public init(
    approvedBy: String, approvedOn: CivilDate?, reviewWords: String, reviewTerm: String?,
    status: String, clause: ClauseID?
  ) {
    self.approvedBy = approvedBy
    self.approvedOn = approvedOn
    self.reviewWords = reviewWords
    self.reviewTerm = reviewTerm
    self.status = status
    self.clause = clause
  }
}

/// Lengths of time that no policy states and guidance leaves to the school.
public struct Timings: Hashable, Sendable, Codable {
  /// The least time to reply to a notice of intent.
  public var notice: Span
  /// The longest an interim ban may run.
  public var interim: Span
  /// After how long an affected member of staff should have been checked on.
  public var staffCheck: Span
  /// How long after the last day to reply a decision may still rest on what the parent was asked.
  public var hearing: Span
  /// How long after an interim ban ended by its date a decision may still rest on what was said to it.
  public var afterInterim: Span
  /// How long the gate keeps somebody out on a restriction recorded as found that nobody has confirmed.
  public var confirming: Span
  /// How long at a time something due may be put off.
  public var putOff: Span
  /// How long a restriction for a fixed period may run without a review in between, and one whose review the
  /// pack does not regulate.
  public var unreviewed: Span
  /// How much more time to reply may be given in all, beyond the first last day.
  public var moreTime: Span

  /// Thirty school days, where a pack does not say how long a hearing stays fresh.
  public static let usualHearing = Span.schoolDays(30)
  /// Ten school days, where a pack does not say it of an interim ban that lapsed undecided.
  public static let usualAfterInterim = Span.schoolDays(10)
  /// Ten school days, where a pack does not say it of a restriction recorded as found.
  public static let usualConfirming = Span.schoolDays(10)
  /// Ten school days, where a pack does not say how long at a time something due may be put off.
  public static let usualPutOff = Span.schoolDays(10)
  /// A year, where a pack does not say how long a fixed period may run without a review in between.
  public static let usualUnreviewed = Span.months(12)
  /// Thirty school days, where a pack does not say how much more time to reply may be given in all.
  public static let usualMoreTime = Span.schoolDays(30)

  /// Lengths of time that no policy states.
  public init(
    notice: Span, interim: Span, staffCheck: Span, hearing: Span = usualHearing,
    afterInterim: Span = usualAfterInterim, confirming: Span = usualConfirming,
    putOff: Span = usualPutOff, unreviewed: Span = usualUnreviewed,
    moreTime: Span = usualMoreTime
  ) {
    self.notice = notice
    self.interim = interim
    self.staffCheck = staffCheck
    self.hearing = hearing
    self.afterInterim = afterInterim
    self.confirming = confirming
    self.putOff = putOff
    self.unreviewed = unreviewed
    self.moreTime = moreTime
  }
}

/// One school's code of conduct as data.
///
/// Everything that `decide` does differently from school to school stands here, with a citation.
public struct PolicyPack: Hashable, Sendable, Codable {
  /// Its id, such as `mugginton`; also the file's name without `.yaml`.
  public var id: String
  /// The school's edition of its code, such as `2024-07`.
  public var version: String
  /// The school's name.
  public var school: String
  /// The document's title.
  public var title: String
  /// The school's own words for people.
  public var words: PackWords
  /// Whom the code and its measures are for.
  public var scope: PackScope
  /// Whether its measures are a menu or a ladder.
  public var shape: ProcedureShape
  /// Every statement of the document.
  public var clauses: [Clause]
  /// The clauses that can be breached.
  public var behaviours: [Behaviour]
  /// Clause ids of what is expected of parents.
  public var expectations: [ClauseID]
  /// The steps that respond to a breach.
  public var measures: [Measure]
  /// What the policy says will be done.
  public var duties: [Duty]
  /// Which measures go with which kind of incident.
  public var routes: [Route]
  /// What named roles may do.
  public var powers: [Power]
  /// Who is consulted before which measures.
  public var consultations: [Consultation]
  /// Who gives legal advice; nil where nobody is named.
  public var legalAdviser: LegalAdviser?
  /// How a parent challenges a decision.
  public var challenge: ChallengeRoute
  /// Whom a parent turns to with a concern, in order.
  public var concernRoute: [ConcernStop]
  /// How parents reach the school.
  public var contacts: [ContactWay]
  /// The clause under which agreement to the code is sought from parents; nil where it is not.
  public var agreement: ClauseID?
  /// Approval and review of the policy itself.
  public var control: DocumentControl
  /// Lengths of time that guidance leaves to the school.
  public var timings: Timings

  /// One school's code of conduct as data.
  public init(
    id: String, version: String, school: String, title: String, words: PackWords,
    scope: PackScope, shape: ProcedureShape, clauses: [Clause], behaviours: [Behaviour],
    expectations: [ClauseID], measures: [Measure], duties: [Duty], routes: [Route],
    powers: [Power], consultations: [Consultation], legalAdviser: LegalAdviser?,
    challenge: ChallengeRoute, concernRoute: [ConcernStop], contacts: [ContactWay],
    agreement: ClauseID?, control: DocumentControl, timings: Timings
  ) {
    self.id = id
    self.version = version
    self.school = school
    self.title = title
    self.words = words
    self.scope = scope
    self.shape = shape
    self.clauses = clauses
    self.behaviours = behaviours
    self.expectations = expectations
    self.measures = measures
    self.duties = duties
    self.routes = routes
    self.powers = powers
    self.consultations = consultations
    self.legalAdviser = legalAdviser
    self.challenge = challenge
    self.concernRoute = concernRoute
    self.contacts = contacts
    self.agreement = agreement
    self.control = control
    self.timings = timings
  }
}

extension PolicyPack {
  /// The clause with this id; nil where the pack has none, which `policy check` reports.
  public func clause(_ id: ClauseID) -> Clause? { clauses.first { $0.id == id } }

  /// The measure with this id.
  public func measure(_ id: String) -> Measure? { measures.first { $0.id == id } }

  /// The first measure of this kind.
  public func measure(of kind: MeasureKind) -> Measure? { measures.first { $0.kind == kind } }

  /// The behaviour with this id.
  public func behaviour(_ id: String) -> Behaviour? { behaviours.first { $0.id == id } }

  /// The power with this id.
  public func power(_ id: String) -> Power? { powers.first { $0.id == id } }
}
