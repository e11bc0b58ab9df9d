import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

/// What was decided under a delegation that does not stand is told by no letter before the head has said that it does.
@Suite struct UnconfirmedLettersTests {
  private typealias Under = SchoolUnderTest

  /// A case with a notice given, in a school whose deputy acts as head on another deputy's word.
  private func onBehalf() throws -> (school: Under, number: CaseID) {
    let school = try Under("mugginton")
    let number = try school.openCase(about: try school.family())
    try school.findOut(number)
    try school.consult(number)
    try school.giveNotice(number)
    try school.recorded(
      .delegate,
      [
        "to": "s02", "from": "today", "until": "+5", "reason": "Away.", "given-by": "s01",
      ], as: Under.secondDeputy)
    return (school, number)
  }

  private func whys(_ school: Under, _ number: CaseID, _ step: StepID, _ answers: [String: String])
    throws -> String
  {
    guard case .refused(let refusal) = try school.desk.submit(.step(number, step), answers) else {
      return ""
    }
    return refusal.reasons.map(\.why).joined(separator: "\n")
  }

  @Test func `its letter is neither issued nor sent, until the head lets the decision stand`()
    throws
  {
    let (school, number) = try onBehalf()
    try school.take(
      number, "no-ban", ["facts": "Another parent.", "factors": "None.", "about": "N1"],
      as: Under.deputy)
    let letter = try #require(school.desk.caseState(number).state.letters.last).id.rawValue
    try school.recorded(.delegationConfirm, ["answer": "end", "why": "I never said so."])
    let issue = ["letter": letter]
    #expect(try whys(school, number, "letter-issue", issue).contains("as though it stood"))
    try school.recorded(.delegationConfirm, ["answer": "confirm", "why": "It was right."])
    try school.take(number, "letter-issue", issue)
    try school.expectSound()
  }

  @Test func `one whose text was fixed before is not sent`() throws {
    let (school, number) = try onBehalf()
    try school.take(
      number, "no-ban", ["facts": "Another parent.", "factors": "None.", "about": "N1"],
      as: Under.deputy)
    let letter = try #require(school.desk.caseState(number).state.letters.last).id.rawValue
    try school.take(number, "letter-issue", ["letter": letter], as: Under.deputy)
    try school.recorded(.delegationConfirm, ["answer": "end", "why": "I never said so."])
    let sent = ["letter": letter, "how": "handed", "to": "the office", "in-person": "yes"]
    #expect(try whys(school, number, "letter-sent", sent).contains("as though it stood"))
    // A letter of something else goes out.
    try school.take(number, "letter", ["kind": "chair-note", "about": "C1"])
    let note = try #require(school.desk.caseState(number).state.letters.last).id.rawValue
    try school.take(number, "letter-issue", ["letter": note])
    try school.expectSound()
  }
}
