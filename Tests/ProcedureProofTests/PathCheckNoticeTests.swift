import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// What is put to the parent can be decided, and leaves them a day to reply.
@Suite struct PathCheckNoticeTests {
  private let gathered = PathStory.opened().account().spoke()

  private func noticed(_ terms: Terms, replyBy: Int = 10, _ person: PathPerson = PathPerson())
    -> [String]
  {
    gathered.noticed(PathStory.proposal(terms), replyBy: replyBy).faults(.unasked, person)
  }

  @Test func `a notice with an end or a review date is lawful`() {
    #expect(noticed(PathStory.terms()) == [])
    #expect(noticed(PathStory.terms(until: nil, review: 40)) == [])
  }

  @Test func `a notice without either is not, save to a mere visitor`() {
    let open = PathStory.terms(until: nil)
    expectOnly("neither an end nor a review date", noticed(open))
    #expect(noticed(open, PathPerson(isVisitor: true)) == [])
  }

  @Test func `where the policy has a fixed period, a review date is no end`() throws {
    let fixed = PolicyPack.unasked.changing("site-ban") { ban in ban.period?.fixed = true }
    let story = gathered.noticed(PathStory.proposal(PathStory.terms(until: nil, review: 40)))
    expectOnly("fixed period", story.faults(fixed))
  }

  @Test func `a notice does not end before it begins, nor limit without saying to what`() {
    expectOnly("ends before it begins", noticed(PathStory.terms(until: 13)))
    expectOnly("nothing says to what", noticed(PathStory.terms(.limited)))
    #expect(noticed(PathStory.terms(.limited, conditions: "The hall")) == [])
  }

  @Test func `an interim ban is not announced, nor a measure that the policy does not have`() {
    expectOnly("not by notice", noticed(PathStory.terms(.interim)))
    let other = PathStory.proposal(measure: "managed-contact")
    expectOnly("does not have", gathered.noticed(other).faults(.unasked))
  }

  @Test func `a notice leaves the parent a day to reply`() {
    #expect(noticed(PathStory.terms(), replyBy: 2) == [])
    expectOnly("no day to reply", noticed(PathStory.terms(), replyBy: 1))
  }

  // MARK: What was decided before

  private func anew(_ again: String?, _ between: (PathStory) -> PathStory = { $0 }) -> [String] {
    let decided = gathered.noticed(again: nil).told().answered().on(
      14,
      .noRestrictionDecided(
        NoRestrictionDecided(
          about: "N1",
          reasons: DecisionReasons(
            facts: "What.", factors: "Why.", alternatives: "None.", answer: "It was weighed."))))
    return between(decided).noticed(on: 20, replyBy: 29, id: "N2", again: again).faults(.unasked)
  }

  @Test func `what was decided is put anew for a reason that is given, or for something new`() {
    for reason in [nil, "", " - "] {
      expectOnly("puts nothing but what was decided before", anew(reason))
    }
    #expect(anew("The complaint was looked into.") == [])
    #expect(anew(nil) { $0.account(on: 18, from: "Pat Reed") } == [])
    expectOnly("puts nothing but what was decided before", anew(nil) { $0.account(on: 18) })
  }

  // MARK: What was judged away since

  private func decided(_ facts: String, weighed: String = "Safety.") -> [String] {
    let away = CaseEvent.incidentJudged(
      IncidentJudged(
        incident: PathStory.another, nature: .neither, seriousness: .low, outcome: .unfounded,
        reason: ""))
    return gathered.joined(PathStory.another, on: 0).noticed(
      PathStory.proposal(incidents: [PathStory.incident, PathStory.another])
    ).told().answered().on(12, away).banned(
      reasons: DecisionReasons(
        facts: facts, factors: weighed, alternatives: "None.", answer: "It was weighed.")
    ).faults(.unasked)
  }

  @Test func `what was told with something judged away since is left out, or said to be nothing`() {
    expectOnly("judged away since", decided(PathStory.facts))
    expectOnly("judged away since", decided("You shouted at the office staff."))
    #expect(decided("You shouted at the office staff.", weighed: "Not 2026-002.") == [])
    #expect(decided(PathStory.facts, weighed: "Not incident 2026-002.") == [])
  }

  // MARK: Reviews that are announced

  private func prepared(
    _ outcome: ReviewOutcome, _ proposal: Proposal?, replyBy: Int? = 37
  ) -> [String] {
    PathStory.decided.on(
      30,
      .reviewPrepared(
        ReviewPrepared(
          restriction: "R1", since: "Nothing.", breaches: "None.", recommendation: outcome,
          hearing: proposal == nil ? nil : "V1", proposal: proposal,
          replyBy: replyBy.map(PathStory.day)))
    ).faults()
  }

  @Test func `an announced review puts terms with an end or a review date`() {
    let longer = PathStory.proposal(PathStory.terms(from: 56, until: 90))
    #expect(prepared(.continue, longer) == [])
    expectOnly(
      "neither an end nor a review date",
      prepared(.continue, PathStory.proposal(PathStory.terms(from: 56, until: nil))))
    expectOnly("puts no terms", prepared(.vary, nil))
    expectOnly("no day to reply", prepared(.continue, longer, replyBy: 30))
    expectOnly("no day to reply", prepared(.continue, longer, replyBy: nil))
  }

  @Test func `a review that proposes to lift puts nothing to anybody`() {
    #expect(prepared(.lift, nil, replyBy: nil) == [])
  }
}
