import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

@Suite("A case delegated to somebody, and what it tells to others") struct DelegateSeesCaseTests {
  private typealias Under = SchoolUnderTest

  private func delegation(_ number: CaseID, to name: String = "Gwen Tolland") -> [String: String] {
    ["to": name, "until": "9/10/2026", "reason": "A course.", "case": number.rawValue]
  }

  private func problems(_ submission: Submission) -> [FieldProblem] {
    guard case .mend(let problems) = submission else {
      Issue.record("\(Under.words(submission))")
      return []
    }
    return problems
  }

  // MARK: Opening it

  @Test func `who acts as head in one case opens it, reads all of it and takes its steps`() throws {
    let school = try Under("roby-park")
    let number = try school.openCase(about: try school.family())
    try school.findOut(number)
    try school.take(number, "note", ["text": "Counsel says wait.", "mark": "privileged"])
    try school.take(number, "warning-letter", ["note": "You shouted at a member of staff."])
    let teacher = school.desk(as: Under.teacher)
    #expect(throws: DeskError.self) { try teacher.caseSheet(number) }
    try school.recorded(.delegate, delegation(number))
    let sheet = try teacher.caseSheet(number)
    #expect(sheet.letters.count == 1 && sheet.incidents.count == 1)
    #expect(sheet.chronology.contains { $0.body.contains("Counsel says wait.") })
    #expect(try teacher.logLines(of: number.stream).count == sheet.chronology.count)
    #expect(try !teacher.letterSheet(number, "L1").text.isEmpty)
    let incident = try #require(sheet.incidents.first?.incident)
    #expect(try teacher.incidentSheet(incident).row.cases == [number])
    try school.take(number, "note", ["text": "I am at it."], as: Under.teacher)
    #expect(
      try teacher.ownEntries(before: nil, limit: 5).contains { $0.line.stream == number.stream })
    #expect(
      try teacher.chronicle(before: nil, limit: 50).contains { $0.stream == number.stream })
    let places = try teacher.find(number.rawValue).map(\.place)
    #expect(places == [.ofCase(number), .ofIncident(incident)])
    #expect(try teacher.cases(CasesQuestion(), limit: 10).rows.map(\.number) == [number])
    #expect(try teacher.todaySheet().due.compactMap(\.number).allSatisfy { $0 == number })
    // Nothing of any other case.
    let other = try school.openCase(about: try school.family("Petroc", "Varcoe", child: "Elowen"))
    #expect(throws: DeskError.self) { try teacher.caseSheet(other) }
    #expect(try !teacher.find(other.rawValue).map(\.place).contains(.ofCase(other)))
    #expect(try teacher.cases(CasesQuestion(), limit: 10).rows.map(\.number) == [number])
    try school.clock.go("2026-10-12", "8:10")
    #expect(throws: DeskError.self) { try teacher.caseSheet(number) }
    #expect(try teacher.cases(CasesQuestion(), limit: 10).rows.isEmpty)
  }

  @Test func `who would still not see the case is no choice for it`() throws {
    let school = try Under("roby-park")
    let number = try school.openCase(about: try school.family())
    try school.take(
      number, "access",
      ["access": "named", "people": "s01", "reason": "A colleague's child."])
    let named = problems(try school.desk.submit(.delegate, delegation(number)))
    #expect(named.map(\.field) == ["to"])
    #expect(named.first?.message.contains("named") == true)
    try school.take(
      number, "access",
      ["access": "named", "people": "s01 s05", "reason": "The headteacher is away."])
    try school.recorded(.delegate, delegation(number))
    #expect(try school.desk(as: Under.teacher).caseSheet(number).row.number == number)
  }

  @Test func `a member of staff identified as the person of a case does not see it either`() throws
  {
    let school = try Under("roby-park")
    let known = try school.family()
    let number = try #require(
      school.cases(about: [], described: "A woman in a red coat").first)
    let unknown = try #require(school.desk.caseState(number).state.parent)
    try school.recorded(
      .staffAdd, ["name": "Morwenna Trask", "roles": "deputy", "parent": unknown.rawValue])
    try school.take(
      number, "identify", ["same-as": known.rawValue, "how": "She was seen again.", "by": "s01"])
    #expect(try school.desk.caseState(number).state.parent == known)
    let desk = school.desk(as: "s08")
    #expect(throws: DeskError.self) { try desk.caseSheet(number) }
    #expect(try desk.cases(CasesQuestion()).rows.isEmpty)
  }

  // MARK: What others learn

  @Test func `a delegation for a case is told in no chronology, list or form to others`() throws {
    let school = try Under("roby-park")
    let number = try school.openCase(about: try school.family())
    try school.recorded(.staffAdd, ["name": "Ada Min", "roles": "administrator"])
    try school.recorded(
      .delegate, delegation(number, to: "Deepa Rawle").merging(["given-by": "s01"]) { $1 },
      as: Under.secondDeputy)
    try school.recorded(.delegationConfirm, ["answer": "confirm", "why": "I did."])
    try school.recorded(.delegationEnd, ["why": "I am back from it."])
    for staff in [StaffID("s08"), Under.chair] {
      let desk = school.desk(as: staff)
      let told = try desk.chronicle(before: nil, limit: 100) + desk.logLinesIfAny("school")
      for line in told {
        #expect(!line.title.contains("elegation") && !line.body.contains(number.rawValue))
      }
      #expect(try desk.delegations().isEmpty)
    }
    for staff in [Under.head, Under.deputy] {
      let told = try school.desk(as: staff).logLines(of: "school")
      #expect(told.contains { $0.body.contains(number.rawValue) })
      #expect(told.filter { $0.title.contains("elegation") }.count == 3)
    }
  }

  @Test func `the head is not asked to confirm one for a case that the head may not see`() throws {
    let school = try Under("roby-park")
    let parent = try school.family("Hester", "Lorimer", child: "Jory")
    let number = try school.openCase(about: parent)
    try school.take(
      number, "access",
      ["access": "named", "people": "s01 s02 s07", "reason": "The headteacher's own."])
    try school.recorded(
      .delegate, delegation(number, to: "Colm Darcy").merging(["given-by": "s01"]) { $1 },
      as: Under.deputy)
    try school.recorded(
      .staffChange, ["member": "s01", "parent": parent.rawValue, "why": "A parent here."])
    #expect(try school.desk.todaySheet().due.allSatisfy { $0.kind != .delegation })
    #expect(throws: DeskError.self) { try school.desk.form(.delegationConfirm) }
    let answered = { try school.desk.submit(.delegationConfirm, ["answer": "confirm"]) }
    #expect(throws: DeskError.self) { try answered() }
    // Nor is it theirs to hand on once that is known.
    try school.recorded(.delegationEnd, ["why": "Not theirs."], as: Under.deputy)
    let again = delegation(number, to: "Deepa Rawle").merging(["given-by": "s01"]) { $1 }
    let submission = try school.desk(as: Under.secondDeputy).submit(.delegate, again)
    #expect(problems(submission).map(\.field) == ["given-by"])
  }

  @Test func `the governors' record keeper learns of no case by naming numbers and people`() throws
  {
    let school = try Under("roby-park")
    let parent = try school.family("Colm", "Darcy", child: "Jory")
    let number = try school.openCase(about: parent)
    try school.recorded(.staffAdd, ["name": "Ada Min", "roles": "administrator"])
    try school.recorded(
      .staffChange, ["member": "Colm Darcy", "parent": parent.rawValue, "why": "A parent here."])
    var said: [CaseID: [String]] = [:]
    for (number, to) in [
      (number, "Colm Darcy"), (number, "Deepa Rawle"), ("2026-099", "Colm Darcy"),
      ("2026-099", "Deepa Rawle"),
    ] {
      let answers = delegation(number, to: to).merging(["minute": "FGB 3"]) { $1 }
      let submission = try school.desk(as: "s08").submit(.actingHead, answers)
      let words = Under.words(submission)
      let told = words.split(separator: number.rawValue).joined().split(separator: to).joined()
      said[number, default: []].append(told)
    }
    #expect(Set(said.values).count == 1, "\(said)")
  }
}

extension Desk {
  /// A stream's lines; none where it may not be read.
  fileprivate func logLinesIfAny(_ stream: String) -> [ChronicleLine] {
    (try? logLines(of: stream)) ?? []
  }
}
