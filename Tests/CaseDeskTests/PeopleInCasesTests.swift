import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

@Suite("People in cases, and what keeps a case moving")
struct PeopleInCasesTests {
  @Test("A parent who never answers is banned all the same")
  func silentParent() throws {
    let school = try SchoolUnderTest("mugginton")
    let number = try school.openCase(about: try school.family())
    try school.account(number)
    for day in ["2026-10-05", "2026-10-06"] {
      try school.clock.go(day, "10:00")
      try school.take(number, "spoken-to", ["channel": "telephone", "outcome": "unanswered"])
    }
    try school.consult(number, view: "no-view")
    try school.giveNotice(number)
    try school.clock.go("2026-10-21", "9:00")
    try school.take(number, "site-ban", try school.banAnswers(number, ["until": "+6w"]))
    let decided = try school.desk.caseState(number).state.restrictions[0].decision
    let ways = try #require(decided?.ways)
    #expect(ways.contains { $0.demand == .parentSpokenTo && $0.way == .offeredTwice })
    #expect(ways.contains { $0.demand == .chanceToRespond && $0.way == .replyByPassed })
    try school.sendLetters(number)
    try school.expectSound()
  }

  @Test("An interim ban takes four forms after the report")
  func interimInMinutes() throws {
    let school = try SchoolUnderTest("mugginton")
    let number = try school.openCase(about: try school.family(), "threat", nature: "criminal")
    try school.clock.go("2026-10-05", "8:20")
    try school.take(number, "spoken-to", ["channel": "on-the-spot", "outcome": "spoken"])
    try school.take(number, "consult", ["view": "supports", "facts": "A threat at the gate."])
    try school.clock.go("2026-10-05", "8:30")
    try school.take(
      number, "interim-ban",
      [
        "facts": "A threat at the gate.", "factors": "Children were near.",
        "alternatives": "None is safe.",
        "override-child-arrangements": "Settled by telephone today.",
        "override-adjustments-asked": "There was no time.",
      ])
    try school.sendLetters(number)
    let gate = try school.desk.todaySheet().gate
    #expect(gate.map(\.form) == [.interim])
    #expect(gate.map(\.standing) == [.inForce])
    let ban = try #require(try school.desk.restrictions(RestrictionsQuestion()).rows.first)
    #expect(ban.replyBy != nil && ban.until != nil)
    // By silence it ends; it never becomes a full ban.
    try school.clock.go("2026-12-14", "8:10")
    #expect(try school.desk.restrictions(RestrictionsQuestion()).rows.map(\.standing) == [.lapsed])
    try school.expectSound()
  }

