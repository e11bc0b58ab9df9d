import CaseModel
import PolicyModel
import Testing

/// The lawful ways that stay open, as the schools' own packs have them.
@Suite struct SchoolProcedureTests {
  private func opened(
    _ id: String, nature: Nature? = .neither, category: BehaviourCategory = .disrespect
  ) throws -> CaseSpec {
    try CaseSpec(ShippedPacks.pack(id), nature: nature, category: category)
  }

  @Test(arguments: ShippedPacks.ids)
  func `a silent parent is banned after notice, and the ban is lifted and the case closed`(
    _ id: String
  ) throws {
    var spec = try opened(id)
    try spec.given("9:00", .account, .spokenTo, .consult())
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"))
    spec.today = try CaseSpec.day(7)
    let serious: (inout RestrictionDecided) -> Void = { $0.seriousness = "A blow." }
    #expect(spec.unmet(spec.full(serious)) == [.chanceToRespond])
    spec.today = try CaseSpec.day(8)
    try spec.given("9:00", spec.full(serious))
    try spec.given("9:10", .issue("L2"), .send("L2"))
    #expect(spec.state.restriction("R1")?.standing(on: spec.today) == .inForce)
    try spec.given("9:20", .review(.lift))
    try spec.given("9:30", .issue("L3", .lift), .send("L3"))
    for duty in spec.state.undoneDuties(in: spec.pack, calendar: .empty) {
      try spec.given("9:40", .departFromDuty(DutyDeparted(duty: duty.id, reason: "Overtaken.")))
    }
    for measure in spec.pack.measures where (measure.rung ?? 9) < 3 {
      try spec.given(
        "9:50", .notUseMeasure(MeasureNotUsed(measure: measure.id, reason: "Too serious.")))
    }
    try spec.given("10:00", .close)
    #expect(!spec.state.isOpen)
  }

  @Test(arguments: ShippedPacks.ids)
  func `a police hold in the middle stops the clock, and neither protection nor a decision heard`(
    _ id: String
  ) throws {
    var spec = try opened(id)
    try spec.given("9:00", .account, .spokenTo, .consult())
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"))
    spec.today = try CaseSpec.day(2)
    try spec.given("9:00", .placeHold(HoldPlaced(by: "PC 1234")))
    for measure in spec.pack.measures where measure.kind.isProtective {
      #expect(spec.refusal(.take(measure.id), by: CaseSpec.office) == nil)
    }
    #expect(spec.refusal(spec.interim { $0.seriousness = "A blow." }) == nil)
    spec.today = try CaseSpec.day(20)
    #expect(spec.unmet(spec.full { $0.seriousness = "A blow." }) == [.chanceToRespond])
    try spec.given("9:00", .received("N1"))
    #expect(spec.refusal(spec.full { $0.seriousness = "A blow." }) == nil)
  }

  // MARK: Rossmore

  @Test
  func `at Rossmore the chair is consulted before managed contact too, which asks at its end`()
    throws
  {
    var spec = try opened("rossmore")
    try spec.given("9:00", .account, .spokenTo)
    let managed = CaseCommand.ban(
      .managedContact, from: spec.today, until: spec.today.adding(days: 42),
      measure: "managed-contact")
    #expect(spec.unmet(managed) == [.chairConsulted])
    try spec.given("9:10", .consult(measure: "managed-contact"))
    try spec.given("9:20", managed)
    try spec.given("9:30", .issue("L1", .managedContact), .send("L1"))
    spec.today = try CaseSpec.day(43)
    #expect(spec.state.restriction("R1")?.standing(on: spec.today) == .askHead)
  }

  @Test func `at Rossmore it is for a fixed period`() throws {
    var spec = try opened("rossmore")
    try spec.given("9:00", .account, .spokenTo, .consult(measure: "managed-contact"))
    let reviewed = CaseCommand.ban(
      .managedContact, from: spec.today, until: nil, measure: "managed-contact"
    ) { $0.terms.review = spec.today.adding(days: 42) }
    #expect(
      spec.refusal(reviewed)?.reasons.map(\.why) == ["This policy has it for a fixed period."])
  }

  @Test
  func `at Rossmore warning, meeting and ban say that the police come first, and are not stopped`()
    throws
  {
    var spec = try opened("rossmore", nature: .criminal, category: .threat)
    try spec.given("9:00", .account, .spokenTo)
    func advice(_ id: String) throws -> [String] {
      let step = try #require(Step.named(id, in: spec.pack))
      let decider = Decider(spec.state, spec.context(CaseSpec.head, nil))
      return try #require(decider.standing(of: step)).advice
    }
    for id in ["warning-letter", "meeting-invitation", "site-ban", "managed-contact"] {
      #expect(try advice(id).contains { $0.contains("Refer it to the police first") })
    }
    #expect(spec.refusal(.take("warning-letter")) == nil)
    try spec.given("9:10", .take("authorities"), by: CaseSpec.staff)
    #expect(try advice("warning-letter").isEmpty)
  }

  @Test func `Rossmore's office records the child whom nobody collected, once all were tried`()
    throws
  {
    let spec = try opened("rossmore", category: .uncollectedChild)
    #expect(spec.unmet(.take("uncollected-child"), by: CaseSpec.office) == [.familyTried])
    let tried = CaseCommand.take(
      MeasureTaken(measure: "uncollected-child", attempts: "Mother and uncle, 15.40."))
    #expect(spec.refusal(tried, by: CaseSpec.office) == nil)
    #expect(spec.refusal(tried, by: CaseSpec.staff) == nil)
  }

  // MARK: Robert Miles

  @Test
  func `at Robert Miles a rung is skipped only for its seriousness, by the note that says so`()
    throws
  {
    let spec = try opened("robert-miles")
    let refusal = try #require(spec.refusal(spec.interim()))
    #expect(refusal.reasons.map(\.demand) == [.warnedFirst])
    #expect(refusal.reasons[0].citation?.place.contains("note 1") == true)
    #expect(refusal.reasons[0].opens.contains { $0.contains("too serious") })
    let ways = try spec.ways(spec.interim { $0.seriousness = "A blow." })
    #expect(ways[.warnedFirst] == .seriousnessReason)
    #expect(ways[.chairConsulted] == nil)
    #expect(ways[.informationGathered] == nil)
  }

  @Test func `at Robert Miles the ladder is climbed by a meeting, a warning and further conduct`()
    throws
  {
    var spec = try opened("robert-miles")
    try spec.given("9:00", .take("meeting-invitation"))
    #expect(spec.unmet(.take("ban-warning")) == [.meetingFirst])
    try spec.given(
      "9:10", .arrangeMeeting(MeetingArranged(meeting: "", on: spec.today, with: "s03")))
    try spec.given("9:20", .holdMeeting(MeetingHeld(meeting: "M1", note: "Talked.", agreed: true)))
    try spec.given("9:30", .take("ban-warning"), .issue("L2", .banWarning), .send("L2"))
    spec.today = try CaseSpec.day(10)
    try spec.given("9:00", .further("2026-002", When(spec.today)))
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L3", .noticeOfIntent), .send("L3"), .received("N1"))
    #expect(try spec.ways(spec.full())[.warnedFirst] == .conductAfterWarning)
  }

  @Test func `at Roby Park nobody is consulted, and none is made up`() throws {
    var spec = try opened("roby-park")
    try spec.given("9:00", .account, .spokenTo)
    #expect(spec.refusal(spec.interim()) == nil)
    let ban = try #require(spec.pack.measure(of: .siteBan))
    #expect(!ban.requires.contains { $0.id == .chairConsulted })
  }
}
