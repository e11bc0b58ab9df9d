import PolicyModel
import Testing

@testable import CaseModel

/// Whoever wrote is not silent: a reply of which nobody has said what it answers, in any case of the person,
/// lets no silence count.
@Suite struct UnassignedReplyTests {
  /// A case with notice given on 2 March, a reply possible until the 9th, beside another of the person.
  private func noticed(beside other: CaseSpec, isSeen: Bool = true) throws -> CaseSpec {
    var spec = try CaseSpec.noticed()
    spec.others = [OtherCase(number: "2026-009", state: other.state, isSeen: isSeen)]
    spec.today = try CaseSpec.day(8)
    return spec
  }

  private func said(on day: Int, _ reply: RepresentationsReceived) throws -> CaseSpec {
    var other = try CaseSpec.ready()
    other.today = try CaseSpec.day(day)
    try other.given("10:00", .receiveRepresentations(reply))
    return other
  }

  private let unassigned = RepresentationsReceived(how: "letter", text: "It was my sister.")
  private let unrelated = RepresentationsReceived(
    how: "letter", text: "The summer fair was lovely.", isUnrelated: true,
    whyUnrelated: "It is about the summer fair.")

  @Test func `a reply in another case since they were told is no silence until it is assigned`()
    throws
  {
    var other = try said(on: 3, unassigned)
    var spec = try noticed(beside: other)
    let refusal = try #require(spec.refusal(spec.full()))
    #expect(refusal.reasons.map(\.demand) == [.chanceToRespond])
    #expect(refusal.reasons[0].why.contains("5 March 2026 (entry 7 of case 2026-009)"))
    #expect(refusal.reasons[0].why.hasPrefix("The parent said something on"))
    // Said of it that it answers none, or taken out and recorded where it belongs.
    try other.given("10:10", .correct(other.state.version))
    spec = try noticed(beside: other)
    #expect(try spec.ways(spec.full())[.chanceToRespond] == .replyByPassed)
    spec.today = try CaseSpec.day(3)
    try spec.given("10:10", .received("N1"))
    #expect(try spec.ways(spec.full())[.chanceToRespond] == .representationsReceived)
  }

  @Test func `one that answers none of what was put holds nothing up`() throws {
    let spec = try noticed(beside: try said(on: 3, unrelated))
    #expect(try spec.ways(spec.full())[.chanceToRespond] == .replyByPassed)
  }

  @Test func `nor does one from before they were told`() throws {
    var other = try CaseSpec.ready()
    try other.given("9:05", .receiveRepresentations(unassigned))
    let spec = try noticed(beside: other)
    #expect(spec.refusal(spec.full()) == nil)
  }

  @Test func `in the same case it is none either, and it is due to be said`() throws {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(2)
    try spec.given("9:00", .received(nil))
    spec.today = try CaseSpec.day(8)
    #expect(spec.unmet(spec.full()) == [.chanceToRespond])
    let due = DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
    #expect(due.contains { $0.step == "correct-entry" && $0.what.contains("4 March 2026") })
    #expect(!due.contains { $0.kind == .decide })
  }

  /// Noticed on 2 March, and on the 5th the school spoke with them by telephone.
  private func spoken(_ ofIt: Bool?, on day: Int = 3) throws -> CaseSpec {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(day)
    try spec.given(
      "10:00",
      .speak(ParentSpokenTo(channel: .telephone, outcome: .spoken, ofWhatWasPut: ofIt)))
    spec.today = try CaseSpec.day(8)
    return spec
  }

  @Test func `words with them since they were told are no silence until taken down as a reply`()
    throws
  {
    for said in [nil, true] {
      var spec = try spoken(said)
      let refusal = try #require(spec.refusal(spec.full()))
      #expect(refusal.reasons.map(\.demand) == [.chanceToRespond])
      #expect(refusal.reasons[0].why.contains("was spoken with on 5 March 2026"))
      let due = DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
      #expect(due.contains { $0.step == "representations" && $0.what.contains("5 March 2026") })
      var part = spec
      try spec.given("9:00", .received("N1"))
      #expect(try spec.ways(spec.full())[.chanceToRespond] == .representationsReceived)
      // A part of their reply, taken down since, holds what they said.
      try part.given(
        "9:00",
        .receiveRepresentations(
          RepresentationsReceived(
            about: "N1", how: "telephone", text: "It was my sister.", isPart: true)))
      #expect(try part.ways(part.full())[.chanceToRespond] == .replyByPassed)
    }
    // Words written before the letter went out in that minute came before it.
    var before = try CaseSpec.ready()
    try before.given(
      "9:05", .spokenTo,
      .notice(before.today.adding(days: 7), from: before.today.adding(days: 8)),
      .issue("L1", .noticeOfIntent), .send("L1"))
    before.today = try CaseSpec.day(8)
    #expect(try before.ways(before.full())[.chanceToRespond] == .replyByPassed)
    let silent = try spoken(false)
    #expect(try silent.ways(silent.full())[.chanceToRespond] == .replyByPassed)
    let tried = try CaseSpec.noticed()
    var spec = tried
    spec.today = try CaseSpec.day(3)
    try spec.given("10:00", .words(.unanswered))
    spec.today = try CaseSpec.day(8)
    #expect(try spec.ways(spec.full())[.chanceToRespond] == .replyByPassed)
  }

