import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

@Suite("Letters of every measure of every school")
struct LettersOfEveryMeasureTests {
  @Test(
    "render and lint clean", arguments: DemoSchoolTests.policies)
  func everyMeasure(_ policy: String) throws {
    let school = try SchoolUnderTest(policy)
    let pack = try school.desk.pack()
    for (index, measure) in pack.measures.filter({ $0.letter != nil }).enumerated() {
      try school.clock.go("2026-10-05", "8:10")
      let parent = try school.family("Morwenna", "Trask-\(index)", child: "Jory\(index)")
      let number = try school.openCase(about: parent, "temper", nature: "criminal")
      try prepare(number, measure, school)
      if measure.kind.isRestriction {
        try restrict(number, measure, pack, school)
      } else {
        try school.take(number, measure.id, ["note": "Bring somebody with you, as you wish."])
        try expectClean(number, measure.letter, school)
      }
    }
    try school.expectSound()
  }

  private func prepare(_ number: CaseID, _ measure: Measure, _ school: SchoolUnderTest) throws {
    try school.findOut(number)
    guard
      measure.kind == .meetingInvitation
        || measure.requires.contains(where: { $0.id == .meetingFirst })
    else { return }
    try school.take(
      number, "meeting-arrange",
      [
        "day": "tomorrow", "time": "9:00", "place": "the office",
        "with": SchoolUnderTest.head.rawValue,
      ])
    if measure.kind == .meetingInvitation { return }
    try school.clock.go("2026-10-06", "9:30")
    try school.take(number, "meeting-held", ["note": "Calm.", "agreed": "yes"])
  }

  /// The notice or interim letter, the restriction's own, the review's, the lift's, the others'.
  private func restrict(
    _ number: CaseID, _ measure: Measure, _ pack: PolicyPack, _ school: SchoolUnderTest
  ) throws {
    try consult(number, measure, school)
    try school.take(number, "letter", ["kind": "chair-note", "about": "C1"])
    try expectClean(number, .chairNote, school)
    if measure.kind == .siteBan {
      try school.take(
        number, "notice",
        [
          "measure": measure.id, "form": "full", "from": "+15d", "until": "+10w",
          "facts": "The teacher's account of 5 October.", "reply-by": "+2w",
        ])
      try expectClean(number, .noticeOfIntent, school)
      let interim = try school.banAnswers(number)
      try school.take(number, "interim-ban", seriousness(interim, "interim-ban", number, school))
      try expectClean(number, .interimBan, school)
      try school.clock.go("2026-10-20", "9:00")
    }
    var answers = try school.banAnswers(number, ["until": "+6w"])
    if measure.kind != .siteBan {
      answers = answers.filter { !$0.key.hasPrefix("child-") }
      answers["conditions"] = "By e-mail to the office only."
    }
    try school.take(number, measure.id, seriousness(answers, measure.id, number, school))
    try expectClean(number, measure.letter, school)
    let current = try #require(try school.desk.caseState(number).state.restrictions.last).id
    // By then the post has come.
    try school.clock.go("2026-10-22", "9:00")
    try school.take(
      number, "breach", ["restriction": current.rawValue, "what": "Came to the door."])
    try school.take(
      number, "letter",
      [
        "kind": "restriction-breached", "about": current.rawValue,
        "statement": "You came to the door at 9.00.",
      ])
    try expectClean(number, .restrictionBreached, school)
    try review(number, measure, current, school)
    try school.take(
      number, "set-aside", ["restriction": current.rawValue, "reason": "Upheld after all."])
    try expectClean(number, .setAside, school)
  }

  private func consult(
    _ number: CaseID, _ measure: Measure, _ school: SchoolUnderTest,
    facts: String = SchoolUnderTest.facts
  ) throws {
    try school.take(
      number, "consult",
      [
        "measure": measure.id, "how": "by telephone", "until": "+30w", "view": "supports",
        "facts": facts,
      ])
  }

  /// Announced and continued, then lifted.
  private func review(
    _ number: CaseID, _ measure: Measure, _ restriction: ItemID, _ school: SchoolUnderTest
  ) throws {
    try school.take(
      number, "review-prepare",
      [
        "restriction": restriction.rawValue, "since": "Calm.", "recommendation": "continue",
        "until": "+9w", "facts": "You came to the door once.",
      ])
    try expectClean(number, .reviewNotice, school)
    try school.clock.go("2026-11-09", "9:00")
    try consult(number, measure, school, facts: "You came to the door once.")
    let answers = [
      "restriction": restriction.rawValue, "facts": "You came to the door once.",
      "factors": "The children.", "alternatives": "A lift.",
    ]
    try school.take(number, "review", answers.merging(["outcome": "continue"]) { $1 })
    try expectClean(number, .reviewOutcome, school)
    try school.take(number, "review", answers.merging(["outcome": "lift"]) { $1 })
    try expectClean(number, .lift, school)
  }

  private func seriousness(
    _ answers: [String: String], _ step: StepID, _ number: CaseID, _ school: SchoolUnderTest
  ) throws -> [String: String] {
    let fields = try school.desk.form(.step(number, step)).fields.map(\.name)
    guard fields.contains("seriousness") else { return answers }
    return answers.merging(["seriousness": "It put children at risk."]) { $1 }
  }

  /// The one draft of a kind reads clean, is issued and sent, and reads the same afterwards.
  private func expectClean(
    _ number: CaseID, _ kind: LetterKind?, _ school: SchoolUnderTest,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let draft = try #require(
      try school.desk.caseSheet(number).letters.first { $0.kind == kind && $0.standing == "draft" },
      sourceLocation: location)
    let sheet = try school.desk.letterSheet(number, draft.letter)
    #expect(sheet.findings.isEmpty, "\(draft.kind): \(sheet.findings)", sourceLocation: location)
    #expect(sheet.text.contains("Tarn Lane School"), sourceLocation: location)
    try school.sendLetters(number, location)
    let issued = try school.desk.letterSheet(number, draft.letter)
    #expect(issued.text == sheet.text, sourceLocation: location)
    #expect(issued.hash == Desk.digest(Array(issued.text.utf8)), sourceLocation: location)
  }
}
