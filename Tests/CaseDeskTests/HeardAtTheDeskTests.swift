import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

@Suite("Whom the procedure asks, tells and hears") struct HeardAtTheDeskTests {
  private typealias Under = SchoolUnderTest

  /// A ban of the whole site in force on 20 October 2026, its chair consulted.
  private func banned(_ policy: String) throws -> (
    school: SchoolUnderTest, parent: ParentID, number: CaseID
  ) {
    let school = try Under(policy)
    let parent = try school.family()
    let number = try school.openCase(about: parent)
    try school.findOut(number)
    try school.ban(number)
    return (school, parent, number)
  }

  // MARK: Letters

  @Test func `a letter goes by e-mail only to somebody who agreed to it, and the law is named`()
    throws
  {
    let school = try Under("mugginton")
    let parent = try school.family()
    let number = try school.openCase(about: parent)
    try school.findOut(number)
    try school.take(number, "warning-letter", ["note": "You shouted at a member of staff."])
    try school.take(number, "letter-issue", ["letter": "L1"])
    let sending = ["letter": "L1", "how": "email"]
    let unknown = try school.problems(number, "letter-sent", sending)
    #expect(unknown.map(\.field) == ["how"])
    #expect(unknown.first?.message.contains("No e-mail address") == true)
    try school.recorded(
      .parentEdit(parent), ["email": "m.trask@example.org", "why": "She wrote from it."])
    let problem = try #require(school.problems(number, "letter-sent", sending).first)
    #expect(problem.message.contains("has not agreed to be sent notices by e-mail"))
    #expect(problem.message.contains("Education Act 1996, section 572"))
    #expect(problem.message.contains("Send it by post or hand it over."))
    #expect(try school.step(number, "warning-letter").status != .done)
    try school.recorded(
      .parentEdit(parent), ["email-agreed": "yes", "why": "She signed the form on 5 October."])
    try school.take(number, "letter-sent", sending)
    #expect(try school.step(number, "warning-letter").status == .done)
    try school.expectSound()
  }

  @Test func `silence on a notice that went to an address they had left counts for nothing`() throws
  {
    let school = try Under("roby-park")
    let parent = try school.family()
    try school.recorded(
      .parentEdit(parent), ["address": "1 Old Lane", "since": "today", "why": "They said so."])
    let number = try school.openCase(about: parent)
    try school.findOut(number)
    try school.giveNotice(number)
    try school.clock.go("2026-10-20", "9:00")
    let moved = ["address": "9 New Road", "since": "1 September 2026", "why": "They moved."]
    let sheet = try school.desk.form(.parentEdit(parent))
    let ahead = try school.desk.submit(
      .parentEdit(parent), moved.merging(["since": "+2d"]) { $1 }, version: sheet.version)
    guard case .mend(let problems) = ahead else {
      Issue.record("A day to come was taken.")
      return
    }
    #expect(problems.map(\.field) == ["since"])
    let taken = try school.desk.submit(.parentEdit(parent), moved, version: sheet.version)
    #expect(SchoolUnderTest.words(taken).contains("went to the old address"))
    let refused = try school.refusal(
      number, "site-ban", try school.banAnswers(number, ["until": "+6w"]))
    #expect(refused.reasons.contains { $0.why.contains("or came back") })
    try school.take(number, "letter-sent", ["letter": "L1", "how": "post", "current": "yes"])
    try school.expectSound()
  }

  @Test func `a file that brings another address asks since when, where a letter is unanswered`()
    throws
  {
    let school = try Under("roby-park")
    let parent = try school.family()
    try school.recorded(
      .parentEdit(parent), ["address": "1 Old Lane", "since": "today", "why": "They said so."])
    func notice(_ address: String) throws -> String? {
      let state = try school.desk.parentState(parent)
      var next = state.contact
      next.address = address
      return try school.desk.lettersToLookAt(parent, state, next)
    }
    let number = try school.openCase(about: parent)
    try school.findOut(number)
    #expect(try notice("9 New Road") == nil)
    try school.giveNotice(number)
    #expect(try notice("1 Old Lane") == nil)
    #expect(try notice("9 New Road")?.contains("say since when") == true)
  }

  // MARK: Meetings

  @Test func `a meeting is with the headteacher where the policy says so, and with nobody else`()
    throws
  {
    let school = try Under("mugginton")
    let number = try school.openCase(about: try school.family())
    try school.findOut(number)
    let meeting = ["day": "tomorrow", "time": "15:45", "place": "the office"]
    let key = FormKey.step(number, "meeting-arrange")
    let field = try #require(school.desk.form(key).fields.first { $0.name == "with" })
    #expect(field.choices.map(\.value) == [Under.head.rawValue])
    let refused = try school.refusal(
      number, "meeting-arrange", meeting.merging(["with": Under.teacher.rawValue]) { $1 })
    let reason = try #require(refused.reasons.first)
    #expect(reason.kind == .policy && reason.citation?.basis == .policy)
    #expect(reason.why.contains("the headteacher"))
    #expect(reason.opens.contains { $0.contains("note") })
    try school.take(
      number, "meeting-arrange", meeting.merging(["with": Under.head.rawValue]) { $1 })
  }

