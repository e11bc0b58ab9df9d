import PolicyModel
import Testing

@testable import CaseModel

/// What a restriction rests on in another case of the person, and what takes it away.
@Suite struct RestsOnElsewhereTests {
  /// What fell of a ban whose demands were met so, with another case beside its own.
  private func fell(
    _ met: MetDemand..., own: CaseSpec? = nil, other: CaseSpec? = nil
  ) throws -> String? {
    var state = try (own ?? CaseSpec.banned()).state
    state.restrictions[0].ways = met
    let others = other.map { [OtherCase(number: "2026-002", state: $0.state)] } ?? []
    return PersonRecord(own: state, others: others).whatFell(under: state.restrictions[0])
  }

  private func silence(to name: String) -> MetDemand {
    MetDemand(demand: .chanceToRespond, way: .replyByPassed, by: name)
  }

  private func returned(_ spec: inout CaseSpec, _ kind: LetterKind, about: ItemID) {
    spec.fold(.letterDrafted(LetterDrafted(letter: "L9", kind: kind, about: about)))
    spec.fold(.letterSent(LetterSent(letter: "L9", how: .handed, to: "")))
    spec.fold(.letterReturned(LetterReturned(letter: "L9", reason: "Gone away.")))
  }

  // MARK: Silence

  @Test func `silence elsewhere falls with the letter that gave more time, and with no other`()
    throws
  {
    var other = try CaseSpec.noticed()
    try other.given("9:30", .moved(CaseSpec.day(12)), .issue("L2", .moreTime), .send("L2"))
    #expect(try fell(silence(to: "2026-002/N1"), other: other) == nil)
    var another = other
    returned(&another, .noBan, about: "N1")
    #expect(try fell(silence(to: "2026-002/N1"), other: another) == nil)
    another = other
    returned(&another, .moreTime, about: "N2")
    #expect(try fell(silence(to: "2026-002/N1"), other: another) == nil)
    try other.given("9:40", .returned("L2"))
    #expect(try fell(silence(to: "2026-002/N1"), other: other) == "2026-002/N1")
  }

  /// A ban of day 8, with a request not to contact the person on record since, over on its own day.
  private func withNews() throws -> CaseSpec {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(8)
    try spec.given("9:00", spec.full(), .issue("L2"), .send("L2"))
    spec.today = try CaseSpec.day(3)
    try spec.given(
      "8:00", .placeHold(HoldPlaced(by: "PC 1")), .liftHold(HoldLifted(by: "PC 1")))
    return spec
  }

