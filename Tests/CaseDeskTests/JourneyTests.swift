import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

@Suite("A journey from report to review, school by school")
struct JourneyTests {
  @Test("At Mugginton the chair is consulted, the parent heard, and the ban reviewed")
  func mugginton() throws {
    let school = try SchoolUnderTest("mugginton")
    let parent = try school.family()
    let number = try school.openCase(about: parent)

    // Nobody has asked those who were there, or spoken to the parent: neither a letter nor a ban.
    let early = try school.refusal(number, "warning-letter")
    #expect(early.reasons.map(\.demand) == [.informationGathered, .parentSpokenTo])
    #expect(early.reasons.allSatisfy { $0.citation?.basis == .policy })
    try school.account(number)
    let silent = try school.refusal(number, "warning-letter")
    #expect(silent.reasons.map(\.demand) == [.parentSpokenTo])
    try school.take(
      number, "spoken-to", ["channel": "telephone", "outcome": "spoken", "note": "Regrets it."],
      as: SchoolUnderTest.deputy)
    try school.take(number, "warning-letter", ["note": "You shouted at a member of staff."])
    try school.sendLetters(number)
    #expect(try school.step(number, "warning-letter").status == .done)

    // A ban needs the chair by the policy, and the parent's side by law.
    let refused = try school.refusal(number, "site-ban", try school.banAnswers(number))
    let demands = refused.reasons.compactMap(\.demand)
    #expect(demands.contains(.chairConsulted) && demands.contains(.chanceToRespond))
    let chair = try #require(refused.reasons.first { $0.demand == .chairConsulted })
    #expect(chair.citation?.place.contains("section 4") == true)
    #expect(!chair.opens.isEmpty)

    try school.consult(number)
    try school.giveNotice(number)
    try school.clock.go("2026-10-19", "15:00")
    let waiting = try school.refusal(number, "site-ban", try school.banAnswers(number))
    #expect(waiting.reasons.map(\.demand) == [.chanceToRespond])

    try school.clock.go("2026-10-20", "9:00")
    try school.take(
      number, "site-ban", try school.banAnswers(number, ["until": "+6w", "review": "+5w"]))
    #expect(try school.desk.todaySheet().gate.map(\.standing) == [.notTold])
    try school.sendLetters(number)
    let gate = try school.desk.todaySheet().gate
    #expect(gate.map(\.standing) == [.inForce])
    #expect(gate[0].children.first?.contains("The grandmother collects") == true)

    // Five weeks on, the deputy prepares and the head decides.
    try school.clock.go("2026-11-20", "9:00")
    let bans = try school.desk(as: SchoolUnderTest.deputy).restrictions(
      RestrictionsQuestion(dueWithin: 14)
    ).rows
    #expect(bans.map(\.daysLeft) == [11])
    // Nothing is supposed: what is proposed decides whether the parent is told and may comment first.
    let unsaid = try school.problems(
      number, "review-prepare", ["since": "Nothing."], as: SchoolUnderTest.deputy)
    #expect(unsaid.map(\.field) == ["recommendation"])
    try school.take(
      number, "review-prepare",
      ["since": "Nothing. Asks to come back.", "recommendation": "lift"],
      as: SchoolUnderTest.deputy)
    let lift = [
      "outcome": "lift", "facts": "Nothing since.", "factors": "The apology.",
      "alternatives": "None.",
    ]
    #expect(try school.refusal(number, "review", lift, as: SchoolUnderTest.deputy).isPermission)
    try school.take(number, "review", lift)
    try school.sendLetters(number)
    let last = try #require(try school.desk.chronicle(before: nil, limit: 1).first)
    let correcting = try school.desk.form(
      .step(number, "correct-entry"), answers: ["entry": "\(last.sequence)"])
    #expect(correcting.advice.contains { $0.contains(last.title) })
    let after = try school.desk.todaySheet()
    #expect(after.gate.isEmpty)
    #expect(after.mayReturn.map(\.parent) == [parent])
    try school.take(number, "close", ["outcome": "restriction-ended", "reason": "Lifted."])
    #expect(try school.desk.caseSheet(number).row.stage == .closed)
    try school.expectSound()
  }

