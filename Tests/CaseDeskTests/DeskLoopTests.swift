import CaseModel
import DeskLoop
import DeskScreens
import Foundation
import PolicyModel
import ScreenKit
import Testing

@testable import CaseDesk

/// Keys pressed into the real update loop over a record of its own.
@MainActor
private final class SittingDown {
  let school: SchoolUnderTest
  let loop: DeskLoop
  private let folder: URL

  init(_ school: SchoolUnderTest, as staff: StaffID = SchoolUnderTest.head, in folder: URL) throws {
    self.school = school
    self.folder = folder
    let desk = school.desk(as: staff)
    let drafts = Drafts(
      record: desk.store.recordID, staff: staff, environment: ["XDG_STATE_HOME": folder.path])
    loop = try DeskLoop(desk: desk, drafts: drafts, size: Size(columns: 120, rows: 40))
  }

  func press(_ keys: Key...) {
    for key in keys {
      _ = loop.send(.key(key))
      while loop.hasWork { _ = loop.work() }
    }
  }

  func type(_ text: String) { for character in text { press(.character(character)) } }

  /// The screen as text, its lines joined by single spaces.
  var text: String {
    loop.view().lines().joined(separator: " ").split(separator: " ").joined(separator: " ")
  }
}

@Suite("The update loop over a record") @MainActor
struct DeskLoopTests {
  private func sitting(
    _ body: (SittingDown) throws -> Void
  ) throws {
    let school = try SchoolUnderTest("mugginton")
    let folder = try SchoolUnderTest.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try school.family()
    try body(try SittingDown(school, in: folder))
  }

  @Test("finds a person, and then a child, from any screen by a part of the name")
  func finds() throws {
    try sitting { sitting in
      sitting.press(.character("6"), .character("f"))
      sitting.type("tras")
      #expect(sitting.text.contains("person Trask, Morwenna Jory"))
      #expect(sitting.text.contains("pupil Trask, Jory goes to Trask, Morwenna"))
      sitting.press(.enter)
      #expect(sitting.text.contains("Policy › Morwenna Trask"))
    }
  }

  @Test("goes from a report to a triaged case, handed over and looked at again, by keys alone")
  func triages() throws {
    try sitting { sitting in
      sitting.press(.character("n"))
      sitting.type("tras")
      sitting.press(.enter, .tab, .tab)
      sitting.type("thr")
      sitting.press(.character(" "), .tab, .character("o"), .tab, .tab)
      sitting.type("She said that we would regret it.")
      sitting.press(.tab, .tab)
      sitting.type("y")
      sitting.press(.control("s"), .control("s"))
      #expect(sitting.text.contains("is reported; it waits for triage. t triages it."))
      sitting.press(.character("t"))
      for letter in "nma" { sitting.press(.character(letter), .tab) }
      sitting.type("A threat to a teacher.")
      sitting.press(.control("s"))
      #expect(sitting.text.contains("Next: Take an account. Enter opens it."))
      sitting.press(.character("?"))
      sitting.type("hand the case")
      sitting.press(.enter)
      sitting.type("deepa")
      sitting.press(.enter, .control("s"))
      #expect(sitting.text.contains("Handed to Deepa Rawle"))
      sitting.press(.character("1"))
      #expect(sitting.text.contains("With Deepa Rawle."))
    }
  }

