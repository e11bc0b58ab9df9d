import CaseModel
import PolicyModel
import Testing

/// What was asked and what was said is not kept open, or relied on, for ever.
@Suite struct BoundedTimeTests {
  private func moved(_ by: CivilDate) -> CaseCommand {
    .moveReplyBy(ReplyByMoved(about: "N1", replyBy: by, reason: "A holiday."))
  }

  @Test func `more time to reply is thirty school days in all, however often it is given`() throws {
    var spec = try CaseSpec.noticed()
    let first = spec.today.adding(days: 7)
    let last = first.adding(days: 42)
    let refusal = try #require(spec.refusal(moved(last.adding(days: 1))))
    #expect(refusal.reasons[0].why.contains("30 school days"))
    #expect(refusal.reasons[0].citation?.basis == .ourDefault)
    #expect(!refusal.reasons[0].opens.isEmpty)
    #expect(spec.refusal(moved(last)) == nil)
    try spec.given(nil, moved(first.adding(days: 30)))
    #expect(spec.refusal(moved(last.adding(days: 1))) != nil)
    #expect(spec.refusal(moved(last)) == nil)
  }

  @Test func `the time that a letter gives anew when it is sent again is not held against it`()
    throws
  {
    var spec = try CaseSpec.noticed()
    try spec.given("10:00", .returned("L1"))
    spec.today = try CaseSpec.day(28)
    try spec.given("9:00", .send("L1"))
    #expect(try spec.refusal(moved(CaseSpec.day(28 + 7 + 42))) == nil)
    #expect(try spec.refusal(moved(CaseSpec.day(28 + 7 + 43))) != nil)
  }

  @Test func `the chair's view is relied on for thirty school days, unless it is given again`()
    throws
  {
    var spec = try CaseSpec.ready()
    spec.today = try CaseSpec.day(42)
    #expect(spec.unmet(spec.interim()) == [])
    spec.today = try CaseSpec.day(43)
    let refusal = try #require(spec.refusal(spec.interim()))
    #expect(refusal.reasons.map(\.demand) == [.chairConsulted])
    #expect(refusal.reasons[0].why.contains("too long ago"))
    #expect(refusal.reasons[0].why.contains("13 April 2026"))
    #expect(refusal.reasons[0].opens == ["Consult the chair of governors again."])
    let rail = Decider(spec.state, spec.context(CaseSpec.head, nil)).nextSteps()
    #expect(
      rail.first { $0.step.id == "site-ban" }?.reasons.map(\.demand).contains(.chairConsulted)
        == true)
    try spec.given("9:00", .consult())
    #expect(spec.unmet(spec.interim(), at: "9:10") == [])
  }

  @Test func `a view that is too old to open anything asks for no answer either`() throws {
    var spec = try CaseSpec()
    try spec.given("9:00", .account, .spokenTo, .consult(.chair, .against))
    spec.today = try CaseSpec.day(50)
    #expect(spec.unmet(spec.interim()).contains(.chairConsulted))
    try spec.given("9:00", .consult(.chair, .supports))
    #expect(spec.refusal(spec.interim(), at: "9:10") == nil)
  }
}
