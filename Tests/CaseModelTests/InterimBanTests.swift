import CaseModel
import PolicyModel
import Testing

/// An interim ban is a ban: the same gate in short form, at the pack's longest once, and then a decision.
@Suite struct InterimBanTests {
  // MARK: The lawful way

  @Test func `at Mugginton an interim ban stands two minutes after the report`() throws {
    var spec = try CaseSpec(ShippedPacks.pack("mugginton"), firstHand: true)
    let onTheSpot = CaseCommand.speak(ParentSpokenTo(channel: .onTheSpot, outcome: .spoken))
    try spec.given("9:00", onTheSpot, .consult(facts: "You struck the gate."))
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    let filled = form.fill(
      .builtIn(.interimBan),
      [
        "factors": "The children saw it.",
        "alternatives": "A warning would not keep them safe.", "adjustments": "None known.",
        "at": "9:02",
      ])
    guard case .success(let step) = filled, case .command(let command) = step.act else {
      Issue.record("\(filled)")
      return
    }
    let ways = try spec.ways(command, at: "9:02")
    #expect(ways[.informationGathered] == .firstHandReport)
    #expect(ways[.parentSpokenTo] == .spokenTo)
    #expect(ways[.chairConsulted] == .consulted)
    #expect(ways[.chanceToRespond] == .interimRoute)
    try spec.given("9:02", command)
    #expect(spec.state.restriction("R1")?.terms.form == .interim)
  }

  @Test func `it begins before a notice could have heard them`() throws {
    let spec = try CaseSpec.ready()
    func interim(from day: Int) -> CaseCommand {
      spec.interim {
        $0.terms.from = spec.today.adding(days: day)
        $0.terms.until = spec.today.adding(days: day + 7)
        $0.replyBy = spec.today.adding(days: day + 7)
      }
    }
    #expect(spec.refusal(interim(from: 7)) == nil)
    let refusal = try #require(spec.refusal(interim(from: 8)))
    #expect(refusal.reasons.map { $0.why.contains("no time to hear the parent first") } == [true])
    #expect(refusal.reasons[0].opens.count == 2)
  }

