import CaseModel
import PolicyModel
import Testing

/// A case against the wrong person: nothing more is decided or put to them in it, and nothing in it counts
/// against them elsewhere.
@Suite struct WrongPersonTests {
  private let wrong = CaseCommand.correctPerson(
    PersonCorrected(wrong: "p00001", reason: "Namesake."))

  @Test func `they are found to be the wrong one once, and the case may be closed`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .take("warning-letter"), wrong)
    #expect(spec.refusal(wrong) != nil)
    #expect(spec.refusal(.take("warning-letter")) != nil)
    #expect(spec.refusal(.note(NoteAdded(text: "A note."))) == nil)
    let rail = Decider(spec.state, spec.context(CaseSpec.head, nil)).nextSteps()
    for step in ["correct-person", "site-ban", "found", "notice"] {
      #expect(rail.first { $0.step.id == step }?.mayBeTaken == false, "\(step)")
    }
    #expect(spec.refusal(.close) == nil)
  }

  @Test func `that they are is itself corrected where it was a mistake`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", wrong)
    #expect(spec.refusal(spec.interim()) != nil)
    try spec.given("9:20", .correct(spec.state.version))
    #expect(spec.refusal(spec.interim()) == nil)
  }

  @Test func `what was set aside is still told to them, and nothing else`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .setAside(RestrictionSetAside(restriction: "R1", reason: "Not so.")))
    try spec.given("10:10", wrong)
    #expect(spec.refusal(.issue("L3", .setAside)) == nil)
    let breached = LetterDrafted(letter: "", kind: .restrictionBreached, about: "R1")
    #expect(spec.refusal(.draftLetter(breached)) != nil)
    try spec.given("10:20", .drop("L3"))
    let again = LetterDrafted(letter: "", kind: .setAside, about: "R1")
    #expect(spec.refusal(.draftLetter(again)) == nil)
  }

  @Test func `whoever was told only that a ban was intended is told that it is taken back`() throws
  {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", wrong)
    let letter = try #require(spec.state.letters.last)
    #expect(letter.draft.kind == .setAside && letter.draft.about == "N1")
    #expect(
      spec.refusal(.close)?.reasons.map(\.why) == [
        "The letter “Set aside or withdrawn” of 2 March 2026 is draft and not sent."
      ])
    try spec.given("9:40", .drop("L2"))
    let again = LetterDrafted(letter: "", kind: .setAside, about: "N1")
    try spec.given("9:50", .draftLetter(again), .issue("L3", .setAside), .send("L3"), .close)
  }

  @Test func `whoever was warned or invited is told that this is taken back, and nobody else is`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .take("warning-letter"))
    var draft = spec
    try draft.given("9:20", wrong)
    #expect(draft.state.letters.count == 1)
    try spec.given("9:20", .issue("L1", .warning), .send("L1"), wrong)
    let letter = try #require(spec.state.letters.last)
    #expect(letter.draft.kind == .setAside && letter.draft.about == "L1")
    #expect(letter.draft.measure == "warning-letter")
    try spec.given("9:30", .drop(letter.id))
    #expect(spec.refusal(.close)?.reasons[0].why.contains("is withdrawn") == true)
    let again = LetterDrafted(letter: "", kind: .setAside, about: "L1")
    try spec.given("9:40", .draftLetter(again), .issue("L3", .setAside), .send("L3"), .close)
    // One that came back warned nobody.
    var back = try CaseSpec.ready()
    try back.given(
      "9:10", .take("warning-letter"), .issue("L1", .warning), .send("L1"), .returned("L1"), wrong)
    #expect(back.state.letters.count == 1)
  }

  @Test func `whoever was told of nothing, or of the outcome, gets no letter about a notice`()
    throws
  {
    var untold = try CaseSpec.ready()
    try untold.given("9:10", .notice(untold.today.adding(days: 7), from: untold.today))
    var unbanned = try CaseSpec.noticed()
    try unbanned.given("9:30", .against("N1"))
    var banned = try CaseSpec.banned()
    for (spec, count) in [(untold, 0), (unbanned, 0), (banned, 1)] {
      #expect(try spec.events(wrong).count == 1 + count)
    }
    try banned.given("10:00", wrong)
    #expect(banned.state.letters.last?.draft.about == "R1")
  }

  @Test func `what was decided of one notice takes nothing back of another`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:22", .further("2026-002", When(spec.today)), .account(of: "2026-002"))
    try spec.given(
      "9:24",
      .notice(spec.today.adding(days: 7), from: spec.today) {
        $0.incidents = ["2026-002"]
      })
    try spec.given("9:26", .issue("L2", .noticeOfIntent), .send("L2"), .against("N1"))
    try spec.given("9:30", wrong)
    let taken = spec.state.letters.filter { $0.draft.kind == .setAside }.map(\.draft.about)
    #expect(taken == ["N2"])
  }

  @Test func `a ban of which nobody was told leaves its notice to take back`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", .declined("N1"), spec.full(), wrong)
    #expect(spec.state.letters.last?.draft.about == "N1")
  }

  @Test func `the right person is somebody else`() throws {
    let spec = try CaseSpec.ready()
    let same = PersonCorrected(wrong: "p00001", right: "p00001", reason: "Namesake.")
    #expect(spec.refusal(.correctPerson(same)) != nil)
  }

  @Test func `a warning sent to the wrong person is none of theirs`() throws {
    var first = try CaseSpec(MadeUpPacks.ladder)
    first.fold(.letterDrafted(LetterDrafted(letter: "L1", kind: .banWarning)))
    first.fold(
      .letterSent(LetterSent(letter: "L1", how: .post, to: "home")), When(try CaseSpec.day(-20)))
    try first.given("9:00", .correctPerson(PersonCorrected(wrong: "p00001", reason: "Namesake.")))
    var second = try CaseSpec(MadeUpPacks.ladder)
    second.others = [OtherCase(number: "2026-001", state: first.state)]
    #expect(second.unmet(second.interim()) == [.warnedFirst])
  }

  @Test func `no letter goes out to the wrong person, and nothing is decided against them`() throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .take("warning-letter"), .issue("L1", .warning))
    try spec.given("9:20", .correctPerson(PersonCorrected(wrong: "p00001", reason: "Namesake.")))
    #expect(spec.refusal(.send("L1")) != nil)
    #expect(spec.refusal(spec.interim()) != nil)
  }

  @Test func `only the person of the case can be the wrong one`() throws {
    let spec = try CaseSpec.banned()
    let other = CaseCommand.correctPerson(PersonCorrected(wrong: "p00099", reason: "Namesake."))
    #expect(spec.refusal(other) != nil)
  }

  @Test func `the letters to a wrong person take ids that nobody had`() throws {
    var spec = try CaseSpec.banned()
    spec.fold(.erased(kind: LetterDrafted.kind))
    let wrong = CaseCommand.correctPerson(PersonCorrected(wrong: "p00001", reason: "Namesake."))
    let ids = try spec.events(wrong).compactMap { event in
      if case .letterDrafted(let draft) = event { draft.letter } else { nil as ItemID? }
    }
    #expect(ids == [spec.state.nextID("L")])
  }
}
