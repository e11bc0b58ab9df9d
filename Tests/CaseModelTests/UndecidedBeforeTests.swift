import PolicyModel
import Testing

@testable import CaseModel

/// Two descriptions turn out to be one person: of two interim bans the second would never have followed the first, had
/// anybody known.
@Suite struct UndecidedBeforeTests {
  /// An interim ban of day 0 to day 20, told and never decided, in another case.
  private func first(_ change: (inout CaseSpec) throws -> Void = { _ in }) throws -> CaseState {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    try change(&spec)
    return spec.state
  }

  /// What came before the second, of day 25, in words. Entries are numbered through the record.
  private func before(
    _ first: CaseState, from day: Int = 25, numbered: Int = 30
  ) throws -> String? {
    var spec = try CaseSpec.ready()
    for _ in 0..<numbered { try spec.given("8:30", .words(.putOff, requestedBy: "PC 12")) }
    spec.today = try CaseSpec.day(day)
    guard case .restrict(var decided, _) = spec.interim() else { return nil }
    decided.restriction = "R1"
    decided.incidents = ["2026-001"]
    spec.fold(.restrictionDecided(decided))
    return PersonRecord(
      own: spec.state, others: [OtherCase(number: "2026-009", state: first)]
    ).undecidedBefore(try #require(spec.state.restrictions.last))
  }

  @Test func `the second is told by the first, which was never decided`() throws {
    let why = try before(first())
    #expect(why == "the interim ban of 2 March 2026, never decided")
  }

  @Test func `not where the first still ran, was decided, ended or never told`() throws {
    #expect(try before(first(), from: 15) == nil)
    #expect(
      try before(
        first {
          try $0.given("9:20", .against("R1"))
        }) == nil)
    #expect(
      try before(
        first {
          try $0.given(
            "9:20", .setAside(RestrictionSetAside(restriction: "R1", reason: "A slip.")))
        }) == nil)
    var untold = try CaseSpec.ready()
    try untold.given("9:10", untold.interim())
    #expect(try before(untold.state) == nil)
  }

  @Test func `nor where it was written later, or the second is no interim ban`() throws {
    #expect(try before(first(), numbered: 0) == nil)
    var banned = try CaseSpec.banned()
    banned.others = [OtherCase(number: "2026-009", state: try first())]
    let ban = try #require(banned.state.restrictions.last)
    #expect(PersonRecord(own: banned.state, others: banned.others).undecidedBefore(ban) == nil)
  }
}
