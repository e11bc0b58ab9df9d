import PolicyModel
import Testing

@testable import CaseModel

/// A review that took more on silence, and whose notice came back, added nothing: what was heard before stands.
@Suite struct UnheardReviewTests {
  /// A limited ban, widened and lengthened on silence by a review of which the parent was told.
  private func widened(
    _ pack: PolicyPack = MadeUpPacks.menu, until: Int = 50
  ) throws -> (spec: CaseSpec, first: Terms, wider: Terms) {
    var spec = try CaseSpec(pack)
    try spec.given("9:00", .account, .spokenTo, .consult())
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"))
    try spec.given("9:30", .ban(.limited, from: spec.today, until: spec.today.adding(days: 42)))
    try spec.given("9:40", .issue("L2"), .send("L2"))
    let first = try #require(spec.state.restriction("R1")?.terms)
    spec.today = try CaseSpec.day(10)
    func wider(_ day: Int) throws -> Terms {
      Terms(
        form: .full, scope: .whole, from: try CaseSpec.day(day), until: try CaseSpec.day(until))
    }
    try spec.given(
      "9:00", .prepare(wider(10), replyBy: CaseSpec.day(18)), .issue("L3", .reviewNotice),
      .send("L3"))
    spec.today = try CaseSpec.day(19)
    let next = try wider(19)
    try spec.given(
      "9:00", .consult(until: CaseSpec.day(until)), .review(.vary, next),
      .issue("L4", .reviewOutcome),
      .send("L4"))
    return (spec, first, next)
  }

  private func restriction(_ spec: CaseSpec) throws -> Restriction {
    try #require(spec.state.restriction("R1"))
  }

  @Test func `the terms before it hold, nobody asks the head, and the review is due anew`() throws {
    var (spec, first, wider) = try widened()
    #expect(try restriction(spec).holding == wider)
    try spec.given("10:00", .returned("L3"))
    #expect(try restriction(spec).holding == first)
    #expect(try restriction(spec).toldUntil == first.lastDay)
    #expect(try restriction(spec).standing(on: spec.today) == .inForce)
    #expect(try !spec.state.hasFallen(restriction(spec)))
    let due = DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
    let item = try #require(due.first { $0.kind == .corrected })
    #expect(item.what.contains("limited ban stands as it was before"))
    #expect(item.step == "review")
    // The first ban over, nobody says no by what was not heard.
    let end = try #require(first.lastDay)
    #expect(try restriction(spec).standing(on: end) == .inForce)
    #expect(try restriction(spec).standing(on: end.adding(days: 1)) == .notTold)
    let breach = CaseCommand.logBreach(RestrictionBreached(restriction: "R1", what: "In."))
    #expect(spec.refusal(breach) == nil)
    spec.today = end.adding(days: 1)
    #expect(spec.refusal(breach)?.reasons.first?.why.contains("had heard them") == true)
  }

  @Test func `where the return was a mistake, and where they had replied, it holds`() throws {
    var (spec, first, wider) = try widened()
    try spec.given("10:00", .returned("L3"))
    #expect(try restriction(spec).holding == first)
    try spec.given("10:10", .correct(spec.state.version))
    #expect(try restriction(spec).holding == wider)
    #expect(try restriction(spec).restsOnCorrected == [])
  }

  @Test func `a review may go back to what was heard, and goes no further unheard`() throws {
    var (spec, first, wider) = try widened()
    try spec.given("10:00", .returned("L3"))
    var shorter = wider
    shorter.until = try CaseSpec.day(45)
    #expect(spec.refusal(.review(.vary, shorter)) != nil)
    try spec.given("10:10", .review(.vary, first))
    #expect(try restriction(spec).holding == first)
    let due = DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
    #expect(!due.contains { $0.kind == .corrected })
  }

  @Test func `once the period that was decided is over a further one is a decision`() throws {
    var pack = MadeUpPacks.menu
    let ban = try #require(pack.measures.firstIndex { $0.id == "site-ban" })
    pack.measures[ban].atEnd = .askHead
    var (spec, less, _) = try widened(pack, until: 30)
    try spec.given("10:00", .returned("L3"))
    less.until = try CaseSpec.day(40)
    spec.today = try CaseSpec.day(30)
    #expect(spec.refusal(.review(.vary, less)) == nil)
    spec.today = try CaseSpec.day(35)
    #expect(try restriction(spec).standing(on: spec.today) == .askHead)
    #expect(spec.unmet(.review(.vary, less)).contains(.chanceToRespond))
  }

  @Test func `what the first decision rests on asks the head as before`() throws {
    var (spec, _, _) = try widened()
    try spec.given("10:00", .judged("2026-001", .unfounded))
    #expect(try spec.state.hasFallen(restriction(spec)))
  }

  @Test func `what a review added and nobody was told of is put no further, and less of it may be`()
    throws
  {
    var spec = try CaseSpec.banned()
    var longer = try #require(spec.state.restriction("R1")).terms
    longer.until = try CaseSpec.day(60)
    try spec.given(
      "10:00", .prepare(longer, replyBy: CaseSpec.day(7)), .issue("L3", .reviewNotice), .send("L3"),
      .declined("V1"), .consult(until: longer.until), .review(.continue, longer))
    // The first end is over, and no letter has told of the next.
    spec.today = try CaseSpec.day(45)
    var less = longer
    less.until = try CaseSpec.day(50)
    func why(_ terms: Terms, _ outcome: ReviewOutcome) throws -> [String] {
      let put = CaseCommand.prepare(terms, replyBy: try CaseSpec.day(53), recommendation: outcome)
      return spec.refusal(put)?.reasons.map(\.why) ?? []
    }
    #expect(try why(longer, .continue).contains { $0.contains("what its last review added") })
    #expect(try why(less, .vary) == [])
  }
}
