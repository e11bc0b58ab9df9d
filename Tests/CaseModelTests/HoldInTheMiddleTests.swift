import CaseModel
import PolicyModel
import Testing

/// Police or social care stop contact in the middle of a procedure, and it goes on afterwards.
@Suite struct HoldInTheMiddleTests {
  private let place = CaseCommand.placeHold(HoldPlaced(by: "PC 1234"))
  private let lift = CaseCommand.liftHold(HoldLifted(by: "PC 1234"))

  /// An interim ban of day 0 until day 21, of which nobody may tell the person until the day given.
  private func untold(liftedOn day: Int, placed: Bool = true) throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    if placed { try spec.given("9:05", place) }
    try spec.given("9:10", spec.interim())
    spec.today = try CaseSpec.day(day)
    if placed { try spec.given("9:00", lift) }
    return spec
  }

  @Test func `what is over is told by no letter, and the case goes on without it`() throws {
    var spec = try untold(liftedOn: 21)
    #expect(spec.refusal(.issue("L1", .interimBan)) == nil)
    spec.today = try CaseSpec.day(22)
    let refusal = try #require(spec.refusal(.issue("L1", .interimBan)))
    #expect(refusal.reasons[0].why.contains("was over after 23 March 2026"))
    let due = DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
    #expect(due.first { $0.kind == .letterUnsent }?.ends == (try CaseSpec.day(21)))
    #expect(spec.refusal(.drop("L1")) == nil)
    // Its text was fixed before, and it is not sent either.
    var issued = try CaseSpec.ready()
    try issued.given("9:10", issued.interim(), .issue("L1", .interimBan))
    issued.today = try CaseSpec.day(22)
    #expect(issued.refusal(.send("L1"))?.reasons[0].why.contains("was over") == true)
  }

  @Test func `a letter that waits for a hold says so, and what lifts it comes first`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:05", spec.interim())
    let list = DueList(pack: spec.pack, calendar: .empty)
    func unsent(_ spec: CaseSpec) -> DueItem? {
      list.items(of: spec.state, others: spec.others).first { $0.kind == .letterUnsent }
    }
    #expect(unsent(spec)?.step == "letter-issue")
    var other = spec
    try spec.given("9:10", place)
    #expect(unsent(spec)?.step == "hold-lift")
    #expect(
      unsent(spec)?.what.hasSuffix("It waits: contact is on hold at the request of PC 1234.")
        == true)
    // The request stands in another case of theirs: it is lifted there.
    other.others = [OtherCase(number: "2026-009", state: spec.state)]
    #expect(unsent(other)?.step == "letter-issue")
    #expect(unsent(other)?.what.contains("contact is on hold") == true)
  }

  @Test func `an interim ban that nobody could tell of bars no further one once it is over`() throws
  {
    let after = try untold(liftedOn: 22)
    #expect(after.refusal(after.interim()) == nil)
    let before = try untold(liftedOn: 21)
    #expect(before.refusal(before.interim())?.reasons[0].why.contains("never decided") == true)
    // Where nothing stood in the way of telling them, not telling gains nothing.
    let idle = try untold(liftedOn: 22, placed: false)
    #expect(idle.refusal(idle.interim())?.reasons[0].why.contains("never decided") == true)
    let early = try untold(liftedOn: 15)
    var late = early
    late.today = try CaseSpec.day(22)
    #expect(late.refusal(late.interim())?.reasons[0].why.contains("never decided") == true)
    // It carries no ban: nobody was heard.
    #expect(after.unmet(after.full()).contains(.chanceToRespond))
  }

  @Test func `a review of what has ended by itself is not announced any more`() throws {
    var spec = try CaseSpec.banned()
    let terms = Terms(
      form: .full, scope: .whole, from: spec.today, until: spec.today.adding(days: 90))
    spec.today = try CaseSpec.day(40)
    try spec.given("9:00", .prepare(terms, replyBy: spec.today.adding(days: 7)))
    let letter = try #require(spec.state.letters.last?.id)
    spec.today = try CaseSpec.day(42)
    #expect(spec.refusal(.issue(letter, .reviewNotice)) == nil)
    spec.today = try CaseSpec.day(43)
    #expect(spec.refusal(.issue(letter, .reviewNotice))?.reasons[0].why.contains("over") == true)
  }

  @Test func `comments are awaited no longer than what they are about lasts`() throws {
    var spec = try CaseSpec.banned()
    let terms = Terms(
      form: .full, scope: .whole, from: spec.today, until: spec.today.adding(days: 90))
    spec.today = try CaseSpec.day(35)
    try spec.given("9:00", .prepare(terms, replyBy: spec.today.adding(days: 7)))
    let letter = try #require(spec.state.letters.last?.id)
    try spec.given("9:10", .issue(letter, .reviewNotice), .send(letter))
    spec.today = try CaseSpec.day(36)
    try spec.given("9:00", place)
    spec.today = try CaseSpec.day(44)
    try spec.given("9:00", lift)
    let due = DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
    let awaited = try #require(due.first { $0.kind == .replyBy })
    // The ban ended by itself on day 42; the hold had moved the comments to day 50.
    #expect(awaited.due == (try CaseSpec.day(50)))
    #expect(awaited.ends == (try CaseSpec.day(42)))
  }

  @Test func `a notice whose last day went by in the meantime goes out with a later one`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:05", .notice(spec.today.adding(days: 7), from: spec.today), place)
    spec.today = try CaseSpec.day(8)
    try spec.given("9:00", lift)
    // The days of the hold are given back by the letter itself.
    try spec.given("9:10", .issue("L1", .noticeOfIntent), .send("L1"))
    spec.today = try CaseSpec.day(15)
    #expect(spec.unmet(spec.full()) == [.chanceToRespond])
    spec.today = try CaseSpec.day(16)
    #expect(spec.refusal(spec.full()) == nil)
    // Where nothing but time went by, more of it is given first.
    var idle = try CaseSpec.ready()
    try idle.given("9:05", .notice(idle.today.adding(days: 7), from: idle.today))
    idle.today = try CaseSpec.day(8)
    let refusal = try #require(idle.refusal(.issue("L1", .noticeOfIntent)))
    #expect(refusal.reasons[0].opens[0].hasPrefix("Give more time to reply first"))
    try idle.given("9:10", .moved(try CaseSpec.day(15)), .issue("L1", .noticeOfIntent))
  }

  @Test func `the day that the letter names is the day that counts`() throws {
    // The hold was over before the letter's text was fixed.
    var spec = try CaseSpec.ready()
    try spec.given("9:05", .notice(spec.today.adding(days: 7), from: spec.today), place)
    spec.today = try CaseSpec.day(3)
    try spec.given("9:00", lift, .issue("L1", .noticeOfIntent), .send("L1"))
    let hearing = try #require(spec.state.hearing("N1"))
    #expect(hearing.dayNamed(spec.state.holds) == (try CaseSpec.day(10)))
    #expect(spec.state.lastDay(toReply: hearing) == (try CaseSpec.day(10)))
    spec.today = try CaseSpec.day(10)
    #expect(spec.unmet(spec.full()) == [.chanceToRespond])
    spec.today = try CaseSpec.day(11)
    #expect(spec.refusal(spec.full()) == nil)
    // A hold after that moves the day on, and not the one that the letter named.
    spec.today = try CaseSpec.day(5)
    try spec.given("9:00", place)
    spec.today = try CaseSpec.day(7)
    try spec.given("9:00", lift)
    let moved = try #require(spec.state.hearing("N1"))
    #expect(moved.dayNamed(spec.state.holds) == (try CaseSpec.day(10)))
    #expect(spec.state.lastDay(toReply: moved) == (try CaseSpec.day(12)))
  }

  @Test func `a day given once a hold is over stands as it was given, and only gives more`() throws
  {
    // The last day is then the seventh, moved by the days of the hold.
    for (lifted, moved, last) in [(10, 10, 15), (4, 8, 9)] {
      var spec = try CaseSpec.noticed()
      spec.today = try CaseSpec.day(2)
      try spec.given("9:00", place)
      spec.today = try CaseSpec.day(lifted)
      #expect(spec.refusal(.moved(try CaseSpec.day(last))) != nil)
      try spec.given("9:00", lift)
      spec.today = try CaseSpec.day(moved)
      #expect(spec.refusal(.moved(try CaseSpec.day(last))) != nil)
      try spec.given("9:10", .moved(try CaseSpec.day(last + 1)))
      let hearing = try #require(spec.state.hearing("N1"))
      #expect(spec.state.lastDay(toReply: hearing) == (try CaseSpec.day(last + 1)))
    }
    // One given while it stands is moved on by what is left of it.
    var during = try CaseSpec.noticed()
    during.today = try CaseSpec.day(2)
    try during.given("9:00", place)
    during.today = try CaseSpec.day(6)
    try during.given("9:00", .moved(try CaseSpec.day(14)))
    during.today = try CaseSpec.day(10)
    try during.given("9:00", lift)
    let waited = try #require(during.state.hearing("N1"))
    #expect(during.state.lastDay(toReply: waited) == (try CaseSpec.day(18)))
  }

  @Test func `a hold that is corrected gives the time back as lifting it does`() throws {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(2)
    try spec.given("9:00", place)
    let placed = spec.state.version
    spec.today = try CaseSpec.day(12)
    var lifted = spec
    try lifted.given("9:00", lift)
    try spec.given("9:00", .correct(placed))
    let hearing = try #require(spec.state.hearing("N1"))
    #expect(spec.state.hold == nil)
    #expect(spec.state.lastDay(toReply: hearing) == (try CaseSpec.day(17)))
    #expect(lifted.state.lastDay(toReply: hearing) == (try CaseSpec.day(17)))
    // The correction was the mistake: contact is on hold again.
    try spec.given("9:10", .correct(spec.state.version))
    #expect(spec.state.hold != nil)
  }
}
