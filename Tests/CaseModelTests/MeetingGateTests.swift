import CaseModel
import PolicyModel
import Testing

/// A meeting opens a gate where the parent knew of it: one that they stayed away from, and one that was held.
@Suite struct MeetingGateTests {
  @Test
  func `nobody stayed away from a meeting of which they were not told by the school day before`()
    throws
  {
    let warning = CaseCommand.take("ban-warning")
    let invite: [CaseCommand] = [
      .take("meeting-invitation"), .issue("L1", .invitation), .send("L1"),
    ]
    /// A meeting this many days on, missed on its day, or declined at once.
    func missed(
      in days: Int, _ told: [CaseCommand], why: MissedReason = .notAttended
    ) throws -> CaseSpec {
      var spec = try CaseSpec(MadeUpPacks.ladder)
      let day = try CaseSpec.day(days)
      try spec.given(
        "9:00", .arrangeMeeting(MeetingArranged(meeting: "", on: day, with: "s01")))
      for command in told { try spec.given("9:10", command) }
      if why == .notAttended { spec.today = day }
      try spec.given("15:00", .missMeeting(MeetingMissed(meeting: "M1", why: why)))
      return spec
    }
    let uninvited = try missed(in: 0, [])
    #expect(uninvited.unmet(warning) == [.meetingFirst])
    let refusal = try #require(uninvited.refusal(warning))
    #expect(refusal.reasons[0].why.contains("told of the meeting in time"))
    #expect(try missed(in: 3, []).unmet(warning) == [.meetingFirst])
    #expect(try missed(in: 0, invite).unmet(warning) == [.meetingFirst])
    #expect(try missed(in: 1, Array(invite.dropLast())).unmet(warning) == [.meetingFirst])
    #expect(try missed(in: 1, invite).unmet(warning) == [])
    #expect(try missed(in: 1, [.spokenTo]).unmet(warning) == [])
    #expect(try missed(in: 1, [.words(.unanswered)]).unmet(warning) == [.meetingFirst])
    let post: [CaseCommand] = [.take("meeting-invitation"), .issue("L1", .invitation), .post("L1")]
    #expect(try missed(in: 2, post).unmet(warning) == [.meetingFirst])
    #expect(try missed(in: 3, post).unmet(warning) == [])
    #expect(try missed(in: 3, [], why: .declined).unmet(warning) == [.meetingFirst])
    #expect(try missed(in: 3, [.spokenTo], why: .declined).unmet(warning) == [])
    var returned = try missed(in: 3, post)
    try returned.given("16:00", .returned("L1"))
    #expect(returned.unmet(warning) == [.meetingFirst])
  }

  @Test func `a meeting that was held had been told of by then, or was agreed to there and then`()
    throws
  {
    let warning = CaseCommand.take("ban-warning")
    func held(_ told: [CaseCommand], agreed: Bool = false) throws -> CaseSpec {
      var spec = try CaseSpec(MadeUpPacks.ladder)
      try spec.given(
        "9:00", .arrangeMeeting(MeetingArranged(meeting: "", on: spec.today, with: "s01")))
      for command in told { try spec.given("9:10", command) }
      let held = MeetingHeld(meeting: "M1", note: "At the gate.", agreed: agreed)
      try spec.given("9:20", .holdMeeting(held))
      return spec
    }
    let uninvited = try held([])
    #expect(uninvited.unmet(warning) == [.meetingFirst])
    #expect(uninvited.refusal(warning)?.reasons[0].why.contains("or agreed to it") == true)
    #expect(try held([], agreed: true).unmet(warning) == [])
    #expect(try held([.spokenTo]).unmet(warning) == [])
    let invite: [CaseCommand] = [.take("meeting-invitation"), .issue("L1", .invitation)]
    #expect(try held(invite).unmet(warning) == [.meetingFirst])
    #expect(try held(invite + [.send("L1")]).unmet(warning) == [])
    #expect(try held(invite + [.post("L1")]).unmet(warning) == [.meetingFirst])
  }
}
