import CaseModel
import Letters
import PolicyModel
import Testing

/// What a decision says of the time that somebody had to reply, and of what came in it.
@Suite("The time to reply, as a decision tells it")
struct SideToldTests {
  /// The letter of a ban on silence after the notice of 16 March, with what happened in between.
  private func ban(_ between: (inout Story) -> Void) throws -> String {
    var story = Story.menu
    story.entries = Array(story.entries.prefix(story.drafts[.noticeOfIntent]?.count ?? 0))
    let notice = try #require(story.drafts[.noticeOfIntent]?.draft.letter)
    story.add(
      .letterIssued(
        LetterIssued(letter: notice, kind: .noticeOfIntent, text: "", hash: "", signedBy: "s01")),
      on: day(3, 16))
    story.add(
      .letterSent(LetterSent(letter: notice, how: .handed, to: "the parent")), on: day(3, 16))
    between(&story)
    let terms = Terms(form: .full, scope: .whole, from: day(4, 9), until: day(5, 29))
    story.add(
      .restrictionDecided(
        RestrictionDecided(
          restriction: "R1", measure: "site-ban", terms: terms, incidents: ["2026-031"],
          reasons: DecisionReasons(facts: "a", factors: "b", alternatives: "c"),
          complaintRoute: "the complaints procedure",
          ways: [MetDemand(demand: .chanceToRespond, way: .replyByPassed, by: "N1")],
          replaces: story.entries.contains { $0.event.payload is RestrictionDecided }
            ? ["R0"] : [])),
      on: day(4, 8))
    story.draft(.ban, "site-ban", about: "R1", on: day(4, 8))
    let letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(
      try story.facts(.ban))
    return letter.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("A review that follows a complaint tells what came of it, and gives the answer")
  func answerAlone() throws {
    var facts = try Story.menu.facts(.reviewOutcome)
    facts.representations = nil
    facts.answer = "You say that the evening is too long: the ban now ends at five."
    facts.challengeOutcome = "Your complaint was upheld in part on Monday 4 May 2026."
    func text() throws -> String {
      let letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(facts)
      return letter.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(
      try text().contains(
        "Your complaint Your complaint was upheld in part on Monday 4 May 2026. You say that"))
    facts.challengeOutcome = ""
    #expect(try text().contains("What you told us You say that the evening is too long"))
    facts.answer = ""
    #expect(try !text().contains("What you told us"))
  }

  @Test("Nothing came by the day that was told")
  func silence() throws {
    let told = try ban { _ in }
    #expect(told.contains("by Tuesday 24 March 2026. No reply had reached us by then, so I have"))
    #expect(!told.contains("waited until") && !told.contains("takes the place"))
  }

  @Test("A day that a hold moved was waited for, and never asked for")
  func held() throws {
    let told = try ban { story in
      story.add(.holdPlaced(HoldPlaced(by: "the police")), on: day(3, 18))
      story.add(.holdLifted(HoldLifted(by: "the police")), on: day(3, 23))
    }
    #expect(told.contains("by Tuesday 24 March 2026, and waited until Sunday 29 March 2026."))
    #expect(!told.contains("contact"))
  }

  @Test("What came and was taken for no reply stands there, with why")
  func takenForNone() throws {
    let told = try ban { story in
      story.add(
        .representationsReceived(
          RepresentationsReceived(
            about: nil, how: "by letter", text: "Please wait.", isUnrelated: true,
            whyUnrelated: "It says nothing of the facts.")),
        on: day(3, 18))
    }
    #expect(told.contains("Nothing that we took for a reply had reached us by then, so I have"))
    #expect(told.contains("What came from you on Wednesday 18 March 2026 was taken not to answer"))
    #expect(told.contains("for this reason: It says nothing of the facts."))
    #expect(!told.contains("No reply had reached us"))
  }

  /// Something that came in time and was taken for no reply, before the decision of this kind is written anew.
  private func takenForNone(
    _ kind: LetterKind, in story: Story,
    _ isDecision: (CaseEvent) -> Bool
  ) throws -> String {
    var story = story
    let draft = try #require(story.drafts[kind]?.draft)
    let place = try #require(
      story.entries.prefix(story.drafts[kind]?.count ?? 0).lastIndex { isDecision($0.event) })
    let decision = story.entries[place]
    story.entries = Array(story.entries.prefix(place))
    if kind == .noBan, let about = draft.about {
      let letter = LetterDrafted(letter: "L99", kind: .interimBan, about: about)
      story.add(.letterDrafted(letter), on: decision.happened.day)
      story.add(
        .letterSent(LetterSent(letter: "L99", how: .handed, to: "the parent")),
        on: decision.happened.day)
    }
    story.add(
      .representationsReceived(
        RepresentationsReceived(
          about: nil, how: "by letter", text: "Please wait.", isUnrelated: true,
          whyUnrelated: "It says nothing of the facts.")),
      on: decision.happened.day)
    story.add(decision.event, on: decision.happened.day)
    story.draft(kind, "site-ban", about: draft.about, on: decision.happened.day)
    let text = try LetterRenderer(templates: try GoldenFiles.templates()).render(
      try story.facts(kind)
    ).text
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("So it does in the outcome of a review, and where there is no ban")
  func takenForNoneElsewhere() throws {
    let words = "was taken not to answer this, for this reason: It says nothing of the facts."
    let outcome = try takenForNone(.reviewOutcome, in: .menu) {
      event in
      if case .reviewDecided(let decided) = event { decided.outcome != .lift } else { false }
    }
    #expect(outcome.contains(words))
    let none = try takenForNone(.noBan, in: .ladder) { event in
      if case .noRestrictionDecided = event { true } else { false }
    }
    #expect(none.contains(words))
  }

  @Test("A notice of what was decided before says why it is taken up again")
  func again() throws {
    var story = Story.menu
    for index in story.entries.indices {
      guard case .noticeGiven(var notice) = story.entries[index].event else { continue }
      notice.again = "Somebody who saw it has come forward."
      story.entries[index].event = .noticeGiven(notice)
    }
    let letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(
      try story.facts(.noticeOfIntent))
    let text = letter.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("taking it up again for this reason. Somebody who saw it has come"))
    let plain = try LetterRenderer(templates: try GoldenFiles.templates()).render(
      try Story.menu.facts(.noticeOfIntent))
    #expect(!plain.text.contains("taken up again"))
  }

  @Test("An interim ban that follows another ban says which, and that nobody was heard on it")
  func follows() throws {
    var story = Story.menu
    for index in story.entries.indices {
      guard case .restrictionDecided(var decided) = story.entries[index].event,
        decided.terms.form == .interim
      else { continue }
      decided.follows = FollowedBan(
        ban: "the ban of 2 February 2026", heldBy: "PC 12", restriction: "R0", put: 1, hold: 2)
      story.entries[index].event = .restrictionDecided(decided)
    }
    let letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(
      try story.facts(.interimBan))
    let text = letter.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      text.contains(
        "It follows the ban of 2 February 2026, on which we could not hear you in time."))
    #expect(!text.contains("PC 12"))
  }
}
