import CaseModel
import PolicyModel
import Testing

/// What law or guidance would have the head consider; none of it bars anything.
@Suite struct AdviceTests {
  private func advice(
    _ terms: (CivilDate) -> Terms, channel: Channel = .premises, children: [CaseChild] = [],
    calendar: SchoolCalendar = .empty
  ) throws -> [String] {
    var spec = try CaseSpec(channel: channel)
    spec.children = children
    var context = spec.context(CaseSpec.head, nil)
    context.calendar = calendar
    return Decider(spec.state, context).advice(
      on: terms(spec.today), incidents: spec.state.incidents.map(\.id))
  }

  private func ban(_ scope: Scope = .whole, days: Int) -> (CivilDate) -> Terms {
    { Terms(form: .full, scope: scope, from: $0, until: $0.adding(days: days)) }
  }

  private var calendar: SchoolCalendar {
    let first = CivilDate(dayNumber: 20_500)
    return SchoolCalendar(
      bankHolidays: [],
      terms: [
        SchoolCalendar.Term(
          name: "spring", schoolYear: "2025-26", first: first, last: first.adding(days: 40),
          breakFirst: nil, breakLast: nil, provisional: false),
        SchoolCalendar.Term(
          name: "summer", schoolYear: "2025-26", first: first.adding(days: 60),
          last: first.adding(days: 140), breakFirst: nil, breakLast: nil, provisional: false),
      ], insetDays: [])
  }

  @Test func `an ordinary ban of six weeks asks for no thought more`() throws {
    #expect(try advice(ban(days: 42)).isEmpty)
  }

  @Test func `an end in the holidays is named, one in term or of unknown days is not`() throws {
    // The opening day lies 14 days into the term; the holiday runs from day 41 to day 59 of it.
    #expect(try advice(ban(days: 36), calendar: calendar).contains { $0.contains("holidays") })
    #expect(try advice(ban(days: 10), calendar: calendar).isEmpty)
    #expect(try advice(ban(days: 36)).isEmpty)
  }

  @Test func `a ban from the whole site for conduct that was only online is questioned`() throws {
    #expect(try advice(ban(days: 42), channel: .socialMedia).count == 1)
    #expect(try advice(ban(.part, days: 42), channel: .socialMedia).isEmpty)
    #expect(try advice(ban(days: 42), channel: .telephone).isEmpty)
  }

  @Test func `more than a year is questioned where there is a child at the school`() throws {
    let child = CaseChild(pupil: "u1", name: "Amy")
    #expect(try advice(ban(days: 400), children: [child]).count == 1)
    #expect(try advice(ban(days: 400)).isEmpty)
    #expect(try advice(ban(days: 360), children: [child]).isEmpty)
  }

  @Test func `a year to the day is not more than a year`() throws {
    let child = CaseChild(pupil: "u1", name: "Amy")
    let year = { (day: CivilDate) in
      Terms(form: .full, scope: .whole, from: day, until: day.adding(months: 12))
    }
    #expect(try advice(year, children: [child]).isEmpty)
  }

  @Test func `how contact is arranged asks for no thought of the site or the holidays`() throws {
    let child = CaseChild(pupil: "u1", name: "Amy")
    let contact = { (day: CivilDate) in
      Terms(
        form: .managedContact, scope: .whole, conditions: "In writing.", from: day,
        until: day.adding(days: 400))
    }
    #expect(try advice(contact, channel: .socialMedia, children: [child]).isEmpty)
  }

  @Test func `only the incidents that the ban rests on say whether the conduct was online`() throws
  {
    var spec = try CaseSpec(channel: .socialMedia)
    try spec.given(nil, .further("2026-002", When(spec.today)))
    let terms = ban(days: 42)(spec.today)
    let decider = Decider(spec.state, spec.context(CaseSpec.head, nil))
    #expect(decider.advice(on: terms, incidents: ["2026-001"]).count == 1)
    #expect(decider.advice(on: terms, incidents: ["2026-001", "2026-002"]).isEmpty)
    #expect(decider.advice(on: terms, incidents: []).isEmpty)
  }

  @Test func `a notice of more than the chair was asked about says so, one within it does not`()
    throws
  {
    let end = try CaseSpec.day(30)
    var spec = try CaseSpec()
    func advice(until day: CivilDate) -> [String] {
      let terms = Terms(form: .full, scope: .whole, from: spec.today, until: day)
      return Decider(spec.state, spec.context(CaseSpec.head, nil)).advice(
        onPutting: Proposal(
          measure: "site-ban", terms: terms, incidents: ["2026-001"],
          facts: "What happened."))
    }
    #expect(advice(until: end.adding(days: 1)).isEmpty)
    try spec.given("9:05", .consult(until: end))
    #expect(advice(until: end).isEmpty)
    let wider = try #require(advice(until: end.adding(days: 1)).first)
    #expect(wider.contains("was consulted about less (it would not end by \(end.inWords)"))
  }

  @Test func `what an interim ban puts to the parent beyond the chair's view is said too`() throws {
    var spec = try CaseSpec.ready(ceilingEnd: CaseSpec.day(30))
    func said(then day: CivilDate) throws -> [String] {
      let command = spec.interim { $0.proposed?.until = day }
      guard case .restrict(let decided, _) = command else { return ["no decision"] }
      return Decider(spec.state, spec.context(CaseSpec.head, nil)).advice(on: decided)
    }
    #expect(try said(then: CaseSpec.day(30)).isEmpty)
    #expect(try said(then: CaseSpec.day(31)).contains { $0.contains("consulted about less") })
  }
}
