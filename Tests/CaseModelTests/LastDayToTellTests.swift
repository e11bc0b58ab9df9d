import PolicyModel
import Testing

@testable import CaseModel

/// What an interim ban put to somebody and nobody told is put anew once the ban is over, and until then it is told.
@Suite struct LastDayToTellTests {
  private func last(_ spec: CaseSpec, _ id: ItemID = "R1") throws -> CivilDate? {
    spec.state.lastDayToTell(try #require(spec.state.hearing(id)))
  }

  private func untold() throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim())
    return spec
  }

  @Test func `its last day, while nobody was told and nothing has ended it`() throws {
    let spec = try untold()
    #expect(try last(spec) == spec.state.restriction("R1")?.lastDay)
    var told = spec
    try told.given("9:20", .issue("L1", .interimBan), .send("L1"))
    #expect(try last(told) == nil)
    var ended = spec
    try ended.given("9:20", .setAside(RestrictionSetAside(restriction: "R1", reason: "A slip.")))
    #expect(try last(ended) == nil)
  }

  @Test func `not of a notice`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    #expect(try last(spec, "N1") == nil)
  }

  @Test func `not once a notice has put it anew, and one about something else has not`() throws {
    var spec = try untold()
    try spec.given("9:20", .further("2026-002", When(spec.today, LocalTime("9:15"))))
    func noticed(_ incident: IncidentID) throws -> CaseSpec {
      var spec = spec
      try spec.given(
        "9:30",
        .notice(spec.today.adding(days: 7), from: spec.today) { $0.incidents = [incident] })
      return spec
    }
    #expect(try last(noticed("2026-002")) != nil)
    #expect(try last(noticed("2026-001")) == nil)
  }
}
