import CaseModel
import Letters
import PolicyModel
import Testing

@Suite("Strict rendering")
struct LetterRendererTests {
  private func fault(_ facts: LetterFacts, _ templates: LetterTemplates? = nil) throws
    -> [MissingField]
  {
    let renderer = LetterRenderer(templates: try templates ?? GoldenFiles.templates())
    let fault = #expect(throws: LetterFault.self) { try renderer.render(facts) }
    guard case .missing(let fields)? = fault else { return [] }
    return fields
  }

  @Test("A field without a value is named with its template and line")
  func emptyField() throws {
    var facts = try Story.menu.facts(.interimBan)
    facts.replyBy = nil
    let fields = try fault(facts)
    #expect(fields.map(\.field) == ["replyBy"])
    #expect(fields.first?.why == .empty)
    #expect(fields.first?.template == "interim-ban.mustache")
    #expect(fields.first?.sentence.contains("nothing is recorded for it") == true)
  }

  @Test("A field missing in a shared part is named with the part's file and line")
  func emptyFieldInPart() throws {
    var facts = try Story.menu.facts(.ban)
    facts.signatory.title = ""
    #expect(
      try fault(facts) == [
        MissingField(field: "signatoryTitle", why: .empty, template: "part-foot.mustache", line: 6)
      ])
  }

  @Test("Every field that is missing is named, not only the first")
  func allMisses() throws {
    var facts = try Story.menu.facts(.ban)
    facts.factors = ""
    facts.alternatives = " \n "
    facts.terms = nil
    let names = Set(try fault(facts).map(\.field))
    #expect(
      names.isSuperset(of: ["factors", "alternatives", "restrictionName", "restrictionScope"]))
  }

  @Test("An invitation to a meeting that is not arranged asks for the meeting")
  func noMeeting() throws {
    var facts = try Story.menu.facts(.invitation)
    facts.meeting = nil
    #expect(try fault(facts).map(\.field) == ["meetingWhen", "meetingWith"])
  }

  @Test("A child of another carer without an arrangement stops the letter to that carer")
  func noArrangement() throws {
    var facts = try Story.menu.facts(.arrangementsOtherCarer)
    facts.children = [ToldChild(name: "Aoife", arrangement: "")]
    #expect(try fault(facts).map(\.field) == ["arrangement"])
  }

  @Test("A field used outside its list is told from one that is empty")
  func outsideList() throws {
    let templates = try templates(warning: "Dear {{greeting}}: {{arrangement}}\n{{incidents}}")
    let fields = try fault(try Story.menu.facts(.warning), templates)
    #expect(fields.map(\.why) == [.notHere, .notText])
    #expect(fields.map(\.line) == [1, 2])
  }

  @Test("No line is wider than the page, whatever the names are made of")
  func width() throws {
    var facts = try Story.menu.facts(.ban)
    facts.signatory.name = String(repeating: "漢字", count: 60)
    facts.complaintRoute = String(repeating: "a", count: 200)
    let letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(facts)
    #expect(letter.lines.allSatisfy { line in line.count <= LetterRenderer.columns })
    #expect(letter.lines.contains { $0.count == LetterRenderer.columns / 2 && $0.hasPrefix("漢") })
  }

  @Test("Apostrophes, ampersands and accents come out as they went in")
  func plainText() throws {
    let facts = try Story.menu.facts(.warning)
    let letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(facts)
    #expect(letter.lines.contains("Mrs Siobhán O'Brien"))
    #expect(letter.lines.contains("c/o O'Brien & Co"))
    #expect(!letter.text.contains("&amp;") && !letter.text.contains("&#39;"))
  }

  @Test("A hostile name is shown as text: no control, no reordering, no template")
  func hostileName() throws {
    var facts = try Story.menu.facts(.warning)
    facts.addressee.name = "Eve {{seal}} \u{1B}[31m\u{202E}Red\u{7}\n| {{#practice}}"
    facts.addressee.greeting = facts.addressee.name
    facts.details = "She wrote {{{caseNumber}}} twice.\n\u{200B}| and left"
    let letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(facts)
    #expect(letter.lines.contains("Dear Eve { {seal} } [31mRed | { {#practice} },"))
    #expect(letter.text.contains("She wrote { { {caseNumber} } } twice."))
    #expect(
      letter.text.unicodeScalars.allSatisfy {
        $0 == "\n" || $0.properties.generalCategory != .control
      })
    #expect(!letter.text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
    #expect(LetterLint.findings(in: letter, facts: facts).map(\.rule) == [])
  }

  private func templates(warning: String) throws -> LetterTemplates {
    var sources = Dictionary(
      uniqueKeysWithValues: LetterKind.allCases.map { ($0.rawValue, "Dear {{greeting}},") })
    sources["warning"] = warning
    return try LetterTemplates(sources: sources)
  }
}
