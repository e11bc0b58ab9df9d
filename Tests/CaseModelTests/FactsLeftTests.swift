import CaseModel
import PolicyModel
import Testing

/// What was told of an incident that was judged away since is left out, or said to count for nothing.
@Suite struct FactsLeftTests {
  private static let notSo = IncidentJudged(
    incident: "2026-002", nature: .neither, seriousness: .low, outcome: .unfounded,
    reason: "Not so.")

  /// A ban about two incidents that was put and answered, with these facts, the second judged away since.
  private func put(_ facts: String) throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given("9:02", .further("2026-002", When(spec.today)))
    try spec.given("9:03", .account(of: "2026-002"))
    try spec.given(
      "9:10",
      .notice(spec.today.adding(days: 7), from: spec.today) { $0.facts = facts })
    try spec.given("9:20", .issue("L1"), .send("L1"), .received("N1"))
    spec.fold(.incidentJudged(Self.notSo))
    return spec
  }

  private func why(_ spec: CaseSpec, _ facts: String, weighed: String = "Safety.") -> [String] {
    let command = spec.full {
      $0.incidents = ["2026-001"]
      $0.reasons.facts = facts
      $0.reasons.factors = weighed
    }
    return (spec.refusal(command)?.reasons.map(\.why) ?? []).filter { $0.contains("judged away") }
  }

  @Test func `facts that keep every word of it carry no decision`() throws {
    let spec = try put("You shouted.\nYou threw a chair.")
    let found = why(spec, "You shouted.\nYou threw a chair.")
    #expect(found.count == 1)
    #expect(found.first?.contains("2026-002") == true)
    #expect(why(spec, "You threw a chair.\nYou shouted").count == 1)
  }

  @Test func `what tells of it is left out`() throws {
    let spec = try put("You shouted.\nYou threw a chair.")
    #expect(why(spec, "You shouted.", weighed: "Incident 2026-002 counts for nothing.").isEmpty)
    // A line that names no day may be of either, and nobody but whoever decides can say.
    #expect(why(spec, "You shouted.").count == 1)
    #expect(why(spec, "You threw a chair.").count == 1)
  }

  @Test func `a line of the day of what stands, and of nothing else, is of that`() throws {
    let facts = "You shouted on 1 March.\nYou threw a chair on 2 March."
    let spec = try put(facts)
    #expect(why(spec, "You shouted on 1 March.").isEmpty)
    #expect(why(spec, "You threw a chair on 2 March.").count == 1)
    #expect(why(spec, facts).count == 1)
  }

  @Test func `what was told of something else altogether keeps nothing back`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:02", .further("2026-002", When(spec.today)))
    try spec.given("9:03", .account(of: "2026-002"))
    for (incident, facts) in [
      ("2026-002" as IncidentID, "You shouted."), ("2026-001", "You threw a chair."),
    ] {
      try spec.given(
        "9:10",
        .notice(spec.today.adding(days: 7), from: spec.today) {
          $0.incidents = [incident]
          $0.facts = facts
        })
    }
    spec.fold(.incidentJudged(Self.notSo))
    #expect(why(spec, "You shouted.\nYou threw a chair.").isEmpty)
  }

  @Test func `or what was weighed says that it counts for nothing`() throws {
    let spec = try put("You shouted and threw a chair.")
    #expect(!why(spec, "You shouted and threw a chair.").isEmpty)
    #expect(
      why(
        spec, "You shouted and threw a chair.",
        weighed: "Safety. Incident 2026-002 counts for nothing."
      ).isEmpty)
  }

  @Test func `a review that goes on tells it no more either`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:02", .further("2026-002", When(spec.today)))
    try spec.given("9:03", .account(of: "2026-002"), .spokenTo)
    try spec.given("9:05", .consult())
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1"), .send("L1"), .received("N1"))
    try spec.given("9:30", spec.full())
    try spec.given("9:40", .issue("L2", .ban), .send("L2"))
    spec.fold(.incidentJudged(Self.notSo))
    let terms = try #require(spec.state.restriction("R1")).terms
    var shorter = terms
    shorter.until = terms.until?.adding(days: -7)
    let told = spec.refusal(.review(.vary, shorter))?.reasons.map(\.why) ?? []
    #expect(told.contains { $0.contains("2026-002") })
    #expect(spec.refusal(.review(.lift)) == nil)
  }
}
