import PolicyModel
import Testing

@testable import CaseModel

/// A case ends as what it was, and what was said on record is answered.
@Suite struct TrueEndingTests {
  private func isRefused(_ spec: CaseSpec, _ outcome: CaseOutcome) -> Bool {
    let close = CaseCommand.close(CaseClosed(outcome: outcome, reason: "It is over."))
    return spec.refusal(close)?.reasons.contains { $0.why.contains("does not end as") } ?? false
  }

  @Test func `it ends with a warning that reached them, and with no other`() throws {
    var spec = try CaseSpec.ready()
    #expect(isRefused(spec, .warned))
    try spec.given("9:10", .take("warning-letter"), .issue("L1", .warning))
    #expect(isRefused(spec, .warned))
    try spec.given("9:20", .send("L1"))
    #expect(!isRefused(spec, .warned))
    try spec.given("9:30", .judged("2026-001", .unfounded))
    let back = try #require(spec.state.letters.last?.id)
    try spec.given("9:40", .issue(back, .setAside), .send(back))
    #expect(isRefused(spec, .warned))
  }

  @Test func `a restriction ended where they were told of one that was not set aside`() throws {
    var spec = try CaseSpec.ready()
    #expect(isRefused(spec, .restrictionEnded))
    try spec.given("9:10", spec.interim())
    #expect(isRefused(spec, .restrictionEnded))
    try spec.given("9:20", .issue("L1", .interimBan), .send("L1"))
    #expect(!isRefused(spec, .restrictionEnded))
    try spec.given(
      "9:30", .setAside(RestrictionSetAside(restriction: "R1", reason: "Not so.")))
    #expect(isRefused(spec, .restrictionEnded))
  }

  @Test func `the family left once no child of theirs is on the roll`() throws {
    var spec = try CaseSpec.ready()
    #expect(!isRefused(spec, .familyLeft))
    spec.children = [CaseChild(pupil: "u1", name: "Amy")]
    #expect(isRefused(spec, .familyLeft))
    for outcome in [CaseOutcome.resolved, .noFurtherAction, .withdrawn] {
      #expect(!isRefused(spec, outcome))
    }
  }

  // MARK: Asked for

  @Test func `what they asked for is answered, whichever case they said it in`() throws {
    let asked = CaseCommand.askAdjustments(
      AdjustmentsAsked(how: "by telephone", answer: "An interpreter, please."))
    var own = try CaseSpec.ready()
    try own.given("9:05", asked)
    var elsewhere = try CaseSpec.ready()
    elsewhere.others = [OtherCase(number: "2026-009", state: own.state, pack: own.pack)]
    for spec in [own, elsewhere] {
      let none = try #require(spec.refusal(spec.interim { $0.adjustments = "Asked; none." }))
      #expect(none.reasons.compactMap(\.demand) == [.adjustmentsAsked])
      #expect(spec.refusal(spec.interim { $0.adjustments = "An interpreter comes." }) == nil)
    }
    let field = own.form.fields(of: .builtIn(.interimBan)).first { $0.name == "adjustments" }
    #expect(field?.initial == "An interpreter, please.")
    // Asked again, they need nothing; or it was put down by mistake.
    var none = own
    try none.given("9:06", .askAdjustments(AdjustmentsAsked(how: "here", answer: "None needed.")))
    #expect(none.refusal(none.interim { $0.adjustments = "None." }) == nil)
    // That they need nothing was the mistake: what they asked for before counts again.
    let mistaken = none.state.version
    try none.given("9:07", .correct(mistaken))
    #expect(none.unmet(none.interim { $0.adjustments = "None." }) == [.adjustmentsAsked])
    let entry = own.state.version
    try own.given("9:07", .correct(entry))
    #expect(own.state.adjustmentWanted == nil)
  }

  // MARK: Whose word it is

  @Test func `nobody but an authority has contact stopped`() throws {
    var spec = try CaseSpec.ready()
    let own = HoldPlaced(body: .parent, by: "Governors, C. Chair", reference: "1")
    #expect(spec.refusal(.placeHold(own)) != nil)
    for body in RequestingBody.allCases where body.isAuthority {
      #expect(spec.refusal(.placeHold(HoldPlaced(body: body, by: "A, B", reference: "1"))) == nil)
    }
    let bodies = spec.form.fields(of: .builtIn(.hold)).first { $0.name == "requested-from" }
    #expect(bodies?.choices.map(\.value).contains("parent") == false)
    #expect(bodies?.required == true)
    try spec.given("9:10", .placeHold(HoldPlaced(by: "PC 1")))
  }

  @Test func `a complaint is no slip of the pen the day after`() throws {
    var spec = try CaseSpec.banned()
    try spec.given(
      "10:00",
      .receiveChallenge(
        ChallengeReceived(
          challenge: "", about: "R1", hearer: .viceChair, says: "Not so.", how: "by letter")))
    let received = try #require(spec.state.challenges.first?.received.sequence)
    #expect(spec.refusal(.correct(received)) == nil)
    spec.today = try CaseSpec.day(1)
    let stays = try #require(spec.refusal(.correct(received)))
    #expect(stays.reasons[0].why.contains("whoever it is about does not take that back"))
  }
}
