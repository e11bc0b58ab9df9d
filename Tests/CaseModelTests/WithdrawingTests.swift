import CaseModel
import PolicyModel
import Testing

/// What a correction takes out, and that it takes out nothing else.
@Suite struct WithdrawingTests {
  private let note = CaseCommand.note(NoteAdded(text: "A note."))

  /// A case in which there is something of everything, and one incident more.
  private func eventful() throws -> CaseSpec {
    var spec = try CaseSpec()
    spec.firstDay = spec.today
    let day = spec.today
    try spec.given("8:05", note, .correct(3))
    try spec.given("8:10", .departFromDuty(DutyDeparted(duty: "gather", reason: "Overtaken.")))
    try spec.given("8:20", .further("2026-002", When(day.adding(days: -1)), nature: .criminal))
    try spec.given(
      "8:30", .account(of: "2026-001"), .account(of: "2026-002"),
      .askAccount(AccountAsked(incident: "2026-002", from: "A neighbour", how: "letter")),
      .stateNobodyElse(NobodyElseInvolved(incident: "2026-001", reason: "Alone.")),
      .judged("2026-002", .openCase), .judged("2026-001", .openCase))
    try spec.given(
      "8:40", evidence, .spokenTo, .take("authorities"), .take("school-record"), adjustments,
      .notUseMeasure(MeasureNotUsed(measure: "legal-advice", reason: "Milder.")))
    try spec.given("8:45", .placeHold(HoldPlaced(by: "PC 1")), .liftHold(HoldLifted(by: "PC 1")))
    try spec.given("8:50", meeting(day), meeting(day), meeting(day.adding(days: 9)))
    try spec.given(
      "8:55", .holdMeeting(MeetingHeld(meeting: "M1", note: "Talked.")),
      .missMeeting(MeetingMissed(meeting: "M2", why: .declined)))
    try spec.given("9:00", .consult(), .consult(.chair, .against), .consult(.chair, nil))
    try spec.given("9:10", .notice(day.adding(days: 7), from: day), .issue("L1"), .send("L1"))
    try spec.given("9:15", moved("N1", day.adding(days: 9)), .received("N1"), .received(nil))
    try spec.given("9:20", spec.full { $0.againstChair = "The risk has not gone." })
    try spec.given("9:30", .issue("L3"), .send("L3"))
    try spec.given(
      "9:40", exception(day.adding(days: 1)), breach, challenge(.viceChair), decided("H1"))
    try spec.given(
      "9:45",
      .recordFound(
        RestrictionFound(
          restriction: "", measure: "managed-contact",
          terms: Terms(
            form: .managedContact, scope: .whole, conditions: "In writing.",
            from: CaseSpec.before, until: day.adding(days: 90)), origin: .before,
          imposedBy: "A head", shownBy: .letter, dated: CaseSpec.before, kept: "A letter")))
    try spec.given("9:50", .take("warning-letter"), .issue("L5", .warning), .drop("L5"))
    try spec.given("9:55", .take("warning-letter"), .issue("L6", .warning), .send("L6"))
    try spec.given("10:00", .returned("L6"), .take("warning-letter"))
    try spec.given(
      "10:10", .notice(day.adding(days: 8), from: day), .issue("L8"), .send("L8"),
      .declined("N2"))
    try spec.given("10:20", .notice(day.adding(days: 8), from: day), .issue("L9"), .send("L9"))
    try spec.given("10:30", request, .placeHold(HoldPlaced(by: "PC 2")))
    return spec
  }

  private let evidence = CaseCommand.keepEvidence(
    EvidenceKept(hash: "", name: "a.pdf", bytes: 1, type: "application/pdf", describes: ""))
  private let adjustments = CaseCommand.askAdjustments(AdjustmentsAsked(how: "", answer: ""))
  private let breach = CaseCommand.logBreach(RestrictionBreached(restriction: "R1", what: "Came."))
  private let request = CaseCommand.requestReview(ReviewRequested(restriction: "R1", how: ""))

