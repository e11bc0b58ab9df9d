import CaseModel
import PolicyModel
import Testing

/// One event is heard and decided once: reported anew, in whichever case, it keeps nobody out unheard.
@Suite struct HeardOnceTests {
  /// An interim ban about 1 March, answered, and on day 1 decided upon.
  private func decided(_ commands: (CaseSpec) -> [CaseCommand]) throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    spec.today = try CaseSpec.day(1)
    try spec.given("9:00", .received("R1"), .consult())
    for command in commands(spec) { try spec.given("9:30", command) }
    spec.today = try CaseSpec.day(2)
    return spec
  }

  /// The ways in which one event is decided upon, each as it stands later.
  private func allDecided() throws -> [CaseSpec] {
    let against = try decided { _ in [.against("R1")] }
    let lifted = try decided { spec in [spec.full(), .review(.lift, restriction: "R2")] }
    let banned = try decided { spec in [spec.full()] }
    var lapsed = banned
    lapsed.today = try CaseSpec.day(90)
    return [against, lifted, banned, lapsed]
  }

  /// The case with what was reported as a further incident, gathered and consulted upon.
  private func reported(_ spec: CaseSpec, _ on: When) throws -> CaseSpec {
    var spec = spec
    try spec.given("10:00", .further("2026-002", on), .account(of: "2026-002"))
    try spec.given("10:00", .spokenTo, .consult())
    return spec
  }

  private func whys(_ spec: CaseSpec, _ incidents: IncidentID...) -> [String] {
    spec.refusal(spec.interim { $0.incidents = incidents }, at: "11:00")?.reasons.map(\.why) ?? []
  }

  private let repeated =
    "What happened on 1 March 2026 was decided upon: reported once more, it carries no interim ban."

  @Test func `one event that was decided upon, reported once more, carries no interim ban`() throws
  {
    for decided in try allDecided() {
      let spec = try reported(decided, When(CaseSpec.before, LocalTime("8:45")))
      #expect(whys(spec, "2026-002") == [repeated])
      #expect(whys(spec, "2026-001", "2026-002") == [repeated])
      let rail = Decider(spec.state, spec.context(CaseSpec.head, nil)).nextSteps()
      #expect(rail.first { $0.step.id == "interim-ban" }?.mayBeTaken == false)
    }
  }

  @Test func `nor does it in a case opened for it`() throws {
    for decided in try allDecided() {
      var spec = try CaseSpec.ready()
      spec.today = decided.today
      try spec.given("9:00", .consult())
      #expect(whys(spec, "2026-001") == [])
      // The same conduct has another number there.
      try spec.given("10:00", .further("2026-005", When(CaseSpec.before)), .spokenTo)
      try spec.given("10:00", .account(of: "2026-005"), .consult())
      spec.others = [OtherCase(number: "2026-009", state: decided.state)]
      #expect(whys(spec, "2026-005") == [repeated])
    }
  }

  @Test func `it may be put by a notice, and the refusal says so`() throws {
    for decided in try allDecided() {
      let spec = try reported(decided, When(CaseSpec.before))
      let refusal = spec.refusal(spec.interim { $0.incidents = ["2026-002"] })
      #expect(
        refusal?.reasons.flatMap(\.opens) == [
          "Give notice of a ban, with what is new.",
          "Or rest it on what happened since, or on another day; say when, with the time.",
        ])
      let notice = CaseCommand.notice(spec.today.adding(days: 7), from: spec.today) {
        $0.incidents = ["2026-002"]
      }
      #expect(spec.refusal(notice) == nil)
    }
  }

  @Test func `what happened on another day, or after the decision, carries one as ever`() throws {
    for decided in try allDecided() {
      for on in [When(try CaseSpec.day(-2)), When(try CaseSpec.day(0)), When(decided.today)] {
        let spec = try reported(decided, on)
        #expect(whys(spec, "2026-002") == [])
        #expect(whys(spec, "2026-001", "2026-002") == [])
        var second = try CaseSpec()
        second.today = decided.today
        second.others = [OtherCase(number: "2026-009", state: decided.state)]
        #expect(whys(try reported(second, on), "2026-002") == [])
      }
    }
  }

  @Test func `on the day of the decision itself it counts whether it happened before or after`()
    throws
  {
    var spec = try CaseSpec()
    let day = spec.today
    try spec.given("8:30", .further("2026-002", When(day, LocalTime("8:15"))))
    try spec.given("9:00", .account(of: "2026-002"), .spokenTo, .consult())
    let on = spec.interim { $0.incidents = ["2026-002"] }
    try spec.given("9:10", on, .issue("L1", .interimBan), .send("L1"), .received("R1"))
    try spec.given("9:30", .against("R1"))
    func again(_ time: String?) throws -> [String] {
      var again = spec
      let on = When(day, time.flatMap { LocalTime($0) })
      try again.given("10:00", .further("2026-003", on), .account(of: "2026-003"))
      try again.given("10:00", .spokenTo, .consult())
      return whys(again, "2026-003")
    }
    #expect(try again("9:45") == [])
    #expect(try again("9:20").count == 1)
    #expect(try again(nil).count == 1)
  }

  @Test func `a decision that the head set aside as a mistake has decided nothing`() throws {
    let spec = try decided { spec in
      [spec.full(), .setAside(RestrictionSetAside(restriction: "R2", reason: "A mistake."))]
    }
    let again = try reported(spec, When(CaseSpec.before))
    // The interim ban that came before it waits for its decision as it did.
    #expect(whys(again, "2026-002").map { $0.contains("was never decided") } == [true])
    #expect(again.state.restriction("R1")?.standing(on: again.today) == .inForce)
  }

  @Test func `managed contact on the day leaves an interim ban open`() throws {
    let spec = try reported(try CaseSpec.managed(), When(CaseSpec.before))
    #expect(whys(spec, "2026-002") == [])
  }
}
