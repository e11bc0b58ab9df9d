import CaseModel
import PolicyModel
import Testing

/// What a decision that was set aside before any letter told of it leaves open, and what it does not.
@Suite struct ReopenedTests {
  private func aside(_ id: ItemID = "R1") -> CaseCommand {
    .setAside(RestrictionSetAside(restriction: id, reason: "Decided in error."))
  }

  private func open(_ spec: CaseSpec) -> [ItemID] { spec.state.openHearings.map(\.id) }

  /// A ban after a notice that was answered, its letter not out yet.
  private func decided() throws -> CaseSpec {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", .received("N1"), spec.full())
    return spec
  }

  @Test func `the hearing it ended waits as before, and no other decision is forgotten`() throws {
    var spec = try decided()
    #expect(open(spec) == [])
    try spec.given("10:00", aside())
    #expect(open(spec) == ["N1"])
    #expect(spec.state.finalDecisions.isEmpty)
    var second = try CaseSpec.ready()
    try second.given("9:02", .further("2026-002", When(second.today)))
    try second.given("9:03", .account(of: "2026-002"), .spokenTo, .consult())
    for (id, incident) in [("N1", "2026-001"), ("N2", "2026-002")] {
      let notice = CaseCommand.notice(second.today.adding(days: 7), from: second.today) {
        $0.incidents = [IncidentID(rawValue: incident)]
      }
      try second.given("9:10", notice)
      let letter = try #require(second.state.letters.last?.id)
      try second.given(
        "9:15", .issue(letter, .noticeOfIntent), .send(letter), .received(ItemID(rawValue: id)))
    }
    try second.given("9:20", .against("N2"), second.full { $0.incidents = ["2026-001"] }, aside())
    #expect(open(second) == ["N1"])
    #expect(second.state.finalDecisions.map(\.incidents) == [["2026-002"]])
  }

  @Test func `what another decision has ended since stays ended`() throws {
    var spec = try decided()
    try spec.given("9:40", .notice(spec.today.adding(days: 7), from: spec.today), .against("N2"))
    try spec.given("10:00", aside())
    #expect(open(spec) == [])
  }

  @Test func `an interim ban that is set aside leaves nothing open, nor one that was challenged`()
    throws
  {
    var interim = try CaseSpec.ready()
    try interim.given("9:10", interim.interim(), aside())
    #expect(open(interim) == [])
    var challenged = try decided()
    try challenged.given(
      "9:50",
      .receiveChallenge(
        ChallengeReceived(
          challenge: "", about: "R1", hearer: .viceChair, says: "Too long.", how: "by letter")),
      aside())
    #expect(open(challenged) == [])
  }
}
