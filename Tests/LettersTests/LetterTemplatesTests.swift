import Letters
import PolicyModel
import Testing

@Suite("Letter templates")
struct LetterTemplatesTests {
  private func error(_ changes: [String: String], without: String? = nil) -> LetterTemplateError? {
    var sources = Dictionary(
      uniqueKeysWithValues: LetterKind.allCases.map { ($0.rawValue, "Dear {{greeting}},") })
    for (name, text) in changes { sources[name] = text }
    if let without { sources[without] = nil }
    do throws(LetterTemplateError) {
      _ = try LetterTemplates(sources: sources)
      return nil
    } catch {
      return error
    }
  }

  @Test("The templates that come with Conduct are in order")
  func shipped() throws {
    _ = try GoldenFiles.templates()
  }

  @Test("Every field is in the templates' own read-me", arguments: LetterField.allCases)
  func documented(_ field: LetterField) throws {
    #expect(try GoldenFiles.readMe().contains("`\(field.rawValue)`"))
  }

  @Test("A misspelt field is found before any letter is written, inside a closed section too")
  func unknownField() {
    #expect(
      error(["ban": "One\n{{#practice}}\n  {{gretting}}\n{{/practice}}"])
        == .field(file: "ban.mustache", line: 3, name: "gretting"))
  }

  @Test("A letter without a template is named")
  func noTemplate() {
    #expect(error([:], without: "lift") == .noTemplate(.lift))
  }

  @Test("A file that belongs to no letter is named")
  func strayFile() {
    #expect(error(["bann": "x"]) == .strayFile("bann.mustache"))
  }

  @Test("A part that no file holds is named with the line that asks for it")
  func unknownPart() {
    #expect(
      error(["ban": "{{! a\nb }}\n{{>part-foot}}"])
        == .part(file: "ban.mustache", line: 3, name: "part-foot"))
  }

  @Test("Parts that include one another are refused instead of never ending")
  func circle() {
    #expect(
      error(["ban": "{{>part-a}}", "part-a": "x\n{{>part-b}}", "part-b": "{{>part-a}}"])
        == .circle(file: "part-b.mustache", line: 1, name: "part-a"))
  }

  @Test("A section that is not closed is found with its line")
  func openSection() {
    #expect(
      error(["ban": "One\n{{#practice}}\nTwo {{/details}}"])
        == .sections(file: "ban.mustache", line: 3))
    #expect(error(["ban": "{{#practice}}"]) == .sections(file: "ban.mustache", line: 1))
  }

  @Test(
    "Tags that would go round the checks are refused",
    arguments: [
      "{{{greeting}}}", "{{&greeting}}", "{{=<% %>=}}", "{{<part-a}}", "{{$a}}", "{{>*greeting}}",
      "{{% CONTENT_TYPE:HTML}}", "{{addressee.name}}", "{{.}}", "{{upper(greeting)}}", "{{}}",
      "{{greeting",
    ])
  func foreignTags(_ tag: String) {
    guard case .tag(let file, let line, _)? = error(["ban": "One\n\(tag)"]) else {
      Issue.record("\(tag) was accepted.")
      return
    }
    #expect(file == "ban.mustache" && line == 2)
  }

  @Test("A folder that is not there is named")
  func noFolder() {
    #expect(throws: LetterTemplateError.folder(path: "/nowhere/letters")) {
      try LetterTemplates(folder: "/nowhere/letters")
    }
  }
}
