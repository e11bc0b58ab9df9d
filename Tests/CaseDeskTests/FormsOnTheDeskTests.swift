import CaseModel
import CaseStore
import Foundation
import PolicyModel
import Testing

@testable import CaseDesk

@Suite("Forms on the desk") struct FormsOnTheDeskTests {
  private static let person: [String: String] = [
    "given": "Siobhán", "family": "O'Brien", "address": "1 Elm Row", "postcode": "ZZ1 1AA",
  ]

  private func school() throws -> (school: SchoolUnderTest, parent: ParentID) {
    let school = try SchoolUnderTest("mugginton")
    guard case .ofParent(let parent)? = try school.recorded(.parentAdd, Self.person) else {
      throw SchoolUnderTest.NotRecorded()
    }
    return (school, parent)
  }

  private func changed(_ submission: Submission) throws -> (lines: [ChronicleLine], version: Int) {
    guard case .changedMeanwhile(let lines, let version) = submission else {
      Issue.record("\(SchoolUnderTest.words(submission))")
      throw SchoolUnderTest.NotRecorded()
    }
    return (lines, version)
  }

  @Test func `a change to a person made from an old form says who did what, and records nothing`()
    throws
  {
    let (school, parent) = try school()
    let key = FormKey.parentEdit(parent)
    let sheet = try school.desk.form(key)
    let theirs = ["telephone": "01632 960111", "why": "She rang."]
    try school.recorded(key, theirs, as: SchoolUnderTest.deputy)
    let head = try school.desk.store.head().sequence
    let mine = ["address": "2 Oak Lane", "since": "today", "why": "She moved."]
    let found = try changed(try school.desk.submit(key, mine, version: sheet.version))
    #expect(found.lines.map(\.by) == ["Deepa Rawle"])
    #expect(found.version == sheet.version + 1)
    #expect(try school.desk.store.head().sequence == head)
    // The form as it begins now has theirs in it, and mine goes on top when it is handed in again.
    let now = try school.desk.form(key)
    #expect(now.fields.first { $0.name == "telephone" }?.initial == "01632 960111")
    let again = try school.desk.submit(key, mine, version: found.version)
    guard case .recorded = again else {
      Issue.record("\(SchoolUnderTest.words(again))")
      return
    }
    let state = try school.desk.parentState(parent)
    #expect(state.contact.address == "2 Oak Lane")
    #expect(state.contact.telephone == ["01632 960111"])
  }

