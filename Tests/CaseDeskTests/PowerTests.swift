import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

@Suite("What the policy lets staff do without a case") struct PowerTests {
  private static let called = [
    "power": "uncollected-child", "note": "Rang 101 and the duty social worker.",
    "channel": "premises", "first-hand": "yes",
  ]

  private func refusal(_ submission: Submission) throws -> Refusal {
    guard case .refused(let refusal) = submission else {
      Issue.record("\(SchoolUnderTest.words(submission))")
      throw SchoolUnderTest.NotRecorded()
    }
    return refusal
  }

  @Test(arguments: [SchoolUnderTest.office, SchoolUnderTest.teacher])
  func `a child not collected: the attempts first, with the clause, then the call`(staff: StaffID)
    throws
  {
    let school = try SchoolUnderTest("rossmore")
    let parent = try school.family()
    let pupil = try #require(school.desk.parentSheet(parent).pupils.first)
    let desk = school.desk(as: staff)
    let head = try school.desk.store.head().sequence
    let sheet = try desk.form(.power)
    #expect(
      sheet.advice.contains {
        $0.hasPrefix("Call police and social services for a child not collected.")
          && $0.hasSuffix("(policy)]")
      })
    guard case .mend(let early) = try desk.submit(.power, Self.called) else {
      Issue.record("not asked")
      return
    }
    #expect(early.map(\.field) == ["attempts"])
    #expect(try school.desk.store.head().sequence == head)

    let tried = Self.called.merging([
      "attempts": "Both parents and the grandmother, from 3.20.", "alleged": parent.rawValue,
      "pupil": pupil.rawValue,
    ]) { $1 }
    guard case .recorded(_, .ofIncident(let incident)?) = try desk.submit(.power, tried) else {
      Issue.record("not recorded")
      return
    }
    let state = try desk.incidentState(incident)
    #expect(state.report?.behaviours == ["uncollected-child"])
    #expect(state.powers.map(\.power) == ["uncollected-child"])
    #expect(state.powers.first?.attempts.contains("the grandmother") == true)
    #expect(state.people(.alleged).compactMap(\.parent) == [parent])
    #expect(state.people(.affected).compactMap(\.pupil) == [pupil])
    let told = try desk.incidentSheet(incident).lines.map { "\($0.title)\n\($0.body)" }.joined()
    #expect(told.contains("Call police and social services for a child not collected"))
    #expect(told.contains("The school tried to reach: Both parents"))
    #expect(try school.desk.cases(CasesQuestion()).rows.isEmpty)
    #expect(try school.desk.todaySheet().due.contains { $0.incident == incident })
    try school.expectSound()
  }

  @Test func `refusing to release a pupil asks what it was, and needs nothing before`() throws {
    let school = try SchoolUnderTest("rossmore")
    let office = school.desk(as: SchoolUnderTest.office)
    let refused = [
      "power": "refuse-release", "note": "Smelt of drink.", "channel": "premises",
      "first-hand": "yes",
    ]
    guard case .mend(let problems) = try office.submit(.power, refused) else {
      Issue.record("not asked")
      return
    }
    #expect(problems.map(\.field) == ["behaviours"])
    let named = refused.merging([
      "behaviours": "unsafe-collection", "described": "man in a red van",
    ]) { $1 }
    guard case .recorded = try office.submit(.power, named) else {
      Issue.record("not recorded")
      return
    }
  }

  @Test func `what is the head's alone is refused to the office with its clause`() throws {
    let school = try SchoolUnderTest("rossmore")
    let office = school.desk(as: SchoolUnderTest.office)
    let answers = [
      "power": "view-messages", "note": "Read the chat.", "first-hand": "yes",
      "behaviours": "messages", "channel": "messaging-group",
    ]
    #expect(
      try !office.form(.power).fields[0].choices.contains { $0.value == "view-messages" })
    let denied = try refusal(try office.submit(.power, answers))
    #expect(denied.isPermission)
    #expect(denied.reasons.first?.citation?.basis == .policy)
    guard case .mend(let unconsented) = try school.desk.submit(.power, answers) else {
      Issue.record("not asked")
      return
    }
    #expect(unconsented.map(\.field) == ["consent"])
    let consented = answers.merging(["consent": "Ms Trask, by telephone."]) { $1 }
    guard case .recorded = try school.desk.submit(.power, consented) else {
      Issue.record("not recorded")
      return
    }
  }

  @Test func `a policy that gives no powers says so`() throws {
    let school = try SchoolUnderTest("mugginton")
    #expect(try school.desk.powers().isEmpty)
    let error = #expect(throws: DeskError.self) { try school.desk.form(.power) }
    #expect(error?.sentence.contains("Report an incident instead") == true)
  }
}
