import PolicyModel
import Testing

@testable import CaseModel

/// An interim ban that is over and of which nobody could tell the person kept nobody away.
@Suite struct InterimOnHoldTests {
  /// Whether an interim ban of day 0 to day 21 counts on day 22 as undecided, with a request not to contact the
  /// person from one day to another.
  private func counts(from: Int, to: Int?, told: Bool = false) throws -> Bool {
    var spec = try CaseSpec.ready()
    if told { try spec.given("9:05", spec.interim(), .issue("L1", .interimBan), .send("L1")) }
    func on(_ day: Int, _ command: CaseCommand) throws {
      spec.today = try CaseSpec.day(day)
      try spec.given("9:10", command)
    }
    if from == 0 { try on(0, .placeHold(HoldPlaced(by: "PC 1"))) }
    if !told {
      spec.today = try CaseSpec.day(0)
      try spec.given("9:20", spec.interim())
    }
    if from > 0 { try on(from, .placeHold(HoldPlaced(by: "PC 1"))) }
    if let to { try on(to, .liftHold(HoldLifted(by: "PC 1"))) }
    let person = PersonRecord(own: spec.state, others: [])
    return try !person.undecidedInterims(on: spec.state.incidents, today: CaseSpec.day(22)).isEmpty
  }

  @Test func `it does not count where contact was on hold from its decision to its last day`()
    throws
  {
    #expect(try !counts(from: 0, to: nil))
    #expect(try !counts(from: 0, to: 22))
    #expect(try !counts(from: 0, to: 21))
  }

  @Test func `it counts where they were told, or could have been on some day`() throws {
    #expect(try counts(from: 0, to: 20))
    #expect(try counts(from: 1, to: nil))
    #expect(try counts(from: 0, to: nil, told: true))
  }

  // MARK: One that follows

