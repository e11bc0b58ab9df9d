import CaseModel
import PolicyModel
import Testing

/// What a warning of a ban answered stays answered by it: Robert Miles's ladder is not jumped by calling the
/// same thing more serious the day after.
@Suite struct WarnedAlreadyTests {
  /// A case at Robert Miles in which the meeting was held and the warning of a ban sent on day 1.
  private func warned() throws -> CaseSpec {
    var spec = try CaseSpec(ShippedPacks.pack("robert-miles"))
    try spec.given("9:00", .account)
    try spec.given(
      "9:10",
      .invite(
        MeasureTaken(measure: "meeting-invitation"),
        to: MeetingArranged(
          meeting: "", on: spec.today.adding(days: 1), place: "School",
          with: "s01")))
    try spec.given("9:20", .issue("L1", .invitation), .send("L1"))
    spec.today = try CaseSpec.day(1)
    try spec.given("15:30", .holdMeeting(MeetingHeld(meeting: "M1", note: "We met.")))
    try spec.given("16:00", .take("ban-warning"), .issue("L2", .banWarning), .send("L2"))
    spec.today = try CaseSpec.day(2)
    return spec
  }

  private func serious(_ spec: CaseSpec) -> CaseCommand {
    spec.interim { $0.seriousness = "It is more serious after all." }
  }

  @Test func `an incident that a warning answered carries no ban for being called more serious`()
    throws
  {
    var spec = try warned()
    try spec.given("9:00", .judged("2026-001", .openCase))
    let refusal = try #require(spec.refusal(serious(spec)))
    #expect(refusal.reasons.compactMap(\.demand) == [.warnedFirst])
    #expect(refusal.reasons[0].why.contains("warned of a ban about this on 3 March 2026"))
    #expect(refusal.reasons[0].citation?.basis == .policy)
    #expect(refusal.reasons[0].opens.count == 2)
    let rail = Decider(spec.state, spec.context(CaseSpec.head, nil)).nextSteps()
    #expect(rail.first { $0.step.id == "interim-ban" }?.mayBeTaken == false)
  }

  @Test func `nor does it when it is reported once more, here or with the warning in another case`()
    throws
  {
    var again = try warned()
    try again.given("9:00", .further("2026-002", When(CaseSpec.before)))
    #expect(again.unmet(serious(again)) == [.warnedFirst])
    var elsewhere = try CaseSpec(ShippedPacks.pack("robert-miles"))
    elsewhere.others = [OtherCase(number: "2026-009", state: try warned().state)]
    elsewhere.today = try CaseSpec.day(2)
    #expect(elsewhere.unmet(serious(elsewhere)) == [.warnedFirst])
  }

  @Test func `what somebody who saw it tells since the warning may be too serious for it`() throws {
    var spec = try warned()
    try spec.given("9:00", .hearsay)
    #expect(spec.unmet(serious(spec)) == [.warnedFirst])
    try spec.given("9:10", .account)
    #expect(spec.refusal(serious(spec)) == nil)
    try spec.given("9:20", serious(spec))
    let restriction = try #require(spec.state.restrictions.last)
    #expect(
      restriction.decision?.ways.first { $0.demand == .warnedFirst }?.way == .seriousnessReason)
  }

  @Test func `a further incident, before the warning or after it, keeps its own road`() throws {
    var before = try warned()
    try before.given("9:00", .further("2026-002", When(CaseSpec.before.adding(days: -1))))
    #expect(before.refusal(serious(before)) == nil)
    var after = try warned()
    try after.given("9:00", .further("2026-002", When(after.today, LocalTime("8:45"))))
    #expect(after.refusal(after.interim()) == nil)
  }

  @Test func `a warning that came back has answered nothing`() throws {
    var spec = try warned()
    try spec.given("9:00", .returned("L2"))
    #expect(spec.refusal(serious(spec)) == nil)
  }
}