  @Test("At Kettering Park the head may differ from the chair, and says why")
  func ketteringPark() throws {
    let school = try SchoolUnderTest("kettering-park")
    let number = try school.openCase(about: try school.family())
    try school.findOut(number, channel: "in-person")
    try school.take(
      number, "meeting-arrange",
      [
        "day": "tomorrow", "time": "15:45", "place": "here",
        "with": SchoolUnderTest.deputy.rawValue,
      ])
    try school.take(number, "meeting-invitation", ["note": "You shouted at a member of staff."])
    try school.sendLetters(number)
    try school.clock.go("2026-10-06", "16:30")
    try school.take(
      number, "meeting-held", ["note": "No agreement.", "agreed": "yes"],
      as: SchoolUnderTest.deputy)
    try school.consult(number, view: "against")
    try school.giveNotice(number)
    try school.clock.go("2026-10-12", "9:00")
    try school.take(
      number, "representations",
      ["how": "by e-mail", "text": "It was not like that.", "more": "no"])

    let unsaid = try school.problems(
      number, "site-ban", try school.banAnswers(number, ["until": "end of term"]))
    #expect(unsaid.map(\.field) == ["against-chair"])
    try school.take(
      number, "site-ban",
      try school.banAnswers(
        number, ["until": "end of term", "against-chair": "Staff cannot be kept safe otherwise."]))
    try school.sendLetters(number)
    let ban = try #require(try school.desk.restrictions(RestrictionsQuestion()).rows.first)
    #expect(ban.until == CivilDate(iso: "2026-12-18"))
    #expect(ban.untilWords == "end of term")

    // It ends on its date: the gate says so, and the parent is to be told.
    try school.clock.go("2026-12-19", "9:00")
    let today = try school.desk.todaySheet()
    #expect(today.gate.isEmpty && today.mayReturn.count == 1)
    #expect(today.due.contains { $0.kind == .restrictionEnded })
    try school.take(number, "letter", ["kind": "lapse", "about": "R1"])
    try school.sendLetters(number)
    #expect(try school.desk.todaySheet().due.filter { $0.number == number }.isEmpty)
    try school.take(number, "close", ["outcome": "restriction-ended", "reason": "It ran out."])
    try school.expectSound()
  }

  @Test(
    "At Rossmore the chair stands before a ban and before managed contact, terms being a ceiling")
  func rossmore() throws {
    let school = try SchoolUnderTest("rossmore")
    let number = try school.openCase(about: try school.family(), nature: "criminal")
    #expect(try school.desk.todaySheet().due.contains { $0.what.contains("police") })
    try school.take(number, "authorities", ["to": "the police", "note": "Reported, log 14."])
    try school.findOut(number, channel: "on-the-spot")
    let short = ["until": "+4w"]
    let alone = try school.refusal(number, "site-ban", try school.banAnswers(number, short))
    let reason = try #require(alone.reasons.first { $0.demand == .chairConsulted })
    #expect(reason.citation?.basis == .policy)
    #expect(reason.kind == .policy)

    // Asked is not answered; and the chair being against is an answer.
    try school.take(
      number, "consult",
      ["how": "by telephone", "until": "+8w", "facts": SchoolUnderTest.facts])
    let asked = try school.refusal(number, "site-ban", try school.banAnswers(number, short))
    #expect(asked.reasons.contains { $0.demand == .chairConsulted })
    try school.take(
      number, "consult-reply", ["view": "against", "note": "Too soon."], as: SchoolUnderTest.deputy)
    try school.giveNotice(number, replyBy: "+8d", from: "+9d")
    try school.clock.go("2026-10-14", "9:00")
    let unsaid = try school.problems(number, "site-ban", try school.banAnswers(number, short))
    #expect(unsaid.map(\.field) == ["against-chair"])
    let why = ["against-chair": "The police advise it."]
    let wide = try school.problems(
      number, "site-ban", try school.banAnswers(number, why.merging(["until": "+9w"]) { $1 }))
    #expect(wide.map(\.field) == ["until"])
    #expect(
      wide.first?.message.contains(
        "Give Mon 30 November 2026 or an earlier day, within what the chair of governors was asked")
        == true)
    try school.take(
      number, "site-ban", try school.banAnswers(number, why.merging(short) { $1 }))
    try school.sendLetters(number)

    // Managed contact: its own consultation, a fixed period.
    let managed = [
      "conditions": "By e-mail once a week.", "facts": "Eleven messages.", "factors": "Staff time.",
      "alternatives": "A letter.", "adjustments": "Asked; none needed.",
    ]
    let unasked = try school.refusal(
      number, "managed-contact", managed.merging(["until": "+6w"]) { $1 })
    #expect(unasked.reasons.contains { $0.demand == .chairConsulted })
    try school.take(
      number, "consult",
      [
        "measure": "managed-contact", "how": "by telephone", "until": "+10w", "view": "supports",
        "facts": "Eleven messages.",
      ])
    try school.take(number, "managed-contact", managed.merging(["until": "+6w"]) { $1 })
    try school.sendLetters(number)

