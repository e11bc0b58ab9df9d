import CaseModel
import PolicyModel
import Testing

/// Whoever asks for longer to reply, when asked about adjustments, is not silent.
@Suite struct AdjustmentSoughtTests {
  /// Why a ban on silence is refused, where this was said after the notice.
  private func why(
    _ answer: String, put: Bool? = nil, then commands: CaseCommand...
  ) throws -> String? {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(3)
    try spec.given(
      "9:00",
      .askAdjustments(
        AdjustmentsAsked(how: "by telephone", answer: answer, ofWhatWasPut: put)))
    for command in commands { try spec.given("9:10", command) }
    spec.today = try CaseSpec.day(8)
    return spec.refusal(spec.full())?.reasons.first { $0.demand == .chanceToRespond }?.why
  }

  @Test func `a plea for time is no silence, and that nothing is needed is none either`() throws {
    let plea = "He is dyslexic and asks for two more weeks."
    #expect(try why(plea)?.contains("asked for something") == true)
    #expect(try why(plea, put: true) != nil)
    #expect(try why(plea, put: false) == nil)
    #expect(try why("None needed.") == nil)
  }

  @Test func `it is met by more time`() throws {
    let later = try CaseSpec.day(12)
    let found = try why("Two weeks more.", then: .moved(later))
    #expect(found?.contains("asked for something") == false)
  }

  @Test func `the form asks whether it was for time to reply where something waits for a reply`()
    throws
  {
    func asks(_ spec: CaseSpec) -> Bool {
      StepForm(spec.state, spec.context(CaseSpec.head, nil)).fields(of: .builtIn(.adjustments))
        .contains { $0.name == "of-what-was-put" && $0.required }
    }
    #expect(try asks(CaseSpec.noticed()))
    #expect(try !asks(CaseSpec()))
  }
}
