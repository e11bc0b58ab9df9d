import CaseModel
import PolicyModel
import Testing

/// What a restriction rests on falls away: until the head decides on that, nobody is kept out on it unasked.
@Suite struct FallenBasisTests {
  private func hasFallen(_ spec: CaseSpec) throws -> Bool {
    spec.state.hasFallen(try #require(spec.state.restriction("R1")))
  }

  @Test func `a ban whose incident was judged unfounded has fallen, and one that was not has not`()
    throws
  {
    var spec = try CaseSpec.banned()
    #expect(try !hasFallen(spec))
    try spec.given("10:00", .judged("2026-001", .unfounded))
    #expect(try hasFallen(spec))
  }

  @Test func `what was judged away and back does not come back of itself, once the day is over`()
    throws
  {
    var spec = try CaseSpec.banned()
    spec.today = try CaseSpec.day(8)
    try spec.given("10:00", .judged("2026-001", .unfounded))
    let away = spec.state.version
    spec.today = try CaseSpec.day(10)
    try spec.given("10:10", .judged("2026-001", .openCase))
    #expect(try hasFallen(spec))
    let due = DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
    #expect(due.contains { $0.kind == .corrected && $0.what.contains("judged away and back") })
    // Nor by a correction, days later.
    try spec.given("10:20", .correct(away))
    #expect(try hasFallen(spec))
    try spec.given("10:30", .review(.lift))
    #expect(try !hasFallen(spec))
  }

  @Test func `a judgement that is corrected on its own day was a slip`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .judged("2026-001", .unfounded))
    try spec.given("10:10", .correct(spec.state.version))
    #expect(try !hasFallen(spec))
  }

  @Test func `a ban that went on after its basis came back asks until the person is told`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .judged("2026-001", .unfounded))
    try spec.given("10:10", .judged("2026-001", .openCase))
    var shorter = try #require(spec.state.restriction("R1")).terms
    shorter.until = spec.today.adding(days: 20)
    try spec.given("10:20", .review(.vary, shorter))
    #expect(try hasFallen(spec))
    let letter = try #require(spec.state.letters.last)
    #expect(letter.draft.kind == .reviewOutcome)
    try spec.given(
      "10:30", .issue(letter.draft.letter, .reviewOutcome), .send(letter.draft.letter))
    #expect(try !hasFallen(spec))
  }

  @Test func `an exception taken back without a word is known until somebody tells the person`()
    throws
  {
    var spec = try CaseSpec.banned()
    let day = spec.today.adding(days: 3)
    func unsaid() throws -> [CivilDate] {
      spec.state.takenBackUnsaid(under: try #require(spec.state.restriction("R1"))).map(\.on)
    }
    try spec.given(
      "10:00", .agreeException(ExceptionAgreed(restriction: "R1", on: day, purpose: "A play.")))
    #expect(try unsaid() == [])
    try spec.given("10:10", .correct(spec.state.version))
    #expect(try unsaid() == [day])
    try spec.given("10:20", .words(.declined))
    #expect(try unsaid() == [day])
    try spec.given("10:25", .spokenTo)
    #expect(try unsaid() == [day])
    try spec.given("10:30", .toldChange())
    #expect(try unsaid() == [])
  }

  @Test func `a ban whose incident left the case has fallen`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .correct(2))
    #expect(try hasFallen(spec))
  }

  @Test
  func `a ban decided by silence to a letter that came back has fallen, and after a reply has not`()
    throws
  {
    var silent = try CaseSpec.noticed()
    silent.today = try CaseSpec.day(8)
    try silent.given("9:00", silent.full())
    try silent.given("9:10", .issue("L2"), .send("L2"))
    try silent.given("10:00", .returned("L1"))
    #expect(try hasFallen(silent))
    var answered = try CaseSpec.noticed()
    try answered.given("9:30", .received("N1"))
    try answered.given("9:40", answered.full())
    try answered.given("10:00", .returned("L1"))
    #expect(try !hasFallen(answered))
  }

  @Test func `the head's decision on it settles it, and what falls after that is asked anew`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:05", .further("2026-002", When(spec.today, LocalTime("8:10"))))
    try spec.given("9:06", .account(of: "2026-002"), .spokenTo, .consult())
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"))
    try spec.given("9:30", spec.full())
    try spec.given("9:40", .issue("L2"), .send("L2"))
    try spec.given("10:00", .judged("2026-002", .unfounded))
    #expect(try hasFallen(spec))
    var shorter = try #require(spec.state.restriction("R1")).terms
    shorter.until = spec.today.adding(days: 20)
    try spec.given("10:10", .review(.vary, shorter, without: "2026-002"))
    #expect(try !hasFallen(spec))
    let due = DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
    #expect(!due.contains { $0.kind == .corrected })
    try spec.given("10:20", .judged("2026-001", .unfounded))
    #expect(try hasFallen(spec))
    try spec.given("10:30", .review(.lift))
    #expect(try !hasFallen(spec))
  }

  // MARK: A time to reply that had not run out

  private let placed = CaseCommand.placeHold(HoldPlaced(by: "PC 1234"))
  private let lifted = CaseCommand.liftHold(HoldLifted(by: "PC 1234"))

  /// A ban on silence of day 8, the day after the last day to reply.
  private func silent() throws -> CaseSpec {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(8)
    try spec.given("9:00", spec.full(), .issue("L2"), .send("L2"))
    return spec
  }

  private func given(_ spec: inout CaseSpec, _ command: CaseCommand, on day: Int) throws {
    let now = spec.today
    spec.today = try CaseSpec.day(day)
    try spec.given("8:00", command)
    spec.today = now
  }

  private func isDue(_ spec: CaseSpec) -> Bool {
    DueList(pack: spec.pack, calendar: .empty).items(of: spec.state, others: spec.others).contains {
      $0.kind == .corrected && $0.what.contains("the time to reply")
    }
  }

  @Test
  func `a ban on silence falls with a request, learnt of later, by which the time stood still`()
    throws
  {
    var spec = try silent()
    #expect(try !hasFallen(spec))
    try given(&spec, placed, on: 3)
    #expect(try hasFallen(spec) && isDue(spec))
    try given(&spec, lifted, on: 5)
    #expect(try hasFallen(spec) && isDue(spec))
    try spec.given("10:00", .review(.lift))
    #expect(try !hasFallen(spec) && !isDue(spec))
  }

  @Test func `it stands where the time had run out all the same, or they had answered`() throws {
    var after = try silent()
    try after.given("10:00", placed)
    #expect(try !hasFallen(after))
    // Nothing is moved by a request that was over on its own day.
    var short = try silent()
    try given(&short, placed, on: 3)
    try given(&short, lifted, on: 3)
    #expect(try !hasFallen(short) && !isDue(short))
    var answered = try CaseSpec.banned()
    answered.today = try CaseSpec.day(8)
    try given(&answered, placed, on: 3)
    #expect(try !hasFallen(answered) && !isDue(answered))
  }

  @Test func `it falls where a request ended later than was recorded`() throws {
    var spec = try CaseSpec.noticed()
    try given(&spec, placed, on: 3)
    try given(&spec, lifted, on: 4)
    let lift = spec.state.version
    spec.today = try CaseSpec.day(9)
    try spec.given("9:00", spec.full(), .issue("L2"), .send("L2"))
    #expect(try !hasFallen(spec))
    try spec.given("10:00", .correct(lift))
    #expect(try hasFallen(spec))
    try given(&spec, lifted, on: 6)
    #expect(try hasFallen(spec) && isDue(spec))
  }

  @Test func `a request in another case of the person counts, and what was put there`() throws {
    var spec = try silent()
    var other = try CaseSpec()
    for _ in 0..<40 { other.fold(.noteAdded(NoteAdded(text: "A note."))) }
    try given(&other, placed, on: 3)
    spec.others = [OtherCase(number: "2026-002", state: other.state)]
    let ban = try #require(spec.state.restriction("R1"))
    #expect(spec.state.hasFallen(ban, others: spec.others) && isDue(spec))
    #expect(try !hasFallen(spec))
    // The other way about: the notice was given in the other case.
    var first = try CaseSpec.noticed()
    var second = try CaseSpec.ready()
    second.today = try CaseSpec.day(8)
    second.others = [OtherCase(number: "2026-002", state: first.state)]
    try second.given("9:00", second.full())
    for _ in 0..<40 { first.fold(.noteAdded(NoteAdded(text: "A note."))) }
    first.today = second.today
    try given(&first, placed, on: 3)
    second.others = [OtherCase(number: "2026-002", state: first.state)]
    let here = try #require(second.state.restriction("R1"))
    #expect(second.state.hasFallen(here, others: second.others) && isDue(second))
  }

  @Test func `the head's decision on it settles it, and a further request asks anew`() throws {
    var spec = try silent()
    try given(&spec, placed, on: 3)
    try given(&spec, lifted, on: 5)
    var shorter = try #require(spec.state.restriction("R1")).terms
    shorter.until = spec.today.adding(days: 20)
    try spec.given("10:00", .review(.vary, shorter))
    #expect(try !hasFallen(spec) && !isDue(spec))
    try given(&spec, placed, on: 6)
    #expect(try hasFallen(spec) && isDue(spec))
  }
}
