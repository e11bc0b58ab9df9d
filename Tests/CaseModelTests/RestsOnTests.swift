import CaseModel
import PolicyModel
import Testing

/// A decision that rests on what was corrected is not undone, and says on which entry it rested.
@Suite struct RestsOnTests {
  private let note = CaseCommand.note(NoteAdded(text: "A note."))

  private func full(_ spec: CaseSpec, _ days: Int) -> Terms {
    Terms(form: .full, scope: .whole, from: spec.today, until: spec.today.adding(days: days))
  }

  private func rests(_ spec: CaseSpec, _ restriction: ItemID = "R1") -> [Int]? {
    spec.state.restriction(restriction)?.restsOnCorrected
  }

  @Test func `an entry named among the facts relied on is one that it rests on`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:25", note, note, .received("N1"))
    let named = spec.state.version - 2
    try spec.given("9:30", spec.full { $0.reasons.reliedOn = [named] })
    try spec.given("10:00", .correct(named + 1))
    #expect(rests(spec) == [])
    try spec.given("10:10", .correct(named))
    #expect(rests(spec) == [named])
  }

  @Test func `so is the review by which it goes on`() throws {
    var spec = try CaseSpec.banned()
    let narrower = Terms(
      form: .limited, scope: .part, conditions: "In writing.", exceptions: "The rest.",
      from: spec.today,
      until: spec.today.adding(days: 20))
    try spec.given("10:00", .review(.vary, narrower))
    let reviewed = try #require(spec.state.restriction("R1")?.reviews.first?.sequence)
    try spec.given("10:10", .correct(reviewed))
    #expect(rests(spec) == [reviewed])
    #expect(spec.state.restriction("R1")?.terms.form == .limited)
  }

  @Test(arguments: [true, false])
  func `the sending of the notice, its opening and its answer are looked for by its name`(
    _ received: Bool
  ) throws {
    var spec = try CaseSpec.noticed()
    let opened = try #require(spec.state.hearing("N1")?.opened.sequence)
    let sent = spec.state.version
    try spec.given("9:25", received ? .received("N1") : .declined("N1"))
    try spec.given("9:30", spec.full())
    for sequence in [sent, sent + 1] {
      var corrected = spec
      try corrected.given("10:00", .correct(sequence))
      #expect(rests(corrected) == [sequence])
    }
    // A hearing that a decision closed is not opened anew by a correction of the notice.
    let closed = spec.state.hearing("N1")?.closed
    try spec.given("10:00", .correct(opened))
    #expect(closed != nil && spec.state.hearing("N1")?.closed == closed)
  }

  @Test func `an answer given to one notice is none of what rests on another`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:25", .declined("N1"), spec.full())
    try spec.given(
      "9:30", .notice(spec.today.adding(days: 7), from: spec.today), .issue("L3"), .send("L3"),
      .declined("N2"))
    try spec.given("9:40", .correct(spec.state.version))
    #expect(rests(spec) == [])
    #expect(spec.state.hearing("N1")?.reply.declined != nil)
    #expect(spec.state.hearing("N2")?.reply.isAwaited == true)
  }

  @Test func `a meeting that the policy asks before a ban is one that the ban rests on`() throws {
    var pack = MadeUpPacks.menu
    for index in pack.measures.indices where pack.measures[index].id == "site-ban" {
      pack.measures[index].requires.append(MadeUpPacks.demand(.meetingFirst))
    }
    var spec = try CaseSpec(pack)
    func meeting(_ days: Int) -> CaseCommand {
      .arrangeMeeting(MeetingArranged(meeting: "", on: spec.today.adding(days: days), with: "s01"))
    }
    try spec.given(
      "8:30", .account, .spokenTo, .consult(), meeting(0), meeting(0), note, .toldOf(),
      .toldOf("M2"))
    try spec.given("9:00", .holdMeeting(MeetingHeld(meeting: "M1", note: "")))
    let held = spec.state.version
    try spec.given("9:05", .missMeeting(MeetingMissed(meeting: "M2", why: .declined)))
    try spec.given("9:10", spec.interim())
    for sequence in [held - 1, held + 1] {
      var other = spec
      try other.given("10:00", .correct(sequence))
      #expect(rests(other) == [])
    }
    for sequence in [held, try #require(spec.state.meetings.first?.arranged.sequence)] {
      var corrected = spec
      try corrected.given("10:00", .correct(sequence))
      #expect(rests(corrected) == [sequence])
    }
  }

  @Test func `a ban of another incident does not rest on the one that was joined by mistake`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim { $0.incidents = ["2026-001"] })
    try spec.given("9:12", .further("2026-002", When(spec.today, LocalTime("9:12"))))
    let joined = spec.state.version
    try spec.given("9:13", .account(of: "2026-002"), .spokenTo, .consult())
    try spec.given("9:14", spec.interim { $0.incidents = ["2026-002"] })
    try spec.given("9:20", .correct(joined))
    #expect(rests(spec, "R1") == [])
    #expect(rests(spec, "R2") == [joined])
    #expect(spec.state.incidents.map(\.isWithdrawn) == [false, true])
  }

  @Test func `a ban by silence rests on its own notice, and a copy that arrived keeps it told`()
    throws
  {
    var spec = try CaseSpec.noticed()
    spec.fold(.letterDrafted(LetterDrafted(letter: "L2", kind: .noticeOfIntent, about: "N1")))
    spec.fold(
      .letterSent(LetterSent(letter: "L2", how: .handed, to: "the parent")),
      When(spec.today, LocalTime("9:25")))
    spec.today = try CaseSpec.day(8)
    try spec.given("9:00", spec.full(), .returned("L1"))
    #expect(spec.state.hearing("N1")?.told != nil)
    #expect(rests(spec) == [])
    try spec.given("9:10", .returned("L2"))
    #expect(spec.state.hearing("N1")?.told == nil)
    #expect(rests(spec) == [spec.state.version])
  }

  @Test func `a ban rests on the notice itself`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .correct(7))
    #expect(spec.state.restriction("R1")?.restsOnCorrected == [7])
  }

  @Test func `a review rests on the view and on the answer by which it went on`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .prepare(full(spec, 100), replyBy: CaseSpec.day(7)))
    try spec.given("10:10", .issue("L3", .reviewNotice), .send("L3"), .received("V1"))
    let answer = spec.state.version
    try spec.given("10:40", .consult(until: CaseSpec.day(100)))
    let view = spec.state.version
    try spec.given("10:50", .review(.continue, full(spec, 100)))
    try spec.given("11:00", .correct(view), .correct(answer))
    #expect(spec.state.restriction("R1")?.restsOnCorrected == [view, answer])
  }

  @Test func `a review by silence is due where its notice came back`() throws {
    var spec = try CaseSpec.banned()
    let longer = full(spec, 100)
    let held = spec.state.restriction("R1")?.terms
    try spec.given("10:00", .prepare(longer, replyBy: CaseSpec.day(7)), .consult())
    try spec.given("10:10", .issue("L3", .reviewNotice), .send("L3"))
    spec.today = try CaseSpec.day(8)
    try spec.given("9:00", .review(.continue, longer), .returned("L3"))
    // What it added falls, and what was heard before stands.
    #expect(spec.state.restriction("R1")?.holding == held)
    #expect(spec.state.restriction("R1")?.restsOnCorrected == [])
  }

  @Test func `a ban by silence whose letter did not come back after all rests on it again`() throws
  {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(8)
    try spec.given("9:00", spec.full(), .returned("L1"))
    try spec.given("9:10", .correct(spec.state.version))
    #expect(spec.state.restriction("R1")?.restsOnCorrected == [])
  }

  @Test(arguments: [true, false])
  func `a ban that rests on silence in another case is due where that letter came back`(
    _ isTold: Bool
  ) throws {
    var first = try CaseSpec.noticed()
    var second = try CaseSpec.ready()
    for _ in 0..<20 { second.fold(.noteAdded(NoteAdded(text: "A note."))) }
    second.today = try CaseSpec.day(8)
    first.today = second.today
    second.others = [OtherCase(number: "2026-001", state: first.state)]
    try second.given("9:00", second.full())
    if isTold { try second.given("9:05", .issue("L1"), .send("L1")) }
    try first.given("9:10", .returned("L1"))
    second.others = [OtherCase(number: "2026-001", state: first.state)]
    let due = DueList(pack: second.pack, calendar: .empty)
      .items(of: second.state, others: second.others).filter { $0.kind == .corrected }
    #expect(
      due.map(\.what) == [
        "The ban rests on what no longer stands (2026-001/N1): "
          + (isTold ? "review it." : "lift it, or set it aside.")
      ])
    let context = second.context(CaseSpec.head, nil)
    let rail = Decider(second.state, context).nextSteps().first { $0.step.id == "review" }
    #expect(rail?.advice.first == due.first?.what)
  }

  @Test(arguments: [0, 1, 2])
  func `a ban on an answer in another case is due where that is corrected, or its notice`(
    _ corrected: Int
  ) throws {
    var first = try CaseSpec.noticed()
    try first.given("9:25", .received("N1"))
    let opened = try #require(first.state.hearing("N1")?.opened.sequence)
    let other = [first.state.version, first.state.version - 1, opened][corrected]
    var second = try CaseSpec.ready()
    for _ in 0..<20 { second.fold(.noteAdded(NoteAdded(text: "A note."))) }
    second.others = [OtherCase(number: "2026-001", state: first.state)]
    try second.given("9:30", second.full())
    func due(_ first: CaseSpec) -> [DueItem] {
      DueList(pack: second.pack, calendar: .empty).items(
        of: second.state, others: [OtherCase(number: "2026-001", state: first.state)]
      ).filter { $0.kind == .corrected }
    }
    // That the letter came back takes nothing from an answer that was given.
    var returned = first
    try returned.given("10:00", .returned("L1"))
    #expect(due(first).isEmpty && due(returned).isEmpty)
    try first.given("10:00", .correct(other))
    #expect(due(first).count == 1)
  }

  private func due(_ spec: CaseSpec, _ first: CaseSpec) -> Int {
    DueList(pack: spec.pack, calendar: .empty).items(
      of: spec.state, others: [OtherCase(number: "2026-001", state: first.state)]
    ).filter { $0.kind == .corrected }.count
  }

  /// A ban that rests on what was put in another case, as it stands there.
  private func resting(on first: CaseSpec) throws -> CaseSpec {
    var second = try CaseSpec.ready()
    for _ in 0..<30 { second.fold(.noteAdded(NoteAdded(text: "A note."))) }
    second.today = first.today
    second.others = [OtherCase(number: "2026-001", state: first.state)]
    try second.given("9:50", second.full())
    return second
  }

  @Test func `a ban on a refusal to answer in another case is due where that was a mistake`() throws
  {
    var first = try CaseSpec.noticed()
    try first.given("9:25", .declined("N1"))
    let second = try resting(on: first)
    #expect(due(second, first) == 0)
    try first.given("10:00", .correct(first.state.version))
    #expect(due(second, first) == 1)
  }

  @Test func `a ban on silence in another case is due only where that letter came back`() throws {
    var first = try CaseSpec.noticed()
    first.today = try CaseSpec.day(8)
    let second = try resting(on: first)
    #expect(due(second, first) == 0)
    try first.given("10:00", .returned("L1"))
    #expect(due(second, first) == 1)
  }

  @Test func `another notice there, sent or not, neither bears the ban nor takes from it`() throws {
    var first = try CaseSpec.noticed()
    let sent = first.state.version
    try first.given("9:25", .received("N1"))
    let second = try resting(on: first)
    try first.given(
      "10:00", .notice(first.today.adding(days: 7), from: first.today, measure: "site-ban"))
    #expect(due(second, first) == 0)
    try first.given("10:10", .issue("L2"), .send("L2"))
    // Nor does a letter of another kind about the first.
    first.fold(.letterDrafted(LetterDrafted(letter: "L3", kind: .setAside, about: "N1")))
    first.fold(.letterSent(LetterSent(letter: "L3", how: .handed, to: "the parent")))
    #expect(due(second, first) == 0)
    try first.given("10:20", .correct(sent))
    #expect(due(second, first) == 1)
  }
}

