import PolicyModel
import Testing

@testable import CaseModel

/// What holds for a person holds in all their cases, and no other person's case says anything of them.
@Suite struct PersonOverCasesTests {
  /// A second case about the same incident or another one, beside a first.
  private func beside(_ first: CaseSpec) throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    spec.today = first.today
    spec.others = [OtherCase(number: "2026-001", state: first.state)]
    return spec
  }

  private let place = CaseCommand.placeHold(HoldPlaced(by: "PC 1234"))

  @Test func `a hold in one case stops letters, notices and meetings in the other`() throws {
    var first = try CaseSpec()
    try first.given("9:00", place)
    let spec = try beside(first)
    for command in [
      CaseCommand.notice(spec.today.adding(days: 7), from: spec.today),
      .arrangeMeeting(MeetingArranged(meeting: "", on: spec.today, with: "s01")),
    ] {
      let refusal = try #require(spec.refusal(command, at: "10:00"))
      #expect(refusal.reasons[0].why.contains("on hold at the request of PC 1234"))
    }
    #expect(spec.refusal(spec.interim()) == nil)
    try first.given("10:00", .liftHold(HoldLifted(by: "PC 1234")))
    let after = try beside(first)
    #expect(after.refusal(.notice(spec.today.adding(days: 7), from: spec.today)) == nil)
  }

  @Test func `a hold in one case stops the clock of the other, once however often it was recorded`()
    throws
  {
    var hold = try CaseSpec()
    var spec = try CaseSpec.noticed()
    hold.today = try CaseSpec.day(2)
    spec.today = hold.today
    try hold.given("9:00", place)
    try spec.given("9:00", place)
    spec.others = [OtherCase(number: "2026-002", state: hold.state)]
    spec.today = try CaseSpec.day(8)
    #expect(spec.unmet(spec.full()) == [.chanceToRespond])
    hold.today = try CaseSpec.day(12)
    spec.today = hold.today
    try hold.given("9:00", .liftHold(HoldLifted(by: "PC 1234")))
    try spec.given("9:00", .liftHold(HoldLifted(by: "PC 1234")))
    spec.others = [OtherCase(number: "2026-002", state: hold.state)]
    spec.today = try CaseSpec.day(17)
    #expect(spec.unmet(spec.full()) == [.chanceToRespond])
    spec.today = try CaseSpec.day(18)
    #expect(spec.refusal(spec.full()) == nil)
  }

  @Test
  func `two holds one after the other pause for the days of both, in whichever order written`()
    throws
  {
    var spec = try CaseSpec.noticed()
    var hold = try CaseSpec()
    hold.today = try CaseSpec.day(2)
    // Entries are numbered through the record: these come after the notice.
    for _ in 0..<12 { try hold.given("8:50", .words(.putOff, requestedBy: "PC 1234")) }
    try hold.given("9:00", place)
    hold.today = try CaseSpec.day(6)
    try hold.given("9:00", .liftHold(HoldLifted(by: "PC 1234")))
    // Four days: the seventh is now the eleventh, and the second request falls before it.
    spec.today = try CaseSpec.day(9)
    try spec.given("9:00", place)
    spec.today = try CaseSpec.day(11)
    try spec.given("9:00", .liftHold(HoldLifted(by: "PC 1234")))
    spec.others = [OtherCase(number: "2026-002", state: hold.state)]
    spec.today = try CaseSpec.day(13)
    #expect(spec.unmet(spec.full()) == [.chanceToRespond])
    spec.today = try CaseSpec.day(14)
    #expect(spec.refusal(spec.full()) == nil)
  }

  @Test func `an interim ban on an incident is undecided in every case that it belongs to`() throws
  {
    var first = try CaseSpec.ready()
    try first.given("9:10", first.interim())
    let spec = try beside(first)
    let refusal = try #require(spec.refusal(spec.interim()))
    #expect(refusal.reasons[0].why.contains("never decided"))
    try first.given("9:20", .against("R1"))
    let decided = try beside(first)
    #expect(decided.refusal(decided.interim()) != nil)
  }

  @Test func `an interim ban of another case goes stale by its own end, whatever its number here`()
    throws
  {
    var first = try CaseSpec.ready()
    try first.given("9:10", first.interim(), .issue("L1", .interimBan), .send("L1"))
    try first.given("9:20", .received("R1"))
    var second = try CaseSpec()
    for _ in 0..<20 { second.fold(.noteAdded(NoteAdded(text: "A note."))) }
    try second.given("9:00", .account, .spokenTo, .consult(measure: "managed-contact"))
    try second.given(
      "9:30",
      .ban(
        .managedContact, from: second.today, until: second.today.adding(days: 90),
        measure: "managed-contact"))
    second.others = [OtherCase(number: "2026-001", state: first.state)]
    func unmet(_ days: Int) throws -> [Demand] {
      second.today = try CaseSpec.day(days)
      try second.given("8:00", .consult())
      return second.unmet(
        .ban(.full, from: second.today, until: second.today.adding(days: 10)))
    }
    // It ended on Monday 23 March; ten school days later is Monday 6 April.
    #expect(try unmet(35) == [])
    #expect(try unmet(36) == [.chanceToRespond])
  }

  @Test func `what was heard in one case carries the decision in the other, once`() throws {
    var first = try CaseSpec.noticed()
    try first.given("10:00", .received("N1"))
    var spec = try beside(first)
    let ways = try spec.ways(spec.full())
    #expect(ways[.chanceToRespond] == .representationsReceived)
    // The record counts entries over all cases: what follows is written after what is there.
    for _ in 0..<20 { spec.fold(.noteAdded(NoteAdded(text: "A note."))) }
    try spec.given("10:10", spec.full())
    first.others = [OtherCase(number: "2026-002", state: spec.state)]
    try first.given("10:20", .consult())
    #expect(first.unmet(first.full()).contains(.chanceToRespond))
    #expect(first.refusal(first.interim()) != nil)
  }

  @Test func `a case closes once what was put in it was decided in another`() throws {
    var first = try CaseSpec.noticed()
    try first.given("10:00", .received("N1"))
    #expect(first.refusal(.close) != nil)
    var second = try beside(first)
    for _ in 0..<20 { second.fold(.noteAdded(NoteAdded(text: "A note."))) }
    try second.given("10:10", second.full())
    first.others = [OtherCase(number: "2026-002", state: second.state)]
    #expect(first.refusal(.close) == nil)
  }

  @Test
  func `a letter about what was decided in another case can no longer go out, nor be asked for`()
    throws
  {
    for isDropped in [false, true] {
      var first = try CaseSpec.ready()
      try first.given("9:10", .notice(first.today.adding(days: 7), from: first.today))
      try first.given("9:15", .issue("L1", .noticeOfIntent))
      if isDropped { try first.given("9:20", .drop("L1")) }
      var second = try CaseSpec.noticed()
      for _ in 0..<20 { second.fold(.noteAdded(NoteAdded(text: "A note."))) }
      try second.given("10:00", .received("N1"), second.full())
      let again = CaseCommand.draftLetter(
        LetterDrafted(letter: "", kind: .noticeOfIntent, about: "N1"))
      #expect((first.refusal(again) == nil) == isDropped)
      #expect(first.refusal(.close) != nil)
      first.others = [OtherCase(number: "2026-002", state: second.state)]
      #expect(first.refusal(.send("L1")) != nil)
      #expect(first.refusal(again) != nil)
      #expect(first.refusal(.close) == nil)
    }
  }

  @Test
  func
    `nor can a letter of more time for it go out, nor any be given, once that was decided there`()
    throws
  {
    var first = try CaseSpec.ready()
    try first.given("9:10", .notice(first.today.adding(days: 7), from: first.today))
    try first.given("9:15", .issue("L1", .noticeOfIntent), .send("L1"))
    try first.given("9:20", .moved(first.today.adding(days: 9)), .issue("L2", .moreTime))
    var second = try CaseSpec.noticed()
    for _ in 0..<20 { second.fold(.noteAdded(NoteAdded(text: "A note."))) }
    try second.given("10:00", .declined("N1"), second.full())
    let more = CaseCommand.moved(first.today.adding(days: 11))
    #expect(first.refusal(.send("L2")) == nil)
    #expect(first.refusal(more) == nil)
    first.others = [OtherCase(number: "2026-002", state: second.state)]
    #expect(first.refusal(.send("L2")) != nil)
    #expect(first.refusal(more) != nil)
  }

  @Test func `a warning counts in every case of the person, and none of another person's`() throws {
    var first = try CaseSpec(MadeUpPacks.ladder)
    first.fold(.letterDrafted(LetterDrafted(letter: "L1", kind: .banWarning)))
    first.fold(
      .letterSent(LetterSent(letter: "L1", how: .post, to: "home")), When(try CaseSpec.day(-20)))
    var second = try CaseSpec(MadeUpPacks.ladder)
    #expect(second.unmet(second.interim()) == [.warnedFirst])
    second.others = [OtherCase(number: "2026-001", state: first.state)]
    #expect(second.refusal(second.interim()) == nil)
  }

  @Test func `whether somebody is a visitor, or may be e-mailed, is asked as the record stands`()
    throws
  {
    var spec = try CaseSpec.ready(visitor: true)
    #expect(spec.refusal(spec.full()) == nil)
    spec.person.isVisitor = false
    #expect(spec.unmet(spec.full()).contains(.chanceToRespond))
    spec.person.isVisitor = true
    #expect(spec.refusal(spec.full()) == nil)
  }

  @Test
  func `a family that left: the last ban ends by a decision with a letter, and the case closes`()
    throws
  {
    var spec = try CaseSpec.banned()
    let left = CaseCommand.close(CaseClosed(outcome: .familyLeft, reason: "They moved away."))
    #expect(spec.refusal(left) != nil)
    try spec.given("10:00", .review(.lift))
    #expect(
      spec.refusal(left)?.reasons.map(\.why) == [
        "\(spec.state.letters[2].inWords.capitalizedFirst) is draft and not sent."
      ])
    try spec.given("10:10", .issue("L3", .lift), .send("L3"))
    try spec.given("10:20", left)
    #expect(spec.state.closed?.outcome == .familyLeft)
  }
}
