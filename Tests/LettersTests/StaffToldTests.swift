import CaseModel
import Letters
import PolicyModel
import Testing

@Suite("What staff who were affected are told of a ban that holds no more")
struct StaffToldTests {
  private func text(_ outcome: ToldOutcome) throws -> String {
    let story = Story.menu
    let (draft, count, today) = try #require(story.drafts[.staffAffected])
    let known = Array(story.entries.prefix(count))
    var facts = try LetterFacts.make(
      draft, in: CaseState(folding: known, pack: story.pack), case: story.number,
      chronology: known, pack: story.pack, names: story.names, school: story.school, today: today,
      signatory: story.signatory, others: [])
    facts.outcomes = [outcome]
    let letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(facts)
    #expect(LetterLint.findings(in: letter, facts: facts) == [])
    return letter.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private let terms = Terms(form: .full, scope: .whole, from: day(3, 9), until: day(5, 29))

  @Test("One that was set aside is not said to have been in force")
  func setAside() throws {
    let told = try text(ToldOutcome(terms, ended: day(4, 20), isSetAside: true))
    #expect(told.contains("A ban from the school site was set aside on 20 April 2026."))
    #expect(!told.contains("was in force"))
    let over = try text(ToldOutcome(terms, ended: day(4, 20)))
    #expect(
      over.contains("A ban from the school site was in force until 20 April 2026. It is over."))
  }
}
