import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

@Suite("What the gate says as time goes on") struct GateOverTimeTests {
  /// A case at Roby Park with an interim ban that was told on 5 October 2026 and answered.
  private func interim() throws -> (school: SchoolUnderTest, number: CaseID) {
    let school = try SchoolUnderTest("roby-park")
    let number = try school.openCase(about: try school.family())
    try school.findOut(number)
    try school.take(number, "interim-ban", try school.banAnswers(number))
    try school.sendLetters(number)
    try school.clock.go("2026-10-07", "9:00")
    try school.take(
      number, "representations", ["how": "by letter", "text": "I did not.", "more": "no"])
    return (school, number)
  }

  private func lines(_ school: SchoolUnderTest) throws -> [String] {
    try school.desk.gate().stopped.map(\.line)
  }

  @Test func `what was told stands until the decision that takes its place is told`() throws {
    let (school, number) = try interim()
    try school.take(number, "site-ban", try school.banAnswers(number, ["until": "+5w"]))
    let row = try #require(school.desk.gate().stopped.first)
    #expect(try school.desk.gate().total == 1)
    #expect(row.verdict == .noEntry && row.line.hasPrefix("May not come onto the site until"))
    #expect(row.more.count == 1 && row.more[0].hasPrefix("Ask the headteacher"))
    #expect(row.lines[0].hasPrefix("NO ENTRY. May not come"))
    #expect(try school.desk.gateSheet().filter { $0 == "Trask, Morwenna" }.count == 1)
    try school.sendLetters(number)
    #expect(try lines(school).count == 1)
    #expect(try lines(school).allSatisfy { $0.hasPrefix("May not come onto the site until") })
    try school.expectSound()
  }

