import CaseModel
import PolicyModel
import Testing

/// A form and the rail speak of everything that a step can be about, not of the first.
@Suite struct RailForAllTests {
  private func choices(_ spec: CaseSpec, _ step: BuiltInStep, _ field: String, by actor: Actor)
    -> [String]
  {
    StepForm(spec.state, spec.context(actor, nil)).fields(of: .builtIn(step))
      .first { $0.name == field }?.choices.map(\.value) ?? []
  }

  @Test func `a letter that one may issue is offered beside one that only the head signs`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    func rail(_ actor: Actor) throws -> NextStep {
      let steps = Decider(spec.state, spec.context(actor, nil)).nextSteps()
      return try #require(steps.first { $0.step.id == "letter-issue" })
    }
    #expect(try !rail(CaseSpec.deputy).mayBeTaken)
    #expect(choices(spec, .letterIssue, "letter", by: CaseSpec.deputy) == ["L1"])
    try spec.given("9:20", .take("warning-letter"))
    #expect(try rail(CaseSpec.deputy).mayBeTaken && rail(CaseSpec.head).mayBeTaken)
    #expect(choices(spec, .letterIssue, "letter", by: CaseSpec.deputy) == ["L2"])
    #expect(choices(spec, .letterIssue, "letter", by: CaseSpec.head) == ["L1", "L2"])
    #expect(spec.refusal(.issue("L2", .warning), by: CaseSpec.deputy) == nil)
    #expect(spec.refusal(.issue("L1", .noticeOfIntent), by: CaseSpec.deputy)?.isPermission == true)
  }

  @Test func `a letter that reached them shows as done, as often as one did`() throws {
    var spec = try CaseSpec.ready()
    func done() throws -> (count: Int, isDone: Bool) {
      let steps = Decider(spec.state, spec.context(CaseSpec.head, nil)).nextSteps()
      let step = try #require(steps.first { $0.step.id == "warning-letter" })
      return (step.count, step.status == .done)
    }
    try spec.given("9:20", .take("warning-letter"), .issue("L1", .warning))
    #expect(try done() == (0, false))
    try spec.given("9:30", .send("L1"))
    #expect(try done() == (1, true))
    try spec.given("9:40", .take("warning-letter"), .issue("L2", .warning), .send("L2"))
    #expect(try done() == (2, true))
    try spec.given("9:50", .returned("L1"), .returned("L2"))
    #expect(try done() == (0, false))
  }

  @Test func `whoever may hear a challenge to one of two restrictions is offered`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .consult(.viceChair, measure: "managed-contact", reason: .away))
    let contact = CaseCommand.ban(
      .managedContact, from: spec.today, until: spec.today.adding(days: 42),
      measure: "managed-contact")
    try spec.given("10:10", contact, .issue("L3", .managedContact), .send("L3"))
    let offered = choices(spec, .challenge, "hearer", by: CaseSpec.head)
    #expect(offered.contains("chair") && offered.contains("vice-chair"))
    for (about, hearer) in [("R1", ChallengeHearer.viceChair), ("R2", .chair)] {
      let challenge = ChallengeReceived(
        challenge: "", about: ItemID(rawValue: about), hearer: hearer, says: "It is too long.",
        how: "by letter")
      #expect(spec.refusal(.receiveChallenge(challenge)) == nil)
    }
  }

  @Test func `what is due waits for a request in another case not to make contact`() throws {
    var hold = try CaseSpec()
    let spec = try CaseSpec.noticed()
    hold.today = try CaseSpec.day(2)
    try hold.given("9:00", .placeHold(HoldPlaced(by: "PC 1234")))
    func due() -> [DueKind] {
      DueList(pack: spec.pack, calendar: .empty)
        .items(of: spec.state, others: [OtherCase(number: "2026-002", state: hold.state)])
        .map(\.kind).filter { [.replyBy, .decide].contains($0) }
    }
    #expect(due().isEmpty)
    hold.today = try CaseSpec.day(4)
    try hold.given("9:00", .liftHold(HoldLifted(by: "PC 1234")))
    #expect(due() == [.replyBy, .decide])
  }
}