  @Test func `at Mugginton it needs each of the three, and nothing that its policy does not ask`()
    throws
  {
    let fresh = try CaseSpec(ShippedPacks.pack("mugginton"))
    #expect(
      fresh.unmet(fresh.interim()) == [.informationGathered, .parentSpokenTo, .chairConsulted])
    let roby = try CaseSpec(ShippedPacks.pack("roby-park"), firstHand: true)
    #expect(!roby.unmet(roby.interim()).contains(.chairConsulted))
    let miles = try CaseSpec(ShippedPacks.pack("robert-miles"))
    #expect(miles.refusal(miles.interim { $0.seriousness = "A blow." }) == nil)
    #expect(miles.unmet(miles.interim()) == [.warnedFirst])
  }

  // MARK: One at a time

  @Test(arguments: [1, 21, 22, 180])
  func `a second interim ban on the same incident waits for the first to be decided`(
    _ days: Int
  ) throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    spec.today = try CaseSpec.day(days)
    let refusal = try #require(spec.refusal(spec.interim()))
    #expect(refusal.reasons[0].why.contains("never decided"))
    #expect(refusal.reasons[0].citation?.basis == .ourDefault)
  }

  @Test func `it may rest on a further incident alone, and not on both`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim())
    spec.today = try CaseSpec.day(1)
    try spec.given("8:00", .further("2026-002", When(spec.today, LocalTime("7:50"))))
    try spec.given("8:10", .account(of: "2026-002"), .spokenTo, .consult())
    #expect(spec.refusal(spec.interim { $0.incidents = ["2026-002"] }) == nil)
    #expect(spec.refusal(spec.interim { $0.incidents = ["2026-001", "2026-002"] }) != nil)
    #expect(spec.refusal(spec.interim { $0.incidents = ["2026-001"] }) != nil)
  }

  @Test func `once it was decided, for or against, nothing is left that one could wait for`() throws
  {
    var against = try CaseSpec.ready()
    try against.given("9:10", against.interim(), .issue("L1", .interimBan), .send("L1"))
    try against.given("9:20", .against("R1"), .consult())
    let why = against.refusal(against.interim())?.reasons.map(\.why) ?? []
    #expect(why.contains { $0.contains("were decided upon") })
    var banned = try CaseSpec.banned()
    try banned.given("10:00", .consult())
    #expect(banned.refusal(banned.interim())?.reasons.count == 1)
  }

  @Test func `one imposed anew after it was set aside has what is left of the first one's time`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    try spec.given(
      "9:20", .setAside(RestrictionSetAside(restriction: "R1", reason: "The wrong day.")))
    #expect(spec.refusal(spec.interim()) == nil)
    spec.today = try CaseSpec.day(5)
    let left = spec.interim { $0.terms.until = $0.terms.from.adding(days: 16) }
    #expect(spec.refusal(spec.interim()) != nil)
    #expect(spec.refusal(left) == nil)
    try spec.given("9:00", left)
    try spec.given(
      "9:10", .setAside(RestrictionSetAside(restriction: "R2", reason: "Again.")))
    spec.today = try CaseSpec.day(21)
    let refusal = try #require(spec.refusal(spec.interim()))
    #expect(refusal.reasons[0].why.contains("ran out on 23 March 2026"))
    #expect(refusal.reasons[0].opens.contains("Give notice of a ban."))
  }

  // MARK: Its length, and what follows

  @Test func `it lasts as long as the pack says at most, counted from its first day`() throws {
    let spec = try CaseSpec.ready()
    #expect(spec.refusal(spec.interim { $0.terms.until = spec.today.adding(days: 21) }) == nil)
    let refusal = try #require(
      spec.refusal(spec.interim { $0.terms.until = spec.today.adding(days: 22) }))
    #expect(refusal.reasons.map(\.why).contains { $0.contains("3 weeks at most") })
    let later = spec.interim {
      $0.terms.from = spec.today.adding(days: 1)
      $0.terms.until = spec.today.adding(days: 22)
    }
    #expect(spec.refusal(later) == nil)
  }

  @Test func `at Mugginton its longest is fifteen school days, and holidays do not count`() throws {
    var spec = try CaseSpec(ShippedPacks.pack("mugginton"), firstHand: true)
    try spec.given("9:00", .spokenTo, .consult())
    #expect(spec.refusal(spec.interim { $0.terms.until = spec.today.adding(days: 21) }) == nil)
    #expect(spec.refusal(spec.interim { $0.terms.until = spec.today.adding(days: 22) }) != nil)
  }

  @Test func `it says which ban may follow, with its end, and that is no further interim one`()
    throws
  {
    let spec = try CaseSpec.ready()
    #expect(spec.refusal(spec.interim { $0.proposed = nil }) != nil)
    let endless = spec.interim {
      $0.proposed?.until = nil
      $0.proposed?.review = nil
    }
    #expect(spec.refusal(endless) != nil)
    let vague = spec.interim {
      $0.proposed?.form = .limited
      $0.proposed?.scope = .part
      $0.proposed?.exceptions = "The rest."
    }
    #expect(
      spec.refusal(vague)?.reasons.map(\.why)
        == ["A limited ban needs the places, times or purposes it covers."])
    #expect(spec.refusal(spec.interim { $0.proposed?.form = .interim }) != nil)
    let contact = spec.interim {
      $0.proposed?.form = .managedContact
      $0.proposed?.conditions = "In writing."
    }
    #expect(
      spec.refusal(contact)?.reasons.map(\.why)
        == ["Managed contact cannot follow an interim ban."])
    #expect(spec.refusal(spec.interim()) == nil)
  }

  @Test func `the ban that follows lies within the one that its letter put`() throws {
    var spec = try CaseSpec.ready()
    let put = spec.interim {
      $0.proposed = Terms(
        form: .limited, scope: .part, conditions: "At the gate.", exceptions: "The rest.",
        from: spec.today,
        until: spec.today.adding(days: 42))
    }
    try spec.given("9:10", put, .issue("L1", .interimBan), .send("L1"))
    try spec.given("9:20", .received("R1"))
    func limited(_ days: Int, _ where: String) -> CaseCommand {
      .ban(.limited, from: spec.today, until: spec.today.adding(days: days)) {
        $0.terms.conditions = `where`
      }
    }
    #expect(spec.refusal(limited(42, "At the gate.")) == nil)
    #expect(spec.refusal(limited(10, "At the gate.")) == nil)
    #expect(spec.unmet(limited(43, "At the gate.")).contains(.chanceToRespond))
    #expect(spec.unmet(limited(42, "In the hall.")).contains(.chanceToRespond))
    #expect(spec.unmet(spec.full()).contains(.chanceToRespond))
  }

  // MARK: A lapse

  private func lapsed(_ days: Int) throws -> (CaseSpec, CaseCommand) {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    spec.today = try CaseSpec.day(1)
    try spec.given("9:00", .received("R1"))
    spec.today = try CaseSpec.day(days)
    let until = min(spec.today.adding(days: 30), try CaseSpec.day(70))
    return (spec, .ban(.full, from: spec.today, until: max(until, spec.today)))
  }

  @Test func `an answered interim ban that lapsed carries a decision for ten school days`() throws {
    // It ended on Monday 23 March; ten school days later is Monday 6 April.
    let (inTime, decision) = try lapsed(35)
    #expect(inTime.refusal(decision) == nil)
    let (late, refused) = try lapsed(36)
    let refusal = try #require(late.refusal(refused))
    #expect(refusal.reasons.compactMap(\.demand).contains(.chanceToRespond))
    #expect(refusal.reasons.contains { $0.why.contains("heard too long ago") })
    #expect(refusal.reasons.contains { $0.opens.contains { $0.contains("again") } })
  }

  @Test func `half a year later the matter is put again before anybody is banned`() throws {
    var (spec, decision) = try lapsed(180)
    #expect(spec.unmet(decision).contains(.chanceToRespond))
    try spec.given("9:00", .notice(spec.today.adding(days: 7), from: spec.today), .consult())
    let letter = try #require(spec.state.letters.last?.id)
    try spec.given("9:10", .issue(letter, .noticeOfIntent), .send(letter), .received("N1"))
    #expect(spec.refusal(spec.full()) == nil)
  }

  @Test func `the same day reported again as a further incident brings no second interim ban`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    func with(_ on: When) throws -> CaseSpec {
      var further = spec
      var facts = spec.state.incidents[0].facts
      facts.incident = "2026-002"
      facts.on = on
      further.today = try CaseSpec.day(30)
      try further.given(
        "8:00", .joinIncident(facts), .account(of: "2026-002"),
        .speak(
          ParentSpokenTo(incidents: ["2026-002"], channel: .telephone, outcome: .spoken)),
        .consult(incidents: ["2026-002"]))
      return further
    }
    for on in [When(try CaseSpec.day(-1)), When(try CaseSpec.day(-3)), When(try CaseSpec.day(0))] {
      let again = try with(on)
      let refusal = try #require(again.refusal(again.interim { $0.incidents = ["2026-002"] }))
      #expect(refusal.reasons[0].why.contains("nothing has happened since"))
      #expect(refusal.reasons[0].opens.contains { $0.contains("what happened since") })
    }
    let since = try with(When(try CaseSpec.day(1)))
    #expect(since.refusal(since.interim { $0.incidents = ["2026-002"] }) == nil)
    // Elsewhere too: what holds for the person holds in a case opened for the purpose.
    var elsewhere = try with(When(try CaseSpec.day(-1)))
    let first = elsewhere.state
    elsewhere = try CaseSpec.ready()
    elsewhere.today = try CaseSpec.day(30)
    elsewhere.others = [OtherCase(number: "2026-009", state: first)]
    #expect(elsewhere.refusal(elsewhere.interim())?.reasons[0].why.contains("interim ban") == true)
  }

  @Test func `what was judged to be of low seriousness skips no rung of the ladder`() throws {
    var miles = try CaseSpec(ShippedPacks.pack("robert-miles"))
    let serious = miles.interim { $0.seriousness = "A blow." }
    #expect(miles.refusal(serious) == nil)
    func judged(_ seriousness: Seriousness) -> CaseCommand {
      .judgeIncident(
        IncidentJudged(
          incident: "2026-001", nature: .neither, seriousness: seriousness, outcome: .openCase,
          reason: "Judged."))
    }
    try miles.given("9:00", judged(.low))
    let refusal = try #require(miles.refusal(serious))
    #expect(refusal.reasons.compactMap(\.demand) == [.warnedFirst])
    #expect(refusal.reasons[0].opens.contains { $0.contains("udge the incident anew") })
    let rail = Decider(miles.state, miles.context(CaseSpec.head, nil)).nextSteps()
    #expect(rail.first { $0.step.id == "interim-ban" }?.mayBeTaken == false)
    try miles.given("9:10", judged(.medium))
    #expect(miles.refusal(serious) == nil)
  }

  @Test func `it is decided against where it stands, and not from another case`() throws {
    var first = try CaseSpec.ready()
    try first.given("9:10", first.interim(), .issue("L1", .interimBan), .send("L1"))
    var second = try CaseSpec.noticed()
    second.others = [OtherCase(number: "2026-007", state: first.state)]
    let refusal = try #require(second.refusal(.against("N1")))
    #expect(refusal.reasons.flatMap(\.opens) == ["Decide against it in case 2026-007."])
    #expect(first.refusal(.against("R1")) == nil)
    try first.given("9:20", .against("R1"))
    second.others = [OtherCase(number: "2026-007", state: first.state)]
    #expect(second.state.hearing("N1")?.closed == nil)
  }
}
