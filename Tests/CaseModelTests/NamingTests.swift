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
}
