import CaseModel
import CaseStore
import Chronology
import PolicyModel
import Testing

@testable import CaseDesk

@Suite("Who sees what, through every list, search, count and sheet")
struct WhoSeesWhatTests {
  /// A school with a ban in force, in a case that a deputy may see.
  private func schoolWithBan() throws -> (school: SchoolUnderTest, parent: ParentID, number: CaseID)
  {
    let school = try SchoolUnderTest("roby-park")
    let parent = try school.family()
    let number = try school.openCase(about: parent)
    try school.findOut(number)
    try school.giveNotice(number)
    try school.clock.go("2026-10-20", "9:00")
    try school.take(
      number, "site-ban", try school.banAnswers(number, ["until": "+6w", "review": "+1w"]))
    try school.sendLetters(number)
    return (school, parent, number)
  }

  private func expectInvisible(
    _ number: CaseID, about parent: ParentID, to desk: Desk,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let incidents = try desk.incidents(IncidentsQuestion(parent: parent)).rows
    #expect(incidents.isEmpty, sourceLocation: location)
    #expect(try desk.cases(CasesQuestion()).rows.isEmpty, sourceLocation: location)
    #expect(
      try desk.cases(CasesQuestion(text: number.rawValue)).rows.isEmpty, sourceLocation: location)
    #expect(try desk.cases(CasesQuestion(parent: parent)).rows.isEmpty, sourceLocation: location)
    #expect(try desk.restrictions(RestrictionsQuestion()).rows.isEmpty, sourceLocation: location)
    #expect(try desk.letters(LettersQuestion()).rows.isEmpty, sourceLocation: location)
    #expect(try desk.lookUp(.incident, "Trask").isEmpty, sourceLocation: location)
    for question in ReportQuestion.allCases {
      #expect(try desk.report(question).map(\.count).reduce(0, +) == 0, sourceLocation: location)
    }
    let today = try desk.todaySheet(since: 0)
    #expect(today.due.allSatisfy { $0.number != number }, sourceLocation: location)
    #expect(today.changed.allSatisfy { $0.stream != number.stream }, sourceLocation: location)
    #expect(today.gate.allSatisfy { $0.number == nil }, sourceLocation: location)
    #expect(
      try desk.chronicle(before: nil, limit: 500).allSatisfy { $0.stream != number.stream },
      sourceLocation: location)
    let row = try desk.parents(ParentsQuestion(text: "Trask")).rows.first
    #expect(row?.openCases ?? 0 == 0, sourceLocation: location)
    let atGate = today.gate.first { $0.parent == parent }?.inShort ?? ""
    #expect(["", atGate].contains(row?.restriction ?? ""), sourceLocation: location)
    #expect(throws: DeskError.self, sourceLocation: location) { try desk.caseSheet(number) }
    #expect(throws: DeskError.self, sourceLocation: location) {
      try desk.form(.step(number, "note"))
    }
    #expect(throws: DeskError.self, sourceLocation: location) { try desk.letterSheet(number, "L1") }
  }

  @Test("A case of named people is nowhere to be found for another deputy")
  func namedPeople() throws {
    let (school, parent, number) = try schoolWithBan()
    let people = "\(SchoolUnderTest.head) \(SchoolUnderTest.lead)"
    try school.take(
      number, "access", ["access": "named", "people": people, "reason": "A safeguarding matter."])
    try expectInvisible(number, about: parent, to: school.desk(as: SchoolUnderTest.secondDeputy))
    // Named people still see it, and the gate still stops the person without saying why.
    #expect(try school.desk(as: SchoolUnderTest.lead).cases(CasesQuestion()).rows.count == 1)
    #expect(try school.desk(as: SchoolUnderTest.secondDeputy).todaySheet().gate.count == 1)
  }

  @Test("A member of staff who is the parent never sees their case, even as a deputy")
  func ownCase() throws {
    let (school, parent, number) = try schoolWithBan()
    try school.recorded(
      .staffAdd, ["name": "Morwenna Trask", "roles": "deputy", "parent": parent.rawValue])
    try expectInvisible(number, about: parent, to: school.desk(as: "s08"))
    let submission = {
      try school.desk(as: "s08").submit(.step(number, "note"), ["text": "Not so."])
    }
    #expect(throws: DeskError.self) { try submission() }
  }

  @Test("The office sees who may not come in, without case numbers or reasons")
  func office() throws {
    let (school, parent, number) = try schoolWithBan()
    let office = school.desk(as: SchoolUnderTest.office)
    let today = try office.todaySheet(since: 0)
    #expect(today.gate.map(\.parent) == [parent])
    #expect(today.gate.allSatisfy { $0.number == nil })
    #expect(today.due.isEmpty && today.holds.isEmpty && today.meetings.isEmpty)
    let sheet = try office.gateSheet().joined(separator: "\n")
    #expect(sheet.contains("Trask, Morwenna"))
    #expect(sheet.contains("The grandmother collects"))
    #expect(!sheet.contains(number.rawValue))
    #expect(!sheet.contains("shout") && !sheet.contains("account"))
    try expectInvisible(number, about: parent, to: office)
    // What the gate says stands wherever the office looks for the person.
    let until = try #require(today.gate.first?.until?.slashed)
    for text in ["", "Morwenna", "ban:yes"] {
      let found = try office.parents(ParentsQuestion(text: text)).rows.filter {
        $0.parent == parent
      }
      #expect(found.map(\.restriction) == ["NO ENTRY until \(until)"], "\(text)")
    }
    #expect(
      try office.parents(ParentsQuestion(text: "ban:no")).rows.allSatisfy { $0.parent != parent })
    let person = try office.parentSheet(parent)
    #expect(person.gate.contains { $0.hasPrefix("NO ENTRY.") })
    #expect(person.gate.contains { $0.contains("The grandmother collects") })
    #expect(!person.gate.joined().contains(number.rawValue) && person.restrictions.isEmpty)
    // But anybody may log that the ban was breached.
    let logged = try office.submit(
      .gateBreach(parent), ["what": "Came to the hatch at 9.00."])
    guard case .recorded = logged else {
      Issue.record("\(SchoolUnderTest.words(logged))")
      return
    }
    #expect(try school.desk.todaySheet().due.contains { $0.kind == .breachToday })
  }

  @Test("A submission made from an old form reports who did what, and records nothing")
  func conflict() throws {
    let (school, _, number) = try schoolWithBan()
    let key = FormKey.step(number, "note")
    let sheet = try school.desk.form(key)
    try school.take(number, "note", ["text": "The office rang."], as: SchoolUnderTest.deputy)
    let head = try school.desk.store.head().sequence
    let submission = try school.desk.submit(key, ["text": "Mine."], version: sheet.version)
    guard case .changedMeanwhile(let lines, let version) = submission else {
      Issue.record("\(SchoolUnderTest.words(submission))")
      return
    }
    #expect(lines.map(\.by) == ["Deepa Rawle"])
    #expect(lines.first?.body.contains("The office rang.") == true)
    #expect(version == sheet.version + 1)
    #expect(try school.desk.store.head().sequence == head)
  }

  @Test("An entry marked as legal advice is shown to the head and to nobody else")
  func marked() throws {
    let (school, _, number) = try schoolWithBan()
    try school.take(number, "note", ["text": "Counsel says wait.", "mark": "privileged"])
    let deputy = try school.desk(as: SchoolUnderTest.deputy).caseSheet(number)
    let head = try school.desk.caseSheet(number)
    #expect(head.chronology.contains { $0.body.contains("Counsel says wait.") })
    #expect(
      !deputy.chronology.contains { $0.body.contains("Counsel") || $0.title.contains("Counsel") })
  }
}
