import PolicyModel
import Testing

@testable import CaseModel

/// To whom a covering letter goes: to whom its kind is for, and to nobody else.
@Suite struct LetterRecipientTests {
  private func draft(
    _ kind: LetterKind, _ about: ItemID, to: ParentID? = nil, toStaff: StaffID? = nil
  ) -> CaseCommand {
    .draftLetter(LetterDrafted(letter: "", kind: kind, about: about, to: to, toStaff: toStaff))
  }

  private func affected(told: Bool = true) throws -> CaseSpec {
    var spec = told ? try CaseSpec.banned() : try CaseSpec.ready()
    try spec.given(
      "9:50",
      .takeStatement(
        StatementTaken(
          from: "G. Ince", part: .affected, firstHand: true, seen: "He shouted at me.",
          staff: "s07")))
    return spec
  }

  @Test func `what a letter says of one family goes to no other`() throws {
    let spec = try CaseSpec.banned()
    #expect(spec.refusal(draft(.chairNote, "C1")) == nil)
    #expect(spec.refusal(draft(.chairNote, "C1", to: "p00009")) != nil)
    #expect(spec.refusal(draft(.chairNote, "C1", toStaff: "s01")) != nil)
    #expect(spec.refusal(draft(.arrangementsOtherCarer, "R1", to: "p00009")) == nil)
    let nobody = try #require(spec.refusal(draft(.arrangementsOtherCarer, "R1")))
    #expect(nobody.reasons[0].why.contains("somebody else who cares"))
    #expect(spec.refusal(draft(.arrangementsOtherCarer, "R1", to: spec.state.parent)) != nil)
    #expect(spec.refusal(draft(.arrangementsOtherCarer, "R1", to: "p00009", toStaff: "s01")) != nil)
  }

  @Test func `whoever was affected at work is told what came of it, and nobody else of the staff`()
    throws
  {
    let spec = try affected()
    #expect(spec.refusal(draft(.staffAffected, "2026-001", toStaff: "s07")) == nil)
    #expect(spec.refusal(draft(.staffAffected, "2026-001")) != nil)
    #expect(spec.refusal(draft(.staffAffected, "2026-001", to: "p00009", toStaff: "s07")) != nil)
    #expect(spec.refusal(draft(.staffAffected, "R1", toStaff: "s07")) != nil)
    let other = try #require(spec.refusal(draft(.staffAffected, "2026-001", toStaff: "s01")))
    #expect(other.reasons[0].why.contains("whom the incident affected"))
    let field = spec.form.fields(of: .builtIn(.letter)).first { $0.name == "to-staff" }
    #expect(field?.choices.map(\.value) == ["s07"])
    #expect(field?.initial == "s07")
    #expect(field?.required == true)
  }

  @Test func `nobody at work hears what came of it before the person does`() throws {
    var spec = try affected(told: false)
    #expect(spec.refusal(draft(.staffAffected, "2026-001", toStaff: "s07")) != nil)
    try spec.given(
      "10:00", .close(CaseClosed(outcome: .noFurtherAction, reason: "It rests.")))
    #expect(spec.refusal(draft(.staffAffected, "2026-001", toStaff: "s07")) == nil)
  }
}
