import CaseModel
import PolicyModel
import Testing

/// As found, on other conduct than this record has decided on, after it decided about the person all the same.
@Suite struct FoundSinceTests {
  private let end = CivilDate(dayNumber: 20_900)

  private func found(
    from: Int = -4, by: String = "the former headteacher", form: RestrictionForm = .full,
    measure: String = "site-ban"
  ) throws -> CaseCommand {
    .recordFound(
      RestrictionFound(
        restriction: "", measure: measure,
        terms: Terms(
          form: form, scope: .whole, conditions: form.isBan ? "" : "In writing.",
          from: try CaseSpec.day(from), until: end), origin: .before, imposedBy: by,
        shownBy: .letter, dated: try CaseSpec.day(from)))
  }

  private func kept(_ hash: String) -> CaseCommand {
    .keepEvidence(
      EvidenceKept(hash: hash, name: "a.pdf", bytes: 1, type: "application/pdf", describes: ""))
  }

  /// A case of day 10 about something five days before the record, besides another of the person.
  private func second(_ other: CaseState, hash: String = "beef") throws -> CaseSpec {
    var spec = try CaseSpec()
    let joined = try #require(spec.state.incidents.first?.joined.sequence)
    try spec.given(
      "9:00", .correct(joined), .further("2026-005", When(try CaseSpec.day(-5))), kept(hash))
    spec.today = try CaseSpec.day(10)
    spec.firstDay = try CaseSpec.day(0)
    spec.others = [OtherCase(number: "2026-009", state: other)]
    return spec
  }

  private func noBan() throws -> CaseState {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", kept("cafe"), .against("N1"))
    return spec.state
  }

  private func lifted() throws -> CaseState {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .review(.lift))
    return spec.state
  }

  private func setAside() throws -> CaseState {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .setAside(RestrictionSetAside(restriction: "R1", reason: "Not so.")))
    return spec.state
  }

  private func interim() throws -> CaseState {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim())
    return spec.state
  }

  private func standing(_ spec: CaseSpec) throws -> RestrictionStanding {
    var spec = spec
    try spec.given("9:00", try found())
    return try #require(spec.state.restrictions.last).standing(on: spec.today)
  }

  @Test func `after a decision of this record about a ban the gate asks the head at once`() throws {
    for other in [try noBan(), try lifted(), try setAside(), try interim()] {
      #expect(try standing(second(other)) == .unconfirmed)
    }
    var own = try CaseSpec.noticed()
    own.firstDay = own.today
    try own.given("9:30", .against("N1"), .kept)
    own.today = try CaseSpec.day(10)
    try own.given("9:00", .judged("2026-001", .noBreach))
    try own.given("9:10", .further("2026-005", When(try CaseSpec.day(-5))))
    #expect(try standing(own) == .unconfirmed)
  }

  @Test
  func `with nothing decided, or only how contact is arranged, it stands until it is confirmed`()
    throws
  {
    #expect(try standing(second(try CaseSpec().state)) == .inForce)
    #expect(try standing(second(try CaseSpec.managed().state)) == .inForce)
    #expect(try standing(second(try CaseSpec.noticed().state)) == .inForce)
  }

  @Test func `a contact arrangement waits for what was decided by the same measure, and no ban`()
    throws
  {
    func contact(beside other: CaseState) throws -> RestrictionStanding {
      var spec = try second(other)
      try spec.given("9:00", try found(form: .managedContact, measure: "managed-contact"))
      return try #require(spec.state.restrictions.last).standing(on: spec.today)
    }
    #expect(try contact(beside: try CaseSpec.managed().state) == .unconfirmed)
    for other in [try CaseSpec.banned().state, try interim()] {
      #expect(try contact(beside: other) == .inForce)
    }
  }

  @Test func `a ban waits for what was decided about one under another name`() throws {
    var pack = MadeUpPacks.menu
    let index = try #require(pack.measures.firstIndex { $0.id == "site-ban" })
    pack.measures[index] = MadeUpPacks.restriction("keep-out", .siteBan, [])
    var other = try CaseSpec(pack)
    try other.given(
      "9:10", .notice(other.today.adding(days: 7), from: other.today, measure: "keep-out"),
      .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"), .against("N1"))
    #expect(try standing(second(other.state)) == .unconfirmed)
  }

  @Test func `what was decided here before it began says nothing of it`() throws {
    func decided(on day: Int) throws -> RestrictionStanding {
      var other = try CaseSpec.noticed()
      other.fold(
        .noRestrictionDecided(NoRestrictionDecided(about: "N1", reasons: .complete)),
        When(try CaseSpec.day(day)))
      return try standing(second(other.state))
    }
    #expect(try decided(on: -8) == .inForce)
    #expect(try decided(on: -5) == .inForce)
    #expect(try decided(on: -4) == .unconfirmed)
  }

  @Test func `whoever decided here since did not find what they had imposed themselves`() throws {
    let spec = try second(try noBan())
    let refusal = try #require(spec.refusal(try found(by: "Mrs A. Carr, headteacher")))
    #expect(refusal.reasons[0].why.contains("A. Carr"))
    #expect(refusal.reasons[0].why.contains("2 March 2026"))
    #expect(refusal.reasons[0].opens.contains { $0.contains("both gates") })
    #expect(spec.refusal(try found(by: "B. Carr")) == nil)
    let contact = try found(
      by: "A. Carr", form: .managedContact, measure: "managed-contact")
    #expect(spec.refusal(contact) == nil)
    #expect(try second(try CaseSpec().state).refusal(found(by: "A. Carr")) == nil)
    // Of what is said to come from elsewhere, that it came from here is said once.
    guard case .recordFound(var elsewhere) = try found(by: "A. Carr") else { return }
    elsewhere.origin = .elsewhere
    let reasons = try #require(spec.refusal(.recordFound(elsewhere))).reasons
    #expect(reasons.map { $0.why.contains("on this school's staff") } == [true])
  }

  @Test func `a document that lay in the case which was decided was not found since`() throws {
    let spec = try second(try noBan(), hash: "cafe")
    let refusal = try #require(spec.refusal(try found()))
    #expect(refusal.reasons[0].why.contains("the same document"))
    #expect(try second(try noBan(), hash: "").refusal(found()) == nil)
  }
}
