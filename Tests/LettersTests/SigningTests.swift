import CaseModel
import Letters
import PolicyModel
import Testing

/// The head signs on nobody's behalf; whoever else signs what another decided does.
@Suite("Who signs")
struct SigningTests {
  private func text(_ kind: LetterKind, _ story: Story) throws -> String {
    let facts = try story.facts(kind)
    let letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(facts)
    #expect(LetterLint.findings(in: letter, facts: facts) == [])
    return letter.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("The head signs what another decided as the head, and says who decided it")
  func headSigns() throws {
    var story = Story.menu
    // The story's own decisions are all of s01; here another is head, and signs.
    story.signatory = "s02"
    story.names.heads = ["s02"]
    for kind in [LetterKind.interimBan, .ban, .noBan, .reviewOutcome] {
      let signed = try text(kind, story)
      #expect(signed.contains("Tom Price Deputy Headteacher Decided by Ruth Adeyemi, Headteacher"))
      #expect(!signed.contains("on behalf of"))
    }
  }

  @Test("A notice that a deputy prepared decides nothing yet: the head signs it as the head")
  func noticesAreTheHeads() throws {
    var story = Story.menu
    story.signatory = "s02"
    story.names.heads = ["s02"]
    for kind in [LetterKind.noticeOfIntent, .reviewNotice] {
      let signed = try text(kind, story)
      #expect(signed.contains("Tom Price Deputy Headteacher"))
      #expect(!signed.contains("Decided by") && !signed.contains("on behalf of"))
    }
  }

  @Test("Whoever decided and signs says neither")
  func ownDecision() throws {
    var story = Story.menu
    story.names.heads = ["s01"]
    let signed = try text(.ban, story)
    #expect(!signed.contains("Decided by") && !signed.contains("on behalf of"))
  }
}