  // MARK: The chair

  @Test func `a chair who is the parent is not asked, and the vice-chair stands in`() throws {
    let school = try Under("mugginton")
    let parent = try school.family("Aubrey", "Finch", child: "Wilf")
    try school.recorded(
      .staffAdd, ["name": "Oona Brill", "roles": "vice-chair", "minute": "FGB 5"], as: Under.chair)
    try school.recorded(
      .staffChange, ["member": "Aubrey Finch", "parent": parent.rawValue, "why": "A parent here."])
    let number = try school.openCase(about: parent)
    try school.findOut(number)
    let asking = [
      "how": "by telephone", "scope": "whole", "until": "+26w", "view": "supports",
      "facts": SchoolUnderTest.facts,
    ]
    let refused = try school.refusal(number, "consult", asking)
    let reason = try #require(refused.reasons.first)
    #expect(reason.why.contains("Aubrey Finch is the person of this case"))
    #expect(reason.citation?.basis == .ourDefault)
    #expect(reason.opens.contains { $0.contains("vice-chair") })
    let standIn = asking.merging(["of": "vice-chair"]) { $1 }
    #expect(try school.problems(number, "consult", standIn).map(\.field) == ["stand-in-reason"])
    try school.take(
      number, "consult", standIn.merging(["stand-in-reason": "parent"]) { $1 })
    try school.giveNotice(number)
    try school.clock.go("2026-10-20", "9:00")
    try school.take(number, "site-ban", try school.banAnswers(number, ["until": "+6w"]))
    let ways = try school.desk.caseState(number).state.restrictions[0].decision?.ways ?? []
    #expect(ways.contains { $0.demand == .chairConsulted && $0.way == .viceChairConsulted })
    try school.expectSound()
  }

