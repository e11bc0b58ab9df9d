import CaseDesk
import CaseModel
import Testing

@testable import CaseDesk

/// One report: opening its case at once, and completing it.
@Suite struct ReportingTests {
  private typealias Under = SchoolUnderTest

  private static let seen = [
    "behaviours": "temper", "seen": "Shouted across the hall.", "channel": "premises",
    "first-hand": "yes",
  ]

  private func reported(
    _ school: Under, _ answers: [String: String] = [:], as staff: StaffID = Under.teacher
  ) throws -> IncidentID {
    guard
      case .ofIncident(let incident)? = try school.recorded(
        .incident(nil), Self.seen.merging(answers) { $1 }, as: staff)
    else { throw Under.NotRecorded() }
    return incident
  }

  private func opened(_ school: Under, as staff: StaffID) throws -> CaseID {
    let answers = Self.seen.merging([
      "alleged": try school.family().rawValue, "open-case": "yes", "nature": "criminal",
      "seriousness": "high",
    ]) { $1 }
    let asked = try school.desk(as: staff).form(.incident(nil)).fields.map(\.name)
    guard
      case .ofCase(let number)? = try school.recorded(
        .incident(nil), answers.filter { asked.contains($0.key) }, as: staff)
    else { throw Under.NotRecorded() }
    return number
  }

  // MARK: Whom it is about

  @Test func `a report names somebody or describes somebody, and makes one person of neither both`()
    throws
  {
    let school = try Under("mugginton")
    let parent = try school.family().rawValue
    let both = Self.seen.merging(["alleged": parent, "described": "a tall woman"]) { $1 }
    guard
      case .mend(let problems) = try school.desk.submit(.incident(nil), both)
    else {
      Issue.record("taken")
      return
    }
    #expect(problems.map(\.field) == ["described"])
    #expect(problems[0].message.contains("reported on their own"))
    let one = try reported(school, ["described": "a tall woman"])
    #expect(try school.desk.incidentSheet(one).row.people.count == 1)
    let named = try reported(school, ["alleged": parent])
    #expect(try school.desk.incidentSheet(named).row.people == ["Trask, Morwenna"])
  }

  @Test func `where it was is said by whoever reports it`() throws {
    let school = try Under("mugginton")
    var seen = Self.seen
    seen["channel"] = nil
    guard case .mend(let problems) = try school.desk.submit(.incident(nil), seen) else {
      Issue.record("taken")
      return
    }
    #expect(problems.map(\.field) == ["channel"])
  }

  @Test func `an incident's number is no case's, and is understood without its letter`() throws {
    let school = try Under("mugginton")
    let incident = try reported(school)
    #expect(incident.rawValue.hasPrefix("I-2026-"))
    let bare = IncidentID(rawValue: String(incident.rawValue.dropFirst(2)))
    #expect(try school.desk.incidentSheet(bare).row.incident == incident)
    #expect(IncidentID(rawValue: "i-2026-001") == "I-2026-001")
  }

  // MARK: Opening a case at once

  @Test func `a case that the head opens with the report is its triage`() throws {
    let school = try Under("roby-park")
    let number = try opened(school, as: Under.head)
    let incident = try #require(school.desk.caseSheet(number).incidents.first)
    #expect(incident.triaged == .openCase)
    #expect(incident.seriousness == .high)
    #expect(try school.desk.caseState(number).state.natures == [.criminal])
    #expect(try !school.desk.todaySheet().due.contains { $0.kind == .triage })
    try school.expectSound()
  }

  @Test func `a case that a deputy opens with the report still waits for the head to judge it`()
    throws
  {
    let school = try Under("roby-park")
    let number = try opened(school, as: Under.deputy)
    let incident = try #require(school.desk.caseSheet(number).incidents.first)
    #expect(incident.triaged == nil)
    #expect(try school.desk.todaySheet().due.contains { $0.kind == .triage })
  }

  @Test(arguments: [true, false])
  func `once the head judged it, at the report or in its case, it waits no longer`(
    _ atReport: Bool
  ) throws {
    let school = try Under("roby-park")
    let number = try opened(school, as: Under.deputy)
    let incident = try #require(school.desk.caseSheet(number).incidents.first?.incident)
    let answers = [
      "nature": "neither", "seriousness": "high", "outcome": "open-case", "reason": "Two accounts.",
    ]
    if atReport {
      try school.recorded(.triage(incident), answers)
    } else {
      try school.take(number, "triage", answers)
    }
    let row = try school.desk.incidentSheet(incident).row
    #expect(row.triaged == .openCase && row.cases == [number])
    #expect(try school.desk.incidents(IncidentsQuestion()).rows.map(\.triaged) == [.openCase])
    #expect(try school.desk.caseSheet(number).incidents.map(\.triaged) == [.openCase])
    #expect(try school.step(number, "triage").status == .done)
    #expect(try !school.desk.todaySheet().due.contains { $0.kind == .triage })
    try school.expectSound()
  }

