import CaseModel
import PolicyModel
import Testing

/// A happened-time lies between what it presupposes and now.
@Suite struct HappenedTimeTests {
  /// An incident of today at 8.30, in a case opened at 8.00 about another, which was judged away.
  private func today() throws -> CaseSpec {
    var spec = try CaseSpec()
    try spec.given("8:40", .further("2026-002", When(spec.today, LocalTime("8:30"))))
    try spec.given("8:41", .judged("2026-001", .unfounded))
    return spec
  }

  private func earlier(
    _ spec: CaseSpec, _ command: CaseCommand, _ days: Int, _ time: String? = nil
  ) throws -> Refusal? {
    let happened = When(spec.today.adding(days: days), time.flatMap { LocalTime($0) })
    switch Decider(spec.state, spec.context(CaseSpec.head, happened)).decide(command) {
    case .accepted: return nil
    case .refused(let refusal): return refusal
    }
  }

  @Test func `nothing happened tomorrow, nor later today`() throws {
    let spec = try CaseSpec()
    #expect(try earlier(spec, .spokenTo, 1) != nil)
    #expect(try earlier(spec, .spokenTo, 0) == nil)
    var context = spec.context(CaseSpec.head, When(spec.today, LocalTime("10:01")))
    context.now = LocalTime("10:00")
    guard case .refused = Decider(spec.state, context).decide(.spokenTo) else {
      Issue.record("spoken to in a minute's time")
      return
    }
    context.happened = When(spec.today, LocalTime("10:00"))
    guard case .accepted = Decider(spec.state, context).decide(.spokenTo) else {
      Issue.record("not spoken to now")
      return
    }
  }

  @Test func `nobody is asked, heard or consulted before it happened, named or not`() throws {
    let spec = try today()
    let by = spec.today.adding(days: 7)
    let commands: [CaseCommand] = [
      .account, .account(of: "2026-002"), .askedInVain,
      .stateNobodyElse(NobodyElseInvolved(reason: "Alone.")), .consult(),
      .consult(incidents: ["2026-002"]), .notice(by, from: spec.today),
    ]
    for command in commands {
      let refusal = try #require(spec.refusal(command, at: "8:20"), "\(command)")
      #expect(refusal.reasons[0].why.contains("cannot have happened before the incident"))
      #expect(spec.refusal(command, at: "8:35") == nil, "\(command)")
      #expect(spec.refusal(command) == nil, "\(command)")
    }
    #expect(spec.refusal(spec.interim(), at: "8:20")?.reasons.count == 1)
  }

  @Test func `words before the incident are recorded, and count for nothing`() throws {
    var spec = try today()
    try spec.given("8:20", .spokenTo)
    #expect(spec.state.conversations[0].facts.incidents == [])
    try spec.given("8:50", .account)
    #expect(spec.unmet(.take("warning-letter")) == [.parentSpokenTo])
    try spec.given("8:55", .spokenTo)
    #expect(spec.refusal(.take("warning-letter")) == nil)
  }

