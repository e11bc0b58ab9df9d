import CaseModel
import PolicyModel
import Testing

/// What rests on a delegation that somebody recorded for the head and that the head never confirmed, and
/// whose word counts no further after the head denied one.
@Suite struct UnconfirmedDelegationTests {
  private let day = CivilDate(dayNumber: 20_600)

  /// A school whose head is `s01`, with events written one after another from entry 11 on.
  private func school(_ events: (SchoolEvent, by: StaffID)...) -> SchoolState {
    let staff: [(StaffID, Role)] = [("s01", .head), ("s02", .deputy), ("s07", .seniorStaff)]
    var state = SchoolState(
      folding: staff.enumerated().map { index, one in
        let added = StaffAdded(staff: one.0, name: "\(one.0)", roles: [one.1])
        return recorded(.staffAdded(added), by: "s01", index + 1)
      })
    for (index, event) in events.enumerated() {
      state.evolve(recorded(event.0, by: event.by, 11 + index))
    }
    return state
  }

  private func recorded(
    _ event: SchoolEvent, by staff: StaffID, _ sequence: Int
  ) -> Recorded<SchoolEvent> {
    Recorded(event: event, happened: When(day), staff: staff, sequence: sequence)
  }

  private func given(
    _ id: String, to: StaffID = "s02", case number: CaseID? = nil
  ) -> SchoolEvent {
    .delegationGiven(
      DelegationGiven(
        delegation: id, to: to, from: day, until: day.adding(days: 10), caseNumber: number,
        givenBy: "the head", reason: "Away."))
  }

  private func ended(_ id: String) -> SchoolEvent {
    .delegationEnded(DelegationEnded(delegation: id, reason: "Back."))
  }

  private func confirmed(_ id: String) -> SchoolEvent {
    .delegationConfirmed(DelegationConfirmed(delegation: id, note: ""))
  }

  private func written(_ sequence: Int, by staff: StaffID = "s02", on days: Int = 0) -> Stamp {
    Stamp(when: When(day.adding(days: days)), sequence: sequence, staff: staff)
  }

  // MARK: Who acts on it

  @Test func `whoever acts on delegations that the head has not confirmed is unconfirmed`() throws {
    func actor(_ events: (SchoolEvent, by: StaffID)...) throws -> Actor {
      var state = school()
      for (index, event) in events.enumerated() {
        state.evolve(recorded(event.0, by: event.by, 20 + index))
      }
      return try #require(state.actor("s02", on: day))
    }
    #expect(try !actor().isUnconfirmed)
    #expect(try actor((given("D1"), by: "s02")).isUnconfirmed)
    #expect(try !actor((given("D1"), by: "s01")).isUnconfirmed)
    #expect(try !actor((given("D1"), by: "s02"), (given("D2"), by: "s01")).isUnconfirmed)
    #expect(try !actor((given("D1"), by: "s02"), (confirmed("D1"), by: "s01")).isUnconfirmed)
  }

  // MARK: What was written while it stood

  @Test func `a delegation bears what its holder wrote between its recording and its end`() throws {
    let open = try #require(school((given("D1"), "s01")).delegations.first)
    #expect(open.held(written(12), in: "2026-001"))
    #expect(!open.held(written(10), in: "2026-001"))
    #expect(!open.held(written(12, by: "s07"), in: "2026-001"))
    var state = school((given("D1"), "s01"))
    state.evolve(recorded(ended("D1"), by: "s01", 20))
    let over = try #require(state.delegations.first)
    #expect(over.held(written(19), in: "2026-001"))
    #expect(!over.held(written(21), in: "2026-001"))
  }

  @Test func `a delegation bears what was written on its last day, and nothing later`() throws {
    let given = try #require(school((given("D1"), "s01")).delegations.first)
    #expect(given.held(written(12, on: 10), in: "2026-001"))
    #expect(!given.held(written(12, on: 11), in: "2026-001"))
  }

  @Test func `a delegation for one case bears what was written in that case alone`() throws {
    let one = try #require(school((given("D1", case: "2026-001"), "s01")).delegations.first)
    #expect(one.held(written(12), in: "2026-001"))
    #expect(!one.held(written(12), in: "2026-002"))
    let all = try #require(school((given("D1"), "s01")).delegations.first)
    #expect(all.held(written(12), in: "2026-002"))
  }

  // MARK: Without the head's word

