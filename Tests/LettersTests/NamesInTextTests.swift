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

  // MARK: Given names alone

  private func alone(_ text: String, _ given: String, besides: [PersonName] = []) -> [String] {
    NamesInText(text).givenNames(
      of: [PersonName(given: given, family: "Reed")], besides: besides)
  }

  @Test(
    arguments: [
      "You pushed Kit.", "Kit was pushed.", "You took Kit’s bag.", "It was\nKit who fell.",
      "- Kit: pushed.",
    ])
  func `the given name of somebody who was there is found by itself`(_ text: String) {
    #expect(alone(text, "Kit Anders") == ["Kit"])
  }

  @Test func `it is nobody's in small letters, in another word, or as an initial`() {
    #expect(alone("Your kit was there. Kitty came.", "Kit") == [])
    #expect(alone("A teacher came.", "A") == [])
  }

  @Test func `whoever may be named lends their given name`() {
    let own = PersonName(given: "Kit", family: "Moss")
    #expect(alone("You pushed Kit.", "Kit", besides: [own]) == [])
  }

  @Test func `a name that is a word too is none at the beginning of a sentence, nor in a date`() {
    #expect(alone("Will you come? You saw it.\n\nWill it help.", "Will") == [])
    #expect(alone("You pushed Will.", "Will") == ["Will"])
    #expect(alone("On 4 May 2026 and in May 2026 you came.", "May") == [])
    #expect(alone("You shouted at May.", "May") == ["May"])
  }

  @Test func `names stand in the order of the text`() {
    let people = ["Ada", "Bo"].map { PersonName(given: $0, family: "Reed") }
    #expect(NamesInText("Then Bo saw Ada.").givenNames(of: people, besides: []) == ["Bo", "Ada"])
  }
}
