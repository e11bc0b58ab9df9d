import PolicyModel
import Testing

@testable import CaseModel

/// A decision that is written down on a later day than it is said to have been taken.
@Suite struct WrittenLaterTests {
  /// Noticed and declined on the first day; the case is looked at some days later.
  private func heard(after days: Int) throws -> CaseSpec {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", .declined("N1"))
    spec.today = try CaseSpec.day(days)
    return spec
  }

  private func refusal(
    _ spec: CaseSpec, takenOn day: Int, _ change: (inout RestrictionDecided) -> Void = { _ in }
  ) throws -> Refusal? {
    let taken = try CaseSpec.day(day)
    let command = CaseCommand.ban(.full, from: taken, until: spec.today.adding(days: 7)) {
      $0.terms.from = max(taken, spec.today)
      change(&$0)
    }
    let decider = Decider(spec.state, spec.context(CaseSpec.head, When(taken)))
    guard case .refused(let refusal) = decider.decide(command) else { return nil }
    return refusal
  }

  @Test func `what was decided yesterday is written down today`() throws {
    #expect(try refusal(heard(after: 2), takenOn: 1) == nil)
    let began = try CaseSpec.day(1)
    #expect(try refusal(heard(after: 2), takenOn: 1) { $0.terms.from = began } == nil)
  }

  @Test func `a day given back makes no stale hearing fresh`() throws {
    let spec = try heard(after: 60)
    let refusal = try #require(try refusal(spec, takenOn: 7))
    #expect(refusal.reasons.contains { $0.demand == .chanceToRespond })
    #expect(refusal.reasons.last?.why.contains("has to hold today as well") == true)
    #expect(refusal.reasons.last?.citation?.basis == .ourDefault)
  }

  @Test func `a view that came since is answered, whatever day the decision is given`() throws {
    var spec = try heard(after: 4)
    try spec.given("9:00", .consult(.chair, .against))
    let refusal = try #require(try refusal(spec, takenOn: 2))
    #expect(refusal.reasons.contains { $0.why.contains("was against it") })
    #expect(try self.refusal(spec, takenOn: 2) { $0.againstChair = "Two were hurt." } == nil)
  }

  @Test func `what was over by the day of writing is history, and what is not yet is judged`()
    throws
  {
    var spec = try heard(after: 5)
    try spec.given("9:00", .consult(.chair, .against))
    let taken = When(try CaseSpec.day(2))
    func isRefused(until day: Int) throws -> Bool {
      let ban = CaseCommand.ban(.full, from: taken.day, until: try CaseSpec.day(day))
      if case .refused = Decider(spec.state, spec.context(CaseSpec.head, taken)).decide(ban) {
        return true
      }
      return false
    }
    #expect(try !isRefused(until: 4))
    #expect(try isRefused(until: 5))
  }

  @Test func `a review is judged on the day it is written down too, and a lift is not held up`()
    throws
  {
    var spec = try CaseSpec.banned()
    spec.today = try CaseSpec.day(30)
    let taken = When(try CaseSpec.day(10))
    func refused(_ outcome: ReviewOutcome) throws -> Bool {
      let terms = try #require(spec.state.restriction("R1")?.terms)
      let review = ReviewDecided(
        restriction: "R1", outcome: outcome,
        reasons: DecisionReasons(facts: "What happened.", factors: "Calm.", alternatives: "None."),
        terms: outcome == .lift ? nil : terms)
      let decider = Decider(spec.state, spec.context(CaseSpec.head, taken))
      if case .refused = decider.decide(.decideReview(review)) { return true }
      return false
    }
    #expect(try refused(.continue))
    #expect(try !refused(.lift))
  }

  @Test func `a review that could be decided on its day is refused for what came since`() throws {
    var spec = try CaseSpec.banned()
    let terms = Terms(
      form: .full, scope: .whole, from: spec.today, until: try CaseSpec.day(60))
    try spec.given("10:00", .prepare(terms, replyBy: try CaseSpec.day(7)), .consult())
    try spec.given("10:10", .issue("L3", .reviewNotice), .send("L3"), .received("V1"))
    let taken = When(try CaseSpec.day(2))
    func refused(_ spec: CaseSpec) -> Refusal? {
      let decider = Decider(spec.state, spec.context(CaseSpec.head, taken))
      guard case .refused(let refusal) = decider.decide(.review(.continue, terms)) else {
        return nil
      }
      return refusal
    }
    spec.today = try CaseSpec.day(4)
    #expect(refused(spec) == nil)
    try spec.given("9:00", .consult(.chair, .against))
    #expect(refused(spec)?.reasons.last?.why.contains("has to hold today as well") == true)
  }
}
