import PolicyModel
import Testing

@testable import CaseModel

/// A letter goes out while what it says is still so.
@Suite struct LetterOfTheDayTests {
  private func covering(_ kind: LetterKind, _ about: ItemID) -> CaseCommand {
    .draftLetter(LetterDrafted(letter: "", kind: kind, about: about))
  }

  /// Another case of the person, with a ban decided when this many entries had been written here.
  private func elsewhere(after spec: CaseSpec, interim: Bool = true) throws -> OtherCase {
    var other = try CaseSpec.ready()
    while other.state.version < spec.state.version {
      other.fold(.noteAdded(NoteAdded(text: "A note.")))
    }
    other.today = spec.today
    try other.given("9:00", .further("2026-008", When(other.today)), .account(of: "2026-008"))
    try other.given("9:01", .spokenTo, .consult(incidents: ["2026-008"]))
    try other.given("9:05", other.interim { $0.incidents = ["2026-008"] })
    return OtherCase(number: "2026-009", state: other.state, pack: other.pack)
  }

  @Test func `that they may come again is not sent once another ban was decided`() throws {
    var spec = try CaseSpec.banned()
    spec.today = try CaseSpec.day(43)
    try spec.given("9:00", covering(.lapse, "R1"))
    var fixed = spec
    try fixed.given("9:05", .issue("L3", .lapse))
    #expect(fixed.refusal(.send("L3")) == nil)
    let before = fixed
    fixed.others = [try elsewhere(after: fixed)]
    let refusal = fixed.refusal(.send("L3"))
    #expect(refusal?.reasons[0].why.contains("was decided after the text") == true)
    #expect(refusal?.reasons[0].opens[0].contains("draft it again") == true)
    // A text that is fixed after they were told of it tells of it; before that nothing tells them that they may come.
    spec.others = fixed.others
    #expect(spec.refusal(.issue("L3", .lapse)) != nil)
    spec.others[0].state.restrictions[0].told = spec.others[0].state.restrictions[0].decided
    while spec.state.version < 60 { spec.fold(.noteAdded(NoteAdded(text: "A note."))) }
    try spec.given("9:30", .issue("L3", .lapse))
    #expect(spec.refusal(.send("L3")) == nil)
    // Once that is over too it may go out.
    var later = before
    later.others = fixed.others
    later.today = try CaseSpec.day(80)
    #expect(later.refusal(.send("L3")) == nil)
    // What keeps nobody away is no ban.
    var contact = before
    var other = try #require(fixed.others.first)
    other.state.restrictions[0].terms.form = .managedContact
    contact.others = [other]
    #expect(contact.refusal(.send("L3")) == nil)
    // What was decided before is told.
    var told = before
    told.others = [try elsewhere(after: CaseSpec())]
    #expect(told.refusal(.send("L3")) == nil)
  }

  @Test func `nor that nothing is imposed, or that a ban is lifted or set aside`() throws {
    var lifted = try CaseSpec.banned()
    try lifted.given("10:00", .review(.lift), .issue("L3", .lift))
    var aside = try CaseSpec.banned()
    try aside.given(
      "10:00", .setAside(RestrictionSetAside(restriction: "R1", reason: "Not so.")),
      .issue("L3", .setAside))
    var none = try CaseSpec.noticed()
    try none.given("10:00", .received("N1"), .against("N1"), .issue("L2", .noBan))
    for spec in [lifted, aside, none] {
      let letter = try #require(spec.state.letters.last).id
      #expect(spec.refusal(.send(letter)) == nil)
      var later = spec
      later.others = [try elsewhere(after: spec)]
      #expect(later.refusal(.send(letter))?.reasons[0].why.contains("after the text") == true)
    }
  }

