import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

/// A letter says who decided in the office that they held then, and arranges nothing for a child who has left.
@Suite struct LettersOfThenTests {
  private typealias Under = SchoolUnderTest

  private func ready() throws -> (school: Under, number: CaseID) {
    let school = try Under("mugginton")
    let number = try school.openCase(about: try school.family())
    try school.findOut(number)
    try school.consult(number)
    return (school, number)
  }

  private func text(_ school: Under, _ number: CaseID) throws -> String {
    let letter = try #require(school.desk.caseState(number).state.letters.last)
    return try school.desk.letterSheet(number, letter.id).text
  }

  @Test func `an acting head who decided is named so once the head is back`() throws {
    let (school, number) = try ready()
    try school.recorded(
      .actingHead,
      ["to": "Deepa Rawle", "until": "+8w", "reason": "Illness.", "minute": "FGB 2026/14"],
      as: Under.chair)
    try school.take(
      number, "interim-ban", try school.banAnswers(number), as: Under.deputy)
    try school.recorded(.delegationEnd, ["why": "The head is back."], as: Under.chair)
    #expect(try text(school, number).contains("Decided by Deepa Rawle, Acting headteacher"))
  }

  @Test func `nothing is arranged for a child who has left`() throws {
    let (school, number) = try ready()
    try school.take(number, "interim-ban", try school.banAnswers(number))
    let child = try #require(
      school.desk.caseState(number).state.restrictions.last?.children.first?.pupil)
    let name = try school.desk.pupilState(child).name.given
    #expect(try text(school, number).contains(name))
    try school.recorded(.pupilLeft(child), ["on": "yesterday"])
    #expect(try !text(school, number).contains("\(name):"))
  }
}
