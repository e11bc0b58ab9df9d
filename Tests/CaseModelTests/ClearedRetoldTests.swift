import PolicyModel
import Testing

@testable import CaseModel

/// What somebody was cleared of is known again in other words about where and when, and wherever it is said.
@Suite struct ClearedRetoldTests {
  private static let fact = "You shouted at a teacher at the gate on 1 March."

  /// A case that was judged to be none after a notice of that fact.
  private static func cleared() throws -> OtherCase {
    var spec = try CaseSpec.ready()
    try spec.given(
      "9:10",
      .notice(spec.today.adding(days: 7), from: spec.today) { $0.facts = fact })
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"))
    try spec.given("9:30", .judged("2026-001", .unfounded))
    return OtherCase(number: "2026-009", state: spec.state, pack: spec.pack)
  }

  /// Another case of the person, on something that happened on 5 March.
  private func other() throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    let joined = try #require(spec.state.incidents.first?.joined.sequence)
    try spec.given("9:00", .correct(joined))
    spec.others = [try Self.cleared()]
    spec.today = try CaseSpec.day(3)
    try spec.given("9:00", .further("2026-007", When(spec.today)), .account(of: "2026-007"))
    try spec.given("9:01", .spokenTo, .consult(incidents: ["2026-007"]))
    return spec
  }

  private func isGone(_ spec: CaseSpec, _ command: CaseCommand) -> Bool {
    spec.refusal(command)?.reasons.contains { $0.why.contains("carries nothing further") } ?? false
  }

  private func interim(
    _ spec: CaseSpec, _ facts: String, _ change: (inout DecisionReasons) -> Void = { _ in }
  ) -> CaseCommand {
    spec.interim {
      ($0.reasons.facts, $0.incidents) = (facts, ["2026-007"])
      change(&$0.reasons)
    }
  }

  @Test(arguments: [
    fact, "You shouted at a teacher at the gate.", "You shouted at a teacher.",
    "You shouted at a teacher at the gate on 1/3.", "You were shouting at a teacher at the gate.",
    "You shouted at a teacher at the gate on the 1st.", "You shouted at the teacher on Sunday.",
    "You shouted at a teacher four days ago.", "You shouted loudly at a teacher at the gate.",
    "YOU SHOUTED AT A TEACHER AT THE GATE",
  ])
  func `it is known again whatever is said of where and when`(_ said: String) throws {
    let spec = try other()
    #expect(isGone(spec, interim(spec, said)))
  }

  @Test(arguments: [
    "You shouted at a teacher at the gate on 5 March.", "You shouted at a teacher on 5/3.",
    "You raised your voice at the office.", "You pushed a teacher at the gate.",
    "You shouted at the cook.",
  ])
  func `what happened since, or something else, is not`(_ said: String) throws {
    let spec = try other()
    #expect(!isGone(spec, interim(spec, said)))
  }

  @Test func `it carries nothing beside the facts either`() throws {
    let spec = try other()
    let own = "You raised your voice at the office on 5 March."
    #expect(!isGone(spec, interim(spec, own)))
    #expect(isGone(spec, interim(spec, own) { $0.factors = Self.fact }))
    #expect(isGone(spec, interim(spec, own) { $0.alternatives = "None helps. \(Self.fact)" }))
    #expect(!isGone(spec, interim(spec, own) { $0.factors = "The risk to staff at the gate." }))
  }

  @Test func `no letter of a measure tells of it`() throws {
    let spec = try other()
    func warning(_ note: String) -> CaseCommand {
      .take(MeasureTaken(measure: "warning-letter", note: note))
    }
    #expect(isGone(spec, warning(Self.fact)))
    #expect(isGone(spec, warning("You shouted at a teacher at the gate.")))
    #expect(!isGone(spec, warning("You raised your voice at the office on 5 March.")))
  }

  @Test func `no review goes on with it`() throws {
    var spec = try other()
    let own = "You raised your voice on 5 March."
    try spec.given("9:05", .consult(incidents: ["2026-007"], facts: own))
    try spec.given("9:10", interim(spec, own))
    try spec.given("9:11", .issue("L1", .interimBan), .send("L1"), .declined("R1"))
    try spec.given(
      "9:12",
      spec.full {
        ($0.reasons.facts, $0.incidents) = (own, ["2026-007"])
      })
    try spec.given("9:13", .issue("L2"), .send("L2"))
    spec.today = try CaseSpec.day(20)
    let before = try #require(spec.state.restriction("R2")?.terms)
    var terms = before
    terms.until = before.until?.adding(days: 20)
    func prepare(_ facts: String) -> CaseCommand {
      .prepareReview(
        ReviewPrepared(
          restriction: "R2", since: "Nothing.", breaches: "None.", recommendation: .continue,
          proposal: Proposal(measure: "", terms: terms, incidents: [], facts: facts),
          replyBy: spec.today.adding(days: 7)))
    }
    func review(_ facts: String) -> CaseCommand {
      var reasons = DecisionReasons.complete
      reasons.facts = facts
      return .decideReview(
        ReviewDecided(restriction: "R2", outcome: .continue, reasons: reasons, terms: terms))
    }
    #expect(isGone(spec, prepare(Self.fact)) && isGone(spec, review(Self.fact)))
    #expect(!isGone(spec, prepare(own)) && !isGone(spec, review(own)))
  }

  // MARK: In their favour

  @Test func `a ban is lifted for a reason that needs no charge, and brings up no conduct`() throws
  {
    var spec = try CaseSpec.banned()
    spec.today = try CaseSpec.day(10)
    func lift(_ factors: String) -> CaseCommand {
      var reasons = DecisionReasons.complete
      (reasons.facts, reasons.factors, reasons.alternatives) = ("", factors, "")
      return .decideReview(ReviewDecided(restriction: "R1", outcome: .lift, reasons: reasons))
    }
    #expect(spec.refusal(lift("You apologised on 9 March.")) == nil)
    #expect(spec.refusal(lift("")) != nil)
    #expect(spec.refusal(lift("You threatened a cook, and it is over.")) != nil)
    let facts = spec.form.fields(of: .builtIn(.review)).first { $0.name == "facts" }
    #expect(facts?.onlyWhen?.values == ["continue", "vary"])
  }

  @Test func `what nobody was told of is set aside without a letter`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim())
    var told = spec
    let aside = CaseCommand.setAside(RestrictionSetAside(restriction: "R1", reason: "A slip."))
    try spec.given("9:20", aside)
    #expect(spec.state.letters.allSatisfy { $0.draft.kind != .setAside })
    #expect(spec.refusal(spec.interim()) == nil)
    try told.given("9:15", .issue("L1", .interimBan), .send("L1"))
    let again = try #require(told.refusal(told.interim()))
    #expect(!again.lines.contains { $0.contains("set-aside") })
    try told.given("9:20", aside)
    #expect(told.state.letters.contains { $0.draft.kind == .setAside })
  }
}
