import CaseModel
import Letters
import PolicyModel
import Testing

@Suite("What a letter may say")
struct LetterFactsTests {
  @Test("A marked report gives nothing, whatever its mark", arguments: Mark.allCases)
  func markedReport(_ mark: Mark) {
    let report = IncidentReported(
      channel: .premises, behaviours: ["temper"], seen: "secret", firstHand: true, people: [],
      pack: "hollybank", edition: "2025-09")
    #expect(ReportedIncident(report, mark: mark, pack: SamplePacks.menu) == nil)
    #expect(ReportedIncident(report, mark: nil, pack: SamplePacks.menu)?.behaviours.count == 1)
  }

  @Test("No letter passes on what a report says", arguments: LetterKind.allCases)
  func reportersWords(_ kind: LetterKind) throws {
    for story in [Story.menu, Story.ladder] {
      #expect(try !text(kind, story).contains("Mrs Moss's own words"))
    }
  }

  @Test(
    "An invitation, a warning and a letter about a breach are not issued without the head's statement",
    arguments: [LetterKind.invitation, .warning, .banWarning, .restrictionBreached])
  func statement(_ kind: LetterKind) throws {
    var facts = try Story.ladder.facts(kind)
    facts.details = ""
    let renderer = LetterRenderer(templates: try GoldenFiles.templates())
    #expect(throws: LetterFault.self) { try renderer.render(facts) }
  }

  @Test("An incident whose entry in the case is marked stays out")
  func markedJoining() throws {
    var story = Story.menu
    story.entries[1].mark = .police
    #expect(try story.facts(.warning).incidents.isEmpty)
  }

  @Test("A marked breach is not told")
  func markedBreach() throws {
    var story = Story.menu
    for index in story.entries.indices {
      if case .restrictionBreached = story.entries[index].event {
        story.entries[index].mark = .police
      }
    }
    #expect(try story.facts(.restrictionBreached).breach == nil)
  }

  @Test("A letter to another carer holds the arrangements of that carer's children and no more")
  func otherCarer() throws {
    let facts = try Story.menu.facts(.arrangementsOtherCarer)
    #expect(facts.children.map(\.name) == ["Aoife"])
    #expect(facts.incidents.isEmpty && facts.terms == nil && facts.factsReliedOn.isEmpty)
    #expect(facts.details.isEmpty && facts.personName.isEmpty && facts.steps.isEmpty)
    #expect(facts.mustNotName.contains("Siobhán O'Brien"))
    #expect(facts.addressee.name == "Mr Colm Daly")
  }

  @Test("A letter to another carer never goes to the person of the case")
  func otherCarerIsOther() throws {
    var story = Story.menu
    story.draft(.arrangementsOtherCarer, "site-ban", about: "R2", to: "p1", on: day(9, 30))
    #expect(throws: LetterFault.noAddressee) { try story.facts(.arrangementsOtherCarer) }
  }

  @Test("A confidential address is never printed")
  func confidentialAddress() throws {
    let facts = try Story.ladder.facts(.ban)
    #expect(facts.addressee.lines.isEmpty && facts.addressee.withheld)
  }

  @Test("Somebody whose name is not known is greeted without one, never by a description")
  func notIdentified() throws {
    var story = Story.menu
    story.names.parents["p1"] = LetterPerson(name: nil, described: "man in a red coat")
    let facts = try story.facts(.warning)
    let letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(facts)
    #expect(letter.text.contains("Dear Sir or Madam,"))
    #expect(letter.text.contains("Yours faithfully,"))
    #expect(!letter.text.contains("red coat"))
    #expect(LetterLint.findings(in: letter, facts: facts) == [])
  }

  @Test("A person who is not in the names, and an item that is not in the case, are faults")
  func faults() throws {
    var story = Story.menu
    story.draft(.ban, "site-ban", about: "R9", on: day(9, 30))
    #expect(throws: LetterFault.noSubject("R9")) { try story.facts(.ban) }
    story.names.parents = [:]
    #expect(throws: LetterFault.noAddressee) { try story.facts(.warning) }
  }

