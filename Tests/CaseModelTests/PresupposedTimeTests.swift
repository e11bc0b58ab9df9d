import CaseModel
import PolicyModel
import Testing

/// A thing is held against the times of what it presupposes itself, and of nothing else.
@Suite struct PresupposedTimeTests {
  /// A case about an incident of yesterday, gone through the policy gate by 8.15, and one of 8.30
  /// today.
  private func twoIncidents(heard: Bool = false) throws -> CaseSpec {
    var spec = try CaseSpec()
    try spec.given("8:05", .account, .spokenTo, .consult())
    if heard {
      try spec.given("8:10", .notice(spec.today.adding(days: 7), from: spec.today))
      try spec.given("8:15", .issue("L1"), .send("L1"), .received("N1"))
    }
    try spec.given("8:40", .further("2026-002", When(spec.today, LocalTime("8:30"))))
    return spec
  }

  private func isTooEarly(_ spec: CaseSpec, _ command: CaseCommand, at time: String) -> Bool {
    spec.refusal(command, at: time)?.reasons.contains {
      $0.why.contains("cannot have happened before")
    } ?? false
  }

  @Test func `yesterday at eleven at night was before now, whatever the time is now`() throws {
    let spec = try CaseSpec()
    let day = spec.today.adding(days: -1)
    var context = spec.context(CaseSpec.head, When(day, LocalTime("23:00")))
    context.now = LocalTime("10:00")
    guard case .accepted = Decider(spec.state, context).decide(.spokenTo) else {
      Issue.record("not spoken to yesterday")
      return
    }
  }

  @Test func `what names one incident may come before another one`() throws {
    let spec = try twoIncidents()
    let words = ParentSpokenTo(incidents: ["2026-001"], channel: .telephone, outcome: .spoken)
    let later = ParentSpokenTo(incidents: ["2026-002"], channel: .telephone, outcome: .spoken)
    let interim = spec.interim { $0.incidents = ["2026-001"] }
    for command in [
      .account(of: "2026-001"), .speak(words), interim, .consult(incidents: ["2026-001"]),
    ] {
      #expect(spec.refusal(command, at: "8:20") == nil, "\(command)")
    }
    for command in [.account(of: "2026-002"), .speak(later)] as [CaseCommand] {
      #expect(isTooEarly(spec, command, at: "8:20"), "\(command)")
      #expect(spec.refusal(command, at: "8:35") == nil)
    }
  }

  @Test func `a decision that names none is about what was put, an interim ban about all`() throws {
    let spec = try twoIncidents(heard: true)
    #expect(spec.refusal(spec.full(), at: "8:20") == nil)
    #expect(isTooEarly(spec, spec.interim(), at: "8:20"))
    #expect(!isTooEarly(spec, spec.interim(), at: "8:35"))
  }

  @Test func `each meeting has its own time, and so has each challenge`() throws {
    var spec = try CaseSpec.banned()
    func challenge(_ hearer: ChallengeHearer) -> CaseCommand {
      .receiveChallenge(
        ChallengeReceived(
          challenge: "", about: "R1", hearer: hearer, panel: hearer == .panel ? ["s07"] : [],
          says: "It was not me", how: "by post"))
    }
    func decided(_ id: ItemID) -> CaseCommand {
      .decideChallenge(
        ChallengeDecided(
          challenge: id, outcome: .notUpheld, reasons: "Heard.", told: "Their letter."))
    }
    try spec.given("10:00", challenge(.viceChair), decided("H1"))
    try spec.given("11:00", challenge(.panel))
    #expect(isTooEarly(spec, decided("H2"), at: "10:30"))
    #expect(spec.refusal(decided("H2"), at: "11:00") == nil)
    let meeting = CaseCommand.arrangeMeeting(
      MeetingArranged(meeting: "", on: spec.today, with: "s01"))
    try spec.given("10:00", meeting)
    try spec.given("11:00", meeting)
    for command in [
      CaseCommand.holdMeeting(MeetingHeld(meeting: "M2", note: "")),
      .missMeeting(MeetingMissed(meeting: "M2", why: .declined)),
    ] {
      #expect(isTooEarly(spec, command, at: "10:30"))
      #expect(spec.refusal(command, at: "11:00") == nil)
    }
  }

  @Test func `a case opens again after it was closed`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("10:00", .close)
    let reopen = CaseCommand.reopen(CaseReopened(reason: "It went on."))
    #expect(isTooEarly(spec, reopen, at: "9:50"))
    #expect(spec.refusal(reopen, at: "10:00") == nil)
  }
}
