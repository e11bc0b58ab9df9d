import CaseModel
public import PolicyModel

/// The made-up facts that a walk fills its commands with.
struct MadeUpCase: Sendable {
  let pack: PolicyPack
  let calendar: SchoolCalendar

  /// The minute of the day at which a case is opened: nine o'clock.
  static let openingMinute = 540
  /// The day on which a walk begins: Monday 2 March 2026.
  static let openingDay = CivilDate(dayNumber: 20_514)
  /// The latest end that the chair is ever asked about; no walk gets so far.
  static let ceilingEnd = openingDay.adding(days: 20 * 365)
  /// An end beyond every ceiling.
  static let beyondCeiling = openingDay.adding(days: 21 * 365)

  static let incident: IncidentID = "2026-001"
  static let laterIncident: IncidentID = "2026-002"

  /// The reasons of a decision, all there.
  static let reasons = DecisionReasons(
    facts: "What happened.", factors: "What was weighed.", alternatives: "What else there was.")
  /// The reasons of a decision, left empty.
  static let noReasons = DecisionReasons(facts: "", factors: "", alternatives: "")

  /// The opening of a case about one incident.
  func opening(_ incident: IncidentJoined, visitor: Bool) -> CaseCommand {
    .open(
      CaseOpened(
        parent: "p00001",
        policy: PolicyReference(pack: pack.id, edition: pack.version, digest: ""),
        visitorOnly: visitor),
      incidents: [incident])
  }

  /// An incident that happened the day before the case was opened.
  func incident(
    nature: Nature?, channel: Channel, category: BehaviourCategory
  ) -> IncidentJoined {
    IncidentJoined(
      incident: Self.incident, on: When(Self.openingDay.adding(days: -1)), channel: channel,
      behaviours: [], categories: [category], nature: nature,
      seriousness: nature == nil ? nil : .medium)
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

  /// The terms of a form from this day on, as the pack suggests them.
  func terms(_ form: RestrictionForm, _ measure: Measure, from day: CivilDate) -> Terms {
    let suggested = measure.period.flatMap { calendar.end(of: $0.suggested, from: day) }
    let interim = calendar.end(of: pack.timings.interim, from: day) ?? day.adding(days: 28)
    return Terms(
      form: form, scope: form == .limited ? .part : .whole, conditions: "As the letter says.",
      from: day,
      until: form == .interim
        ? max(interim, replyBy(from: day))
        : suggested
          ?? day.adding(days: 42))
  }

  /// A decision with everything that a form asks for.
  func decision(
    _ form: RestrictionForm, _ measure: Measure, from day: CivilDate
  ) -> RestrictionDecided {
    RestrictionDecided(
      restriction: "", measure: measure.id, terms: terms(form, measure, from: day),
      reasons: Self.reasons, replyBy: form == .interim ? replyBy(from: day) : nil,
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
        form: form, scope: form == .limited ? .part : .whole, conditions: "As the letter says.",
        from: day),
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
