import CaseModel
import PolicyModel
import Testing

/// A case from its opening to its end: who may see it, whom it is about, how serious it is, when it
/// closed.
@Suite struct CaseStandingTests {
  private let challenge = CaseCommand.receiveChallenge(
    ChallengeReceived(
      challenge: "", about: "R1", hearer: .viceChair, says: "It was not me", how: "by post"))

  private func decided(_ challenge: ItemID, _ outcome: ChallengeOutcome) -> CaseCommand {
    .decideChallenge(
      ChallengeDecided(
        challenge: challenge, outcome: outcome, reasons: "Heard.", told: "Their letter."))
  }

  // MARK: Open and closed

  @Test func `a case is open from its opening until it is closed, and again once reopened`() throws
  {
    #expect(!CaseState().isOpen)
    var spec = try CaseSpec.ready()
    #expect(spec.state.isOpen && spec.state.closedStamp == nil)
    try spec.given("10:00", .close)
    #expect(!spec.state.isOpen)
    #expect(spec.state.closedStamp?.when == When(spec.today, LocalTime("10:00")))
    try spec.given("10:10", .reopen(CaseReopened(reason: "It went on.")))
    #expect(spec.state.isOpen && spec.state.closedStamp == nil && spec.state.closed == nil)
  }

  // MARK: Who may see it

  @Test func `who may see it is said at its opening, and anew later`() throws {
    var spec = try CaseSpec()
    let policy = PolicyReference(pack: "hill-top", edition: "1", digest: "")
    spec.fold(
      .caseOpened(
        CaseOpened(parent: "p00001", policy: policy, access: .named, people: ["s02", "s03"])))
    #expect(spec.state.access == .named)
    #expect(spec.state.people == ["s02", "s03"])
    try spec.given(
      nil, .changeAccess(AccessChanged(access: .team, people: ["s07"], reason: "Wider.")))
    #expect(spec.state.access == .team)
    #expect(spec.state.people == ["s07"])
  }

  @Test func `whoever hears a challenge may see it, and is named once`() throws {
    var spec = try CaseSpec.banned()
    try spec.given(
      "9:50", .changeAccess(AccessChanged(access: .named, people: ["s06"], reason: "Narrower.")))
    try spec.given("10:00", challenge)
    #expect(spec.state.people == ["s06"])
  }

  // MARK: Whom it is about

  @Test func `whoever is identified as the person it was opened against was nobody else before`()
    throws
  {
    var spec = try CaseSpec()
    func identified(_ parent: ParentID) -> CaseCommand {
      .identify(PersonIdentified(parent: parent, how: "By a teacher.", by: "s03"))
    }
    try spec.given(nil, identified("p00001"))
    #expect(spec.state.formerly == [])
    try spec.given(nil, identified("p00007"), identified("p00007"))
    #expect(spec.state.parent == "p00007" && spec.state.formerly == ["p00001"])
  }

