import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

@Suite("Who acts for the head, and who may say so") struct ActingHeadTests {
  private typealias Under = SchoolUnderTest

  private func fields(_ submission: Submission) -> [String] {
    guard case .mend(let problems) = submission else {
      Issue.record("\(Under.words(submission))")
      return []
    }
    return problems.map(\.field)
  }

  private func refusal(_ submission: Submission) throws -> Refusal {
    guard case .refused(let refusal) = submission else {
      Issue.record("\(Under.words(submission))")
      throw Under.NotRecorded()
    }
    #expect(!refusal.reasons.contains { $0.opens.isEmpty })
    return refusal
  }

  private let given = ["to": "Deepa Rawle", "until": "9/10/2026", "reason": "A course."]

  @Test func `the head gives it, for a term at most, to somebody present who is no governor`()
    throws
  {
    let school = try Under("mugginton")
    let desk = school.desk
    // The made-up autumn term ends on 18 December 2026.
    let term = try #require(
      desk.calendar().endOfTerm(after: try desk.today()))
    let late = given.merging(["until": term.adding(days: 1).slashed]) { $1 }
    #expect(fields(try desk.submit(.delegate, late)) == ["until"])
    for nobody in ["Aubrey Finch", "Hester Lorimer", "A. Carr"] {
      #expect(fields(try desk.submit(.delegate, given.merging(["to": nobody]) { $1 })) == ["to"])
    }
    #expect(
      fields(try desk.submit(.delegate, given.merging(["case": "2026-099"]) { $1 })) == ["case"])
    try school.recorded(.delegate, given.merging(["until": term.slashed]) { $1 })
    #expect(try school.desk(as: Under.deputy).actor().isHead)
    #expect(try desk.todaySheet().due.allSatisfy { $0.kind != .delegation })
  }

  @Test func `nobody acts in the case that is about them`() throws {
    let school = try Under("mugginton")
    let parent = try school.family("Colm", "Darcy", child: "Jory")
    let number = try school.openCase(about: parent)
    try school.recorded(
      .staffChange, ["member": "Colm Darcy", "parent": parent.rawValue, "why": "A parent here."])
    let one = given.merging(["case": number.rawValue]) { $1 }
    #expect(
      fields(try school.desk.submit(.delegate, one.merging(["to": "Colm Darcy"]) { $1 })) == ["to"])
    try school.recorded(.delegate, one.merging(["outside": "yes"]) { $1 })
    #expect(try !school.desk(as: Under.deputy).actor().isHead)
    #expect(try school.desk(as: Under.deputy).actor(for: number).isHead)
  }

  @Test func `the office does not act as head, nor does a deputy say of a teacher that they do`()
    throws
  {
    let school = try Under("mugginton")
    func asked(_ name: String, by staff: StaffID, outside: String = "no") throws -> Submission {
      try school.desk(as: staff).submit(
        .delegate,
        given.merging(["to": name, "given-by": "Hester Lorimer", "outside": outside]) { $1 })
    }
    let office = try #require(school.desk.school().member(Under.office)?.name)
    #expect(fields(try asked(office, by: Under.head)) == ["to"])
    #expect(fields(try asked(office, by: Under.deputy)) == ["to"])
    // Nor by being called a head from outside.
    #expect(fields(try asked(office, by: Under.deputy, outside: "yes")) == ["to"])
    #expect(fields(try asked("Gwen Tolland", by: Under.deputy)) == ["to"])
    let offered = try school.desk(as: Under.deputy).form(.delegate).fields
      .first { $0.name == "to" }?.choices.map(\.value)
    #expect(offered?.contains(Under.teacher.rawValue) == true)
    #expect(offered?.contains(Under.deputy.rawValue) == false)
    #expect(offered?.contains(Under.office.rawValue) == false)
    guard case .recorded = try asked("Gwen Tolland", by: Under.head) else {
      Issue.record("the head may give it to a teacher")
      return
    }
  }

  @Test func `without term dates it lasts thirteen weeks at most`() throws {
    let school = try Under("mugginton")
    try school.clock.go("2035-01-08", "8:10")
    let late = given.merging(["until": "+92d"]) { $1 }
    #expect(fields(try school.desk.submit(.delegate, late)) == ["until"])
    try school.recorded(.delegate, given.merging(["until": "+91d"]) { $1 })
  }

  @Test func `a deputy records one that the head gave, for ten school days, and the head confirms`()
    throws
  {
    let school = try Under("mugginton")
    let deputy = school.desk(as: Under.deputy)
    let other = school.desk(as: Under.secondDeputy)
    #expect(fields(try other.submit(.delegate, given)) == ["given-by"])
    let named = given.merging(["given-by": "Hester Lorimer"]) { $1 }
    #expect(
      fields(try other.submit(.delegate, named.merging(["given-by": "Colm Darcy"]) { $1 }))
        == ["given-by"])
    #expect(
      fields(try other.submit(.delegate, named.merging(["until": "19/10/2026"]) { $1 })) == [
        "until"
      ])
    // Nobody records their own.
    #expect(fields(try deputy.submit(.delegate, named)) == ["to"])
    try school.recorded(
      .delegate, named.merging(["until": "16/10/2026"]) { $1 }, as: Under.secondDeputy)
    #expect(try deputy.actor().isHead)
    // Not another before the head has answered.
    let again = try refusal(try school.desk(as: Under.secondDeputy).submit(.delegate, named))
    #expect(again.reasons.first?.kind == .state)

    let due = try #require(school.desk.todaySheet().due.first { $0.kind == .delegation })
    #expect(due.what.contains("Deepa Rawle") && due.step == "delegation-confirm")
    #expect(try deputy.todaySheet().due.allSatisfy { $0.kind != .delegation })
    #expect(
      try refusal(try deputy.submit(.delegationConfirm, ["answer": "confirm"])).isPermission)
    #expect(fields(try school.desk.submit(.delegationConfirm, ["answer": "end"])) == ["why"])
    try school.recorded(.delegationConfirm, ["answer": "confirm"])
    #expect(try school.desk.todaySheet().due.allSatisfy { $0.kind != .delegation })
    #expect(try deputy.actor().isHead)
    #expect(throws: DeskError.self) { try school.desk.form(.delegationConfirm) }
  }

  @Test func `one that the head did not give ends at the head's word`() throws {
    let school = try Under("mugginton")
    try school.recorded(
      .delegate, given.merging(["given-by": "s01"]) { $1 }, as: Under.secondDeputy)
    try school.recorded(.delegationConfirm, ["answer": "end", "why": "I never said so."])
    #expect(try !school.desk(as: Under.deputy).actor().isHead)
    let told = try school.desk.logLines(of: "school").last
    #expect(told?.title == "Delegation d1 ended")
    #expect(told?.body == "I never said so.")
  }

  /// A ban that the deputy imposed as head, under a delegation that they recorded for the head themselves.
  private func bannedOnBehalf(
    after events: (SchoolUnderTest) throws -> Void = { _ in }
  ) throws -> (school: Under, number: CaseID) {
    let school = try Under("mugginton")
    let number = try school.openCase(about: try school.family())
    try school.findOut(number)
    try school.consult(number)
    try events(school)
    try school.recorded(
      .delegate, given.merging(["given-by": "s01"]) { $1 }, as: Under.secondDeputy)
    try school.take(number, "interim-ban", try school.banAnswers(number), as: Under.deputy)
    return (school, number)
  }

  private func unsettled(_ desk: Desk, _ number: CaseID) throws -> [DueRow] {
    try desk.todaySheet().due.filter { $0.number == number && $0.what.contains("did not confirm") }
  }

  @Test(arguments: [Under.head, Under.deputy])
  func `what was decided under one that ended unconfirmed waits for the head`(ender: StaffID) throws
  {
    let (school, number) = try bannedOnBehalf()
    let banner = "decided by Deepa Rawle under a delegation that the headteacher did not confirm"
    let banners = { try school.desk.caseSheet(number).banners.filter { $0.contains(banner) } }
    #expect(try banners().isEmpty && unsettled(school.desk, number).isEmpty)
    try school.sendLetters(number)
    #expect(try school.desk.gate().stopped.map(\.verdict) == [.noEntry])
    try school.recorded(.delegationEnd, ["why": "It is over."], as: ender)
    #expect(try banners().count == 1)
    // The office sees the same at the gate.
    for asks in [Under.head, Under.office] {
      let row = try #require(school.desk(as: asks).gate().stopped.first)
      #expect(row.verdict == .askHead && row.line.contains("has fallen away"))
    }
    #expect(
      try school.desk.restrictions(RestrictionsQuestion()).rows.map(\.stands)
        == ["in force; basis fallen away"])
    let due = try #require(unsettled(school.desk, number).first)
    #expect(due.kind == .decide && due.step == "site-ban" && due.parentName == "Trask, Morwenna")
    #expect(try unsettled(school.desk(as: Under.deputy), number).isEmpty)
    // Once the head has decided it is settled.
    try school.take(
      number, "set-aside", ["restriction": "R1", "reason": "It was nobody's to impose."])
    #expect(try banners().isEmpty && unsettled(school.desk, number).isEmpty)
    try school.expectSound()
  }

  @Test func `what was decided under one that ran out while the head was asked waits, too`() throws
  {
    let (school, number) = try bannedOnBehalf()
    try school.sendLetters(number)
    #expect(try school.desk.gate().stopped.map(\.verdict) == [.noEntry])
    // The last day of the delegation, and the day after it.
    try school.clock.go("2026-10-09", "15:00")
    #expect(try school.desk.gate().stopped.map(\.verdict) == [.noEntry])
    try school.clock.go("2026-10-10", "9:00")
    #expect(try school.desk.gate().stopped.map(\.verdict) == [.askHead])
    #expect(try unsettled(school.desk, number).count == 1)
    try school.recorded(.delegationConfirm, ["answer": "confirm"])
    #expect(try school.desk.gate().stopped.map(\.verdict) == [.noEntry])
    #expect(try unsettled(school.desk, number).isEmpty)
    try school.expectSound()
  }

  /// A case in which the deputy, as head on their own word, decided against a ban.
  private func decidedOnBehalf() throws -> (school: Under, number: CaseID) {
    let school = try Under("mugginton")
    let number = try school.openCase(about: try school.family())
    try school.findOut(number)
    try school.consult(number)
    try school.giveNotice(number)
    try school.recorded(
      .delegate, given.merging(["given-by": "s01"]) { $1 }, as: Under.secondDeputy)
    let reasons = [
      "facts": "Another parent.", "factors": "None.", "alternatives": "None.", "about": "N1",
    ]
    try school.take(number, "no-ban", reasons, as: Under.deputy)
    return (school, number)
  }

  @Test func `every decision under one that ended unconfirmed waits, till the head lets it stand`()
    throws
  {
    let (school, number) = try decidedOnBehalf()
    #expect(try unsettled(school.desk, number).isEmpty)
    try school.recorded(.delegationConfirm, ["answer": "end", "why": "I never said so."])
    let due = try unsettled(school.desk, number)
    #expect(due.map(\.what).count { $0.hasPrefix("The decision against a restriction") } == 1)
    #expect(
      try school.desk.caseSheet(number).banners.contains {
        $0.hasPrefix("DECISION AGAINST A RESTRICTION: decided by Deepa Rawle")
      })
    #expect(
      fields(try school.desk.submit(.delegationConfirm, ["answer": "end", "why": "No."]))
        == ["answer"])
    try school.recorded(.delegationConfirm, ["answer": "confirm", "why": "It was right."])
    #expect(try unsettled(school.desk, number).isEmpty)
    #expect(throws: DeskError.self) { try school.desk.form(.delegationConfirm) }
  }

  @Test func `a measure of the head's under one waits till it is taken back`() throws {
    let school = try Under("mugginton")
    let number = try school.openCase(about: try school.family())
    try school.findOut(number)
    try school.recorded(
      .delegate, given.merging(["given-by": "s01"]) { $1 }, as: Under.secondDeputy)
    let measure = try #require(
      school.desk.caseSheet(number).steps.first {
        guard case .measure(let measure) = $0.step else { return false }
        return measure.decidedBy == .head && !measure.kind.isRestriction && $0.mayBeTaken
          && !measure.kind.isProtective
      })
    try school.take(number, measure.step.id, ["note": "Done."], as: Under.deputy)
    let taken = try #require(try school.desk.caseState(number).state.measures.last?.stamp.sequence)
    try school.recorded(.delegationEnd, ["why": "It is over."], as: Under.deputy)
    #expect(try unsettled(school.desk, number).map(\.step) == ["correct-entry"])
    try school.take(
      number, "correct-entry",
      ["entry": "\(taken)", "text": "Not theirs to decide.", "why": "Taken back."])
    #expect(try unsettled(school.desk, number).isEmpty)
  }

  @Test func `one acts as head at a time, for a case as for all of them`() throws {
    let school = try Under("mugginton")
    let number = try school.openCase(about: try school.family())
    try school.recorded(.delegate, given)
    let other = given.merging(["to": "Gwen Tolland"]) { $1 }
    guard case .mend(let problems) = try school.desk.submit(.delegate, other) else {
      Issue.record("two act at once")
      return
    }
    #expect(problems.map(\.field) == ["to"])
    #expect(problems[0].message.contains("Deepa Rawle") && problems[0].message.contains("End that"))
    // One case is another matter, as are later days, and the days after the first has ended.
    try school.recorded(.delegate, other.merging(["case": number.rawValue]) { $1 })
    try school.recorded(
      .delegate, other.merging(["from": "12/10/2026", "until": "13/10/2026"]) { $1 })
    try school.recorded(.delegationEnd, ["delegation": "d1", "why": "Back."])
    try school.recorded(.delegate, other)
  }

  @Test func `what was decided under one that the head confirmed, or gave, waits for nobody`()
    throws
  {
    let (school, number) = try bannedOnBehalf()
    try school.recorded(.delegationConfirm, ["answer": "confirm"])
    try school.recorded(.delegationEnd, ["why": "Back."])
    #expect(try unsettled(school.desk, number).isEmpty)
    let deny = ["delegation": "d2", "answer": "end", "why": "I gave one myself."]
    let (other, both) = try bannedOnBehalf { try $0.recorded(.delegate, self.given) }
    try other.recorded(.delegationConfirm, deny)
    #expect(try unsettled(other.desk, both).isEmpty)
  }

  @Test
  func `a ban that the head decided and somebody lengthened under one waits for the head too`()
    throws
  {
    let school = try Under("mugginton")
    let number = try school.openCase(about: try school.family())
    try school.findOut(number)
    try school.ban(number)
    try school.recorded(
      .delegate, ["to": "s02", "until": "+3d", "reason": "A course.", "given-by": "s01"],
      as: Under.secondDeputy)
    try school.take(
      number, "review",
      [
        "outcome": "vary", "until": "+5w", "facts": Under.facts,
        "factors": "The children.", "alternatives": "None.",
      ], as: Under.deputy)
    try school.recorded(.delegationConfirm, ["answer": "end", "why": "I never said so."])
    #expect(try unsettled(school.desk, number).map(\.step) == ["review"])
  }

  @Test
  func `whoever recorded one that the head did not confirm records none until the head gives one`()
    throws
  {
    let school = try Under("mugginton")
    let named = given.merging(["given-by": "s01"]) { $1 }
    try school.recorded(.delegate, named, as: Under.secondDeputy)
    try school.recorded(.delegationConfirm, ["answer": "end", "why": "I never said so."])
    let recorder = school.desk(as: Under.secondDeputy)
    for other in ["Deepa Rawle", "Colm Darcy"] {
      let refused = try refusal(try recorder.submit(.delegate, named.merging(["to": other]) { $1 }))
      #expect(refused.reasons.first?.why.contains("did not confirm the last one") == true)
    }
    // It is not held against somebody else.
    try school.recorded(
      .delegate, named.merging(["to": "Colm Darcy"]) { $1 }, as: Under.deputy)
    try school.recorded(.delegationConfirm, ["answer": "confirm"])
    try school.recorded(.delegationEnd, ["why": "Back."])
    _ = try refusal(try recorder.submit(.delegate, named))
    try school.recorded(.delegate, given)
    try school.recorded(.delegate, named, as: Under.secondDeputy)
  }

  @Test func `neither office nor administrator gives the head's powers away`() throws {
    let school = try Under("mugginton")
    try school.recorded(.staffAdd, ["name": "Ada Min", "roles": "administrator"])
    let named = given.merging(["given-by": "s01"]) { $1 }
    for staff in [Under.office, Under.lead, Under.chair, "s08"] {
      let refused = try refusal(try school.desk(as: staff).submit(.delegate, named))
      #expect(refused.isPermission)
    }
  }

  @Test func `the governors' acting head is recorded with the minute, and is theirs to end`() throws
  {
    let school = try Under("mugginton")
    let appointed = ["to": "Deepa Rawle", "until": "+8w", "reason": "Illness."]
    let chair = school.desk(as: Under.chair)
    #expect(fields(try chair.submit(.actingHead, appointed)) == ["minute"])
    let minuted = appointed.merging(["minute": "FGB 2026/14"]) { $1 }
    for staff in [Under.head, Under.deputy] {
      #expect(
        try refusal(try school.desk(as: staff).submit(.actingHead, minuted)).isPermission)
    }
    try school.recorded(.actingHead, minuted, as: Under.chair)
    let deputy = school.desk(as: Under.deputy)
    #expect(try deputy.actor().isHead)
    #expect(try school.desk.actor().isHead)
    #expect(try deputy.logLines(of: "school").last?.body.contains("minute FGB 2026/14") == true)
    #expect(
      try refusal(try school.desk.submit(.delegationEnd, ["why": "I am back."])).isPermission)
    try school.recorded(.delegationEnd, ["why": "The head is back."], as: Under.chair)
    #expect(try !deputy.actor().isHead)
    // It is over, so that nothing is left but to say that it never was.
    #expect(fields(try chair.submit(.delegationEnd, ["why": "Again."])) == ["delegation"])
  }

  @Test func `the vice-chair records an acting head where the chair cannot, and says why`() throws {
    let school = try Under("mugginton")
    try school.recorded(
      .staffAdd, ["name": "Ines Vole", "roles": "vice-chair", "minute": "FGB 5"], as: Under.chair)
    let vice = try #require(
      school.desk.school().staff.first { $0.name == "Ines Vole" }
    ).staff
    let appointed = [
      "to": "Deepa Rawle", "until": "today", "reason": "The head is hurt.",
      "minute": "E-mail of 5 October",
    ]
    let desk = school.desk(as: vice)
    #expect(fields(try desk.submit(.actingHead, appointed)) == ["chair-cannot"])
    let whole = appointed.merging(["chair-cannot": "The chair's telephone is off."]) { $1 }
    try school.recorded(.actingHead, whole, as: vice)
    #expect(try school.desk(as: Under.deputy).actor().isHead)
    let told = try school.desk(as: Under.deputy).logLines(of: "school").last?.body
    #expect(told?.contains("Recorded by the vice-chair: The chair's telephone is off.") == true)
    // The chair is asked nothing of the kind.
    let chair = try school.desk(as: Under.chair).form(.actingHead)
    #expect(!chair.fields.contains { $0.name == "chair-cannot" })
  }

  @Test func `a delegation is ended by the head or given back by whoever acts, and by nobody else`()
    throws
  {
    let school = try Under("mugginton")
    try school.recorded(.delegate, given)
    let other = try school.desk(as: Under.secondDeputy).submit(.delegationEnd, ["why": "x"])
    #expect(try refusal(other).isPermission)
    #expect(fields(try school.desk.submit(.delegationEnd, [:])) == ["why"])
    try school.recorded(.delegationEnd, ["why": "Back early."], as: Under.deputy)
    #expect(try school.desk.todaySheet().actingHead.isEmpty)
  }

  @Test func `a delegation for a case is not told to those who may not see the case`() throws {
    let school = try Under("mugginton")
    let number = try school.openCase(about: try school.family())
    try school.recorded(.delegate, given.merging(["case": number.rawValue]) { $1 })
    #expect(try school.desk(as: Under.office).delegations().isEmpty)
    #expect(throws: DeskError.self) {
      try school.desk(as: Under.office).form(.delegationEnd)
    }
    #expect(try school.desk.delegations().count == 1)
  }
}
