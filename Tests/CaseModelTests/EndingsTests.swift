import CaseModel
import PolicyModel
import Testing

/// What begins can end: links, orders, adjustments, delegations, and a pupil who comes back.
@Suite struct EndingsTests {
  private func recorded<Event>(_ event: Event, _ day: CivilDate) -> Recorded<Event> {
    Recorded(event: event, happened: When(day), staff: "s01", sequence: 1)
  }

  @Test func `a link, a court order and an adjustment end with their reason`() throws {
    let day = try CaseSpec.day(0)
    var state = ParentState()
    state.evolve(
      recorded(.linkMade(LinkMade(pupil: "u1", relation: .mother, responsibility: .yes)), day))
    state.evolve(
      recorded(
        .courtOrderRecorded(
          CourtOrderRecorded(
            order: "O1", pupil: "u1", kind: "Prohibited steps", effect: "May not collect.",
            mayCollect: false, from: day)), day))
    state.evolve(
      recorded(.adjustmentAgreed(AdjustmentAgreed(adjustment: "A1", what: "Large print.")), day))
    #expect(state.standingLinks.count == 1 && state.adjustments.count == 1)
    #expect(state.orders[0].ended == nil)
    state.evolve(recorded(.linkEnded(LinkEnded(pupil: "u1", why: "Adopted.")), day))
    state.evolve(recorded(.courtOrderEnded(CourtOrderEnded(order: "O1", why: "Discharged.")), day))
    state.evolve(recorded(.adjustmentEnded(AdjustmentEnded(adjustment: "A1", why: "Asked.")), day))
    #expect(state.standingLinks.isEmpty && state.adjustments.isEmpty)
    #expect(state.adjustmentsEnded.map(\.what) == ["Large print."])
    state.evolve(
      recorded(.adjustmentAgreed(AdjustmentAgreed(adjustment: "A2", what: "A ramp.")), day))
    state.evolve(
      recorded(
        .adjustmentEnded(
          AdjustmentEnded(adjustment: "A2", why: "Of somebody else.", byMistake: true)), day))
    #expect(state.adjustments.isEmpty && state.adjustmentsEnded.count == 1)
    #expect(state.orders[0].ended == "Discharged.")
  }

  @Test func `a pupil who left comes back`() throws {
    let day = try CaseSpec.day(0)
    var state = PupilState()
    state.evolve(recorded(.pupilLeft(PupilLeft(on: day)), day))
    #expect(state.left == day)
    state.evolve(recorded(.pupilReturned(PupilReturned(on: day, why: "They moved back.")), day))
    #expect(state.left == nil)
  }

  @Test func `a delegation ends early, by itself, and covers its one case`() throws {
    let day = try CaseSpec.day(0)
    var state = SchoolState()
    state.evolve(
      recorded(
        .staffAdded(StaffAdded(staff: "s02", name: "B. Dean", title: "Deputy", roles: [.deputy])),
        day))
    let given = DelegationGiven(
      delegation: "D1", to: "s02", from: day, until: day.adding(days: 10), caseNumber: "2026-001",
      givenBy: "the head", reason: "Away.")
    state.evolve(recorded(.delegationGiven(given), day))
    func acts(_ days: Int, _ number: CaseID?) -> Bool {
      state.actor("s02", on: day.adding(days: days), case: number)?.isHead == true
    }
    #expect(acts(10, "2026-001") && !acts(11, "2026-001") && !acts(-1, "2026-001"))
    #expect(!acts(5, "2026-002") && !acts(5, nil))
    state.evolve(
      recorded(
        .delegationEnded(DelegationEnded(delegation: "D1", reason: "Back.")), day.adding(days: 4)))
    #expect(acts(3, "2026-001") && !acts(4, "2026-001"))
  }

  @Test func `deciding against managed contact leaves the interim ban to be decided`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:05", .consult(measure: "managed-contact"), spec.interim())
    try spec.given(
      "9:10",
      .notice(
        spec.today.adding(days: 7), from: spec.today, measure: "managed-contact",
        form: .managedContact))
    try spec.given("9:20", .against("N1"))
    #expect(spec.state.restriction("R1")?.ending == nil)
    #expect(spec.state.openHearings.map(\.id) == ["R1"])
  }
}
