import CaseModel
import PolicyModel
import Testing

/// What a letter is drafted as: by the step of its measure, or by the free step, which opens no gate.
@Suite struct LetterDraftTests {
  private func draft(
    _ kind: LetterKind, about: ItemID?, measure: String = "", to: ParentID? = nil
  ) -> CaseCommand {
    .draftLetter(LetterDrafted(letter: "", kind: kind, measure: measure, about: about, to: to))
  }

  private func why(_ refusal: Refusal?) -> String { refusal?.reasons[0].why ?? "" }

  // MARK: By the step of its measure

  @Test func `an invitation is to the meeting that is still open, and no other letter is`() throws {
    var spec = try CaseSpec(MadeUpPacks.ladder)
    let meeting = CaseCommand.arrangeMeeting(
      MeetingArranged(meeting: "", on: spec.today, with: "s01"))
    try spec.given("9:00", meeting, meeting, .toldOf("M2"))
    try spec.given("9:10", .missMeeting(MeetingMissed(meeting: "M2", why: .declined)))
    try spec.given("9:20", .take("meeting-invitation"), .take("ban-warning"))
    #expect(spec.state.letter("L1")?.draft.about == "M1")
    #expect(spec.state.letter("L2")?.draft.about == nil)
  }

  @Test func `a letter for which the policy asks a warning first is opened by a serious matter`()
    throws
  {
    var pack = MadeUpPacks.ladder
    pack.measures[0].requires = [MadeUpPacks.demand(.warnedFirst)]
    let spec = try CaseSpec(pack)
    #expect(spec.unmet(.take("meeting-invitation")) == [.warnedFirst])
    #expect(spec.refusal(.take("meeting-invitation", seriousness: "A blow.")) == nil)
  }

  @Test func `a restriction is decided by its own step, towards a visitor too`() throws {
    let spec = try CaseSpec.ready(visitor: true)
    let refusal = try #require(spec.refusal(.take("site-ban")))
    #expect(refusal.reasons[0].why == "site-ban is decided with its terms and reasons.")
    #expect(refusal.reasons[0].opens == ["Use the step site-ban."])
  }

  // MARK: By the free step

  @Test func `a letter about what is not in the case says so, and one about something else too`()
    throws
  {
    var spec = try CaseSpec.banned()
    try spec.given(
      "10:00", .arrangeMeeting(MeetingArranged(meeting: "", on: spec.today, with: "s01")),
      .receiveChallenge(
        ChallengeReceived(
          challenge: "", about: "R1", hearer: .panel, panel: ["s07"], says: "It was not me",
          how: "by post")))
    for id in ["R9", "N9", "M9", "C9", "H9"] as [ItemID] {
      #expect(why(spec.refusal(draft(.chairNote, about: id))) == "There is no \(id) in this case.")
    }
    for id in ["R1", "N1", "M1", "H1"] as [ItemID] {
      #expect(
        why(spec.refusal(draft(.chairNote, about: id))).contains("about something else than \(id)")
      )
    }
    #expect(spec.refusal(draft(.chairNote, about: "C1")) == nil)
    let lapse = try #require(spec.refusal(draft(.lapse, about: "R1")))
    #expect(
      lapse.reasons[0].opens == [
        "Choose a restriction that has ended on its date, and that no other ban follows."
      ])
    let note = try #require(spec.refusal(draft(.chairNote, about: "R1")))
    #expect(note.reasons[0].opens == ["Choose what it is about."])
    #expect(why(spec.refusal(draft(.ban, about: "R1"))).contains("the step that decides it"))
    #expect(why(spec.refusal(draft(.lapse, about: nil))).contains("is about a restriction"))
  }

  @Test func `a covering letter may go to another carer, and is a letter of no measure`() throws {
    var spec = try CaseSpec.banned()
    try spec.given(
      "10:00",
      draft(.arrangementsOtherCarer, about: "R1", measure: "warning-letter", to: "p00099"))
    let letter = try #require(spec.state.letters.last)
    #expect(letter.draft.to == "p00099")
    #expect(letter.draft.measure == "")
    try spec.given("10:10", .issue("L3", .arrangementsOtherCarer), .send("L3"))
    let warning = try #require(spec.pack.measure("warning-letter"))
    #expect(!spec.state.hasUsed(warning))
  }

  @Test func `another carer's address, and the chair's, is not the parent's to record`() throws {
    var spec = try CaseSpec.banned()
    try spec.given(
      "10:00", draft(.arrangementsOtherCarer, about: "R1", to: "p00099"),
      draft(.chairNote, about: "C1"))
    try spec.given("10:10", .issue("L3", .arrangementsOtherCarer), .issue("L4", .chairNote))
    spec.person.hasAddress = false
    #expect(spec.refusal(.send("L3")) == nil)
    #expect(spec.refusal(.send("L4")) == nil)
  }

  @Test func `a letter that was given up is drafted again for the same measure and matter`() throws
  {
    var spec = try CaseSpec.ready()
    let later = spec.today.adding(days: 7)
    try spec.given("9:10", spec.interim(), .notice(later, from: spec.today))
    try spec.given(
      "9:11", .notice(later, from: spec.today, measure: "managed-contact", form: .managedContact))
    try spec.given(
      "9:12",
      .draftLetter(
        LetterDrafted(letter: "", kind: .arrangementsOtherCarer, about: "R1", to: "p00009")))
    // What was put by a notice whose letter is under way is not drafted twice.
    try spec.given("9:20", .drop("L1"), .drop("L2"))
    #expect(spec.refusal(draft(.noticeOfIntent, about: "N2")) != nil)
    try spec.given("9:30", draft(.interimBan, about: "R1"), draft(.noticeOfIntent, about: "N1"))
    #expect(spec.state.letter("L5")?.draft.measure == "site-ban")
    #expect(spec.state.letter("L6")?.draft.measure == "site-ban")
  }
}
