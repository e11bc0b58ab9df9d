import PolicyModel
import Testing

@testable import CaseModel

/// What a review takes less for, or lifts, brings up nothing against the person that they were never told.
@Suite struct UnannouncedTests {
  private func whys(
    _ spec: CaseSpec, _ outcome: ReviewOutcome, _ terms: Terms?, facts: String
  ) -> [String] {
    let reasons = DecisionReasons(
      facts: facts, factors: "What was weighed.", alternatives: "None.", answer: "Answered.")
    return spec.refusal(
      .decideReview(
        ReviewDecided(restriction: "R1", outcome: outcome, reasons: reasons, terms: terms)))?
      .reasons.map(\.why) ?? []
  }

  @Test func `neither a shorter ban nor a lifted one rests on what nobody put to them`() throws {
    let spec = try CaseSpec.banned()
    var shorter = try #require(spec.state.restriction("R1")).terms
    shorter.until = shorter.until?.adding(days: -7)
    for (outcome, terms) in [(ReviewOutcome.vary, shorter as Terms?), (.lift, nil)] {
      let found = whys(spec, outcome, terms, facts: "You have hit a child.")
      #expect(found.contains { $0.contains("You have hit a child") })
      #expect(whys(spec, outcome, terms, facts: "You kept to the ban and wrote to us.").isEmpty)
      #expect(whys(spec, outcome, terms, facts: "No trouble since October.").isEmpty)
      #expect(whys(spec, outcome, terms, facts: "What happened.").isEmpty)
    }
  }

  @Test func `nor does a shorter one rest on more of what they were told of`() throws {
    var spec = try CaseSpec.ready()
    let told = "You shouted at a teacher."
    try spec.given(
      "9:15", .notice(spec.today.adding(days: 7), from: spec.today) { $0.facts = told })
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .received("N1"))
    try spec.given("9:25", .consult(facts: told))
    try spec.given("9:30", spec.full { $0.reasons.facts = told })
    try spec.given("9:40", .issue("L2", .ban), .send("L2"))
    var shorter = try #require(spec.state.restriction("R1")).terms
    shorter.until = shorter.until?.adding(days: -7)
    #expect(whys(spec, .vary, shorter, facts: told).isEmpty)
    let more = "You have gone on shouting since."
    #expect(whys(spec, .vary, shorter, facts: told + "\n" + more).contains { $0.contains(more) })
  }

  @Test func `said at the field`() throws {
    let spec = try CaseSpec.banned()
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    let filled = form.fill(
      .builtIn(.review),
      [
        "restriction": "R1", "outcome": "lift", "facts": "You have hit a child.",
        "factors": "It is over.", "alternatives": "None.",
      ])
    guard case .failure(let problems) = filled else {
      Issue.record("taken")
      return
    }
    #expect(problems.problems.map(\.field) == ["facts"])
  }

  @Test func `less is taken by what ends sooner or is lifted, and not by what goes on as it is`()
    throws
  {
    let spec = try CaseSpec.banned()
    let restriction = try #require(spec.state.restriction("R1"))
    var shorter = restriction.terms
    shorter.until = shorter.until?.adding(days: -7)
    let decider = Decider(spec.state, spec.context(CaseSpec.head, nil))
    func takesLess(_ outcome: ReviewOutcome, _ terms: Terms?) -> Bool {
      decider.takesLess(
        ReviewDecided(restriction: "R1", outcome: outcome, reasons: .complete, terms: terms),
        from: restriction)
    }
    #expect(takesLess(.lift, nil))
    #expect(takesLess(.vary, shorter))
    #expect(!takesLess(.continue, restriction.terms))
  }
}
