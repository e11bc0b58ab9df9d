import CaseModel
import PolicyModel
import Testing

/// Who acts in the head's place: delegations and appointments, their days, their cases and their
/// ends.
@Suite struct DelegationTests {
  private let day = CivilDate(dayNumber: 20_600)

  /// A school with a head, a deputy, a senior member of staff and a chair of governors.
  private func school(_ events: (SchoolEvent, by: StaffID)...) -> SchoolState {
    let staff: [(StaffID, Role)] = [
      ("s01", .head), ("s02", .deputy), ("s07", .seniorStaff), ("s05", .chair),
    ]
    var state = SchoolState(
      folding: staff.map { id, role in
        recorded(.staffAdded(StaffAdded(staff: id, name: "\(id)", roles: [role])), by: "s01")
      })
    for (event, by) in events { state.evolve(recorded(event, by: by)) }
    return state
  }

  private func recorded(
    _ event: SchoolEvent, by staff: StaffID, on days: Int = 0
  ) -> Recorded<SchoolEvent> {
    Recorded(event: event, happened: When(day.adding(days: days)), staff: staff, sequence: 1)
  }

  private func given(
    _ id: String, to: StaffID = "s02", case number: CaseID? = nil, from: Int = 0, until: Int = 10
  ) -> SchoolEvent {
    .delegationGiven(
      DelegationGiven(
        delegation: id, to: to, from: day.adding(days: from), until: day.adding(days: until),
        caseNumber: number, givenBy: "the head", reason: "Away."))
  }

  private func appointed(
    _ id: String, to: StaffID = "s07", case number: CaseID? = nil
  ) -> SchoolEvent {
    .actingHeadAppointed(
      ActingHeadAppointed(
        delegation: id, to: to, from: day, until: day.adding(days: 10), caseNumber: number,
        outside: true, minute: "12/26", reason: "Ill."))
  }

  private func ended(_ id: String) -> SchoolEvent {
    .delegationEnded(DelegationEnded(delegation: id, reason: "Back."))
  }

  private func confirmed(_ id: String) -> SchoolEvent {
    .delegationConfirmed(DelegationConfirmed(delegation: id, note: ""))
  }

  // MARK: On whose word

  @Test func `the head gives a delegation, and a deputy records one that the head confirms`() {
    var state = school((given("D1", to: "s07"), "s01"), (given("D2"), "s02"))
    #expect(state.delegations.map(\.basis) == [.head, .onBehalf])
    #expect(state.delegations.map(\.recordedBy) == ["s01", "s02"])
    #expect(state.delegations.map(\.recorded) == [day, day])
    #expect(state.delegationsToConfirm.map(\.facts.delegation) == ["D2"])
    state.evolve(recorded(confirmed("D2"), by: "s01"))
    #expect(state.delegationsToConfirm.isEmpty)
    #expect(state.delegations.map(\.isConfirmed) == [false, true])
  }

  @Test func `one recorded for the head and ended waits for nobody`() {
    let state = school((given("D1"), "s02"), (given("D2"), "s02"), (ended("D1"), "s01"))
    #expect(state.delegationsToConfirm.map(\.facts.delegation) == ["D2"])
    #expect(state.delegations[0].ended == day)
    #expect(state.delegations[1].ended == nil)
  }

  @Test func `whoever the governors appoint gives delegations as the head does`() {
    let state = school((appointed("G1"), "s05"), (given("D1"), "s07"), (given("D2"), "s02"))
    #expect(state.delegations.map(\.basis) == [.governors, .head, .onBehalf])
    #expect(state.isHead("s07", on: day) && !state.isHead("s07", on: day.adding(days: 11)))
    #expect(!state.isHead("s02", on: day) && !state.isHead("s05", on: day))
    let facts = state.delegations[0].facts
    #expect(facts.givenBy == "the governors (minute 12/26)")
    #expect(facts.outside && facts.reason == "Ill." && facts.to == "s07")
    #expect(state.delegations[0].recordedBy == "s05")
  }

  @Test func `whoever acts for one case only, or on the head's word, gives none away`() {
    let one = school((appointed("G1", case: "2026-001"), "s05"), (given("D1"), "s07"))
    #expect(one.delegations.map(\.basis) == [.governors, .onBehalf])
    let passed = school((given("D1"), "s01"), (given("D2", to: "s07"), "s02"))
    #expect(passed.delegations.map(\.basis) == [.head, .onBehalf])
  }

  @Test func `nobody takes the head's own rights away`() {
    let state = school((appointed("G1"), "s05"), (given("D1"), "s02"))
    #expect(state.isHead("s01", on: day))
    #expect(state.actor("s01", on: day)?.isHead == true)
  }

  // MARK: For how long, and for what

  @Test func `it holds from its first day to its last, and for its holder alone`() {
    let state = school((given("D1", from: 2, until: 4), "s01"))
    let heads = [1, 2, 4, 5].map { state.actor("s02", on: day.adding(days: $0))?.actingHead }
    #expect(heads == [nil, "D1", "D1", nil])
    #expect(state.actor("s07", on: day.adding(days: 3))?.actingHead == nil)
    let standing = [1, 4, 5].map { state.standingDelegations(on: day.adding(days: $0)).count }
    #expect(standing == [1, 1, 0])
  }

  @Test func `one that ended early stands no longer from that day on`() {
    var state = school((given("D1"), "s01"))
    state.evolve(recorded(ended("D1"), by: "s01", on: 3))
    let standing = [2, 3, 4].map { state.standingDelegations(on: day.adding(days: $0)).count }
    #expect(standing == [1, 0, 0])
  }

  @Test func `for one case it covers that case, and nobody acts as head for all`() {
    let state = school((given("D1", case: "2026-001"), "s01"))
    #expect(state.actor("s02", on: day, case: "2026-001")?.isHead == true)
    #expect(state.actor("s02", on: day, case: "2026-002")?.isHead == false)
    #expect(state.actingHead(on: day) == nil)
    let all = school((given("D1"), "s01"))
    #expect(all.actingHead(on: day)?.staff == "s02")
    #expect(all.actor("s02", on: day, case: "2026-001")?.isHead == true)
    #expect(school().actingHead(on: day) == nil)
  }

  @Test func `of several the last given counts, while it stands`() {
    let state = school((given("D1"), "s01"), (given("D2", until: 4), "s01"))
    #expect(state.actor("s02", on: day)?.actingHead == "D2")
    #expect(state.actor("s02", on: day.adding(days: 5))?.actingHead == "D1")
    let two = school((given("D1"), "s01"), (given("D2", to: "s07"), "s01"))
    #expect(two.actingHead(on: day)?.staff == "s07")
  }

  @Test func `nobody who has left acts as head`() throws {
    let day = try CaseSpec.day(0)
    let staff = StaffAdded(staff: "s02", name: "B. Dean", roles: [.deputy])
    let events: [SchoolEvent] = [
      .staffAdded(staff),
      .delegationGiven(
        DelegationGiven(
          delegation: "D1", to: "s02", from: day, until: day.adding(days: 9), givenBy: "the head",
          reason: "Away.")),
      .staffChanged(StaffChanged(staff: "s02", name: "B. Dean", roles: [.deputy], left: true)),
    ]
    let state = SchoolState(
      folding: events.enumerated().map {
        Recorded(event: $1, happened: When(day), staff: "s01", sequence: $0 + 1)
      })
    #expect(state.actingHead(on: day) == nil)
  }
}
