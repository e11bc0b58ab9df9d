import CaseModel
import PolicyModel
import Testing

/// What is arranged for a child keeps nobody off: that is a term, and is put to people as one.
@Suite struct ChildArrangementTests {
  private func children(_ text: String) -> [ChildArrangement] {
    [ChildArrangement(pupil: "u00001", arrangement: text)]
  }

  @Test func `neither a decision, nor a review, nor a change of it holds a ban of its own`() throws
  {
    let beyond = children("His mother collects. You must not come near the school or the bus stop.")
    let plain = children("His mother collects at 15.15 at the side gate.")
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", .declined("N1"))
    func why(_ command: CaseCommand) -> Bool {
      spec.refusal(command)?.reasons.contains { $0.why.contains("You must not come near") } ?? false
    }
    #expect(why(spec.full { $0.children = beyond }))
    #expect(!why(spec.full { $0.children = plain }))
    try spec.given("9:40", spec.full { $0.children = plain }, .issue("L2"), .send("L2"))
    var shorter = try #require(spec.state.restriction("R1")).terms
    shorter.until = spec.today.adding(days: 20)
    func review(_ children: [ChildArrangement]) -> CaseCommand {
      .decideReview(
        ReviewDecided(
          restriction: "R1", outcome: .vary, reasons: .complete, terms: shorter, children: children)
      )
    }
    func change(_ children: [ChildArrangement]) -> CaseCommand {
      .changeArrangements(
        ArrangementsChanged(restriction: "R1", children: children, reason: "Older."))
    }
    for command in [review(beyond), change(beyond)] { #expect(why(command)) }
    for command in [review(plain), change(plain)] { #expect(spec.refusal(command) == nil) }
  }
}
