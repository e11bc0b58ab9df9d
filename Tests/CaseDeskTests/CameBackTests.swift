import CaseModel
import Testing

@testable import CaseDesk

/// A letter that came back, and what else is asked of those who keep the record.
@Suite struct CameBackTests {
  private typealias Under = SchoolUnderTest

  @Test
  func `the way that failed is remarked upon when a letter is sent again, and asks for a reason`()
    throws
  {
    let school = try Under("roby-park")
    let number = try school.openCase(about: try school.family())
    try school.findOut(number)
    try school.giveNotice(number)
    try school.sendLetters(number)
    let letter = try #require(school.desk.caseSheet(number).letters.last { $0.sent != nil })
    let known = ["letter": letter.letter.rawValue]
    let returned = try school.desk.form(.step(number, "letter-returned"))
    #expect(returned.fields.first?.initial == letter.letter.rawValue)
    #expect(returned.fields.first?.choices.first?.label.contains("sent ") == true)
    try school.take(number, "letter-returned", known.merging(["reason": "Gone away."]) { $1 })
    let how = try #require(
      school.desk.form(.step(number, "letter-sent"), answers: known).fields
        .first { $0.name == "how" })
    #expect(how.hint.contains("it came back on"))
    #expect(how.hint.contains("Another way may reach them."))
    let again = known.merging(["how": "post"]) { $1 }
    let problems = try school.problems(number, "letter-sent", again)
    #expect(problems.map(\.field) == ["again"])
    #expect(problems.first?.message.contains("came back from there") == true)
    try school.take(
      number, "letter-sent", again.merging(["again": "They were seen there."]) { $1 })
    try school.expectSound()
  }

  @Test func `a challenge is recorded with what is said, how it came and who took it, confirmed`()
    throws
  {
    let school = try Under("roby-park")
    let number = try school.openCase(about: try school.family())
    try school.findOut(number)
    try school.giveNotice(number)
    try school.clock.go("2026-10-20", "9:00")
    try school.take(number, "site-ban", try school.banAnswers(number, ["until": "+6w"]))
    try school.sendLetters(number)
    let missing = try school.problems(number, "challenge", ["hearer": "panel"])
    #expect(Set(missing.map(\.field)) == ["says", "how", "panel"])
    let sheet = try school.desk(as: Under.deputy).form(.step(number, "challenge"))
    #expect(sheet.confirm.contains("complaint by"))
    #expect(sheet.fields.first { $0.name == "received-by" }?.initial == Under.deputy.rawValue)
    #expect(try school.desk.form(.step(number, "challenge")).fields.map(\.name).contains("says"))
    try school.take(number, "challenge", Under.challenge)
    let facts = try #require(school.desk.caseState(number).state.challenges.first?.facts)
    #expect(facts.says == "Somebody else shouted.")
    #expect(facts.how == "by e-mail")
    #expect(facts.receivedBy == Under.head)
    let line = try #require(
      school.desk.caseSheet(number).chronology.first { $0.title == "Challenge to a decision" })
    #expect(line.body.contains("Somebody else shouted."))
    #expect(line.body.contains("by e-mail, taken by"))
    let outcome = try school.desk.form(.step(number, "challenge-outcome"))
    #expect(!outcome.confirm.isEmpty)
    #expect(outcome.fields.first?.choices.first?.label.hasPrefix("to the ban from ") == true)
  }

  @Test func `the office reads the page of a person whom it keeps, without their cases`() throws {
    let school = try Under("roby-park")
    let parent = try school.family()
    _ = try school.openCase(about: parent)
    let sheet = try school.desk(as: Under.office).parentSheet(parent)
    #expect(sheet.name.contains("Trask"))
    #expect(!sheet.contact.isEmpty)
    #expect(sheet.cases.isEmpty)
    #expect(sheet.incidents.isEmpty)
    #expect(sheet.restrictions.isEmpty)
    #expect(throws: DeskError.self) {
      try school.desk(as: Under.teacher).parentSheet(parent)
    }
  }
}