  @Test func `whether they spoke of it is asked while something waits for their reply`() throws {
    var spec = try CaseSpec.noticed()
    func fields(_ step: BuiltInStep) -> [StepField] {
      StepForm(spec.state, spec.context(CaseSpec.head, nil)).fields(of: .builtIn(step))
    }
    #expect(fields(.spokenTo).first { $0.name == "of-what-was-put" }?.required == true)
    #expect(fields(.meetingHeld).contains { $0.name == "of-what-was-put" })
    spec = try CaseSpec.ready()
    #expect(!fields(.spokenTo).contains { $0.name == "of-what-was-put" })
  }

  @Test func `a meeting in that time is no silence, held or with nobody having said how it went`()
    throws
  {
    func met(_ ofIt: Bool?, isHeld: Bool = true, on day: Int = 3) throws -> CaseSpec {
      var spec = try CaseSpec.noticed()
      try spec.given(
        "10:00",
        .arrangeMeeting(
          MeetingArranged(
            meeting: "", on: try CaseSpec.day(day), at: LocalTime("15:00"), place: "The office",
            with: CaseSpec.head.staff)))
      spec.today = try CaseSpec.day(day)
      if isHeld {
        try spec.given(
          "16:00",
          .holdMeeting(
            MeetingHeld(meeting: "M1", note: "She came.", agreed: true, ofWhatWasPut: ofIt)))
      }
      spec.today = try CaseSpec.day(8)
      return spec
    }
    #expect(try met(nil).unmet(met(nil).full()) == [.chanceToRespond])
    #expect(try met(true).unmet(met(true).full()) == [.chanceToRespond])
    let open = try met(nil, isHeld: false)
    let refusal = try #require(open.refusal(open.full()))
    #expect(refusal.reasons[0].why.contains("nobody has recorded how that went"))
    let other = try met(false)
    #expect(try other.ways(other.full())[.chanceToRespond] == .replyByPassed)
    // One that is still to come holds nothing up.
    let later = try met(nil, isHeld: false, on: 20)
    #expect(try later.ways(later.full())[.chanceToRespond] == .replyByPassed)
  }

