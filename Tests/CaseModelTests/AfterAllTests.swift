import PolicyModel
import Testing

@testable import CaseModel

/// It was them after all: what ended because it seemed to be somebody else goes on as it stood.
@Suite struct AfterAllTests {
  /// A case in which it was found to be somebody else, with the entry that says so.
  private func mistaken(_ spec: CaseSpec) throws -> (spec: CaseSpec, found: Int) {
    var spec = spec
    try spec.given(
      "14:00",
      .correctPerson(PersonCorrected(wrong: "p00001", right: "p00002", reason: "It was another.")))
    return (spec, try #require(spec.state.wrongPerson).sequence)
  }

  /// The same once it is found that it was them after all, as the case of the other has it.
  private func afterAll(_ spec: CaseSpec, _ found: Int) -> CaseSpec {
    var spec = spec
    spec.fold(
      .entryCorrected(EntryCorrected(sequence: found, text: "It was them.", why: "A photo.")))
    return spec
  }

  @Test func `a notice waits for its answer again, and its letter may go out`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    let (wrong, found) = try mistaken(spec)
    #expect(wrong.state.openHearings.isEmpty)
    #expect(wrong.state.letter("L1")?.overtaken != nil)
    let back = afterAll(wrong, found)
    #expect(back.state.wrongPerson == nil)
    #expect(back.state.openHearings.map(\.id) == ["N1"])
    #expect(back.state.letter("L1")?.overtaken == nil)
    #expect(back.state.beforeWrongPerson.isEmpty)
  }

  @Test func `a ban of which nobody told them otherwise stands as it did`() throws {
    let banned = try CaseSpec.banned()
    let (wrong, found) = try mistaken(banned)
    #expect(wrong.state.restriction("R1")?.ending == .setAside)
    let letter = try #require(wrong.state.letters.last)
    #expect(letter.draft.kind == .setAside)
    let back = afterAll(wrong, found)
    let ban = try #require(back.state.restriction("R1"))
    #expect((ban.ending, ban.ended) == (nil, nil))
    #expect(ban.standing(on: back.today) == .inForce)
    #expect(back.state.letter(letter.id)?.overtaken != nil, "the letter that takes it back")
  }

  @Test func `what a letter took back stays taken back`() throws {
    var (wrong, found) = try mistaken(CaseSpec.banned())
    let letter = try #require(wrong.state.letters.last?.id)
    try wrong.given("14:10", .issue(letter, .setAside), .send(letter))
    let back = afterAll(wrong, found)
    #expect(back.state.restriction("R1")?.ending == .setAside)
    #expect(back.state.letter(letter)?.overtaken == nil)
  }

  @Test func `what had ended before it was found stays ended, with who knew of it`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan), .send("L1"), .received("R1"))
    try spec.given("9:30", spec.full(), .issue("L2", .ban), .send("L2"))
    let before = try #require(spec.state.restriction("R1"))
    let (wrong, found) = try mistaken(spec)
    let back = afterAll(wrong, found)
    let interim = try #require(back.state.restriction("R1"))
    #expect(interim.ending == .replaced && interim.ended == before.ended)
    #expect(interim.relieved == before.relieved && interim.heldUntil == before.heldUntil)
    #expect(back.state.restriction("R2")?.ending == nil)
    #expect(back.state.hearing("R1")?.closed == spec.state.hearing("R1")?.closed)
  }

  @Test func `a letter overtaken before, or given up, is as it was`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .setAside(RestrictionSetAside(restriction: "R1", reason: "A slip.")))
    let old = try #require(spec.state.letters.last)
    #expect(old.draft.kind == .setAside)
    let (wrong, found) = try mistaken(spec)
    let back = afterAll(wrong, found)
    #expect(back.state.letter(old.id)?.overtaken == spec.state.letter(old.id)?.overtaken)
    #expect(back.state.restriction("R1")?.ending == .setAside)
    for letter in spec.state.letters {
      #expect(back.state.letter(letter.id)?.overtaken == letter.overtaken)
    }
  }
}
