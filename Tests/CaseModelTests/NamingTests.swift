import Testing

@testable import CaseModel

/// Whom a text may name, and which text shows nothing.
@Suite struct NamingTests {
  @Test(arguments: [
    ("Mr Adam Carr", "A. Carr"), ("A. Carr", "Adam Carr"), ("Carr", "Adam Carr"),
    ("Adam Carr", "Carr"), ("Mr Carr (chair)", "Adam Carr"),
  ])
  func `a family name may name somebody unless another given name stands before it`(
    _ text: String, _ name: String
  ) {
    #expect(text.mayName(name))
  }

  @Test(arguments: [
    ("Beth Carr", "Adam Carr"), ("Adam", "Adam Carr"), ("Adam Carr", "Adam Dean"),
    ("B. Carr", "Adam Carr"), ("Annabel Carr", "Ann Carr"), ("Ann Carr", "Annabel Carr"),
    ("Mr Neill", "Ann O'Neill"), ("Mr Neill", "Ann O’Neill"), ("Mr Jones", "Ann Smith-Jones"),
  ])
  func `somebody else's name names nobody`(_ text: String, _ name: String) {
    #expect(!text.mayName(name))
  }

  @Test(arguments: ["Yes", "é", "Ärger", "7", "- 7"])
  func `a letter or a figure of any script is shown`(_ text: String) {
    #expect(!text.isBlank)
  }

  @Test(arguments: ["", " ", "\n", "—", "…"])
  func `a text without any is blank`(_ text: String) {
    #expect(text.isBlank)
  }

  @Test func `two beginnings are a piece of a name only where they begin two words of it`() {
    #expect("ph dra".isPiece(ofName: "Philippa Drabble"))
    #expect(!"dra dra".isPiece(ofName: "Philippa Drabble"))
  }

  @Test func `a full name is two words with capitals, and a title is none of them`() {
    #expect("Petra Other".isFullName)
    #expect("Mrs Petra Other".isFullName)
    #expect(!"Mr Field".isFullName)
    #expect(!"her mother".isFullName)
    #expect(!"Her mother".isFullName)
  }

  @Test func `the id of a member of staff is an s and a number`() {
    #expect("s01".isStaffID && "S1".isStaffID)
    #expect(!"s".isStaffID)
    #expect(!"p01".isStaffID)
    #expect(!"s0a".isStaffID)
  }
}