/// A ban after a warning rests on that warning.
@Suite struct RestsOnWarningTests {
  /// A warning handed over on day 0, an incident on day 3, and an interim ban on it.
  private func warned(_ first: CaseSpec? = nil) throws -> CaseSpec {
    var spec = try first ?? warning()
    spec.today = try CaseSpec.day(3)
    try spec.given("9:00", .further("2026-009", When(spec.today, LocalTime("8:50"))))
    try spec.given("9:10", spec.interim { $0.incidents = ["2026-009"] })
    return spec
  }

  private func warning() throws -> CaseSpec {
    var spec = try CaseSpec(MadeUpPacks.ladder)
    spec.fold(.letterDrafted(LetterDrafted(letter: "L1", kind: .banWarning)))
    spec.fold(.letterSent(LetterSent(letter: "L1", how: .handed, to: "the parent")))
    return spec
  }

  private func due(_ spec: CaseSpec) -> [String] {
    DueList(pack: spec.pack, calendar: .empty).items(of: spec.state, others: spec.others)
      .filter { $0.kind == .corrected }.map(\.what)
  }

  private let fallen =
    "The interim ban rests on what no longer stands (warning L1): "
    + "take the decision that follows, or set it aside."

  @Test func `it is due where the letter came back, and not where that was a mistake`() throws {
    var spec = try warned()
    #expect(due(spec).isEmpty)
    try spec.given("10:00", .returned("L1"))
    #expect(due(spec) == [fallen])
    var mistaken = spec
    try mistaken.given("10:10", .correct(spec.state.version))
    #expect(due(mistaken).isEmpty)
    // That it goes out again warns of nothing that happened before.
    spec.fold(
      .letterSent(LetterSent(letter: "L1", how: .handed, to: "")),
      When(spec.today, LocalTime("11:00")))
    #expect(due(spec) == [fallen])
  }

