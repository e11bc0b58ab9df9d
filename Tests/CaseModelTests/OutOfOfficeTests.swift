import PolicyModel
import Testing

@testable import CaseModel

/// Somebody decided, or was consulted, whose time of office had ended by then, as was recorded only later.
@Suite struct OutOfOfficeTests {
  private let day = CivilDate(dayNumber: 20_600)

  // MARK: The chair

  /// A case in which the chair was consulted on day 0, and left that office with some day.
  private func consulted(leftOn last: Int?) throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    spec.staff[4].roles = []
    spec.staff[4].terms = [
      OfficeTerm(.chair, until: try last.map { try CaseSpec.day($0) }),
      OfficeTerm(.viceChair, until: try CaseSpec.day(-90)),
    ]
    return spec
  }

  @Test func `the view of a chair whose time had ended by then carries nothing`() throws {
    let spec = try consulted(leftOn: -1)
    let refusal = try #require(spec.refusal(spec.interim()))
    #expect(refusal.reasons.map(\.demand) == [.chairConsulted])
    #expect(refusal.reasons[0].why.contains("was not the chair of governors on 2 March 2026"))
    #expect(refusal.reasons[0].opens[0].hasPrefix("Consult"))
  }

  @Test func `it counts where they held the office on the day, whatever became of them since`()
    throws
  {
    for last in [0, 3, nil] {
      let spec = try consulted(leftOn: last)
      #expect(spec.refusal(spec.interim()) == nil)
    }
  }

  @Test func `a ban that rests on it has to be put right`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim())
    func fallen() -> [String] {
      Decider(spec.state, spec.context(CaseSpec.head, nil)).fallenViews.map(\.why)
    }
    #expect(fallen() == [])
    spec.staff[4].terms = [OfficeTerm(.chair, until: try CaseSpec.day(-1))]
    #expect(fallen().count == 1)
    spec.staff[4].terms = [OfficeTerm(.chair, until: try CaseSpec.day(0))]
    #expect(fallen() == [])
  }

  // MARK: The head

  /// A school whose head `s01` left on its day 10, as entry 20 says.
  private func school(_ left: Bool = true, roles: [Role] = [.head]) -> SchoolState {
    let added = [("s01", Role.head), ("s02", .deputy)].map { staff, role in
      SchoolEvent.staffAdded(StaffAdded(staff: staff, name: "\(staff)", roles: [role]))
    }
    var state = SchoolState(
      folding: added.enumerated().map { recorded($1, $0 + 1, on: 0) })
    let gone = StaffChanged(staff: "s01", name: "A. Carr", roles: roles, left: left)
    state.evolve(recorded(.staffChanged(gone), 20, on: 10))
    return state
  }

  private func recorded(
    _ event: SchoolEvent, _ sequence: Int, on days: Int
  ) -> Recorded<SchoolEvent> {
    Recorded(
      event: event, happened: When(day.adding(days: days)), staff: "s09", sequence: sequence)
  }

  private func under(
    _ state: SchoolState, _ days: Int, _ sequence: Int = 15, by staff: StaffID = "s01"
  ) -> Delegation? {
    state.unconfirmed(
      Stamp(when: When(day.adding(days: days)), sequence: sequence, staff: staff), in: "2026-001")
  }

  @Test func `what a head decided after their last day waits for whoever is head`() throws {
    for state in [school(), school(false, roles: [.staff])] {
      let found = try #require(under(state, 11))
      #expect(found.unconfirmedWords == "after their time as headteacher had ended")
      #expect(state.unsettled() == [found])
      #expect(under(state, 10) == nil)
      #expect(under(state, 11, by: "s02") == nil)
      #expect(under(state, 11, 21) == nil)
      #expect(!state.isHead("s01", on: day.adding(days: 12)))
      #expect(state.delegations.isEmpty)
    }
  }

  @Test func `it stands once the head lets it stand, and nothing waits where a head went on`()
    throws
  {
    var state = school()
    let id = try #require(under(state, 11)).facts.delegation
    let confirmed = DelegationConfirmed(delegation: id, note: "It was right.")
    state.evolve(recorded(.delegationConfirmed(confirmed), 30, on: 12))
    #expect(under(state, 11) == nil)
    #expect(under(school(false), 11) == nil)
    // What somebody else's powers bore stands on those.
    var acting = school()
    acting.evolve(
      recorded(
        .actingHeadAppointed(
          ActingHeadAppointed(
            delegation: "D1", to: "s01", from: day, until: day.adding(days: 30), minute: "12",
            reason: "Until there is a head.")), 12, on: 10))
    #expect(under(acting, 11) == nil)
  }

  @Test func `what nobody in office had given waits for a new head`() {
    #expect(DelegationBasis.allCases.filter(\.waitsForNewHead) == [.governors, .pastOffice])
  }

  @Test func `it ended with the entry that says so, whatever is said of it later`() throws {
    var state = school()
    let past = try #require(under(state, 11))
    #expect(past.ended == day.adding(days: 11))
    let ended = DelegationEnded(delegation: past.facts.delegation, reason: "It does not stand.")
    state.evolve(recorded(.delegationEnded(ended), 30, on: 12))
    #expect(under(state, 13, 25) == nil)
    #expect(under(state, 11) != nil)
  }

  @Test func `each head's time past office is settled by itself, and nobody else's waits`() throws {
    var state = school()
    let change = StaffChanged(staff: "s02", name: "B. Dean", roles: [.head], left: false)
    state.evolve(recorded(.staffChanged(change), 21, on: 11))
    #expect(state.unsettled().map(\.facts.to) == ["s01"])
    var deputy = StaffAdded(staff: "s03", name: "C. Evans", roles: [.deputy])
    state.evolve(recorded(.staffAdded(deputy), 22, on: 11))
    deputy.roles = [.staff]
    let left = StaffChanged(staff: "s03", name: "C. Evans", roles: deputy.roles, left: true)
    state.evolve(recorded(.staffChanged(left), 23, on: 12))
    #expect(state.unsettled().map(\.facts.to) == ["s01"])
    let gone = StaffChanged(staff: "s02", name: "B. Dean", roles: [.head], left: true)
    state.evolve(recorded(.staffChanged(gone), 24, on: 13))
    #expect(state.unsettled().map(\.facts.to) == ["s01", "s02"])
    let first = try #require(state.unsettled().first).facts.delegation
    state.evolve(
      recorded(.delegationConfirmed(DelegationConfirmed(delegation: first, note: "")), 30, on: 14))
    #expect(state.unsettled().map(\.facts.to) == ["s02"])
  }

  @Test func `a chair on record without the times of that office is taken at their word`() throws {
    var spec = try CaseSpec.ready()
    spec.staff[4].roles = []
    for terms in [[], [OfficeTerm(.viceChair, until: try CaseSpec.day(-90))]] {
      spec.staff[4].terms = terms
      #expect(spec.refusal(spec.interim()) == nil)
    }
  }
}
