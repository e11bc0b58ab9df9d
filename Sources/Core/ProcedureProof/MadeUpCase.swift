import CaseModel
public import PolicyModel

/// The made-up facts that a walk fills its commands with.
///
/// Walks live from Monday to Monday: every day on which something is done is one, and the usual spans of
/// a pack, five, ten, fifteen and thirty school days and six weeks, end on one.
struct MadeUpCase: Sendable {
  let pack: PolicyPack
  let calendar: SchoolCalendar

  /// The minute of the day at which a case is opened: nine o'clock.
  static let openingMinute = 540
  /// The day on which a walk begins: Monday 2 March 2026.
  static let openingDay = CivilDate(dayNumber: 20_514)
  /// The first day of the record.
  static let firstDay = openingDay
  /// The latest end that is ever put to anybody; no walk gets so far.
  static let latestEnd = openingDay.adding(days: 20 * 365)
  /// An end beyond everything that was put.
  static let beyondEverything = openingDay.adding(days: 21 * 365)

  static let incident: IncidentID = "2026-001"
  static let laterIncident: IncidentID = "2026-002"

  /// What is told to the parent and relied on.
  static let facts = "What happened."
  /// The reasons of a decision, all there.
  static let reasons = DecisionReasons(
    facts: facts, factors: "What was weighed.", alternatives: "What else there was.",
    answer: "What they said, answered.")
  /// The parent's own words, asked on the day whether that is all.
  static let asked = AnswerSource(asked: "Told of the time to reply: that is all.")
  /// The reasons of a decision, left empty.
  static let noReasons = DecisionReasons(facts: "", factors: "", alternatives: "")

  /// The person of a case, unless another is named.
  static let person: ParentID = "p00001"
  /// Another person.
  static let otherPerson: ParentID = "p00002"

  /// The opening of a case about these incidents.
  func opening(_ incidents: [IncidentJoined], of parent: ParentID = person) -> CaseCommand {
    .open(
      CaseOpened(
        parent: parent,
        policy: PolicyReference(pack: pack.id, edition: pack.version, digest: "")),
      incidents: incidents)
  }

  /// An incident that happened the day before the case was opened.
  func incident(
    nature: Nature?, channel: Channel, category: BehaviourCategory
  ) -> IncidentJoined {
    IncidentJoined(
      incident: Self.incident, on: When(Self.openingDay.adding(days: -1)), channel: channel,
      behaviours: [], categories: [category], nature: nature,
      seriousness: nature == nil ? nil : .medium, affectedStaff: [Cast.affectedHead.staff])
  }

  /// The incident again, later and at this time.
  func later(_ incident: IncidentJoined, at when: When) -> IncidentJoined {
    var later = incident
    later.incident = Self.laterIncident
    later.on = when
    return later
  }

  // MARK: Terms

  /// The day to reply by that the pack's own notice asks.
  func replyBy(from day: CivilDate) -> CivilDate {
    calendar.end(of: pack.timings.notice, from: day) ?? day.adding(days: 14)
  }

  /// What a form covers, in the words of every walk.
  static func conditions(_ form: RestrictionForm) -> String {
    switch form {
    case .interim, .full: return ""
    case .limited: return "The hall.\nThe playground."
    case .managedContact, .accompaniedContact, .seniorContact: return "By e-mail, once a week."
    }
  }

  /// What a form leaves open, in the words of every walk.
  static func exceptions(_ form: RestrictionForm) -> String {
    form == .limited ? "The car park." : ""
  }

  /// The terms of a form from this day on, as the pack suggests them.
  func terms(_ form: RestrictionForm, _ measure: Measure, from day: CivilDate) -> Terms {
    let suggested = measure.period.flatMap { calendar.end(of: $0.suggested, from: day) }
    let interim = calendar.end(of: pack.timings.interim, from: day)
    return Terms(
      form: form, scope: form == .limited ? .part : .whole, conditions: Self.conditions(form),
      exceptions: Self.exceptions(form), from: day,
      until: form == .interim
        ? interim ?? day.adding(days: 21) : suggested ?? day.adding(days: 42))
  }

  /// The terms that are put to people: the same for so long that every decision of a walk lies within.
  func put(_ form: RestrictionForm, _ measure: Measure, from day: CivilDate) -> Terms {
    var terms = terms(form, measure, from: day)
    terms.until = Self.latestEnd
    // What runs so long has a day for its review.
    let interval = measure.period?.fixed == true ? nil : measure.review?.every
    terms.review = interval.flatMap { calendar.end(of: $0, from: day) } ?? day.adding(days: 360)
    return terms
  }

  /// What is put to the chair or to the parent; about every incident of the case where none is named.
  func proposal(
    _ form: RestrictionForm, _ measure: Measure, from day: CivilDate, _ incidents: [IncidentID] = []
  ) -> Proposal {
    Proposal(
      measure: measure.id, terms: put(form, measure, from: day), incidents: incidents,
      facts: Self.facts)
  }

  // MARK: Decisions

  /// A decision with everything that a form asks for.
  func decision(
    _ form: RestrictionForm, _ measure: Measure, from day: CivilDate, _ incidents: [IncidentID] = []
  ) -> RestrictionDecided {
    let isInterim = form == .interim
    return RestrictionDecided(
      restriction: "", measure: measure.id, terms: terms(form, measure, from: day),
      incidents: incidents, proposed: isInterim ? put(.full, measure, from: day) : nil,
      reasons: Self.reasons, replyBy: isInterim ? replyBy(from: day) : nil,
      children: [ChildArrangement(pupil: "u00001", arrangement: "The other carer collects.")],
      adjustments: "Asked; none.", complaintRoute: pack.challenge.route,
      againstChair: "Why the head differs.")
  }

  /// A decision with nothing filled in but its form.
  func emptyDecision(
    _ form: RestrictionForm, _ measure: Measure, from day: CivilDate
  ) -> RestrictionDecided {
    RestrictionDecided(
      restriction: "", measure: measure.id,
      terms: Terms(
        form: form, scope: form == .limited ? .part : .whole, conditions: Self.conditions(form),
        exceptions: Self.exceptions(form), from: day),
      reasons: Self.noReasons)
  }

  /// A written reason for everything that the head may override.
  static let overrides: [Demand: String] = Dictionary(
    uniqueKeysWithValues: Demand.allCases.filter(\.overridable).map { ($0, "Why it is fair.") })
}

extension SchoolCalendar {
  /// A calendar for walks: one term without end, so that every span of school days can be counted.
  public static let forWalks = SchoolCalendar(
    bankHolidays: [],
    terms: [
      Term(
        name: "autumn", schoolYear: "2026-27",
        first: MadeUpCase.openingDay.adding(days: -400),
        last: MadeUpCase.openingDay.adding(days: 30 * 365), breakFirst: nil, breakLast: nil,
        provisional: false)
    ], insetDays: [])
}