  /// An interim ban of day 0 to day 21, told, to be answered by day 7, and contact on hold from a day on; today is
  /// day 22, and the chair was consulted again.
  private func held(
    from day: Int = 1, exceptions: String = "", answered: Bool = false, lifted: Int? = nil
  ) throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given(
      "9:05", spec.interim { $0.terms.exceptions = exceptions }, .issue("L1", .interimBan),
      .send("L1"))
    if answered { try spec.given("9:10", .received("R1")) }
    spec.today = try CaseSpec.day(day)
    try spec.given("9:00", .placeHold(HoldPlaced(by: "PC 12")))
    if let lifted {
      spec.today = try CaseSpec.day(lifted)
      try spec.given("9:00", .liftHold(HoldLifted(by: "PC 12")))
    }
    spec.today = try CaseSpec.day(22)
    try spec.given("9:00", .consult())
    return spec
  }

  @Test func `where only the hold keeps the time to reply from running out, another follows`()
    throws
  {
    var spec = try held()
    let rail = Decider(spec.state, spec.context(CaseSpec.head, nil)).nextSteps()
    #expect(rail.first { $0.step.id == "interim-ban" }?.mayBeTaken == true)
    try spec.given("9:10", spec.interim())
    let follows = try #require(spec.state.restriction("R2")?.decision?.follows)
    #expect(follows.ban == "the interim ban of 2 March 2026" && follows.heldBy == "PC 12")
    // And so again, one after another, each of the pack's length.
    spec.today = try CaseSpec.day(44)
    try spec.given("9:00", .consult())
    #expect(spec.refusal(spec.interim { $0.terms.until = spec.today.adding(days: 22) }) != nil)
    try spec.given("9:10", spec.interim())
    // Once contact may be made, the ban that was put is decided.
    spec.today = try CaseSpec.day(66)
    try spec.given("9:00", .liftHold(HoldLifted(by: "PC 12")), .consult())
    #expect(spec.refusal(spec.interim()) != nil)
  }

  @Test func `one on what happened since follows nothing`() throws {
    var spec = try held()
    try spec.given("9:02", .further("2026-002", When(spec.today)))
    try spec.given(
      "9:04", .account(of: "2026-002"), .words(.putOff, requestedBy: "PC 12"),
      .consult())
    try spec.given("9:10", spec.interim { $0.incidents = ["2026-002"] })
    #expect(spec.state.restriction("R2")?.decision?.follows == nil)
  }

  @Test func `it may be decided before the first one ends, and begins after it`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:05", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    spec.today = try CaseSpec.day(1)
    try spec.given("9:00", .placeHold(HoldPlaced(by: "PC 12")))
    spec.today = try CaseSpec.day(21)
    try spec.given("9:00", .consult())
    func from(_ day: Int) throws -> [String] {
      let first = try CaseSpec.day(day)
      let command = spec.interim {
        $0.terms.from = first
        $0.terms.until = first.adding(days: 14)
      }
      return spec.refusal(command)?.reasons.map(\.why) ?? []
    }
    #expect(try from(22) == [])
    let early = try from(21)
    #expect(early.count == 1 && early[0].contains("before the interim ban of 2 March 2026"))
  }

  @Test func `it takes no more than the one it follows, and is on nothing else`() throws {
    var spec = try held(exceptions: "Collect Ann at the gate")
    let wider = try #require(spec.refusal(spec.interim()))
    #expect(wider.reasons.map(\.why).contains { $0.contains("goes beyond the interim ban") })
    #expect(spec.refusal(spec.interim { $0.terms.exceptions = "Collect Ann at the gate" }) == nil)
    try spec.given("9:05", .further("2026-002", When(try CaseSpec.day(-1))))
    try spec.given("9:06", .account(of: "2026-002"), .spokenTo)
    try spec.given("9:07", .consult(incidents: ["2026-001", "2026-002"]))
    let both = spec.interim {
      $0.incidents = ["2026-001", "2026-002"]
      $0.terms.exceptions = "Collect Ann at the gate"
    }
    #expect(spec.refusal(both)?.reasons.contains { $0.why.contains("never decided") } == true)
  }

  @Test func `it is refused where something else than the hold keeps the ban from being decided`()
    throws
  {
    func refused(_ spec: CaseSpec) -> Bool {
      spec.refusal(spec.interim())?.reasons.contains { $0.why.contains("never decided") } ?? false
    }
    #expect(try refused(held(answered: true)))
    #expect(try refused(held(lifted: 10)))
    // Their time was over before contact was stopped.
    #expect(try refused(held(from: 8)))
    #expect(try !refused(held(from: 7)))
  }

  @Test func `on the last day to reply the time is not over yet, hold or none`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:05", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    spec.today = try CaseSpec.day(1)
    try spec.given("9:00", .placeHold(HoldPlaced(by: "PC 12")))
    func mayFollow(on day: Int) throws -> Bool {
      var later = spec
      later.today = try CaseSpec.day(day)
      let person = PersonRecord(own: later.state, others: [])
      let interim = try #require(later.state.restriction("R1"))
      return person.heldUp(interim, before: later.today) != nil
    }
    #expect(try !mayFollow(on: 5))
    #expect(try !mayFollow(on: 7))
    #expect(try mayFollow(on: 8))
  }

  @Test func `what was put for an interim ban of another case is looked for there`() throws {
    // Both cases number theirs R1; only what is put here was answered.
    let own = try held(answered: true)
    var other = try CaseSpec.ready()
    for _ in 0..<40 { other.fold(.noteAdded(NoteAdded(text: "A note."))) }
    try other.given("9:05", other.interim(), .issue("L1", .interimBan), .send("L1"))
    other.today = try CaseSpec.day(1)
    try other.given("9:00", .placeHold(HoldPlaced(by: "PC 12")))
    let person = PersonRecord(
      own: own.state, others: [OtherCase(number: "2026-009", state: other.state)])
    #expect(
      try person.heldUp(#require(other.state.restriction("R1")), before: CaseSpec.day(22)) != nil)
    #expect(
      try person.heldUp(#require(own.state.restriction("R1")), before: CaseSpec.day(22)) == nil)
  }

  @Test func `a ban that is decided meanwhile follows on nothing`() throws {
    var spec = try held(answered: true)
    try spec.given("9:10", spec.full())
    let decision = try #require(spec.state.restriction("R2")?.decision)
    #expect(decision.follows == nil)
  }

  @Test func `one that puts a limited ban may be followed, told or not`() throws {
    var spec = try CaseSpec.ready()
    let limited = Terms(
      form: .limited, scope: .part, conditions: "The hall.", exceptions: "The rest.",
      from: spec.today, until: try CaseSpec.day(60))
    try spec.given("9:05", spec.interim { $0.proposed = limited })
    spec.today = try CaseSpec.day(1)
    try spec.given("9:00", .placeHold(HoldPlaced(by: "PC 12")))
    spec.today = try CaseSpec.day(22)
    try spec.given("9:00", .consult())
    try spec.given("9:10", spec.interim())
    let second = try #require(spec.state.restriction("R2"))
    #expect(second.decision?.follows?.restriction == "R1")
    #expect(PersonRecord(own: spec.state, others: []).whatItFollowsFell(second) == nil)
  }

  @Test func `what the second one put carries the ban, whatever becomes of the first`() throws {
    var spec = try held()
    try spec.given("9:10", spec.interim())
    let letter = try #require(spec.state.letters.last).id
    try spec.given("9:20", .liftHold(HoldLifted(by: "PC 12")))
    try spec.given("9:30", .issue(letter, .interimBan), .send(letter))
    try spec.given("9:40", .setAside(RestrictionSetAside(restriction: "R1", reason: "Not so.")))
    let second = try #require(spec.state.restriction("R2"))
    #expect(PersonRecord(own: spec.state, others: []).whatItFollowsFell(second) != nil)
    spec.today = try CaseSpec.day(23)
    try spec.given("9:00", .received("R2"), .consult())
    #expect(!spec.unmet(spec.full()).contains(.chanceToRespond))
  }
}
