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
}