  @Test func `that something will be considered is not sent once it was decided`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", .received("N1"), covering(.acknowledgement, "N1"))
    var fixed = spec
    try fixed.given("9:35", .issue("L2", .acknowledgement))
    #expect(fixed.refusal(.send("L2")) == nil)
    for (before, command) in [
      (spec, CaseCommand.issue("L2", .acknowledgement)), (fixed, .send("L2")),
    ] {
      var decided = before
      #expect(decided.refusal(command) == nil)
      try decided.given("9:40", .against("N1"))
      #expect(decided.refusal(command)?.reasons[0].why.contains("was decided since") == true)
    }
  }

  @Test func `a measure's letter does not go out once what it rests on was corrected`() throws {
    for fixed in [true, false] {
      var pack = MadeUpPacks.ladder
      let index = try #require(pack.measures.firstIndex { $0.id == "ban-warning" })
      pack.measures[index].requires = [MadeUpPacks.demand(.informationGathered)]
      var spec = try CaseSpec(pack)
      try spec.given("9:00", .account)
      let account = spec.state.version
      try spec.given("9:10", .take("ban-warning"))
      spec.fold(.letterDrafted(LetterDrafted(letter: "L9", kind: .chairNote, about: "C1")))
      if fixed { try spec.given("9:12", .issue("L1", .banWarning)) }
      let command = fixed ? CaseCommand.send("L1") : .issue("L1", .banWarning)
      #expect(spec.refusal(command) == nil)
      // What was taken after it is no ground of it.
      spec.fold(.measureTaken(MeasureTaken(measure: "another")))
      try spec.given("9:20", .correct(account))
      #expect(spec.refusal(command)?.reasons[0].why.contains("was corrected") == true)
      #expect(spec.refusal(.issue("L9", .chairNote)) == nil)
    }
  }

  @Test func `the outcome of a challenge that a letter told stays`() throws {
    for outcome in [ChallengeOutcome.notUpheld, .upheld] {
      var spec = try CaseSpec.banned()
      try spec.given(
        "10:00",
        .receiveChallenge(
          ChallengeReceived(
            challenge: "", about: "R1", hearer: .viceChair, says: "Not so.", how: "by letter")))
      try spec.given(
        "10:10",
        .decideChallenge(
          ChallengeDecided(
            challenge: "H1", outcome: outcome, reasons: "Heard.", told: "Their letter.")))
      let decided = try #require(spec.state.challenges.first?.decided?.sequence)
      #expect(spec.refusal(.correct(decided)) == nil)
      let letter = try #require(spec.state.letters.last)
      // Letters about other things tell nothing of it.
      let others = [
        ("L7" as ItemID, LetterKind.challengeOutcome, "H9" as ItemID), ("L8", .setAside, "R9"),
      ]
      for (id, kind, about) in others {
        spec.fold(.letterDrafted(LetterDrafted(letter: id, kind: kind, about: about)))
        spec.fold(.letterSent(LetterSent(letter: id, how: .handed, to: "")))
      }
      #expect(spec.refusal(.correct(decided)) == nil)
      try spec.given("10:20", .issue(letter.id, letter.draft.kind))
      let stands = try #require(spec.refusal(.correct(decided)))
      #expect(stands.reasons[0].why.contains("is issued, and that stands"))
      let other = spec.state.version
      try spec.given("10:30", .send(letter.id))
      // That it went out may be a mistake; what it says was decided all the same.
      try spec.given("10:40", .correct(other + 1))
      #expect(spec.refusal(.correct(decided)) != nil)
    }
  }

  @Test func `a hold of another case is lifted there, and the answer says where`() throws {
    var spec = try CaseSpec.ready()
    var other = try CaseSpec()
    try other.given("9:00", .placeHold(HoldPlaced(by: "PC 12")))
    spec.others = [
      OtherCase(number: "2026-008", state: try CaseSpec().state, pack: other.pack),
      OtherCase(number: "2026-009", state: other.state, pack: other.pack),
    ]
    let notice = CaseCommand.notice(spec.today.adding(days: 7), from: spec.today)
    #expect(spec.refusal(notice)?.reasons[0].opens[0].contains("in case 2026-009") == true)
    let lift = try #require(spec.refusal(.liftHold(HoldLifted(by: "PC 12"))))
    #expect(lift.reasons[0].opens == ["Record in case 2026-009 that the hold is lifted."])
    try spec.given("9:30", .placeHold(HoldPlaced(by: "PC 12")))
    #expect(spec.refusal(notice)?.reasons[0].opens[0].contains("2026-009") == false)
    spec.others = []
    try spec.given("9:40", .liftHold(HoldLifted(by: "PC 12")))
    #expect(spec.refusal(.liftHold(HoldLifted(by: "PC 12")))?.reasons[0].opens == [])
  }
}
