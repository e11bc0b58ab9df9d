import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

@Suite("A breach logged from the gate") struct GateBreachTests {
  /// A ban of the whole site, told on 20 October 2026, in a case of named people.
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

  @Test func `before anything is typed it says whether anything they were told of keeps them out`()
    throws
  {
    let (school, parent, _) = try schoolWithBan()
    func advice(_ day: String) throws -> String {
      try school.clock.go(day, "9:00")
      return try #require(school.desk.form(.gateBreach(parent)).advice.first)
    }
    #expect(try advice("2026-10-21").hasPrefix("It is logged against what keeps them"))
    #expect(try advice("2026-12-21").contains("keeps them from the site today: report"))
  }

  private func tellsNothing(_ text: String, _ number: CaseID) -> Bool {
    !text.contains(number.rawValue) && !text.contains("R1") && !text.lowercased().contains("shout")
      && !text.lowercased().contains("case")
  }

  @Test(arguments: [SchoolUnderTest.office, SchoolUnderTest.teacher])
  func `office and staff log it by the person alone, and learn nothing by it`(staff: StaffID) throws
  {
    let (school, parent, number) = try schoolWithBan()
    try school.clock.go("2026-10-21", "8:40")
    let desk = school.desk(as: staff)
    let sheet = try desk.form(.gateBreach(parent))
    let shown =
      ([sheet.title] + sheet.advice + sheet.fields.flatMap { [$0.label, $0.hint, $0.initial] })
      .joined(separator: "\n")
    #expect(tellsNothing(shown, number))
    #expect(sheet.title.contains("Trask, Morwenna"))
    let submission = try desk.submit(
      .gateBreach(parent), ["what": "Came to the hatch.", "place": "the office", "at": "8:35"])
    guard case .recorded(let said, nil) = submission else {
      Issue.record("\(SchoolUnderTest.words(submission))")
      return
    }
    #expect(tellsNothing(said, number))
    let own = try #require(desk.ownEntries(before: nil, limit: 5).first)
    #expect(own.line.title == "Breach logged: Trask, Morwenna" && own.line.stream == "gate")
    #expect(own.line.body.contains("Came to the hatch."))
    guard case .stays(let why) = own.remedy else {
      Issue.record("\(own.remedy)")
      return
    }
    #expect(tellsNothing(own.line.title + own.line.body + why, number))
    let breaches = try school.desk.caseState(number).state.restrictions.map(\.breaches.count)
    #expect(breaches == [1])
    #expect(
      try school.desk.caseSheet(number).chronology.last?.body.contains("Came to the hatch.") == true
    )
    #expect(try school.desk.todaySheet().due.contains { $0.kind == .breachToday })
    try school.expectSound()
  }

  @Test func `asking somebody to leave leaves a breach due, and a warning does not`()
    throws
  {
    let (school, parent, number) = try schoolWithBan()
    try school.clock.go("2026-10-21", "8:40")
    _ = try school.desk.submit(.gateBreach(parent), ["what": "Came in.", "at": "8:35"])
    func isDue() throws -> Bool {
      try school.desk.todaySheet().due.contains { $0.kind == .breachToday }
    }
    try school.take(number, "asked-to-leave", ["note": "Left at once."])
    #expect(try isDue())
    try school.take(number, "warning-letter", ["note": "You shouted at a member of staff."])
    #expect(try !isDue())
  }

  @Test func `of a day on which nothing was in force there is no breach, whoever asks`() throws {
    let (school, parent, number) = try schoolWithBan()
    try school.clock.go("2026-10-21", "8:40")
    let free = try school.family("Petroc", "Varcoe", child: "Elowen")
    for (person, day) in [(parent, "19/10/2026"), (free, "today")] {
      for staff in [SchoolUnderTest.office, SchoolUnderTest.head] {
        let submission = try school.desk(as: staff).submit(
          .gateBreach(person), ["what": "Came in.", "on": day])
        guard case .refused(let refusal) = submission else {
          Issue.record("\(SchoolUnderTest.words(submission))")
          return
        }
        #expect(tellsNothing(refusal.lines.joined(separator: "\n"), number))
        #expect(refusal.reasons.first?.opens.first == "Report an incident about them.")
      }
    }
    let ahead = try school.desk.submit(
      .gateBreach(parent), ["what": "Came in.", "at": "8:41"])
    guard case .mend(let problems) = ahead else {
      Issue.record("\(SchoolUnderTest.words(ahead))")
      return
    }
    #expect(problems.map(\.field) == ["at"])
  }

  @Test func `a ban that was decided and not yet told is not breached`() throws {
    let school = try SchoolUnderTest("roby-park")
    let parent = try school.family()
    let number = try school.openCase(about: parent)
    try school.findOut(number)
    try school.giveNotice(number)
    try school.clock.go("2026-10-20", "9:00")
    try school.take(
      number, "site-ban", try school.banAnswers(number, ["until": "+6w", "review": "+1w"]))
    let submission = try school.desk(as: SchoolUnderTest.office).submit(
      .gateBreach(parent), ["what": "Came in."])
    guard case .refused(let refusal) = submission else {
      Issue.record("\(SchoolUnderTest.words(submission))")
      return
    }
    #expect(tellsNothing(refusal.lines.joined(), number))
  }

  @Test func `a breach by a case's number is for those who may see the case, whatever there is`()
    throws
  {
    let (school, _, number) = try schoolWithBan()
    let sent = ["restriction": "R1", "what": "Came in."]
    for staff in [SchoolUnderTest.office, SchoolUnderTest.teacher] {
      let desk = school.desk(as: staff)
      var said: Set<String> = []
      for number in [number, "2026-099"] {
        let error = #expect(throws: DeskError.self) {
          try desk.submit(.step(number, "breach"), sent, version: 1)
        }
        let words = try #require(error?.sentence)
        said.insert(words.split(separator: number.rawValue).joined())
      }
      #expect(said.count == 1, "\(said)")
    }
    #expect(try school.desk.caseState(number).state.restrictions[0].breaches.isEmpty)
  }

  @Test func `a ban whose period is over has the head asked, and is breached no more`()
    throws
  {
    let school = try SchoolUnderTest("rossmore")
    let parent = try school.family()
    let number = try school.openCase(about: parent)
    try school.findOut(number)
    try school.ban(number, ["until": "+2w"])
    try school.clock.go("2026-11-12", "8:40")
    let office = school.desk(as: SchoolUnderTest.office)
    #expect(try office.todaySheet().gate.map(\.standing) == [.askHead])
    _ = try? office.submit(.gateBreach(parent), ["what": "Came to the hatch."])
    #expect(try school.desk.caseState(number).state.restrictions[0].breaches.isEmpty)
  }

  @Test func `on the day on which it is lifted it keeps them out until then`() throws {
    let (school, parent, number) = try schoolWithBan()
    try school.clock.go("2026-10-27", "11:00")
    try school.take(
      number, "review",
      ["outcome": "lift", "facts": "Calm.", "factors": "The child.", "alternatives": "None."])
    let said = ["what": "Came in."]
    try school.recorded(
      .gateBreach(parent), said.merging(["at": "8:35", "on": "27/10/2026"]) { $1 },
      as: SchoolUnderTest.office)
    try school.clock.go("2026-10-27", "11:30")
    let late = try school.desk(as: SchoolUnderTest.office).submit(.gateBreach(parent), said)
    guard case .refused = late else {
      Issue.record("\(SchoolUnderTest.words(late))")
      return
    }
    #expect(try school.desk.caseState(number).state.restrictions[0].breaches.count == 1)
  }

  @Test func `what limits contact is no matter of the gate, and is logged in its case`()
    throws
  {
    let school = try SchoolUnderTest("rossmore")
    let parent = try school.family()
    let number = try school.openCase(about: parent)
    try school.findOut(number)
    try school.manageContact(number)
    try school.clock.go("2026-10-08", "8:40")
    let rung = ["what": "Rang four times."]
    let submission = try school.desk(as: SchoolUnderTest.office).submit(.gateBreach(parent), rung)
    guard case .refused(let refusal) = submission else {
      Issue.record("\(SchoolUnderTest.words(submission))")
      return
    }
    #expect(tellsNothing(refusal.lines.joined(), number))
    guard case .refused = try school.desk.submit(.gateBreach(parent), rung) else {
      Issue.record("Coming in was logged against an arrangement of contact.")
      return
    }
    try school.take(number, "breach", ["restriction": "R1", "what": "Rang four times."])
    #expect(try school.desk.caseState(number).state.restrictions[0].breaches.count == 1)
  }
}
