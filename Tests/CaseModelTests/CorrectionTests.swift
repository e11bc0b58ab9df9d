import CaseModel
import PolicyModel
import Testing

/// A correction stays in its case and takes what it corrects out of every gate.
@Suite struct CorrectionTests {
  private let warning = CaseCommand.take("warning-letter")

  // MARK: Which entry

  @Test func `an incident that was taken out is not among what a review looks back on`() throws {
    var spec = try CaseSpec.banned()
    spec.today = try CaseSpec.day(1)
    try spec.given("9:00", .further("2026-002", When(spec.today)))
    func since() throws -> String {
      ReviewFacts(spec.state, try #require(spec.state.restriction("R1"))).since
    }
    #expect(try since().contains("incident I-2026-002"))
    try spec.given("9:10", .correct(spec.state.version))
    #expect(try since() == "Nothing is recorded since 2 March 2026.")
  }

  @Test func `what was taken out of the case is not judged, and no letter is about it`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .further("2026-002", When(spec.today)))
    let note = CaseCommand.draftLetter(
      LetterDrafted(letter: "", kind: .chairNote, about: "C1"))
    func offers(_ step: BuiltInStep, _ name: String) -> [String] {
      StepForm(spec.state, spec.context(CaseSpec.head, nil)).fields(of: .builtIn(step))
        .first { $0.name == name }?.choices.map(\.value) ?? []
    }
    #expect(spec.refusal(.judged("2026-002", .unfounded)) == nil)
    #expect(spec.refusal(note) == nil)
    #expect(offers(.triage, "incident") == ["I-2026-001", "I-2026-002"])
    #expect(offers(.letter, "about") == ["C1"])
    let asked = try #require(spec.state.consultations.first).asked.sequence
    try spec.given("9:20", .correct(asked), .correct(spec.state.version))
    #expect(spec.refusal(.judged("2026-002", .unfounded)) != nil)
    #expect(spec.refusal(note) != nil)
    #expect(offers(.triage, "incident") == ["I-2026-001"])
    #expect(offers(.letter, "about") == [])
    let steps = Decider(spec.state, spec.context(CaseSpec.head, nil)).nextSteps()
    #expect(!steps.contains { $0.step.id == "letter" })
    try spec.given("9:30", .correct(2))
    let left = Decider(spec.state, spec.context(CaseSpec.head, nil)).nextSteps()
    #expect(steps.first { $0.step.id == "triage" }?.count == 1)
    #expect(!left.contains { $0.step.id == "triage" })
  }

  @Test func `an entry of another case is not corrected here`() throws {
    let spec = try CaseSpec.ready()
    let refusal = try #require(spec.refusal(.correct(999)))
    #expect(refusal.reasons[0].why == "Entry 999 is not one of this case.")
    #expect(spec.refusal(.correct(3)) == nil)
  }

  @Test func `what one may not see is answered as what does not exist`() throws {
    var spec = try CaseSpec.ready()
    try spec.given(nil, .note(NoteAdded(text: "Advice.")), mark: .privileged)
    let sequence = spec.state.version
    let hidden = try #require(spec.refusal(.correct(sequence), by: CaseSpec.deputy))
    let absent = try #require(spec.refusal(.correct(999), by: CaseSpec.deputy))
    #expect(
      hidden.reasons[0].why.replacing("\(sequence)", with: "999") == absent.reasons[0].why)
    #expect(spec.refusal(.correct(sequence)) == nil)
  }

  // MARK: Out of every gate

  @Test func `an account and words that were corrected open nothing, and new ones do`() throws {
    var spec = try CaseSpec()
    try spec.given("9:00", .account, .spokenTo)
    #expect(spec.refusal(warning) == nil)
    try spec.given("9:10", .correct(3))
    #expect(spec.unmet(warning) == [.informationGathered])
    try spec.given("9:20", .correct(4))
    #expect(spec.unmet(warning) == [.informationGathered, .parentSpokenTo])
    try spec.given("9:30", .account, .spokenTo)
    #expect(spec.refusal(warning) == nil)
  }

  @Test func `a consultation corrected, or its view alone, is no consultation`() throws {
    var spec = try CaseSpec.ready()
    var view = spec
    try view.given("9:10", .correct(6))
    #expect(view.unmet(view.interim()) == [.chairConsulted])
    #expect(view.state.consultations[0].isAwaited)
    try view.given("9:20", .recordView(ChairReplied(consultation: "C1", view: .noView)))
    #expect(view.refusal(view.interim()) == nil)
    try spec.given("9:10", .correct(5))
    #expect(spec.unmet(spec.interim()) == [.chairConsulted])
    #expect(
      spec.refusal(.recordView(ChairReplied(consultation: "C1", view: .noView))) != nil)
  }

  @Test func `an answer, a sending or an opening that was corrected is none`() throws {
    var spec = try CaseSpec.noticed()
    let sent = spec.state.version
    try spec.given("10:00", .received("N1"))
    #expect(spec.refusal(spec.full()) == nil)
    var unsent = spec
    try unsent.given("10:10", .correct(sent))
    #expect(unsent.unmet(unsent.full()).contains(.chanceToRespond))
    #expect(unsent.state.letter("L1")?.standing == "issued")
    try spec.given("10:10", .correct(sent + 1))
    #expect(spec.unmet(spec.full()) == [.chanceToRespond])
    #expect(spec.state.hearing("N1")?.reply.isAwaited == true)
    try spec.given("10:20", .declined("N1"))
    #expect(spec.refusal(spec.full()) == nil)
    let opening = try #require(spec.state.hearing("N1")?.opened.sequence)
    try spec.given("10:30", .correct(opening))
    #expect(spec.unmet(spec.full()).contains(.chanceToRespond))
  }

  @Test func `a letter that did not come back after all had reached the parent`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("10:00", .returned("L1"))
    #expect(spec.state.hearing("N1")?.told == nil)
    try spec.given("10:10", .correct(spec.state.version))
    #expect(spec.state.hearing("N1")?.told != nil)
  }

  @Test func `a meeting that was not held, or never arranged, opens no warning of a ban`() throws {
    var spec = try CaseSpec(MadeUpPacks.ladder)
    try spec.given(
      "9:00", .arrangeMeeting(MeetingArranged(meeting: "", on: spec.today, with: "s01")))
    try spec.given("9:10", .holdMeeting(MeetingHeld(meeting: "M1", note: "", agreed: true)))
    #expect(spec.refusal(.take("ban-warning")) == nil)
    var never = spec
    try spec.given("9:20", .correct(4))
    #expect(spec.unmet(.take("ban-warning")) == [.meetingFirst])
    #expect(spec.state.meetings[0].isOpen)
    try never.given("9:20", .correct(3))
    #expect(never.unmet(.take("ban-warning")) == [.meetingFirst])
    #expect(never.refusal(.holdMeeting(MeetingHeld(meeting: "M1", note: ""))) != nil)
    #expect(never.state.nextID("M") == "M2")
  }

  @Test func `more time given by mistake is taken back, and the day before counts again`() throws {
    var spec = try CaseSpec.noticed()
    let by = try CaseSpec.day(20)
    try spec.given(
      "10:00", .moveReplyBy(ReplyByMoved(about: "N1", replyBy: by, reason: "Asked.")))
    #expect(spec.state.hearing("N1")?.reply.by == by)
    let moved = spec.state.version - 1
    var told = spec
    try spec.given("10:10", .correct(moved))
    #expect(spec.state.hearing("N1")?.reply.by == (try CaseSpec.day(7)))
    #expect(spec.refusal(.issue("L2", .moreTime)) != nil)
    // What a letter has promised is not taken back.
    try told.given("10:10", .issue("L2", .moreTime), .send("L2"))
    let refusal = try #require(told.refusal(.correct(moved)))
    #expect(refusal.reasons[0].why.contains(by.inWords))
    #expect(refusal.reasons[0].opens[0].contains("move-reply-by"))
  }

  @Test func `a correction stays, whatever hold was lifted`() throws {
    var spec = try CaseSpec.ready()
    let account = try #require(spec.state.accounts.first?.stamp.sequence)
    try spec.given("11:00", .correct(account))
    let correction = spec.state.version
    try spec.given(
      "11:10", .placeHold(HoldPlaced(by: "Police")), .liftHold(HoldLifted(by: "Police")))
    #expect(spec.refusal(.correct(correction)) != nil)
    #expect(spec.refusal(.correct(spec.state.version)) == nil)
  }

  @Test func `a hold placed by mistake holds nothing, and one lifted by mistake stands again`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .placeHold(HoldPlaced(by: "PC 1234")))
    let placed = spec.state.version
    try spec.given("9:20", .liftHold(HoldLifted(by: "PC 1234")))
    var standing = spec
    try standing.given("9:30", .correct(spec.state.version))
    #expect(standing.state.hold != nil)
    try standing.given("9:40", .correct(placed))
    #expect(standing.state.hold == nil)
    // Once it was lifted, the time for which contact stood still stays out of every count.
    let refusal = try #require(spec.refusal(.correct(placed)))
    #expect(refusal.reasons[0].why.contains("does not count against anybody"))
    #expect(refusal.reasons[0].opens == ["Add a note of what was mistaken (note)."])
  }

  @Test func `a judgement corrected no longer judges the incident away, nor calls for a duty`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .judged("2026-001", .unfounded))
    #expect(spec.refusal(spec.interim()) != nil)
    try spec.given("9:20", .correct(spec.state.version))
    #expect(spec.state.countingIncidents.count == 1)
    #expect(spec.refusal(spec.interim()) == nil)
    try spec.given(
      "9:30",
      .judgeIncident(
        IncidentJudged(
          incident: "2026-001", nature: .criminal, seriousness: .high, reason: "A blow.")))
    #expect(spec.state.undoneDuties(in: spec.pack, calendar: .empty).map(\.id) == ["police"])
    try spec.given("9:40", .correct(spec.state.version))
    #expect(spec.state.undoneDuties(in: spec.pack, calendar: .empty).isEmpty)
    #expect(spec.state.incidents[0].facts.nature == .neither)
  }

  @Test func `an incident joined by mistake carries nothing, and may join again`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .correct(2))
    let refusal = try #require(spec.refusal(spec.interim()))
    #expect(refusal.reasons[0].why.contains("no incident that it could rest on"))
    #expect(spec.refusal(.further("2026-001", When(spec.today))) == nil)
  }

  @Test func `an incident joined again with its right day is judged by that day`() throws {
    var spec = try CaseSpec()
    try spec.given("9:00", .further("2026-002", When(spec.today, LocalTime("8:50"))))
    try spec.given("9:10", .correct(spec.state.version))
    try spec.given("9:20", .further("2026-002", When(spec.today, LocalTime("8:10"))))
    #expect(spec.refusal(.account(of: "2026-002"), at: "8:20") == nil)
    #expect(spec.refusal(.account(of: "2026-002"), at: "8:00") != nil)
    #expect(spec.state.countingIncidents.map(\.id) == ["I-2026-001", "I-2026-002"])
  }

  @Test func `a duty done or departed from by mistake is due again`() throws {
    var spec = try CaseSpec(nature: .criminal)
    try spec.given("9:00", .account, .take("authorities"))
    try spec.given("9:10", .correct(3), .correct(4))
    #expect(
      spec.state.undoneDuties(in: spec.pack, calendar: .empty).map(\.id) == ["police", "gather"])
    try spec.given("9:20", .departFromDuty(DutyDeparted(duty: "gather", reason: "Withdrawn.")))
    try spec.given("9:30", .correct(spec.state.version))
    #expect(
      spec.state.undoneDuties(in: spec.pack, calendar: .empty).map(\.id) == ["police", "gather"])
  }

  @Test func `a reason why a rung was not used counts no longer once it was corrected`() throws {
    var spec = try CaseSpec(MadeUpPacks.ladder)
    try spec.given(
      "9:00", .notUseMeasure(MeasureNotUsed(measure: "ban-warning", reason: "Too serious.")))
    #expect(spec.state.notUsed["ban-warning"] != nil)
    try spec.given("9:10", .correct(spec.state.version))
    #expect(spec.state.notUsed["ban-warning"] == nil)
  }

  @Test
  func `an exception agreed by mistake lets nobody in, and a breach logged by mistake is none`()
    throws
  {
    var spec = try CaseSpec.banned()
    try spec.given(
      "10:00",
      .agreeException(ExceptionAgreed(restriction: "R1", on: spec.today, purpose: "A play.")))
    try spec.given("10:05", .correct(spec.state.version))
    #expect(spec.state.restriction("R1")?.exceptions.isEmpty == true)
    let breach = CaseCommand.logBreach(RestrictionBreached(restriction: "R1", what: "Came in."))
    try spec.given("10:08", .toldChange())
    try spec.given("10:10", breach)
    try spec.given("10:20", .correct(spec.state.version))
    #expect(spec.state.restriction("R1")?.breaches.isEmpty == true)
  }

  @Test func `whoever was told that they may come breaches nothing until they are told otherwise`()
    throws
  {
    let breach = CaseCommand.logBreach(RestrictionBreached(restriction: "R1", what: "Came in."))
    var spec = try CaseSpec.banned()
    let day = try CaseSpec.day(3)
    try spec.given(
      "10:00", .agreeException(ExceptionAgreed(restriction: "R1", on: day, purpose: "A play.")))
    let agreed = spec.state.version
    #expect(spec.refusal(breach, at: "10:01") == nil)
    for withdrawnOn in [2, 3] {
      var withdrawn = spec
      withdrawn.today = try CaseSpec.day(withdrawnOn)
      try withdrawn.given("8:30", .correct(agreed))
      withdrawn.today = day
      let refusal = try #require(withdrawn.refusal(breach, at: "18:00"))
      #expect(refusal.reasons[0].citation?.basis == .ourDefault)
      #expect(refusal.reasons[0].opens.count == 2)
      try withdrawn.given("12:00", .words(.unanswered))
      #expect(withdrawn.refusal(breach, at: "18:00") != nil)
      try withdrawn.given("12:10", .spokenTo)
      #expect(withdrawn.refusal(breach, at: "18:00") != nil)
      try withdrawn.given("13:00", .toldChange())
      #expect(withdrawn.refusal(breach, at: "12:30") != nil)
      #expect(withdrawn.refusal(breach, at: "18:00") == nil)
      withdrawn.today = day.adding(days: 1)
      #expect(withdrawn.refusal(breach) == nil)
    }
  }

  // MARK: What rested on it

  @Test func `a ban that rests on what was corrected stands, says so and is due for a review`()
    throws
  {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .correct(3))
    let restriction = try #require(spec.state.restriction("R1"))
    #expect(restriction.standing(on: spec.today) == .inForce)
    #expect(restriction.restsOnCorrected == [3])
    let due = DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
    #expect(due.contains { $0.kind == .corrected && $0.what.contains("entry 3") })
    var other = try CaseSpec.banned()
    try other.given("9:50", .note(NoteAdded(text: "A note.")))
    try other.given("10:00", .correct(other.state.version))
    #expect(other.state.restriction("R1")?.restsOnCorrected == [])
  }

  @Test func `a decision whose own entry is corrected stands, and is due for a review`() throws {
    var spec = try CaseSpec.banned()
    let decided = try #require(spec.state.restriction("R1")?.decided.sequence)
    try spec.given("10:00", .correct(3), .correct(decided))
    #expect(spec.state.restriction("R1")?.restsOnCorrected == [3, decided])
    let due = DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
    #expect(due.contains { $0.kind == .corrected && $0.what.contains("entry 3, \(decided)") })
  }

  @Test func `a ban whose own entry is corrected has used its hearing, and ends by its own step`()
    throws
  {
    var spec = try CaseSpec.banned()
    let decided = try #require(spec.state.restriction("R1")?.decided.sequence)
    try spec.given("10:00", .correct(decided), .consult())
    #expect(spec.unmet(spec.full()).contains(.chanceToRespond))
    try spec.given("10:10", .review(.lift))
    #expect(spec.state.restriction("R1")?.ending == .lifted)
  }

  @Test(arguments: [2, 4, 5, 6])
  func `the incident, the words and the consultation that it rests on are looked for too`(
    _ sequence: Int
  ) throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .correct(sequence))
    #expect(spec.state.restriction("R1")?.restsOnCorrected == [sequence])
  }
}
