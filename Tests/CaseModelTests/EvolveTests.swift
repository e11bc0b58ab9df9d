import CaseModel
import PolicyModel
import Testing

@Suite struct EvolveTests {
  private func recorded(_ event: CaseEvent, _ sequence: Int, _ mark: Mark? = nil) -> Recorded<
    CaseEvent
  > {
    Recorded(
      event: event, happened: When(CivilDate(dayNumber: 20_600)), staff: "s01",
      sequence: sequence, mark: mark)
  }

  @Test func `an erased entry of every kind is folded and counted`() throws {
    let pack = MadeUpPacks.menu
    var state = CaseState()
    for (index, payload) in CaseEvent.payloads.enumerated() {
      state.evolve(recorded(.erased(kind: payload.kind), index + 1), pack: pack)
    }
    #expect(state.version == CaseEvent.payloads.count)
    #expect(state.letters.isEmpty && state.restrictions.isEmpty)
  }

  @Test func `the id of an erased item is never given again`() throws {
    var spec = try CaseSpec.ready()
    spec.fold(.erased(kind: RestrictionDecided.kind))
    spec.fold(.erased(kind: LetterDrafted.kind))
    spec.fold(.erased(kind: NoticeGiven.kind))
    #expect(spec.state.nextID("R") == "R2")
    #expect(spec.state.nextID("L") == "L2")
    #expect(spec.state.nextID("N") == "N2")
    #expect(spec.state.nextID("C") == "C2")
    try spec.given("10:00", spec.interim())
    #expect(spec.state.restrictions.map(\.id) == ["R2"])
  }

  @Test func `events about items that are not there change nothing else`() throws {
    var spec = try CaseSpec()
    let before = spec.state
    let strays: [CaseEvent] = [
      .letterSent(LetterSent(letter: "L9", how: .post, to: "")),
      .letterIssued(LetterIssued(letter: "L9", kind: .ban, text: "", hash: "", signedBy: "s01")),
      .meetingHeld(MeetingHeld(meeting: "M9", note: "")),
      .chairReplied(ChairReplied(consultation: "C9", view: .supports)),
      .replyByMoved(ReplyByMoved(about: "N9", replyBy: spec.today, reason: "")),
      .reviewDecided(ReviewDecided(restriction: "R9", outcome: .lift, reasons: .complete)),
      .restrictionSetAside(RestrictionSetAside(restriction: "R9", reason: "")),
      .challengeDecided(
        ChallengeDecided(challenge: "H9", outcome: .upheld, reasons: "", told: "Their letter.")),
      .holdLifted(HoldLifted(by: "")),
      .incidentJudged(
        IncidentJudged(incident: "2026-999", nature: .both, seriousness: .low, reason: "")),
    ]
    for event in strays { spec.fold(event) }
    var after = spec.state
    after.version = before.version
    after.marks = before.marks
    after.lasting = before.lasting
    #expect(after == before)
  }

  @Test func `folding all at once and one by one come to the same`() throws {
    let spec = try CaseSpec.banned()
    let pack = spec.pack
    let entries = [
      recorded(
        .statementTaken(StatementTaken(from: "A", part: .witness, firstHand: true, seen: "")), 1),
      recorded(.noteAdded(NoteAdded(text: "Advice.")), 2, .privileged),
      recorded(.erased(kind: "case.note"), 3),
    ]
    var state = CaseState()
    for entry in entries { state.evolve(entry, pack: pack) }
    #expect(state == CaseState(folding: entries, pack: pack))
    #expect([1, 2, 3].filter { state.isPrivileged($0) } == [2])
    #expect(state.version == 3)
  }

  @Test func `a reply without a notice is kept and answers none`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given(
      nil, .receiveRepresentations(RepresentationsReceived(how: "letter", text: "Mine.")))
    #expect(spec.state.otherReplies.count == 1)
    #expect(spec.state.notices[0].reply.isAwaited)
    #expect(spec.refusal(.declined("N9")) != nil)
  }

  @Test func `a person identified later is the person of the case`() throws {
    var spec = try CaseSpec()
    try spec.given(
      nil,
      .identify(
        PersonIdentified(parent: "p00007", how: "By a teacher.", by: "s03")))
    #expect(spec.state.parent == "p00007")
    #expect(spec.state.formerly == ["p00001"])
  }

  @Test func `a corrected entry keeps its place and its correction`() throws {
    var spec = try CaseSpec()
    try spec.given(nil, .note(NoteAdded(text: "At the front gate.")))
    let correction = EntryCorrected(sequence: 3, text: "At the back gate.", why: "Misheard.")
    try spec.given(nil, .correctEntry(correction))
    #expect(spec.state.corrections[3] == "At the back gate.")
    #expect(spec.state.withdrawn == [3])
    #expect(spec.state.version == 4)
    #expect(spec.refusal(.correctEntry(EntryCorrected(sequence: 3, text: "", why: ""))) != nil)
  }
}