  @Test func `the school's details and a triage notice what came in between, too`() throws {
    let (school, parent) = try school()
    let details = try school.desk.form(.schoolDetails)
    try school.recorded(.staffAdd, ["name": "Nia Blythe", "roles": "staff"])
    let answers = ["name": "Tarn Lane School", "telephone": "01632 960012"]
    #expect(
      try changed(school.desk.submit(.schoolDetails, answers, version: details.version)).lines.count
        == 1)
    let behaviour = try #require(try school.desk.pack().behaviours.first?.id)
    guard
      case .ofIncident(let incident)? = try school.recorded(
        .incident(nil),
        [
          "alleged": parent.rawValue, "behaviours": behaviour, "channel": "premises",
          "seen": "Shouting at the gate.", "first-hand": "yes",
          "affected": SchoolUnderTest.deputy.rawValue,
        ])
    else { throw SchoolUnderTest.NotRecorded() }
    let triage = try school.desk.form(.triage(incident))
    try school.recorded(.staffCheck(incident), ["note": "She is well."])
    let submission = try school.desk.submit(
      .triage(incident), ["reason": "Serious."], version: triage.version)
    #expect(try changed(submission).lines.map(\.by) == ["Hester Lorimer"])
  }

  @Test func `somebody chosen beforehand stands in the form by name, from a draft too`() throws {
    let (school, parent) = try school()
    let sheet = try school.desk.form(.incident(parent))
    let field = try #require(sheet.fields.first { $0.name == "alleged" })
    #expect(field.initial == parent.rawValue)
    #expect(field.choices == [StepField.Choice(parent.rawValue, "O'Brien, Siobhán")])
    let draft = try school.desk.form(.incident(nil), typed: ["alleged-2": parent.rawValue])
    let second = try #require(draft.fields.first { $0.name == "alleged-2" })
    #expect(second.choices.map(\.label) == ["O'Brien, Siobhán"])
    let words = try school.desk.form(.incident(nil), typed: ["alleged": "obri"])
    #expect(words.fields.first { $0.name == "alleged" }?.choices == [])
  }

  @Test func `pupils are found where a pupil is asked for, and people where a person is`() throws {
    let (school, _) = try school()
    try school.recorded(.pupilAdd, ["given": "Niamh", "family": "O'Brien", "form": "3B"])
    #expect(try school.desk.lookUp(.pupil, "obrien").map(\.label) == ["O'Brien, Niamh, class 3B"])
    #expect(try school.desk.lookUp(.parent, "obrien").map(\.label) == ["O'Brien, Siobhán"])
  }

  /// What is asked before these answers are recorded.
  private func confirmation(
    _ key: FormKey, _ school: SchoolUnderTest, _ answers: [String: String] = [:]
  ) throws -> String {
    try school.desk.form(key).confirmation(
      of: answers, today: try school.desk.today(), calendar: try school.desk.calendar())
  }

  @Test func `what cannot be undone is confirmed with the person's name`() throws {
    let (school, parent) = try school()
    let behaviour = try #require(try school.desk.pack().behaviours.first?.id)
    guard
      case .ofCase(let number)? = try school.recorded(
        .incident(nil),
        [
          "alleged": parent.rawValue, "behaviours": behaviour, "channel": "premises",
          "seen": "Shouting at the gate.", "first-hand": "yes", "open-case": "yes",
        ])
    else { throw SchoolUnderTest.NotRecorded() }
    for step in ["interim-ban", "review", "letter-issue", "set-aside", "correct-person"] {
      let confirm = try confirmation(.step(number, step), school)
      #expect(confirm.contains("O'Brien, Siobhán"), "\(step): \(confirm)")
    }
    let interim = try confirmation(
      .step(number, "interim-ban"), school, ["from": "12/10/2026", "until": "16/10/2026"])
    #expect(
      interim
        == "This keeps O'Brien, Siobhán from the site from 12 October to 16 October 2026, or until you "
        + "decide. It is recorded for good.")
    #expect(try school.desk.form(.step(number, "note")).confirm.isEmpty)
  }

  @Test func `the entries that may be corrected are offered by number, day and what they were`()
    throws
  {
    let school = try SchoolUnderTest("mugginton")
    let number = try school.openCase(about: try school.family())
    try school.recorded(.step(number, "note"), ["text": "A first note."])
    try school.recorded(.step(number, "note"), ["text": "A second note."])
    let newest = try #require(try school.desk.chronicle(before: nil, limit: 1).first)
    let sheet = try school.desk.form(.step(number, "correct-entry"))
    let field = try #require(sheet.fields.first { $0.name == "entry" })
    #expect(field.choices.first?.value == "\(newest.sequence)")
    #expect(
      field.choices.first?.label
        == "\(newest.sequence): \(newest.title), \(newest.happened.inWords)")
    #expect(
      field.choices.compactMap { Int($0.value) }.reversed().elementsEqual(
        field.choices.compactMap { Int($0.value) }.sorted()))
    #expect(!field.choices.contains { $0.label.contains("opened") })
    try school.recorded(
      .step(number, "correct-entry"),
      ["entry": "\(newest.sequence)", "text": "Nothing.", "why": "A slip."])
    let again = try school.desk.form(.step(number, "correct-entry"))
    let left = again.fields.first { $0.name == "entry" }?.choices.map(\.value) ?? []
    #expect(!left.contains("\(newest.sequence)") && !left.isEmpty)
  }

  // MARK: Drafts

  @Test func `drafts that were left are listed with their form, the latest first`() throws {
    let (school, parent) = try school()
    let state = FileManager.default.temporaryDirectory
      .appendingPathComponent("conduct-drafts-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: state) }
    let drafts = Drafts(
      record: "r", staff: "s01", environment: ["XDG_STATE_HOME": state.path])
    #expect(try school.desk.rows(of: drafts) == [])
    try drafts.save(.parentEdit(parent), ["why": "She moved."])
    try drafts.save(.incident(nil), ["seen": "He said:\nno.", "place": "gate"])
    try drafts.save(.triage("1999-001"), ["reason": "Of an incident that is not there."])
    try drafts.save(.delegate, ["from": "today", "outside": "no", "reason": ""])
    drafts.remember(seen: 3)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_791_000_000)],
      ofItemAtPath: "\(drafts.folder)/incident-new.json")
    let rows = try school.desk.rows(of: drafts)
    #expect(rows.map(\.key) == [.parentEdit(parent), .incident(nil)])
    #expect(rows.map(\.title) == ["Change Siobhán O'Brien", "Report an incident"])
    #expect(rows.last?.words == "He said: no.")
    #expect(rows.last?.left.day == CivilDate(iso: "2026-10-03"))
    drafts.drop(.parentEdit(parent))
    #expect(try school.desk.rows(of: drafts).map(\.key) == [.incident(nil)])
  }
}
