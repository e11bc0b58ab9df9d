import PolicyModel
import Testing

@testable import CaseModel

/// What decides rests on facts that were told, in whichever field it stands.
@Suite struct BroughtUpTests {
  private func found(_ text: String, facts: String = "Threat to Ms Hill on 1 March 2026.")
    throws -> [String]
  {
    BroughtUp(
      told: [facts], days: [try CaseSpec.day(7)], incidents: ["2026-001"],
      today: try CaseSpec.day(30)
    ).statements(among: BroughtUp.claims(in: text))
  }

  @Test(arguments: [
    "You also hit a pupil on 3 February 2026 and we never told you", "You are a thief",
    "She pushed a teaching assistant", "There was something on 3/2/2026",
    "It is like what happened on 2026-02-03", "On 3rd Feb it was worse", "See incident I-2026-004",
    "See incident 2026-004",
    "The same as on 1 March 2025",
  ])
  func `a day, an incident or conduct that was not told is brought up`(_ text: String) throws {
    #expect(try found(text + ".") == [text + "."])
    #expect(try found("The risk to staff. " + text) == [text])
  }

  @Test(arguments: [
    "Risk", "The effect on the children, who miss their mother", "You threatened a colleague twice",
    "What you did on 1 March 2026, and on 1 March", "Your reply of 9 March 2026",
    "A risk of assault remains", "Staff feel threatened", "It ends before 3 May 2026",
    "You say that the teacher pushed you on 3 February 2026", "See incident I-2026-001",
    "You may 3 times a week be met by the deputy", "A meeting in company; a warning letter",
  ])
  func `what was told, what the record did, and what they say themselves may be weighed`(
    _ text: String
  ) throws {
    #expect(try found(text) == [])
  }

  @Test(arguments: ["factors", "alternatives"])
  func `a decision that brings up more in other fields is refused, with the road`(_ field: String)
    throws
  {
    var spec = try CaseSpec.noticed()
    try spec.given("9:20", .received("N1"))
    func ban(_ text: String) -> CaseCommand {
      spec.full {
        if field == "factors" { $0.reasons.factors = text } else { $0.reasons.alternatives = text }
      }
    }
    #expect(spec.refusal(ban("The risk.")) == nil)
    let refusal = try #require(spec.refusal(ban("You hit a pupil on 3 February 2025.")))
    #expect(refusal.reasons.map(\.kind) == [.fairness])
    #expect(refusal.reasons[0].opens.last == "Or put it to the parent by a further notice.")
    #expect(refusal.reasons[0].citation?.basis == .ourDefault)
  }

  @Test func `words beside the way to complain take nothing from it`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:20", .received("N1"))
    func ban(_ words: String) -> CaseCommand { spec.full { $0.complaintRoute = words } }
    #expect(spec.refusal(ban("There is no complaint against this; do not write to us")) != nil)
    #expect(spec.refusal(ban("The decision is final")) != nil)
    #expect(spec.refusal(ban("The clerk helps you to put it in writing")) == nil)
    #expect(spec.refusal(ban(spec.pack.challenge.route)) == nil)
  }
}