  @Test func `with the wrong person all that was put to them ends, and what was upheld is done`()
    throws
  {
    var spec = try CaseSpec.banned()
    try spec.given(
      "10:00", challenge, decided("H1", .partly),
      .setAside(RestrictionSetAside(restriction: "R1", reason: "Not so.")))
    let ended = spec.state.restriction("R1")?.ended
    try spec.given("10:05", .further("2026-002", When(spec.today, LocalTime("10:04"))))
    try spec.given("10:06", .account(of: "2026-002"), .spokenTo)
    try spec.given("10:10", .consult(), .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("10:20", spec.interim())
    try spec.given(
      "10:30",
      .receiveChallenge(
        ChallengeReceived(
          challenge: "", about: "R2", hearer: .panel, panel: ["s07"], says: "It was not me",
          how: "by post")))
    try spec.given("10:40", decided("H2", .partly))
    #expect(spec.state.openHearings.map(\.id) == ["N2", "R2"])
    #expect(spec.state.challenges.map(\.awaitsFollowUp) == [false, true])
    spec.today = try CaseSpec.day(3)
    try spec.given(
      "9:00", .correctPerson(PersonCorrected(wrong: "p00001", reason: "A namesake.")))
    #expect(spec.state.parent == "p00001")
    #expect(spec.state.openHearings.isEmpty)
    #expect(spec.state.challenges.map(\.awaitsFollowUp) == [false, false])
    #expect(spec.state.restrictions.map(\.ending) == [.setAside, .setAside])
    #expect(spec.state.restriction("R1")?.ended == ended)
    #expect(spec.state.restriction("R2")?.ended?.when.day == spec.today)
  }

  // MARK: What it is about

  @Test func `it is as serious as the most serious incident that counts`() throws {
    var spec = try CaseSpec()
    #expect(spec.state.seriousness == nil)
    func judged(_ incident: IncidentID, _ seriousness: Seriousness) -> CaseCommand {
      .judgeIncident(
        IncidentJudged(
          incident: incident, nature: .libellous, seriousness: seriousness, reason: "Judged."))
    }
    try spec.given("9:00", .further("2026-002", When(spec.today)), judged("2026-001", .medium))
    #expect(spec.state.seriousness == .medium)
    try spec.given("9:10", judged("2026-002", .high))
    #expect(spec.state.seriousness == .high)
    #expect(spec.state.natures == [.libellous, .libellous])
    try spec.given("9:20", .correct(spec.state.version))
    #expect(spec.state.seriousness == .medium)
    #expect(spec.state.natures == [.libellous, .neither])
    try spec.given("9:30", judged("2026-002", .high), .judged("2026-002", .noBreach))
    #expect(spec.state.seriousness == .medium)
  }

  @Test func `a fact that names no incident is about the one that counts, or was judged away`()
    throws
  {
    var spec = try CaseSpec()
    try spec.given("9:00", .judged("2026-001", .unfounded), .account)
    #expect(spec.state.accounts.map(\.incident) == ["2026-001"])
    try spec.given("9:10", .further("2026-002", When(spec.today)), .account)
    #expect(spec.state.accounts.map(\.incident) == ["2026-001", "2026-002"])
  }

  @Test
  func `an account was given where somebody told what they know, and not where they were asked`()
    throws
  {
    var spec = try CaseSpec()
    try spec.given(
      "9:00", .hearsay, .askedInVain, .stateNobodyElse(NobodyElseInvolved(reason: "Alone.")))
    #expect(spec.state.accounts.map(\.given) == [true, false, false])
  }

  // MARK: What waits in it

  @Test func `a meeting is open until it was held or missed, and has one outcome`() throws {
    var spec = try CaseSpec()
    let meeting = CaseCommand.arrangeMeeting(
      MeetingArranged(meeting: "", on: spec.today, with: "s01"))
    let missed = CaseCommand.missMeeting(MeetingMissed(meeting: "M2", why: .declined))
    try spec.given("9:00", meeting, meeting, meeting)
    try spec.given("9:10", .holdMeeting(MeetingHeld(meeting: "M1", note: "")), missed)
    #expect(spec.state.meetings.map(\.isOpen) == [false, false, true])
    #expect(spec.refusal(.holdMeeting(MeetingHeld(meeting: "M2", note: ""))) != nil)
    #expect(spec.refusal(.missMeeting(MeetingMissed(meeting: "M1", why: .declined))) != nil)
  }

  @Test func `a consultation keeps what was said with its view`() throws {
    var spec = try CaseSpec()
    try spec.given("9:00", .consult(.chair, nil), .consult(.chair, nil))
    let reply = ChairReplied(consultation: "C2", view: .against, note: "Too long.")
    try spec.given("9:10", .recordView(reply))
    #expect(spec.state.consultations.map(\.note) == ["", "Too long."])
    #expect(spec.state.consultations.map(\.isAwaited) == [true, false])
  }

  @Test func `only what was upheld in part waits for somebody to act on it`() throws {
    for outcome in [ChallengeOutcome.notUpheld, .upheld, .partly] {
      var spec = try CaseSpec.banned()
      try spec.given("10:00", challenge)
      #expect(!spec.state.challenges[0].awaitsFollowUp)
      try spec.given("10:10", decided("H1", outcome))
      #expect(spec.state.challenges[0].awaitsFollowUp == (outcome == .partly))
    }
  }

  // MARK: Its stage

  @Test func `a restriction is in force as a stage once the parent was told of it`() throws {
    var spec = try CaseSpec.ready()
    func stage() -> CaseStage { spec.state.standing(pack: spec.pack, calendar: .empty).stage }
    try spec.given("9:10", spec.interim())
    #expect(stage() == .responding)
    try spec.given("9:20", .issue("L1", .interimBan))
    #expect(stage() == .responding)
    try spec.given("9:30", .send("L1"), .received("R1"), spec.full())
    #expect(stage() == .responding)
    try spec.given("9:40", .drop("L2"))
    #expect(stage() == .responding)
    try spec.given("9:50", .draftLetter(LetterDrafted(letter: "", kind: .ban, about: "R2")))
    try spec.given("9:55", .issue("L3"), .send("L3"))
    #expect(stage() == .restricted)
  }
}
