import CaseModel
import PolicyModel
import Testing

/// A contact arrangement that stands goes on by a review, and is not simply taken again.
@Suite struct RetakingTests {
  private func managed(_ spec: CaseSpec, days: Int = 60) -> CaseCommand {
    .ban(
      .managedContact, from: spec.today, until: spec.today.adding(days: days),
      measure: "managed-contact")
  }

  private func why(_ spec: CaseSpec, _ command: CaseCommand) -> [String] {
    spec.refusal(command)?.reasons.map(\.why).filter { $0.contains("is for a review") } ?? []
  }

  @Test func `it is refused with the road, longer, tighter or the same, and on any day of it`()
    throws
  {
    var spec = try CaseSpec.managed()
    for day in [0, 10, 42] {
      spec.today = try CaseSpec.day(day)
      try spec.given("9:30", .consult(measure: "managed-contact"))
      for days in [1, 60] { #expect(why(spec, managed(spec, days: days)).count == 1) }
    }
    let refusal = try #require(spec.refusal(managed(spec)))
    #expect(refusal.reasons[0].opens.first == "Prepare a review of it.")
    let rail = Decider(spec.state, spec.context(CaseSpec.head, nil)).nextSteps()
    #expect(rail.first { $0.step.id == "managed-contact" }?.mayBeTaken == false)
    #expect(rail.first { $0.step.id == "review-prepare" }?.mayBeTaken == true)
  }

  @Test func `what happened since carries a further one`() throws {
    var spec = try CaseSpec.managed()
    spec.today = try CaseSpec.day(10)
    for (on, isRefused) in [(CivilDate?.none, true), (spec.today, false)] {
      var with = spec
      let happened = try When(on ?? CaseSpec.day(-2))
      try with.given("9:00", .further("2026-002", happened), .account(of: "2026-002"), .spokenTo)
      try with.given("9:10", .consult(measure: "managed-contact"))
      #expect(why(with, managed(with)).isEmpty != isRefused)
    }
  }

  @Test func `it carries one that rests on it, and none that rests on what was there before`()
    throws
  {
    var spec = try CaseSpec.managed()
    spec.today = try CaseSpec.day(10)
    try spec.given(
      "9:00", .further("2026-002", When(spec.today)), .account(of: "2026-002"), .spokenTo)
    try spec.given("9:10", .consult(measure: "managed-contact"))
    func managed(_ incident: IncidentID) -> CaseCommand {
      .ban(
        .managedContact, from: spec.today, until: spec.today.adding(days: 60),
        measure: "managed-contact"
      ) { $0.incidents = [incident] }
    }
    #expect(why(spec, managed("2026-002")).isEmpty)
    #expect(why(spec, managed("2026-001")).count == 1)
  }

  @Test func `one that was found is confirmed by a decision of its own`() throws {
    var spec = try CaseSpec()
    try spec.given(
      "9:00",
      .recordFound(
        RestrictionFound(
          restriction: "", measure: "managed-contact",
          terms: Terms(
            form: .managedContact, scope: .whole, conditions: "In writing.",
            from: CaseSpec.before, until: try CaseSpec.day(60)), origin: .before,
          imposedBy: "A head", shownBy: .letter, dated: CaseSpec.before, kept: "A letter")))
    try spec.given("9:10", .account, .spokenTo, .consult(measure: "managed-contact"))
    #expect(spec.refusal(managed(spec)) == nil)
  }

  @Test func `once it was lifted, and in another case too`() throws {
    var spec = try CaseSpec.managed()
    let first = spec.state
    try spec.given("10:00", .review(.lift), .consult(measure: "managed-contact"))
    #expect(spec.refusal(managed(spec)) == nil)
    var other = try CaseSpec()
    try other.given("9:00", .account, .spokenTo, .consult(measure: "managed-contact"))
    other.others = [OtherCase(number: "2026-009", state: first)]
    #expect(why(other, managed(other)).count == 1)
    #expect(
      other.refusal(managed(other))?.reasons[0].opens.first
        == "Prepare a review of it in case 2026-009.")
  }

  @Test func `a ban, and an arrangement of another kind, are decided beside it`() throws {
    var spec = try CaseSpec.managed()
    try spec.given("9:30", .consult())
    #expect(spec.refusal(spec.interim()) == nil)
  }
}
