import PolicyModel
import Testing

@testable import CaseModel

/// A correction takes out what it corrects and what hangs on that, and leaves its neighbours alone.
@Suite struct WithdrawnAloneTests {
  private let note = CaseCommand.note(NoteAdded(text: "A note."))

  private func overtaken(_ spec: CaseSpec) -> [ItemID] {
    spec.state.letters.filter { $0.overtaken != nil }.map(\.id)
  }

  private func draft(_ kind: LetterKind, _ about: ItemID) -> CaseCommand {
    .draftLetter(LetterDrafted(letter: "", kind: kind, about: about))
  }

  @Test func `a note corrected leaves the person the wrong one`() throws {
    var spec = try CaseSpec.ready()
    try spec.given(
      "9:10", .correctPerson(PersonCorrected(wrong: "p00001", reason: "Namesake.")), note)
    try spec.given("9:20", .correct(spec.state.version))
    #expect(spec.refusal(spec.interim()) != nil)
    #expect(spec.state.wrongPerson != nil)
  }

  @Test func `a measure that drafts no letter takes no letter of another with it`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .take("authorities"))
    let mistaken = spec.state.version
    try spec.given("9:20", .take("warning-letter"))
    try spec.given("9:30", .correct(mistaken))
    #expect(overtaken(spec).isEmpty)
    #expect(spec.refusal(.issue("L1", .warning)) == nil)
  }

  @Test func `of two uses of a measure each takes its own letter with it`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .take("warning-letter"))
    let first = spec.state.version - 1
    try spec.given("9:20", .take("warning-letter"))
    var later = spec
    try spec.given("9:30", .correct(first))
    #expect(overtaken(spec) == ["L1"])
    try later.given("9:30", .correct(later.state.version - 1))
    #expect(overtaken(later) == ["L2"])
  }

  @Test func `a meeting taken out leaves the invitation to another`() throws {
    var spec = try CaseSpec(MadeUpPacks.ladder)
    let meeting = CaseCommand.arrangeMeeting(
      MeetingArranged(meeting: "", on: spec.today.adding(days: 3), with: "s01"))
    try spec.given("9:00", meeting, .take("meeting-invitation"), meeting)
    let second = spec.state.version
    try spec.given("9:10", .correct(second))
    #expect(spec.state.letter("L1")?.draft.about == "M1")
    #expect(overtaken(spec).isEmpty)
  }

  @Test func `a question to the chair taken out leaves the letters to the parent`() throws {
    var spec = try CaseSpec.ready()
    let asked = try #require(spec.state.consultations.first?.asked.sequence)
    try spec.given("9:10", .take("warning-letter"), .correct(asked))
    #expect(overtaken(spec).isEmpty)
  }

  @Test func `a challenge taken out takes its hearer alone out of the readers`() throws {
    var spec = try CaseSpec.banned()
    for (id, staff) in [("H1", "s05"), ("H2", "s06")] as [(ItemID, StaffID)] {
      spec.fold(.challengeReceived(challenge(id, staff)))
    }
    #expect(spec.state.people == ["s05", "s06"])
    spec.fold(.entryCorrected(EntryCorrected(sequence: spec.state.version, text: "", why: "")))
    #expect(spec.state.people == ["s05"])
  }

  @Test func `a correction of something else lets no hearer in anew`() throws {
    var spec = try CaseSpec.banned()
    spec.fold(.challengeReceived(challenge("H1", "s05")))
    spec.fold(.accessChanged(AccessChanged(access: .team, people: ["s02"], reason: "")))
    spec.fold(.challengeReceived(challenge("H2", "s05")))
    #expect(spec.state.challenges.map(\.letIn) == [[], ["s05"]])
    try spec.given("11:00", note, .correct(spec.state.version + 1))
    #expect(spec.state.challenges.map(\.letIn) == [[], ["s05"]])
  }

  private func challenge(_ id: ItemID, _ staff: StaffID) -> ChallengeReceived {
    ChallengeReceived(
      challenge: id, about: "R1", hearer: .chair, staff: staff, says: "Not me.", how: "by post")
  }

  // MARK: Time

  @Test func `what was put off stays so where something else is corrected`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", .moved(CaseSpec.day(12)))
    let until = try CaseSpec.day(5)
    try spec.given(
      "9:40",
      .putOff(DuePutOff(due: DueKind.letterUnsent.rawValue, until: until, reason: "Away.")), note)
    try spec.given("9:50", .correct(spec.state.version))
    #expect(spec.state.putOff.map(\.until) == [until])
    try spec.given("9:55", .correct(spec.state.version - 2))
    #expect(spec.state.putOff.isEmpty)
  }

  @Test func `of two further days to reply one taken back leaves the letter for the other`() throws
  {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", .moved(CaseSpec.day(12)))
    let first = spec.state.version - 1
    try spec.given("9:40", .moved(CaseSpec.day(14)))
    #expect(spec.state.letters.count == 2)
    try spec.given("9:50", .correct(spec.state.version))
    #expect(overtaken(spec) == [])
    try spec.given("9:55", .correct(first))
    #expect(overtaken(spec) == ["L2"])
  }

  @Test func `a further day taken back leaves the notice, and more time for another notice`() throws
  {
    var drafted = try CaseSpec.ready()
    try drafted.given("9:10", .notice(drafted.today.adding(days: 7), from: drafted.today))
    try drafted.given("9:20", .moved(CaseSpec.day(12)))
    try drafted.given("9:30", .correct(drafted.state.version))
    #expect(overtaken(drafted) == [])
    #expect(drafted.refusal(.issue("L1", .noticeOfIntent)) == nil)
    var two = try CaseSpec.noticed()
    try two.given(
      "9:25", .notice(two.today.adding(days: 8), from: two.today), .issue("L2", .noticeOfIntent),
      .send("L2"))
    try two.given("9:30", .moved(CaseSpec.day(12)))
    let first = two.state.version - 1
    try two.given("9:40", .moved(CaseSpec.day(14), "N2"), .correct(first))
    #expect(overtaken(two) == ["L3"])
  }

  @Test
  func `a part of an answer, and an answer considered, stay where something else is corrected`()
    throws
  {
    var spec = try CaseSpec.noticed()
    try spec.given(
      "9:30",
      .receiveRepresentations(
        RepresentationsReceived(about: "N1", how: "letter", text: "Wait.", isPart: true)), note)
    try spec.given("9:35", .correct(spec.state.version))
    #expect(spec.state.hearing("N1")?.reply.parts.count == 1)
    try spec.given("9:40", .declined("N1"), spec.full(), .issue("L2"), .send("L2"))
    try spec.given(
      "9:50", .received(nil),
      .considerReply(ReplyConsidered(restriction: "R1", answer: "Two heard it.")), note)
    try spec.given("9:55", .correct(spec.state.version))
    #expect(spec.state.restriction("R1")?.considered.count == 1)
    #expect(!spec.state.hasReplyToConsider("R1", others: []))
  }

  @Test func `an answer given anew is one, though another was taken out before`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", .received("N1"), .correct(spec.state.version + 1))
    #expect(spec.state.hearing("N1")?.answerWithdrawn != nil)
    try spec.given("9:40", .received("N1"))
    #expect(spec.state.hearing("N1")?.answerWithdrawn == nil)
  }

  // MARK: Breaches

  @Test func `a breach taken out takes the letter about it, and no other letter about the ban`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    let breach = CaseCommand.logBreach(RestrictionBreached(restriction: "R1", what: "Came."))
    try spec.given("9:30", breach)
    let logged = spec.state.version
    try spec.given("9:40", draft(.restrictionBreached, "R1"), .returned("L1"), .correct(logged))
    #expect(overtaken(spec) == ["L2"])
    // It was overtaken by that correction, and not by a later one.
    let stamp = spec.state.letter("L2")?.overtaken
    try spec.given("9:50", note, .correct(spec.state.version + 1))
    #expect(spec.state.letter("L2")?.overtaken == stamp)
  }

  @Test func `a letter about a breach is left alone where something else is corrected`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("9:45", .logBreach(RestrictionBreached(restriction: "R1", what: "Came.")))
    try spec.given("9:50", draft(.restrictionBreached, "R1"), note)
    try spec.given("10:00", .correct(spec.state.version))
    #expect(overtaken(spec).isEmpty)
  }

  @Test func `a breach of one ban taken out leaves the letter about the breach of another`() throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim { $0.incidents = ["2026-001"] })
    try spec.given("9:12", .further("2026-002", When(spec.today, LocalTime("9:12"))))
    try spec.given("9:13", .account(of: "2026-002"), .spokenTo, .consult())
    try spec.given("9:14", spec.interim { $0.incidents = ["2026-002"] })
    for letter in ["L1", "L2"] as [ItemID] {
      try spec.given("9:20", .issue(letter, .interimBan), .send(letter))
    }
    try spec.given(
      "9:30", .logBreach(RestrictionBreached(restriction: "R1", what: "Came.")),
      .logBreach(RestrictionBreached(restriction: "R2", what: "Came.")))
    let second = spec.state.version
    try spec.given("9:40", draft(.restrictionBreached, "R1"), draft(.restrictionBreached, "R2"))
    try spec.given("9:50", .correct(second))
    #expect(overtaken(spec) == ["L4"])
  }

  // MARK: What is over

  @Test func `that no ban follows may still be told where the interim ban was set aside since`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan), .send("L1"), .against("R1"))
    try spec.given("9:20", .issue("L2", .noBan), .send("L2"))
    let sent = spec.state.version
    try spec.given("9:30", .setAside(RestrictionSetAside(restriction: "R1", reason: "Not so.")))
    try spec.given("9:40", .correct(sent))
    #expect(spec.state.letter("L2")?.overtaken == nil)
    #expect(spec.refusal(.send("L2")) == nil)
  }

  @Test func `more time is offered no more once the hearing is closed`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", .moved(CaseSpec.day(12)))
    var sent = spec
    try spec.given("9:40", .against("N1"))
    #expect(spec.state.letter("L2")?.overtaken != nil)
    try sent.given("9:40", .issue("L2", .moreTime), .send("L2"))
    let sequence = sent.state.version
    try sent.given("9:45", .against("N1"))
    #expect(sent.state.letter("L2")?.overtaken == nil)
    try sent.given("9:50", .correct(sequence))
    #expect(sent.state.letter("L2")?.overtaken != nil)
  }

  @Test func `silence to one letter is one of its own`() throws {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(8)
    try spec.given("9:00", spec.full(), .issue("L2"), .send("L2"))
    let longer = Terms(
      form: .full, scope: .whole, from: spec.today, until: spec.today.adding(days: 90))
    try spec.given("10:00", .prepare(longer, replyBy: CaseSpec.day(16)))
    try spec.given("10:05", .consult(until: spec.today.adding(days: 90)))
    try spec.given("10:10", .issue("L3", .reviewNotice), .send("L3"))
    spec.today = try CaseSpec.day(17)
    try spec.given("9:00", .review(.continue, longer), .returned("L1"))
    let first = spec.state.version
    try spec.given("9:10", .returned("L3"))
    let second = spec.state.version
    #expect(spec.state.restriction("R1")?.restsOnCorrected == [first])
    #expect(spec.state.restriction("R1")?.unheardReview == [second])
    try spec.given("9:20", .correct(second))
    #expect(spec.state.restriction("R1")?.restsOnCorrected == [first])
    #expect(spec.state.restriction("R1")?.unheardReview == [])
  }

  @Test func `a letter given up and drafted again is not due where the giving up was a mistake`()
    throws
  {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", .declined("N1"), spec.full(), .drop("L2"))
    let dropped = spec.state.version
    try spec.given("9:40", draft(.ban, "R1"), .drop("L3"))
    #expect(spec.state.untoldDecisions.map(\.about) == ["R1"])
    try spec.given("9:50", .correct(dropped))
    #expect(spec.state.untoldDecisions.isEmpty)
  }
}