  @Test func `a warning that reached them, and whose ground was corrected, is none to go by`()
    throws
  {
    var pack = MadeUpPacks.ladder
    let index = try #require(pack.measures.firstIndex { $0.id == "ban-warning" })
    pack.measures[index].requires = [MadeUpPacks.demand(.informationGathered)]
    var first = try CaseSpec(pack)
    try first.given("8:00", .account)
    let account = first.state.version
    try first.given("8:10", .take("ban-warning"), .issue("L1", .banWarning), .send("L1"))
    var spec = try warned(first)
    #expect(due(spec).isEmpty)
    var corrected = first
    try corrected.given("8:20", .correct(account), .account)
    try spec.given("10:00", .correct(account))
    #expect(due(spec).first?.contains("warning L1") == true)
    corrected.today = try CaseSpec.day(3)
    let on = When(corrected.today, LocalTime("8:50"))
    try corrected.given("9:00", .further("2026-009", on), .account(of: "2026-009"), .spokenTo)
    func whys(_ incident: IncidentID = "2026-009") -> String? {
      corrected.refusal(corrected.interim { $0.incidents = [incident] })?.reasons.map(\.why)
        .joined(separator: " ")
    }
    #expect(whys()?.contains("Warning L1 counts no more, by entry \(account).") == true)
    // Given anew, and they go on.
    try corrected.given(
      "9:30", .take("ban-warning"), .issue("L2", .banWarning), .send("L2"))
    corrected.today = try CaseSpec.day(6)
    try corrected.given("9:00", .further("2026-010", When(corrected.today, LocalTime("8:50"))))
    #expect(whys("2026-010")?.contains("after a warning") != true)
  }

  @Test func `it is due where the letter of another case came back`() throws {
    var first = try warning()
    var second = try CaseSpec(MadeUpPacks.ladder)
    for _ in 0..<20 { second.fold(.noteAdded(NoteAdded(text: "A note."))) }
    second.others = [OtherCase(number: "2026-001", state: first.state)]
    second = try warned(second)
    #expect(due(second).isEmpty)
    #expect(second.state.restrictions.map(\.restsOnOtherCase) == [true])
    try first.given("10:00", .returned("L1"))
    second.others = []
    #expect(due(second).isEmpty)
    second.others = [OtherCase(number: "2026-001", state: first.state)]
    #expect(
      due(second) == [
        "The interim ban rests on what no longer stands (warning 2026-001/L1): "
          + "take the decision that follows, or set it aside."
      ])
  }
}
