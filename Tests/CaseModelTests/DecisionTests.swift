import CaseModel
import PolicyModel
import Testing

/// What a decision to restrict records of itself, and what it takes the place of.
@Suite struct DecisionTests {
  private func decided(_ spec: CaseSpec, _ command: CaseCommand) throws -> RestrictionDecided {
    for case .restrictionDecided(let decided) in try spec.events(command) { return decided }
    throw CaseSpec.NotTaken()
  }

  @Test func `only a restriction is decided as one`() throws {
    let spec = try CaseSpec.ready()
    let letter = CaseCommand.ban(
      .full, from: spec.today, until: spec.today.adding(days: 42), measure: "warning-letter")
    #expect(
      spec.refusal(letter)?.reasons.map(\.why)
        == ["The policy has no restriction called warning-letter."])
  }

  @Test func `how each demand was met is found by the gate and not taken from whoever decides`()
    throws
  {
    let spec = try CaseSpec.ready()
    let claimed = MetDemand(demand: .chairConsulted, way: .consulted, by: "C9")
    let decision = try decided(spec, spec.interim { $0.ways = [claimed] })
    #expect(decision.ways.filter { $0.demand == .chairConsulted }.map(\.by) == ["C1"])
  }

  @Test func `a ban that is no interim one asks nobody to reply and proposes nothing further`()
    throws
  {
    var spec = try CaseSpec.noticed()
    try spec.given("10:00", .declined("N1"))
    let full = spec.full {
      $0.replyBy = spec.today.adding(days: 7)
      $0.proposed = $0.terms
    }
    let decision = try decided(spec, full)
    #expect(decision.replyBy == nil)
    #expect(decision.proposed == nil)
    try spec.given("10:10", full)
    #expect(spec.state.openHearings.isEmpty)
  }

  @Test func `an interim ban takes nothing's place`() throws {
    var spec = try CaseSpec.ready()
    spec.firstDay = spec.today
    let found = Terms(
      form: .full, scope: .whole, from: CaseSpec.before,
      until: spec.today.adding(days: 30))
    try spec.given(
      "9:10",
      .recordFound(
        RestrictionFound(
          restriction: "", measure: "site-ban", terms: found, origin: .before, imposedBy: "A head",
          shownBy: .letter, dated: CaseSpec.before, kept: "A letter")))
    try spec.given("9:20", spec.interim())
    #expect(spec.state.restriction("R1")?.ending == nil)
  }

  @Test func `an interim ban that names no incident rests on those that nobody has decided upon`()
    throws
  {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .further("2026-002", When(spec.today)), .account(of: "2026-002"))
    try spec.given("10:10", .spokenTo, .consult(incidents: ["2026-002"]))
    #expect(try decided(spec, spec.interim()).incidents == ["2026-002"])
  }

  // MARK: What it takes the place of

  /// What a decision on one of two incidents would replace, once everything was put again.
  private func replaced(
    _ spec: inout CaseSpec, _ incidents: [IncidentID], by command: CaseCommand? = nil
  ) throws -> [ItemID] {
    for id in incidents where !spec.state.accounts.contains(where: { $0.incident == id }) {
      try spec.given("11:00", .account(of: id))
    }
    try spec.given("11:10", .spokenTo, .consult(incidents: incidents))
    try spec.given(
      "11:20",
      .notice(spec.today.adding(days: 7), from: spec.today) { $0.incidents = incidents })
    let letter = try #require(spec.state.letters.last?.id)
    let notice = try #require(spec.state.hearings.last?.id)
    try spec.given("11:30", .issue(letter, .noticeOfIntent), .send(letter), .received(notice))
    return try decided(spec, command ?? spec.full { $0.incidents = incidents }).replaces
  }

  @Test func `a ban takes the place of an earlier one on nothing else, while that stands`() throws {
    var same = try CaseSpec.banned()
    #expect(try replaced(&same, ["2026-001"]) == ["R1"])
    var lapsed = try CaseSpec.banned()
    lapsed.today = try CaseSpec.day(43)
    #expect(try replaced(&lapsed, ["2026-001"]) == [])
    var lifted = try CaseSpec.banned()
    try lifted.given("10:00", .review(.lift))
    #expect(try replaced(&lifted, ["2026-001"]) == [])
    var other = try CaseSpec.banned()
    try other.given("10:00", .further("2026-002", When(other.today)))
    #expect(try replaced(&other, ["2026-002"]) == [])
  }

  @Test func `a ban on two incidents is not replaced by one on the second`() throws {
    var spec = try CaseSpec()
    try spec.given("8:30", .further("2026-002", When(spec.today)))
    _ = try replaced(&spec, ["2026-001", "2026-002"])
    try spec.given("11:40", spec.full())
    #expect(spec.state.restriction("R1")?.incidents == ["2026-001", "2026-002"])
    spec.today = try CaseSpec.day(1)
    #expect(try replaced(&spec, ["2026-002"]) == [])
  }

  @Test func `a ban takes the place of every interim one on its incidents, over or not`() throws {
    var spec = try CaseSpec()
    try spec.given("8:30", .further("2026-002", When(spec.today)), .account(of: "2026-001"))
    try spec.given("8:40", .account(of: "2026-002"), .spokenTo, .consult(), spec.interim())
    var lapsed = spec
    lapsed.today = try CaseSpec.day(22)
    #expect(try replaced(&lapsed, ["2026-002"]) == ["R1"])
    var quashed = spec
    try quashed.given(
      "9:30", .setAside(RestrictionSetAside(restriction: "R1", reason: "The wrong day.")))
    #expect(try replaced(&quashed, ["2026-002"]) == [])
    #expect(try replaced(&spec, ["2026-002"]) == ["R1"])
  }

  @Test func `a ban leaves managed contact as it is`() throws {
    var spec = try CaseSpec.managed()
    #expect(try replaced(&spec, ["2026-001"]) == [])
  }

  // MARK: Its days

  @Test func `a day that makes no sense is refused with its reason, a day that just does is not`()
    throws
  {
    var spec = try CaseSpec.noticed()
    try spec.given("10:00", .declined("N1"))
    func why(_ until: Int, _ review: Int? = nil) -> [String] {
      let command = spec.full {
        $0.terms.until = $0.terms.from.adding(days: until)
        $0.terms.review = review.map($0.terms.from.adding(days:))
      }
      return spec.refusal(command)?.reasons.map(\.why) ?? []
    }
    #expect(why(-1).contains("It would end before it begins."))
    #expect(why(0) == [])
    #expect(why(42, 0) == [])
    #expect(why(42, 20) == [])
    #expect(why(42, 42) == [])
    #expect(why(42, 43) == ["It would be reviewed after its end."])
    #expect(why(42, -1) == ["It would be reviewed before it begins."])
  }

  @Test func `a fixed period is the policy's and cites it, an impossible day is nobody's`() throws {
    var spec = try CaseSpec()
    try spec.given(nil, .consult(measure: "managed-contact"))
    func reason(_ until: CivilDate?) -> Refusal.Reason? {
      let command = CaseCommand.ban(
        .managedContact, from: spec.today, until: until, measure: "managed-contact"
      ) { $0.terms.review = $0.terms.from.adding(days: 42) }
      return spec.refusal(command)?.reasons.first
    }
    let fixed = reason(nil)
    #expect(fixed?.kind == .policy)
    #expect(fixed?.clause == "The chair is consulted before a ban.")
    #expect(fixed?.citation == MadeUpPacks.policyCitation)
    let senseless = reason(spec.today.adding(days: -1))
    #expect(senseless?.kind == .state)
    #expect(senseless?.clause == nil)
    #expect(senseless?.citation == nil)
  }

  @Test func `what fairness asks and no source says is our default, and says so`() throws {
    let spec = try CaseSpec.ready()
    let notice = spec.refusal(.notice(spec.today, from: spec.today))
    #expect(notice?.reasons.map(\.kind) == [.fairness])
    #expect(notice?.reasons.map(\.citation?.basis) == [.ourDefault])
    let unknown = spec.refusal(.send("L9"))
    #expect(unknown?.reasons.map(\.kind) == [.state])
    #expect(unknown?.reasons.map(\.citation) == [nil])
  }
}
