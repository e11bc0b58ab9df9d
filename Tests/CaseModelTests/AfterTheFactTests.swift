import PolicyModel
import Testing

@testable import CaseModel

/// What was done before an incident does nothing for it, and what a review decides is news only where it
/// takes more.
@Suite struct AfterTheFactTests {
  private func pack(doneBy step: String) -> PolicyPack {
    var pack = MadeUpPacks.menu
    pack.duties = [
      Duty(id: "duty", name: "A duty", clause: "breach", when: [], doneBy: [step])
    ]
    return pack
  }

  private func standing(_ spec: CaseSpec) throws -> DutyStanding {
    spec.state.standing(
      of: try #require(spec.pack.duties.first), in: spec.pack, calendar: .empty)
  }

  @Test func `evidence kept before an incident is none of it`() throws {
    var spec = try CaseSpec(pack(doneBy: "evidence"))
    let keep = CaseCommand.keepEvidence(
      EvidenceKept(hash: "", name: "a.pdf", bytes: 1, type: "application/pdf", describes: ""))
    try spec.given("8:10", keep)
    #expect(try standing(spec) == .done(by: "evidence"))
    try spec.given("9:00", .further("2026-002", When(spec.today, LocalTime("8:50"))))
    #expect(try standing(spec) == .due)
    try spec.given("9:10", keep)
    #expect(try standing(spec) == .done(by: "evidence"))
  }

  @Test func `a power used before an incident was not used because of it`() throws {
    var spec = try CaseSpec(pack(doneBy: "view-messages"))
    let view = CaseCommand.take(MeasureTaken(measure: "view-messages", consentFrom: "The parent"))
    try spec.given("8:10", view)
    #expect(try standing(spec) == .done(by: "view-messages"))
    try spec.given("9:00", .further("2026-002", When(spec.today, LocalTime("8:50"))))
    #expect(try standing(spec) == .due)
  }

  @Test(arguments: ["warning-letter", "managed-contact"])
  func `a letter sent and a restriction decided before an incident were none of its doing`(
    _ measure: String
  ) throws {
    var spec = try CaseSpec(pack(doneBy: measure))
    try spec.given("8:10", .account, .spokenTo, .consult(measure: "managed-contact"))
    func act() -> [CaseCommand] {
      measure == "warning-letter"
        ? [.take(measure), .issue("L1", .warning), .send("L1")]
        : [
          .ban(
            .managedContact, from: spec.today, until: spec.today.adding(days: 42),
            measure: measure)
        ]
    }
    for command in act() { try spec.given("8:20", command) }
    #expect(try standing(spec) == .done(by: measure))
    try spec.given("9:00", .further("2026-002", When(spec.today, LocalTime("8:50"))))
    #expect(try standing(spec) == .due)
  }

  @Test func `a duty done for the last of two incidents is still due for the first`() throws {
    var spec = try CaseSpec(pack(doneBy: "statement"))
    try spec.given("9:00", .further("2026-002", When(spec.today, LocalTime("8:50"))))
    try spec.given("9:10", .account(of: "2026-002"))
    #expect(try standing(spec) == .due)
    try spec.given("9:20", .account(of: "2026-001"))
    #expect(try standing(spec) == .done(by: "statement"))
  }

  @Test func `an account dated before its incident is none of it`() throws {
    var spec = try CaseSpec(pack(doneBy: "statement"))
    try spec.given("8:10", .account)
    try spec.given("9:00", .further("2026-002", When(spec.today, LocalTime("8:50"))))
    let account = StatementTaken(
      incident: "2026-002", from: "A witness", part: .witness, firstHand: true, seen: "Seen.")
    spec.fold(.statementTaken(account), When(spec.today, LocalTime("8:40")))
    #expect(try standing(spec) == .due)
    spec.fold(.statementTaken(account), When(spec.today, LocalTime("9:10")))
    #expect(try standing(spec) == .done(by: "statement"))
  }

  // MARK: Reviews

  private func limited(_ spec: CaseSpec, from: Int = 0, until: Int) -> Terms {
    Terms(
      form: .limited, scope: .part, conditions: "In writing.", exceptions: "The rest.",
      from: spec.today.adding(days: from),
      until: spec.today.adding(days: until))
  }

  @Test(arguments: [20, 42])
  func `terms that take nothing more are no news, shorter or as long`(_ days: Int) throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .review(.vary, limited(spec, until: days)))
    #expect(spec.state.restriction("R1")?.terms.form == .limited)
    #expect(spec.state.restriction("R1")?.known == nil)
  }

  @Test func `a ban that a review lets begin later is not breached before that`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .review(.vary, limited(spec, from: 5, until: 20)))
    try spec.given("10:10", .issue("L3", .reviewOutcome), .send("L3"))
    let breach = CaseCommand.logBreach(RestrictionBreached(restriction: "R1", what: "Came."))
    #expect(spec.refusal(breach, at: "9:50") == nil)
    spec.today = try CaseSpec.day(2)
    #expect(spec.refusal(breach)?.reasons[0].why.contains("had not begun") == true)
  }

  @Test func `an entry named among a review's facts is one that the ban rests on`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("9:50", .note(NoteAdded(text: "A note.")))
    let named = spec.state.version
    let terms = limited(spec, until: 20)
    var reasons = DecisionReasons.complete
    reasons.reliedOn = [named]
    try spec.given(
      "10:00",
      .decideReview(
        ReviewDecided(restriction: "R1", outcome: .vary, reasons: reasons, terms: terms)))
    #expect(spec.state.restriction("R1")?.restsOnCorrected == [])
    try spec.given("10:10", .correct(named))
    #expect(spec.state.restriction("R1")?.restsOnCorrected == [named])
  }

  // MARK: Whose incident

  @Test func `the view of a chair counts who was affected by an incident joined by mistake`() throws
  {
    var spec = try CaseSpec.ready()
    try spec.given(
      "9:05", .further("2026-002", When(spec.today.adding(days: -1)), affected: ["s05"]))
    let joined = spec.state.version
    let asked = CaseCommand.consult(incidents: ["2026-001"])
    guard case .consult(var question, _, _) = asked else { return }
    question.consultation = "C2"
    question.asked = "s05"
    question.proposal.incidents = ["2026-001", "2026-002"]
    let consulted = try #require(spec.state.consultations.first).asked.sequence
    try spec.given("9:06", .correct(consulted))
    spec.fold(.chairAsked(question), When(spec.today, LocalTime("9:07")))
    spec.fold(
      .chairReplied(ChairReplied(consultation: "C2", view: .supports)),
      When(spec.today, LocalTime("9:07")))
    let ban = spec.interim { $0.incidents = ["2026-001"] }
    #expect(spec.unmet(ban, at: "9:10").contains(.chairConsulted))
    try spec.given("9:08", .correct(joined))
    #expect(!spec.unmet(ban, at: "9:10").contains(.chairConsulted))
  }
}
