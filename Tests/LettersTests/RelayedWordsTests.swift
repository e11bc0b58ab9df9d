import CaseModel
import Letters
import PolicyModel
import Testing

/// What somebody else said for the parent, as a letter tells it.
@Suite("What somebody else said for them")
struct RelayedWordsTests {
  @Test(
    "What somebody else told is said to be theirs, and never the parent's",
    arguments: [true, false]
  )
  func toldForThem(declined: Bool) throws {
    var story = Story.menu
    story.entries = Array(story.entries.prefix(story.drafts[.noticeOfIntent]?.count ?? 0))
    let letter = try #require(story.drafts[.noticeOfIntent]?.draft.letter)
    story.add(
      .letterSent(LetterSent(letter: letter, how: .handed, to: "the office")), on: day(3, 16))
    let source = AnswerSource(through: "Pat Lowe, a friend", leave: "Your letter of 17 March.")
    story.add(
      declined
        ? .representationsDeclined(
          RepresentationsDeclined(
            about: "N1", how: "through-somebody", said: "Not a word.", source: source))
        : .representationsReceived(
          RepresentationsReceived(about: "N1", how: "call", text: "Not me.", source: source)),
      on: day(3, 18))
    let reasons = DecisionReasons(facts: "It was somebody else.", factors: "", alternatives: "")
    story.add(
      .noRestrictionDecided(NoRestrictionDecided(about: "N1", reasons: reasons)), on: day(3, 26))
    story.draft(.noBan, "site-ban", about: "N1", on: day(3, 26))
    let facts = try story.facts(.noBan)
    #expect(
      facts.representations
        == .relayed(day(3, 18), by: day(3, 24), who: "Pat Lowe, a friend", declined: declined))
    let text = try LetterRenderer(templates: try GoldenFiles.templates()).render(facts).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("Pat Lowe, a friend told us on Wednesday 18 March 2026"))
    #expect(text.contains("Nothing from yourself had reached us by Tuesday 24 March 2026"))
    #expect(!text.contains("you told us"))
  }
}
