import PolicyModel
import Testing

@testable import CaseModel

/// A warning of a ban is one to go by while what it rests on stands, and nobody has taken it back.
@Suite struct FallenWarningTests {
  /// Entries of a case at Robert Miles in which the meeting was missed and the warning of a ban sent on day 2.
  private struct Warned {
    var spec: CaseSpec
    var arranged = 0
    var invited = 0
    var missed = 0
    var warning = 0
  }

  private func warned() throws -> Warned {
    var spec = try CaseSpec(ShippedPacks.pack("robert-miles"))
    try spec.given("9:00", .account)
    try spec.given(
      "9:10",
      .invite(
        MeasureTaken(measure: "meeting-invitation"),
        to: MeetingArranged(
          meeting: "", on: spec.today.adding(days: 1), place: "School", with: "s01")))
    let arranged = try #require(spec.state.meetings.first?.arranged.sequence)
    try spec.given("9:20", .issue("L1", .invitation), .send("L1"))
    let invited = try #require(spec.state.letters.first?.sent?.sequence)
    spec.today = try CaseSpec.day(1)
    try spec.given("15:30", .missMeeting(MeetingMissed(meeting: "M1", why: .notAttended)))
    let missed = spec.state.version
    spec.today = try CaseSpec.day(2)
    try spec.given("9:00", .take("ban-warning"), .issue("L2", .banWarning), .send("L2"))
    let warning = try #require(spec.state.measures.last?.stamp.sequence)
    return Warned(
      spec: spec, arranged: arranged, invited: invited, missed: missed, warning: warning)
  }

  /// Whether a ban on something that happened since needs a word on why a rung is left out.
  private func isWarning(_ before: CaseSpec) throws -> Bool {
    var spec = before
    spec.today = try CaseSpec.day(5)
    try spec.given(
      "8:00", .further("2026-009", When(spec.today, LocalTime("7:50"))),
      .account(of: "2026-009"))
    return !spec.unmet(spec.interim { $0.incidents = ["2026-009"] }).contains(.warnedFirst)
  }

  private func due(_ spec: CaseSpec) -> [String] {
    DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
      .filter { $0.kind == .corrected }.map(\.what)
  }

  @Test func `one that stands warns`() throws {
    let spec = try warned().spec
    #expect(try isWarning(spec))
    #expect(due(spec) == [])
    #expect(
      spec.refusal(.draftLetter(LetterDrafted(letter: "", kind: .setAside, about: "L2"))) != nil)
  }

  @Test func `one whose meeting, invitation or own entry was recorded by mistake warns no more`()
    throws
  {
    let entries = try warned()
    for entry in [entries.arranged, entries.invited, entries.missed, entries.warning] {
      var spec = entries.spec
      try spec.given("10:00", .correct(entry))
      #expect(try !isWarning(spec), "entry \(entry)")
      let due = due(spec)
      #expect(
        due.count == 1 && due[0].contains("entry \(entry), on which it rests"), "entry \(entry)")
      let back = CaseCommand.draftLetter(LetterDrafted(letter: "", kind: .setAside, about: "L2"))
      try spec.given("10:10", back)
      #expect(self.due(spec) == [])
      #expect(spec.refusal(back) != nil)
    }
  }

  @Test func `one whose conduct was the ground of a ban that a challenge took away warns no more`()
    throws
  {
    var spec = try warned().spec
    let warning = try #require(spec.state.letters.last)
    let joined = spec.state.countingIncidents.map(\.id)
    func fell(_ incidents: [IncidentID], _ isUpheld: Bool = true) -> Int? {
      var after = spec.state
      after.finalDecisions.append(
        FinalDecision(
          measure: "site-ban", incidents: incidents, restriction: "R1", isBan: true,
          stamp: Stamp(when: When(spec.today), sequence: 99, staff: "s06"),
          isUpheldChallenge: isUpheld))
      return PersonRecord(own: after, others: []).fell(warning, in: after)
    }
    #expect(fell(joined + ["2026-007"]) == 99)
    #expect(fell(joined, false) == nil && fell(["2026-007"]) == nil)
    // One that warns of something else besides stands.
    try spec.given("10:00", .further("2026-009", When(try CaseSpec.day(-1))))
    try spec.given("10:10", .take("ban-warning"), .issue("L3", .banWarning), .send("L3"))
    let both = try #require(spec.state.letters.last)
    #expect(PersonRecord(own: spec.state, others: []).fell(both, in: spec.state) == nil)
  }

  @Test func `one that a letter took back warns no more, whatever is found afterwards`() throws {
    var spec = try warned().spec
    try spec.given("10:00", .judged("2026-001", .unfounded))
    let back = spec.state.letters.filter { $0.draft.kind == .setAside }
    #expect(Set(back.map(\.draft.about)) == ["L1", "L2"])
    var unsent = spec
    for letter in back { try spec.given("10:10", .issue(letter.id, .setAside), .send(letter.id)) }
    try spec.given("10:20", .judged("2026-001", .openCase))
    #expect(try !isWarning(spec))
    // Where nobody was told so it stands, and what would say that there is no case does not go out.
    let id = try #require(back.last?.id)
    #expect(unsent.refusal(.issue(id, .setAside)) == nil)
    try unsent.given("10:20", .judged("2026-001", .openCase))
    #expect(try isWarning(unsent))
    let refusal = try #require(unsent.refusal(.issue(id, .setAside)))
    #expect(refusal.reasons[0].why.contains("counts again"))
    let items = DueList(pack: unsent.pack, calendar: .empty).items(of: unsent.state)
    #expect(!items.contains { $0.kind == .letterUnsent })
  }

  @Test func `a view from before the matter was judged to be no case carries nothing after it`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:30", .judged("2026-001", .unfounded), .judged("2026-001", .openCase))
    #expect(spec.unmet(spec.interim()).contains(.chairConsulted))
    try spec.given("9:40", .consult())
    #expect(spec.unmet(spec.interim()) == [])
  }
}
