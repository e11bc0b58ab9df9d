import PolicyModel
import Testing

@testable import CaseModel

/// What was agreed under one ban, while another of the same person keeps them from the site.
struct AgreedBesidesTests {
  /// A case with a ban in force, and another one with a ban under which it was agreed that they may come.
  private func two(_ on: (CivilDate) -> CivilDate = { $0.adding(days: 5) }) throws
    -> (own: CaseSpec, elsewhere: CaseSpec, day: CivilDate)
  {
    var elsewhere = try CaseSpec.banned()
    let day = on(elsewhere.today)
    try elsewhere.given(
      "10:00",
      .agreeException(
        ExceptionAgreed(
          restriction: "R1", on: day, from: LocalTime("09:00"),
          until: LocalTime("10:00"), purpose: "Harvest assembly")))
    var own = try CaseSpec.banned()
    own.others = [OtherCase(number: "2026-077", state: elsewhere.state)]
    return (own, elsewhere, day)
  }

  private func due(_ spec: CaseSpec) -> [String] {
    DueList(pack: spec.pack, calendar: .empty).items(of: spec.state, others: spec.others)
      .filter { $0.kind == .toTell }.map(\.what)
  }

  @Test func `what was agreed under another ban is due to be settled under this one`() throws {
    var (spec, _, day) = try two()
    let item = try #require(due(spec).first)
    #expect(item.contains("agreed in case 2026-077 that they may come on \(day.withWeekday)"))
    try spec.given(
      "11:00",
      .agreeException(
        ExceptionAgreed(restriction: "R1", on: day, purpose: "Harvest assembly")))
    #expect(due(spec) == [])
  }

  @Test func `who comes as it was agreed under another ban breaches neither`() throws {
    let (spec, _, day) = try two()
    let breach = CaseCommand.logBreach(RestrictionBreached(restriction: "R1", what: "Came in."))
    func why(_ time: String) throws -> String? {
      var then = spec
      then.today = day
      return then.refusal(breach, at: time)?.reasons.first?.why
    }
    #expect(try why("9:30")?.contains("agreed that they may come then (Harvest assembly)") == true)
    #expect(try why("10:30") == nil)
    #expect(try why("8:30") == nil)
  }

  @Test func `what was taken back there is no breach here until they were told of it`() throws {
    var (spec, elsewhere, day) = try two()
    try elsewhere.given("10:10", .correct(elsewhere.state.version))
    spec.others[0].state = elsewhere.state
    #expect(due(spec) == [])
    let breach = CaseCommand.logBreach(RestrictionBreached(restriction: "R1", what: "Came in."))
    spec.today = day
    #expect(spec.refusal(breach, at: "9:30")?.reasons.first?.why.contains("had been told") == true)
    try elsewhere.given("10:20", .toldChange())
    spec.others[0].state = elsewhere.state
    #expect(spec.refusal(breach, at: "9:30") == nil)
  }

  @Test func `what was agreed for a day that this ban leaves free is not due`() throws {
    let (spec, _, _) = try two { $0.adding(days: 900) }
    #expect(due(spec) == [])
  }
}
