import CaseModel
import Letters
import PolicyModel
import Testing

@Suite("Letters as they go out")
struct LetterGoldenTests {
  @Test("Each letter under a menu with a chair reads as agreed", arguments: LetterKind.allCases)
  func menu(_ kind: LetterKind) throws {
    try compare(Story.menu, kind, "menu-\(kind.rawValue)")
  }

  @Test(
    "Each letter under a ladder without a chair reads as agreed", arguments: LetterKind.allCases)
  func ladder(_ kind: LetterKind) throws {
    try compare(Story.ladder, kind, "ladder-\(kind.rawValue)")
  }

  @Test("The school's copy ends with the seal, and the copy that goes out has none")
  func seal() throws {
    let renderer = LetterRenderer(templates: try GoldenFiles.templates())
    let out = try renderer.render(try Story.menu.facts(.ban))
    let kept = try renderer.render(try Story.menu.facts(.ban, seal: "ABCD-EFGH-2345-K"))
    #expect(kept.text.hasSuffix("School's copy\nSeal of the record: ABCD-EFGH-2345-K\n"))
    #expect(!out.text.contains("Seal"))
    #expect(kept.text.hasPrefix(String(out.text.dropLast())))
  }

  private func compare(_ story: Story, _ kind: LetterKind, _ name: String) throws {
    let facts = try story.facts(kind)
    let letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(facts)
    #expect(LetterLint.findings(in: letter, facts: facts) == [])
    guard let golden = try GoldenFiles.text(name, for: letter) else {
      Issue.record("There is no Goldens/\(name).txt. The letter reads:\n\(letter.text)")
      return
    }
    #expect(letter.text == golden, "Goldens/\(name).txt")
  }
}
