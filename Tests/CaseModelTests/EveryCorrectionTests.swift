import CaseModel
import PolicyModel
import Testing

/// Whatever is corrected is taken out of every gate, or the correction is refused with a road: none is taken
/// and changes nothing. A new kind of entry is told here, or this fails.
@Suite struct EveryCorrectionTests {
  /// What stands until a further act ends it.
  private static let lasting: Set<String> = [
    CaseOpened.kind, AccessChanged.kind, PersonIdentified.kind, CaseClosed.kind, CaseReopened.kind,
    EntryCorrected.kind, LetterDrafted.kind, LetterIssued.kind, NoRestrictionDecided.kind,
    ArrangementsChanged.kind, RestrictionSetAside.kind, CaseHandedOver.kind,
  ]
  /// What no gate reads.
  private static let words: Set<String> = [NoteAdded.kind, ReferredToSafeguarding.kind]

  /// A told ban, and each further kind after it, or where it stands by itself.
  private static func stories() throws -> [CaseSpec] {
    func after(_ spec: CaseSpec, _ events: CaseEvent...) -> CaseSpec {
      var spec = spec
      for event in events { spec.fold(event) }
      return spec
    }
    let banned = try CaseSpec.banned()
    let today = banned.today
    let terms = Terms(form: .full, scope: .whole, from: today, until: today.adding(days: 9))
    let proposal = Proposal(
      measure: "site-ban", terms: terms, incidents: ["2026-001"], facts: "So.")
    let meeting = CaseEvent.meetingArranged(MeetingArranged(meeting: "M1", on: today, with: "s01"))
    let challenge = CaseEvent.challengeReceived(
      ChallengeReceived(challenge: "H1", about: "R1", hearer: .panel, says: "No.", how: "letter"))
    let further: [CaseEvent] = [
      .incidentJoined(
        IncidentJoined(
          incident: "2026-002", on: When(today), channel: .premises, behaviours: [], categories: [],
          nature: nil, firstHand: true)),
      .incidentJudged(
        IncidentJudged(
          incident: "2026-001", nature: .criminal, seriousness: .high, reason: "A blow.")),
      .accessChanged(AccessChanged(access: .named, people: ["s01"], reason: "Near.")),
      .personIdentified(PersonIdentified(parent: "p00002", how: "Known.", by: "s03")),
      .personCorrected(PersonCorrected(wrong: "p00001", reason: "A twin.")),
      .caseClosed(CaseClosed(outcome: .resolved, reason: "Done.")),
      .caseReopened(CaseReopened(reason: "More.")), .noteAdded(NoteAdded(text: "A note.")),
      .entryCorrected(EntryCorrected(sequence: 3, text: "Not so.", why: "A slip.")),
      .accountAsked(AccountAsked(from: "W.", how: "letter")),
      .nobodyElseInvolved(NobodyElseInvolved(reason: "Alone.")),
      .evidenceKept(EvidenceKept(hash: "", name: "a", bytes: 1, type: "", describes: "")),
      .measureTaken(MeasureTaken(measure: "warning-letter")),
      .adjustmentsAsked(AdjustmentsAsked(how: "letter", answer: "None.")),
      .dutyDeparted(DutyDeparted(duty: "gather", reason: "No.")),
      .measureNotUsed(MeasureNotUsed(measure: "warning-letter", reason: "No.")),
      .holdPlaced(HoldPlaced(by: "PC 1")),
      .referredToSafeguarding(ReferredToSafeguarding()),
      .letterReturned(LetterReturned(letter: "L2", reason: "Gone.")), meeting,
      .replyByMoved(ReplyByMoved(about: "N1", replyBy: today, reason: "Asked.")),
      .representationsReceived(RepresentationsReceived(how: "letter", text: "No.")),
      .restrictionFound(
        RestrictionFound(
          restriction: "R2", measure: "site-ban", terms: terms, origin: .before, imposedBy: "X",
          shownBy: .letter, dated: today)),
      .noRestrictionDecided(NoRestrictionDecided(about: "N1", reasons: .complete)),
      .reviewPrepared(
        ReviewPrepared(
          restriction: "R1", since: "", breaches: "", recommendation: .continue, hearing: "V1",
          proposal: proposal, replyBy: today)),
      .reviewRequested(ReviewRequested(restriction: "R1", how: "letter")),
      .replyConsidered(ReplyConsidered(restriction: "R1", answer: "No.")),
      .reviewDecided(
        ReviewDecided(restriction: "R1", outcome: .continue, reasons: .complete, terms: terms)),
      .restrictionBreached(RestrictionBreached(restriction: "R1", what: "Came.")),
      .exceptionAgreed(ExceptionAgreed(restriction: "R1", on: today, purpose: "A play.")),
      .arrangementsChanged(ArrangementsChanged(restriction: "R1", children: [], reason: "New.")),
      challenge, .restrictionSetAside(RestrictionSetAside(restriction: "R1", reason: "Wrong.")),
      .duePutOff(DuePutOff(due: "review", until: today, reason: "Away.")),
      .caseHandedOver(CaseHandedOver(to: "s02", note: "")),
    ]
    return [
      after(
        banned, .holdPlaced(HoldPlaced(by: "PC 1")), .holdLifted(HoldLifted(by: "PC 1"))),
      after(banned, meeting, .meetingHeld(MeetingHeld(meeting: "M1", note: ""))),
      after(banned, meeting, .meetingMissed(MeetingMissed(meeting: "M1", why: .schoolCancelled))),
      after(
        banned, challenge,
        .challengeDecided(
          ChallengeDecided(
            challenge: "H1", outcome: .notUpheld, reasons: "No.", told: "Their letter."))),
      after(
        banned, .letterDrafted(LetterDrafted(letter: "L3", kind: .lapse, about: "R1")),
        .letterDropped(LetterDropped(letter: "L3", reason: "No."))),
    ] + further.map { after(banned, $0) }
      + banned.entries.indices.map { upTo in
        var spec = banned
        spec.looksAt = upTo
        return spec
      }
  }

