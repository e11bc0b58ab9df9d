import PolicyModel
import Testing

@testable import CaseModel

/// That a ban has ended is told where nothing follows it.
@Suite struct FollowedBanTests {
  private var lapse: CaseCommand {
    .draftLetter(LetterDrafted(letter: "", kind: .lapse, about: "R1"))
  }

  private func due(_ spec: CaseSpec) -> [DueKind] {
    DueList(pack: spec.pack, calendar: .empty).items(of: spec.state, others: spec.others)
      .filter { $0.shows <= spec.today }.map(\.kind)
  }

  /// An interim ban of three weeks that ran out on hold, with the day after it.
  private func ranOut() throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    spec.today = try CaseSpec.day(2)
    try spec.given("9:00", .placeHold(HoldPlaced(by: "PC Dan, Police", reference: "7")))
    spec.today = try CaseSpec.day(21)
    return spec
  }

  private func interim(from day: Int) throws -> OtherCase {
    var spec = try CaseSpec.ready()
    spec.today = try CaseSpec.day(43)
    let from = try CaseSpec.day(day)
    try spec.given(
      "8:00", .consult(),
      .ban(.interim, from: from, until: from.adding(days: 15), replyBy: from.adding(days: 7)))
    return OtherCase(number: "2026-002", state: spec.state)
  }

  @Test func `nobody is told that a ban has ended while one that follows it keeps them out`() throws
  {
    var spec = try ranOut()
    var next = spec
    try next.given(
      "9:00",
      .ban(
        .interim, from: next.today.adding(days: 1), until: next.today.adding(days: 20),
        replyBy: next.today.adding(days: 10)))
    for day in [22, 30] {
      next.today = try CaseSpec.day(day)
      #expect(!due(next).contains(.restrictionEnded))
      #expect(next.refusal(lapse) != nil)
    }
    spec.today = try CaseSpec.day(22)
    #expect(due(spec).contains(.restrictionEnded))
    #expect(spec.refusal(lapse) == nil)
  }

  @Test func `a letter that it has ended does not go out once another ban was decided`() throws {
    var spec = try CaseSpec.banned()
    spec.today = try CaseSpec.day(43)
    try spec.given("9:00", lapse)
    #expect(spec.refusal(.issue("L3", .lapse)) == nil)
    try spec.others = [interim(from: 43)]
    let refusal = try #require(spec.refusal(.issue("L3", .lapse)))
    #expect(refusal.reasons[0].why.contains("no letter has told them of it"))
    #expect(spec.refusal(lapse) != nil)
    // One that begins later leaves days on which they may come.
    try spec.others = [interim(from: 44)]
    #expect(spec.refusal(.issue("L3", .lapse)) == nil)
  }
}