  @Test func `no case is opened about nobody`() throws {
    let school = try Under("roby-park")
    let submission = try school.desk.submit(
      .incident(nil),
      Self.seen.merging(["open-case": "yes", "nature": "neither", "seriousness": "low"]) { $1 })
    guard case .mend(let problems) = submission else {
      Issue.record("\(Under.words(submission))")
      return
    }
    #expect(problems.map(\.field) == ["alleged"])
  }

  // MARK: Completing

  @Test func `whoever reported it says later who it was, where and when, and the first stays`()
    throws
  {
    let school = try Under("roby-park")
    let incident = try reported(school)
    #expect(try school.desk.incidentSheet(incident).row.missing == ["who it was", "the time"])
    let parent = try school.family()
    try school.recorded(
      .completing(incident),
      [
        "alleged": parent.rawValue, "place": "The hall", "on": "today", "at": "8:05",
        "behaviours": "temper language", "others": "Ros Penhale", "why": "She gave her name.",
      ], as: Under.teacher)
    let state = try school.desk.incidentState(incident)
    #expect(state.report?.place == "The hall")
    #expect(state.report?.behaviours == ["temper", "language"])
    #expect(state.happened?.time?.text == "08:05")
    #expect(state.people(.alleged).map(\.parent) == [parent])
    #expect(state.people(.reporter).map(\.staff) == [Under.teacher])
    #expect(state.people(.witness).map(\.staff) == [Under.teacher])
    #expect(state.people(.affected).map(\.named) == ["Ros Penhale"])
    let sheet = try school.desk.incidentSheet(incident)
    #expect(sheet.row.missing.isEmpty)
    #expect(sheet.lines.map(\.title) == ["Reported", "Report completed"])
    #expect(sheet.lines.last?.by.contains("Gwen Tolland") == true)
    #expect(sheet.lines.last?.body.contains("She gave her name.") == true)
    // What is not touched stays as it was.
    try school.recorded(.completing(incident), ["place": "The small hall"], as: Under.deputy)
    let again = try school.desk.incidentState(incident)
    #expect(again.report?.place == "The small hall")
    #expect(again.report?.people == state.report?.people)
    #expect(again.happened == state.happened)
    try school.expectSound()
  }

  @Test func `somebody else who runs no case does not complete it`() throws {
    let school = try Under("roby-park")
    let incident = try reported(school)
    let office = school.desk(as: Under.office)
    #expect(throws: DeskError.self) { try office.form(.completing(incident)) }
    #expect(throws: DeskError.self) {
      try office.submit(.completing(incident), ["place": "The hall"])
    }
    #expect(try school.desk.incidentState(incident).version == 1)
  }

  @Test func `once it was judged it is only put right, with a reason`() throws {
    let school = try Under("roby-park")
    let incident = try reported(school)
    try school.recorded(.triage(incident), ["outcome": "no-breach", "reason": "A misheard word."])
    let submission = try school.desk.submit(.completing(incident), ["place": "The hall"])
    guard case .mend(let problems) = submission else {
      Issue.record("\(Under.words(submission))")
      return
    }
    #expect(problems.map(\.field) == ["why"])
    try school.recorded(
      .completing(incident), ["place": "The hall", "why": "The reporter named the wrong room."])
    #expect(try school.desk.incidentState(incident).report?.place == "The hall")
  }

  @Test func `what a case rests on stands as it was judged`() throws {
    let school = try Under("roby-park")
    let number = try school.openCase(about: try school.family())
    let incident = try #require(school.desk.caseSheet(number).incidents.first?.incident)
    let fields = try school.desk.form(.completing(incident)).fields.map(\.name)
    #expect(fields == ["place", "seen", "assessment", "others", "why"])
    let before = try school.desk.incidentState(incident)
    try school.recorded(
      .completing(incident),
      ["place": "The gate", "others": "A. Carr, the warden", "why": "Asked."])
    let after = try school.desk.incidentState(incident)
    #expect(after.report?.place == "The gate")
    #expect(after.happened == before.happened)
    #expect(after.people(.alleged) == before.people(.alleged))
    #expect(after.report?.people.map(\.named).filter { !$0.isEmpty } == ["A. Carr", "the warden"])
  }
}
