import CaseModel
import Foundation
import PolicyModel
import Testing

@testable import CaseDesk

/// What the gate says, and what whoever stands there can do and see without a case.
@Suite("At the gate") struct AtTheGateTests {
  private typealias Under = SchoolUnderTest

  // MARK: As found

  private func found(_ school: SchoolUnderTest) throws -> (ParentID, CaseID, [String: String]) {
    let parent = try school.family("Paul", "Black", child: "Jory")
    guard
      case .ofIncident(let incident)? = try school.recorded(
        .incident(nil),
        [
          "alleged": parent.rawValue, "behaviours": "temper", "channel": "premises",
          "seen": "Shouted at the hatch.", "first-hand": "yes", "on": "14/9/2026",
        ])
    else { throw SchoolUnderTest.NotRecorded() }
    try school.recorded(
      .triage(incident), ["outcome": "open-case", "seriousness": "high", "reason": "Two accounts."])
    let number = try #require(try school.desk.incidentSheet(incident).row.cases.first)
    return (
      parent, number,
      [
        "measure": "site-ban", "form": "full", "from": "15/9/2026", "until": "31/3/2027",
        "origin": "before", "imposed-by": "Mrs Aldous, the headteacher before",
        "shown-by": "letter", "dated": "15/9/2026", "kept": "The safe in the office",
      ]
    )
  }

