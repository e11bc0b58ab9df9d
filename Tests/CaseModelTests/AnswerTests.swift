import CaseModel
import PolicyModel
import Testing

/// What the parent answered stays answered: no correction makes a silence of it.
@Suite struct AnswerTests {
  private static let answers: [@Sendable (ItemID) -> CaseCommand] = [
    { .received($0) }, { .declined($0) },
  ]

  /// A notice answered on day 0, whose answer is withdrawn on a day.
  private func withdrawn(
    on day: Int, _ answer: (ItemID) -> CaseCommand = { .received($0) }
  ) throws -> CaseSpec {
    var spec = try CaseSpec.noticed()
    try spec.given("10:00", answer("N1"))
    let sequence = spec.state.version
    spec.today = try CaseSpec.day(day)
    try spec.given("9:00", .correct(sequence))
    return spec
  }

  @Test(arguments: [0, 1], [3, 8])
  func `an answer whose entry was withdrawn is no silence, before the last day or after`(
    _ answer: Int, _ day: Int
  ) throws {
    var spec = try withdrawn(on: day, Self.answers[answer])
    spec.today = try CaseSpec.day(9)
    let refusal = try #require(spec.refusal(spec.full()))
    #expect(refusal.reasons.compactMap(\.demand) == [.chanceToRespond])
    #expect(refusal.reasons[0].why.contains("the entry of that was withdrawn"))
    #expect(refusal.reasons[0].opens.count == 2)
  }

  @Test func `an answer recorded anew is heard, and so is silence after more time`() throws {
    var anew = try withdrawn(on: 8)
    try anew.given("9:10", .received("N1"))
    #expect(try anew.ways(anew.full())[.chanceToRespond] == .representationsReceived)

    var later = try withdrawn(on: 8)
    let by = try CaseSpec.day(15)
    try later.given(
      "9:10", .moveReplyBy(ReplyByMoved(about: "N1", replyBy: by, reason: "Asked again.")))
    try later.given("9:20", .issue("L2", .moreTime), .send("L2"))
    #expect(later.unmet(later.full()) == [.chanceToRespond])
    later.today = try CaseSpec.day(16)
    #expect(try later.ways(later.full())[.chanceToRespond] == .replyByPassed)
  }

  @Test func `time that was given before the answer was withdrawn is no further time`() throws {
    var spec = try CaseSpec.noticed()
    let by = try CaseSpec.day(9)
    try spec.given(
      "9:30", .moveReplyBy(ReplyByMoved(about: "N1", replyBy: by, reason: "They asked.")))
    try spec.given("10:00", .received("N1"))
    try spec.given("10:10", .correct(spec.state.version))
    spec.today = try CaseSpec.day(10)
    #expect(spec.unmet(spec.full()) == [.chanceToRespond])
  }

  @Test func `silence to a second letter on the same is none where the first was answered`() throws
  {
    var spec = try CaseSpec.noticed()
    try spec.given("9:25", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:30", .issue("L2", .noticeOfIntent), .send("L2"), .received("N1"))
    let answer = spec.state.version
    spec.today = try CaseSpec.day(8)
    #expect(spec.refusal(spec.full()) == nil)
    try spec.given("9:00", .correct(answer))
    #expect(spec.unmet(spec.full()) == [.chanceToRespond])
  }

  @Test func `what is due says that the answer is wanted anew, and not that the time is over`()
    throws
  {
    let spec = try withdrawn(on: 8)
    let list = DueList(pack: spec.pack, calendar: .empty)
    let items = list.items(of: spec.state).filter { [.replyBy, .decide].contains($0.kind) }
    #expect(items.map(\.step) == ["representations"])
    #expect(items[0].what.contains("was withdrawn"))
    let standing = spec.state.standing(pack: spec.pack, calendar: .empty)
    #expect(standing.waitsFor == "the parent's side, recorded anew")
  }
}

/// Word that there will be no answer to a letter that came back is none to the next one, which is answered once too.
@Suite struct AnswerAfterReturnTests {
  /// A notice answered on day 0 whose letter came back on day 1 and was handed over on day 2.
  private func resent(_ answer: CaseCommand) throws -> CaseSpec {
    var spec = try CaseSpec.noticed()
    try spec.given("10:00", answer)
    spec.today = try CaseSpec.day(1)
    try spec.given("9:00", .returned("L1"))
    spec.today = try CaseSpec.day(2)
    try spec.given("9:00", .send("L1"))
    return spec
  }

  @Test func `what they said themselves had been put to them, whatever came back`() throws {
    let spec = try resent(.received("N1"))
    #expect(try spec.ways(spec.full())[.chanceToRespond] == .representationsReceived)
    #expect(
      spec.refusal(.received("N1"))?.reasons.first?.why.contains("already recorded") == true)
  }

  @Test func `what comes to the letter that arrived is recorded, and is what counts`() throws {
    var spec = try resent(.declined("N1"))
    #expect(spec.unmet(spec.full()).contains(.chanceToRespond))
    try spec.given("9:30", .received("N1"))
    #expect(try spec.ways(spec.full())[.chanceToRespond] == .representationsReceived)
    for again in [CaseCommand.received("N1"), .declined("N1")] {
      #expect(spec.refusal(again)?.reasons.first?.why.contains("already recorded") == true)
    }
  }

  @Test func `more time may be given for it, and the form offers it`() throws {
    let spec = try resent(.declined("N1"))
    let by = spec.today.adding(days: 20)
    #expect(
      spec.refusal(.moveReplyBy(ReplyByMoved(about: "N1", replyBy: by, reason: "Ill."))) == nil)
    let context = spec.context(CaseSpec.head, nil)
    for step in [BuiltInStep.representations, .decline, .moveReplyBy] {
      let fields = StepForm(spec.state, context).fields(of: .builtIn(step))
      let about = fields.first { $0.name == "about" }
      #expect(about?.choices.contains { $0.value == "N1" } == true, "\(step)")
    }
  }

  @Test func `an answer that arrived before its letter came back is not asked for again`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("10:00", .received("N1"))
    spec.today = try CaseSpec.day(1)
    try spec.given("9:00", .returned("L1"))
    #expect(spec.refusal(.received("N1"))?.reasons.first?.why.contains("already recorded") == true)
  }
}