    // The period is over: nobody is simply let in, and the review decides.
    try school.clock.go("2026-11-12", "8:10")
    let gate = try school.desk.todaySheet().gate
    let ban = try #require(gate.first { $0.form?.isBan ?? false })
    #expect(ban.standing == .askHead)
    #expect(ban.line.contains("ask the headteacher"))
    #expect(
      try school.desk.todaySheet().due.contains { $0.kind == .review && $0.number == number })
    try school.take(
      number, "review",
      [
        "restriction": "R1", "outcome": "lift", "facts": "Calm.", "factors": "The child.",
        "alternatives": "None.",
      ])
    try school.sendLetters(number)
    #expect(try school.desk.todaySheet().gate.isEmpty)
    #expect(try school.desk.todaySheet().arranged.map(\.form) == [.managedContact])
    try school.expectSound()
  }

  @Test("At Roby Park no chair is demanded; fairness speaks, and some of it gives way to a reason")
  func robyPark() throws {
    let school = try SchoolUnderTest("roby-park")
    let number = try school.openCase(about: try school.family())
    try school.findOut(number)
    let first = try school.refusal(
      number, "site-ban", try school.banAnswers(number, ["until": "+6w"]))
    #expect(first.reasons.allSatisfy { $0.kind == .fairness })
    #expect(!first.reasons.contains { $0.demand == .chairConsulted })
    try school.giveNotice(number)
    try school.clock.go("2026-10-20", "9:00")
    var bare = try school.banAnswers(number, ["until": "+6w", "adjustments": ""])
    for name in bare.keys where name.hasPrefix("child-") { bare[name] = "" }
    let missing = try school.problems(number, "site-ban", bare).map(\.field)
    #expect(missing.count == 2 && missing.contains("adjustments"))
    #expect(missing.contains { $0.hasPrefix("child-") })
    bare["override-child-arrangements"] = "The child is with the other parent this half term."
    bare["override-adjustments-asked"] = "The parent asked not to be telephoned."
    try school.take(number, "site-ban", bare)
    let chronology = try school.desk.caseSheet(number).chronology.map(\.body).joined(
      separator: "\n")
    #expect(chronology.contains("not to be telephoned"))
    try school.sendLetters(number)
    #expect(try school.desk.todaySheet().gate.count == 1)
    try school.expectSound()
  }

  @Test("At Robert Miles the meeting comes first, and a ban after the conduct went on")
  func robertMiles() throws {
    let school = try SchoolUnderTest("robert-miles")
    let parent = try school.family()
    let number = try school.openCase(about: parent)
    let early = try school.refusal(number, "ban-warning")
    #expect(early.reasons.map(\.demand) == [.meetingFirst])
    try school.take(
      number, "meeting-arrange",
      ["day": "+3", "time": "9:00", "place": "here", "with": SchoolUnderTest.head.rawValue])
    try school.take(number, "meeting-invitation", ["note": "You shouted at a member of staff."])
    try school.sendLetters(number)
    try school.clock.go("2026-10-08", "9:30")
    try school.take(number, "meeting-missed", ["why": "not-attended"])
    try school.take(number, "ban-warning", ["note": "You shouted at a member of staff."])
    try school.sendLetters(number)

    try school.giveNotice(number)
    try school.clock.go("2026-10-23", "9:00")
    // What the warning answered carries no ban, however serious it is called.
    let calm = try school.refusal(
      number, "site-ban",
      try school.banAnswers(number, ["until": "+6w", "seriousness": "It was grave."]))
    #expect(calm.reasons.first?.why.contains("has not gone on") == true)

    // It goes on: the second incident is joined.
    guard
      case .ofIncident(let again)? = try school.recorded(
        .incident(parent),
        [
          "alleged": parent.rawValue, "behaviours": "temper", "seen": "Shouted again at the gate.",
          "channel": "premises", "first-hand": "yes",
        ], as: SchoolUnderTest.teacher)
    else { throw SchoolUnderTest.NotRecorded() }
    try school.take(number, "join-incident", ["incident": again.rawValue])
    try school.recorded(
      .triage(again),
      ["nature": "neither", "seriousness": "high", "outcome": "open-case", "reason": "Read."])

    // That was never put to the parent: a further notice does, and the ban lies within it.
    let first = try #require(school.desk.caseState(number).state.incidents.first?.id)
    let both = [
      "until": "+6w", "incidents": "\(first) \(again)", "seriousness": "It goes on.",
    ]
    let unput = try school.refusal(number, "site-ban", try school.banAnswers(number, both))
    #expect(unput.reasons.map(\.demand) == [.chanceToRespond])
    #expect(unput.reasons.first?.why.contains(again.rawValue) == true)
    try school.giveNotice(number, replyBy: "+17d", from: "+18d")
    try school.clock.go("2026-11-10", "9:00")
    try school.take(number, "site-ban", try school.banAnswers(number, ["until": "+6w"]))
    try school.sendLetters(number)
    #expect(try school.desk.caseSheet(number).restrictions.map(\.standing) == [.inForce])
    try school.expectSound()
  }

  @Test("At Robert Miles a reason of seriousness shortens the ladder")
  func robertMilesShortened() throws {
    let school = try SchoolUnderTest("robert-miles")
    let number = try school.openCase(about: try school.family(), "threat", nature: "criminal")
    let interim = try school.banAnswers(
      number, ["until": "+3w", "reply-by": "+9d", "review": ""]
    ).filter { $0.key != "review" }
    #expect(
      try school.problems(number, "interim-ban", interim).map(\.field) == ["seriousness"])
    try school.take(
      number, "interim-ban", interim.merging(["seriousness": "A threat to a teacher."]) { $1 })
    try school.sendLetters(number)
    #expect(try school.desk.caseSheet(number).restrictions.map(\.standing) == [.inForce])
    try school.expectSound()
  }
}