  private static func kind(_ event: CaseEvent) throws -> String {
    type(of: try #require(event.payload)).kind
  }

  /// The state without what merely notes that something was written and corrected.
  private static func read(_ state: CaseState) -> CaseState {
    var state = state
    state.version = 0
    state.marks = [:]
    state.corrections = [:]
    state.lasting = [:]
    return state
  }

  @Test func `every kind of entry is withdrawn by its correction, or the correction is refused`()
    throws
  {
    var told: Set<String> = []
    for spec in try Self.stories() {
      let entry = try #require(spec.looksAt.map { spec.entries[$0] } ?? spec.entries.last)
      let kind = try Self.kind(entry.event)
      told.insert(kind)
      let refusal = spec.refusal(.correct(entry.sequence))
      if Self.lasting.contains(kind) {
        let reason = try #require(refusal?.reasons.first, "\(kind)")
        #expect(reason.citation?.basis == .ourDefault, "\(kind)")
        #expect(!reason.opens.isEmpty, "\(kind)")
        continue
      }
      #expect(refusal == nil, "\(kind)")
      var after = spec
      try after.given(nil, .correct(entry.sequence))
      var state = Self.read(after.state)
      state.withdrawn = Self.read(spec.state).withdrawn
      #expect((state == Self.read(spec.state)) == Self.words.contains(kind), "\(kind)")
    }
    #expect(told == Set(CaseEvent.payloads.map { $0.kind }))
  }

  @Test func `a lifting is not taken back by a correction, and a continuing review is`() throws {
    var spec = try CaseSpec.banned()
    var going = spec
    try spec.given("10:00", .review(.lift))
    let lifted = try #require(
      spec.entries.first { if case .reviewDecided = $0.event { true } else { false } })
    let refusal = try #require(spec.refusal(.correct(lifted.sequence)))
    #expect(refusal.reasons[0].opens[0].contains("notice"))
    going.fold(
      .reviewDecided(
        ReviewDecided(
          restriction: "R1", outcome: .continue, reasons: .complete,
          terms: going.state.restrictions[0].terms)))
    #expect(going.refusal(.correct(going.state.version)) == nil)
  }

  @Test func `what stays after no ban, or a lifting, is put anew by a notice as it says`() throws {
    var none = try CaseSpec.noticed()
    try none.given("10:00", .declined("N1"), .against("N1"))
    let decided = try #require(
      none.entries.first { if case .noRestrictionDecided = $0.event { true } else { false } })
    #expect(
      none.refusal(.correct(decided.sequence))?.reasons[0].opens[0].contains("notice") == true)
    let anew = CaseCommand.notice(none.today.adding(days: 8), from: none.today.adding(days: 9))
    #expect(none.refusal(anew) == nil)
    var lifted = try CaseSpec.banned()
    try lifted.given("10:00", .review(.lift))
    #expect(lifted.refusal(anew) == nil)
  }

  @Test func `a judgement on which a ban rests is asked about at the gate once it was corrected`()
    throws
  {
    var spec = try CaseSpec()
    try spec.given("8:30", .judged("2026-001", .openCase))
    let judged = spec.state.version
    try spec.given("9:00", .account, .spokenTo, .consult())
    try spec.given("9:10", spec.interim())
    #expect(!spec.state.hasFallen(try #require(spec.state.restriction("R1"))))
    var again = spec
    try spec.given("9:20", .correct(judged))
    #expect(spec.state.restriction("R1")?.restsOnCorrected == [judged])
    #expect(spec.state.hasFallen(try #require(spec.state.restriction("R1"))))
    // One that was judged anew since is another matter.
    try again.given("9:20", .judged("2026-001", .openCase))
    try again.given("9:30", .correct(again.state.version))
    #expect(again.state.restriction("R1")?.restsOnCorrected == [])
  }
}
