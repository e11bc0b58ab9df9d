import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

/// Sentences name the thing: an id such as L1 is for those who type commands.
@Suite struct NamesThingsTests {
  private typealias Under = SchoolUnderTest

  /// The ids of a case's items in a text.
  private func ids(in text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { word in
      "LMNRHCV".contains(word.prefix(1)) && Int(word.dropFirst()) != nil
    }
  }

  private func sentences(_ sheet: CaseSheet) -> [String] {
    sheet.chronology.flatMap { [$0.title, $0.body] } + sheet.banners + sheet.due.map(\.what)
      + sheet.steps.flatMap { step in
        step.advice + step.reasons.flatMap { [$0.why] + $0.opens }
      }
  }

  @Test func `nothing that a case says of its letters, bans, notices and challenges holds an id`()
    throws
  {
    let school = try Under("rossmore")
    let number = try school.openCase(about: try school.family())
    try school.findOut(number)
    try school.take(number, "warning-letter", ["note": "You shouted at a member of staff."])
    try school.take(number, "letter-drop", ["letter": "L1", "reason": "Overtaken."])
    try school.ban(number)
    try school.take(number, "letter-returned", ["letter": "L3", "reason": "Not known here."])
    try school.take(number, "letter-sent", ["letter": "L3", "how": "post"])
    try school.take(number, "challenge", Under.challenge)
    let sheet = try school.desk.caseSheet(number)
    for text in sentences(sheet) + (try school.desk.todaySheet().due.map(\.what)) {
      #expect(ids(in: text).isEmpty, "\(text)")
    }
    let titles = sheet.chronology.map(\.title)
    for title in [
      "Letter drafted: Warning letter", "Draft given up: Warning letter",
      "Letter issued: Notice of intent", "Letter sent: Notice of intent",
      "Letter came back: Ban", "Letter sent: Ban",
    ] {
      #expect(titles.contains(title), "\(title) in \(titles)")
    }
  }

  @Test func `a refusal names what is in the way`() throws {
    let school = try Under("rossmore")
    let number = try school.openCase(about: try school.family())
    try school.findOut(number)
    try school.consult(number)
    try school.giveNotice(number)
    let refused = try school.refusal(number, "close", ["outcome": "resolved", "reason": "Over."])
    #expect(refused.lines.contains { $0.contains("The notice of 5 October 2026 waits for its") })
    for line in refused.lines { #expect(ids(in: line).isEmpty, "\(line)") }
  }
}