  @Test func `as found and unconfirmed by its day the gate asks the headteacher`() throws {
    let school = try SchoolUnderTest("mugginton")
    let (parent, number, answers) = try found(school)
    let form = try school.desk.form(.step(number, "found"))
    #expect(form.confirm.contains("Black, Paul"))
    // Nobody's memory shows it.
    #expect(
      try school.problems(number, "found", answers.merging(["shown-by": "my memory"]) { $1 })
        .map(\.field) == ["shown-by"])
    #expect(
      try school.problems(number, "found", answers.merging(["kept": "", "dated": ""]) { $1 })
        .map(\.field) == ["dated", "kept"])
    #expect(
      try school.problems(number, "found", answers.merging(["from": "13/9/2026"]) { $1 })
        .map(\.field) == ["from"])
    try school.take(number, "found", answers)
    #expect(try school.desk.gate().stopped.first?.verdict == .askHead)
    #expect(
      try school.desk.caseSheet(number).banners.contains {
        $0.hasSuffix(": as found; not confirmed: ask the head.")
      })
    let letter = FileManager.default.temporaryDirectory.appendingPathComponent(
      "\(UUID().uuidString).txt")
    try Data("You may not come in.".utf8).write(to: letter)
    defer { try? FileManager.default.removeItem(at: letter) }
    try school.take(number, "evidence", ["file": letter.path, "describes": "The letter."])
    func row() throws -> GateRow? { try school.desk.gate().stopped.first { $0.parent == parent } }
    #expect(try row()?.standing == .inForce)
    let banner = try school.desk.caseSheet(number).banners.first { $0.hasPrefix("BAN") }
    #expect(banner?.contains("as found, not confirmed") == true)
    #expect(
      try school.desk.restrictions(RestrictionsQuestion()).rows.map(\.stands)
        == ["found, unconfirmed"])
    try school.clock.go("2026-10-20", "8:10")
    #expect(try row()?.standing == .unconfirmed)
    #expect(try row()?.line.contains("Ask the headteacher") == true)
    let listed = try school.desk.restrictions(RestrictionsQuestion()).rows
    #expect(listed.map(\.standing) == [.unconfirmed])
    try school.expectSound()
  }

  @Test func `a deputy on their own word records nothing as found until the head confirms it`()
    throws
  {
    let school = try SchoolUnderTest("mugginton")
    let (_, number, answers) = try found(school)
    try school.recorded(
      .delegate,
      [
        "to": "Deepa Rawle", "until": "9/10/2026", "given-by": "Hester Lorimer",
        "reason": "A course.",
      ],
      as: Under.secondDeputy)
    let refused = try school.refusal(number, "found", answers, as: Under.deputy)
    #expect(refused.isPermission)
    try school.recorded(.delegationConfirm, ["answer": "confirm", "why": "I gave it."])
    try school.take(number, "found", answers, as: Under.deputy)
  }

  @Test func `a child stands beside the name on the gate up to the last day on the roll`() throws {
    let school = try SchoolUnderTest("mugginton")
    let (parent, number, answers) = try found(school)
    try school.take(number, "found", answers)
    func children() throws -> [String] { try school.desk.gate().stopped.flatMap(\.children) }
    func onList() throws -> [String] {
      try school.desk.parents(ParentsQuestion()).rows.flatMap(\.children)
    }
    let pupil = try #require(school.desk.parentSheet(parent).pupils.first)
    let today = try school.desk.today()
    try school.recorded(.pupilLeft(pupil), ["on": today.slashed], as: Under.office)
    #expect(try children().contains { $0.contains("Jory") })
    #expect(try onList().contains { $0.contains("Jory") })
    try school.clock.go(today.adding(days: 1).iso, "9:00")
    #expect(try children().isEmpty && onList().isEmpty)
  }

  // MARK: Court orders

  @Test func `a court order that bears on coming to the school stands at the gate in words`()
    throws
  {
    let school = try SchoolUnderTest("mugginton")
    let parent = try school.family("Paul", "Black", child: "Jory")
    let answers = [
      "kind": "non-molestation", "site": "yes",
      "effect": "May not come within 100 m of the school.", "until": "31/12/2026",
    ]
    let free = try school.desk.submit(
      .courtOrder(parent), answers.merging(["kind": "zzz"]) { $1 })
    guard case .mend(let problems) = free else {
      Issue.record("Any word is a kind of order.")
      return
    }
    #expect(problems.map(\.field) == ["kind"])
    try school.recorded(
      .courtOrder(parent),
      answers.merging(["site": "no", "effect": "Contact at weekends."]) { $1 },
      as: Under.office)
    #expect(try school.desk.gate().stopped.isEmpty)
    try school.recorded(.courtOrder(parent), answers, as: Under.office)
    for staff in [Under.head, Under.office, Under.teacher] {
      let gate = try school.desk(as: staff).gate()
      let row = try #require(gate.stopped.first)
      #expect(gate.total == 1 && row.parent == parent && row.number == nil)
      #expect(row.line.contains("ask the headteacher") && row.line.contains("police"))
      #expect(row.orders.contains { $0.contains("within 100 m") })
    }
    #expect(try school.desk.gateSheet().contains { $0.contains("within 100 m") })
    try school.clock.go("2027-01-01", "9:00")
    #expect(try school.desk.gate().stopped.isEmpty)
    try school.expectSound()
  }

  @Test func `looking at the gate sheet leaves no entry, and printing it leaves one`() throws {
    let school = try SchoolUnderTest("mugginton")
    let desk = school.desk(as: Under.office)
    let before = try desk.ownEntries(before: nil, limit: 50).count
    let looked = try desk.gateSheet()
    #expect(try desk.ownEntries(before: nil, limit: 50).count == before)
    #expect(try desk.printGateSheet().dropLast() == looked.dropLast())
    let entries = try desk.ownEntries(before: nil, limit: 50)
    #expect(entries.count == before + 1 && entries.first?.line.title == "Gate sheet printed")
    try school.expectSound()
  }

  // MARK: The office

  @Test func `the office sees a person's page, and no case on it`() throws {
    let school = try SchoolUnderTest("mugginton")
    let parent = try school.family("Paul", "Black", child: "Jory")
    _ = try school.openCase(about: parent)
    let sheet = try school.desk(as: Under.office).parentSheet(parent)
    #expect(sheet.name == "Paul Black" && !sheet.children.isEmpty && !sheet.contact.isEmpty)
    #expect(!sheet.showsCases && sheet.cases.isEmpty && sheet.incidents.isEmpty)
    #expect(sheet.restrictions.isEmpty && sheet.chronology.isEmpty)
    #expect(throws: DeskError.self) { try school.desk(as: Under.teacher).parentSheet(parent) }
    #expect(try school.desk.parentSheet(parent).showsCases)
  }
}