  @Test func `whoever hears a challenge sees the case and records what they decided`() throws {
    let (school, parent, number) = try banned("rossmore")
    try school.recorded(
      .staffAdd, ["name": "Oona Brill", "roles": "vice-chair", "minute": "FGB 5"], as: Under.chair)
    let hearer = school.desk(as: "s08")
    #expect(throws: DeskError.self) { try hearer.caseSheet(number) }
    try school.clock.go("2026-10-22", "9:00")
    // The chair was consulted about the ban, and does not hear the complaint about it.
    let field = try #require(
      school.desk.form(.step(number, "challenge")).fields.first { $0.name == "hearer" })
    #expect(!field.choices.contains { $0.value == "chair" })
    try school.take(
      number, "challenge", Under.challenge.merging(["hearer": "vice-chair", "names": ""]) { $1 })
    #expect(try hearer.caseSheet(number).row.number == number)
    #expect(try hearer.cases(CasesQuestion()).rows.map(\.number) == [number])
    #expect(try hearer.todaySheet().due.contains { $0.kind == .challenge && $0.number == number })
    let outcome = ["outcome": "upheld", "reasons": "The terms were too wide."]
    #expect(
      try school.refusal(number, "challenge-outcome", outcome, as: Under.deputy).isPermission)
    try school.take(number, "challenge-outcome", outcome, as: "s08")
    let today = try school.desk.todaySheet()
    #expect(today.gate.isEmpty)
    #expect(try school.desk.caseState(number).state.restrictions.map(\.ending) == [.setAside])
    try school.sendLetters(number)
    #expect(try school.desk.todaySheet().mayReturn.map(\.parent) == [parent])
    try school.expectSound()
  }

  // MARK: One person, several cases

  @Test func `a request not to contact the person holds in all their cases`() throws {
    let school = try Under("mugginton")
    let parent = try school.family()
    let one = try school.openCase(about: parent)
    let two = try school.openCase(about: parent)
    try school.take(
      one, "hold", ["requested-from": "police", "by": "Tarn Police", "officer": "Sgt Marlowe"])
    let meeting = [
      "day": "tomorrow", "time": "9:00", "place": "the office", "with": Under.head.rawValue,
    ]
    let refused = try school.refusal(two, "meeting-arrange", meeting)
    #expect(refused.lines.joined().contains("Sgt Marlowe"))
    #expect(try school.desk.caseSheet(two).banners.contains { $0.contains("ON HOLD") })
    #expect(try school.desk.caseSheet(two).row.hold)
    #expect(try school.desk.cases(CasesQuestion()).rows.map(\.hold) == [true, true])
    #expect(try school.desk.parentSheet(parent).cases.map(\.hold) == [true, true])
    try school.take(one, "hold-lift", ["by": "Sgt Marlowe"])
    try school.take(two, "meeting-arrange", meeting)
    #expect(try school.desk.cases(CasesQuestion()).rows.map(\.hold) == [false, false])
  }

  @Test func `an undecided interim ban on an incident bars a second one in another case`() throws {
    let school = try Under("mugginton")
    let parent = try school.family()
    let one = try school.openCase(about: parent, "threat")
    let shared = try #require(school.desk.caseState(one).state.incidents.first?.id)
    try school.findOut(one)
    try school.consult(one)
    try school.take(one, "interim-ban", try school.banAnswers(one))
    try school.sendLetters(one)
    let two = try school.openCase(about: parent)
    let own = try #require(school.desk.caseState(two).state.incidents.first?.id)
    try school.take(two, "join-incident", ["incident": shared.rawValue])
    for incident in [own, shared] { try school.account(two, of: incident) }
    try school.take(
      two, "spoken-to", ["channel": "telephone", "outcome": "spoken", "of-what-was-put": "no"])
    try school.consult(two)
    let both = try school.banAnswers(two, ["incidents": "\(own) \(shared)"])
    let refused = try school.refusal(two, "interim-ban", both)
    #expect(refused.reasons.map(\.demand) == [.chanceToRespond])
    #expect(refused.reasons.first?.why.contains("never decided") == true)
    // What was reported besides, and happened before it, only draws it out.
    let earlier = try school.refusal(
      two, "interim-ban", try school.banAnswers(two, ["incidents": own.rawValue]))
    #expect(earlier.reasons.first?.why.contains("nothing has happened since") == true)
    try school.expectSound()
  }

  // MARK: Reviews

  @Test func `a ban goes on after the parent was told and heard and the chair was asked anew`()
    throws
  {
    let (school, _, number) = try banned("mugginton")
    try school.clock.go("2026-11-16", "9:00")
    try school.take(
      number, "review-prepare",
      [
        "since": "Came in twice.", "recommendation": "continue", "until": "+9w",
        "facts": "You came in twice since then.", "reply-by": "+1w",
      ], as: Under.deputy)
    #expect(try school.desk.todaySheet().due.contains { $0.kind == .letterUnsent })
    var goOn = [
      "outcome": "continue", "facts": "You came in twice since then.",
      "factors": "The children.", "alternatives": "A limited ban.",
    ]
    let untold = try school.refusal(number, "review", goOn)
    #expect(untold.reasons.map(\.demand) == [.chairConsulted, .chanceToRespond])
    try school.sendLetters(number)
    // The chair is told what the parent was told, unless the form says otherwise.
    try school.take(number, "consult", ["until": "+26w", "view": "supports"])
    let early = try school.refusal(number, "review", goOn)
    #expect(early.reasons.map(\.demand) == [.chanceToRespond])
    let said = ["about": "V1", "how": "by telephone", "text": "I was late.", "more": "no"]
    let sameDay = try school.problems(number, "representations", said)
    #expect(sameDay.map(\.field) == ["about"])
    #expect(sameDay.first?.message.contains("cannot have read it by then") == true)
    try school.clock.go("2026-11-17", "9:00")
    try school.take(number, "representations", said)
    let unanswered = try school.problems(number, "review", goOn)
    #expect(unanswered.map(\.field) == ["answer"])
    goOn["answer"] = "You were late: you came in twice."
    let unput = try school.refusal(number, "review", goOn.merging(["until": "+12w"]) { $1 })
    #expect(unput.reasons.map(\.demand) == [.chanceToRespond])
    #expect(unput.reasons.first?.why.contains("beyond what was put to the parent") == true)
    try school.take(number, "review", goOn)
    let letter = try #require(
      try school.desk.caseSheet(number).letters.first { $0.kind == .reviewOutcome })
    let text = try school.desk.letterSheet(number, letter.letter).text
    #expect(text.contains("You were told of the review and could comment first."))
    #expect(text.contains("We received what you had to say on Tuesday 17 November 2026."))
    #expect(text.contains("You were late: you came in twice."))
    try school.sendLetters(number)
    try school.expectSound()
  }

  @Test func `the ban of a family that left is lifted by a review, and the case closes as that`()
    throws
  {
    let (school, parent, number) = try banned("mugginton")
    try school.clock.go("2026-11-02", "9:00")
    let pupil = try #require(school.desk.parentSheet(parent).pupils.first)
    try school.recorded(.pupilLeft(pupil), ["on": "30/10/2026"], as: Under.office)
    let close = ["outcome": "family-left", "reason": "They moved to Leeds."]
    let standing = try school.refusal(number, "close", close)
    #expect(standing.reasons.contains { $0.opens.contains { $0.contains("lift it by a review") } })
    try school.take(
      number, "review",
      [
        "outcome": "lift", "facts": "The family has left the school.",
        "factors": "Nothing calls for it any more.", "alternatives": "None.",
      ])
    let unsent = try school.refusal(number, "close", close)
    #expect(unsent.reasons.contains { $0.why.contains("not sent") })
    try school.sendLetters(number)
    try school.take(number, "close", close)
    let row = try school.desk.caseSheet(number).row
    #expect(row.stage == .closed)
    #expect(try school.desk.todaySheet().gate.isEmpty)
    #expect(try school.desk.todaySheet().due.allSatisfy { $0.number != number })
    try school.expectSound()
  }
}
