import PolicyModel
import Testing

@testable import CaseModel

/// Fewer words than were told are no further fact where they leave out only where or when it was; what may turn
/// the sense is one.
@Suite struct ShortenedFactsTests {
  private func isTold(_ fact: String, _ told: String) -> Bool {
    Statements.facts(fact, beyond: told).isEmpty
  }

  @Test(arguments: [
    ("Threat to Ms Hill", "Threat to Ms Hill at the gate"),
    ("threat to Ms Hill.", "Threat to Ms Hill at the school gate on Monday 2 March 2026."),
    ("You shouted at the staff", "You shouted at the staff on 2 March"),
    ("You shouted at the staff", "You shouted at the staff on Monday morning at about 9.15 am"),
    ("You shouted at Ms Hill in the office", "You shouted at Ms Hill in the office on 2 March"),
    ("Threatened Hill", "Threatened Hill at the gate"),
  ])
  func `where or when is left out`(_ fact: String, _ told: String) {
    #expect(isTold(fact, told))
    #expect(isTold(fact, "You would not leave.\n\(told)"))
    // The longer text is a further fact to whoever was told the shorter.
    #expect(!isTold(told, fact))
  }

  @Test(arguments: [
    ("You did not shout at Ms Hill", "You did not shout at Ms Hill at the gate"),
    ("You never spoke to Ms Hill", "You never spoke to Ms Hill on Monday"),
    ("You hit Ms Hill", "You hit Ms Hill by accident"),
    ("You hit Ms Hill", "You hit Ms Hill, as she says"),
    ("You hit Ms Hill", "You hit Ms Hill in jest"),
    ("You hit Ms Hill", "You hit Ms Hill's bag at the gate"),
    ("You insulted the staff", "You insulted the staff at the gate"),
    ("You insulted everybody", "You insulted everybody on Monday"),
    ("You would kill Ms Hill", "You would kill Ms Hill at the gate"),
    ("You said that you would kill Ms Hill", "You said that you would kill Ms Hill if she came"),
    ("You hit Ms Hill", "You said that you hit Ms Hill at the gate"),
    ("Ms Hill at the gate", "Threat to Ms Hill at the gate"),
    ("You shouted", "You shouted. It was at nobody."),
    ("You threatened Ms Hill", "You threatened Ms Hill in the belief that she had hit your child"),
    ("You refused Ms Hill", "You refused Ms Hill at the gate"),
    ("Hill", "Hill at the gate"),
    ("You hit Ms Hill", "You saw Ms Hill at the gate"),
    ("You shouted at Ms Hill", "You shouted at Ms Hill. On Monday at the gate"),
    ("You didn't hit Ms Hill", "You didn't hit Ms Hill at the gate"),
    ("You didn’t hit Ms Hill", "You didn’t hit Ms Hill at the gate"),
    ("You hit Ms Hill", "You hit Ms Hill near the back on Monday"),
    ("You hit Ms Hill", "You hit Ms Hill in defence of the school"),
    ("You met Ms Carr", "You met Ms Carr Park"),
    ("You threatened Ms Hill at the", "You threatened Ms Hill at the gate"),
  ])
  func `what may turn the sense is not`(_ fact: String, _ told: String) {
    #expect(!isTold(fact, told))
  }

  @Test func `a ban rests on the shorter text, and no terms are read so`() throws {
    var spec = try CaseSpec()
    let told = "Threat to Ms Hill at the gate"
    try spec.given("9:00", .account, .spokenTo, .consult(facts: told))
    try spec.given(
      "9:10", .notice(spec.today.adding(days: 7), from: spec.today) { $0.facts = told })
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .received("N1"))
    func ban(_ facts: String) -> CaseCommand { spec.full { $0.reasons.facts = facts } }
    #expect(spec.refusal(ban("Threat to Ms Hill")) == nil)
    #expect(spec.refusal(ban("Threat to Ms Hill and her child")) != nil)
    let put = Terms(
      form: .limited, scope: .part, conditions: "Near Ms Hill at the gate", exceptions: "The rest.",
      from: spec.today,
      until: spec.today.adding(days: 9))
    var wider = put
    wider.conditions = "Near Ms Hill"
    #expect(!wider.lies(within: put))
  }

  @Test func `where it was may stand in brackets`() {
    #expect(isTold("You shouted at Ms Hill", "You shouted at Ms Hill (at the gate)"))
    #expect(!isTold("You shouted at Ms Hill", "You shouted at Ms Hill (in jest)"))
  }

  // MARK: Told again

  @Test(arguments: [
    ("You threatened Ms Hill", "On Monday you were threatening Ms Hill at the gate"),
    ("On Monday you were threatening Ms Hill at the gate", "You threatened Ms Hill"),
    ("You threatened Hill about the car park", "You threatened Hill"),
    ("You threatened Hill at 9am", "You threatened Hill at 3pm"),
    ("You threatened Hill - twice", "You threatened Hill twice"),
    ("You threatened Hill", "You shouted.\nYou threatened Hill there yesterday."),
  ])
  func `what was done is known again whatever is said of where and when`(
    _ line: String, _ told: String
  ) {
    #expect(Statements.isRetold(line, of: told))
  }

  @Test(arguments: [
    ("You shouted", "You shouted at Ms Hill"), ("You shouted at Ms Hill", "You shouted"),
    ("You were there on Monday", "They had been there again"),
    ("You threatened Hill", "You threatened Carr"),
    ("You threatened Hill at the gate", "You shoved Hill at the gate"),
    ("You hit Hill in the playground", "You kicked Hill in the playground"),
    ("You pushed Hill by the main door", "You insulted Hill by the main door"),
    ("You threatened Hill and hit Carr", "You threatened Hill and kicked Ince"),
  ])
  func `one word in common, or what only says where, is no telling again`(
    _ line: String, _ told: String
  ) {
    #expect(!Statements.isRetold(line, of: told))
  }
}
