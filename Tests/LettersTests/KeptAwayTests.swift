import CaseModel
import Letters
import PolicyModel
import Testing

@Suite("A letter to somebody whom another ban keeps away")
struct KeptAwayTests {
  /// Another case with a ban until September, as it was found or as it was decided and not told yet.
  private func other(_ story: Story, told: Bool) -> OtherCase {
    let terms = Terms(form: .full, scope: .whole, from: day(1, 12), until: day(12, 18))
    let event: CaseEvent =
      told
      ? .restrictionFound(
        RestrictionFound(
          restriction: "R1", measure: "site-ban", terms: terms, origin: .before,
          imposedBy: "A head", shownBy: .letter, dated: day(1, 12), kept: "A letter"))
      : .restrictionDecided(
        RestrictionDecided(
          restriction: "R1", measure: "site-ban", terms: terms, incidents: [],
          reasons: DecisionReasons(facts: "a", factors: "b", alternatives: "c")))
    let entry = Recorded(event: event, happened: When(day(1, 12)), staff: "s01", sequence: 90)
    return OtherCase(number: "2026-090", state: CaseState(folding: [entry], pack: story.pack))
  }

  private func text(
    _ kind: LetterKind, _ story: Story, _ others: [OtherCase]
  ) throws -> String {
    let (draft, count, today) = try #require(story.drafts[kind])
    let known = Array(story.entries.prefix(count))
    let facts = try LetterFacts.make(
      draft, in: CaseState(folding: known, pack: story.pack), case: story.number,
      chronology: known, pack: story.pack, names: story.names, school: story.school, today: today,
      signatory: story.signatory, others: others)
    let letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(facts)
    #expect(LetterLint.findings(in: letter, facts: facts) == [])
    return letter.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(
    "says what still stands and not that they may come in",
    arguments: [
      LetterKind.noBan, .lapse, .setAside, .lift, .managedContact, .accompaniedContact,
    ], [true, false])
  func stands(_ kind: LetterKind, _ hasMenu: Bool) throws {
    let story = hasMenu ? Story.menu : Story.ladder
    let told = try text(kind, story, [other(story, told: true)])
    #expect(!told.contains("may come on to the school site"))
    #expect(told.contains("the ban from 12 January 2026"))
    let untold = try text(kind, story, [other(story, told: false)])
    #expect(!untold.contains("may come on to the school site"))
    #expect(!untold.contains("12 January 2026"))
  }

  @Test func `is invited to a meeting at the school for that alone`() throws {
    let mayCome = "You may come on to the school site for this meeting"
    #expect(try !text(.invitation, .menu, []).contains(mayCome))
    let invited = try text(.invitation, .menu, [other(.menu, told: true)])
    #expect(invited.contains("the ban from 12 January 2026. \(mayCome)"))
  }

  @Test(
    "Whoever has no child here any more may come as other visitors do",
    arguments: [LetterKind.lift, .noBan, .managedContact])
  func visitors(_ kind: LetterKind) throws {
    var story = Story.menu
    let plain = try text(kind, story, [])
    #expect(plain.contains("as other parents"))
    story.names.parents["p1"]?.isVisitor = true
    let left = try text(kind, story, [])
    #expect(!left.contains("as other parents"))
    #expect(left.contains("as other visitors do"))
  }

  @Test("What a challenge was upheld about in part is not said to stand once it has ended")
  func challengedWhenOver() throws {
    var story = Story.menu
    let told = try text(.challengeOutcome, story, [])
    #expect(told.contains("stands as you were told of it"))
    let index = try #require(
      story.entries.lastIndex { entry in
        if case .restrictionDecided(let one) = entry.event {
          one.restriction == "R4"
        } else {
          false
        }
      })
    guard case .restrictionDecided(var decided) = story.entries[index].event else { return }
    (decided.terms.until, decided.terms.review) = (day(6, 30), nil)
    story.entries[index].event = .restrictionDecided(decided)
    story.pack.measures[story.pack.measures.firstIndex { $0.id == decided.measure } ?? 0].atEnd =
      .lapses
    let over = try text(.challengeOutcome, story, [])
    #expect(over.contains("It ended on Tuesday 30 June 2026, and it does not come back."))
    #expect(!over.contains("stands"))
  }
}
