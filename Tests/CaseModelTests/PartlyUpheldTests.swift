import CaseModel
import PolicyModel
import Testing

/// A challenge that was upheld in part is not brushed off: the review that follows takes less, or says why it goes
/// on, and never takes more.
@Suite struct PartlyUpheldTests {
  /// A ban of six weeks, challenged and upheld in part, with the same terms put for a review and the time to
  /// comment over.
  private func prepared(
    _ outcome: ChallengeOutcome = .partly
  ) throws -> (spec: CaseSpec, terms: Terms) {
    var spec = try challenged(outcome)
    let terms = try #require(spec.state.restriction("R1")?.terms)
    try spec.given("10:00", .prepare(terms, replyBy: spec.today.adding(days: 7)))
    let letter = try #require(spec.state.letters.last).id
    try spec.given("10:05", .issue(letter, .reviewNotice), .send(letter))
    spec.today = try CaseSpec.day(8)
    try spec.given("9:00", .consult())
    return (spec, terms)
  }

  private func challenged(_ outcome: ChallengeOutcome) throws -> CaseSpec {
    var spec = try CaseSpec.banned()
    try challenge(&spec, outcome)
    return spec
  }

  private func challenge(_ spec: inout CaseSpec, _ outcome: ChallengeOutcome) throws {
    try spec.given(
      "9:50",
      .receiveChallenge(
        ChallengeReceived(
          challenge: "", about: "R1", hearer: .viceChair, says: "Too long.", how: "by letter")))
    try spec.given(
      "9:55",
      .decideChallenge(
        ChallengeDecided(
          challenge: "H1", outcome: outcome, reasons: "The period is too long.",
          told: "Their letter.")))
  }

  private func review(
    _ outcome: ReviewOutcome, _ terms: Terms?, answer: String = "The risk is the same."
  ) -> CaseCommand {
    var reasons = DecisionReasons.complete
    reasons.answer = answer
    return .decideReview(
      ReviewDecided(restriction: "R1", outcome: outcome, reasons: reasons, terms: terms))
  }

  @Test func `what goes on as it is answers the outcome`() throws {
    let (spec, terms) = try prepared()
    for answer in ["", "-"] {
      let refusal = try #require(spec.refusal(review(.continue, terms, answer: answer)))
      #expect(refusal.reasons.map { $0.why.contains("upheld in part on 2 March 2026") } == [true])
      #expect(refusal.reasons[0].citation == spec.pack.challenge.citation)
      #expect(refusal.reasons[0].opens.count == 2)
    }
    #expect(spec.refusal(review(.continue, terms)) == nil)
  }

  @Test func `nothing longer or wider follows, nor is it proposed`() throws {
    let (spec, terms) = try prepared()
    var longer = terms
    longer.until = terms.until?.adding(days: 1)
    var endless = terms
    (endless.until, endless.review) = (nil, terms.until)
    for more in [longer, endless] {
      for command in [
        review(.vary, more), review(.continue, more),
        CaseCommand.prepare(more, replyBy: spec.today.adding(days: 7)),
      ] {
        let refusal = try #require(spec.refusal(command))
        let found = refusal.reasons.filter { $0.why.contains("takes nothing more") }
        #expect(found.map(\.citation) == [spec.pack.challenge.citation])
      }
    }
    // Where that is said, nothing more is asked of it.
    let whys = spec.refusal(review(.vary, longer, answer: ""))?.reasons.map(\.why) ?? []
    #expect(whys.count { $0.contains("upheld in part") } == 1)
  }

  @Test func `shorter terms and lifting need no answer, and a narrower ban may be proposed`() throws
  {
    let (spec, terms) = try prepared()
    var shorter = terms
    shorter.until = terms.until?.adding(days: -7)
    #expect(spec.refusal(review(.vary, shorter, answer: "")) == nil)
    #expect(spec.refusal(.prepare(shorter, replyBy: spec.today.adding(days: 7))) == nil)
    #expect(spec.refusal(review(.lift, nil, answer: "")) == nil)
  }

