import PolicyModel
import Testing

@testable import CaseModel

/// Nobody's silence counts on a day that only the school knows of.
@Suite struct TimeAfterHoldTests {
  /// A notice of day 0 to be answered by day 7, told, and contact on hold from day 3 to a day.
  private func held(to day: Int, answered: Bool = false) throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"))
    if answered { try spec.given("10:00", .received("N1")) }
    spec.today = try CaseSpec.day(3)
    try spec.given("9:00", .placeHold(HoldPlaced(by: "PC 12")))
    spec.today = try CaseSpec.day(day)
    try spec.given("9:00", .liftHold(HoldLifted(by: "PC 12")))
    return spec
  }

  private func hearing(_ spec: CaseSpec) throws -> Hearing {
    try #require(spec.state.hearing("N1"))
  }

  @Test func `the day that a hold moved has a letter, and silence counts on that`() throws {
    var spec = try held(to: 9)
    let letter = try #require(spec.state.letters.last)
    #expect(letter.draft.kind == .moreTime && letter.draft.about == "N1")
    let by = try #require(spec.state.lastDay(toReply: hearing(spec)))
    #expect(try by == CaseSpec.day(13))
    spec.today = by.adding(days: 1)
    let early = try #require(spec.refusal(spec.full()))
    #expect(early.lines.contains { $0.contains("no letter has told the parent of it") })
    spec.today = try CaseSpec.day(9)
    try spec.given("10:00", .issue("L2", .moreTime), .send("L2"))
    spec.today = by.adding(days: 1)
    #expect(spec.refusal(spec.full()) == nil)
  }

  @Test func `where the letter would come too late for that day, its own time is given`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"))
    spec.today = try CaseSpec.day(6)
    try spec.given("9:00", .placeHold(HoldPlaced(by: "PC 12")))
    spec.today = try CaseSpec.day(10)
    try spec.given("9:00", .liftHold(HoldLifted(by: "PC 12")))
    #expect(try hearing(spec).reply.by == CaseSpec.day(17))
  }

  @Test
  func
    `a hold that was over by the day of which they knew, or after an answer, asks for no letter`()
    throws
  {
    #expect(try held(to: 6).state.letters.count == 1)
    #expect(try held(to: 7).state.letters.count == 2)
    #expect(try held(to: 10, answered: true).state.letters.count == 1)
  }

  @Test func `a hold in another case moves the day here, and no silence counts until it is told`()
    throws
  {
    var other = try CaseSpec.ready()
    // Entries are numbered through the record: these come after those of this case.
    for _ in 0..<12 { try other.given("8:30", .words(.putOff, requestedBy: "PC 12")) }
    other.today = try CaseSpec.day(3)
    try other.given("9:00", .placeHold(HoldPlaced(by: "PC 12")))
    other.today = try CaseSpec.day(10)
    try other.given("9:00", .liftHold(HoldLifted(by: "PC 12")))
    var spec = try CaseSpec.noticed()
    spec.others = [OtherCase(number: "2026-002", state: other.state)]
    spec.today = try CaseSpec.day(15)
    let refusal = try #require(spec.refusal(spec.full()))
    #expect(refusal.lines.contains { $0.contains("More time was given") })
    let due = DueList(pack: spec.pack, calendar: .empty).items(
      of: spec.state, others: spec.others)
    #expect(due.contains { $0.step == "move-reply-by" })
  }

  // MARK: Which hearings

  /// Letters of more time, and what they are about, that lifting a hold of day 3 drafts on a day.
  private func drafted(_ spec: CaseSpec, on day: Int) throws -> [ItemID?] {
    var spec = spec
    let before = spec.state.letters.count
    spec.today = try CaseSpec.day(day)
    try spec.given("9:00", .liftHold(HoldLifted(by: "PC 12")))
    return spec.state.letters.dropFirst(before).map(\.draft.about)
  }

  /// A notice told on day 0 with this many days to reply, and whatever else, on hold from day 3.
  private func onHold(_ change: (inout CaseSpec) throws -> Void) throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try change(&spec)
    spec.today = try CaseSpec.day(3)
    try spec.given("9:00", .placeHold(HoldPlaced(by: "PC 12")))
    return spec
  }

  private func notice(_ spec: inout CaseSpec, _ letter: ItemID?) throws {
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    if let letter { try spec.given("9:20", .issue(letter, .noticeOfIntent), .send(letter)) }
  }

  @Test func `two notices have a letter each, with a number of its own`() throws {
    var spec = try onHold {
      try notice(&$0, "L1")
      try notice(&$0, "L2")
    }
    #expect(try drafted(spec, on: 9) == ["N1", "N2"])
    spec.today = try CaseSpec.day(9)
    try spec.given("9:00", .liftHold(HoldLifted(by: "PC 12")))
    #expect(spec.state.letters.map(\.id) == ["L1", "L2", "L3", "L4"])
  }

  @Test func `a notice that nobody was told of, or that was decided, has none`() throws {
    #expect(
      try drafted(
        onHold {
          try notice(&$0, "L1")
          try notice(&$0, nil)
        }, on: 9) == ["N1"])
    let decided = try onHold {
      try notice(&$0, "L1")
      try $0.given("9:30", .against("N1"))
    }
    #expect(try drafted(decided, on: 9) == [])
  }

  @Test func `while another request stands, in another case, nothing is drafted`() throws {
    var spec = try onHold { try notice(&$0, "L1") }
    var other = try CaseSpec.ready()
    other.today = try CaseSpec.day(4)
    try other.given("9:00", .placeHold(HoldPlaced(by: "Social care")))
    var lifted = other
    lifted.today = try CaseSpec.day(5)
    try lifted.given("9:00", .liftHold(HoldLifted(by: "Social care")))
    spec.others = [OtherCase(number: "2026-002", state: other.state)]
    #expect(try drafted(spec, on: 9) == [])
    spec.others = [OtherCase(number: "2026-002", state: lifted.state)]
    #expect(try drafted(spec, on: 9) == ["N1"])
  }
}
