import PolicyModel
import Testing

@testable import CaseModel

/// What a warning of a ban answered stays answered by it: Robert Miles's ladder is not jumped by calling the
/// same thing more serious the day after.
@Suite struct WarnedAlreadyTests {
  /// A case at Robert Miles in which the meeting was held and the warning of a ban sent on day 1.
  private func warned(
    sending: CaseCommand = .send("L2"), before: (inout CaseSpec) throws -> Void = { _ in }
  ) throws -> CaseSpec {
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
    try before(&spec)
    try spec.given("15:30", .holdMeeting(MeetingHeld(meeting: "M1", note: "We met.")))
    try spec.given("16:00", .take("ban-warning"), .issue("L2", .banWarning), sending)
    spec.today = try CaseSpec.day(2)
    return spec
  }

  private func serious(_ spec: CaseSpec, _ incidents: IncidentID...) -> CaseCommand {
    spec.interim {
      $0.seriousness = "It is more serious after all."
      $0.incidents = incidents
    }
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
    #expect(refusal.reasons[0].opens.contains { $0.contains("has told since the warning") })
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
    // Nor does what the person of the case tells of it themselves.
    spec.person.name = "Jo Marsh"
    try spec.given(
      "9:05",
      .takeStatement(
        StatementTaken(from: "Jo Marsh", part: .witness, firstHand: true, seen: "I shouted.")))
    #expect(spec.unmet(serious(spec)) == [.warnedFirst])
    try spec.given("9:06", .account)
    #expect(spec.unmet(serious(spec)) == [.warnedFirst])
    try spec.given("9:10", .newAccount)
    #expect(spec.unmet(serious(spec), at: "9:07") == [.warnedFirst])
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

  @Test func `what was told before the warning is nothing learnt since`() throws {
    // Written down before it, with no hour.
    let before = try warned { try $0.given(nil, .account) }
    #expect(before.unmet(serious(before)) == [.warnedFirst])
    // Told before it, and written down after it.
    var after = try warned()
    after.today = try CaseSpec.day(1)
    try after.given("15:00", .account)
    #expect(after.unmet(serious(after)) == [.warnedFirst])
  }

  @Test func `what is learnt of one incident is not learnt of another`() throws {
    var spec = try warned {
      try $0.given("9:00", .further("2026-002", When(CaseSpec.day(0), LocalTime("10:00"))))
    }
    try spec.given("9:00", .account(of: "2026-002"))
    #expect(spec.unmet(serious(spec, "2026-001")) == [.warnedFirst])
    #expect(spec.refusal(serious(spec, "2026-002")) == nil)
  }

  @Test func `an incident warned of elsewhere is the same one though its day was put right`() throws
  {
    func further(_ day: Int) -> CaseCommand {
      .further("2026-002", When(CaseSpec.before.adding(days: day)))
    }
    let other = try warned { try $0.given("9:00", further(-3)) }
    var spec = try CaseSpec(ShippedPacks.pack("robert-miles"))
    spec.others = [OtherCase(number: "2026-009", state: other.state)]
    spec.today = try CaseSpec.day(2)
    try spec.given("9:00", further(-2))
    #expect(spec.unmet(serious(spec, "2026-002")) == [.warnedFirst])
    try spec.given("9:10", .further("2026-003", When(CaseSpec.before.adding(days: -5))))
    #expect(spec.refusal(serious(spec, "2026-003")) == nil)
  }

  // MARK: What its letter says

  private func learnt(_ spec: CaseSpec) throws -> [CivilDate] {
    let last = try #require(spec.state.restrictions.last)
    return spec.state.learntSinceWarning(under: last).map {
      [$0.warned.when.day, $0.learnt.when.day]
    }
      ?? []
  }

  @Test func `the letter says when they were warned, and what was learnt before it was decided`()
    throws
  {
    var spec = try warned()
    try spec.given("9:10", .newAccount)
    try spec.given("9:20", serious(spec))
    let days = try [CaseSpec.day(1), CaseSpec.day(2)]
    #expect(try learnt(spec) == days)
    spec.today = try CaseSpec.day(3)
    try spec.given("9:00", .account(of: "2026-001", from: "Kim Low"))
    #expect(try learnt(spec) == days)
  }

  @Test func `it says nothing of a warning of what it does not rest on`() throws {
    var spec = try warned()
    try spec.given("9:00", .further("2026-002", When(CaseSpec.before.adding(days: -1))))
    try spec.given("9:10", .newAccount, .account(of: "2026-002", from: "Pat Reed"))
    try spec.given("9:20", serious(spec, "2026-002"))
    #expect(try learnt(spec) == [])
  }

  @Test func `nor of one that was sent earlier on the day on which it happened`() throws {
    func further(_ id: IncidentID, _ time: String) throws -> CaseCommand {
      .further(id, When(try CaseSpec.day(1), LocalTime(time)))
    }
    var spec = try warned { try $0.given("9:00", further("2026-002", "8:00")) }
    try spec.given("9:00", further("2026-003", "18:00"), .account(of: "2026-003"))
    try spec.given("9:20", serious(spec, "2026-003"))
    #expect(try learnt(spec) == [])
  }

  @Test func `a warning that came back has answered nothing`() throws {
    var spec = try warned()
    try spec.given("9:00", .returned("L2"))
    #expect(spec.refusal(serious(spec)) == nil)
  }

  @Test func `one in the post was read before nothing that happened before it came`() throws {
    let spec = try warned(sending: .post("L2"))
    func had(on day: Int) throws -> Bool {
      spec.state.hadReadWarning(before: When(try CaseSpec.day(day)), .empty)
    }
    #expect(try !had(on: 2))
    #expect(try had(on: 3))
  }
}
