import CaseModel
import PolicyModel
import Testing

/// What was decided and nobody was told of, because its letter was given up: it stays due while it
/// matters.
@Suite struct UntoldDecisionTests {
  /// An interim ban of three weeks whose letter was given up.
  private func untold() throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .drop("L1"))
    return spec
  }

  private func kinds(_ spec: CaseSpec) -> [LetterKind] { spec.state.untoldDecisions.map(\.kind) }

  @Test func `a ban of which nobody was told is due until its last day`() throws {
    let spec = try untold()
    let decision = try #require(spec.state.untoldDecisions.first)
    #expect(decision.kind == .interimBan && decision.about == "R1")
    #expect(decision.since.sequence == spec.state.version)
    #expect(decision.until == (try CaseSpec.day(21)))
    #expect(try spec.state.untoldDecisions(on: CaseSpec.day(21)).count == 1)
    #expect(try spec.state.untoldDecisions(on: CaseSpec.day(22)).isEmpty)
  }

  @Test func `what was put to the parent, and that a ban was lifted, are due without a last day`()
    throws
  {
    var noticed = try CaseSpec.ready()
    try noticed.given("9:10", .notice(noticed.today.adding(days: 7), from: noticed.today))
    try noticed.given("9:20", .drop("L1"))
    #expect(kinds(noticed) == [.noticeOfIntent])
    #expect(try noticed.state.untoldDecisions(on: CaseSpec.day(900)).count == 1)
    var lifted = try CaseSpec.banned()
    try lifted.given("10:00", .review(.lift), .drop("L3"))
    #expect(kinds(lifted) == [.lift])
    #expect(lifted.state.untoldDecisions.map(\.until) == [nil])
    #expect(try lifted.state.untoldDecisions(on: CaseSpec.day(900)).count == 1)
  }

  @Test func `its own letter drafted again ends it, and no other one does`() throws {
    var spec = try untold()
    func draft(_ kind: LetterKind) -> CaseCommand {
      .draftLetter(
        LetterDrafted(
          letter: "", kind: kind, about: "R1", to: kind == .interimBan ? nil : "p00009"))
    }
    try spec.given("9:20", draft(.arrangementsOtherCarer))
    #expect(kinds(spec) == [.interimBan])
    try spec.given("9:30", .further("2026-002", When(spec.today, LocalTime("9:25"))))
    try spec.given("9:40", .account(of: "2026-002"), .spokenTo, .consult())
    try spec.given("9:50", spec.interim { $0.incidents = ["2026-002"] })
    #expect(spec.state.untoldDecisions.map(\.about) == ["R1"])
    try spec.given("10:00", draft(.interimBan))
    #expect(kinds(spec) == [])
    try spec.given("10:10", .drop(try #require(spec.state.letters.last?.id)))
    #expect(Set(kinds(spec)) == [.interimBan])
  }

  @Test func `a letter that tells of no decision is given up for good`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .take("warning-letter"), .drop("L3"))
    try spec.given(
      "10:10",
      .draftLetter(
        LetterDrafted(letter: "", kind: .arrangementsOtherCarer, about: "R1", to: "p00009")),
      .drop("L4"))
    #expect(kinds(spec) == [])
  }

  @Test func `what was set aside since is told of no more`() throws {
    var spec = try untold()
    try spec.given("9:20", .setAside(RestrictionSetAside(restriction: "R1", reason: "Not so.")))
    #expect(kinds(spec) == [])
  }
}
