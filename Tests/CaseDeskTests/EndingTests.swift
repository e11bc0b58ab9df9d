import CaseModel
import Chronology
import PolicyModel
import Testing

@testable import CaseDesk

@Suite("What begins can end, with a reason") struct EndingTests {
  private func refusedAt(_ field: String, _ submission: Submission) -> Bool {
    guard case .mend(let problems) = submission else { return false }
    return problems.map(\.field) == [field]
  }

  @Test func `a court order ends on its day, and what ends it is told`() throws {
    let school = try SchoolUnderTest("mugginton")
    let parent = try school.family()
    #expect(throws: DeskError.self) { try school.desk.form(.courtOrderEnd(parent)) }
    try school.recorded(
      .courtOrder(parent),
      [
        "kind": "prohibited-steps", "effect": "May not collect.", "from": "1/9/2026",
        "site": "no",
      ])
    #expect(try school.desk.parentSheet(parent).orders.count == 1)
    let key = FormKey.courtOrderEnd(parent)
    #expect(refusedAt("why", try school.desk.submit(key, ["on": "today"])))
    #expect(refusedAt("on", try school.desk.submit(key, ["why": "x", "on": "tomorrow"])))
    #expect(refusedAt("on", try school.desk.submit(key, ["why": "x", "on": "31/8/2026"])))
    try school.recorded(
      key, ["why": "Discharged; the order was shown.", "on": "2/10/2026"],
      as: SchoolUnderTest.office)
    let order = try #require(school.desk.parentState(parent).orders.first)
    #expect(order.stands(on: try #require(CivilDate(iso: "2026-10-01"))))
    #expect(!order.stands(on: try #require(CivilDate(iso: "2026-10-02"))))
    let sheet = try school.desk.parentSheet(parent)
    #expect(sheet.orders.isEmpty)
    #expect(sheet.chronology.first?.title == "Court order ended")
    #expect(sheet.chronology.first?.body.contains("Discharged") == true)
    #expect(throws: DeskError.self) { try school.desk.form(key) }
    try school.expectSound()
  }

  @Test func `of two orders the one named ends`() throws {
    let school = try SchoolUnderTest("mugginton")
    let parent = try school.family()
    for kind in ["non-molestation", "occupation"] {
      try school.recorded(
        .courtOrder(parent), ["kind": kind, "effect": "May not collect.", "site": "no"])
    }
    let key = FormKey.courtOrderEnd(parent)
    #expect(refusedAt("order", try school.desk.submit(key, ["why": "Replaced."])))
    let ids = try school.desk.parentSheet(parent).orderIDs
    try school.recorded(key, ["order": ids[0].rawValue, "why": "Replaced."])
    #expect(try school.desk.parentSheet(parent).orders == ["occupation order: May not collect."])
  }

