import CaseModel
import Foundation
import Letters
import PolicyModel
import Testing

/// What a finished text says, whoever wrote it: who is guilty, what is past, what stands in the code.
@Suite struct LetterWordsLintTests {
  /// The findings for a good letter of 2027 with one line added before its foot.
  private func rules(adding line: String, to kind: LetterKind = .ban) throws -> [LintRule] {
    let facts = try Story.menu.facts(kind)
    var letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(facts)
    let foot = letter.lines.lastIndex(of: "Yours sincerely,") ?? 0
    letter.lines.insert(contentsOf: [line, ""], at: foot)
    return LetterLint.findings(in: letter, facts: facts).map(\.rule)
  }

  /// A line about a day so many days after the letter's.
  private func line(_ text: String, _ days: Int) throws -> String {
    let date = try Story.menu.facts(.ban).date
    return text.replacingOccurrences(of: "DAY", with: date.adding(days: days).inWords)
  }

  // MARK: What only a court finds

  @Test(arguments: [
    "You assaulted a member of staff.", "You are guilty of threatening behaviour.",
    "You committed an act of violence.", "Your criminal conduct has been noted.",
    "We regard you as the culprit.", "You were convicted of this.",
  ])
  func `a sentence that finds the recipient guilty is found`(_ sentence: String) throws {
    #expect(try rules(adding: sentence) == [.accusation])
  }

  @Test(arguments: [
    "You pushed a member of staff.", "You were convicted of this by the magistrates on that day.",
    "You said that a teacher had assaulted your child.", "It may be that you committed an offence.",
    "You are not guilty of anything by coming in.", "The school is committed to every child.",
    "The police asked whether you assaulted anybody.",
  ])
  func `what was done, what a court found and what they said pass`(_ sentence: String) throws {
    #expect(try rules(adding: sentence) == [])
  }

  // MARK: Days

  @Test(arguments: [
    "Your time to reply ended on DAY.", "The ban ended on DAY.", "We met on DAY to talk about it.",
    "I consulted the chair of governors on DAY.",
    "We asked you for your side by DAY. Nothing had reached us by then.",
  ])
  func `a day to come that is told as past is found`(_ text: String) throws {
    #expect(try rules(adding: line(text, 9)) == [.dates])
    #expect(try rules(adding: line(text, -9)) == [])
  }

  @Test(arguments: [
    "Please let us have your side by DAY.", "You may reply until DAY.",
    "You must tell the office before DAY.", "We will write to you by DAY.",
  ])
  func `a day that is past, by which something is asked, is found`(_ text: String) throws {
    #expect(try rules(adding: line(text, -9)) == [.dates])
    #expect(try rules(adding: line(text, 9)) == [])
  }

  @Test(arguments: [
    "It ends after DAY.", "It will be reviewed on DAY.", "It was decided that it ends on DAY.",
    "We asked you for your side by DAY.", "What happened between May and June is not told here.",
    "On 31 February nothing ended.", "You told us on Monday that on DAY you would come.",
  ])
  func `a day of which nothing is told in the wrong tense passes`(_ text: String) throws {
    #expect(try rules(adding: line(text, 9)) == [])
  }

  @Test func `a day without its year is one of the letter's`() throws {
    let date = try Story.menu.facts(.ban).date
    let ahead = date.adding(days: 9).inWords.split(separator: " ").dropLast().joined(separator: " ")
    #expect(try rules(adding: "Your time to reply ended on \(ahead).") == [.dates])
  }

  // MARK: Places

  @Test(arguments: ["section 99", "paragraph 12", "appendix 7", "bullet 40"])
  func `a place that the code does not have is found`(_ place: String) throws {
    #expect(try rules(adding: "Our code says so (\(place)).") == [.place])
    #expect(try rules(adding: "The Education Act 1996, \(place), says so.") == [])
  }

  @Test func `a place that the code has passes`() throws {
    let places = try Story.menu.facts(.ban).places
    let named = try #require(places.first { $0.hasPrefix("section ") })
    #expect(try rules(adding: "Our code says so (\(named)).") == [])
    #expect(try rules(adding: "Section by section, nothing is left out.") == [])
  }
}
