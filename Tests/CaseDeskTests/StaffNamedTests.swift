import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

@Suite("Staff typed by name become themselves") struct StaffNamedTests {
  private static let report = [
    "behaviours": "temper", "channel": "premises", "first-hand": "no",
    "seen": "Shouted at the hatch.",
  ]

  private func report(
    _ school: SchoolUnderTest, _ more: [String: String], as staff: StaffID = SchoolUnderTest.teacher
  ) throws -> Submission {
    try school.desk(as: staff).submit(.incident(nil), Self.report.merging(more) { $1 })
  }

  private func problems(_ submission: Submission) -> [FieldProblem] {
    if case .mend(let problems) = submission { return problems }
    Issue.record("\(SchoolUnderTest.words(submission))")
    return []
  }

  private func staff(_ school: SchoolUnderTest, _ part: IncidentPart) throws -> [StaffID] {
    let incident = try #require(school.desk.incidents(IncidentsQuestion()).rows.first?.incident)
    return try school.desk.incidentState(incident).people(part).compactMap(\.staff)
  }

  @Test(arguments: [
    "Hester Lorimer", "hester LORIMER", "Héster Lorimer", "s01", "Hester Lorimer,", " S01 ",
  ])
  func `a full name or an id is the head who was affected`(typed: String) throws {
    let school = try SchoolUnderTest("mugginton")
    guard case .recorded = try report(school, ["affected": typed]) else {
      Issue.record("not recorded")
      return
    }
    #expect(try staff(school, .affected) == [SchoolUnderTest.head])
  }

  @Test(arguments: [
    "Hester Lorimer, Gwen Tolland", "s01 s05", "Hester Lorimer\nGwen Tolland",
    "Hester Lorimer Gwen Tolland", "s01, Gwen Tolland", "s01 Gwen Tolland s01",
  ])
  func `several are told apart by commas, lines and blanks, and nothing is lost`(typed: String)
    throws
  {
    let school = try SchoolUnderTest("mugginton")
    guard case .recorded = try report(school, ["affected": typed]) else {
      Issue.record("not recorded")
      return
    }
    #expect(try staff(school, .affected) == [SchoolUnderTest.head, SchoolUnderTest.teacher])
  }

  @Test(arguments: ["A. Carr", "Hester", "s99", "Gwen Tolland, A. Carr", "s01 Carr"])
  func `who is nobody here is refused at the field, with who could be meant`(typed: String) throws {
    let school = try SchoolUnderTest("mugginton")
    let head = try school.desk.store.head().sequence
    let found = problems(try report(school, ["witnesses": typed]))
    #expect(found.map(\.field) == ["witnesses"])
    #expect(found.first?.message.contains("is no member of staff here") == true)
    #expect(found.first?.message.contains("Hester Lorimer (s01)") == true)
    #expect(try school.desk.store.head().sequence == head)
  }

  @Test func `two of one name are told apart by their ids`() throws {
    let school = try SchoolUnderTest("mugginton")
    try school.recorded(.staffAdd, ["name": "Gwen Tolland", "roles": "office"])
    let found = problems(try report(school, ["affected": "Gwen Tolland"]))
    #expect(found.first?.message.contains("(s05)") == true)
    #expect(found.first?.message.contains("(s08)") == true)
    guard case .recorded = try report(school, ["affected": "s08"]) else {
      Issue.record("not recorded")
      return
    }
  }

  @Test func `a member of staff among the others is refused there, and a stranger is not`() throws {
    let school = try SchoolUnderTest("mugginton")
    let found = problems(try report(school, ["others": "a dinner lady, hester lorimer"]))
    #expect(found.map(\.field) == ["others"])
    #expect(found.first?.message.contains("Hester Lorimer is a member of staff") == true)
    _ = try school.family()
    guard case .recorded = try report(school, ["others": "A. Carr, Morwenna Trask"]) else {
      Issue.record("not recorded")
      return
    }
  }

