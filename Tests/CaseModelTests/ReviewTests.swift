import CaseModel
import PolicyModel
import Testing

@Suite struct ReviewTests {
  private func terms(_ spec: CaseSpec, _ days: Int, form: RestrictionForm = .full) -> Terms {
    Terms(
      form: form, scope: .whole, conditions: "In writing.", from: spec.today,
      until: spec.today.adding(days: days))
  }

  @Test func `continuing needs a new date, reasons, and stays within what the chair was asked`()
    throws
  {
    let spec = try CaseSpec.banned(ceilingEnd: CaseSpec.day(60))
    #expect(spec.refusal(.review(.continue, terms(spec, 60))) == nil)
    #expect(spec.unmet(.review(.continue, terms(spec, 61))) == [.chairConsulted])
    #expect(spec.refusal(.review(.continue)) != nil)
    var endless = terms(spec, 1)
    endless.until = nil
    #expect(spec.refusal(.review(.continue, endless)) != nil)
    let silent = ReviewDecided(
      restriction: "R1", outcome: .lift,
      reasons: DecisionReasons(facts: "", factors: "", alternatives: ""))
    #expect(spec.refusal(.decideReview(silent)) != nil)
  }

  @Test func `going on beyond the ceiling is open once the chair was asked again`() throws {
    var spec = try CaseSpec.banned(ceilingEnd: CaseSpec.day(60))
    try spec.given("10:00", .consult(until: CaseSpec.day(120)))
    try spec.given("10:05", .review(.continue, terms(spec, 100)))
    #expect(spec.state.restriction("R1")?.terms.until == (try CaseSpec.day(100)))
    #expect(spec.state.restriction("R1")?.reviews.count == 1)
  }

  @Test func `a review narrows a ban, and does not widen it again without a hearing`() throws {
    var spec = try CaseSpec.banned()
    var narrow = terms(spec, 20, form: .limited)
    narrow.scope = .part
    try spec.given("10:00", .review(.vary, narrow))
    let refusal = try #require(spec.refusal(.review(.vary, terms(spec, 20))))
    #expect(refusal.reasons.contains { $0.why.contains("wider") })
    #expect(refusal.reasons.allSatisfy { $0.kind == .fairness })
  }

  @Test func `lifting ends it and drafts the letter that says so`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .review(.lift))
    #expect(spec.state.restriction("R1")?.standing(on: spec.today) == .lifted)
    #expect(spec.state.letters.last?.draft.kind == .lift)
    #expect(spec.refusal(.review(.lift)) != nil)
  }

  @Test func `after a lapse there is nothing to review, while one that asks the head can go on`()
    throws
  {
    var lapsed = try CaseSpec.banned()
    lapsed.today = try CaseSpec.day(43)
    let refusal = try #require(lapsed.refusal(.review(.continue, terms(lapsed, 10))))
    #expect(refusal.reasons[0].why.contains("ended on its date"))
    var asking = try CaseSpec()
    try asking.given("9:00", .consult(measure: "managed-contact"))
    try asking.given(
      "9:10",
      .ban(
        .managedContact, from: asking.today, until: asking.today.adding(days: 42),
        measure: "managed-contact"))
    asking.today = try CaseSpec.day(43)
    let contact = terms(asking, 10, form: .managedContact)
    #expect(asking.refusal(.review(.continue, contact)) == nil)
  }

  @Test func `an interim ban is neither continued nor turned into a ban by a review`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim())
    for form in [RestrictionForm.interim, .limited, .full] {
      let refusal = try #require(spec.refusal(.review(.vary, terms(spec, 30, form: form))))
      #expect(refusal.reasons.contains { $0.why.contains("not continued by a review") })
    }
    #expect(spec.refusal(.review(.lift)) == nil)
  }

  @Test func `a review does not turn managed contact into a ban`() throws {
    var spec = try CaseSpec()
    try spec.given("9:00", .consult(measure: "managed-contact"))
    try spec.given(
      "9:10",
      .ban(
        .managedContact, from: spec.today, until: spec.today.adding(days: 42),
        measure: "managed-contact"))
    let refusal = try #require(spec.refusal(.review(.vary, terms(spec, 30))))
    #expect(refusal.reasons.contains { $0.why.contains("cannot take the form of ban") })
  }

  @Test func `a review prepared or asked for is in hand until it is decided`() throws {
    var spec = try CaseSpec.banned()
    let asked = CaseCommand.requestReview(ReviewRequested(restriction: "R1", how: "by letter"))
    let prepared = CaseCommand.prepareReview(
      ReviewPrepared(
        restriction: "R1", since: "Quiet.", breaches: "None.", parentComment: "Asked.",
        asked: true, recommendation: .lift))
    try spec.given("10:00", asked)
    #expect(spec.state.restriction("R1")?.inHand?.prepared == nil)
    try spec.given("10:10", prepared, by: CaseSpec.deputy)
    #expect(spec.state.restriction("R1")?.inHand?.prepared?.recommendation == .lift)
    try spec.given("10:20", .review(.continue, terms(spec, 50)))
    #expect(spec.state.restriction("R1")?.inHand == nil)
  }
}

