import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

@Suite("What holds for a person is on the desk in all their cases")
struct PersonOverCasesOnTheDeskTests {
  private typealias Under = SchoolUnderTest

  /// Two cases of one person, the second open to the head alone.
  private func twoCases() throws -> (school: Under, open: CaseID, closed: CaseID) {
    let school = try Under("roby-park")
    let parent = try school.family()
    let open = try school.openCase(about: parent)
    let closed = try school.openCase(about: parent)
    try school.take(
      closed, "access", ["access": "named", "people": Under.head.rawValue, "reason": "Police."])
    return (school, open, closed)
  }

  @Test func `a contact hold is on Today and found in every case, and says no more than it may`()
    throws
  {
    let (school, open, closed) = try twoCases()
    let deputy = school.desk(as: Under.deputy)
    let held = CasesQuestion(text: "hold:yes")
    #expect(try deputy.todaySheet().holds.isEmpty)
    try school.take(
      closed, "hold", ["requested-from": "police", "by": "Tarn Police", "officer": "PC 1234"])
    #expect(try deputy.todaySheet().holds == ["Trask, Morwenna"])
    #expect(try deputy.cases(held).rows.map(\.number) == [open])
    #expect(try deputy.cases(CasesQuestion(text: "hold:no")).rows.isEmpty)
    #expect(
      try school.desk.todaySheet().holds == ["Trask, Morwenna: asked by Tarn Police, PC 1234"])
    #expect(try Set(school.desk.cases(held).rows.map(\.number)) == [open, closed])
    #expect(try school.desk(as: Under.teacher).todaySheet().holds.isEmpty)
  }

  @Test
  func `a reply to what was put in another case is heard there, and offered to who may see it`()
    throws
  {
    let school = try Under("roby-park")
    let parent = try school.family()
    let (open, closed) = (try school.openCase(about: parent), try school.openCase(about: parent))
    try school.findOut(closed)
    try school.giveNotice(closed)
    try school.take(
      closed, "access", ["access": "named", "people": Under.head.rawValue, "reason": "Police."])
    func offered(as staff: StaffID) throws -> [String] {
      let fields = try school.desk(as: staff).form(.step(open, "representations")).fields
      return try #require(fields.first { $0.name == "about" }).choices.map(\.value)
    }
    #expect(try offered(as: Under.head) == ["\(closed)/N1", "none"])
    #expect(try offered(as: Under.deputy) == [""])
    let said = ["how": "by letter", "text": "It was my sister.", "more": "no"]
    func there(_ name: String) -> [String: String] { said.merging(["about": name]) { $1 } }
    #expect(try school.problems(open, "representations", said).map(\.field) == ["about"])
    // Nobody can have read on the day what was posted on it.
    let early = try school.problems(open, "representations", there("\(closed)/N1"))
    #expect(early.map(\.field) == ["about"])
    try school.clock.go("2026-10-09", "9:00")
    // Whoever may not see that case is answered as if there were none.
    #expect(
      try school.problems(open, "representations", there("\(closed)/N1"), as: Under.deputy)
        .map(\.field) == ["about"])
    try school.take(open, "representations", there("\(closed)/N1"))
    #expect(try school.desk.caseState(closed).state.hearing("N1")?.reply.received != nil)
    #expect(try school.desk.caseState(open).state.otherReplies.isEmpty)
    try school.expectSound()
  }

  @Test func `what was agreed under one ban is due under another until it is settled there`()
    throws
  {
    let school = try Under("roby-park")
    let parent = try school.family()
    let closed = try school.openCase(about: parent)
    try school.findOut(closed)
    try school.ban(closed)
    let day = try school.desk.today().adding(days: 4)
    let play = ["day": day.iso, "purpose": "The play"]
    try school.take(closed, "exception", play)
    try school.clock.go(day.adding(days: -2).iso, "9:00")
    let open = try school.openCase(about: parent)
    func due(as staff: StaffID = Under.head) throws -> [String] {
      try school.desk(as: staff).todaySheet().due.filter { $0.kind == .toTell && $0.number == open }
        .map(\.what)
    }
    #expect(try due() == [])
    try school.findOut(open)
    try school.take(
      open, "interim-ban", try school.banAnswers(open, ["facts": "You raised your voice."]))
    try school.sendLetters(open)
    #expect(try due().map { $0.contains("agreed in case \(closed)") } == [true])
    // Whoever may not see that case reads the rest.
    try school.take(
      closed, "access", ["access": "named", "people": Under.head.rawValue, "reason": "Police."])
    #expect(try due(as: Under.deputy).map { $0.contains("It was agreed that they") } == [true])
    try school.take(open, "exception", play)
    #expect(try due() == [])
    try school.expectSound()
  }

  @Test func `a ban that rests on what fell in another case is due on Today`() throws {
    let school = try Under("roby-park")
    let parent = try school.family()
    let first = try school.openCase(about: parent)
    let incident = try #require(try school.desk.caseSheet(first).incidents.first?.incident)
    try school.findOut(first)
    try school.giveNotice(first)
    let second = try school.openCase(about: parent)
    try school.take(second, "join-incident", ["incident": incident.rawValue])
    for each in try school.desk.caseSheet(second).incidents {
      try school.account(second, of: each.incident)
    }
    try school.take(
      second, "spoken-to",
      ["channel": "telephone", "outcome": "spoken", "of-what-was-put": "no"])
    try school.take(first, "note", ["text": "A note."])
    try school.clock.go("2026-10-20", "9:00")
    try school.take(
      second, "site-ban",
      try school.banAnswers(second, ["until": "+6w", "incidents": incident.rawValue]))
    func due() throws -> [CaseID?] {
      try school.desk.todaySheet().due.filter { $0.kind == .corrected }.map(\.number)
    }
    #expect(try due().isEmpty)
    try school.take(first, "letter-returned", ["letter": "L1", "reason": "Gone away."])
    #expect(try due() == [second])
    try school.expectSound()
  }
}