  @Test("Days on which contact was stopped are added to the day to reply by")
  func holdMovesReply() throws {
    var story = Story.menu
    let notice = try story.facts(.noticeOfIntent)
    #expect(notice.replyBy == day(3, 24))
    story.entries = Array(story.entries.prefix(story.drafts[.noticeOfIntent]?.count ?? 0))
    story.add(.holdPlaced(HoldPlaced(by: "the police")), on: day(3, 17))
    story.draft(.noticeOfIntent, "site-ban", about: "N1", on: day(3, 18))
    let held = #expect(throws: LetterFault.self) {
      try LetterRenderer(templates: try GoldenFiles.templates()).render(
        try story.facts(.noticeOfIntent))
    }
    #expect(held?.reasons.map(\.opens) == [["Record that the hold is lifted, and by whom."]])
    story.add(.holdLifted(HoldLifted(by: "the police")), on: day(3, 20))
    story.draft(.noticeOfIntent, "site-ban", about: "N1", on: day(3, 20))
    #expect(try story.facts(.noticeOfIntent).replyBy == day(3, 27))
  }

  @Test("What was decided later does not get into an earlier letter's facts")
  func earlierReview() throws {
    let facts = try Story.menu.facts(.reviewOutcome)
    #expect(facts.review == .continue)
    #expect(facts.factsReliedOn.hasPrefix("You came in once"))
    #expect(try Story.menu.facts(.lift).review == .lift)
  }

  @Test("A review tells of the hearing that it closes, and of no earlier one")
  func hearingOfReview() throws {
    let told = "You were told of the review and could comment first."
    let outcome = try Story.menu.facts(.reviewOutcome)
    #expect(outcome.steps == [told])
    #expect(outcome.representations == .nothing(by: day(5, 4)))
    #expect(outcome.reviewed?.until == day(5, 22))
    let lift = try Story.menu.facts(.lift)
    #expect(lift.steps.isEmpty && lift.representations == nil)
    #expect(lift.reviewed?.until == day(6, 26))
  }

  @Test("The notice of a review names what stands, not what is proposed")
  func reviewed() throws {
    let facts = try Story.ladder.facts(.reviewNotice)
    #expect(facts.reviewed?.form == .full && facts.terms?.terms.form == .limited)
  }

  @Test("A day to reply by that lies ahead is not told as past")
  func replyAhead() throws {
    var story = Story.menu
    story.entries = Array(story.entries.prefix(story.drafts[.noticeOfIntent]?.count ?? 0))
    let reasons = DecisionReasons(facts: "It was somebody else.", factors: "", alternatives: "")
    story.add(
      .noRestrictionDecided(NoRestrictionDecided(about: "N1", reasons: reasons)), on: day(3, 20))
    story.draft(.noBan, "site-ban", about: "N1", on: day(3, 20))
    let facts = try story.facts(.noBan)
    #expect(facts.representations == nil)
    let letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(facts)
    #expect(!letter.text.contains("24 March"))
    #expect(LetterLint.findings(in: letter, facts: facts) == [])
  }

  @Test("Nobody is told that they said nothing where the entry of their answer was withdrawn")
  func answerWithdrawn() throws {
    var story = Story.menu
    story.entries = Array(story.entries.prefix(story.drafts[.noticeOfIntent]?.count ?? 0))
    let letter = try #require(story.drafts[.noticeOfIntent]?.draft.letter)
    story.add(
      .letterSent(LetterSent(letter: letter, how: .handed, to: "the parent")), on: day(3, 16))
    let silent = story
    story.add(
      .representationsReceived(
        RepresentationsReceived(about: "N1", how: "by letter", text: "Not me.")), on: day(3, 18))
    story.add(
      .entryCorrected(
        EntryCorrected(sequence: story.entries.count, text: "Not so.", why: "A mistake.")),
      on: day(3, 25))
    func representations(_ story: Story) throws -> ToldRepresentations? {
      var story = story
      let reasons = DecisionReasons(facts: "It was somebody else.", factors: "", alternatives: "")
      story.add(
        .noRestrictionDecided(NoRestrictionDecided(about: "N1", reasons: reasons)), on: day(3, 26))
      story.draft(.noBan, "site-ban", about: "N1", on: day(3, 26))
      return try story.facts(.noBan).representations
    }
    #expect(try representations(silent) == .nothing(by: day(3, 24)))
    #expect(try representations(story) == nil)
  }

  @Test(
    "Whoever was taken for somebody else is told that the letter is withdrawn")
  func noticeTakenBack() throws {
    var story = Story.menu
    story.entries = Array(story.entries.prefix(story.drafts[.noticeOfIntent]?.count ?? 0))
    story.add(
      .personCorrected(PersonCorrected(wrong: "p1", reason: "It was Gary Moss.")), on: day(3, 20))
    story.draft(.setAside, "site-ban", about: "N1", on: day(3, 20))
    let facts = try story.facts(.setAside)
    let letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(facts)
    #expect(letter.text.contains("Our letter is withdrawn"))
    #expect(letter.text.contains("You were taken for somebody else."))
    #expect(!letter.text.contains("Gary Moss") && !letter.text.contains("set aside"))
    #expect(LetterLint.findings(in: letter, facts: facts) == [])
  }

  @Test(
    "The hearer was consulted where the present chair was, about this, and it was not taken back")
  func hearerWasConsulted() throws {
    func told(
      of incident: IncidentID = "2026-031", by chair: StaffID = "s06", corrected: Bool = false
    ) throws -> Bool {
      var story = Story.menu
      story.entries = Array(story.entries.prefix(5))
      story.pack.challenge.heardBy = .chair
      story.names.chairs = ["s06"]
      let terms = Terms(form: .full, scope: .whole, from: day(3, 18), until: day(4, 17))
      story.add(
        .chairAsked(
          ChairAsked(
            consultation: "C1", of: .chair, asked: chair, how: "by telephone",
            proposal: Proposal(measure: "site-ban", terms: terms, incidents: [incident], facts: "a")
          )),
        on: day(3, 17))
      if corrected {
        story.add(
          .entryCorrected(
            EntryCorrected(sequence: story.entries.count, text: "Not so.", why: "A mistake.")),
          on: day(3, 17))
      }
      story.add(
        .restrictionDecided(
          RestrictionDecided(
            restriction: "R1", measure: "site-ban", terms: terms, incidents: ["2026-031"],
            reasons: DecisionReasons(facts: "a", factors: "b", alternatives: "c"))),
        on: day(3, 18))
      story.draft(.ban, "site-ban", about: "R1", on: day(3, 18))
      return try story.facts(.ban).hearerWasConsulted
    }
    #expect(try told())
    #expect(try !told(corrected: true))
    #expect(try !told(of: "2026-099"))
    #expect(try !told(by: "s09"))
  }

  @Test("A request not to make contact in another case moves the day to reply by too")
  func holdElsewhere() throws {
    let story = Story.menu
    let (draft, count, today) = try #require(story.drafts[.noticeOfIntent])
    let known = Array(story.entries.prefix(count))
    func replyBy(_ holds: [CaseHold]) throws -> CivilDate? {
      var other = CaseState()
      other.holds = holds
      return try LetterFacts.make(
        draft, in: CaseState(folding: known, pack: story.pack), case: story.number,
        chronology: known, pack: story.pack, names: story.names, school: story.school,
        today: today, signatory: story.signatory,
        others: [OtherCase(number: "2026-090", state: other)]
      ).replyBy
    }
    func hold(until: CivilDate?) -> CaseHold {
      CaseState(
        folding: [
          Recorded(
            event: .holdPlaced(HoldPlaced(by: "the police")), happened: When(day(3, 18)),
            staff: "s01", sequence: 90)
        ]
          + (until.map {
            [
              Recorded(
                event: .holdLifted(HoldLifted(by: "the police")), happened: When($0), staff: "s01",
                sequence: 91)
            ]
          } ?? []), pack: story.pack
      ).holds[0]
    }
    #expect(try replyBy([]) == day(3, 24))
    #expect(try replyBy([hold(until: nil)]) == nil)
    #expect(try replyBy([hold(until: day(3, 21))]) == day(3, 27))
  }

  @Test("A consultation written down after the decision says so")
  func recordedAfterwards() throws {
    var story = Story.menu
    story.entries = Array(story.entries.prefix(5))
    let terms = Terms(form: .full, scope: .whole, from: day(3, 18), until: day(4, 17))
    story.add(
      .restrictionDecided(
        RestrictionDecided(
          restriction: "R1", measure: "site-ban", terms: terms,
          reasons: DecisionReasons(facts: "a", factors: "b", alternatives: "c"),
          ways: [MetDemand(demand: .chairConsulted, way: .consulted, by: "C1")])),
      on: day(3, 18))
    story.add(
      .chairAsked(
        ChairAsked(
          consultation: "C1", of: .chair, how: "by telephone",
          proposal: Proposal(measure: "site-ban", terms: terms, incidents: [], facts: ""))),
      on: day(3, 17))
    story.draft(.ban, "site-ban", about: "R1", on: day(3, 18))
    let facts = try story.facts(.ban)
    #expect(facts.remarks == ["The consultation was written into the record after the decision."])
    let letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(facts)
    #expect(letter.text.contains("into the record after the decision."))
  }

  @Test("A clause of the code, a reading of it and a default are told apart")
  func clauses() {
    func told(_ basis: Basis, _ source: String) -> ToldClause {
      ToldClause(
        Clause(
          id: "x", citation: Citation(basis: basis, source: source, place: "section 4"),
          kind: .measure, summary: "Says."), code: "Code")
    }
    #expect(told(.policy, "Code").place == "section 4")
    #expect(told(.ourReading, "Code").place == "as we read section 4")
    #expect(told(.ourDefault, "Conduct").place == "the school's practice, not stated in the code")
    #expect(!told(.ourDefault, "Conduct").inCode)
    #expect(told(.ourDefault, "Code").place == "section 4")
    #expect(told(.law, "Education Act 1996").place == "Education Act 1996, section 4")
  }

  @Test("A letter tells of the incidents that were put and decided on, and of no other of the case")
  func otherIncidents() throws {
    var story = Story.menu
    let other = IncidentJoined(
      incident: "2026-040", on: When(day(3, 9), nil), channel: .premises,
      behaviours: ["threat"], categories: [.threat])
    story.entries.insert(
      Recorded(
        event: .incidentJoined(other), happened: When(day(3, 10), nil), staff: "s01", sequence: 0),
      at: 2)
    story.drafts = story.drafts.mapValues { ($0.draft, $0.count + 1, $0.today) }
    for kind in [LetterKind.noticeOfIntent, .chairNote, .interimBan, .ban, .noBan] {
      #expect(try !text(kind, story).contains("Monday 9 March"))
    }
    #expect(try text(.warning, story).contains("Monday 9 March"))
  }

  @Test("A warning recalls what the conduct goes against, and nothing else that the code asks")
  func expectationsTouched() throws {
    var story = Story.menu
    #expect(try text(.warning, story).contains("Where it bears on this"))
    for index in story.pack.behaviours.indices {
      story.pack.behaviours[index].expects = ["peaceful"]
    }
    let facts = try story.facts(.warning)
    #expect(
      facts.expectations
        == story.pack.clause("peaceful").map { [ToldClause($0, code: story.pack.title)] })
    for index in story.pack.behaviours.indices { story.pack.behaviours[index].expects = [] }
    #expect(try !text(.warning, story).contains("Where it bears on this"))
  }

  @Test("What happened is told under the code in force on its day, by that code's title")
  func codeOfTheDay() throws {
    var story = Story.menu
    var then = story.pack
    then.title = "The earlier code"
    story.names.codes["2026-031"] = then
    #expect(try text(.ban, story).contains("Our “The earlier code” does not accept this"))
  }

  @Test("Only the school's own words are quoted; everything else says that it sums up")
  func inSummary() throws {
    var story = Story.menu
    let summed = try text(.ban, story)
    #expect(summed.contains("In summary, our code of conduct provides: A parent may be banned"))
    #expect(summed.contains("“Threatening another member of our community” (section 3, bullet 2)."))
    #expect(!summed.contains("code of conduct says"))
    for index in story.pack.clauses.indices where story.pack.clauses[index].id == "ban" {
      story.pack.clauses[index].exact = "Parents may be banned from our site."
    }
    let quoted = try text(.ban, story)
    #expect(quoted.contains("Our code of conduct says: “Parents may be banned from our site”"))
  }

  @Test("Somebody who signs what another decided says on whose behalf, and only they")
  func onBehalf() throws {
    var story = Story.menu
    #expect(try !text(.ban, story).contains("on behalf of"))
    story.signatory = "s02"
    for kind in [LetterKind.interimBan, .ban, .noBan, .reviewOutcome, .noticeOfIntent] {
      let signed = try text(kind, story)
      #expect(
        signed.contains("Tom Price Deputy Headteacher on behalf of Ruth Adeyemi, Headteacher"))
    }
    #expect(try !text(.warning, story).contains("on behalf of"))
  }

  private func text(_ kind: LetterKind, _ story: Story) throws -> String {
    let facts = try story.facts(kind)
    let letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(facts)
    #expect(LetterLint.findings(in: letter, facts: facts) == [])
    return letter.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("A visitor is told nothing about children")
  func visitor() throws {
    var story = Story.menu
    story.names.parents["p1"]?.children = []
    story.names.parents["p1"]?.isVisitor = true
    let facts = try story.facts(.noticeOfIntent)
    let letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(facts)
    #expect(!letter.text.contains("child"))
    #expect(LetterLint.findings(in: letter, facts: facts) == [])
  }
}