@Suite struct ChallengeTests {
  private let received = CaseCommand.receiveChallenge(
    ChallengeReceived(challenge: "", about: "R1", heardBy: "the chair"))

  private func decided(_ outcome: ChallengeOutcome, _ reasons: String = "Heard.") -> CaseCommand {
    .decideChallenge(ChallengeDecided(challenge: "H1", outcome: outcome, reasons: reasons))
  }

  @Test func `a chair who was consulted is marked as conflicted for hearing it`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", received)
    #expect(spec.state.challenges[0].facts.conflicted)
    var vice = try CaseSpec()
    try vice.given("9:00", .account, .spokenTo, .consult(.viceChair, reason: "Away."))
    try vice.given("9:10", vice.interim(), received)
    #expect(!vice.state.challenges[0].facts.conflicted)
  }

  @Test func `its outcome needs reasons and comes once`() throws {
    var spec = try CaseSpec.banned()
    #expect(spec.refusal(decided(.upheld)) != nil)
    try spec.given("10:00", received)
    #expect(spec.refusal(decided(.upheld, " ")) != nil)
    try spec.given("10:10", decided(.notUpheld))
    #expect(spec.refusal(decided(.upheld)) != nil)
  }

  @Test func `a ban set aside is quashed from the start and told so`() throws {
    var spec = try CaseSpec.banned()
    let quash = CaseCommand.setAside(
      RestrictionSetAside(restriction: "R1", reason: "Upheld.", challenge: "H1"))
    try spec.given("10:00", received, decided(.upheld), quash)
    #expect(spec.state.restriction("R1")?.standing(on: spec.today) == .setAside)
    #expect(spec.state.letters.last?.draft.kind == .setAside)
    #expect(spec.refusal(quash) != nil)
    let measure = try #require(spec.pack.measure("site-ban"))
    #expect(!spec.state.hasUsed(measure))
    let blank = RestrictionSetAside(restriction: "R1", reason: "")
    #expect(spec.refusal(.setAside(blank)) != nil)
  }

  @Test func `the wrong person has every restriction set aside and every told one a letter`() throws
  {
    var spec = try CaseSpec.banned()
    let correct = PersonCorrected(wrong: "p00001", right: "p00002", reason: "A namesake.")
    #expect(spec.refusal(.correctPerson(PersonCorrected(wrong: "p00001", reason: ""))) != nil)
    try spec.given("10:00", .correctPerson(correct))
    #expect(spec.state.restriction("R1")?.ending == .setAside)
    #expect(spec.state.letters.last?.draft.kind == .setAside)
    #expect(spec.state.letters.last?.draft.about == "R1")
    #expect(Set(spec.state.letters.map(\.id)).count == spec.state.letters.count)
  }

  @Test func `deciding against it ends the notice, or the interim ban, once`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim())
    func against(_ about: ItemID, _ reasons: DecisionReasons = .complete) -> CaseCommand {
      .decideNoRestriction(NoRestrictionDecided(about: about, reasons: reasons))
    }
    #expect(spec.refusal(against("R2")) != nil)
    #expect(
      spec.refusal(against("R1", DecisionReasons(facts: "", factors: "", alternatives: ""))) != nil)
    try spec.given("9:20", against("R1"))
    #expect(spec.state.restriction("R1")?.standing(on: spec.today) == .notImposed)
    #expect(spec.refusal(against("R1")) != nil)
    #expect(try CaseSpec.banned().refusal(against("R1")) != nil)
  }
}
