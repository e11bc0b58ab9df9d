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

  @Test func `what was asked for before this was put is no answer to it`() throws {
    var spec = try CaseSpec.ready()
    try spec.given(
      "9:02",
      .askAdjustments(AdjustmentsAsked(how: "by telephone", answer: "Large print, please.")))
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"))
    spec.today = try CaseSpec.day(8)
    // What they asked for is answered, and not called none.
    let none = try #require(spec.refusal(spec.full()))
    #expect(none.reasons.compactMap(\.demand) == [.adjustmentsAsked])
    #expect(none.reasons[0].why.contains("Large print, please."))
    #expect(
      spec.refusal(spec.full { $0.adjustments = "The letter was sent in large print." }) == nil)
  }

  @Test func `with more time given and told, silence is silence again`() throws {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(3)
    try spec.given(
      "9:00", .askAdjustments(AdjustmentsAsked(how: "by telephone", answer: "Two weeks more.")))
    try spec.given("9:10", .moved(CaseSpec.day(12)))
    let letter = try #require(spec.state.letters.last?.id)
    try spec.given("9:20", .issue(letter, .moreTime), .send(letter))
    spec.today = try CaseSpec.day(13)
    try spec.given("9:00", .consult())
    #expect(spec.refusal(spec.full { $0.adjustments = "Two weeks were given." }) == nil)
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

  @Test func `a plea recorded by mistake pleads for nothing, and another one stands`() throws {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(3)
    let plea = CaseCommand.askAdjustments(
      AdjustmentsAsked(how: "by telephone", answer: "Two weeks more."))
    try spec.given("9:00", plea)
    let first = spec.state.version
    func waits(_ spec: CaseSpec) throws -> Bool {
      var later = spec
      later.today = try CaseSpec.day(8)
      let reasons = later.refusal(later.full())?.reasons ?? []
      return reasons.contains { $0.why.contains("asked for something") }
    }
    #expect(try waits(spec))
    var two = spec
    try two.given("9:10", plea)
    try two.given("9:20", .correct(first))
    #expect(try waits(two))
    try spec.given("9:20", .correct(first))
    #expect(try !waits(spec))
  }
}