  private func exception(_ day: CivilDate) -> CaseCommand {
    .agreeException(ExceptionAgreed(restriction: "R1", on: day, purpose: "A play."))
  }
  private func meeting(_ day: CivilDate) -> CaseCommand {
    .arrangeMeeting(MeetingArranged(meeting: "", on: day, with: "s01"))
  }
  private func moved(_ about: ItemID, _ by: CivilDate) -> CaseCommand {
    .moveReplyBy(ReplyByMoved(about: about, replyBy: by, reason: "Asked."))
  }
  private func challenge(_ hearer: ChallengeHearer) -> CaseCommand {
    .receiveChallenge(
      ChallengeReceived(
        challenge: "", about: "R1", hearer: hearer, panel: hearer == .panel ? ["s07"] : [],
        says: "It was not me", how: "by post"))
  }
  private func decided(_ challenge: ItemID) -> CaseCommand {
    .decideChallenge(
      ChallengeDecided(
        challenge: challenge, outcome: .notUpheld, reasons: "Heard.", told: "Their letter."))
  }

  // MARK: Nothing else

  @Test func `a note corrected leaves everything else as it was`() throws {
    var spec = try eventful()
    try spec.given("11:00", note)
    let before = spec.state
    try spec.given("11:10", .correct(before.version))
    var after = spec.state
    #expect(after.withdrawn.subtracting(before.withdrawn) == [before.version])
    #expect(after.corrections[before.version] == "Not so.")
    after.withdrawn = before.withdrawn
    after.corrections = before.corrections
    after.marks = before.marks
    after.lasting = before.lasting
    after.version = before.version
    #expect(after == before)
  }

  // MARK: As if it had never been written

  /// Holds a case in which an entry was written and corrected against one in which a note stood in
  /// its place.
  private func expectTakenOut(
    _ base: CaseSpec, _ command: CaseCommand, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var (done, never) = (base, base)
    try done.given("11:00", command, sourceLocation: sourceLocation)
    try never.given("11:00", note)
    let sequence = never.state.version
    #expect(done.state.version == sequence, "\(command)", sourceLocation: sourceLocation)
    #expect(done.state != never.state, "\(command)", sourceLocation: sourceLocation)
    try done.given("11:10", .correct(sequence))
    try never.given("11:10", .correct(sequence))
    #expect(done.state == never.state, "\(command)", sourceLocation: sourceLocation)
  }

  @Test func `a fact corrected is as if it had never been written`() throws {
    let spec = try eventful()
    let facts: [CaseCommand] = [
      .account(of: "2026-002"),
      .askAccount(AccountAsked(incident: "2026-001", from: "A neighbour", how: "letter")),
      .stateNobodyElse(NobodyElseInvolved(incident: "2026-002", reason: "Alone.")), evidence,
      .spokenTo, .words(.declined), .take("authorities"), adjustments,
      .notUseMeasure(MeasureNotUsed(measure: "authorities", reason: "Known.")), .received(nil),
      .holdMeeting(MeetingHeld(meeting: "M3", note: "")), .liftHold(HoldLifted(by: "PC 2")),
      .missMeeting(MeetingMissed(meeting: "M3", why: .schoolCancelled)), .drop("L7"),
      .returned("L9"), .recordView(ChairReplied(consultation: "C3", view: .noView)),
      .judged("2026-001", .unfounded), breach,
    ]
    for fact in facts { try expectTakenOut(spec, fact) }
    var free = spec
    try free.given("10:40", .liftHold(HoldLifted(by: "PC 2")), .issue("L7", .warning))
    try expectTakenOut(free, .send("L7"))
  }

  @Test func `an answer corrected leaves nothing but that there was one`() throws {
    let spec = try eventful()
    for answer in [CaseCommand.declined("N3"), .received("N3")] {
      var (done, never) = (spec, spec)
      try done.given("11:00", answer)
      try never.given("11:00", note)
      let sequence = never.state.version
      try done.given("11:10", .correct(sequence))
      try never.given("11:10", .correct(sequence))
      #expect(done.state.hearing("N3")?.answerWithdrawn?.sequence == sequence + 1)
      #expect(done.state.hearing("N3")?.isAwaited == true)
      let index = try #require(never.state.hearings.firstIndex { $0.id == "N3" })
      var expected = never.state
      expected.hearings[index] = try #require(done.state.hearing("N3"))
      #expect(done.state == expected)
    }
  }

