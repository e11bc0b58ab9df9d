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
    #expect(try missed(in: 1, [.toldOf()]).unmet(warning) == [])
    // Words about something else tell of no meeting.
    #expect(try missed(in: 1, [.spokenTo]).unmet(warning) == [.meetingFirst])
    #expect(try missed(in: 1, [.words(.unanswered)]).unmet(warning) == [.meetingFirst])
    let post: [CaseCommand] = [.take("meeting-invitation"), .issue("L1", .invitation), .post("L1")]
    #expect(try missed(in: 2, post).unmet(warning) == [.meetingFirst])
    #expect(try missed(in: 3, post).unmet(warning) == [])
    #expect(try missed(in: 3, [], why: .declined).unmet(warning) == [.meetingFirst])
    #expect(try missed(in: 3, [.toldOf()], why: .declined).unmet(warning) == [])
    var returned = try missed(in: 3, post)
    try returned.given("16:00", .returned("L1"))
    #expect(returned.unmet(warning) == [.meetingFirst])
  }

  @Test func `nobody stays away from a meeting at whose hour contact was on hold`() throws {
    let hold = CaseCommand.placeHold(HoldPlaced(by: "PC 12"))
    let lift = CaseCommand.liftHold(HoldLifted(by: "PC 12"))
    /// A meeting on day 7, with a hold from a day to another, and what was missed of it.
    func missing(
      _ from: Int, _ to: Int?, at: String = "9:00", why: MissedReason = .notAttended
    ) throws -> (refusal: Refusal?, unmet: [Demand]) {
      var spec = try CaseSpec(MadeUpPacks.ladder)
      let meeting = MeetingArranged(
        meeting: "", on: try CaseSpec.day(7), at: LocalTime("10:00"), with: "s01")
      try spec.given("9:00", .arrangeMeeting(meeting), .toldOf())
      spec.today = try CaseSpec.day(from)
      try spec.given(at, hold)
      if let to {
        spec.today = try CaseSpec.day(to)
        try spec.given(at, lift)
      }
      spec.today = try CaseSpec.day(7)
      let missed = CaseCommand.missMeeting(MeetingMissed(meeting: "M1", why: why))
      let refusal = spec.refusal(missed, at: "11:00")
      spec.fold(.meetingMissed(MeetingMissed(meeting: "M1", why: why)), When(spec.today))
      spec.today = try CaseSpec.day(8)
      return (refusal, spec.unmet(warning))
    }
    for (from, to, at) in [(3, nil, "9:00"), (3, 9, "9:00"), (7, nil, "9:00"), (3, 7, "11:00")]
      as [(Int, Int?, String)]
    {
      let found = to == 9 ? try missing(3, nil) : try missing(from, to, at: at)
      #expect(found.refusal?.reasons[0].why.contains("on hold at the hour") == true)
      #expect(found.unmet == [.meetingFirst])
    }
    for (from, to) in [(3, 6), (3, 7)] {
      let found = try missing(from, to)
      #expect(found.refusal == nil && found.unmet == [])
    }
    #expect(try missing(7, nil, at: "10:30").refusal == nil)
    // Who declined had been offered it all the same.
    let declined = try missing(3, nil, why: .declined)
    #expect(declined.refusal == nil && declined.unmet == [])
    #expect(try missing(3, nil, why: .schoolCancelled).refusal == nil)
  }

  /// The ladder, with a warning letter that asks nothing.
  private func pack() -> PolicyPack {
    var pack = MadeUpPacks.ladder
    pack.measures.append(
      Measure(
        id: "warning-letter", name: "Warning letter", kind: .warningLetter, clause: "breach",
        letter: .warning))
    return pack
  }

  private func arrange(_ days: Int) throws -> CaseCommand {
    .arrangeMeeting(MeetingArranged(meeting: "", on: try CaseSpec.day(days), with: "s01"))
  }

  private func missed(_ meeting: ItemID = "M1", _ why: MissedReason = .notAttended) -> CaseCommand {
    .missMeeting(MeetingMissed(meeting: meeting, why: why))
  }

  private let warning = CaseCommand.take("ban-warning")
  private let invited: [CaseCommand] = [
    .take("meeting-invitation"), .issue("L1", .invitation), .send("L1"),
  ]

  @Test func `an invitation tells of the meeting that it was written about and of no other`() throws
  {
    /// What was done about two meetings on days 5 and 6, the second of which was missed.
    func asked(_ commands: [CaseCommand]) throws -> [Demand] {
      var spec = try CaseSpec(pack())
      for command in commands { try spec.given("9:00", command) }
      spec.today = try CaseSpec.day(6)
      try spec.given("15:00", missed(spec.state.meetings.count > 1 ? "M2" : "M1"))
      return spec.unmet(warning)
    }
    #expect(try asked([arrange(5)] + invited + [arrange(6)]) == [.meetingFirst])
    #expect(try asked([arrange(5), arrange(6)] + invited) == [])
    // One that was drafted before the meeting was arranged has it where its text was fixed after that.
    #expect(try asked([invited[0], arrange(6), invited[1], invited[2]]) == [])
    #expect(try asked([invited[0], invited[1], arrange(6), invited[2]]) == [.meetingFirst])
    // No other letter invites.
    let other: [CaseCommand] = [.take("warning-letter"), .issue("L1", .warning), .send("L1")]
    #expect(try asked([arrange(6)] + other) == [.meetingFirst])
  }

  @Test func `words tell of a meeting between its arranging and the day before it`() throws {
    func asked(_ words: Int, at time: String, why: MissedReason = .notAttended) throws -> [Demand] {
      var spec = try CaseSpec(pack())
      if time == "8:50" { try spec.given(time, .spokenTo) }
      try spec.given("9:00", arrange(3))
      if why == .declined { try spec.given("9:05", missed("M1", why)) }
      spec.today = try CaseSpec.day(words)
      if time != "8:50" { try spec.given(time, .toldOf()) }
      spec.today = try CaseSpec.day(3)
      if why != .declined { try spec.given("15:00", missed("M1", why)) }
      return spec.unmet(warning)
    }
    #expect(try asked(0, at: "8:50") == [.meetingFirst])
    #expect(try asked(0, at: "8:55") == [.meetingFirst])
    #expect(try asked(0, at: "9:10") == [])
    #expect(try asked(2, at: "9:10") == [])
    #expect(try asked(3, at: "9:10") == [.meetingFirst])
    #expect(try asked(0, at: "9:10", why: .declined) == [])
    #expect(try asked(1, at: "9:10", why: .declined) == [.meetingFirst])
  }

  @Test func `an invitation by e-mail told them only where they are still to be had by it`() throws
  {
    var spec = try CaseSpec(pack())
    spec.person = CasePerson(hasEmail: true, agreedToEmail: true)
    try spec.given("9:00", arrange(3), invited[0], invited[1])
    try spec.given("9:10", .sendLetter(LetterSent(letter: "L1", how: .email, to: "")))
    spec.today = try CaseSpec.day(3)
    try spec.given("15:00", missed())
    #expect(spec.unmet(warning) == [])
    spec.person = CasePerson()
    #expect(spec.unmet(warning) == [.meetingFirst])
  }

  @Test func `the refusal says whether one was offered at all, or not in time`() throws {
    func isUntold(_ commands: [CaseCommand], on day: Int = 0) throws -> Bool {
      var spec = try CaseSpec(pack())
      for command in commands { try spec.given("9:00", command) }
      spec.today = try CaseSpec.day(day)
      if day > 0 { try spec.given("15:00", missed()) }
      // What happened since asks for one of its own.
      try spec.given("16:00", .further("2026-002", When(spec.today, LocalTime("15:30"))))
      let why = try #require(spec.refusal(warning)?.reasons.first?.why)
      #expect(why.hasPrefix("Nothing shows") || why.hasPrefix("No meeting"))
      return why.hasPrefix("Nothing shows")
    }
    #expect(try !isUntold([]))
    #expect(try !isUntold([arrange(3)]))
    #expect(try !isUntold([arrange(3), missed("M1", .schoolCancelled)]))
    #expect(try isUntold([arrange(3)], on: 3))
    #expect(try !isUntold([arrange(3)] + invited, on: 3))
    let held = MeetingHeld(meeting: "M1", note: "Calm.", agreed: true)
    #expect(try !isUntold([arrange(0), .holdMeeting(held)]))
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
    #expect(try held([.toldOf()]).unmet(warning) == [])
    #expect(try held([.spokenTo]).unmet(warning) == [.meetingFirst])
    let invite: [CaseCommand] = [.take("meeting-invitation"), .issue("L1", .invitation)]
    #expect(try held(invite).unmet(warning) == [.meetingFirst])
    #expect(try held(invite + [.send("L1")]).unmet(warning) == [])
    #expect(try held(invite + [.post("L1")]).unmet(warning) == [.meetingFirst])
  }

  @Test func `words about a meeting may be written down only after it`() throws {
    var spec = try CaseSpec(MadeUpPacks.ladder)
    func offered() -> [String]? {
      spec.form.fields(of: .builtIn(.spokenTo)).first { $0.name == "told-of" }?.choices.map(\.value)
    }
    #expect(offered() == nil)
    let day = try CaseSpec.day(3)
    let meeting = CaseCommand.arrangeMeeting(MeetingArranged(meeting: "", on: day, with: "s01"))
    try spec.given("9:00", meeting, meeting)
    #expect(offered() == ["M1", "M2"])
    try spec.given("9:10", .missMeeting(MeetingMissed(meeting: "M2", why: .schoolCancelled)))
    spec.today = day
    try spec.given("15:00", .missMeeting(MeetingMissed(meeting: "M1", why: .notAttended)))
    #expect(offered() == ["M1"])
  }

  @Test func `a call that nobody answered tells of no meeting, nor does one of another`() throws {
    func unmet(_ words: CaseCommand) throws -> [Demand] {
      var spec = try CaseSpec(MadeUpPacks.ladder)
      let day = try CaseSpec.day(3)
      let meeting = CaseCommand.arrangeMeeting(MeetingArranged(meeting: "", on: day, with: "s01"))
      try spec.given("9:00", meeting, meeting)
      try spec.given("9:10", words)
      spec.today = day
      try spec.given("15:00", .missMeeting(MeetingMissed(meeting: "M1", why: .notAttended)))
      return spec.unmet(.take("ban-warning"))
    }
    #expect(try unmet(.toldOf("M1")) == [])
    #expect(try unmet(.toldOf("M2")) == [.meetingFirst])
    let unanswered = ParentSpokenTo(channel: .telephone, outcome: .unanswered, meeting: "M1")
    #expect(try unmet(.speak(unanswered)) == [.meetingFirst])
    var spec = try CaseSpec(MadeUpPacks.ladder)
    try spec.given(
      "9:00",
      .arrangeMeeting(MeetingArranged(meeting: "", on: try CaseSpec.day(3), with: "s01")))
    #expect(spec.refusal(.toldOf("M1")) == nil)
    #expect(spec.refusal(.toldOf("M9"))?.reasons[0].why == "There is no meeting M9 in this case.")
  }
}