  @Test func `silence elsewhere is to what is cited, whatever else was put there`() throws {
    var other = try CaseSpec.ready()
    try other.given("9:10", .notice(other.today.adding(days: 20), from: other.today))
    try other.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"))
    try other.given("9:30", .notice(other.today.adding(days: 7), from: other.today))
    try other.given("9:40", .issue("L2", .noticeOfIntent), .send("L2"))
    let own = try withNews()
    #expect(try fell(silence(to: "2026-002/N2"), own: own, other: other) == nil)
    #expect(
      try fell(silence(to: "2026-002/N1"), own: own, other: other)?.contains("2026-002/N1") == true)
  }

  @Test func `the last day itself is not over, as a request has moved it`() throws {
    var spec = try withNews()
    let lifted = spec.state.version
    #expect(try fell(silence(to: "N1"), own: spec) == nil)
    try spec.given("8:30", .correct(lifted))
    spec.today = try CaseSpec.day(4)
    try spec.given("8:00", .liftHold(HoldLifted(by: "PC 1")))
    #expect(try fell(silence(to: "N1"), own: spec)?.contains("silence to N1") == true)
  }

  @Test func `silence counts from the decision that it opened`() throws {
    // A review on silence of its own is judged by its own day.
    var state = try withNews().state
    state.hearings[0].reply.later = [
      LastDay(by: try CaseSpec.day(16), given: state.hearings[0].opened)
    ]
    state.restrictions[0].reviews = [
      Stamp(when: When(try CaseSpec.day(17)), sequence: 1, staff: "s01")
    ]
    func fell() -> String? {
      PersonRecord(own: state, others: []).silenceTooSoon(under: state.restrictions[0])
    }
    let met = try #require(state.restrictions[0].decision?.ways.last { $0.way == .replyByPassed })
    #expect(met.by == "N1")
    // The ban's own silence, of day 8, is not healed by a review after the last day.
    #expect(fell() == "N1")
    state.restrictions[0].decision?.ways = []
    #expect(fell() == nil)
  }

  // MARK: Warnings

  /// A ban on a second incident of day 2, after a warning of a ban, `L8`, of day 0.
  private func warned() throws -> CaseSpec {
    var spec = try CaseSpec.banned()
    warn(&spec, "L8")
    spec.today = try CaseSpec.day(2)
    try spec.given("9:00", .further("2026-002", When(spec.today)))
    return spec
  }

  private func warn(_ spec: inout CaseSpec, _ letter: ItemID) {
    spec.fold(.letterDrafted(LetterDrafted(letter: letter, kind: .banWarning)))
    spec.fold(.letterSent(LetterSent(letter: letter, how: .handed, to: "")))
  }

  private func after(_ names: String) -> MetDemand {
    MetDemand(demand: .warnedFirst, way: .conductAfterWarning, by: names)
  }

  @Test func `a warning bears what was done after it, and falls where it came back`() throws {
    var spec = try warned()
    #expect(try fell(after("I-2026-002 L8"), own: spec) == nil)
    #expect(try fell(after("I-2026-001 L8"), own: spec) == "warning L8")
    // Another incident joined later, of before the warning, says nothing of the one that is cited.
    try spec.given("9:10", .further("2026-003", When(CaseSpec.day(-3))))
    #expect(try fell(after("I-2026-002 L8"), own: spec) == nil)
    // No other warning takes its place.
    let today = spec.today
    spec.today = try CaseSpec.day(1)
    warn(&spec, "L9")
    spec.today = today
    try spec.given("9:20", .returned("L8"))
    #expect(try fell(after("I-2026-002 L8"), own: spec) == "warning L8")
    #expect(try fell(after("I-2026-002 L9"), own: spec) == nil)
  }

  @Test func `of a case that is not at hand nothing is known`() throws {
    let spec = try warned()
    let other = try CaseSpec()
    let met = after("I-2026-002 2026-009/L1")
    #expect(try fell(met, own: spec, other: other) == nil)
    #expect(
      try fell(after("I-2026-002 2026-002/L1"), own: spec, other: other) == "warning 2026-002/L1")
  }

  // MARK: How it was met

  private func restriction(_ met: [MetDemand]) throws -> Restriction {
    var restriction = try #require(try CaseSpec.banned().state.restriction("R1"))
    restriction.ways = met
    return restriction
  }

  @Test func `another case may take away silence, and what is cited from it`() throws {
    func rests(_ way: Way, _ by: String) throws -> Bool {
      try restriction([MetDemand(demand: .chanceToRespond, way: way, by: by)]).restsOnOtherCase
    }
    #expect(try rests(.replyByPassed, "N1"))
    for way in [.representationsReceived, .replyDeclined, .conductAfterWarning] as [Way] {
      #expect(try rests(way, "2026-002/N1"))
      #expect(try !rests(way, "N1"))
    }
    #expect(try !rests(.overriddenWithReason, "Agreed 1/3/2026."))
  }

  @Test func `a warning is cited with the incident after it`() throws {
    let one = try restriction([
      after("I-2026-001 L1"), after("L1"), silence(to: "N1 N2"),
    ])
    #expect(one.warnings.map(\.incident) == ["I-2026-001"])
    #expect(one.warnings.map(\.warning) == ["L1"])
  }

  @Test func `one decided as towards a visitor was unheard, until a review heard them`() throws {
    let advised = MetDemand(demand: .chanceToRespond, way: .advisedOnly)
    let other = MetDemand(demand: .reasonsGiven, way: .overriddenWithReason)
    #expect(try restriction([advised]).wasUnheard)
    #expect(try restriction([advised, other]).wasUnheard)
    #expect(try !restriction([advised, silence(to: "V1")]).wasUnheard)
    #expect(try !restriction([other]).wasUnheard)
    #expect(try !restriction([]).wasUnheard)
  }
}
