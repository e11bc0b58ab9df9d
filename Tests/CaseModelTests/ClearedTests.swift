import PolicyModel
import Testing

@testable import CaseModel

/// What somebody was cleared of is told to them, and is held against them nowhere.
@Suite struct ClearedTests {
  private let fact = "You shouted at a teacher at the gate on 1 March."

  /// A warning of a ban about the only incident, sent.
  private func warned(sent: Bool = true) throws -> CaseSpec {
    var pack = MadeUpPacks.ladder
    let index = try #require(pack.measures.firstIndex { $0.id == "ban-warning" })
    pack.measures[index].requires = []
    var spec = try CaseSpec(pack)
    try spec.given("9:00", .account, .take("ban-warning"), .issue("L1", .banWarning))
    if sent { try spec.given("9:05", .send("L1")) }
    return spec
  }

  /// A notice of a ban on the first incident, with what it says.
  private func noticed(sent: Bool = true, on incidents: [IncidentID] = ["2026-001"]) throws
    -> CaseSpec
  {
    var spec = try CaseSpec.ready()
    if incidents.count > 1 {
      try spec.given(
        "9:02", .further("2026-002", When(try CaseSpec.day(-1))), .account(of: "2026-002"))
    }
    try spec.given(
      "9:10",
      .notice(spec.today.adding(days: 7), from: spec.today) { [fact] in
        $0.facts = fact
        $0.incidents = incidents
      })
    try spec.given("9:20", .issue("L1", .noticeOfIntent))
    if sent { try spec.given("9:25", .send("L1")) }
    return spec
  }

  private func takenBack(_ spec: CaseSpec) -> [ItemID?] {
    spec.state.letters.filter { $0.draft.kind == .setAside }.map(\.draft.about)
  }

  // MARK: Judged to be no case

  @Test(arguments: [TriageOutcome.noBreach, .withdrawn, .unfounded, .informally])
  func `what they were told of it is taken back by a letter`(_ outcome: TriageOutcome) throws {
    for before in [try warned(), try noticed()] {
      var spec = before
      try spec.given("9:30", .judged("2026-001", outcome))
      let about: ItemID = spec.state.notices.isEmpty ? "L1" : "N1"
      #expect(takenBack(spec) == [about])
      #expect(spec.refusal(.issue("L2", .setAside)) == nil)
      // Judged once more, nothing is taken back twice.
      try spec.given("9:40", .judged("2026-001", .noBreach))
      #expect(takenBack(spec) == [about])
    }
    var untold = try warned(sent: false)
    try untold.given("9:30", .judged("2026-001", outcome))
    #expect(takenBack(untold) == [])
    var kept = try warned()
    try kept.given("9:30", .judged("2026-001", .openCase))
    #expect(takenBack(kept) == [])
  }

  @Test func `where something is left of what they were told nothing is taken back`() throws {
    var spec = try noticed(on: ["2026-001", "2026-002"])
    try spec.given("9:30", .judged("2026-002", .unfounded))
    #expect(takenBack(spec) == [] && spec.state.hearing("N1")?.closed == nil)
    try spec.given("9:40", .judged("2026-001", .unfounded))
    #expect(takenBack(spec) == ["N1"] && spec.state.hearing("N1")?.closed != nil)
    var warned = try warned()
    try warned.given("9:20", .further("2026-002", When(warned.today)))
    try warned.given("9:30", .judged("2026-001", .unfounded))
    #expect(takenBack(warned) == ["L1"])
    var before = try CaseSpec(warned.pack)
    try before.given("8:00", .further("2026-002", When(before.today)))
    try before.given("9:00", .take("ban-warning"), .issue("L1", .banWarning), .send("L1"))
    try before.given("9:30", .judged("2026-001", .unfounded))
    #expect(takenBack(before) == [])
  }

