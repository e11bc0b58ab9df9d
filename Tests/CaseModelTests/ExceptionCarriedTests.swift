import PolicyModel
import Testing

@testable import CaseModel

/// What was agreed for a day stands under the ban that takes the place of the one it was agreed for, and opens no other.
@Suite struct ExceptionCarriedTests {
  @Test func `an exception of an interim ban stands under the ban that replaces it`() throws {
    var spec = try CaseSpec.ready()
    let (past, ahead) = (try CaseSpec.day(1), try CaseSpec.day(12))
    try spec.given("9:05", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    for day in [past, ahead] {
      try spec.given(
        "9:10", .agreeException(ExceptionAgreed(restriction: "R1", on: day, purpose: "A play.")))
    }
    let agreed = spec.state.version
    spec.today = try CaseSpec.day(3)
    try spec.given("9:00", .received("R1"), .consult())
    try spec.given("9:10", spec.full())
    #expect(spec.state.restriction("R2")?.exceptions.map(\.on) == [ahead])
    let decided = spec.entries.compactMap { entry in
      if case .restrictionDecided(let event) = entry.event { event } else { nil }
    }.last
    var next = try #require(decided)
    // From its first day on; and nothing of what it does not take the place of.
    for (from, replaces, carried) in [
      (ahead, ["R2" as ItemID], [ahead]), (ahead.adding(days: 1), ["R2"], []), (ahead, [], []),
    ] {
      var later = spec
      (next.restriction, next.replaces, next.terms.from) = ("R3", replaces, from)
      later.fold(.restrictionDecided(next))
      #expect(later.state.restriction("R3")?.exceptions.map(\.on) == carried)
    }
    // Taken back it is due to be told, as one of the ban's own.
    try spec.given("9:20", .correct(agreed))
    #expect(spec.state.restriction("R2")?.exceptions == [])
    let restriction = try #require(spec.state.restriction("R2"))
    #expect(spec.state.takenBackUnsaid(under: restriction).map(\.on) == [ahead])
    // Told of it under either, they know.
    for told in ["R1", "R2"] as [ItemID] {
      var known = spec
      try known.given("9:30", .toldChange(told))
      #expect(known.state.takenBackUnsaid(under: restriction) == [])
    }
  }

  @Test func `whoever comes as it was agreed breaches nothing`() throws {
    var spec = try CaseSpec.banned()
    let day = try CaseSpec.day(3)
    try spec.given(
      "10:00",
      .agreeException(
        ExceptionAgreed(
          restriction: "R1", on: day, from: LocalTime("9:00"), until: LocalTime("10:00"),
          purpose: "A play.")))
    let breach = CaseCommand.logBreach(RestrictionBreached(restriction: "R1", what: "Came in."))
    spec.today = day
    for time in ["9:00", "9:30", "10:00", nil] {
      let why = spec.refusal(breach, at: time)?.reasons[0].why
      #expect(why?.hasPrefix("It was agreed that they may come then (A play.)") == true)
    }
    for time in ["8:59", "10:01"] { #expect(spec.refusal(breach, at: time) == nil) }
    var open = try CaseSpec.banned()
    try open.given(
      "10:00", .agreeException(ExceptionAgreed(restriction: "R1", on: day, purpose: "A play.")))
    var back = open
    try back.given("10:10", .correct(back.state.version), .toldChange())
    open.today = day
    back.today = day
    #expect(open.refusal(breach, at: "20:00") != nil)
    #expect(back.refusal(breach, at: "20:00") == nil)
    // Nor does what was agreed afterwards undo what was done before it.
    var late = try CaseSpec.banned()
    late.today = day
    try late.given(
      "12:00", .agreeException(ExceptionAgreed(restriction: "R1", on: day, purpose: "A play.")))
    #expect(late.refusal(breach, at: "11:00") == nil)
  }

  @Test func `what is agreed under the ban to come opens the one that holds until then`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:05", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    spec.today = try CaseSpec.day(3)
    let (day, from) = (try CaseSpec.day(5), try CaseSpec.day(7))
    try spec.given("9:00", .received("R1"), .consult())
    try spec.given(
      "9:10",
      spec.full {
        ($0.terms.from, $0.terms.until) = (from, from.adding(days: 20))
      })
    let letter = try #require(spec.state.letters.last { $0.draft.kind == .ban }?.id)
    #expect(spec.state.restriction("R1")?.heldUntil == nil)
    try spec.given("9:20", .issue(letter, .ban), .send(letter))
    try spec.given(
      "9:30", .agreeException(ExceptionAgreed(restriction: "R2", on: day, purpose: "A play.")))
    let agreed = spec.state.version
    #expect(spec.state.restriction("R1")?.heldUntil == from.adding(days: -1))
    #expect(spec.state.restriction("R1")?.exceptions.map(\.on) == [day])
    var back = spec
    try back.given("9:40", .correct(agreed))
    spec.today = day
    let breach = CaseCommand.logBreach(RestrictionBreached(restriction: "R1", what: "Came in."))
    #expect(spec.refusal(breach)?.reasons[0].why.hasPrefix("It was agreed that") == true)
    // Words about a further ban that takes the place of none of them tell nothing of it.
    let events = back.entries.map(\.event)
    for event in events {
      guard case .restrictionDecided(var other) = event, other.restriction == "R1" else { continue }
      other.restriction = "R9"
      back.fold(.restrictionDecided(other))
    }
    for told in ["R1", "R2", "R9", nil] as [ItemID?] {
      var known = back
      if let told { try known.given("9:50", .toldChange(told)) }
      known.today = day
      #expect((known.refusal(breach) == nil) == (told == "R1" || told == "R2"))
    }
  }

  @Test func `whoever is invited that day is named beside what happened`() throws {
    var spec = try CaseSpec.banned()
    func hint() -> String? {
      StepForm(spec.state, spec.context(CaseSpec.head, nil)).fields(of: .builtIn(.breach))
        .first { $0.name == "what" }?.hint
    }
    #expect(hint() == "")
    let meeting = MeetingArranged(
      meeting: "", on: spec.today, at: LocalTime("10:00"), place: "Here", with: "s01")
    try spec.given("9:50", .arrangeMeeting(meeting))
    #expect(
      hint() == "A meeting with them is arranged for today at 10:00: coming to it is no breach.")
    spec.today = try CaseSpec.day(1)
    #expect(hint() == "")
  }

  private func row(
    _ verdict: GateVerdict?, _ line: String, exceptions: [String] = []
  ) -> GateRow {
    GateRow(
      parent: "p1", name: "Hay, Ann", verdict: verdict, line: line, children: [], orders: [],
      exceptions: exceptions)
  }

  @Test func `an exception of one ban opens no other at the gate`() throws {
    let agreed = row(.mayComeIn, "May come in for a play.", exceptions: ["A play"])
    for other in [GateVerdict.noEntry, .noEntryToPart, .askHead] {
      for rows in [[agreed, row(other, "Another.")], [row(other, "Another."), agreed]] {
        let entry = try #require(GateRow.byPerson(rows).first)
        #expect(entry.verdict == .askHead)
        #expect(
          entry.line.hasPrefix("Ask the headteacher: it was agreed that they may come in today"))
        #expect(entry.line.hasSuffix("May come in for a play.") && entry.more == ["Another."])
      }
    }
    for rows in [[agreed], [agreed, row(.mayComeIn, "Contact.")], [agreed, row(nil, "Over.")]] {
      #expect(GateRow.byPerson(rows).first?.verdict == .mayComeIn)
    }
  }
}
