import PolicyModel
import Testing

@testable import CaseModel

/// Who was said to have been asked about adjustments, and was not, is asked once that is known.
@Suite struct NeverAskedTests {
  private func due(_ spec: CaseSpec) -> Int {
    DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
      .count { $0.step == "adjustments" }
  }

  @Test func `a ban before which nobody asked after all is due, until somebody has asked`() throws {
    let asked = CaseCommand.askAdjustments(AdjustmentsAsked(how: "by telephone", answer: "None."))
    var spec = try CaseSpec.ready()
    try spec.given("9:05", asked)
    let entry = spec.state.version
    try spec.given("9:30", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    #expect(due(spec) == 0)
    var before = spec
    try spec.given("10:00", .correct(entry))
    #expect(due(spec) == 1)
    try spec.given("10:10", asked)
    #expect(due(spec) == 0)
    // What was asked afterwards, and corrected, came before no decision.
    try before.given("10:00", asked)
    try before.given("10:10", .correct(before.state.version))
    #expect(due(before) == 0)
  }
}