  @Test func `a challenge to the interim ban that put it is no silence`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    spec.today = try CaseSpec.day(3)
    try spec.given(
      "9:00",
      .receiveChallenge(
        ChallengeReceived(
          challenge: "", about: "R1", hearer: .viceChair, says: "I was in hospital.", how: "letter")
      ))
    spec.today = try CaseSpec.day(15)
    let refusal = try #require(spec.refusal(spec.full()))
    #expect(refusal.reasons.contains { $0.why.contains("challenged it on 5 March 2026") })
  }

  @Test
  func `what they said before it was put, to an earlier notice or as an account, is answered`()
    throws
  {
    var decided = try CaseSpec.noticed()
    try decided.given("9:25", .received("N1"))
    try decided.given("9:30", decided.full { $0.reasons.answer = "The gate was seen." })
    try decided.given(
      "9:40",
      .setAside(RestrictionSetAside(restriction: "R1", reason: "The wrong day was written.")))
    decided.today = try CaseSpec.day(1)
    try decided.given(
      "9:00", .consult(), .notice(decided.today.adding(days: 7), from: decided.today))
    let letter = try #require(decided.state.letters.last).id
    try decided.given("9:10", .issue(letter), .send(letter))
    decided.today = try CaseSpec.day(10)
    let reason = try #require(
      decided.refusal(decided.full { $0.reasons.answer = "" })?.reasons.first)
    #expect(reason.demand == .reasonsGiven && reason.why.contains("not answered"))
    #expect(decided.refusal(decided.full { $0.reasons.answer = "She was seen there." }) == nil)
    let form = StepForm(decided.state, decided.context(CaseSpec.head, nil))
    let ban = try #require(decided.pack.measure(of: .siteBan))
    #expect(form.fields(of: .measure(ban)).contains { $0.name == "answer" && $0.required })
  }

  @Test func `a case that one may not see is not named`() throws {
    let spec = try noticed(beside: try said(on: 3, unassigned), isSeen: false)
    let why = try #require(spec.refusal(spec.full())?.reasons.first?.why)
    #expect(!why.contains("2026-009") && why.contains("in another case"))
  }

  @Test(arguments: ["", "-", "n/a"])
  func `“none” without a word on why is no silence, here or in another case`(_ why: String) throws {
    let brushedOff = RepresentationsReceived(
      how: "letter", text: "Your letter about 1 March: it was my sister.", isUnrelated: true,
      whyUnrelated: why)
    var own = try CaseSpec.noticed()
    own.today = try CaseSpec.day(3)
    try own.given("9:00", .receiveRepresentations(brushedOff))
    own.today = try CaseSpec.day(8)
    for spec in [own, try noticed(beside: try said(on: 3, brushedOff))] {
      #expect(spec.unmet(spec.full()) == [.chanceToRespond])
      let due = DueList(pack: spec.pack, calendar: .empty).items(
        of: spec.state, others: spec.others)
      #expect(due.contains { $0.step == "correct-entry" && $0.what.contains("5 March 2026") })
    }
    // Recorded anew where it belongs, it is their side.
    try own.given("9:00", .received("N1"))
    #expect(try own.ways(own.full())[.chanceToRespond] == .representationsReceived)
  }

  @Test func `so are comments to a review`() throws {
    var spec = try CaseSpec.banned()
    let terms = try #require(spec.state.restriction("R1")?.terms)
    try spec.given("10:00", .prepare(terms, replyBy: spec.today.adding(days: 7)))
    try spec.given("10:05", .issue("L3", .reviewNotice), .send("L3"))
    spec.today = try CaseSpec.day(2)
    var reply = unrelated
    reply.whyUnrelated = ""
    try spec.given("9:00", .receiveRepresentations(reply))
    spec.today = try CaseSpec.day(8)
    try spec.given("9:00", .consult(until: terms.until))
    #expect(spec.unmet(.review(.continue, terms)) == [.chanceToRespond])
  }

  @Test func `why it answers none stands with it in the record`() throws {
    let words = Narration(pack: MadeUpPacks.menu, names: Names()).words(
      .representationsReceived(unrelated), in: "2026-001")
    #expect(words.body.contains("nothing that was put to them: It is about the summer fair."))
  }

  // MARK: The form

  private func about(_ spec: CaseSpec) throws -> StepField {
    let fields = StepForm(spec.state, spec.context(CaseSpec.head, nil)).fields(
      of: .builtIn(.representations))
    return try #require(fields.first { $0.name == "about" })
  }

  @Test func `the form offers what was put in every case, and chooses none of several`() throws {
    var spec = try CaseSpec.ready()
    #expect(try about(spec).choices.map(\.value) == [""])
    spec.others = [OtherCase(number: "2026-009", state: try CaseSpec.noticed().state)]
    var asked = try about(spec)
    #expect(asked.choices.map(\.value) == ["2026-009/N1", "none"])
    #expect(asked.required && asked.initial.isEmpty)
    var beside = try CaseSpec.noticed()
    #expect(try about(beside).initial == "N1")
    beside.others = spec.others
    asked = try about(beside)
    #expect(asked.choices.map(\.value) == ["N1", "2026-009/N1", "none"])
    #expect(asked.initial.isEmpty)
    beside.others[0].isSeen = false
    #expect(try about(beside).choices.map(\.value) == ["N1", "none"])
  }

  @Test func `“none” is recorded as an answer to nothing that was put`() throws {
    let spec = try CaseSpec.noticed()
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    let answers = [
      "about": "none", "why-none": "It is about the fair.", "how": "letter", "text": "Lovely fair.",
    ]
    let filled = try form.fill(.builtIn(.representations), answers).get()
    guard case .command(.receiveRepresentations(let reply)) = filled.act else { return }
    #expect(reply.about == nil && reply.isUnrelated)
    #expect(reply.whyUnrelated == "It is about the fair.")
  }
}
