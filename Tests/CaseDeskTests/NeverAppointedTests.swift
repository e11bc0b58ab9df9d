import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

@Suite("Somebody acted as head whom nobody appointed") struct NeverAppointedTests {
  private typealias Under = SchoolUnderTest

  @Test func `what an acting head decided whom the governors never appointed waits for the head`()
    throws
  {
    let school = try Under("mugginton")
    let number = try school.openCase(about: try school.family())
    try school.findOut(number)
    try school.consult(number)
    try school.recorded(
      .actingHead,
      ["to": "Deepa Rawle", "until": "+4w", "reason": "Illness.", "minute": "FGB 2026/14"],
      as: Under.chair)
    try school.take(number, "interim-ban", try school.banAnswers(number), as: Under.deputy)
    try school.sendLetters(number)
    #expect(try school.desk.gate().stopped.map(\.verdict) == [.noEntry])
    let chair = school.desk(as: Under.chair)
    #expect(try chair.todaySheet().due.allSatisfy { $0.kind != .delegation })
    try school.recorded(
      .delegationEnd, ["why": "The governors never appointed anybody.", "never-made": "yes"],
      as: Under.chair)
    for asks in [Under.head, Under.office] {
      #expect(try school.desk(as: asks).gate().stopped.map(\.verdict) == [.askHead])
    }
    func due() throws -> [DueRow] {
      try school.desk.todaySheet().due.filter { $0.what.contains("say they never appointed") }
    }
    #expect(try due().map(\.number) == [number])
    #expect(
      try school.desk.caseSheet(number).banners.contains { $0.contains("never appointed") })
    let chairs = try chair.todaySheet().due.filter { $0.kind == .delegation }
    #expect(chairs.map(\.number) == [nil] && chairs[0].parentName.isEmpty)
    // The head lets it stand, or decides otherwise.
    try school.recorded(
      .delegationConfirm, ["answer": "confirm", "why": "I have looked: it was right."])
    #expect(try due().isEmpty)
    #expect(try school.desk.gate().stopped.map(\.verdict) == [.noEntry])
    try school.expectSound()
  }

  @Test func `what a head decided after their last day, as is recorded later, waits for the head`()
    throws
  {
    let school = try Under("mugginton")
    try school.recorded(.staffAdd, ["name": "Ada Min", "roles": "administrator"])
    let told = ["minute": "FGB 2", "told-by": "P. Clerk, clerk to the governors, by letter"]
    let number = try school.bannedForNow()
    #expect(try school.desk.gate().stopped.map(\.verdict) == [.noEntry])
    try school.recorded(
      .staffLeft,
      ["member": Under.head.rawValue, "on": "yesterday", "why": "Resigned."].merging(told) { $1 },
      as: "s08")
    let new: StaffID = "s09"
    try school.recorded(.staffAdd, ["name": "Una Fry", "roles": "staff"], as: "s08")
    try school.recorded(
      .staffChange,
      ["member": new.rawValue, "roles": "head", "why": "Appointed."].merging(told) { $1 },
      as: "s08")
    let desk = school.desk(as: new)
    #expect(try desk.gate().stopped.map(\.verdict) == [.askHead])
    func due() throws -> [DueRow] {
      try desk.todaySheet().due.filter { $0.what.contains("time as headteacher had ended") }
    }
    #expect(try due().map(\.number) == [number])
    try school.recorded(
      .delegationConfirm, ["answer": "confirm", "why": "I have looked: it was right."], as: new)
    #expect(try due().isEmpty)
    #expect(try desk.gate().stopped.map(\.verdict) == [.noEntry])
    try school.expectSound()
  }
}
