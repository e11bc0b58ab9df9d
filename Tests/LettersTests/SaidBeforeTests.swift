import CaseModel
import Letters
import PolicyModel
import Testing

/// What somebody said before about an incident that an interim ban puts to them anew.
@Suite("What they said before")
struct SaidBeforeTests {
  @Test("An interim ban on what they answered before says when they did, and that it is put anew")
  func saidBefore() throws {
    func letter(_ reply: RepresentationsReceived?, of incident: IncidentID = "2026-031") throws
      -> String
    {
      var story = Story.menu
      story.entries = Array(story.entries.prefix(story.drafts[.noticeOfIntent]?.count ?? 0))
      let notice = try #require(story.drafts[.noticeOfIntent]?.draft.letter)
      story.add(
        .letterSent(LetterSent(letter: notice, how: .handed, to: "the parent")), on: day(3, 16))
      if let reply { story.add(.representationsReceived(reply), on: day(3, 18)) }
      let terms = Terms(form: .interim, scope: .whole, from: day(3, 25), until: day(4, 8))
      story.add(
        .restrictionDecided(
          RestrictionDecided(
            restriction: "R1", measure: "site-ban", terms: terms, incidents: [incident],
            proposed: Terms(form: .full, scope: .whole, from: day(4, 9), until: day(5, 29)),
            reasons: DecisionReasons(facts: "a", factors: "b", alternatives: "c"),
            replyBy: day(4, 1), complaintRoute: "the complaints procedure")),
        on: day(3, 25))
      story.draft(.interimBan, "site-ban", about: "R1", on: day(3, 25))
      let facts = try story.facts(.interimBan)
      let letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(facts)
      // What happened on an incident that is not in the story cannot be told.
      if !facts.incidents.isEmpty {
        #expect(LetterLint.findings(in: letter, facts: facts) == [])
      }
      return letter.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let unheard = "you have not yet had time to give me your side"
    func reply(isPart: Bool = false) -> RepresentationsReceived {
      RepresentationsReceived(about: "N1", how: "by letter", text: "Not me.", isPart: isPart)
    }
    for said in [try letter(reply()), try letter(reply(isPart: true))] {
      #expect(!said.contains(unheard) && said.contains("If nothing has reached us by that day"))
      #expect(said.contains("you told us your side on Wednesday 18 March 2026, and the matter is"))
      #expect(said.contains("You can say again what you told us on Wednesday 18 March 2026, add"))
    }
    #expect(try letter(nil).contains(unheard))
    #expect(try letter(reply(), of: "2026-099").contains(unheard))
  }
}
