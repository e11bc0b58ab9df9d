import CaseModel
import Foundation
import Letters
import PolicyModel
import Testing

@Suite("Letter lint")
struct LetterLintTests {
  /// The findings for a good letter with one line added before its foot.
  private func rules(adding line: String, to kind: LetterKind = .ban) throws -> [LintRule] {
    let facts = try Story.menu.facts(kind)
    var letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(facts)
    let foot = letter.lines.lastIndex(of: "Yours sincerely,") ?? 0
    letter.lines.insert(contentsOf: [line, ""], at: foot)
    return LetterLint.findings(in: letter, facts: facts).map(\.rule)
  }

  @Test(
    "A sentence that makes coming in an offence is found",
    arguments: [
      "Entering the school premises is a criminal offence.",
      "If you come on to the site you will be committing an offence.",
      "Trespass on school grounds is a crime.",
      "You will be prosecuted if you enter the school.",
      "If you return to the school you may be arrested.",
      "Your presence on the premises is against the law.",
      "It is illegal for you to set foot on the site.",
    ])
  func overstated(_ sentence: String) throws {
    #expect(try rules(adding: sentence) == [.offence])
  }

  @Test(
    "An accurate sentence about offences is let through",
    arguments: [
      "It is an offence to be on school premises without lawful authority and to cause a nuisance.",
      "Entering the site is not in itself an offence.",
      "The police may be asked to help.",
      "Threatening a member of staff may be a criminal offence.",
      "You came into the office and hit a colleague, which may be a crime.",
      "If you come on to the site, you will be asked to leave.",
    ])
  func accurate(_ sentence: String) throws {
    #expect(try rules(adding: sentence) == [])
  }

  @Test(
    "A person called vexatious is found",
    arguments: [
      "You are vexatious.", "We regard you as vexatious.", "She has been persistently vexatious.",
      "This is a matter of a vexatious parent.", "They are so very vexatious.",
    ])
  func label(_ sentence: String) throws {
    #expect(try rules(adding: sentence) == [.label])
  }

  @Test(
    "The word is let through for a complaint or a message",
    arguments: [
      "The complaint was found to be vexatious.", "Your complaint is vexatious.",
      "Messages that may come across as vexatious are not accepted.",
      "You are making a vexatious complaint.", "You have sent a vexatious message.",
    ])
  func labelOfThings(_ sentence: String) throws {
    #expect(try rules(adding: sentence) == [])
  }

  @Test(
    "Marks that somebody meant to replace are found",
    arguments: [
      ("Come on [date] to the office.", LintRule.placeholder), ("Dear <name>", .placeholder),
      ("TODO: say more.", .placeholder), ("The time is TBC.", .placeholder),
      ("Signed ________", .placeholder), ("See {{details}}.", .templateMark),
      ("We met on , as agreed.", .emptyPlace), ("It says so ().", .emptyPlace),
      ("Two  blanks.", .spacing), ("A blank at the end ", .spacing),
    ])
  func marks(_ line: String, _ rule: LintRule) throws {
    #expect(try rules(adding: line) == [rule])
  }

  @Test(
    "Ordinary lines are let through",
    arguments: [
      "He wrote: “I seen [sic] it all”.", "Ring 0161-496 0000 or 01632-960001.",
      "The score was 3 < 4.", "Todor and Xanthe were there.", "Wait for it … then come.",
      "Our code 2025-09 applies.",
    ])
  func ordinary(_ line: String) throws {
    #expect(try rules(adding: line) == [])
  }

