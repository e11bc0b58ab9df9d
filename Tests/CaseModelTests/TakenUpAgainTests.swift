import PolicyModel
import Testing

@testable import CaseModel

/// What was decided once is put again for something new, or for a reason that the parent is told.
@Suite struct TakenUpAgainTests {
  private func again(_ spec: CaseSpec, _ reason: String?) -> CaseCommand {
    .notice(spec.today.adding(days: 7), from: spec.today, again: reason)
  }

  /// A case in which the ban that was put was decided against.
  private func decidedAgainst() throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", again(spec, nil))
    try spec.given("9:20", .issue("L1"), .send("L1"), .received("N1"))
    try spec.given("9:30", .against("N1"))
    return spec
  }

  private func asked(_ spec: CaseSpec) -> StepField? {
    StepForm(spec.state, spec.context(CaseSpec.head, nil)).fields(of: .builtIn(.notice))
      .first { $0.name == "again" }
  }

  private func whyRefused(_ spec: CaseSpec, _ reason: String?) throws -> String {
    try #require(spec.refusal(again(spec, reason))?.reasons.first).why
  }

  @Test func `nothing new and no reason given carries no second notice`() throws {
    let spec = try decidedAgainst()
    for reason in [nil, "", "- "] {
      #expect(try whyRefused(spec, reason).contains("nobody has told anything new of it since"))
    }
    #expect(spec.refusal(again(spec, "The complaint about it was looked into.")) == nil)
  }

  @Test func `a ban that was lifted is not put anew without a reason either`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .review(.lift))
    #expect(spec.refusal(again(spec, nil)) != nil)
    #expect(spec.refusal(again(spec, "It was lifted by mistake.")) == nil)
  }

  @Test func `the reason is kept where it is needed and nowhere else`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", again(spec, "Why not."))
    #expect(spec.state.hearings.last?.again == nil)
    spec = try decidedAgainst()
    try spec.given("9:40", again(spec, "A witness came forward."))
    #expect(spec.state.hearings.last?.again == "A witness came forward.")
  }

  @Test func `an account of somebody else taken since is something new`() throws {
    var spec = try decidedAgainst()
    try spec.given("9:40", .account)
    #expect(spec.refusal(again(spec, nil)) != nil)
    try spec.given("9:40", .newAccount)
    #expect(spec.refusal(again(spec, nil)) == nil)
  }

  @Test func `the same person may tell of another time of that day`() throws {
    func refusal(_ first: String?, _ second: String?) throws -> Refusal? {
      var spec = try CaseSpec()
      func at(_ time: String?) -> When { When(CaseSpec.before, time.flatMap { LocalTime($0) }) }
      try spec.given("8:10", .further("2026-002", at(first)))
      try spec.given("8:20", .account(of: "2026-002"), .spokenTo, .consult())
      func notice(_ incident: IncidentID) -> CaseCommand {
        .notice(spec.today.adding(days: 7), from: spec.today, again: nil) {
          $0.incidents = [incident]
        }
      }
      try spec.given("9:10", notice("2026-002"), .issue("L1"), .send("L1"), .received("N1"))
      try spec.given("9:30", .against("N1"))
      try spec.given("9:40", .further("2026-003", at(second)), .account(of: "2026-003"))
      return spec.refusal(notice("2026-003"))
    }
    #expect(try refusal("9:00", "9:00") != nil)
    #expect(try refusal(nil, "9:00") != nil)
    #expect(try refusal("9:00", nil) != nil)
    #expect(try refusal("9:00", "15:00") == nil)
  }

  @Test func `reported once more, with the same person's account once more, it needs its reason`()
    throws
  {
    var spec = try decidedAgainst()
    try spec.given("9:50", .further("2026-002", When(CaseSpec.before)))
    try spec.given("9:55", .account(of: "2026-002"))
    let notice = CaseCommand.notice(spec.today.adding(days: 7), from: spec.today, again: nil) {
      $0.incidents = ["2026-002"]
    }
    #expect(spec.refusal(notice) != nil)
    try spec.given("9:58", .account(of: "2026-002", from: "Pat Reed"))
    #expect(spec.refusal(notice) == nil)
  }

  @Test func `what the parent tells, and what is told only afterwards, is nothing new`() throws {
    var spec = try decidedAgainst()
    try spec.given(
      "9:40",
      .takeStatement(
        StatementTaken(
          incident: "2026-001", from: "Jo Field", part: .witness, firstHand: true, seen: "Not me."))
    )
    #expect(spec.refusal(again(spec, nil)) == nil)
    spec.person.name = "Jo Field"
    #expect(spec.refusal(again(spec, nil)) != nil)
    var later = try decidedAgainst()
    try later.given("11:00", .newAccount)
    #expect(later.refusal(again(later, nil), at: "10:00") != nil)
    #expect(later.refusal(again(later, nil), at: "11:10") == nil)
  }

  @Test func `what happened besides is something new`() throws {
    var spec = try decidedAgainst()
    try spec.given("9:40", .further("2026-002", When(spec.today)))
    #expect(spec.refusal(again(spec, nil)) == nil)
    let notice = CaseCommand.notice(spec.today.adding(days: 7), from: spec.today, again: nil) {
      $0.incidents = ["2026-001"]
    }
    #expect(spec.refusal(notice) != nil)
  }

  @Test func `another measure was never decided`() throws {
    let spec = try decidedAgainst()
    let notice = CaseCommand.notice(
      spec.today.adding(days: 7), from: spec.today, measure: "managed-contact",
      form: .managedContact, again: nil)
    #expect(spec.refusal(notice) == nil)
  }

  @Test func `what a letter took back is put once more for a reason alone`() throws {
    func takenBack(sent: Bool = true) throws -> CaseSpec {
      var spec = try CaseSpec.ready()
      try spec.given("9:10", again(spec, nil), .issue("L1"), .send("L1"))
      try spec.given("9:20", .judged("2026-001", .unfounded), .issue("L2", .setAside))
      if sent { try spec.given("9:25", .send("L2")) }
      try spec.given("9:30", .judged("2026-001", .openCase), .newAccount)
      return spec
    }
    let spec = try takenBack()
    #expect(try whyRefused(spec, nil).contains("told the parent that this was taken back"))
    #expect(asked(spec)?.required == true)
    var told = spec
    try told.given("9:40", again(spec, "It was true after all."))
    #expect(told.state.hearings.last?.again == "It was true after all.")
    // Nobody was told of it, or what they were told came back.
    let unsent = try takenBack(sent: false)
    #expect(unsent.refusal(again(unsent, nil)) == nil && asked(unsent) == nil)
    var returned = spec
    try returned.given("9:35", .returned("L2"))
    #expect(returned.refusal(again(returned, nil)) == nil)
    // Of something else nothing was taken back.
    var other = spec
    try other.given("9:35", .further("2026-002", When(spec.today)))
    let about = CaseCommand.notice(spec.today.adding(days: 7), from: spec.today, again: nil) {
      $0.incidents = ["2026-002"]
    }
    #expect(other.refusal(about) == nil)
    // It was them after all: the letter stands in another case.
    var wrong = try CaseSpec.ready()
    try wrong.given("9:10", again(wrong, nil), .issue("L1"), .send("L1"))
    try wrong.given(
      "9:20", .correctPerson(PersonCorrected(wrong: "p00001", reason: "Somebody else.")),
      .issue("L2", .setAside), .send("L2"))
    var after = try CaseSpec.ready()
    after.others = [OtherCase(number: "2026-009", state: wrong.state, pack: wrong.pack)]
    #expect(after.refusal(again(after, nil)) != nil)
    #expect(after.refusal(again(after, "It was them after all.")) == nil)
  }

  @Test func `a letter and a ban taken back are named by a later decision`() throws {
    var pack = MadeUpPacks.ladder
    let index = try #require(pack.measures.firstIndex { $0.id == "ban-warning" })
    pack.measures[index].requires = []
    var warned = try CaseSpec(pack)
    try warned.given("8:10", .account, .take("ban-warning"), .issue("L1", .banWarning))
    try warned.given("8:15", .send("L1"), .judged("2026-001", .unfounded))
    try warned.given("8:20", .issue("L2", .setAside), .send("L2"))
    #expect(PersonRecord(own: warned.state, others: []).tookBack(["2026-001"]) != nil)
    #expect(PersonRecord(own: warned.state, others: []).tookBack(["2026-002"]) == nil)
    var banned = try CaseSpec.banned()
    let restriction = try #require(banned.state.restriction("R1"))
    #expect(banned.state.takenBack(before: restriction, others: []) == nil)
    try banned.given(
      "10:00", .setAside(RestrictionSetAside(restriction: "R1", reason: "Not so.")),
      .issue("L3", .setAside), .send("L3"))
    // What was taken back after it was not taken back before.
    #expect(banned.state.takenBack(before: restriction, others: []) == nil)
    var later = restriction
    later.decided = Stamp(
      when: When(banned.today), sequence: banned.state.version + 1, staff: "s01")
    #expect(banned.state.takenBack(before: later, others: []) == banned.today)
  }

  @Test func `a decision in another case of the person counts`() throws {
    let decided = try decidedAgainst()
    var spec = try CaseSpec.ready()
    spec.others = [OtherCase(number: "2026-002", state: decided.state)]
    #expect(spec.refusal(again(spec, nil)) != nil)
  }

  @Test func `the form asks for it where all was decided, and only about that measure`() throws {
    let spec = try decidedAgainst()
    let field = try #require(asked(spec))
    #expect(field.required)
    #expect(field.onlyWhen?.values == ["site-ban"])
    #expect(try asked(CaseSpec.ready()) == nil)
  }

  private func isOld(_ spec: CaseSpec, _ incident: IncidentID) -> Bool {
    let notice = CaseCommand.notice(spec.today.adding(days: 7), from: spec.today, again: nil) {
      $0.incidents = [incident]
    }
    return spec.refusal(notice)?.reasons.contains { $0.why.contains("This was decided on") }
      ?? false
  }

  @Test func `what is reported of its day under another number was decided with it`() throws {
    var spec = try decidedAgainst()
    try spec.given("9:40", .further("2026-002", When(CaseSpec.before)))
    try spec.given("9:41", .further("2026-003", When(try CaseSpec.day(-3))))
    #expect(isOld(spec, "2026-002"))
    #expect(!isOld(spec, "2026-003"))
  }

  @Test func `an incident is the one decided in another case, whatever day it has here`() throws {
    var spec = try CaseSpec()
    try spec.given("9:00", .correct(2))
    try spec.given("9:01", .further("2026-001", When(try CaseSpec.day(-3))))
    #expect(!isOld(spec, "2026-001"))
    spec.others = [OtherCase(number: "2026-009", state: try decidedAgainst().state)]
    #expect(isOld(spec, "2026-001"))
  }
}
