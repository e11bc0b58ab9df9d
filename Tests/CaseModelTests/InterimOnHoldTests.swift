import PolicyModel
import Testing

@testable import CaseModel

/// An interim ban that is over and of which nobody could tell the person kept nobody away.
@Suite struct InterimOnHoldTests {
  /// Whether an interim ban of day 0 to day 21 counts on day 22 as undecided, with a request not to contact the
  /// person from one day to another.
  private func counts(from: Int, to: Int?, told: Bool = false) throws -> Bool {
    var spec = try CaseSpec.ready()
    if told { try spec.given("9:05", spec.interim(), .issue("L1", .interimBan), .send("L1")) }
    func on(_ day: Int, _ command: CaseCommand) throws {
      spec.today = try CaseSpec.day(day)
      try spec.given("9:10", command)
    }
    if from == 0 { try on(0, .placeHold(HoldPlaced(by: "PC 1"))) }
    if !told {
      spec.today = try CaseSpec.day(0)
      try spec.given("9:20", spec.interim())
    }
    if from > 0 { try on(from, .placeHold(HoldPlaced(by: "PC 1"))) }
    if let to { try on(to, .liftHold(HoldLifted(by: "PC 1"))) }
    let person = PersonRecord(own: spec.state, others: [])
    return try person.undecidedInterim(on: spec.state.incidents, today: CaseSpec.day(22)) != nil
  }

  @Test func `it does not count where contact was on hold from its decision to its last day`()
    throws
  {
    #expect(try !counts(from: 0, to: nil))
    #expect(try !counts(from: 0, to: 22))
    #expect(try !counts(from: 0, to: 21))
  }

  @Test func `it counts where they were told, or could have been on some day`() throws {
    #expect(try counts(from: 0, to: 20))
    #expect(try counts(from: 1, to: nil))
    #expect(try counts(from: 0, to: nil, told: true))
  }
}
