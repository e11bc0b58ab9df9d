import PolicyModel
import Testing

@testable import CaseModel

/// A decision set aside before anybody was told of it has decided nothing.
@Suite struct UndoneTests {
  /// An interim ban of which they were told and which they answered, and the ban that followed it, still a draft.
  private func drafted() throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    spec.today = try CaseSpec.day(3)
    try spec.given("9:00", .received("R1"))
    try spec.given("9:10", spec.full { $0.terms.until = spec.today.adding(days: 30) })
    return spec
  }

  private let aside = CaseCommand.setAside(
    RestrictionSetAside(restriction: "R2", reason: "The last day was mistyped."))

  @Test func `what it took the place of holds on, and is decided anew on what was heard`() throws {
    var spec = try drafted()
    #expect(spec.state.restriction("R1")?.ending == .replaced)
    try spec.given("9:20", aside)
    #expect(spec.state.restriction("R2")?.ending == .setAside)
    let first = try #require(spec.state.restriction("R1"))
    #expect(first.standing(on: spec.today) == .inForce)
    #expect((first.ended, first.relieved, first.heldUntil) == (nil, nil, nil))
    #expect(spec.state.hearing("R1")?.closed == nil)
    #expect(spec.state.finalDecisions.isEmpty)
    #expect(!spec.state.letters.contains { $0.draft.kind == .setAside })
    try spec.given("9:30", spec.full { $0.terms.until = spec.today.adding(days: 20) })
    #expect(spec.state.restriction("R3")?.decision?.replaces == ["R1"])
    #expect(spec.state.hearing("R1")?.closed != nil)
  }

  @Test func `the letter of what holds on may still be sent`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan))
    try spec.given("9:15", .send("L1"))
    spec.today = try CaseSpec.day(3)
    try spec.given("9:00", .received("R1"))
    try spec.given("9:10", spec.full(), aside)
    #expect(spec.state.letters.allSatisfy { $0.draft.about != "R1" || $0.overtaken == nil })
  }

  @Test func `what another decision has ended since stays ended`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"))
    try spec.given("9:30", spec.full())
    try spec.given("9:35", .further("2026-002", When(spec.today, LocalTime("9:32"))))
    try spec.given("9:40", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:45", .issue("L3", .noticeOfIntent), .send("L3"), .declined("N2"))
    try spec.given("9:50", .against("N2"))
    try spec.given(
      "9:55", .setAside(RestrictionSetAside(restriction: "R1", reason: "By mistake.")))
    #expect(spec.state.openHearings.isEmpty)
    #expect(spec.state.finalDecisions.map(\.restriction) == [nil])
  }

  @Test(arguments: ["letter", "words", "challenge"])
  func `a decision that anybody was told of, or challenged, has decided`(_ how: String) throws {
    var spec = try drafted()
    switch how {
    case "letter": try spec.given("9:15", .issue("L2", .ban), .send("L2"))
    case "words": try spec.given("9:15", .toldChange("R2"))
    default:
      try spec.given(
        "9:15",
        .receiveChallenge(
          ChallengeReceived(
            challenge: "", about: "R2", hearer: .viceChair, says: "Not me.", how: "by letter")))
    }
    try spec.given("9:20", aside)
    #expect(spec.state.restriction("R1")?.ending == .replaced)
    #expect(spec.state.hearing("R1")?.closed != nil)
    #expect(!spec.state.finalDecisions.isEmpty)
    let takesBack = spec.state.letters.contains { $0.draft.kind == .setAside }
    #expect(takesBack == (how != "challenge"))
  }
}
