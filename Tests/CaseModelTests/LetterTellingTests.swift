import CaseModel
import PolicyModel
import Testing

/// What a letter tells of, whom it has reached, and when it may no longer go out.
@Suite struct LetterTellingTests {
  private let breached = CaseCommand.draftLetter(
    LetterDrafted(letter: "", kind: .restrictionBreached, about: "R1"))
  private let note = CaseCommand.note(NoteAdded(text: "A note."))

  private func quashed(_ restriction: ItemID) -> CaseCommand {
    .setAside(RestrictionSetAside(restriction: restriction, reason: "Not so."))
  }

  private func overtaken(_ spec: CaseSpec) -> [ItemID] {
    spec.state.letters.filter { $0.overtaken != nil }.map(\.id)
  }

  /// Two incidents and an interim ban on each; the letters are drafted.
  private func twoInterims() throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim { $0.incidents = ["2026-001"] })
    try spec.given("9:12", .further("2026-002", When(spec.today, LocalTime("9:12"))))
    try spec.given("9:13", .account(of: "2026-002"), .spokenTo, .consult())
    try spec.given("9:14", spec.interim { $0.incidents = ["2026-002"] })
    return spec
  }

  /// Two incidents and a notice of a ban on each, with their letters sent.
  private func twoNotices() throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given("9:05", .further("2026-002", When(spec.today.adding(days: -1))))
    try spec.given("9:06", .account(of: "2026-002"), .spokenTo, .consult())
    for incident in ["2026-001", "2026-002"] as [IncidentID] {
      try spec.given(
        "9:10", .notice(spec.today.adding(days: 7), from: spec.today) { $0.incidents = [incident] })
    }
    return spec
  }

  // MARK: Its own story

  @Test func `a letter keeps its text's hash and how it went out`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .take("warning-letter"))
    #expect(spec.state.letter("L1")?.standing == "draft")
    let issued = LetterIssued(
      letter: "L1", kind: .warning, text: "Dear parent", hash: "abc", signedBy: "s01")
    try spec.given("9:20", .issueLetter(issued))
    #expect(spec.state.letter("L1")?.hash == "abc")
    #expect(spec.state.letter("L1")?.standing == "issued")
    var dropped = spec
    try dropped.given("9:25", .drop("L1"))
    #expect(dropped.state.letter("L1")?.standing == "dropped")
    try spec.given("9:30", .sendLetter(LetterSent(letter: "L1", how: .handed, to: "the parent")))
    #expect(spec.state.letter("L1")?.how == .handed)
    #expect(spec.state.letter("L1")?.standing == "sent")
  }

  // MARK: Told

  @Test func `a ban whose letter came back is told to nobody until it goes out again`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .returned("L2"))
    #expect(spec.state.restriction("R1")?.told == nil)
    #expect(spec.state.restriction("R1")?.standing(on: spec.today) == .notTold)
    try spec.given("10:10", .send("L2"))
    #expect(spec.state.restriction("R1")?.told?.when == When(spec.today, LocalTime("10:10")))
  }

  @Test func `a letter about one of two bans tells of no other`() throws {
    var spec = try twoInterims()
    func told() -> [Bool] { spec.state.restrictions.map { $0.told != nil } }
    try spec.given("9:20", .issue("L2", .interimBan), .send("L2"))
    #expect(told() == [false, true])
    #expect(spec.state.hearings.map { $0.told != nil } == [false, true])
    try spec.given("9:30", .issue("L1", .interimBan), .send("L1"), .returned("L1"))
    #expect(told() == [false, true])
    #expect(spec.state.hearings.map { $0.told != nil } == [false, true])
  }

  @Test func `the letter of one notice tells of no other`() throws {
    var spec = try twoNotices()
    try spec.given("9:20", .issue("L1"), .send("L1"), .issue("L2"), .send("L2"), .returned("L1"))
    #expect(spec.state.hearings.map { $0.told != nil } == [false, true])
  }

  @Test func `what accompanies a ban does not tell of it, where the ban's own letter came back`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    let came = CaseCommand.logBreach(RestrictionBreached(restriction: "R1", what: "Came in."))
    try spec.given("9:20", came, breached, .issue("L2", .restrictionBreached), .send("L2"))
    #expect(spec.state.restriction("R1")?.told != nil)
    try spec.given("9:30", .returned("L1"))
    #expect(spec.state.restriction("R1")?.told == nil)
    #expect(spec.state.hearing("R1")?.told == nil)
  }

  @Test func `a ban by silence to one notice does not rest on the letter of another`() throws {
    var spec = try twoNotices()
    try spec.given("9:20", .issue("L1"), .send("L1"), .issue("L2"), .send("L2"))
    spec.today = try CaseSpec.day(8)
    try spec.given("9:00", spec.full { $0.incidents = ["2026-001"] })
    try spec.given("9:10", .returned("L2"))
    #expect(spec.state.restriction("R1")?.restsOnCorrected == [])
    try spec.given("9:20", .returned("L1"))
    #expect(spec.state.restriction("R1")?.restsOnCorrected == [spec.state.version])
  }

  // MARK: Overtaken

  @Test
  func `what has reached the parent is not overtaken, and what is about nothing else neither`()
    throws
  {
    var spec = try CaseSpec.noticed()
    try spec.given("9:25", .take("warning-letter"), .declined("N1"))
    try spec.given("9:30", spec.full(), .issue("L3"), .send("L3"), note)
    try spec.given("9:35", .correct(spec.state.version))
    #expect(overtaken(spec) == [])
    #expect(spec.refusal(.issue("L2", .warning)) == nil)
    try spec.given("9:40", .returned("L1"))
    #expect(overtaken(spec) == ["L1"])
    #expect(spec.refusal(.send("L1")) != nil)
  }

  @Test func `a letter about one of two hearings or bans outlives the end of the other`() throws {
    var notices = try twoNotices()
    try notices.given("9:20", .against("N1"))
    #expect(overtaken(notices) == ["L1"])
    #expect(notices.refusal(.issue("L2")) == nil)
    var interims = try twoInterims()
    try interims.given("9:20", quashed("R1"))
    #expect(overtaken(interims) == ["L1"])
    #expect(interims.refusal(.issue("L2", .interimBan)) == nil)
  }

  @Test func `one that comes back outlives the end of the other too`() throws {
    var notices = try twoNotices()
    try notices.given("9:20", .against("N1"), .issue("L2"), .send("L2"), .returned("L2"))
    #expect(overtaken(notices) == ["L1"])
    #expect(notices.refusal(.send("L2")) == nil)
    var interims = try twoInterims()
    try interims.given("9:20", quashed("R1"), .issue("L2"), .send("L2"), .returned("L2"))
    #expect(overtaken(interims) == ["L1"])
    #expect(interims.refusal(.send("L2")) == nil)
  }

  @Test func `the letter of a decision that ends something goes out again where it came back`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .against("R1"))
    try spec.given("9:20", .issue("L2", .noBan), .send("L2"), .returned("L2"))
    #expect(spec.refusal(.send("L2")) == nil)
    var quashed = try CaseSpec.banned()
    try quashed.given("10:00", self.quashed("R1"), .issue("L3", .setAside), .send("L3"))
    try quashed.given("10:10", .returned("L3"))
    #expect(quashed.refusal(.send("L3")) == nil)
  }

  @Test func `that there is no ban is still told where the interim one is set aside besides`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .against("R1"), quashed("R1"))
    #expect(overtaken(spec) == ["L1"])
    #expect(spec.refusal(.issue("L2", .noBan)) == nil)
  }

  @Test func `that an interim ban ended on its date is told, whatever was decided since`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1"), .send("L1"), .received("R1"))
    spec.today = try CaseSpec.day(23)
    try spec.given("9:00", .draftLetter(LetterDrafted(letter: "", kind: .lapse, about: "R1")))
    try spec.given("9:10", .ban(.full, from: spec.today, until: CaseSpec.day(40)))
    #expect(spec.state.openHearings.isEmpty)
    #expect(spec.refusal(.issue("L2", .lapse)) == nil)
  }

  @Test func `the terms before a review are told no more, and its outcome is`() throws {
    var spec = try CaseSpec.banned()
    let narrower = Terms(
      form: .limited, scope: .part, conditions: "In writing.", exceptions: "The rest.",
      from: spec.today,
      until: spec.today.adding(days: 20))
    var after = spec
    try spec.given("10:00", .returned("L2"))
    #expect(spec.refusal(.review(.vary, narrower)) != nil)
    try after.given("10:00", .review(.vary, narrower), .returned("L2"))
    #expect(overtaken(after) == ["L2"])
    #expect(after.refusal(.issue("L3", .reviewOutcome)) == nil)
    #expect(after.refusal(.send("L2")) != nil)
  }

  @Test func `a review of one of two bans leaves the letter of the other`() throws {
    var spec = try twoInterims()
    try spec.given("9:20", .review(.lift, restriction: "R2"))
    #expect(overtaken(spec) == ["L2"])
    #expect(spec.refusal(.issue("L1", .interimBan)) == nil)
  }

  @Test func `a ban that comes back after it was set aside goes out no more`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", quashed("R1"))
    #expect(overtaken(spec) == [])
    try spec.given("10:10", .returned("L2"))
    #expect(overtaken(spec) == ["L2"])
    #expect(spec.refusal(.send("L2")) != nil)
  }

  @Test func `it is overtaken when it was first, and no later entry moves that`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today), .against("N1"))
    let first = spec.state.letter("L1")?.overtaken
    #expect(first != nil)
    try spec.given("9:20", note, .correct(spec.state.version + 1))
    #expect(spec.state.letter("L1")?.overtaken == first)
  }

  @Test func `a warning of a ban is no other letter that went out`() throws {
    var spec = try CaseSpec(MadeUpPacks.ladder)
    try spec.given("9:00", .take("meeting-invitation"), .issue("L1", .invitation), .send("L1"))
    try spec.given("10:00", .further("2026-002", When(spec.today, LocalTime("9:50"))))
    #expect(spec.state.banWarnings.isEmpty)
    #expect(spec.unmet(spec.interim()) == [.warnedFirst])
  }
}