  @Test("The number of another case or of an incident is found, and the letter's own is not")
  func numbers() throws {
    #expect(try rules(adding: "See also 2026-015.") == [.caseNumber])
    #expect(try rules(adding: "This is case 2026-014.") == [])
    #expect(
      try rules(adding: "This is 2026-014.", to: .arrangementsOtherCarer) == [.caseNumber])
  }

  @Test("A name that the letter may not hold is found, however its letters are cased")
  func people() throws {
    #expect(try rules(adding: "You and gary MOSS shouted.") == [.otherPerson])
    #expect(try rules(adding: "Garyn Mossley shouted.") == [])
    #expect(
      try rules(adding: "Mrs O'Brien cannot collect Aoife.", to: .arrangementsOtherCarer)
        == [.otherPerson])
  }

  @Test(
    "A letter of another measure that keeps somebody from the site is found",
    arguments: [
      "You are barred from the school until further notice.", "Entry is refused.",
      "Until we have met you are not allowed on the school site.", "Keep away from Hollybank.",
      "Your licence to enter is withdrawn.", "Stay outside the gates.",
      "Do not come in: no visits to the office.",
      "Reception will not let you in.", "You must not attend the school.",
    ])
  func keepsOff(_ sentence: String) throws {
    for kind in [
      LetterKind.invitation, .warning, .banWarning, .managedContact, .accompaniedContact,
    ] {
      #expect(try rules(adding: sentence, to: kind) == [.keepsOff])
    }
    #expect(try rules(adding: sentence, to: .ban) == [])
  }

  @Test(
    "A warning may say what can follow, and where things happened",
    arguments: [
      "If it goes on, you may be banned from the site.", "A ban might follow.",
      "You stood outside and shouted.", "You came to the gate.",
      "You were asked to leave the office.",
    ])
  func warns(_ sentence: String) throws {
    #expect(try rules(adding: sentence, to: .warning) == [])
  }

  @Test("A letter to another carer that speaks of a ban is found")
  func otherCarer() throws {
    #expect(
      try rules(adding: "This is because of a ban.", to: .arrangementsOtherCarer)
        == [.missingElement])
  }

  @Test("Dates that cannot be right together are found")
  func dates() throws {
    func rules(_ kind: LetterKind, _ change: (inout LetterFacts) -> Void) throws -> [LintRule] {
      var facts = try Story.menu.facts(kind)
      change(&facts)
      let letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(facts)
      return LetterLint.findings(in: letter, facts: facts).map(\.rule)
    }
    #expect(try rules(.interimBan) { $0.replyBy = $0.date } == [.dates])
    #expect(try rules(.interimBan) { $0.replyBy = $0.date.adding(days: 1) } == [])
    #expect(try rules(.ban) { $0.terms?.terms.until = day(1, 1) } == [.dates])
    #expect(try rules(.invitation) { $0.date = day(3, 11) } == [.dates])
    #expect(try rules(.warning) { $0.incidents[0].when.day = day(8, 1) } == [.dates])
    #expect(try rules(.lapse) { $0.date = day(7, 17) } == [.dates])
  }

  @Test(
    "A paragraph taken out of a letter is missed, whichever it is", arguments: LetterKind.allCases)
  func everyElementCounts(_ kind: LetterKind) throws {
    let facts = try Story.menu.facts(kind)
    let letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(facts)
    var empty = letter
    empty.lines = ["Dear Nobody,"]
    let none = LetterLint.findings(in: empty, facts: facts).filter { $0.rule == .missingElement }
    #expect(none.count >= 4)
    for name in [facts.school.name, facts.signatory.name, facts.date.inWords] {
      var changed = letter
      changed.lines.removeAll { $0 == name || $0.contains(name) }
      #expect(
        LetterLint.findings(in: changed, facts: facts).contains { $0.rule == .missingElement },
        "without \(name)")
    }
  }

  @Test(
    "The heart of a ban letter cannot be left out",
    arguments: [
      ("section 547", "section 547"), ("asked to leave", "if it is not kept"),
      ("challenge", "challenge"), ("disability", "adjustments"),
      ("child's education", "information"), ("implied licence", "permission"),
      ("reached us|We received", "side"), ("until|Until", "end nor a review"),
    ])
  func banElements(_ words: String, _ told: String) throws {
    let facts = try Story.menu.facts(.ban)
    var letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(facts)
    let blocks = letter.lines.split(separator: "", omittingEmptySubsequences: false)
    let kept = blocks.filter { block in
      let text = block.joined(separator: " ")
      return !words.split(separator: "|").contains { text.contains($0) }
    }
    letter.lines = Array(kept.joined(separator: [""]))
    let missing = LetterLint.findings(in: letter, facts: facts).filter {
      $0.rule == .missingElement
    }
    #expect(missing.contains { $0.sentence.contains(told) }, "\(missing)")
  }

  @Test("A made-up record's letter without its mark is found")
  func practice() throws {
    let facts = try Story.ladder.facts(.warning)
    var letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(facts)
    #expect(letter.lines.first == "PRACTICE – not a real letter")
    letter.lines.removeFirst(2)
    #expect(LetterLint.findings(in: letter, facts: facts).map(\.rule) == [.missingElement])
  }

  @Test("A ban from part of the site has to say which part")
  func partWithoutConditions() throws {
    var facts = try Story.ladder.facts(.interimBan)
    facts.terms?.terms.conditions = ""
    let letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(facts)
    #expect(LetterLint.findings(in: letter, facts: facts).map(\.rule) == [.missingElement])
  }

  @Test(
    "What a ban leaves open, and how to challenge it, stands in the letter whatever the head says besides"
  )
  func openAndChallenge() throws {
    var facts = try Story.menu.facts(.ban)
    facts.terms?.terms.exceptions = "come in to the office from 10.00 to 11.00"
    facts.complaintWords = "Ms Hale of the office helps with it"
    let letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(facts)
    let prose = letter.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(LetterLint.findings(in: letter, facts: facts).isEmpty)
    #expect(prose.contains("at all times, besides what you may still do."))
    #expect(prose.contains("You may still: come in to the office from 10.00 to 11.00."))
    #expect(prose.contains("The route is a formal complaint to the chair of governors"))
    #expect(prose.contains("Ms Hale of the office helps with it."))
    for gone in ["come in to the office", "who need to know", "What stays open", "Ms Hale"] {
      var cut = letter
      cut.lines.removeAll { $0.contains(gone) }
      #expect(LetterLint.findings(in: cut, facts: facts).map(\.rule).contains(.missingElement))
    }
  }

  @Test("A notice without the promise that nothing is decided on what was not told is found")
  func nothingUntold() throws {
    let facts = try Story.menu.facts(.noticeOfIntent)
    var letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(facts)
    letter.lines = letter.lines.map { $0.replacingOccurrences(of: "not told", with: "told") }
    #expect(LetterLint.findings(in: letter, facts: facts).map(\.rule) == [.missingElement])
  }
}
