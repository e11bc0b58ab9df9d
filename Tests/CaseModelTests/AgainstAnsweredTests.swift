import CaseModel
import PolicyModel
import Testing

/// Whoever said something is told what became of it, also where the head decides against a ban.
@Suite struct AgainstAnsweredTests {
  private func against(_ answer: String, _ about: ItemID = "N1") -> CaseCommand {
    var reasons = DecisionReasons.complete
    reasons.answer = answer
    return .decideNoRestriction(NoRestrictionDecided(about: about, reasons: reasons))
  }

  private func noBan(_ spec: CaseSpec) -> [StepField] {
    StepForm(spec.state, spec.context(CaseSpec.head, nil)).fields(of: .builtIn(.noBan))
  }

  @Test func `no ban after a reply answers it, point by point`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", .received("N1"))
    for nothing in ["", " ", "None."] {
      let refusal = try #require(spec.refusal(against(nothing)))
      #expect(
        refusal.reasons.map(\.why) == ["What the parent said is not answered, point by point."])
    }
    #expect(spec.refusal(against("You were in Leeds: we believe that.")) == nil)
    let field = try #require(noBan(spec).first { $0.name == "answer" })
    #expect(field.isMissing { $0 == "about" ? "N1" : "" })
  }

  @Test func `so does one after a part of a reply, and after what nobody has said what it answers`()
    throws
  {
    var part = try CaseSpec.noticed()
    try part.given(
      "9:30",
      .receiveRepresentations(
        RepresentationsReceived(about: "N1", how: "letter", text: "Not me.", isPart: true)))
    #expect(part.refusal(against("")) != nil)
    var beside = try CaseSpec.noticed()
    try beside.given("9:30", .received(nil))
    #expect(beside.refusal(against("")) != nil)
    #expect(beside.refusal(against("Answered.")) == nil)
  }

  @Test func `silence and a refusal leave nothing to answer, and a visitor is owed it by advice`()
    throws
  {
    var spec = try CaseSpec.noticed()
    #expect(spec.refusal(against("")) == nil)
    #expect(!noBan(spec).contains { $0.name == "answer" })
    try spec.given("9:30", .declined("N1"))
    #expect(spec.refusal(against("")) == nil)
    var visitor = try CaseSpec.noticed()
    try visitor.given("9:30", .received("N1"))
    visitor.person.isVisitor = true
    #expect(visitor.refusal(against("")) == nil)
  }
}