  @Test func `a lifting does for the request that stands, and leaves an earlier one its own`()
    throws
  {
    var spec = try CaseSpec()
    let place = CaseCommand.placeHold(HoldPlaced(by: "PC 1"))
    let lift = CaseCommand.liftHold(HoldLifted(by: "PC 1"))
    try spec.given("9:00", place, lift)
    let lifted = spec.state.version
    try spec.given("9:10", place, lift)
    let last = spec.state.holds.last?.lifted
    try spec.given("9:20", .correct(lifted), lift)
    #expect(spec.state.hold == nil)
    #expect(spec.state.holds.map(\.lifted?.sequence) == [spec.state.version, last?.sequence])
  }

  @Test
  func `a request that was lifted before it was corrected stopped contact no longer than that`()
    throws
  {
    var spec = try CaseSpec()
    try spec.given("9:00", .placeHold(HoldPlaced(by: "PC 1")))
    let placed = spec.state.version
    try spec.given("9:10", .liftHold(HoldLifted(by: "PC 1")))
    let before = spec.state.holds
    spec.today = try CaseSpec.day(5)
    spec.fold(
      .entryCorrected(EntryCorrected(sequence: placed, text: "Not so.", why: "A mistake.")))
    #expect(spec.state.holds == before)
  }

  @Test func `a challenge and a meeting taken out leave their names to nobody`() throws {
    var spec = try eventful()
    let received = try #require(spec.state.challenges.first?.received.sequence)
    try spec.given("11:00", .correct(received))
    #expect(spec.state.challenges.isEmpty)
    #expect(spec.state.nextID("H") == "H2")
    let arranged = try #require(spec.state.meetings.first?.arranged.sequence)
    try spec.given("11:10", .correct(arranged))
    #expect(spec.state.meetings.map(\.facts.meeting) == ["M2", "M3"])
    #expect(spec.state.nextID("M") == "M4")
  }

  @Test func `an outcome of a challenge taken out leaves the challenge to be heard`() throws {
    var spec = try eventful()
    try spec.given("11:00", challenge(.panel))
    let first = try #require(spec.state.challenges.first?.decided?.sequence)
    try spec.given("11:10", decided("H2"))
    let letters = spec.state.letters.filter { $0.draft.kind == .challengeOutcome }
    #expect(letters.count == 2)
    try spec.given("11:20", .correct(first))
    #expect(spec.state.challenges.map(\.outcome) == [nil, .notUpheld])
    // Nobody is told any more of an outcome that was none.
    #expect(letters.map { spec.state.letter($0.id)?.overtaken != nil } == [true, false])
    #expect(spec.state.challenges.map { $0.decided == nil } == [true, false])
    #expect(spec.refusal(decided("H1")) == nil)
  }

  @Test func `a question to the chair taken out is neither awaited nor answered`() throws {
    var spec = try eventful()
    let asked = spec.state.consultations.map(\.asked.sequence)
    try spec.given("11:00", .correct(asked[2]))
    #expect(spec.state.consultations.map(\.isAwaited) == [false, false, false])
    #expect(spec.state.consultations.map { $0.answered == nil } == [false, false, true])
    try spec.given("11:10", .correct(asked[0]))
    #expect(spec.state.consultations.map(\.isWithdrawn) == [true, false, true])
    #expect(spec.state.consultations.map { $0.answered == nil } == [true, false, true])
  }

  @Test func `a review asked for or prepared by mistake is no longer in hand`() throws {
    var spec = try eventful()
    let asked = try #require(spec.state.restriction("R1")?.inHand?.stamp.sequence)
    try spec.given("11:00", .correct(asked))
    #expect(spec.state.restriction("R1")?.inHand == nil)
    try spec.given("11:05", .liftHold(HoldLifted(by: "PC 2")))
    let longer = Terms(
      form: .full, scope: .whole, from: spec.today, until: spec.today.adding(days: 90))
    try spec.given("11:10", .prepare(longer, replyBy: spec.today.adding(days: 7)))
    let letter = try #require(spec.state.letters.last)
    let prepared = letter.drafted.sequence - 1
    #expect(spec.state.openHearings.contains { $0.origin == .review })
    try spec.given("11:20", .correct(prepared))
    #expect(spec.state.restriction("R1")?.inHand == nil)
    #expect(!spec.state.openHearings.contains { $0.origin == .review })
    #expect(spec.refusal(.issue(letter.id, .reviewNotice)) != nil)
    #expect(spec.state.nextID("V") == "V2")
  }
}
