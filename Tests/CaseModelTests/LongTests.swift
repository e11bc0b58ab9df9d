import CaseModel
import PolicyModel
import Testing

/// What lasts longer than a year says why: its length is in proportion to what was done.
@Suite struct LongTests {
  private let why = "It would last longer than a year, and it is not said why that is needed."

  private func pack() throws -> PolicyPack { try ShippedPacks.pack("mugginton") }

  /// A case in which ten years were put to the chair and to the parent, who answered.
  private func put(_ pack: PolicyPack) throws -> CaseSpec {
    var spec = try CaseSpec(pack)
    let end = spec.today.adding(months: 120)
    try spec.given("9:00", .account, .spokenTo, .consult(until: end))
    try spec.given(
      "9:10",
      .notice(spec.today.adding(days: 7), from: spec.today) { $0.terms.until = end })
    try spec.given("9:20", .issue("L1"), .send("L1"), .received("N1"))
    return spec
  }

  private func ban(_ spec: CaseSpec, months: Int, _ whyLong: String? = nil) -> CaseCommand {
    .ban(.full, from: spec.today, until: spec.today.adding(months: months)) {
      $0.terms.review = spec.today.adding(days: 30)
      $0.reasons.whyLong = whyLong
    }
  }

  @Test func `ten years for a first incident need a reason why nothing shorter is enough`() throws {
    let spec = try put(pack())
    let refusal = try #require(spec.refusal(ban(spec, months: 120)))
    #expect(refusal.reasons.map(\.why) == [why])
    #expect(refusal.reasons[0].citation?.basis == .policy)
    #expect(refusal.reasons[0].clause == "Every response is in proportion to the incident.")
    for nothing in ["", " ", "None", "-"] {
      #expect(spec.refusal(ban(spec, months: 120, nothing)) != nil)
    }
    #expect(spec.refusal(ban(spec, months: 120, "He has said that he will do it again.")) == nil)
  }

  @Test func `a year and less, and an interim ban, are asked nothing`() throws {
    let spec = try put(pack())
    #expect(spec.refusal(ban(spec, months: 12)) == nil)
    #expect(spec.refusal(ban(spec, months: 12, "Not needed.")) == nil)
    let interim = spec.interim { $0.terms.until = spec.today.adding(months: 13) }
    let refused = try #require(spec.refusal(interim))
    #expect(refused.reasons.contains { $0.citation?.place == "length of an interim ban" })
    #expect(!refused.reasons.contains { $0.why == why })
  }

  @Test func `where the policy has no such clause it is our default, and towards a visitor advice`()
    throws
  {
    let spec = try put(MadeUpPacks.menu)
    let refusal = try #require(spec.refusal(ban(spec, months: 13)))
    #expect(refusal.reasons.map(\.why) == [why])
    #expect(refusal.reasons[0].citation?.basis == .ourDefault)
    var visitor = spec
    visitor.person.isVisitor = true
    #expect(visitor.refusal(ban(visitor, months: 13)) == nil)
  }

  @Test
  func `each review that goes on for longer than a year says why anew, and one that shortens not`()
    throws
  {
    var spec = try put(pack())
    try spec.given("9:30", ban(spec, months: 120, "He said so."), .issue("L2"), .send("L2"))
    spec.today = try CaseSpec.day(30)
    var terms = try #require(spec.state.restriction("R1")).terms
    terms.review = spec.today.adding(days: 30)
    try spec.given("9:00", .prepare(terms, replyBy: spec.today.adding(days: 9)))
    try spec.given("9:10", .issue("L3"), .send("L3"), .received("V1"))
    try spec.given("9:20", .consult(until: terms.until))
    #expect(spec.refusal(.review(.continue, terms))?.reasons.map(\.why) == [why])
    var reasons = DecisionReasons.complete
    reasons.whyLong = "He said so again."
    let said = CaseCommand.decideReview(
      ReviewDecided(restriction: "R1", outcome: .continue, reasons: reasons, terms: terms))
    #expect(spec.refusal(said) == nil)
    var shorter = terms
    shorter.until = spec.today.adding(months: 14)
    shorter.review = try #require(spec.state.restriction("R1")).terms.review
    #expect(spec.refusal(.review(.vary, shorter)) == nil)
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    func problems(_ outcome: ReviewOutcome, _ terms: Terms) throws -> [String] {
      let filled = form.fill(
        .builtIn(.review),
        [
          "restriction": "R1", "outcome": outcome.rawValue, "form": "full",
          "until": try #require(terms.until).iso, "review": try #require(terms.review).iso,
          "facts": "What happened.", "answer": "Answered.", "factors": "Risk.",
          "alternatives": "None.",
        ])
      guard case .failure(let failure) = filled else { return [] }
      return failure.problems.map(\.field)
    }
    #expect(try problems(.continue, terms) == ["why-long"])
    #expect(try problems(.vary, shorter) == [])
  }

  @Test func `contact through senior staff for four years needs one as a ban does`() throws {
    var spec = try CaseSpec(ShippedPacks.pack("rossmore"))
    try spec.given("9:00", .account, .spokenTo)
    func contact(_ months: Int, _ whyLong: String? = nil) -> CaseCommand {
      .ban(
        .seniorContact, from: spec.today, until: spec.today.adding(months: months),
        measure: "senior-contact"
      ) {
        $0.terms.conditions = "By telephone only."
        $0.terms.review = spec.today.adding(days: 30)
        $0.reasons.whyLong = whyLong
      }
    }
    #expect(spec.refusal(contact(48))?.reasons.map(\.why) == [why])
    #expect(spec.refusal(contact(48, "She writes to every teacher daily.")) == nil)
    #expect(spec.refusal(contact(12)) == nil)
  }

  @Test func `the form asks it where it may last so long, and nowhere else`() throws {
    func fields(_ spec: CaseSpec, _ step: StepID) throws -> [String] {
      let step = try #require(Step.named(step, in: spec.pack))
      return StepForm(spec.state, spec.context(CaseSpec.head, nil)).fields(of: step).map(\.name)
    }
    let long = try put(pack())
    #expect(try fields(long, "site-ban").contains("why-long"))
    #expect(try !fields(long, "interim-ban").contains("why-long"))
    #expect(try !fields(CaseSpec.noticed(), "site-ban").contains("why-long"))
    let form = StepForm(long.state, long.context(CaseSpec.head, nil))
    let answers = [
      "form": "full", "until": long.today.adding(months: 120).iso, "facts": "What happened.",
      "answer": "Answered.", "factors": "Risk.", "alternatives": "None.", "adjustments": "None.",
    ]
    guard
      case .failure(let failure) = form.fill(
        try #require(Step.named("site-ban", in: long.pack)), answers)
    else {
      Issue.record("The form was taken.")
      return
    }
    #expect(failure.problems.map(\.field) == ["why-long"])
  }
}
