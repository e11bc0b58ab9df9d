import CaseModel
import PolicyModel
import Testing

/// Until when a letter may tell of what it tells, and what the user reads where it may not.
@Suite struct LetterTimeTests {
  private func why(_ spec: CaseSpec, _ command: CaseCommand) -> String? {
    spec.refusal(command)?.reasons[0].why
  }

  private func covering(_ kind: LetterKind, _ about: ItemID = "R1") -> CaseCommand {
    let to: ParentID? = kind == .arrangementsOtherCarer ? "p00009" : nil
    return .draftLetter(LetterDrafted(letter: "", kind: kind, about: about, to: to))
  }

  // MARK: While it stands

  @Test
  func
    `a ban that is over is told by no letter as if it stood, nor that it ended where nobody knew`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .received("N1"))
    try spec.given("9:30", spec.full())
    spec.today = try CaseSpec.day(42)
    #expect(spec.refusal(.issue("L2")) == nil)
    spec.today = try CaseSpec.day(43)
    #expect(why(spec, .issue("L2"))?.contains("was over after 13 April 2026") == true)
    try spec.given("9:00", .drop("L2"))
    #expect(spec.refusal(covering(.lapse)) != nil)
  }

  @Test
  func `an arrangement whose time is over and that asks the head is told by no letter either`()
    throws
  {
    var spec = try CaseSpec.managed()
    try spec.given("9:30", covering(.arrangementsOtherCarer))
    spec.today = try CaseSpec.day(42)
    #expect(spec.refusal(.issue("L2", .arrangementsOtherCarer)) == nil)
    spec.today = try CaseSpec.day(43)
    #expect(spec.state.restriction("R1")?.standing(on: spec.today) == .askHead)
    #expect(why(spec, .issue("L2", .arrangementsOtherCarer))?.contains("was over after") == true)
  }

  @Test func `a letter of what was replaced is not issued, whether its text was fixed or not`()
    throws
  {
    for isFixed in [false, true] {
      var spec = try CaseSpec.noticed()
      try spec.given("10:00", .declined("N1"), spec.interim())
      if isFixed { try spec.given("10:10", .issue("L2", .interimBan)) }
      try spec.given("10:20", spec.full())
      #expect(
        why(spec, .issue("L2", .interimBan))?.contains("set aside, refused or replaced since")
          == true)
    }
  }

  @Test func `where the person was the wrong one, no letter is drafted to them, and that is said`()
    throws
  {
    var spec = try CaseSpec.banned()
    #expect(spec.refusal(covering(.arrangementsOtherCarer)) == nil)
    try spec.given(
      "10:00",
      .correctPerson(PersonCorrected(wrong: "p00001", right: "p00002", reason: "A namesake.")))
    #expect(why(spec, covering(.arrangementsOtherCarer))?.contains("to be the wrong one") == true)
    #expect(spec.refusal(covering(.chairNote, "C1")) == nil)
  }

  // MARK: The day to reply by

  @Test func `no text is fixed with a last day to reply that is today or past`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    for (day, isTaken) in [(6, true), (7, false), (8, false)] {
      spec.today = try CaseSpec.day(day)
      #expect((spec.refusal(.issue("L1", .noticeOfIntent)) == nil) == isTaken, "\(day)")
    }
    #expect(why(spec, .issue("L1", .noticeOfIntent))?.contains("leaves nobody any time") == true)
  }

  @Test func `nor one of more time that is over, though they have answered since`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("10:00", .moved(try CaseSpec.day(9)), .received("N1"))
    spec.today = try CaseSpec.day(9)
    #expect(why(spec, .issue("L2", .moreTime))?.contains("leaves nobody any time") == true)
    #expect(spec.refusal(.drop("L2")) == nil)
  }

  @Test func `the road is more time while some can be given, and then to give the letter up`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim())
    func opens(_ day: Int) throws -> String? {
      spec.today = try CaseSpec.day(day)
      return spec.refusal(.issue("L1", .interimBan))?.reasons[0].opens.first
    }
    #expect(try opens(20)?.hasPrefix("Give more time to reply first") == true)
    #expect(try opens(21)?.hasPrefix("Give the letter up") == true)
  }

  @Test func `a letter that names no day to reply goes out whatever day it is`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    spec.today = try CaseSpec.day(8)
    try spec.given("9:00", covering(.arrangementsOtherCarer))
    #expect(spec.refusal(.issue("L2", .arrangementsOtherCarer)) == nil)
  }
}
