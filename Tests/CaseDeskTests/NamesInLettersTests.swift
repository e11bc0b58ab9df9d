import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

@Suite("Others whom a letter names") struct NamesInLettersTests {
  private typealias Under = SchoolUnderTest

  private func warned(
    _ note: String, child: String = "Wilf"
  ) throws -> (school: SchoolUnderTest, number: CaseID) {
    let school = try Under("mugginton")
    let parent = try school.family("Maud", "Trask", child: child)
    _ = try school.family("Gary", "Moss", child: "Kit")
    let number = try school.openCase(about: parent)
    try school.findOut(number)
    try school.take(number, "warning-letter", ["note": note])
    return (school, number)
  }

  @Test func `a letter that names nobody else is issued by its number alone`() throws {
    let (school, number) = try warned("You, Maud Trask, shouted. Wilf Trask saw it.")
    #expect(try school.desk.letterSheet(number, "L1").names == [])
    let form = try school.desk.form(.step(number, "letter-issue"))
    #expect(form.fields.map(\.name).contains("names") == false)
    try school.take(number, "letter-issue", ["letter": "L1"])
    try school.expectSound()
  }

  @Test
  func `every name on record is looked for in what the letter says, and stays only for a reason`()
    throws
  {
    let (school, number) = try warned("You shouted at Mr Moss that Kit Moss had hit your child.")
    let sheet = try school.desk.letterSheet(number, "L1")
    #expect(sheet.findings.isEmpty)
    #expect(sheet.names == ["Mr Moss", "Kit Moss"])
    let form = try school.desk.form(.step(number, "letter-issue"))
    let field = try #require(form.fields.first { $0.name == "names" })
    #expect(field.required && field.label == "Why it names Mr Moss, Kit Moss")
    var answers = ["letter": "L1"]
    let bare = try school.problems(number, "letter-issue", answers)
    #expect(bare.map(\.field) == ["names"] && bare[0].message.contains("Mr Moss, Kit Moss"))
    answers["names"] = "Kit Moss: you said the name yourself."
    #expect(
      try school.problems(number, "letter-issue", answers).first?.message.contains("Mr Moss")
        == true)
    answers["names"] = "Kit Moss: n/a\nMr Moss: he was there"
    #expect(
      try school.problems(number, "letter-issue", answers).first?.message.contains("Kit Moss")
        == true)
    answers["names"] = "kit moss: you said the name yourself.\nMr Moss: he asks that you know it."
    try school.take(number, "letter-issue", answers)
    let lines = try school.desk.caseSheet(number).chronology.map(\.body).joined(separator: "\n")
    #expect(lines.contains("Names Kit Moss: you said the name yourself."))
    try school.expectSound()
  }

  @Test func `staff whom the person deals with may be named, and no others of the staff`() throws {
    let (school, number) = try warned("You shouted at Gwen Tolland.")
    #expect(try school.desk.letterSheet(number, "L1").names == ["Gwen Tolland"])
    let (again, other) = try warned("You shouted, and Hester Lorimer heard it.")
    #expect(try again.desk.letterSheet(other, "L1").names == [])
  }
}
