import CaseModel
import PolicyModel
import Testing

@Suite struct HoldTests {
  private let place = CaseCommand.placeHold(HoldPlaced(by: "PC 1234"))
  private let lift = CaseCommand.liftHold(HoldLifted(by: "PC 1234"))

  @Test func `a hold stops letters, notices and meetings until it is lifted`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:05", .take("warning-letter"))
    try spec.given("9:10", place)
    let meeting = CaseCommand.arrangeMeeting(
      MeetingArranged(meeting: "", on: spec.today, with: "s01"))
    let stopped = [
      .issue("L1", .warning), meeting, .notice(spec.today.adding(days: 7), from: spec.today),
    ]
    for command in stopped {
      let refusal = try #require(spec.refusal(command, at: "9:20"))
      #expect(refusal.reasons[0].why.contains("on hold at the request of PC 1234"))
    }
    #expect(spec.refusal(place) != nil)
    try spec.given("9:30", lift)
    for command in stopped { #expect(spec.refusal(command, at: "9:40") == nil) }
    #expect(spec.refusal(lift) != nil)
  }

  @Test func `a letter issued before the hold is not sent during it`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:05", .take("warning-letter"), .issue("L1", .warning))
    try spec.given("9:10", place)
    #expect(spec.refusal(.send("L1"), at: "9:20") != nil)
  }

  @Test func `what was sent before the hold may be recorded after it`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:05", .take("warning-letter"), .issue("L1", .warning))
    try spec.given("9:30", place)
    #expect(spec.refusal(.send("L1"), at: "9:20") == nil)
  }

  @Test func `a letter to another carer is no contact with the person, and does not wait`() throws {
    var spec = try CaseSpec.banned()
    spec.fold(
      .letterDrafted(
        LetterDrafted(letter: "L9", kind: .arrangementsOtherCarer, about: "R1", to: "p00009")))
    try spec.given("10:00", place)
    let due = DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
      .first { $0.what.hasPrefix(LetterKind.arrangementsOtherCarer.name) }
    #expect(due?.what.contains("It waits") == false)
    #expect(spec.refusal(.issue("L9", .arrangementsOtherCarer)) == nil)
    spec.fold(
      .letterIssued(
        LetterIssued(
          letter: "L9", kind: .arrangementsOtherCarer, text: "", hash: "", signedBy: "s01")))
    #expect(spec.refusal(.send("L9")) == nil)
  }

  @Test func `a note to the chair is no contact with the parent`() throws {
    var spec = try CaseSpec.ready()
    try spec.given(nil, .draftLetter(LetterDrafted(letter: "", kind: .chairNote, about: "C1")))
    try spec.given(nil, place)
    try spec.given(nil, .issue("L1", .chairNote), .send("L1"))
  }

  @Test func `a hold pauses the day to reply by, and what is left of it runs on afterwards`() throws
  {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(2)
    try spec.given("9:00", place)
    spec.today = try CaseSpec.day(30)
    let waiting = try #require(spec.refusal(spec.full()))
    #expect(waiting.reasons.map(\.demand) == [.chanceToRespond])
    #expect(waiting.reasons[0].why.contains("stands still"))
    spec.today = try CaseSpec.day(12)
    try spec.given("9:00", lift, .issue("L2", .moreTime), .send("L2"))
    // Ten days on hold: the seventh day is now the seventeenth.
    spec.today = try CaseSpec.day(17)
    #expect(spec.unmet(spec.full()) == [.chanceToRespond])
    spec.today = try CaseSpec.day(18)
    #expect(spec.refusal(spec.full()) == nil)
  }

  @Test func `a hold placed after the day has passed changes nothing`() throws {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(8)
    try spec.given("9:00", place)
    #expect(spec.refusal(spec.full(), at: "9:10") == nil)
  }

  @Test func `an interim ban may be imposed while contact is on hold`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", place)
    #expect(spec.refusal(spec.interim(), at: "9:20") == nil)
  }
}

@Suite struct LetterTests {
  private func drafted() throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given(nil, .take("warning-letter"))
    return spec
  }

  @Test func `a measure that writes a letter drafts it`() throws {
    let spec = try drafted()
    #expect(spec.state.letter("L1")?.draft.kind == .warning)
    #expect(spec.state.letter("L1")?.standing == "draft")
  }

  @Test
  func `a draft is not sent, an issued text is not issued again, a sent letter not sent again`()
    throws
  {
    var spec = try drafted()
    #expect(spec.refusal(.send("L1")) != nil)
    try spec.given(nil, .issue("L1", .warning))
    #expect(spec.refusal(.issue("L1", .warning)) != nil)
    try spec.given(nil, .send("L1"))
    #expect(spec.refusal(.send("L1")) != nil)
    #expect(spec.refusal(.drop("L1")) != nil)
  }

  @Test func `a letter given up is neither issued nor sent, even where its text was fixed`() throws
  {
    var spec = try drafted()
    try spec.given(nil, .issue("L1", .warning), .drop("L1"))
    #expect(spec.refusal(.issue("L1", .warning)) != nil)
    #expect(spec.refusal(.send("L1")) != nil)
    var draft = try drafted()
    try draft.given(nil, .drop("L1"))
    #expect(draft.refusal(.issue("L1", .warning)) != nil)
  }

  @Test func `a returned letter may be sent again`() throws {
    var spec = try drafted()
    let returned = CaseCommand.returnLetter(LetterReturned(letter: "L1", reason: "Gone away"))
    #expect(spec.refusal(returned) != nil)
    try spec.given(nil, .issue("L1", .warning), .send("L1"), returned)
    #expect(spec.state.letter("L1")?.standing == "returned")
    try spec.given(nil, .send("L1"))
    #expect(spec.state.letter("L1")?.standing == "sent")
  }

  @Test func `a letter about a restriction says which, and it must be in the case`() throws {
    let spec = try drafted()
    let loose = LetterDrafted(letter: "", kind: .ban)
    #expect(spec.refusal(.draftLetter(loose)) != nil)
    let covering = LetterDrafted(letter: "", kind: .lapse)
    #expect(spec.refusal(.draftLetter(covering)) != nil)
    let wrong = LetterDrafted(letter: "", kind: .lapse, about: "R9")
    #expect(spec.refusal(.draftLetter(wrong)) != nil)
    #expect(spec.refusal(.send("L9")) != nil)
  }

  @Test func `the letter of a ban tells the parent of it`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim())
    #expect(spec.state.restriction("R1")?.standing(on: spec.today) == .notTold)
    try spec.given("9:20", .issue("L1", .interimBan), .send("L1"))
    #expect(spec.state.restriction("R1")?.standing(on: spec.today) == .inForce)
  }

  @Test func `a hold ends when that is recorded, and not on a day before`() throws {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(1)
    try spec.given("9:00", .placeHold(HoldPlaced(by: "PC 1234")))
    spec.today = try CaseSpec.day(20)
    let lift = CaseCommand.liftHold(HoldLifted(by: "PC 1234"))
    var earlier = spec.context(CaseSpec.head, When(try CaseSpec.day(2)))
    earlier.today = spec.today
    guard case .refused = Decider(spec.state, earlier).decide(lift) else {
      Issue.record("a hold was lifted for the past, and the time to reply had run meanwhile")
      return
    }
    try spec.given("9:00", lift)
    #expect(spec.unmet(spec.full()) == [.chanceToRespond])
  }
}