  @Test func `a letter is sent after it was issued and comes back after it was sent`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .take("warning-letter"))
    try spec.given("10:00", .issue("L1", .warning))
    #expect(spec.refusal(.send("L1"), at: "9:50") != nil)
    #expect(try earlier(spec, .send("L1"), -1) != nil)
    try spec.given("10:10", .send("L1"))
    #expect(spec.refusal(.returned("L1"), at: "10:05") != nil)
    #expect(spec.refusal(.returned("L1"), at: "10:10") == nil)
  }

  @Test func `an act of the program happens when it is done`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .take("warning-letter"))
    for command in [
      CaseCommand.issue("L1", .warning), .drop("L1"), .correct(3),
      .notUseMeasure(MeasureNotUsed(measure: "site-ban", reason: "Milder.")),
      .handOver(CaseHandedOver(to: "s02", note: "")),
    ] {
      #expect(try earlier(spec, command, -1) != nil, "\(command)")
      #expect(try earlier(spec, command, 0) == nil, "\(command)")
    }
  }

  @Test func `a ban does not begin before it was decided`() throws {
    let spec = try CaseSpec.ready()
    let before = spec.interim {
      $0.terms.from = spec.today.adding(days: -1)
      $0.terms.until = spec.today.adding(days: 10)
    }
    let why = spec.refusal(before)?.reasons.map(\.why) ?? []
    #expect(why == ["It would begin before it was decided."])
  }

  @Test func `an answer follows what was put, and a view the question`() throws {
    var spec = try CaseSpec.noticed()
    #expect(spec.refusal(.received("N1"), at: "9:05") != nil)
    #expect(spec.refusal(.declined("N1"), at: "9:05") != nil)
    #expect(spec.refusal(.received("N1"), at: "9:30") == nil)
    #expect(spec.refusal(.against("N1"), at: "9:05") != nil)
    try spec.given("10:00", .consult(.chair, nil))
    let view = CaseCommand.recordView(ChairReplied(consultation: "C2", view: .noView))
    #expect(spec.refusal(view, at: "9:50") != nil)
    #expect(spec.refusal(view, at: "10:00") == nil)
  }

  @Test func `nobody answers a letter before it went out, or while it came back`() throws {
    var spec = try CaseSpec.noticed()
    for command in [CaseCommand.received("N1"), .declined("N1")] {
      let refusal = try #require(spec.refusal(command, at: "9:15"))
      #expect(refusal.reasons.map(\.why).allSatisfy { $0.contains("after that") })
    }
    // What was said before is a fact, and opens nothing.
    try spec.given("9:15", .received(nil))
    #expect(spec.unmet(spec.full(), at: "9:30") == [.chanceToRespond])
    try spec.given("9:40", .returned("L1"))
    #expect(spec.refusal(.declined("N1"), at: "9:50") != nil)
  }

  @Test func `nobody has read a letter on the day it was posted`() throws {
    var spec = try CaseSpec.ready()
    try spec.given(
      "9:10", .notice(spec.today.adding(days: 7), from: spec.today), .issue("L1", .noticeOfIntent),
      .post("L1"))
    for command in [CaseCommand.received("N1"), .declined("N1")] {
      let refusal = try #require(spec.refusal(command, at: "16:00"))
      #expect(refusal.reasons.allSatisfy { $0.why.contains("cannot have read it by then") })
      #expect(refusal.reasons.allSatisfy { $0.opens.count == 2 })
    }
    spec.today = try CaseSpec.day(1)
    try spec.given("8:30", .declined("N1"))
    #expect(try spec.ways(spec.full())[.chanceToRespond] == .replyDeclined)
  }

  @Test func `post that cannot arrive before the last day to reply gives no time to reply`() throws
  {
    func afterwards(posted day: Int) throws -> Refusal? {
      var spec = try CaseSpec.ready()
      try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
      spec.today = try CaseSpec.day(day)
      try spec.given("9:20", .issue("L1", .noticeOfIntent), .post("L1"))
      spec.today = try CaseSpec.day(8)
      return spec.refusal(spec.full(overrides: [.noticeLength: "Urgent."]))
    }
    // The notice is of a Monday, and the last day to reply the Monday after.
    #expect(try afterwards(posted: 3)?.reasons.compactMap(\.demand) == [.chanceToRespond])
    #expect(try afterwards(posted: 2) == nil)
  }

  @Test func `a holding reply leaves the time to reply as it was promised`() throws {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(1)
    let holding = RepresentationsReceived(
      about: "N1", how: "by e-mail", text: "I must ask my solicitor.", isPart: true)
    try spec.given("9:00", .receiveRepresentations(holding))
    #expect(spec.unmet(spec.full()) == [.chanceToRespond])
    var answered = spec
    try answered.given("10:00", .received("N1"))
    #expect(try answered.ways(answered.full())[.chanceToRespond] == .representationsReceived)
    spec.today = try CaseSpec.day(8)
    #expect(try spec.ways(spec.full())[.chanceToRespond] == .replyByPassed)
  }

  @Test func `a meeting is held after it was arranged, and missed on its day at the earliest`()
    throws
  {
    var spec = try CaseSpec(MadeUpPacks.ladder)
    let day = spec.today.adding(days: 2)
    try spec.given("9:00", .arrangeMeeting(MeetingArranged(meeting: "", on: day, with: "s01")))
    #expect(spec.refusal(.holdMeeting(MeetingHeld(meeting: "M1", note: "")), at: "8:50") != nil)
    func missed(_ why: MissedReason) -> CaseCommand {
      .missMeeting(MeetingMissed(meeting: "M1", why: why))
    }
    #expect(spec.refusal(missed(.notAttended), at: "10:00") != nil)
    #expect(spec.refusal(missed(.declined), at: "10:00") == nil)
    spec.today = day
    #expect(spec.refusal(missed(.notAttended)) == nil)
    let past = MeetingArranged(meeting: "", on: day.adding(days: -1), with: "s01")
    #expect(spec.refusal(.arrangeMeeting(past)) != nil)
  }

  @Test func `a review, a setting aside and a hold's end come after what they are about`() throws {
    var spec = try CaseSpec.banned()
    for command in [
      CaseCommand.review(.lift),
      .setAside(RestrictionSetAside(restriction: "R1", reason: "Not so.")),
      .requestReview(ReviewRequested(restriction: "R1", how: "by letter")),
    ] {
      #expect(spec.refusal(command, at: "9:20") != nil)
      #expect(spec.refusal(command, at: "9:35") == nil)
    }
    try spec.given("10:00", .placeHold(HoldPlaced(by: "PC 1234")))
    #expect(spec.refusal(.liftHold(HoldLifted(by: "PC 1234")), at: "9:50") != nil)
  }

  @Test func `nobody has stayed away from a meeting before its hour`() throws {
    var spec = try CaseSpec(MadeUpPacks.ladder)
    let day = try CaseSpec.day(2)
    try spec.given(
      "9:00",
      .arrangeMeeting(
        MeetingArranged(meeting: "", on: day, at: LocalTime("14:00"), with: "s01")))
    spec.today = day
    let missed = CaseCommand.missMeeting(MeetingMissed(meeting: "M1", why: .notAttended))
    #expect(spec.refusal(missed, at: "13:00") != nil)
    #expect(spec.refusal(missed, at: "14:00") == nil)
    func refused(now: String, on happened: When) -> Bool {
      var context = spec.context(CaseSpec.head, happened)
      context.now = LocalTime(now)
      if case .refused = Decider(spec.state, context).decide(missed) { return true }
      return false
    }
    // Written down without a time, it happened by now.
    #expect(refused(now: "13:59", on: When(day)))
    #expect(!refused(now: "14:00", on: When(day)))
    spec.today = day.adding(days: 1)
    #expect(!refused(now: "9:00", on: When(day)))
    let declined = CaseCommand.missMeeting(MeetingMissed(meeting: "M1", why: .declined))
    #expect(spec.refusal(declined, at: "9:00") == nil)
  }
}