  @Test func `a letter that tells of it does not go out, and is due no more`() throws {
    for fixed in [true, false] {
      var spec = try CaseSpec(warned().pack)
      try spec.given("9:00", .account, .take("ban-warning"))
      if fixed { try spec.given("9:02", .issue("L1", .banWarning)) }
      try spec.given("9:30", .judged("2026-001", .unfounded))
      let refusal = spec.refusal(fixed ? .send("L1") : .issue("L1", .banWarning))
      #expect(refusal?.reasons[0].why.contains("was judged away") == true)
      let due = DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
      #expect(!due.contains { $0.kind == .letterUnsent })
      #expect(spec.refusal(.drop("L1")) == nil)
      try spec.given("9:40", .judged("2026-001", .openCase))
      #expect(spec.refusal(fixed ? .send("L1") : .issue("L1", .banWarning)) == nil)
    }
    #expect(try unsent(noticed(sent: false), .send("L1")) != nil)
    var draft = try CaseSpec.ready()
    try draft.given("9:02", .further("2026-002", When(draft.today)), .account(of: "2026-002"))
    try draft.given(
      "9:10",
      .notice(draft.today.adding(days: 7), from: draft.today) {
        $0.incidents = ["2026-001", "2026-002"]
      })
    #expect(try unsent(draft, .issue("L1", .noticeOfIntent)) != nil)
    #expect(draft.refusal(.issue("L1", .noticeOfIntent)) == nil)
    #expect(try unsent(noticed(sent: false, on: ["2026-001", "2026-002"]), .send("L1")) != nil)
  }

  private func unsent(_ before: CaseSpec, _ command: CaseCommand) throws -> Refusal? {
    var spec = before
    try spec.given("9:30", .judged("2026-001", .unfounded))
    return spec.refusal(command)
  }

  @Test func `a text that was fixed before one of two was judged away does not go out`() throws {
    var spec = try CaseSpec(warned().pack)
    try spec.given("8:00", .further("2026-002", When(spec.today)))
    try spec.given("9:00", .take("ban-warning"))
    var fixed = spec
    try fixed.given("9:02", .issue("L1", .banWarning))
    #expect(try unsent(fixed, .send("L1")) != nil)
    #expect(try unsent(spec, .issue("L1", .banWarning)) == nil)
    // What was gone when its text was fixed is not told.
    try spec.given("9:10", .judged("2026-001", .unfounded), .issue("L1", .banWarning))
    #expect(spec.refusal(.send("L1")) == nil)
  }

  @Test func `what was put falls with it, and does not come back of itself`() throws {
    var spec = try noticed()
    try spec.given("9:30", .judged("2026-001", .unfounded))
    spec.today = try CaseSpec.day(9)
    try spec.given("9:00", .judged("2026-001", .openCase), .consult())
    #expect(spec.unmet(spec.full()).contains(.chanceToRespond))
    let due = DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
    #expect(!due.contains { $0.kind == .replyBy || $0.kind == .decide })
  }

  @Test func `a slip that is corrected on its day takes nothing away`() throws {
    var spec = try noticed()
    try spec.given(
      "9:28",
      .arrangeMeeting(
        MeetingArranged(meeting: "", on: spec.today.adding(days: 3), place: "Here", with: "s01")))
    try spec.given("9:30", .judged("2026-001", .unfounded))
    #expect(spec.state.meetings.map(\.why) == [.schoolCancelled])
    let last = spec.entries.last { if case .incidentJudged = $0.event { true } else { false } }
    let judged = try #require(last)
    var later = spec
    try spec.given("9:40", .correct(judged.sequence))
    #expect(spec.state.hearing("N1")?.closed == nil)
    #expect(spec.state.meetings.map(\.isOpen) == [true])
    later.today = try CaseSpec.day(1)
    try later.given("9:00", .correct(judged.sequence))
    #expect(later.state.hearing("N1")?.closed != nil)
  }

  @Test func `a notice not yet sent goes out once the slip is corrected`() throws {
    var spec = try noticed(sent: false)
    try spec.given("9:30", .judged("2026-001", .unfounded))
    #expect(takenBack(spec) == [])
    let judged = spec.state.version
    #expect(spec.refusal(.send("L1")) != nil)
    try spec.given("9:40", .correct(judged))
    #expect(spec.refusal(.send("L1")) == nil)
  }

