import CaseModel
import PolicyModel
import Testing

@Suite struct ChairGateTests {
  private func spoken() throws -> CaseSpec {
    var spec = try CaseSpec()
    try spec.given("9:00", .account, .spokenTo)
    return spec
  }

  @Test func `consulted at 9.05 and banned at 9.20 is taken`() throws {
    var spec = try spoken()
    try spec.given("9:05", .consult())
    #expect(spec.refusal(spec.interim(), at: "9:20") == nil)
  }

  @Test func `banned at 9.20 and consulted at 9.30 is refused, though both are written by now`()
    throws
  {
    var spec = try spoken()
    try spec.given("9:30", .consult())
    let refusal = try #require(spec.refusal(spec.interim(), at: "9:20"))
    #expect(refusal.reasons.map(\.demand) == [.chairConsulted])
    #expect(refusal.reasons[0].why.contains("only after the time given"))
    #expect(spec.refusal(spec.interim(), at: "9:31") == nil)
  }

  @Test func `a consultation of the same day counts where a time is not known`() throws {
    var spec = try spoken()
    try spec.given(nil, .consult())
    #expect(spec.refusal(spec.interim(), at: "9:20") == nil)
  }

  @Test func `a question without a view does not open a ban, and a view of any kind does`() throws {
    var spec = try spoken()
    try spec.given(nil, .consult(.chair, nil))
    #expect(spec.unmet(spec.interim()) == [.chairConsulted])
    try spec.given(nil, .recordView(ChairReplied(consultation: "C1", view: .noAnswer)))
    let refusal = try #require(spec.refusal(spec.interim()))
    #expect(refusal.reasons.map(\.demand) == [.chairConsulted])
    #expect(refusal.reasons[0].why.contains("asked and did not answer"))
    try spec.given(nil, .recordView(ChairReplied(consultation: "C1", view: .noView)))
    #expect(spec.refusal(spec.interim()) == nil)
    let again = CaseCommand.recordView(ChairReplied(consultation: "C1", view: .supports))
    #expect(spec.refusal(again) != nil)
  }

  @Test func `a chair who is against it counts, and the head says why they differ`() throws {
    var spec = try spoken()
    try spec.given(nil, .consult(.chair, .against))
    let refusal = try #require(spec.refusal(spec.interim()))
    #expect(
      refusal.reasons.map(\.why) == [
        "The chair of governors was against it; say why you differ."
      ])
    #expect(spec.refusal(spec.interim { $0.againstChair = "The risk is too great." }) == nil)
  }

  @Test func `the vice-chair stands in with a reason, and not without`() throws {
    var spec = try spoken()
    #expect(spec.refusal(.consult(.viceChair)) != nil)
    try spec.given(nil, .consult(.viceChair, reason: "The chair is related to the parent."))
    #expect(try spec.ways(spec.interim())[.chairConsulted] == .viceChairConsulted)
    #expect(spec.refusal(.consult(.deputy)) != nil)
  }

  @Test func `nobody who stands in is heard over the chair's own view`() throws {
    var spec = try spoken()
    try spec.given("9:05", .consult(.chair, .against))
    try spec.given("9:10", .consult(.viceChair, reason: "The chair is away."))
    let refusal = try #require(spec.refusal(spec.interim()))
    #expect(
      refusal.reasons.map(\.why) == ["The chair of governors was against it; say why you differ."])
  }

  @Test func `one consultation covers the interim and the full ban`() throws {
    var spec = try CaseSpec.ready(ceilingEnd: CaseSpec.day(60))
    try spec.given("9:10", spec.interim())
    try spec.given("9:20", .issue("L1", .interimBan), .send("L1"), .declined("R1"))
    #expect(try spec.ways(spec.full())[.chairConsulted] == .consulted)
  }

  @Test func `shorter and narrower need no new question, longer and wider do`() throws {
    let end = try CaseSpec.day(30)
    var spec = try spoken()
    try spec.given("9:01", .consult(scope: .part, until: end))
    func limited(_ until: CivilDate?) -> [Demand] {
      spec.unmet(.ban(.limited, from: spec.today, until: until) { $0.terms.review = end })
        .filter { $0 == .chairConsulted }
    }
    #expect(limited(end) == [])
    #expect(limited(end.adding(days: -10)) == [])
    #expect(limited(end.adding(days: 1)) == [.chairConsulted])
    #expect(limited(nil) == [.chairConsulted])
    #expect(spec.unmet(spec.interim()) == [.chairConsulted])
    let refusal = try #require(spec.refusal(spec.interim()))
    #expect(refusal.reasons[0].why.contains("part of the site or the day (In writing.)"))
  }

  @Test func `a question about one measure does not open another`() throws {
    var spec = try spoken()
    try spec.given(nil, .consult(measure: "managed-contact"))
    #expect(spec.unmet(spec.interim()) == [.chairConsulted])
    let managed = CaseCommand.ban(
      .managedContact, from: spec.today, until: spec.today.adding(days: 42),
      measure: "managed-contact")
    #expect(spec.refusal(managed) == nil)
  }

  @Test func `a question is about terms of a restriction`() throws {
    let spec = try spoken()
    #expect(spec.refusal(.consult(measure: "warning-letter")) != nil)
    let vague = ChairAsked(
      consultation: "", of: .chair, how: "",
      proposal: Proposal(
        measure: "site-ban", terms: Terms(form: .limited, scope: .part, from: spec.today),
        incidents: []))
    let refusal = try #require(spec.refusal(.consult(vague, view: nil, note: "")))
    #expect(refusal.reasons.map(\.why) == ["A question about part of the site says which part."])
  }
}