  @Test func `an exception's hours stand at the gate`() throws {
    let (school, number) = try interim()
    try school.take(
      number, "exception",
      ["day": "today", "from": "1400", "until": "2.30 pm", "purpose": "the harvest service"])
    #expect(
      try lines(school).first?.contains("the harvest service, 14:00 to 14:30. Otherwise") == true)
  }

  @Test func `an agreed exception is said before the ban, on its day`() throws {
    let (school, number) = try interim()
    try school.take(number, "exception", ["day": "today", "purpose": "the harvest service"])
    #expect(
      try lines(school).first?.hasPrefix(
        "May come in today for this only: the harvest service. Otherwise: May not come") == true)
    #expect(try school.desk.gateSheet().filter { $0.contains("harvest") }.count == 1)
    try school.clock.go("2026-10-08", "9:00")
    #expect(try lines(school).first?.hasPrefix("May not come onto the site") == true)
  }

  @Test func `somebody invited to a meeting at the school comes in for it on its day`() throws {
    let (school, number) = try interim()
    let meeting = ["day": "tomorrow", "time": "14:00", "with": "s01"]
    try school.take(number, "meeting-arrange", meeting.merging(["place": "The library"]) { $1 })
    #expect(try school.desk.gate().stopped.first?.verdict == .noEntry)
    try school.clock.go("2026-10-08", "9:00")
    let row = try #require(school.desk.gate().stopped.first)
    #expect(row.verdict == .mayComeIn)
    let purpose = "May come in today for this only: a meeting at 14:00 (The library). "
    #expect(row.line.hasPrefix(purpose))
    try school.clock.go("2026-10-08", "14:30")
    try school.take(number, "meeting-missed", ["why": "not-attended"])
    #expect(try school.desk.gate().stopped.first?.verdict == .noEntry)
    try school.expectSound()
  }

  @Test func `the list of bans says, as the gate does, that a letter is in the post`() throws {
    let school = try SchoolUnderTest("roby-park")
    let number = try school.openCase(about: try school.family())
    try school.findOut(number)
    try school.take(number, "interim-ban", try school.banAnswers(number))
    let letter = try #require(school.desk.caseState(number).state.letters.last?.id.rawValue)
    try school.take(number, "letter-issue", ["letter": letter])
    try school.take(number, "letter-sent", ["letter": letter, "how": "post"])
    func stands() throws -> [String] {
      try school.desk.restrictions(RestrictionsQuestion()).rows.map(\.stands)
    }
    #expect(try school.desk.gate().stopped.map(\.verdict) == [.askHead])
    #expect(try stands().first?.hasPrefix("in the post until ") == true)
    try school.clock.go("2026-10-08", "9:00")
    #expect(try school.desk.gate().stopped.map(\.verdict) == [.noEntry])
    #expect(try stands() == ["in force"])
  }

  @Test(arguments: ["By telephone", "online", "A video call", "Teams"])
  func `nobody comes in for a meeting that is held from afar`(_ place: String) throws {
    let (school, number) = try interim()
    try school.take(
      number, "meeting-arrange", ["day": "today", "time": "14:00", "with": "s01", "place": place])
    #expect(try school.desk.gate().stopped.first?.verdict == .noEntry)
  }

  @Test func `an exception taken back without a word asks the head on its day`() throws {
    let (school, number) = try interim()
    try school.take(number, "exception", ["day": "today", "purpose": "the harvest service"])
    let agreed = try #require(school.desk.caseState(number).entries.last?.sequence)
    #expect(try school.desk.gate().stopped.first?.verdict == .mayComeIn)
    try school.take(
      number, "correct-entry", ["entry": "\(agreed)", "text": "Not agreed.", "why": "A mistake."])
    let row = try #require(school.desk.gate().stopped.first)
    #expect(row.verdict == .askHead && row.line.contains("the harvest service"))
    try school.take(
      number, "spoken-to",
      ["channel": "telephone", "outcome": "spoken", "told": "R1", "note": "Not today."])
    #expect(try school.desk.gate().stopped.first?.verdict == .noEntry)
    try school.expectSound()
  }

  @Test func `arrangements changed against the letter stand at the gate beside what it told`()
    throws
  {
    let (school, number) = try interim()
    let field = try #require(
      school.desk.form(.step(number, "arrangements")).fields.first { $0.name.hasPrefix("child-") })
    func children() throws -> [String] { try school.desk.gate().stopped.flatMap(\.children) }
    func due() throws -> [DueRow] {
      try school.desk.todaySheet().due.filter { $0.kind == .toTell && $0.number == number }
    }
    #expect(try children().allSatisfy { !$0.contains("Their letter says") })
    try school.take(
      number, "arrangements", [field.name: "Mr Moss walks him home.", "reason": "A new plan."])
    #expect(
      try children() == [
        "Trask, Jory (3T): Mr Moss walks him home. (Nobody has told them yet. Their letter says: The "
          + "grandmother collects from the office.)"
      ])
    #expect(try due().map(\.step) == ["spoken-to"])
    try school.take(
      number, "spoken-to",
      ["channel": "telephone", "outcome": "spoken", "told": "R1", "note": "Told."])
    #expect(try children() == ["Trask, Jory (3T): Mr Moss walks him home."])
    #expect(try due().isEmpty)
    try school.expectSound()
  }

  @Test func `nothing stands at the gate before its first day`() throws {
    let school = try SchoolUnderTest("roby-park")
    let number = try school.openCase(about: try school.family())
    try school.findOut(number)
    try school.take(
      number, "interim-ban",
      try school.banAnswers(number, ["from": "+2d"]))
    try school.sendLetters(number)
    let gate = try school.desk.gate()
    #expect(gate.stopped.isEmpty && gate.total == 0)
    try school.clock.go("2026-10-07", "9:00")
    #expect(try school.desk.gate().stopped.map(\.verdict) == [.noEntry])
  }

  @Test func `a review that a letter promised and that nobody held in half a term asks the head`()
    throws
  {
    let school = try SchoolUnderTest("roby-park")
    let number = try school.openCase(about: try school.family())
    try school.findOut(number)
    try school.take(
      number, "interim-ban", try school.banAnswers(number, ["then-until": "2027-07-16"]))
    try school.sendLetters(number)
    try school.clock.go("2026-10-07", "9:00")
    try school.take(
      number, "representations", ["how": "by letter", "text": "I did not.", "more": "no"])
    try school.take(
      number, "site-ban",
      try school.banAnswers(number, ["until": "2027-07-01", "review": "2026-11-18"]))
    try school.sendLetters(number)
    try school.clock.go("2026-12-30", "9:00")
    #expect(try lines(school).allSatisfy { $0.hasPrefix("May not come onto the site until") })
    try school.clock.go("2026-12-31", "9:00")
    #expect(try school.desk.gate().stopped.map(\.verdict) == [.askHead])
    #expect(
      try lines(school) == [
        "Ask the headteacher before admitting: the review promised by Wed 18 November 2026 was not held."
      ])
  }

  @Test func `what a review adds is shown once it was told`() throws {
    let (school, number) = try interim()
    try school.take(number, "site-ban", try school.banAnswers(number, ["until": "+5w"]))
    try school.sendLetters(number)
    let until = try #require(school.desk.gate().stopped.first?.until)
    try school.take(
      number, "review-prepare",
      [
        "since": "Calm.", "recommendation": "continue", "until": "+20w",
        "facts": "What was heard.",
      ])
    try school.sendLetters(number)
    try school.clock.go("2026-10-12", "9:00")
    let hearing = try #require(school.desk.caseState(number).state.openHearings.last?.id.rawValue)
    try school.take(
      number, "representations",
      ["about": hearing, "how": "by letter", "text": "I would rather not.", "more": "no"])
    try school.take(
      number, "review",
      [
        "outcome": "continue", "facts": "What was heard.", "factors": "The risk.",
        "alternatives": "A lift.", "answer": "The children saw it.",
      ])
    #expect(try school.desk.gate().stopped.first?.until == until)
    try school.sendLetters(number)
    #expect(try school.desk.gate().stopped.first?.until.map { $0 > until } == true)
  }

  @Test func `an arrangement of contact that is over is no question of admission`() throws {
    let school = try SchoolUnderTest("rossmore")
    let number = try school.openCase(about: try school.family())
    try school.findOut(number)
    try school.manageContact(number)
    #expect(try lines(school) == [])
    let arranged = try school.desk.gate().arranged
    #expect(arranged.map(\.verdict) == [.mayComeIn])
    #expect(arranged[0].line.hasPrefix("May come in. Meetings and calls go by managed contact"))
    #expect(!arranged[0].line.contains("e-mail"))
    #expect(try school.desk.gateSheet().contains("Contact is arranged; they come in as others do:"))
    try school.clock.go("2026-11-30", "9:00")
    #expect(try school.desk.gate().arranged.isEmpty)
    #expect(try lines(school) == [])
    #expect(try school.desk.gate().total == 0)
  }
}
