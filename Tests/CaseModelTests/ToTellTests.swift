import PolicyModel
import Testing

@testable import CaseModel

/// What the parent was told and is no longer so is due to be told, before anybody holds it against them.
@Suite struct ToTellTests {
  private func due(_ spec: CaseSpec, _ kind: DueKind = .toTell) -> [DueItem] {
    DueList(pack: spec.pack, calendar: .empty).items(of: spec.state).filter { $0.kind == kind }
  }

  // MARK: Exceptions

  @Test func `an exception taken back is due to be told until somebody told them`() throws {
    var spec = try CaseSpec.banned()
    let day = try CaseSpec.day(3)
    try spec.given(
      "10:00", .agreeException(ExceptionAgreed(restriction: "R1", on: day, purpose: "A play.")))
    #expect(due(spec).isEmpty)
    try spec.given("10:10", .correct(spec.state.version))
    let item = try #require(due(spec).first)
    #expect(item.what.contains(day.withWeekday))
    #expect(item.step == "spoken-to")
    #expect((item.due, item.ends) == (spec.today, day))
    #expect(item.whyNotPutOff != nil)
    try spec.given("10:20", .words(.unanswered))
    #expect(!due(spec).isEmpty)
    // Words about something else tell them nothing of it.
    try spec.given("10:25", .spokenTo)
    #expect(spec.refusal(.toldChange("R9")) != nil)
    try spec.given(
      "10:26",
      .speak(ParentSpokenTo(channel: .telephone, outcome: .unanswered, told: ["R1"])))
    #expect(!due(spec).isEmpty)
    try spec.given("10:30", .toldChange())
    #expect(due(spec).isEmpty)
  }

  // MARK: Arrangements

  private func arranged(_ what: String) -> CaseCommand {
    .changeArrangements(
      ArrangementsChanged(
        restriction: "R1", children: [ChildArrangement(pupil: "u1", arrangement: what)],
        reason: "Changed."))
  }

