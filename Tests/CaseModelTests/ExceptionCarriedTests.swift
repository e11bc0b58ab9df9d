import PolicyModel
import Testing

@testable import CaseModel

/// What was agreed for a day stands under the ban that takes the place of the one it was agreed for, and opens no other.
@Suite struct ExceptionCarriedTests {
  @Test func `an exception of an interim ban stands under the ban that replaces it`() throws {
    var spec = try CaseSpec.ready()
    let (past, ahead) = (try CaseSpec.day(1), try CaseSpec.day(12))
    try spec.given("9:05", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    for day in [past, ahead] {
      try spec.given(
        "9:10", .agreeException(ExceptionAgreed(restriction: "R1", on: day, purpose: "A play.")))
    }
    let agreed = spec.state.version
    spec.today = try CaseSpec.day(3)
    try spec.given("9:00", .received("R1"), .consult())
    try spec.given("9:10", spec.full())
    #expect(spec.state.restriction("R2")?.exceptions.map(\.on) == [ahead])
    // Taken back it is due to be told, as one of the ban's own.
    try spec.given("9:20", .correct(agreed))
    #expect(spec.state.restriction("R2")?.exceptions == [])
    let restriction = try #require(spec.state.restriction("R2"))
    #expect(spec.state.takenBackUnsaid(under: restriction).map(\.on) == [ahead])
  }

  private func row(
    _ verdict: GateVerdict?, _ line: String, exceptions: [String] = []
  ) -> GateRow {
    GateRow(
      parent: "p1", name: "Hay, Ann", verdict: verdict, line: line, children: [], orders: [],
      exceptions: exceptions)
  }

  @Test func `an exception of one ban opens no other at the gate`() throws {
    let agreed = row(.mayComeIn, "May come in for a play.", exceptions: ["A play"])
    for other in [GateVerdict.noEntry, .noEntryToPart, .askHead] {
      for rows in [[agreed, row(other, "Another.")], [row(other, "Another."), agreed]] {
        let entry = try #require(GateRow.byPerson(rows).first)
        #expect(entry.verdict == .askHead)
        #expect(
          entry.line.hasPrefix("Ask the headteacher: they were told that they may come in today"))
        #expect(entry.line.hasSuffix("May come in for a play.") && entry.more == ["Another."])
      }
    }
    for rows in [[agreed], [agreed, row(.mayComeIn, "Contact.")], [agreed, row(nil, "Over.")]] {
      #expect(GateRow.byPerson(rows).first?.verdict == .mayComeIn)
    }
  }
}
