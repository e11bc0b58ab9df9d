import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// What was told in more words was told, where only the time, or after a name the place, is left out at the
/// end.
@Suite struct PathCheckFewerWordsTests {
  /// What is wrong with a ban on these facts, where those were put to the parent and to the chair.
  private func banned(on facts: String, told: String) -> [String] {
    let put = PathStory.proposal(facts: told)
    var reasons = PathStory.reasons
    reasons.facts = facts
    return PathStory.opened().account().spoke().noticed(put).told().answered().asked(put).replied()
      .banned(reasons: reasons).faults()
  }

  @Test(arguments: [
    ("You shouted at the staff.", "You shouted at the staff on 2 March."),
    ("You shouted at the staff", "You shouted at the staff on Monday morning at about 9.15 am"),
    ("Threat to Ms Hill", "Threat to Ms Hill at the gate"),
    ("threat to  Ms Hill.", "Threat to Ms Hill at the school gate on Monday 2 March 2026."),
    ("You shouted at Ms Hill in the office", "You shouted at Ms Hill in the office on 2 March"),
  ])
  func `fewer words are no further fact, and more are`(_ fewer: String, _ more: String) {
    #expect(banned(on: fewer, told: more) == [])
    #expect(banned(on: fewer, told: "You would not leave.\n\(more)") == [])
    #expect(banned(on: more, told: fewer).contains { $0.contains("was not told") })
  }

  @Test(arguments: [
    ("You hit Ms Hill", "You hit Ms Hill by accident"),
    ("You did not leave Ms Hill", "You did not leave Ms Hill at the gate"),
    ("You insulted the staff", "You insulted the staff at the gate"),
    ("You said that you would kill Ms Hill", "You said that you would kill Ms Hill if she came"),
    ("You hit Ms Hill", "You hit Ms Hill's bag at the gate"),
    ("You hit Ms Hill", "You said that you hit Ms Hill at the gate"),
    ("You insulted everybody", "You insulted everybody on Monday"),
    ("You shouted", "You shouted. It was on Monday."),
    ("Hill", "Hill at the gate"),
    ("You threatened Ms Hill at the", "You threatened Ms Hill at the gate"),
  ])
  func `fewer words that may say more are a further fact`(_ fewer: String, _ more: String) {
    #expect(banned(on: fewer, told: more).contains { $0.contains("was not told") })
  }
}