  /// A ban whose letter told that Ms Hill brings the child.
  private func told() throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"))
    try spec.given(
      "9:30",
      spec.full { $0.children = [ChildArrangement(pupil: "u1", arrangement: "Ms Hill.")] })
    return spec
  }

  @Test func `arrangements changed after the letter are due to be told, in words or by letter`()
    throws
  {
    var spec = try told()
    try spec.given("9:40", .issue("L2"), .send("L2"))
    #expect(due(spec).isEmpty)
    try spec.given("10:00", arranged("The grandmother."))
    let restriction = try #require(spec.state.restriction("R1"))
    let other = try #require(spec.state.toldOtherwise(under: restriction))
    #expect(other.children.map(\.arrangement) == ["Ms Hill."])
    #expect(due(spec).map(\.step) == ["spoken-to"])
    // As the letter has it again: nothing to tell.
    var back = spec
    try back.given("10:10", arranged("Ms Hill."))
    #expect(due(back).isEmpty)
    try spec.given("10:05", .spokenTo)
    #expect(due(spec).count == 1)
    try spec.given("10:10", .toldChange())
    #expect(due(spec).isEmpty)
    // And changed once more, it is due once more.
    try spec.given("10:20", arranged("Nobody."))
    #expect(due(spec).count == 1)
  }

  @Test func `what is changed before the letter is issued is told by it, and after that it is not`()
    throws
  {
    var before = try told()
    try before.given("9:35", arranged("The grandmother."))
    try before.given("9:40", .issue("L2"), .send("L2"))
    #expect(due(before).isEmpty)
    var between = try told()
    try between.given("9:40", .issue("L2"))
    try between.given("9:45", arranged("The grandmother."))
    #expect(due(between).isEmpty)
    try between.given("9:50", .send("L2"))
    #expect(due(between).count == 1)
  }

  // MARK: Identified later

  @Test func `what reached somebody identified since is to be told, and did not come back`() throws
  {
    var spec = try CaseSpec.banned()
    spec.fold(
      .personIdentified(PersonIdentified(parent: "p00002", how: "A pupil.", by: "s01")),
      When(spec.today, LocalTime("11:00")))
    #expect(due(spec, .letterReturned).isEmpty)
    let item = try #require(due(spec).first)
    #expect(item.what.contains("Draft it again, to them by name"))
    #expect(item.step == "letter" && due(spec, .letterUnsent).isEmpty)
    #expect(spec.state.letter("L2")?.standing == "untold")
    #expect(spec.refusal(.send("L2"))?.reasons[0].why.contains("before it was known") == true)
    let again = CaseCommand.draftLetter(LetterDrafted(letter: "", kind: .ban, about: "R1"))
    // It takes the place of that letter, and of no other.
    for (id, kind, about) in [
      ("L7" as ItemID, LetterKind.lift, "R1" as ItemID), ("L8", .ban, "R9"),
    ] {
      var other = spec
      other.fold(.letterDrafted(LetterDrafted(letter: id, kind: kind, about: about)))
      other.fold(.letterSent(LetterSent(letter: id, how: .handed, to: "")))
      other.fold(
        .personIdentified(PersonIdentified(parent: "p00002", how: "A pupil.", by: "s01")))
      let dropped = try other.events(again).compactMap { event in
        if case .letterDropped(let drop) = event { drop.letter } else { nil }
      }
      #expect(dropped == ["L2"])
    }
    try spec.given("11:10", again)
    #expect(spec.state.letter("L2")?.standing == "dropped" && due(spec).isEmpty)
    #expect(due(spec, .letterUnsent).map(\.step) == ["letter-issue"])
    #expect(spec.refusal(again) != nil && spec.refusal(.send("L2")) != nil)
    try spec.given("11:12", .issue("L3", .ban))
    let sending = StepForm(spec.state, spec.context(CaseSpec.head, nil))
      .fields(of: .builtIn(.letterSent)).first { $0.name == "letter" }
    #expect(sending?.choices.map(\.value) == ["L3"])
    try spec.given("11:15", .send("L3"))
    #expect(spec.state.restriction("R1")?.standing(on: spec.today) == .inForce)
    #expect(due(spec, .letterUnsent).isEmpty)
    // One that comes back after that came back.
    try spec.given("11:20", .returned("L3"))
    #expect(due(spec, .letterReturned).count == 1)
  }

  @Test
  func `a letter of a measure that reached somebody unknown warned nobody, and is written anew`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:05", .take("warning-letter"), .issue("L1", .warning), .send("L1"))
    spec.fold(
      .personIdentified(PersonIdentified(parent: "p00002", how: "A pupil.", by: "s01")),
      When(spec.today, LocalTime("9:30")))
    #expect(due(spec) == [])
    #expect(spec.refusal(.send("L1")) != nil)
    #expect(spec.refusal(.take("warning-letter")) == nil)
  }

  @Test func `a letter that came back is sent again as it is`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("11:00", .returned("L2"))
    #expect(spec.state.untoldDecisions == [] && due(spec) == [])
    #expect(due(spec, .letterReturned).map(\.step) == ["letter-sent"])
    #expect(spec.refusal(.send("L2")) == nil)
    #expect(
      spec.refusal(.draftLetter(LetterDrafted(letter: "", kind: .ban, about: "R1"))) != nil)
  }

  @Test func `more time after somebody was identified says why, and not that a letter came back`()
    throws
  {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(5)
    spec.fold(.personIdentified(PersonIdentified(parent: "p00002", how: "A pupil.", by: "s01")))
    let drafted = try spec.events(
      .draftLetter(LetterDrafted(letter: "", kind: .noticeOfIntent, about: "N1")))
    let moved = drafted.compactMap { event in
      if case .replyByMoved(let moved) = event { moved.reason } else { nil }
    }
    // The letter itself says the day: no other one does.
    #expect(drafted.count == 3)
    #expect(moved == ["Who they are was learnt after the first letter."])
    var returned = try CaseSpec.noticed()
    returned.today = try CaseSpec.day(5)
    try returned.given("9:00", .returned("L1"))
    let anew = try returned.events(.send("L1")).compactMap { event in
      if case .replyByMoved(let moved) = event { moved.reason } else { nil }
    }
    #expect(anew == ["The first letter came back undelivered."])
  }

  // MARK: An early review

  private let asked = CaseCommand.requestReview(
    ReviewRequested(restriction: "R1", how: "by letter"))
  private let answer = CaseCommand.considerReply(
    ReplyConsidered(restriction: "R1", answer: "It is too soon: nothing has changed."))

  @Test func `a request for an early review is due to be answered within ten school days`() throws {
    var spec = try CaseSpec.banned()
    #expect(due(spec, .replyToConsider).isEmpty)
    #expect(spec.refusal(answer) != nil)
    try spec.given("10:00", asked)
    let item = try #require(due(spec, .replyToConsider).first)
    #expect(item.due == (try CaseSpec.day(14)))
    #expect(item.shows == spec.today)
    #expect(item.what.contains("our default"))
    #expect(item.whyNotPutOff != nil)
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    let about = form.fields(of: .builtIn(.replyConsidered)).first { $0.name == "restriction" }
    #expect(about?.choices.map(\.value) == ["R1"])
    // Asked again, it counts from the first.
    spec.today = try CaseSpec.day(2)
    try spec.given("10:00", asked)
    #expect(due(spec, .replyToConsider).map(\.due) == [try CaseSpec.day(14)])
  }

  @Test func `it is answered by a review, or in writing with a letter that says why not now`()
    throws
  {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", asked)
    var lifted = spec
    try lifted.given("10:10", .review(.lift))
    #expect(due(lifted, .replyToConsider).isEmpty)
    let empty = CaseCommand.considerReply(ReplyConsidered(restriction: "R1", answer: " "))
    #expect(spec.refusal(empty) != nil)
    try spec.given("10:10", answer)
    #expect(due(spec, .replyToConsider).isEmpty)
    #expect(spec.state.letters.last?.draft.kind == .laterReply)
    guard case .replyConsidered(let considered) = spec.entries[spec.entries.count - 2].event else {
      Issue.record("no answer")
      return
    }
    #expect(considered.isRequest)
    #expect(considered.came == spec.today)
    #expect(spec.refusal(answer) != nil)
    // Corrected, the answer is none.
    try spec.given("10:20", .correct(spec.state.version - 1))
    #expect(due(spec, .replyToConsider).count == 1)
  }

  @Test func `a request recorded by mistake asks nothing`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", asked)
    try spec.given("10:10", .correct(spec.state.version))
    #expect(due(spec, .replyToConsider).isEmpty)
  }
}