  @Test func `what rests on one that ended before the head confirmed it is unconfirmed`() {
    var state = school((given("D1"), "s02"))
    #expect(state.unconfirmed(written(15), in: "2026-001") == nil)
    state.evolve(recorded(ended("D1"), by: "s01", 20))
    #expect(state.unconfirmed(written(15), in: "2026-001")?.facts.delegation == "D1")
    #expect(
      state.unconfirmed(written(15), in: "2026-001")?.unconfirmedWords
        == "under a delegation that the headteacher did not confirm")
    #expect(state.unconfirmed(written(15, by: "s07"), in: "2026-001") == nil)
    #expect(state.unconfirmed(written(21), in: "2026-001") == nil)
  }

  @Test func `what rests on the head's own word, or on one confirmed, is not unconfirmed`() {
    let own = school((given("D1"), "s01"), (ended("D1"), "s01"))
    #expect(own.delegations.map(\.endedUnconfirmed) == [false])
    let kept = school((given("D1"), "s02"), (confirmed("D1"), "s01"), (ended("D1"), "s01"))
    #expect(kept.delegations.map(\.endedUnconfirmed) == [false])
    let gone = school((given("D1"), "s02"), (ended("D1"), "s02"))
    #expect(gone.delegations.map(\.endedUnconfirmed) == [true])
    #expect(school((given("D1"), "s02")).delegations.map(\.endedUnconfirmed) == [false])
  }

  @Test func `what rests on another delegation besides is not unconfirmed`() {
    var state = school((given("D1"), "s02"), (given("D2"), "s01"))
    state.evolve(recorded(ended("D1"), by: "s01", 20))
    #expect(state.unconfirmed(written(15), in: "2026-001") == nil)
  }

  // MARK: Denied

  @Test
  func `what was decided by an acting head whom the governors never appointed is unconfirmed`() {
    let appointed = SchoolEvent.actingHeadAppointed(
      ActingHeadAppointed(
        delegation: "D1", to: "s02", from: day, until: day.adding(days: 10), minute: "12",
        reason: "The head is ill."))
    let denied = SchoolEvent.delegationEnded(
      DelegationEnded(delegation: "D1", reason: "Nobody did.", neverMade: true))
    var over = school((appointed, "s05"))
    over.evolve(recorded(ended("D1"), by: "s05", 20))
    // It was made, and is over: what was decided under it stands.
    #expect(over.unconfirmed(written(15), in: "2026-001") == nil)
    // And the governors may say so after it was over.
    over.evolve(recorded(denied, by: "s05", 22))
    #expect(over.unconfirmed(written(15), in: "2026-001")?.facts.delegation == "D1")
    #expect(over.unconfirmed(written(21), in: "2026-001") == nil)
    var state = school((appointed, "s05"))
    state.evolve(recorded(denied, by: "s05", 20))
    #expect(state.unconfirmed(written(15), in: "2026-001")?.basis == .governors)
    #expect(
      state.unconfirmed(written(15), in: "2026-001")?.unconfirmedWords
        == "as acting head, whom the governors say they never appointed")
    #expect(!state.isHead("s02", on: day))
    // The head lets it stand.
    state.evolve(recorded(confirmed("D1"), by: "s01", 22))
    #expect(state.unconfirmed(written(15), in: "2026-001") == nil)
  }

  @Test
  func `whoever recorded one that the head ended unconfirmed is denied until the head gives one`() {
    var state = school((given("D1"), "s02"), (ended("D1"), "s01"))
    #expect(state.delegations.map(\.isDenied) == [true])
    #expect(state.isDenied(recordingBy: "s02"))
    #expect(!state.isDenied(recordingBy: "s07"))
    state.evolve(recorded(given("D2", to: "s07"), by: "s07", 20))
    #expect(state.isDenied(recordingBy: "s02"))
    state.evolve(recorded(given("D3", to: "s07"), by: "s01", 21))
    #expect(!state.isDenied(recordingBy: "s02"))
  }

  @Test func `an appointment by the governors takes no denial back`() {
    let appointed = SchoolEvent.actingHeadAppointed(
      ActingHeadAppointed(
        delegation: "G1", to: "s07", from: day, until: day.adding(days: 10), caseNumber: nil,
        outside: false, minute: "12/26", reason: "Ill."))
    let state = school((given("D1"), "s02"), (ended("D1"), "s01"), (appointed, "s02"))
    #expect(state.isDenied(recordingBy: "s02"))
  }

  @Test func `an end by anybody else, or of one confirmed or given by the head, denies nobody`() {
    let own = school((given("D1"), "s02"), (ended("D1"), "s02"))
    #expect(own.delegations.map(\.isDenied) == [false])
    #expect(!own.isDenied(recordingBy: "s02"))
    let kept = school((given("D1"), "s02"), (confirmed("D1"), "s01"), (ended("D1"), "s01"))
    #expect(kept.delegations.map(\.isDenied) == [false])
    let heads = school((given("D1"), "s01"), (ended("D1"), "s01"))
    #expect(heads.delegations.map(\.isDenied) == [false])
  }
}
