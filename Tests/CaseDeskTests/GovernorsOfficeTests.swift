import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

@Suite("The offices of chair and vice-chair are the governors' to fill") struct GovernorsOfficeTests
{
  private typealias Under = SchoolUnderTest

  private func refusal(_ submission: Submission) throws -> Refusal {
    guard case .refused(let refusal) = submission else {
      Issue.record("\(Under.words(submission))")
      throw Under.NotRecorded()
    }
    #expect(!refusal.reasons.contains { $0.opens.isEmpty || $0.citation == nil })
    return refusal
  }

  private func problems(_ submission: Submission) throws -> [String] {
    guard case .mend(let problems) = submission else {
      Issue.record("\(Under.words(submission))")
      throw Under.NotRecorded()
    }
    return problems.map(\.field)
  }

  private let vice = ["name": "Oona Brill", "roles": "vice-chair", "minute": "FGB 5"]

  @Test func `giving or taking an office, or leaving it, needs the minute at the field`() throws {
    let school = try Under("mugginton")
    try school.recorded(.staffAdd, ["name": "Ada Min", "roles": "administrator"])
    let chair = school.desk(as: Under.chair)
    var unsaid = vice
    for minute in [nil, "", " - "] {
      unsaid["minute"] = minute
      #expect(try problems(try chair.submit(.staffAdd, unsaid)) == ["minute"])
      let left = ["member": "s06", "why": "Moved away.", "minute": minute ?? ""]
      #expect(try problems(try chair.submit(.staffLeft, left)) == ["minute"])
      let given = [
        "member": "s06", "roles": "staff", "why": "Resigned.", "minute": minute ?? "",
        "told-by": "Pat Reed, the clerk, by letter",
      ]
      #expect(try problems(try school.desk(as: "s08").submit(.staffChange, given)) == ["minute"])
    }
    try school.recorded(.staffAdd, vice, as: Under.chair)
    #expect(
      try school.desk.logLines(of: "school").last?.body
        == "Oona Brill: vice-chair\nMinute of the governors: FGB 5.")
    // Staff are the headteacher's, without a minute.
    try school.recorded(.staffAdd, ["name": "Una Fry", "roles": "office"])
  }

  @Test func `the headteacher does not choose the chair while somebody else is there who could`()
    throws
  {
    let school = try Under("mugginton")
    try school.recorded(.staffAdd, vice, as: Under.chair)
    let left = ["member": "s06", "why": "Moved away.", "minute": "FGB 6"]
    let renamed = ["member": "s06", "name": "A. Friend", "why": "Typing.", "minute": "FGB 6"]
    let given = ["member": "s05", "roles": "staff vice-chair", "why": "Elected.", "minute": "7"]
    for (key, answers) in [
      (FormKey.staffLeft, left), (.staffChange, renamed), (.staffChange, given),
      (.staffAdd, ["name": "A. Friend", "roles": "vice-chair", "minute": "FGB 6"]),
    ] {
      let refused = try refusal(try school.desk.submit(key, answers))
      #expect(refused.isPermission)
      #expect(refused.reasons[0].why.contains("does not choose"))
      #expect(refused.reasons[0].opens[0].contains("minute"))
    }
    // Nor does whoever acts for them.
    try school.recorded(.delegate, ["to": "s02", "until": "+3d", "reason": "A course."])
    _ = try refusal(try school.desk(as: Under.deputy).submit(.staffLeft, left))
    try school.recorded(.staffLeft, left, as: "s08")
    #expect(try school.desk.school().member(Under.chair)?.left == true)
  }

  @Test func `a headteacher who is alone in that may, and the entry says so`() throws {
    let school = try Under("mugginton")
    let left = [
      "member": "s06", "why": "Moved away.", "minute": "FGB 6", "told-by": "Pat Reed, the clerk",
    ]
    try school.recorded(.staffLeft, left)
    let words = try school.desk.logLines(of: "school").last?.body ?? ""
    #expect(words.contains("Minute of the governors: FGB 6. Told by Pat Reed, the clerk."))
    #expect(words.contains("Recorded by the headteacher, as nobody else was on record"))
    try school.recorded(
      .staffAdd,
      ["name": "Bea Orr", "roles": "chair", "minute": "FGB 7", "told-by": "Pat Reed, the clerk"])
    let next = try school.desk.logLines(of: "school").last?.body ?? ""
    #expect(next.contains("Recorded by the headteacher"))
  }

  @Test func `there is one chair at a time, and the former one's office ends first`() throws {
    let school = try Under("mugginton")
    try school.recorded(.staffAdd, ["name": "Ada Min", "roles": "administrator"])
    let told = ["told-by": "Pat Reed, the clerk, by letter"]
    let second = ["name": "Bea Orr", "roles": "chair", "minute": "FGB 7"].merging(told) { $1 }
    let refused = try refusal(try school.desk(as: "s08").submit(.staffAdd, second))
    #expect(refused.reasons[0].why.contains("Aubrey Finch is the chair of governors"))
    #expect(refused.reasons[0].opens[0].contains("office end first"))
    let made = ["member": "s05", "roles": "staff chair", "why": "Elected.", "minute": "FGB 7"]
    _ = try refusal(try school.desk(as: "s08").submit(.staffChange, made))
    let left = ["member": "s06", "why": "Moved away.", "minute": "FGB 6"]
    try school.recorded(.staffLeft, left.merging(told) { $1 }, as: "s08")
    try school.recorded(.staffAdd, second, as: "s08")
    // Nor does who left come back beside the next one.
    let back = ["member": "s06", "why": "Back.", "minute": "FGB 8"]
    _ = try refusal(try school.desk(as: "s08").submit(.staffChange, back))
  }

  @Test func `a ban for which a chair was asked whose time had ended by then waits for the head`()
    throws
  {
    let school = try Under("mugginton")
    try school.recorded(.staffAdd, ["name": "Ada Min", "roles": "administrator"])
    let number = try school.bannedForNow()
    #expect(try school.desk.gate().stopped.map(\.verdict) == [.noEntry])
    let left = [
      "member": "s06", "on": "yesterday", "why": "Moved away.", "minute": "FGB 6",
      "told-by": "Pat Reed, the clerk, by letter",
    ]
    try school.recorded(.staffLeft, left, as: "s08")
    #expect(try school.desk.gate().stopped.map(\.verdict) == [.askHead])
    #expect(
      try school.desk.todaySheet().due.contains {
        $0.what.contains("was not the chair of governors")
      }
    )
  }

  @Test func `nobody makes themself chair, and governors add nobody but governors`() throws {
    let school = try Under("mugginton")
    try school.recorded(.staffAdd, vice, as: Under.chair)
    try school.recorded(
      .staffLeft, ["member": "s06", "why": "Moved away.", "minute": "FGB 6"], as: "s08")
    let made = ["member": "s08", "roles": "chair", "why": "Elected.", "minute": "FGB 7"]
    _ = try refusal(try school.desk(as: "s08").submit(.staffChange, made))
    try school.recorded(
      .staffChange, made.merging(["told-by": "Pat Reed, the clerk"]) { $1 })
    #expect(try school.desk.school().member("s08")?.roles == [.chair])
    let staff = ["name": "Una Fry", "roles": "deputy", "minute": "FGB 8"]
    _ = try refusal(try school.desk(as: "s08").submit(.staffAdd, staff))
    let more = ["member": "s05", "roles": "deputy", "why": "x", "minute": "FGB 8"]
    _ = try refusal(try school.desk(as: "s08").submit(.staffChange, more))
  }

  @Test
  func `an administrator or head says who of the governors told it, who is none of the staff`()
    throws
  {
    let school = try Under("mugginton")
    try school.recorded(.staffAdd, ["name": "Ada Min", "roles": "administrator"])
    let keeper = school.desk(as: "s08")
    let left = ["member": "s06", "why": "Moved away.", "minute": "FGB 6"]
    for nobody in ["", "n/a", "Ada Min", "Hester Lorimer, headteacher", "Mrs Lorimer"] {
      #expect(
        try problems(try keeper.submit(.staffLeft, left.merging(["told-by": nobody]) { $1 }))
          == ["told-by"], "\(nobody)")
    }
    try school.recorded(
      .staffLeft, left.merging(["told-by": "Aubrey Finch herself, by letter"]) { $1 }, as: "s08")
    let next = ["name": "Bea Orr", "roles": "chair", "minute": "FGB 7"]
    #expect(try problems(try keeper.submit(.staffAdd, next)) == ["told-by"])
    try school.recorded(
      .staffAdd, next.merging(["told-by": "Pat Reed, the clerk"]) { $1 }, as: "s08")
    #expect(
      try school.desk.logLines(of: "school").last?.body.contains("Told by Pat Reed, the clerk.")
        == true)
    // A governor who records it says it by that.
    try school.recorded(.staffAdd, vice, as: "s09")
  }

  // MARK: What turns out afterwards

  @Test func `a ban on the view of a chair who turns out to be the parent is due for the head`()
    throws
  {
    let school = try Under("mugginton")
    let parent = try school.family("Aubrey", "Finch", child: "Wilf")
    let number = try school.openCase(about: parent)
    try school.findOut(number)
    try school.ban(number)
    func due(_ staff: StaffID = Under.head) throws -> [DueRow] {
      try school.desk(as: staff).todaySheet().due.filter { $0.what.contains("does not count") }
    }
    func banners() throws -> [String] {
      try school.desk.caseSheet(number).banners.filter { $0.hasPrefix("VIEW THAT DOES NOT COUNT") }
    }
    #expect(try due().isEmpty)
    #expect(try banners().isEmpty)
    #expect(try school.desk.gate().stopped.map(\.verdict) == [.noEntry])
    try school.recorded(
      .staffChange, ["member": "s06", "parent": parent.rawValue, "why": "The same person."])
    #expect(try school.desk(as: Under.office).gate().stopped.map(\.verdict) == [.askHead])
    let row = try #require(try due().first)
    #expect(row.number == number && row.step == "review")
    #expect(row.what.contains("Aubrey Finch is the person of this case"))
    #expect(try due(Under.deputy).isEmpty)
    #expect(try banners().count == 1)
    // It does not go away when they do.
    try school.recorded(
      .staffLeft,
      ["member": "s06", "why": "Moved.", "minute": "FGB 6", "told-by": "Pat Reed, the clerk"])
    #expect(try due().count == 1)
    try school.take(
      number, "review",
      ["outcome": "lift", "facts": "Asked wrongly.", "factors": "Both.", "alternatives": "None."])
    #expect(try due().isEmpty)
    #expect(try banners().isEmpty)
  }

  @Test func `a chair who turns out to have a child in common with the parent is due too`() throws {
    let school = try Under("mugginton")
    let parent = try school.family("Aubrey", "Finch", child: "Wilf")
    let chair = try school.family("Lena", "Oddie", child: "Kit")
    let number = try school.openCase(about: parent)
    try school.findOut(number)
    try school.ban(number)
    func due() throws -> [CaseID] {
      try school.desk.todaySheet().due.filter { $0.what.contains("does not count") }
        .compactMap(\.number)
    }
    try school.recorded(
      .staffChange, ["member": "s06", "parent": chair.rawValue, "why": "She has a child here."])
    #expect(try due().isEmpty)
    let child = try #require(try school.desk.parentState(parent).standingLinks.first?.pupil)
    try school.recorded(.link(chair), ["pupil": child.rawValue], as: Under.office)
    #expect(try due() == [number])
  }

  // MARK: Who was asked

  @Test func `who was consulted is named for good, whoever holds the office since`() throws {
    let school = try Under("mugginton")
    let number = try school.openCase(about: try school.family())
    try school.findOut(number)
    try school.consult(number)
    try school.clock.go("2026-10-07", "9:00")
    let clerk = ["told-by": "Pat Reed, the clerk"]
    try school.recorded(
      .staffLeft,
      ["member": "s06", "why": "Moved away.", "minute": "FGB 6"].merging(clerk) { $1 })
    try school.recorded(
      .staffAdd, ["name": "Bea Orr", "roles": "chair", "minute": "FGB 7"].merging(clerk) { $1 })
    let told = try #require(
      school.desk.caseSheet(number).chronology.first { $0.title.hasPrefix("Asked the chair") })
    #expect(told.body.contains("Aubrey Finch, the chair of governors."))
    try school.take(number, "letter", ["kind": "chair-note", "about": "C1"])
    let note = try school.desk.letterSheet(number, "L1").text
    #expect(note.contains("Consulted: Aubrey Finch, the chair of governors."))
    #expect(!note.contains("Bea Orr"))
    // What is asked now is asked of the one in office, and what was asked then of the one then.
    try school.take(
      number, "consult",
      [
        "how": "by telephone", "scope": "whole", "until": "+26w", "view": "supports",
        "facts": Under.facts, "office-shown": "Minute FGB 7, sent by the clerk.",
      ])
    try school.take(
      number, "consult",
      [
        "on": "6/10/2026", "until": "+8w", "view": "supports", "facts": Under.facts,
        "office-shown": "Minute FGB 2.",
      ])
    let asked = try school.desk.caseState(number).state.consultations.map(\.facts.asked)
    #expect(asked == ["s06", "s08", "s06"])
  }
}
