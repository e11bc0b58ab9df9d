import CaseModel
import Letters
import Testing

@Suite("Names that stand in a finished letter") struct NamesInTextTests {
  private let ann = PersonName(title: "Mrs", given: "Ann Marie", family: "O'Brien")

  @Test(
    arguments: [
      "You told Ann Marie O’Brien so.", "You told ann\nmarie o'brien so.",
      "O'Brien, Ann Marie was there.",
      "Ann O'Brien’s son.", "A. O'Brien was there.", "Mrs O'Brien was there.",
      "Ms OBrien was there.",
      "Mrs O’Brien's car.",
    ])
  func `a person is found however the name is written, and wherever a line breaks`(text: String) {
    #expect(NamesInText(text).hold(ann))
  }

  @Test(
    arguments: [
      "You told the O'Brien family.", "Ann was there.", "Marie O'Brian was there.",
      "Annie O'Brien.",
      "Mr Brien was there.",
    ])
  func `a part of a name is nobody's`(text: String) {
    #expect(!NamesInText(text).hold(ann))
  }

  @Test func `accents, hyphens and apostrophes make no other name`() {
    let name = PersonName(given: "Łukasz", family: "Groß-Nguyễn")
    #expect(NamesInText("It was Lukasz Gross Nguyen.").hold(name))
    #expect(NamesInText("It was Mr Groß-Nguyễn.").hold(name))
  }

  @Test func `the addressee is no other person, and lends their name under their own title alone`()
  {
    let field = PersonName(title: "Mrs", given: "Jo", family: "Field")
    let husband = PersonName(title: "Mr", given: "Gary", family: "Field")
    let text = NamesInText("Dear Mrs Field, Jo Field, you told Mr Field and Kit Reed.")
    #expect(
      text.names(of: [field, husband, PersonName(given: "Kit", family: "Reed")], besides: [field])
        == ["Mr Field", "Kit Reed"])
    let bare = PersonName(given: "Jo", family: "Field")
    #expect(NamesInText("Dear Ms Field").names(of: [husband], besides: [bare]) == [])
  }

  @Test func `each name is given once, as it stands, in the order of the text`() {
    let text = NamesInText("Kit Reed hit Tom Price. KIT REED ran.")
    let people = [
      PersonName(given: "Tom", family: "Price"), PersonName(given: "Kit", family: "Reed"),
    ]
    #expect(text.names(of: people, besides: []) == ["Kit Reed", "Tom Price"])
  }

  @Test func `a name typed in one field has its title and its family name`() {
    #expect(
      PersonName(typed: "Mrs. R. Hill") == PersonName(title: "Mrs.", given: "R.", family: "Hill"))
    #expect(NamesInText("Miss Hill came.").hold(PersonName(typed: "Robyn Hill")))
    #expect(!NamesInText("").hold(PersonName(typed: "")))
    #expect(!NamesInText("Prince came.").hold(PersonName(typed: "Prince")))
  }
}
