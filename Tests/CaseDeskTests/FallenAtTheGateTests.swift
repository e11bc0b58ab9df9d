import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

/// What the gate and the list of restrictions say while what a restriction rests on has fallen away.
@Suite struct FallenAtTheGateTests {
  @Test(arguments: ["mugginton", "rossmore"])
  func `the gate asks the headteacher once the incident was unfounded, until the head decides`(
    policy: String
  ) throws {
    let school = try SchoolUnderTest(policy)
    let parent = try school.family()
    let number = try school.openCase(about: parent)
    try school.findOut(number)
    try school.ban(number)
    let before = try #require(school.desk.gate().stopped.first)
    #expect(before.line.hasPrefix("May not come onto the site"))
    let incident = try #require(
      school.desk.form(.step(number, "triage")).fields.first { $0.name == "incident" }?.choices
        .first)
    try school.take(
      number, "triage",
      [
        "incident": incident.value, "outcome": "unfounded", "nature": "neither",
        "seriousness": "low", "reason": "It was somebody else.",
      ])
    let gate = try #require(school.desk.gate().stopped.first)
    #expect(
      gate.line == "Ask the headteacher what to do: what it rests on has fallen away.")
    #expect(try school.desk.gateSheet().contains { $0.contains("has fallen away") })
    let row = try #require(school.desk.restrictions(RestrictionsQuestion()).rows.first)
    #expect(row.stands == "in force; basis fallen away")
    try school.take(
      number, "review",
      [
        "outcome": "lift", "facts": "It was somebody else.", "factors": "Nothing is left.",
        "alternatives": "None.",
      ])
    #expect(try school.desk.gate().stopped.isEmpty)
    try school.expectSound()
  }

  @Test func `the gate asks once the chair turns out to be affected, and who decided is due only`()
    throws
  {
    let school = try SchoolUnderTest("mugginton")
    let number = try school.openCase(about: try school.family())
    try school.findOut(number)
    try school.ban(number)
    func told(by staff: StaffID) throws {
      try school.take(
        number, "statement",
        [
          "from": try #require(school.desk.school().member(staff)).name, "part": "affected",
          "first-hand": "yes", "seen": "She spat at me too.",
        ])
    }
    func due(_ words: String) throws -> Int {
      try school.desk.todaySheet().due.count { $0.kind == .corrected && $0.what.contains(words) }
    }
    func banners(_ words: String) throws -> Int {
      try school.desk.caseSheet(number).banners.count { $0.hasPrefix(words) }
    }
    try told(by: SchoolUnderTest.head)
    #expect(try due("was decided by somebody") == 1)
    #expect(try banners("DECIDED BY SOMEBODY INVOLVED: ") == 1)
    #expect(try school.desk.gate().stopped.map(\.verdict) == [.noEntry])
    try told(by: "s06")
    #expect(try due("does not count") == 1)
    #expect(try banners("VIEW THAT DOES NOT COUNT: ") == 1)
    #expect(try school.desk.gate().stopped.map(\.verdict) == [.askHead])
    try school.expectSound()
  }

  /// A ban decided on 20 October, its letter posted.
  private func postedBan(_ school: SchoolUnderTest, _ number: CaseID) throws {
    try school.consult(number)
    try school.giveNotice(number)
    try school.clock.go("2026-10-20", "9:00")
    try school.take(number, "site-ban", try school.banAnswers(number, ["until": "+6w"]))
    let letter = try #require(school.desk.caseState(number).state.letters.last?.id.rawValue)
    try school.take(number, "letter-issue", ["letter": letter])
    try school.take(number, "letter-sent", ["letter": letter, "how": "post"])
  }

  @Test func `a ban in the post asks the head, until it has come or somebody told them`() throws {
    for isTold in [false, true] {
      let school = try SchoolUnderTest("mugginton")
      let parent = try school.family()
      let number = try school.openCase(about: parent)
      try school.findOut(number)
      try postedBan(school, number)
      let row = try #require(school.desk.gate().stopped.first)
      #expect(row.verdict == .askHead)
      #expect(row.line.contains("in the post and counts as with them from Thu 22 October"))
      let refused = try school.desk(as: SchoolUnderTest.office)
        .submit(.gateBreach(parent), ["what": "Came in at noon."])
      guard case .refused = refused else {
        Issue.record("A breach of a ban in the post was logged.")
        return
      }
      if isTold {
        // A call about something else tells them nothing of it.
        try school.take(
          number, "spoken-to", ["channel": "telephone", "outcome": "spoken", "note": "A cough."])
        #expect(try school.desk.gate().stopped.first?.verdict == .askHead)
        try school.take(
          number, "spoken-to",
          ["channel": "telephone", "outcome": "spoken", "told": "R1", "note": "Told of it."])
      } else {
        try school.clock.go("2026-10-22", "9:00")
      }
      #expect(try school.desk.gate().stopped.first?.verdict == .noEntry)
      try school.expectSound()
    }
  }

  @Test
  func `a ban that was posted where they lived no more asks the head, and its letter is due again`()
    throws
  {
    let school = try SchoolUnderTest("mugginton")
    let parent = try school.family()
    let number = try school.openCase(about: parent)
    try school.findOut(number)
    try postedBan(school, number)
    #expect(try school.desk.gate().stopped.first?.verdict == .askHead)
    try school.clock.go("2026-10-30", "9:00")
    #expect(try school.desk.gate().stopped.first?.verdict == .noEntry)
    let moved = ["address": "9 New Road", "why": "They moved in the summer."]
    let sheet = try school.desk.form(.parentEdit(parent))
    let unsaid = try school.desk.submit(.parentEdit(parent), moved, version: sheet.version)
    guard case .mend(let problems) = unsaid else {
      Issue.record("Since when was not asked.")
      return
    }
    #expect(problems.map(\.field) == ["since"])
    try school.recorded(
      .parentEdit(parent), moved.merging(["since": "1 September 2026"]) { $1 },
      as: SchoolUnderTest.deputy)
    #expect(try school.desk.gate().stopped.first?.verdict == .askHead)
    let due = try school.desk.todaySheet().due
    #expect(due.contains { $0.kind == .letterReturned && $0.what.contains("Ban") })
    try school.expectSound()
  }

  @Test func `what went out before they moved stands`()
    throws
  {
    let school = try SchoolUnderTest("mugginton")
    let parent = try school.family()
    let number = try school.openCase(about: parent)
    try school.findOut(number)
    try postedBan(school, number)
    #expect(try school.desk.gate().stopped.first?.verdict == .askHead)
    try school.clock.go("2026-10-30", "9:00")
    try school.recorded(
      .parentEdit(parent), ["address": "9 New Road", "since": "today", "why": "They moved."])
    #expect(try school.desk.gate().stopped.first?.verdict == .noEntry)
  }

  @Test func `nothing is posted to an address that is none`() throws {
    let school = try SchoolUnderTest("mugginton")
    let parent = try school.family()
    let number = try school.openCase(about: parent)
    try school.findOut(number)
    try school.take(number, "warning-letter", ["note": "You shouted at a member of staff."])
    try school.take(number, "letter-issue", ["letter": "L1"])
    let sending = ["letter": "L1", "how": "post"]
    for address in ["unknown", ".", "none"] {
      try school.recorded(
        .parentEdit(parent),
        ["address": address, "postcode": "", "since": "today", "why": "She moved."])
      #expect(try school.problems(number, "letter-sent", sending).map(\.field).contains("how"))
    }
    try school.recorded(
      .parentEdit(parent), ["address": "1 High Street", "since": "today", "why": "She rang."])
    try school.take(number, "letter-sent", sending.merging(["current": "yes"]) { $1 })
  }
}
