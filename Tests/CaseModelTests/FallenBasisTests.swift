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
    try spec.given("10:10", .judged("2026-001", .openCase))
    #expect(try !hasFallen(spec))
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
    try spec.given("10:10", .review(.vary, shorter))
    #expect(try !hasFallen(spec))
    let due = DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
    #expect(!due.contains { $0.kind == .corrected })
    try spec.given("10:20", .judged("2026-001", .unfounded))
    #expect(try hasFallen(spec))
    try spec.given("10:30", .review(.lift))
    #expect(try !hasFallen(spec))
  }
}
