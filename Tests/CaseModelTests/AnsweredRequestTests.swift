import PolicyModel
import Testing

@testable import CaseModel

/// A request for an early review waits until a review or a written answer answers it, or nothing is left to review.
@Suite struct AnsweredRequestTests {
  private let request = CaseCommand.requestReview(
    ReviewRequested(restriction: "R1", how: "by letter"))
  private let answer = CaseCommand.considerReply(
    ReplyConsidered(restriction: "R1", answer: "The risk is the same."))

  /// A ban of day 0 of which they asked for an early review on day 1.
  private func asked() throws -> CaseSpec {
    var spec = try CaseSpec.banned()
    spec.today = try CaseSpec.day(1)
    try spec.given("9:00", request)
    return spec
  }

  private func waits(_ spec: CaseSpec) throws -> CivilDate? {
    try #require(spec.state.restriction("R1")).waitingRequest?.when.day
  }

  private func isInHand(_ spec: CaseSpec) throws -> Bool {
    try #require(spec.state.restriction("R1")).inHand != nil
  }

  @Test func `once it is answered nothing waits, and no review is in hand`() throws {
    var spec = try asked()
    #expect(try waits(spec) == spec.today && isInHand(spec))
    try spec.given("9:10", answer)
    #expect(try waits(spec) == nil && !isInHand(spec))
  }

  @Test func `a review that was prepared since is in hand all the same`() throws {
    var spec = try asked()
    let longer = Terms(
      form: .full, scope: .whole, from: spec.today, until: try CaseSpec.day(90))
    try spec.given("9:10", .prepare(longer, replyBy: CaseSpec.day(9)), answer)
    #expect(try waits(spec) == nil && isInHand(spec))
  }

  @Test func `a review answers it, and once the ban is set aside it asks for nothing`() throws {
    var reviewed = try asked()
    var shorter = try #require(reviewed.state.restriction("R1")).terms
    shorter.until = try CaseSpec.day(20)
    try reviewed.given("9:10", .review(.vary, shorter))
    #expect(try waits(reviewed) == nil)
    var quashed = try asked()
    try quashed.given(
      "9:10", .setAside(RestrictionSetAside(restriction: "R1", reason: "Not so.")))
    #expect(try waits(quashed) == nil)
  }

  @Test func `an answer that was a mistake leaves open the request that it answered, and no other`()
    throws
  {
    var spec = try asked()
    try spec.given("9:10", answer)
    spec.today = try CaseSpec.day(3)
    try spec.given("9:00", request, answer, .account)
    let account = spec.state.version
    var other = spec
    try other.given("9:10", .correct(account))
    #expect(try waits(other) == nil)
    let considered = try #require(
      spec.entries.last {
        if case .replyConsidered = $0.event { true } else { false }
      })
    try spec.given("9:10", .correct(considered.sequence))
    #expect(try waits(spec) == spec.today)
  }
}