  @Test func `another day of review is nothing more`() throws {
    let (spec, terms) = try prepared()
    var later = terms
    later.review = terms.until?.adding(days: -1)
    #expect(spec.refusal(review(.continue, later)) == nil)
  }

  private func isMore(_ spec: CaseSpec, _ command: CaseCommand) -> Bool {
    spec.refusal(command)?.reasons.contains { $0.why.contains("takes nothing more") } ?? false
  }

  @Test func `nor is it where there is no end`() throws {
    var spec = try CaseSpec.ready()
    let week = spec.today.adding(days: 7)
    var terms = Terms(
      form: .full, scope: .whole, from: spec.today, review: try CaseSpec.day(42))
    try spec.given("9:10", .notice(week, from: spec.today) { $0.terms = terms })
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"))
    try spec.given(
      "9:30", .ban(.full, from: spec.today, until: nil) { $0.terms.review = terms.review })
    try spec.given("9:40", .issue("L2"), .send("L2"))
    try challenge(&spec, .partly)
    terms.review = terms.review?.adding(days: 7)
    #expect(spec.refusal(.prepare(terms, replyBy: week)) == nil)
  }

  @Test func `nothing begins sooner`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:20", .declined("N1"))
    try spec.given(
      "9:30", .ban(.full, from: try CaseSpec.day(20), until: try CaseSpec.day(42)))
    try spec.given("9:40", .issue("L2"), .send("L2"))
    try challenge(&spec, .partly)
    spec.today = try CaseSpec.day(8)
    var terms = try #require(spec.state.restriction("R1")?.terms)
    for (day, isSooner) in [(8, true), (15, true), (20, false), (25, false)] {
      terms.from = try CaseSpec.day(day)
      #expect(isMore(spec, .prepare(terms, replyBy: try CaseSpec.day(15))) == isSooner)
    }
  }

  @Test func `what stands beside the one that was challenged is reviewed as ever`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("9:42", .consult(measure: "managed-contact"))
    try spec.given(
      "9:44",
      .ban(
        .managedContact, from: spec.today, until: try CaseSpec.day(20), measure: "managed-contact"))
    try spec.given("9:46", .issue("L3", .managedContact), .send("L3"))
    try challenge(&spec, .partly)
    var terms = try #require(spec.state.restriction("R2")?.terms)
    terms.until = try CaseSpec.day(40)
    let more = CaseCommand.prepare(
      terms, replyBy: spec.today.adding(days: 7), restriction: "R2")
    #expect(spec.refusal(more) == nil)
  }

  @Test func `one that was not upheld asks nothing`() throws {
    let (plain, terms) = try prepared(.notUpheld)
    #expect(plain.refusal(review(.continue, terms, answer: "")) == nil)
  }

  @Test func `the review after the next takes more only on what is new`() throws {
    var (spec, same) = try prepared()
    try spec.given("9:30", review(.continue, same))
    #expect(!spec.state.challenges[0].awaitsFollowUp)
    same.until = same.until?.adding(days: 1)
    func why(_ facts: String) -> [String] {
      var prepared = ReviewPrepared(
        restriction: "R1", since: "Nothing.", breaches: "None.", recommendation: .continue,
        proposal: Proposal(measure: "", terms: same, incidents: [], facts: facts),
        replyBy: spec.today.adding(days: 7))
      prepared.hearing = ""
      return spec.refusal(.prepareReview(prepared))?.reasons.map(\.why) ?? []
    }
    #expect(
      why("What happened.").contains { $0.contains("no review takes more: it would not end by") })
    #expect(
      !why("What happened. You came back on Friday.").contains { $0.contains("upheld in part") })
  }

  @Test func `the form asks for the answer`() throws {
    let (spec, _) = try prepared()
    let (plain, _) = try prepared(.notUpheld)
    func asks(_ spec: CaseSpec) throws -> Bool {
      StepForm(spec.state, spec.context(CaseSpec.head, nil)).fields(of: .builtIn(.review))
        .contains { $0.name == "answer" && $0.required }
    }
    #expect(try asks(spec))
    #expect(try !asks(plain))
  }
}
