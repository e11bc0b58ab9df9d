import PolicyModel
import Testing

@testable import CaseModel

/// What has been decided upon, in any case of the person: which decision ends which hearing, and
/// what is left
/// for an interim ban.
@Suite struct DecidedUponTests {
  private func managed(_ spec: CaseSpec) -> CaseCommand {
    .ban(
      .managedContact, from: spec.today, until: spec.today.adding(days: 42),
      measure: "managed-contact")
  }

  private func quashed(_ restriction: ItemID) -> CaseCommand {
    .setAside(RestrictionSetAside(restriction: restriction, reason: "Not so."))
  }

  /// The case with a decision taken in another case of the person, about the same incident unless
  /// it says
  /// otherwise. The record counts entries over all cases.
  private func decidedElsewhere(
    _ spec: CaseSpec, _ decide: (inout CaseSpec) throws -> Void
  ) throws -> CaseSpec {
    var (spec, other) = (spec, try CaseSpec())
    for _ in 0..<40 { other.fold(.noteAdded(NoteAdded(text: "A note."))) }
    try decide(&other)
    spec.others = [OtherCase(number: "2026-002", state: other.state)]
    return spec
  }

  private func noticed(_ measure: String, _ form: RestrictionForm) throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given("9:05", .consult(measure: "managed-contact"))
    try spec.given(
      "9:10", .notice(spec.today.adding(days: 7), from: spec.today, measure: measure, form: form))
    try spec.given("9:20", .issue("L1"), .send("L1"), .received("N1"))
    return spec
  }

  /// A full ban after everything that it needs.
  private func ban(_ spec: inout CaseSpec, about incident: IncidentID = "2026-001") throws {
    try spec.given("9:00", .account(of: incident), .spokenTo, .consult())
    try spec.given(
      "9:10", .notice(spec.today.adding(days: 7), from: spec.today) { $0.incidents = [incident] })
    let (notice, letter) = (try #require(spec.state.notices.last), spec.state.letters.last)
    let sent = try #require(letter).id
    try spec.given("9:20", .issue(sent), .send(sent), .declined(notice.id))
    try spec.given("9:30", spec.full { $0.incidents = [incident] })
  }

  // MARK: Which decision ends which hearing

  @Test func `managed contact leaves the ban that was put to be decided`() throws {
    var spec = try noticed("site-ban", .full)
    #expect(spec.refusal(spec.full()) == nil)
    try spec.given("9:30", managed(spec))
    #expect(spec.state.openHearings.map(\.id) == ["N1"])
    #expect(spec.refusal(spec.full()) == nil)
    let elsewhere = try decidedElsewhere(noticed("site-ban", .full)) { other in
      try other.given("9:00", .account, .spokenTo, .consult(measure: "managed-contact"))
      try other.given("9:10", managed(other))
    }
    #expect(elsewhere.refusal(elsewhere.full()) == nil)
  }

  @Test func `a ban, and managed contact itself, end the managed contact that was put`() throws {
    func waits(_ decide: (inout CaseSpec) throws -> Void) throws -> Bool {
      let spec = try decidedElsewhere(noticed("managed-contact", .managedContact), decide)
      return spec.refusal(.close) != nil
    }
    #expect(try waits { _ in })
    #expect(try !waits { try ban(&$0) })
    #expect(
      try !waits { other in
        try other.given("9:00", .account, .spokenTo, .consult(measure: "managed-contact"))
        try other.given("9:10", managed(other))
      })
  }

  @Test func `a ban that names no incident is about what was put about a ban, not about contact`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:05", .further("2026-002", When(spec.today.adding(days: -1))))
    try spec.given("9:06", .account(of: "2026-002"), .spokenTo, .consult())
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    let contact = CaseCommand.notice(
      spec.today.adding(days: 7), from: spec.today, measure: "managed-contact",
      form: .managedContact
    ) { $0.incidents = ["2026-001"] }
    try spec.given("9:20", .issue("L1"), .send("L1"), .received("N1"), contact)
    try spec.given("9:30", .issue("L2"), .send("L2"), .received("N2"), spec.full())
    #expect(spec.state.restriction("R1")?.incidents == ["2026-001", "2026-002"])
  }

  @Test func `a notice dated back behind a decision on the incident puts nothing anew`() throws {
    func refused(_ time: String) throws -> [String]? {
      var spec = try noticed("site-ban", .full)
      try spec.given("9:30", spec.full(), .issue("L2"), .send("L2"))
      try spec.given(time, .notice(spec.today.adding(days: 7), from: spec.today))
      return spec.refusal(.issue("L3"))?.reasons.map(\.why)
    }
    #expect(try refused("9:25")?.first?.contains("replaced since") == true)
    #expect(try refused("9:35") == nil)
  }

  @Test func `what a decision in another case ended is not decided against here`() throws {
    let spec = try decidedElsewhere(noticed("site-ban", .full)) { try ban(&$0) }
    let refusal = try #require(spec.refusal(.against("N1")))
    #expect(
      refusal.reasons.map(\.why) == [
        "What was put under N1 was decided in case 2026-002: one hearing carries one decision."
      ])
    var more = spec
    more.others.append(OtherCase(number: "2026-003", state: try CaseSpec.ready().state))
    #expect(more.refusal(.against("N1"))?.reasons.map(\.why) == refusal.reasons.map(\.why))
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    #expect(form.fields(of: .builtIn(.noBan)).first { $0.name == "about" }?.choices == [])
    let decider = Decider(spec.state, spec.context(CaseSpec.head, nil))
    #expect(try !#require(decider.standing(of: .builtIn(.noBan))).mayBeTaken)
    let due = DueList(pack: spec.pack, calendar: .empty)
    #expect(due.items(of: spec.state).contains { $0.kind == .decide })
    #expect(!due.items(of: spec.state, others: spec.others).contains { $0.kind == .decide })
    let open = try noticed("site-ban", .full)
    #expect(open.refusal(.against("N1")) == nil)
  }

  @Test func `a decision on another incident ends nothing here`() throws {
    let spec = try decidedElsewhere(noticed("site-ban", .full)) { other in
      try other.given("8:40", .further("2026-009", When(other.today.adding(days: -1))))
      try ban(&other, about: "2026-009")
    }
    #expect(spec.refusal(spec.full()) == nil)
    #expect(spec.refusal(.close) != nil)
  }

  /// A ban after a hearing of which nobody has told the person.
  private func bannedUntold() throws -> CaseSpec {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", .declined("N1"), spec.full())
    return spec
  }

  // MARK: What is left for an interim ban

  private func whys(_ spec: CaseSpec) -> [String] {
    spec.refusal(spec.interim())?.reasons.map(\.why) ?? []
  }

  @Test func `an incident is decided upon by a ban on it, and by nothing else`() throws {
    var arranged = try CaseSpec.managed()
    try arranged.given("10:00", .consult())
    #expect(whys(arranged) == [])
    var banned = try CaseSpec.banned()
    try banned.given("10:00", .consult())
    #expect(whys(banned).map { $0.contains("were decided upon") } == [true])
    try banned.given("10:10", .further("2026-002", When(banned.today, LocalTime("9:50"))))
    try banned.given("10:20", .account(of: "2026-002"), .spokenTo, .consult())
    #expect(banned.refusal(banned.interim { $0.incidents = ["2026-002"] }) == nil)
    #expect(banned.refusal(banned.interim { $0.incidents = ["2026-001"] }) != nil)
  }

  @Test func `a ban that was set aside has decided nothing, and takes no time from an interim one`()
    throws
  {
    var spec = try bannedUntold()
    try spec.given("10:00", quashed("R1"), .consult())
    spec.today = try CaseSpec.day(5)
    #expect(whys(spec) == [])
  }

  @Test func `while one is undecided that is all there is to say, however long ago it lapsed`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim())
    for day in [1, 22, 90] {
      spec.today = try CaseSpec.day(day)
      try spec.given("8:00", .consult())
      #expect(whys(spec).map { $0.contains("was never decided") } == [true])
    }
  }

  @Test func `managed contact decides no interim ban, and a ban in another case does`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:05", .consult(measure: "managed-contact"), spec.interim())
    var arranged = spec
    try arranged.given("9:10", managed(spec))
    #expect(whys(arranged).map { $0.contains("was never decided") } == [true])
    let decided = try decidedElsewhere(spec) { try ban(&$0) }
    #expect(whys(decided).first?.contains("were decided upon") == true)
  }

  @Test func `a ban before an interim one, set aside since, has not decided that`() throws {
    var spec = try bannedUntold()
    try spec.given("10:00", quashed("R1"), .consult())
    try spec.given("10:10", spec.interim())
    #expect(whys(spec).map { $0.contains("was never decided") } == [true])
  }

  // MARK: What is left of its time

  /// An interim ban of day 0 that was set aside, and what may have happened besides, on day 5.
  private func setAside(_ happened: (inout CaseSpec) throws -> Void) throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), quashed("R1"))
    try happened(&spec)
    spec.today = try CaseSpec.day(5)
    return spec
  }

  @Test func `the time of one set aside runs on, also where managed contact was decided since`()
    throws
  {
    let alone = try setAside { _ in }
    #expect(whys(alone).map { $0.contains("here until 23 March 2026") } == [true])
    let arranged = try setAside { spec in
      try spec.given("9:20", .consult(measure: "managed-contact"), managed(spec))
    }
    #expect(whys(arranged).map { $0.contains("here until 23 March 2026") } == [true])
  }

  @Test
  func `it runs on where a ban was decided since and set aside, and where one was decided before`()
    throws
  {
    let since = try setAside { spec in
      try ban(&spec)
      try spec.given("9:40", quashed("R2"), .consult())
    }
    #expect(whys(since).map { $0.contains("here until 23 March 2026") } == [true])
    var before = try bannedUntold()
    try before.given("10:00", quashed("R1"), .consult())
    try before.given("10:10", before.interim(), quashed("R2"))
    before.today = try CaseSpec.day(5)
    #expect(whys(before).map { $0.contains("here until 23 March 2026") } == [true])
  }

  @Test func `no ban set aside by the head gives an interim one its time anew`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1"), .send("L1"), .received("R1"))
    spec.today = try CaseSpec.day(5)
    try spec.given("9:00", spec.full(), quashed("R2"), .consult())
    #expect(whys(spec).map { $0.contains("was never decided") } == [true])
    spec.today = try CaseSpec.day(22)
    #expect(!whys(spec).isEmpty)
  }

  @Test func `another incident has the whole time`() throws {
    var spec = try setAside { _ in }
    try spec.given("9:00", .further("2026-002", When(spec.today, LocalTime("8:50"))))
    try spec.given("9:10", .account(of: "2026-002"), .spokenTo, .consult())
    #expect(spec.refusal(spec.interim { $0.incidents = ["2026-002"] }) == nil)
    #expect(spec.refusal(spec.interim { $0.incidents = ["2026-001"] }) != nil)
  }

  @Test func `a ban that stands in another case is no interim ban to be decided against there`()
    throws
  {
    var spec = try CaseSpec.ready()
    let banned = try CaseSpec.banned()
    for _ in 0..<40 { spec.fold(.noteAdded(NoteAdded(text: "A note."))) }
    spec.others = [OtherCase(number: "2026-002", state: banned.state)]
    spec.today = try CaseSpec.day(1)
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .received("N1"))
    #expect(spec.refusal(.against("N1")) == nil)
  }

  @Test func `what was decided upon, or put by mistake, is not decided against any more`() throws {
    let gone = ["There is no open notice or interim ban N1 in this case."]
    var spec = try CaseSpec.noticed()
    var mistaken = spec
    try spec.given("9:30", .against("N1"))
    #expect(spec.refusal(.against("N1"))?.reasons.map(\.why) == gone)
    let opened = try #require(mistaken.state.hearing("N1")).opened.sequence
    try mistaken.given("9:30", .correct(opened))
    #expect(mistaken.refusal(.against("N1"))?.reasons.map(\.why) == gone)
  }
}