  @Test("Somebody described by a van is identified, and the case follows them")
  func identified() throws {
    let school = try SchoolUnderTest("mugginton")
    let known = try school.family("Petroc", "Varcoe", child: "Elowen")
    let number = try #require(
      try school.cases(about: [], described: "man with a grey van").first)
    #expect(try school.desk.caseSheet(number).row.parentName == "“man with a grey van”")
    try school.take(
      number, "identify",
      ["same-as": known.rawValue, "how": "The caretaker knew the van.", "by": "the caretaker"],
      as: SchoolUnderTest.deputy)
    let sheet = try school.desk.caseSheet(number)
    #expect(sheet.row.parent == known)
    #expect(sheet.row.parentName == "Varcoe, Petroc")
    #expect(try school.desk.cases(CasesQuestion(parent: known)).rows.map(\.number) == [number])
    // The description is no second person in the list.
    #expect(try school.desk.parents(ParentsQuestion()).rows.map(\.parent) == [known])
    try school.expectSound()
  }

  @Test("Two parents of one incident have a case each, and no letter names the other")
  func twoParents() throws {
    let school = try SchoolUnderTest("mugginton")
    let one = try school.family("Morwenna", "Trask", child: "Jory")
    let two = try school.family("Petroc", "Varcoe", child: "Elowen")
    let numbers = try school.cases(about: [one, two])
    #expect(numbers.count == 2)
    for number in numbers {
      try school.findOut(number)
      try school.take(number, "warning-letter", ["note": "You shouted at a member of staff."])
      let letter = try #require(try school.desk.caseSheet(number).letters.first)
      let sheet = try school.desk.letterSheet(number, letter.letter)
      #expect(sheet.findings.isEmpty)
      let other = number == numbers[0] ? "Varcoe" : "Trask"
      #expect(!sheet.text.isEmpty && !sheet.text.contains(other))
    }
    // A name slipped into the note is caught before the letter goes out.
    try school.take(numbers[0], "letter-drop", ["reason": "To be written again."])
    try school.take(numbers[0], "warning-letter", ["note": "Petroc Varcoe has been told as well."])
    let draft = try #require(
      try school.desk.caseSheet(numbers[0]).letters.first { $0.standing == "draft" })
    #expect(try school.desk.letterSheet(numbers[0], draft.letter).names == ["Petroc Varcoe"])
    let asked = try school.problems(
      numbers[0], "letter-issue", ["letter": draft.letter.rawValue])
    #expect(asked.map(\.field) == ["names"])
    try school.expectSound()
  }

  @Test("A ban set aside leaves the gate, stays in the record, and reception is told")
  func setAside() throws {
    let school = try SchoolUnderTest("roby-park")
    let parent = try school.family()
    let number = try school.openCase(about: parent)
    try school.findOut(number)
    try school.giveNotice(number)
    try school.clock.go("2026-10-20", "9:00")
    try school.take(number, "site-ban", try school.banAnswers(number, ["until": "+6w"]))
    try school.sendLetters(number)
    #expect(try school.desk.report(.measure).contains { $0.label == "Site ban" })
    try school.clock.go("2026-10-28", "9:00")
    try school.take(number, "challenge", SchoolUnderTest.challenge)
    try school.take(
      number, "challenge-outcome",
      ["outcome": "upheld", "reasons": "The wrong day was named.", "told": "Their letter."])
    // What is upheld is quashed at once, and its letter waits.
    #expect(try school.desk.todaySheet().gate.isEmpty)
    let letter = try #require(
      try school.desk.caseSheet(number).letters.first { $0.kind == .setAside })
    #expect(letter.standing == "draft")
    let text = try school.desk.letterSheet(number, letter.letter).text
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("upheld on 28 October 2026"))
    #expect(text.contains("The wrong day was named."))
    try school.sendLetters(number)
    let today = try school.desk.todaySheet()
    #expect(today.gate.isEmpty)
    #expect(today.mayReturn.map(\.parent) == [parent])
    #expect(!(today.mayReturn.first?.line.contains("May not") ?? true))
    #expect(
      try school.desk.restrictions(RestrictionsQuestion()).rows.map(\.standing) == [.setAside])
    #expect(try !school.desk.report(.measure).contains { $0.label == "Site ban" })
    try school.expectSound()
  }

  @Test("A police hold stops letters and moves the day to reply")
  func policeHold() throws {
    let school = try SchoolUnderTest("roby-park")
    let number = try school.openCase(about: try school.family())
    try school.findOut(number)
    try school.giveNotice(number)
    try school.clock.go("2026-10-07", "9:00")
    try school.take(number, "warning-letter", ["note": "You shouted at a member of staff."])
    try school.take(
      number, "hold", ["requested-from": "police", "by": "Tarn Police", "officer": "Sgt Marlowe"],
      as: SchoolUnderTest.deputy)
    let letter = try #require(
      try school.desk.caseSheet(number).letters.first { $0.standing == "draft" })
    let held = try school.refusal(number, "letter-issue", ["letter": letter.letter.rawValue])
    #expect(held.lines.joined().contains("Sgt Marlowe"))
    #expect(try school.desk.todaySheet().holds.count == 1)
    #expect(try school.desk.caseSheet(number).banners.contains { $0.contains("ON HOLD") })

    // Ten days on hold are ten more days to reply: 19 October becomes the 29th.
    try school.clock.go("2026-10-17", "9:00")
    try school.take(number, "hold-lift", ["by": "Sgt Marlowe"], as: SchoolUnderTest.deputy)
    try school.clock.go("2026-10-29", "9:00")
    let early = try school.refusal(
      number, "site-ban", try school.banAnswers(number, ["until": "+6w"]))
    #expect(early.reasons.map(\.demand) == [.chanceToRespond])
    try school.clock.go("2026-10-30", "9:00")
    try school.take(number, "site-ban", try school.banAnswers(number, ["until": "+6w"]))
    try school.sendLetters(number)
    try school.expectSound()
  }
}