  @Test("what is put off stays on Today as that, due on its day, and the case says so")
  func putsOff() throws {
    try sitting { sitting in
      let parent = try #require(
        try sitting.school.desk.parents(ParentsQuestion(text: "trask")).rows.first?.parent)
      let number = try sitting.school.openCase(about: parent)
      sitting.press(.character("1"))
      #expect(sitting.text.contains("duty undone \(number) Trask, Morwenna"))
      sitting.press(.character("z"), .tab)
      sitting.type("+3d")
      sitting.press(.tab)
      sitting.type("Both deputies are away until then.")
      sitting.press(.control("s"))
      #expect(sitting.text.contains("duty undone \(number) Trask, Morwenna"))
      #expect(sitting.text.contains("Put off until 8 October 2026, once."))
      try sitting.school.clock.go("2026-10-08", "8:10")
      _ = sitting.loop.send(.tick(try sitting.school.desk.today()))
      #expect(sitting.text.contains("duty undone \(number) Trask, Morwenna"))
      let lines = try sitting.school.desk.caseSheet(number).chronology
      #expect(lines.contains { $0.title == "Put off until 08/10/2026" })
    }
  }

  @Test("a filter kept under a name is there at the next sitting")
  func keepsFilters() throws {
    let school = try SchoolUnderTest("mugginton")
    let folder = try SchoolUnderTest.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try school.family()
    let first = try SittingDown(school, in: folder)
    first.press(.character("2"), .character("/"))
    first.type("morw")
    first.press(.tab, .character(":"))
    first.type("save ours")
    first.press(.enter)
    let second = try SittingDown(school, in: folder)
    second.press(.character(":"))
    second.type("ours")
    second.press(.enter)
    #expect(second.text.contains("Filter: morw"))
    #expect(second.text.contains("Trask, Morwenna"))
  }

  @Test("what was typed and left is told of at the next sitting and listed")
  func tellsOfDrafts() throws {
    let school = try SchoolUnderTest("mugginton")
    let folder = try SchoolUnderTest.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try SittingDown(school, in: folder)
    first.press(.character("n"))
    first.type("somebody")
    let second = try SittingDown(school, in: folder)
    #expect(second.text.contains("You left a form unfinished; :drafts shows what is kept."))
    second.press(.character(":"))
    second.type("drafts")
    second.press(.enter)
    #expect(second.text.contains("Report an incident"))
  }

  @Test("own entries are listed, and a draft letter among them can be given up")
  func listsOwnEntries() throws {
    try sitting { sitting in
      let parent = try #require(
        try sitting.school.desk.parents(ParentsQuestion(text: "trask")).rows.first?.parent)
      let number = try sitting.school.openCase(about: parent)
      try sitting.school.findOut(number)
      try sitting.school.take(
        number, "warning-letter", ["note": "You shouted at a member of staff."])
      sitting.press(.character("U"))
      #expect(sitting.text.contains("draft Letter drafted: Warning letter"))
      sitting.press(.enter)
      #expect(sitting.text.contains("Give up a draft"))
    }
  }

  /// What the desk says after somebody recorded a step in a case that stands open there.
  private func said(
    by staff: StaffID, _ step: StepID, _ answers: [String: String],
    after events: (SchoolUnderTest, CaseID) throws -> Void = { _, _ in }
  ) throws -> String {
    let school = try SchoolUnderTest("mugginton")
    let folder = try SchoolUnderTest.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let number = try school.openCase(about: try school.family())
    try school.findOut(number)
    try school.ban(number)
    try school.clock.go("2026-11-16", "9:00")
    try events(school, number)
    let sitting = try SittingDown(school, as: staff, in: folder)
    sitting.press(.character("3"), .enter)
    let key = FormKey.step(number, step)
    let submission = try school.desk(as: staff).submit(key, answers)
    _ = sitting.loop.send(.answer(.submitted(key, submission)))
    while sitting.loop.hasWork { _ = sitting.loop.work() }
    return sitting.text
  }

  private static let prepared = [
    "since": "Came in twice.", "recommendation": "continue", "until": "+9w",
    "facts": "You came in twice since then.", "reply-by": "+1w",
  ]

  @Test("names issuing the letter after a review is prepared, or says that it waits for the head")
  func namesTheLetter() throws {
    let head = try said(by: SchoolUnderTest.head, "review-prepare", Self.prepared)
    #expect(head.contains("Next: Issue a letter. Enter opens it."), "\(head)")
    let deputy = try said(by: SchoolUnderTest.deputy, "review-prepare", Self.prepared)
    #expect(deputy.contains("The letter waits for the headteacher to issue it."), "\(deputy)")
  }

  @Test("names the outcome of a challenge, and then the letter that tells of it")
  func namesTheChallenge() throws {
    let challenge = SchoolUnderTest.challenge
    let received = try said(by: SchoolUnderTest.head, "challenge", challenge)
    #expect(received.contains("Next: Record a challenge's outcome. Enter opens it."))
    let upheld = ["outcome": "upheld", "reasons": "It was too wide.", "told": "Their letter."]
    let decided = try said(by: SchoolUnderTest.head, "challenge-outcome", upheld) {
      try $0.take($1, "challenge", challenge)
    }
    #expect(decided.contains("Next: Issue a letter. Enter opens it."), "\(decided)")
    let other = try said(by: SchoolUnderTest.deputy, "note", ["text": "Told."]) {
      try $0.take($1, "challenge", challenge)
      try $0.take($1, "challenge-outcome", upheld)
    }
    #expect(other.contains("The letter waits for the headteacher to issue it."), "\(other)")
  }
}