  @Test func `a link is changed, then ended, and the child leaves the person's list`() throws {
    let school = try SchoolUnderTest("mugginton")
    let parent = try school.family()
    let pupil = try #require(school.desk.parentSheet(parent).pupils.first)
    #expect(
      refusedAt("relation", try school.desk.submit(.linkChange(parent), ["why": "No idea."])))
    try school.recorded(
      .linkChange(parent), ["collects": "no", "responsibility": "yes", "why": "She rang."])
    let line = try #require(school.desk.parentSheet(parent).children.first)
    #expect(line.contains("parental responsibility yes, does not collect"))
    #expect(refusedAt("why", try school.desk.submit(.linkEnd(parent), [:])))
    try school.recorded(.linkEnd(parent), ["why": "Another family of that name."])
    let sheet = try school.desk.parentSheet(parent)
    #expect(sheet.children.isEmpty)
    #expect(
      sheet.chronology.map(\.title).prefix(2) == [
        "Link to Jory Trask ended", "Link to Jory Trask changed",
      ])
    #expect(throws: DeskError.self) { try school.desk.form(.linkEnd(parent)) }
    try school.recorded(.link(parent), ["pupil": pupil.rawValue])
    #expect(try school.desk.parentSheet(parent).pupils == [pupil])
    try school.expectSound()
  }

  @Test func `whoever once had a child here is heard as a parent is, whatever they are called now`()
    throws
  {
    let school = try SchoolUnderTest("mugginton")
    let parent = try school.family()
    try school.recorded(.linkEnd(parent), ["why": "Moved to another school."])
    try school.recorded(
      .parentEdit(parent), ["kind": ParentKind.visitor.rawValue, "why": "No child here."])
    let state = try school.desk.parentState(parent)
    #expect(state.kind == .visitor)
    #expect(try !school.desk.casePerson(state, parent).isVisitor)
  }

  @Test
  func `whoever was recorded as a parent is heard before a ban, whatever the office calls them`()
    throws
  {
    let school = try SchoolUnderTest("mugginton")
    guard
      case .ofParent(let parent)? = try school.recorded(
        .parentAdd, ["given": "Ann", "family": "Bell", "kind": "carer"], as: SchoolUnderTest.office)
    else { throw SchoolUnderTest.NotRecorded() }
    let number = try school.openCase(about: parent)
    try school.findOut(number)
    try school.consult(number)
    let asked = { () throws -> [Demand?] in
      let answers = try school.banAnswers(number, ["until": "+6w"])
      return try school.refusal(number, "site-ban", answers).reasons.map(\.demand)
    }
    #expect(try asked().contains(.chanceToRespond))
    try school.recorded(
      .parentEdit(parent), ["kind": "visitor", "why": "No child here."], as: SchoolUnderTest.office)
    #expect(try asked().contains(.chanceToRespond))
  }

  @Test func `a ban of a visitor who turns out to be a parent says that they were not heard`()
    throws
  {
    let school = try SchoolUnderTest("mugginton")
    guard
      case .ofParent(let parent)? = try school.recorded(
        .parentAdd,
        ["given": "Ann", "family": "Bell", "kind": "visitor", "address": "1 High Street"],
        as: SchoolUnderTest.office)
    else { throw SchoolUnderTest.NotRecorded() }
    let number = try school.openCase(about: parent)
    try school.findOut(number)
    try school.consult(number)
    try school.take(number, "site-ban", try school.banAnswers(number, ["until": "+6w"]))
    let banners = { try school.desk.caseSheet(number).banners.filter { $0.contains("NOT HEARD") } }
    func isDue() throws -> [Bool] {
      let today = try school.desk.todaySheet()
      let what = "was not heard"
      return [
        today.due.contains { $0.number == number && $0.what.contains(what) },
        try school.desk.caseSheet(number).due.contains { $0.what.contains(what) },
        today.gate.contains { $0.verdict == .askHead },
      ]
    }
    try school.sendLetters(number)
    #expect(try banners().isEmpty)
    #expect(try isDue() == [false, false, false])
    #expect(try school.desk.gate().stopped.map(\.verdict) == [.noEntry])
    try school.recorded(
      .parentEdit(parent), ["kind": "carer", "why": "A grandmother here."],
      as: SchoolUnderTest.office)
    #expect(try banners().count == 1)
    #expect(try isDue() == [true, true, true])
    #expect(
      try school.desk(as: SchoolUnderTest.office).gate().stopped.map(\.verdict) == [.askHead])
    try school.take(
      number, "set-aside", ["restriction": "R1", "reason": "She was never heard."])
    #expect(try banners().isEmpty)
    #expect(try isDue() == [false, false, false])
  }

  @Test func `an adjustment ends with a reason`() throws {
    let school = try SchoolUnderTest("mugginton")
    let parent = try school.family()
    #expect(throws: DeskError.self) { try school.desk.form(.adjustmentEnd(parent)) }
    try school.recorded(.adjustment(parent), ["what": "Letters in large print."])
    #expect(refusedAt("why", try school.desk.submit(.adjustmentEnd(parent), [:])))
    try school.recorded(.adjustmentEnd(parent), ["why": "She asked for it herself."])
    #expect(try school.desk.parentSheet(parent).adjustments.isEmpty)
    #expect(try school.desk.parentState(parent).adjustmentsEnded.count == 1)
    try school.recorded(.adjustment(parent), ["what": "A reader."])
    try school.recorded(
      .adjustmentEnd(parent), ["why": "It was somebody else's.", "mistake": "yes"])
    #expect(try school.desk.parentState(parent).adjustmentsEnded.count == 1)
  }

  @Test func `a pupil who left comes back, and who is on the roll cannot`() throws {
    let school = try SchoolUnderTest("mugginton")
    let parent = try school.family()
    let pupil = try #require(school.desk.parentSheet(parent).pupils.first)
    #expect(throws: DeskError.self) { try school.desk.form(.pupilReturned(pupil)) }
    try school.recorded(.pupilLeft(pupil), ["on": "2/10/2026"])
    #expect(try school.desk.parentSheet(parent).left == [pupil])
    let key = FormKey.pupilReturned(pupil)
    #expect(refusedAt("on", try school.desk.submit(key, ["on": "2/10/2026", "why": "Back."])))
    #expect(refusedAt("why", try school.desk.submit(key, ["on": "today"])))
    try school.recorded(
      key, ["on": "today", "why": "The move fell through."], as: SchoolUnderTest.office)
    #expect(try school.desk.parentSheet(parent).left.isEmpty)
    #expect(try school.desk.children(ChildrenQuestion(text: "Jory")).rows.first?.left == nil)
    let told = try school.desk.logLines(of: pupil.stream).last
    #expect(told?.title == "Pupil returned")
    #expect(told?.body.contains("The move fell through.") == true)
    try school.expectSound()
  }

  @Test func `staff do not end what the office keeps`() throws {
    let school = try SchoolUnderTest("mugginton")
    let parent = try school.family()
    let submission = try school.desk(as: SchoolUnderTest.teacher).submit(
      .linkEnd(parent), ["why": "x"])
    guard case .refused(let refusal) = submission else {
      Issue.record("\(SchoolUnderTest.words(submission))")
      return
    }
    #expect(refusal.isPermission)
  }

  @Test func `a link that ended is asked about where a ban spoke of the child`() throws {
    let school = try SchoolUnderTest("roby-park")
    let parent = try school.family()
    let number = try school.openCase(about: parent)
    try school.findOut(number)
    try school.giveNotice(number)
    try school.clock.go("2026-10-20", "9:00")
    try school.take(
      number, "site-ban", try school.banAnswers(number, ["until": "+6w", "review": "+1w"]))
    try school.sendLetters(number)
    try school.recorded(.linkEnd(parent), ["why": "Recorded by mistake."])
    let due = try school.desk.todaySheet().due.first { $0.kind == .arrangements }
    #expect(due?.what.contains("Jory Trask is no longer linked to them.") == true)
    #expect(due?.what.contains("at the school") == false)
  }

  @Test func `what was decided once the last child had left is settled`() throws {
    let school = try SchoolUnderTest("mugginton")
    let parent = try school.family()
    let number = try school.openCase(about: parent)
    try school.findOut(number)
    try school.ban(number)
    let pupil = try #require(school.desk.parentSheet(parent).pupils.first)
    try school.recorded(.pupilLeft(pupil), [:])
    func asked() throws -> [Bool] {
      let due = try school.desk.todaySheet().due.filter { $0.kind == .arrangements }
      return [
        due.contains { $0.what.hasSuffix("No child of theirs is left: review the restriction.") },
        try school.desk.caseSheet(number).banners.contains { $0.contains("No child of theirs") },
      ]
    }
    #expect(try asked() == [false, false])
    let next = try school.desk.today().adding(days: 1)
    try school.clock.go(next.iso, "9:00")
    #expect(try asked() == [true, true])
    try school.take(
      number, "review",
      [
        "outcome": "vary", "until": "+2w", "facts": SchoolUnderTest.facts,
        "factors": "The children.", "alternatives": "None.",
      ])
    #expect(try asked() == [false, false])
  }

  // MARK: Bytes

  @Test func `what was written before anybody was asked why is still read`() throws {
    let returned = PupilReturned.First(on: try #require(CivilDate(iso: "2026-10-05")))
    #expect(
      PupilEvent(returned) == .pupilReturned(PupilReturned(on: returned.on, why: "")))
    #expect(
      String(decoding: try EventCodec.bytes(of: returned), as: UTF8.self)
        == #"{"on":"2026-10-05"}"#)
    #expect(EventCodec.conduct.knows(kind: "pupil.returned", version: 1))
    #expect(EventCodec.conduct.knows(kind: "school.staff-changed", version: 1))
    let bytes = try EventCodec.bytes(
      of: PupilReturned(on: returned.on, why: "The move fell through."))
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"{"on":"2026-10-05","why":"The move fell through."}"#)
  }

  @Test func `the bytes of new entries are fixed`() throws {
    let day = try #require(CivilDate(iso: "2026-10-05"))
    let written: [(any EventPayload, String)] = [
      (
        PowerUsed(power: "uncollected-child", note: "Called 101.", attempts: "Mother at 3.40."),
        #"{"attempts":"Mother at 3.40.","consentFrom":"","note":"Called 101.","power":"uncollected-child"}"#
      ),
      (
        DelegationConfirmed(delegation: "d1", note: ""), #"{"delegation":"d1","note":""}"#
      ),
      (
        ActingHeadAppointed(
          delegation: "d2", to: "s02", from: day, until: day, caseNumber: "2026-001",
          minute: "FGB 12", reason: "Illness."),
        #"{"caseNumber":"2026-001","delegation":"d2","from":"2026-10-05","minute":"FGB 12","outside":false,"reason":"Illness.","to":"s02","until":"2026-10-05"}"#
      ),
    ]
    for (event, bytes) in written {
      #expect(String(decoding: try EventCodec.bytes(of: event), as: UTF8.self) == bytes)
      #expect(
        EventCodec.conduct.knows(kind: type(of: event).kind, version: type(of: event).version))
    }
  }
}