  @Test(arguments: ["H. Lorimer", "Mrs Lorimer", "Lorimer"])
  func `a name that may be a colleague's is asked about`(_ typed: String) throws {
    let school = try SchoolUnderTest("mugginton")
    let found = problems(try report(school, ["others": typed]))
    #expect(found.map(\.field) == ["others"])
    #expect(found.first?.message.contains("may be Hester Lorimer") == true)
    guard case .recorded = try report(school, ["others": "Mrs Joan Lorimer"]) else {
      Issue.record("not recorded")
      return
    }
  }

  @Test func `a step of a case takes a colleague's name, and refuses a stranger's`() throws {
    let school = try SchoolUnderTest("mugginton")
    let number = try school.openCase(about: try school.family())
    let meeting = ["on": "", "day": "+1w", "with": "Hester Lorimer", "accompanied-by": "J. Doe"]
    let fields = Set(try school.desk.form(.step(number, "meeting-arrange")).fields.map(\.name))
    let answers = meeting.filter { fields.contains($0.key) }
    let refused = problems(try school.desk.submit(.step(number, "meeting-arrange"), answers))
    #expect(refused.first { $0.field == "accompanied-by" }?.message.contains("J. Doe") == true)
    try school.take(number, "hand-over", ["to": "deepa rawle", "note": "Yours."])
    #expect(try school.desk.caseState(number).state.lead == SchoolUnderTest.deputy)
    try school.take(
      number, "access",
      ["access": "named", "people": "Hester Lorimer, Ivo Stannard", "reason": "A colleague."])
    let people = try school.desk.caseState(number).state.people
    #expect(people == [SchoolUnderTest.head, SchoolUnderTest.lead])
  }

  @Test func `an account by id is the colleague's own, and one by nobody's id is refused`() throws {
    let school = try SchoolUnderTest("mugginton")
    let number = try school.openCase(about: try school.family())
    let account = [
      "part": "affected", "first-hand": "yes", "seen": "She spat at me too.", "from": "s01",
    ]
    try school.take(number, "statement", account)
    let told = try #require(school.desk.caseState(number).state.accounts.last)
    #expect(told.from == "Hester Lorimer")
    let state = try school.desk.caseState(number).state
    #expect(state.affects(SchoolUnderTest.head, in: state.incidents.map(\.id)))
    let stranger = try school.desk.submit(
      .step(number, "statement"), account.merging(["from": "s99"]) { $1 })
    #expect(problems(stranger).map(\.field) == ["from"])
    #expect(problems(try report(school, ["others": "s99"])).map(\.field) == ["others"])
  }

  @Test func `an incident is handed to nobody but a colleague`() throws {
    let school = try SchoolUnderTest("mugginton")
    _ = try report(school, [:])
    let incident = try #require(school.desk.incidents(IncidentsQuestion()).rows.first?.incident)
    let found = problems(try school.desk.submit(.handOver(incident), ["to": "A. Carr"]))
    #expect(found.map(\.field) == ["to"])
    try school.recorded(.handOver(incident), ["to": "Deepa Rawle"])
    #expect(try school.desk.incidentState(incident).lead == SchoolUnderTest.deputy)
  }

  // MARK: Times

  @Test func `nothing happened later today than now`() throws {
    let school = try SchoolUnderTest("mugginton")
    let later = problems(try report(school, ["at": "8:11"]))
    #expect(later == [FieldProblem("at", "This cannot have happened after now.")])
    let tomorrow = problems(try report(school, ["on": "tomorrow"]))
    #expect(tomorrow == [FieldProblem("on", "This cannot have happened after today.")])
    guard case .recorded = try report(school, ["at": "8:10"]),
      case .recorded = try report(school, ["on": "2/10/2026", "at": "15:30"])
    else {
      Issue.record("not recorded")
      return
    }
    let incident = try #require(school.desk.incidents(IncidentsQuestion()).rows.first?.incident)
    let triage = [
      "nature": "neither", "seriousness": "low", "reason": "Loud.", "outcome": "no-breach",
    ]
    let early = try school.desk.submit(
      .triage(incident), triage.merging(["at": "17:00"]) { $1 })
    #expect(problems(early).map(\.field) == ["at"])
    try school.recorded(.triage(incident), triage)
  }
}
