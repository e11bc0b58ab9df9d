import PolicyModel
import Testing

@testable import CaseModel

/// What stands against the parents of a family that left ends by a decision and its letter, and not by itself.
@Suite struct FamilyThatLeftTests {
  private func whys(_ spec: CaseSpec) -> [String] {
    spec.refusal(.close)?.reasons.map(\.why) ?? []
  }

  private func restriction(_ spec: CaseSpec) -> String {
    spec.state.restrictions.last?.inWords.capitalizedFirst ?? ""
  }

  @Test func `a case is not closed while a ban on a family that left stands`() throws {
    var spec = try CaseSpec.banned()
    spec.children = [CaseChild(pupil: "u1", name: "Amy")]
    #expect(whys(spec) == ["\(restriction(spec)) stands: in force."])
    spec.children = []
    #expect(whys(spec) == ["\(restriction(spec)) stands: in force."])
    try spec.given("10:00", .review(.lift))
    let letter = try #require(spec.state.letters.last)
    #expect(letter.draft.kind == .lift)
    #expect(whys(spec) == ["\(letter.inWords.capitalizedFirst) is draft and not sent."])
    try spec.given("10:10", .issue(letter.id, .lift), .send(letter.id))
    #expect(whys(spec) == [])
  }

  @Test func `nor while managed contact of theirs stands, before its end or after`() throws {
    var spec = try CaseSpec.managed()
    #expect(whys(spec) == ["\(restriction(spec)) stands: in force."])
    spec.today = try CaseSpec.day(50)
    #expect(whys(spec) == ["\(restriction(spec)) stands: period over: ask the head."])
    try spec.given("10:00", .review(.lift))
    let letter = try #require(spec.state.letters.last)
    try spec.given("10:10", .issue(letter.id, .lift), .send(letter.id))
    #expect(whys(spec) == [])
  }
}
