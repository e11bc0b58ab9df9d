import CaseModel
import PolicyModel
import Testing

/// The facts are told to the chair and to the parent before a decision may rest on them, and are typed once.
@Suite struct FactsToldTests {
  private func spoken(_ pack: PolicyPack = MadeUpPacks.menu) throws -> CaseSpec {
    var spec = try CaseSpec(pack)
    try spec.given("9:00", .account, .spokenTo)
    return spec
  }

  private func form(_ spec: CaseSpec) -> StepForm {
    StepForm(spec.state, spec.context(CaseSpec.head, nil))
  }

  /// What stands in the field for the facts at first.
  private func facts(_ spec: CaseSpec, _ id: StepID) throws -> String {
    let step = try #require(Step.named(id, in: spec.pack))
    return try #require(form(spec).fields(of: step).first { $0.name == "facts" }).initial
  }

  // MARK: Who is consulted is told

  @Test(arguments: ["", " \n", "."], [ChairView.supports, nil])
  func `a consultation without facts is refused, and says what is missing`(
    _ facts: String, _ view: ChairView?
  ) throws {
    let spec = try spoken()
    let refusal = try #require(spec.refusal(.consult(.chair, view, facts: facts)))
    #expect(
      refusal.reasons.map(\.why) == ["Whoever is consulted is told the facts, and none is given."])
    #expect(refusal.reasons[0].citation?.basis == .ourDefault)
    #expect(refusal.reasons[0].opens.first?.contains("Write the facts") == true)
    #expect(spec.refusal(.consult(.chair, view)) == nil)
  }

  @Test(arguments: [Role.chair, .viceChair], ["site-ban", "managed-contact"])
  func `the form demands them at the field`(_ office: Role, _ measure: String) throws {
    let spec = try spoken()
    let answers = [
      "of": office.rawValue, "stand-in-reason": "away", "measure": measure, "scope": "whole",
      "how": "by telephone", "view": "supports",
    ]
    guard case .failure(let wrong) = form(spec).fill(.builtIn(.consult), answers) else {
      Issue.record("It was taken without facts.")
      return
    }
    #expect(wrong.problems.map(\.field) == ["facts"])
    let told = answers.merging(["facts": "You shouted."]) { $1 }
    guard case .success = form(spec).fill(.builtIn(.consult), told) else {
      Issue.record("It was not taken with facts.")
      return
    }
  }

  @Test func `a ban on a fact that the chair was not told is refused, until the chair was told`()
    throws
  {
    var spec = try spoken()
    try spec.given("9:05", .consult(facts: "You shouted."))
    let ban = spec.interim { $0.reasons.facts = "You shouted.\nYou struck a teacher." }
    let refusal = try #require(spec.refusal(ban))
    #expect(refusal.reasons.map(\.demand) == [.chairConsulted])
    #expect(refusal.reasons[0].why.contains("“You struck a teacher.” was not told"))
    #expect(spec.refusal(spec.interim { $0.reasons.facts = "you shouted" }) == nil)
    try spec.given("9:10", .consult(facts: "You shouted.\nYou struck a teacher."))
    #expect(spec.refusal(ban) == nil)
  }

  // MARK: Typed once

  @Test func `the forms after the consultation start from what the chair was told`() throws {
    var spec = try spoken()
    #expect(try facts(spec, "consult") == "")
    try spec.given("9:05", .consult(facts: "You shouted.\nYou swore."))
    for id: StepID in ["interim-ban", "site-ban", "notice", "consult"] {
      #expect(try facts(spec, id) == "You shouted.\nYou swore.", "\(id)")
    }
    #expect(try facts(spec, "managed-contact") == "")
    try spec.given("9:06", .consult(measure: "managed-contact", facts: "Eleven messages."))
    #expect(try facts(spec, "managed-contact") == "Eleven messages.")
    #expect(try facts(spec, "site-ban") == "You shouted.\nYou swore.")
  }

  @Test func `a question that waits for its answer, or was taken back, is told on or not`() throws {
    var spec = try spoken()
    try spec.given("9:05", .consult(.chair, nil, facts: "You shouted."))
    #expect(try facts(spec, "notice") == "You shouted.")
    try spec.given("9:06", .correct(spec.state.consultations[0].asked.sequence))
    #expect(try facts(spec, "notice") == "")
  }

  @Test func `the consultation after a notice starts from what the parent was told`() throws {
    var spec = try spoken()
    try spec.given(
      "9:05",
      .notice(spec.today.adding(days: 7), from: spec.today) { $0.facts = "You shouted." })
    #expect(try facts(spec, "consult") == "You shouted.")
    #expect(try facts(spec, "site-ban") == "You shouted.")
  }

  @Test func `a decision starts from the facts that both were told`() throws {
    var spec = try spoken()
    try spec.given("9:05", .consult(facts: "You swore.\nYou shouted"))
    try spec.given(
      "9:10",
      .notice(spec.today.adding(days: 7), from: spec.today) {
        $0.facts = "You shouted.\nYou spat."
      })
    #expect(try facts(spec, "site-ban") == "You shouted.")
  }

  @Test func `after a decision nothing is supposed to be told of what comes then`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("9:50", .further("2026-002", When(spec.today)))
    #expect(try facts(spec, "notice") == "")
    #expect(try facts(spec, "consult") == "")
    #expect(try facts(spec, "review-prepare") == "")
  }

  @Test func `a review starts from what was told of it, whoever is told first`() throws {
    var chairFirst = try CaseSpec.banned()
    try chairFirst.given("9:50", .consult(facts: "You came in again."))
    #expect(try facts(chairFirst, "review-prepare") == "You came in again.")
    var spec = try CaseSpec.banned()
    let terms = Terms(form: .full, scope: .whole, from: spec.today, until: try CaseSpec.day(60))
    try spec.given("9:50", .prepare(terms, replyBy: spec.today.adding(days: 7)))
    #expect(try facts(spec, "consult") == "What happened.")
    #expect(try facts(spec, "review") == "What happened.")
  }
}