  @Test func `what is left has its meeting, and a meeting that was held stays held`() throws {
    var spec = try CaseSpec.ready()
    let meeting = MeetingArranged(meeting: "", on: spec.today, place: "Here", with: "s01")
    try spec.given(
      "9:02", .further("2026-002", When(spec.today)), .arrangeMeeting(meeting),
      .holdMeeting(MeetingHeld(meeting: "M1", note: "Calm.", agreed: true)),
      .arrangeMeeting(meeting))
    try spec.given("9:30", .judged("2026-002", .unfounded))
    #expect(spec.state.meetings.map(\.isOpen) == [false, true])
    try spec.given("9:40", .judged("2026-001", .unfounded))
    #expect(spec.state.meetings.map { $0.missed == nil } == [true, false])
  }

  @Test func `what an interim ban put waits with it for the head, and is taken back by no letter`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:05", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    try spec.given("9:30", .judged("2026-001", .unfounded))
    #expect(spec.state.hearing("R1")?.closed == nil && takenBack(spec) == [])
    let ban = try #require(spec.state.restriction("R1"))
    #expect(spec.state.hasFallen(ban))
  }

  @Test func `each is taken back once, and what was given up is not drafted for another`() throws {
    var spec = try warned()
    try spec.given("9:20", .further("2026-002", When(spec.today)), .account(of: "2026-002"))
    try spec.given("9:21", .take("ban-warning"), .issue("L2", .banWarning), .send("L2"))
    try spec.given("9:30", .judged("2026-001", .unfounded))
    #expect(takenBack(spec) == ["L1"])
    var dropped = spec
    try dropped.given("9:35", .drop("L3"))
    for before in [spec, dropped] {
      var next = before
      try next.given("9:40", .judged("2026-002", .unfounded))
      #expect(takenBack(next) == ["L1", "L2"])
    }
    // One that was given up is drafted again where it is judged once more.
    try dropped.given("9:45", .judged("2026-001", .noBreach))
    #expect(takenBack(dropped) == ["L1", "L1"])
  }

  @Test func `a letter that went out, or came back, says what it is`() throws {
    var spec = try warned()
    try spec.given("9:30", .judged("2026-001", .unfounded))
    #expect(whys(spec, .send("L1")).contains("has been sent"))
    var back = try warned()
    try back.given("9:20", .returned("L1"))
    try back.given("9:30", .judged("2026-001", .unfounded))
    #expect(whys(back, .send("L1")).contains("was judged away"))
    // The letter of a ban that nobody was told of stays due.
    var ban = try CaseSpec.noticed()
    try ban.given("9:25", .declined("N1"), ban.full())
    try ban.given("9:30", .judged("2026-001", .unfounded))
    let due = DueList(pack: ban.pack, calendar: .empty).items(of: ban.state)
    #expect(due.contains { $0.kind == .letterUnsent })
  }

  // MARK: Taken out

  @Test func `that something else is corrected calls no meeting off`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .judged("2026-001", .unfounded), .note(NoteAdded(text: "A note.")))
    let note = spec.state.version
    spec.fold(
      .meetingArranged(
        MeetingArranged(meeting: "M1", on: spec.today.adding(days: 3), place: "Here", with: "s01")))
    try spec.given("9:30", .correct(note))
    #expect(spec.state.meetings.map(\.isOpen) == [true])
  }

  @Test func `what they were told of what is taken out of the case is taken back`() throws {
    for before in [try warned(), try noticed()] {
      let joined = try #require(before.state.incidents.first?.joined.sequence)
      let about: ItemID = before.state.notices.isEmpty ? "L1" : "N1"
      var spec = before
      try spec.given("9:30", .correct(joined))
      #expect(takenBack(spec) == [about])
      #expect(spec.refusal(.issue("L2", .setAside)) == nil)
      #expect(spec.state.hearings.allSatisfy { $0.closed != nil })
      // What counts in another case of theirs they were rightly told of.
      var moved = before
      let other = try CaseSpec.ready()
      moved.others = [OtherCase(number: "2026-009", state: other.state, pack: other.pack)]
      try moved.given("9:30", .correct(joined))
      #expect(takenBack(moved) == [])
      var elsewhere = before
      var fallen = other
      try fallen.given("9:20", .judged("2026-001", .unfounded))
      elsewhere.others = [OtherCase(number: "2026-009", state: fallen.state, pack: fallen.pack)]
      try elsewhere.given("9:30", .correct(joined))
      #expect(takenBack(elsewhere) == [about])
    }
    var two = try noticed(on: ["2026-001", "2026-002"])
    let joined = try #require(two.state.incidents.first?.joined.sequence)
    try two.given("9:30", .correct(joined))
    #expect(takenBack(two) == [] && two.state.hearing("N1")?.closed == nil)
    var unsaid = try warned(sent: false)
    let first = try #require(unsaid.state.incidents.first?.joined.sequence)
    try unsaid.given("9:30", .correct(first))
    #expect(takenBack(unsaid) == [])
  }

  @Test func `of what was taken out nobody was cleared`() throws {
    let fact = "You shouted at a teacher at the gate on 2 March."
    var first = try CaseSpec.ready()
    try first.given("9:02", .further("2026-002", When(first.today)), .account(of: "2026-002"))
    let joined = try #require(first.state.incidents.last?.joined.sequence)
    try first.given(
      "9:10",
      .notice(first.today.adding(days: 7), from: first.today) {
        ($0.facts, $0.incidents) = (fact, ["2026-002"])
      })
    var judged = first
    try judged.given("9:30", .judged("2026-002", .unfounded))
    try first.given("9:30", .correct(joined), .judged("2026-001", .unfounded))
    for (before, isCleared) in [(first, false), (judged, true)] {
      let spec = try beside(before)
      #expect(whys(spec, commands(spec, fact)[0]).contains("to be no case") == isCleared)
    }
  }

  // MARK: Told again

  private func whys(_ spec: CaseSpec, _ command: CaseCommand) -> String {
    spec.refusal(command)?.reasons.map(\.why).joined(separator: "\n") ?? ""
  }

  /// Another case of the person on something that happened today, beside what became of the first; on that, too,
  /// where it was them after all.
  private func beside(_ first: CaseSpec, day: Int = 3, afterAll: Bool = false) throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    let joined = try #require(spec.state.incidents.first?.joined.sequence)
    if !afterAll { try spec.given("9:00", .correct(joined)) }
    spec.others = [OtherCase(number: "2026-009", state: first.state, pack: first.pack)]
    spec.today = try CaseSpec.day(day)
    try spec.given("9:00", .further("2026-007", When(spec.today)), .account(of: "2026-007"))
    try spec.given("9:01", .spokenTo, .consult(incidents: ["2026-007"]))
    return spec
  }

  private func commands(_ spec: CaseSpec, _ facts: String) -> [CaseCommand] {
    let notice = CaseCommand.notice(spec.today.adding(days: 7), from: spec.today) {
      ($0.facts, $0.incidents) = (facts, ["2026-007"])
    }
    return [
      notice,
      spec.interim { ($0.reasons.facts, $0.incidents) = (facts, ["2026-007"]) },
      spec.full { ($0.reasons.facts, $0.incidents) = (facts, ["2026-007"]) },
    ]
  }

  @Test func `its facts carry nothing under another incident, in this case or another`() throws {
    var cleared = try noticed()
    try cleared.given("9:30", .judged("2026-001", .unfounded))
    var wrong = try noticed()
    try wrong.given(
      "9:30", .correctPerson(PersonCorrected(wrong: "p00001", reason: "Somebody else.")))
    for first in [cleared, wrong] {
      let spec = try beside(first)
      for command in commands(spec, fact) {
        #expect(whys(spec, command).contains("to be no case, or somebody else's"))
      }
      for command in commands(spec, "You raised your voice at the office on 5 March.") {
        #expect(!whys(spec, command).contains("to be no case"))
      }
    }
    let standing = try beside(try noticed())
    for command in commands(standing, fact) {
      #expect(!whys(standing, command).contains("to be no case"))
    }
    // Another incident of that case, about which nothing was put, keeps none of it.
    var two = try noticed()
    try two.given("9:28", .further("2026-002", When(two.today)))
    try two.given("9:30", .judged("2026-001", .unfounded))
    let other = try beside(two)
    #expect(whys(other, commands(other, fact)[0]).contains("to be no case"))
    // Judged back, it is a case again.
    try cleared.given("9:50", .judged("2026-001", .openCase))
    let back = try beside(cleared)
    #expect(!whys(back, commands(back, fact)[0]).contains("to be no case"))
  }

  @Test func `nor do facts that tell of its day, where nothing else of that day stands`() throws {
    var first = try CaseSpec.ready()
    let day = try #require(first.state.incidents.first?.facts.on.day)
    let fact = "You swore at the caretaker on \(day.inWords)."
    let open = try beside(first)
    try first.given("9:20", .judged("2026-001", .openCase))
    let judged = try beside(first)
    #expect(!whys(judged, commands(judged, fact)[0]).contains("to be no case"))
    try first.given("9:30", .judged("2026-001", .unfounded))
    var spec = try beside(first)
    for command in commands(spec, fact) {
      #expect(whys(spec, command).contains("to be no case, or somebody else's"))
    }
    #expect(!whys(open, commands(open, fact)[0]).contains("to be no case"))
    try spec.given("9:10", .further("2026-003", When(day)))
    #expect(!whys(spec, commands(spec, fact)[0]).contains("to be no case"))
  }

  @Test func `it was them after all: its facts are put anew, and it joins what they did`() throws {
    var wrong = try noticed()
    try wrong.given(
      "9:30", .correctPerson(PersonCorrected(wrong: "p00001", reason: "Somebody else.")))
    let on = try #require(wrong.state.incidents.first?.facts.on)
    for afterAll in [true, false] {
      let spec = try beside(wrong, afterAll: afterAll)
      for facts in [fact, "You swore at the caretaker on \(on.day.inWords)."] {
        for command in commands(spec, facts) {
          #expect(whys(spec, command).contains("to be no case") != afterAll)
        }
      }
      var third = try beside(wrong)
      third.others.append(OtherCase(number: "2026-010", state: spec.state, pack: spec.pack))
      let joining = whys(third, .further("2026-001", on))
      #expect(joining.contains("that it was somebody else") != afterAll)
    }
  }

  @Test func `what was told of something that stands too is not cleared`() throws {
    var first = try noticed()
    try first.given("9:30", .judged("2026-001", .unfounded))
    let spec = try beside(first)
    #expect(whys(spec, commands(spec, fact)[2]).contains("to be no case"))
    for stands in [true, false] {
      var other = try noticed(on: ["2026-001", "2026-002"])
      try other.given("9:30", .judged("2026-001", .unfounded))
      if !stands { try other.given("9:31", .judged("2026-002", .unfounded)) }
      var both = spec
      both.others.append(OtherCase(number: "2026-010", state: other.state, pack: other.pack))
      #expect(whys(both, commands(both, fact)[2]).contains("to be no case") != stands)
    }
  }

  // MARK: Closing

  @Test(arguments: [CaseOutcome.noBreach, .wrongPerson])
  func `a case is not closed so while an incident counts against them`(_ outcome: CaseOutcome)
    throws
  {
    var spec = try CaseSpec(warned().pack)
    let close = CaseCommand.close(CaseClosed(outcome: outcome, reason: "It was not so."))
    #expect(whys(spec, close).contains("still counts against them"))
    let opens = spec.refusal(close)?.reasons.first { $0.why.contains("still counts") }?.opens
    #expect(opens?.count == (outcome == .noBreach ? 1 : 2))
    let other = CaseCommand.close(CaseClosed(outcome: .noFurtherAction, reason: "Settled."))
    #expect(!whys(spec, other).contains("still counts"))
    func hint() -> String {
      StepForm(spec.state, spec.context(CaseSpec.head, nil)).fields(of: .builtIn(.close))
        .first { $0.name == "outcome" }?.hint ?? "none"
    }
    #expect(hint().contains("once no incident counts"))
    var mistaken = spec
    try spec.given("9:00", .judged("2026-001", .unfounded))
    #expect(!whys(spec, close).contains("still counts"))
    #expect(hint() == "")
    try mistaken.given(
      "9:00", .correctPerson(PersonCorrected(wrong: "p00001", reason: "Somebody else.")))
    spec = mistaken
    #expect(hint() == "")
  }
}
