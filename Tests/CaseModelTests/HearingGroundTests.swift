import CaseModel
import PolicyModel
import Testing

/// Which hearing carries a decision: of this measure or this review, told and answered by then, and kept to
/// what other letters promised.
@Suite struct HearingGroundTests {
  private func terms(_ spec: CaseSpec, _ days: Int) -> Terms {
    Terms(form: .full, scope: .whole, from: spec.today, until: spec.today.adding(days: days))
  }

  // MARK: Whose hearing it is

  @Test func `what was put for a review carries no new ban, and the incidents of none`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .further("2026-002", When(spec.today)), .account(of: "2026-002"))
    try spec.given("10:10", .spokenTo, .consult(incidents: ["2026-002"]))
    try spec.given(
      "10:20",
      .notice(spec.today.adding(days: 7), from: spec.today) { $0.incidents = ["2026-002"] })
    try spec.given("10:30", .issue("L3", .noticeOfIntent), .send("L3"), .received("N2"))
    try spec.given("10:40", .prepare(terms(spec, 100), replyBy: CaseSpec.day(7)))
    try spec.given("10:50", .issue("L4", .reviewNotice), .send("L4"), .received("V1"))
    guard case .restrictionDecided(let decided) = try spec.events(spec.full())[0] else { return }
    #expect(decided.incidents == ["2026-002"])
    let again = spec.full { $0.incidents = ["2026-001"] }
    #expect(spec.unmet(again).contains(.chanceToRespond))
  }

  @Test func `what was put for the review of one ban carries no review of another`() throws {
    var spec = try CaseSpec()
    try spec.given("8:30", .further("2026-002", When(spec.today)), .account(of: "2026-001"))
    try spec.given("8:40", .account(of: "2026-002"), .spokenTo)
    for (day, incidents) in [["2026-001", "2026-002"], ["2026-002"]].enumerated() {
      let ids = incidents.map { IncidentID(rawValue: $0) }
      spec.today = try CaseSpec.day(day)
      try spec.given(
        "9:00", .consult(incidents: ids),
        .notice(spec.today.adding(days: 7), from: spec.today) { $0.incidents = ids })
      let letter = try #require(spec.state.letters.last?.id)
      let notice = try #require(spec.state.hearings.last?.id)
      try spec.given("9:10", .issue(letter, .noticeOfIntent), .send(letter), .received(notice))
      try spec.given("9:20", spec.full { $0.incidents = ids })
      let ban = try #require(spec.state.letters.last?.id)
      try spec.given("9:30", .issue(ban), .send(ban))
    }
    #expect(spec.state.live(on: spec.today).map(\.id) == ["R1", "R2"])
    try spec.given("10:00", .prepare(terms(spec, 100), replyBy: spec.today.adding(days: 7)))
    let letter = try #require(spec.state.letters.last?.id)
    try spec.given("10:10", .issue(letter, .reviewNotice), .send(letter), .received("V1"))
    try spec.given("10:20", .consult())
    #expect(spec.refusal(.review(.continue, terms(spec, 60))) == nil)
    #expect(
      spec.unmet(.review(.continue, terms(spec, 60), restriction: "R2")) == [.chanceToRespond])
  }

  @Test func `an incident that was judged away after the notice is left out of the decision`()
    throws
  {
    var spec = try CaseSpec()
    try spec.given("8:30", .further("2026-002", When(spec.today)), .account(of: "2026-001"))
    try spec.given("8:40", .account(of: "2026-002"), .spokenTo, .consult())
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .received("N1"))
    try spec.given("9:30", .judged("2026-002", .unfounded))
    let full = spec.full { $0.reasons.factors += " Not 2026-002." }
    guard case .restrictionDecided(let decided) = try spec.events(full)[0] else { return }
    #expect(decided.incidents == ["2026-001"])
  }

  @Test func `where nothing is left that an interim ban could rest on, that alone is said`() throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .judged("2026-001", .unfounded))
    let whys = spec.refusal(spec.interim())?.reasons.map(\.why) ?? []
    #expect(whys.contains { $0.hasPrefix("There is no incident that it could rest on") })
    #expect(!whys.contains { $0.contains("decided upon") })
  }

  // MARK: By when it was told and answered

  @Test func `what was sent or answered only after the decision does nothing for it`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:40", .received("N1"))
    let early = try #require(spec.refusal(spec.full(), at: "9:15"))
    #expect(early.reasons.contains { $0.why.contains("has not been sent, or came back") })
    let between = try #require(spec.refusal(spec.full(), at: "9:30"))
    #expect(between.reasons.contains { $0.why.contains("awaited until 9 March 2026") })
    #expect(spec.refusal(spec.full(), at: "9:50") == nil)
  }

  @Test func `an interim ban leaves a day to reply, and a week where nothing else is said`() throws
  {
    let spec = try CaseSpec.ready()
    func interim(_ days: Int) -> CaseCommand {
      spec.interim { $0.replyBy = spec.today.adding(days: days) }
    }
    #expect(spec.unmet(interim(-1)).contains(.chanceToRespond))
    #expect(spec.unmet(interim(0)).contains(.chanceToRespond))
    #expect(spec.unmet(interim(1)) == [.noticeLength])
    #expect(spec.unmet(interim(6)) == [.noticeLength])
    #expect(spec.unmet(interim(7)) == [])
  }

  @Test func `a short time to reply was long enough for whoever answered in it`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 2), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"))
    var answered = spec
    try answered.given("9:30", .received("N1"))
    #expect(answered.unmet(answered.full()) == [])
    spec.today = try CaseSpec.day(3)
    #expect(spec.unmet(spec.full()) == [.noticeLength])
  }

  @Test func `the time of the letter that carries the decision is judged, not of another one`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today, form: .limited))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"))
    spec.today = try CaseSpec.day(5)
    try spec.given("9:10", .notice(spec.today.adding(days: 2), from: spec.today))
    try spec.given("9:20", .issue("L2", .noticeOfIntent), .send("L2"))
    spec.today = try CaseSpec.day(8)
    #expect(spec.unmet(spec.full()) == [.noticeLength])
  }

  // MARK: Promises

  @Test func `a time that runs for another incident, or has run out, holds nothing up`() throws {
    var other = try CaseSpec.noticed()
    try other.given("10:00", .received("N1"), .further("2026-002", When(other.today)))
    try other.given(
      "10:10",
      .notice(other.today.adding(days: 7), from: other.today) { $0.incidents = ["2026-002"] })
    try other.given("10:20", .issue("L2", .noticeOfIntent), .send("L2"))
    #expect(other.refusal(other.full { $0.incidents = ["2026-001"] }) == nil)
    var over = try CaseSpec.noticed()
    over.today = try CaseSpec.day(8)
    try over.given("9:00", .notice(over.today.adding(days: 7), from: over.today))
    try over.given("9:10", .issue("L2", .noticeOfIntent), .send("L2"), .received("N2"))
    #expect(over.refusal(over.full()) == nil)
  }

  @Test func `a promise holds on its last day, and while contact is on hold`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("10:00", .declined("N1"), spec.interim())
    try spec.given("10:10", .issue("L2", .interimBan), .send("L2"))
    var held = spec
    spec.today = try CaseSpec.day(7)
    #expect(spec.unmet(spec.full()) == [.chanceToRespond])
    spec.today = try CaseSpec.day(8)
    #expect(spec.unmet(spec.full()) == [])
    held.today = try CaseSpec.day(2)
    try held.given("9:00", .placeHold(HoldPlaced(by: "PC 1234")))
    held.today = try CaseSpec.day(8)
    let refusal = try #require(held.refusal(held.full()))
    #expect(refusal.reasons.contains { $0.why.contains("stands still") })
  }

  // MARK: The pack's ways

  private func pack(_ ways: [Way]) -> PolicyPack {
    var pack = MadeUpPacks.menu
    for index in pack.measures.indices {
      for place in pack.measures[index].requires.indices
      where pack.measures[index].requires[place].id == .chanceToRespond {
        pack.measures[index].requires[place].ways = ways
      }
    }
    return pack
  }

  @Test func `only the ways of being heard count that the requirement names`() throws {
    var spec = try CaseSpec(pack([.representationsReceived]))
    try spec.given("9:00", .account, .spokenTo, .consult())
    #expect(spec.unmet(spec.interim()) == [.chanceToRespond])
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"))
    var declined = spec
    try declined.given("9:30", .declined("N1"))
    let refusal = try #require(declined.refusal(declined.full()))
    #expect(
      refusal.reasons.map(\.why)
        == ["The parent's answer is of a kind that this policy does not count."])
    try spec.given("9:30", .received("N1"))
    #expect(spec.refusal(spec.full()) == nil)
  }

  @Test func `no pack lets a chance to respond be overridden, and one may allow fewer overrides`()
    throws
  {
    var lenient = try CaseSpec(pack([.representationsReceived, .overriddenWithReason]))
    try lenient.given("9:00", .account, .spokenTo, .consult())
    let overrides: [Demand: String] = [.chanceToRespond: "Because.", .noticeLength: "Because."]
    #expect(lenient.unmet(lenient.full(overrides: overrides)) == [.chanceToRespond])
    var strict = MadeUpPacks.menu
    for index in strict.measures.indices {
      for place in strict.measures[index].requires.indices
      where strict.measures[index].requires[place].id == .complaintRoute {
        strict.measures[index].requires[place].ways = [.stated]
      }
    }
    var spec = try CaseSpec(strict)
    try spec.given("9:00", .account, .spokenTo, .consult())
    guard case .restrict(var decided, _) = spec.interim() else { return }
    decided.complaintRoute = ""
    let silent = CaseCommand.restrict(decided, overrides: [.complaintRoute: "They know it."])
    #expect(spec.unmet(silent) == [.complaintRoute])
  }
}
