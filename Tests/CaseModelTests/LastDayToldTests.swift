import PolicyModel
import Testing

@testable import CaseModel

/// Which letter told of which last day to reply: the one whose text was fixed while that day stood.
@Suite struct LastDayToldTests {
  /// Whether the first last day and each later one was told of.
  private func told(_ spec: CaseSpec, _ hearing: ItemID = "N1") throws -> [Bool] {
    try #require(spec.state.hearing(hearing)).reply.days.map { $0.told != nil }
  }

  /// A notice whose letter is drafted, with a week to reply.
  private func drafted() throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    return spec
  }

  @Test func `a letter fixed after more time was given tells of the later day alone`() throws {
    var spec = try drafted()
    try spec.given("9:15", .moved(CaseSpec.day(12)))
    #expect(spec.state.letters.count == 1)
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"))
    #expect(try told(spec) == [false, true])
    let hearing = try #require(spec.state.hearing("N1"))
    #expect(try hearing.daysTold.map(\.reply.by) == [CaseSpec.day(12)])
  }

  @Test func `each day is told of by its own letter, and by no letter before it`() throws {
    var spec = try CaseSpec.noticed()
    #expect(try told(spec) == [true])
    try spec.given("9:30", .moved(CaseSpec.day(12)))
    #expect(try told(spec) == [true, false])
    let hearing = try #require(spec.state.hearing("N1"))
    #expect(try hearing.asLastTold?.reply.by == CaseSpec.day(7))
    #expect(try hearing.daysTold.map(\.reply.by) == [CaseSpec.day(7)])
    try spec.given("9:40", .issue("L2", .moreTime), .send("L2"))
    #expect(try told(spec) == [true, true])
    #expect(try spec.state.hearing("N1")?.asLastTold?.reply.by == CaseSpec.day(12))
    try spec.given("9:50", .moved(CaseSpec.day(14)), .issue("L3", .moreTime), .returned("L2"))
    #expect(try told(spec) == [true, false, false])
    try spec.given("9:55", .send("L3"))
    #expect(try told(spec) == [true, false, true])
  }

  @Test func `a letter about something else tells of no last day`() throws {
    var spec = try drafted()
    try spec.given("9:20", .take("warning-letter"), .issue("L2", .warning), .send("L2"))
    #expect(try told(spec) == [false])
    var chair = try drafted()
    try chair.given(
      "9:20", .draftLetter(LetterDrafted(letter: "", kind: .chairNote, about: "C1")),
      .issue("L2", .chairNote), .send("L2"))
    #expect(try told(chair) == [false])
  }

  // MARK: What a review decided

  /// A ban that a review lengthened, with the letter about the review as L4.
  private func lengthened() throws -> CaseSpec {
    var spec = try CaseSpec.banned()
    let longer = Terms(
      form: .full, scope: .whole, from: spec.today, until: spec.today.adding(days: 90))
    try spec.given("10:00", .prepare(longer, replyBy: CaseSpec.day(7)))
    try spec.given("10:05", .consult(until: spec.today.adding(days: 90)))
    try spec.given("10:10", .issue("L3", .reviewNotice), .send("L3"), .declined("V1"))
    try spec.given("10:20", .review(.continue, longer))
    return spec
  }

  @Test func `what a review adds is told by the letter about it, and by no other about the ban`()
    throws
  {
    var spec = try lengthened()
    let before = try CaseSpec.day(42)
    #expect(spec.state.restriction("R1")?.holding.until == before)
    spec.fold(.letterDrafted(LetterDrafted(letter: "L5", kind: .ban, about: "R1")))
    spec.fold(
      .letterIssued(
        LetterIssued(letter: "L5", kind: .ban, text: "Dear", hash: "", signedBy: "s01")))
    spec.fold(.letterSent(LetterSent(letter: "L5", how: .handed, to: "")))
    #expect(spec.state.restriction("R1")?.holding.until == before)
    try spec.given("10:40", .issue("L4", .reviewOutcome), .send("L4"))
    #expect(try spec.state.restriction("R1")?.holding.until == CaseSpec.day(90))
  }

  @Test func `a lifting takes nothing from what the person knew of the review before it`() throws {
    var spec = try lengthened()
    try spec.given("10:30", .issue("L4", .reviewOutcome), .send("L4"), .review(.lift))
    try spec.given("10:40", .returned("L2"))
    #expect(try spec.state.restriction("R1")?.holding.until == CaseSpec.day(90))
  }
}
