import PolicyModel
import Testing

@testable import CaseModel

/// Deciding against a ban in one case while an interim ban stands in another of the same person.
@Suite struct AgainstBesideTests {
  /// A notice that waits for its decision, beside another case.
  private func noticed(
    _ measure: String = "site-ban", _ form: RestrictionForm = .full, beside first: CaseSpec
  ) throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given(
      "9:10", .notice(spec.today.adding(days: 7), from: spec.today, measure: measure, form: form))
    spec.today = first.today
    spec.others = [OtherCase(number: "2026-001", state: first.state)]
    return spec
  }

  private func interim() throws -> CaseSpec {
    var first = try CaseSpec.ready()
    try first.given("9:10", first.interim(), .issue("L1", .interimBan), .send("L1"))
    return first
  }

  @Test func `it waits while an interim ban on the same incident stands there`() throws {
    let spec = try noticed(beside: interim())
    let refusal = try #require(spec.refusal(.against("N1")))
    #expect(refusal.reasons[0].opens == ["Decide against it in case 2026-001."])
  }

  @Test func `an interim ban that has lapsed or was set aside holds nothing up`() throws {
    var lapsed = try interim()
    lapsed.today = try CaseSpec.day(30)
    #expect(try noticed(beside: lapsed).refusal(.against("N1")) == nil)
    var quashed = try interim()
    try quashed.given(
      "10:00", .setAside(RestrictionSetAside(restriction: "R1", reason: "Not so.")))
    #expect(try noticed(beside: quashed).refusal(.against("N1")) == nil)
  }

  @Test func `a ban there has decided it, and arrangements intended here wait for nothing`() throws
  {
    let decided = try noticed(beside: .banned()).refusal(.against("N1"))
    #expect(decided?.reasons.first?.why.contains("one hearing carries one decision") == true)
    let contact = try noticed("managed-contact", .managedContact, beside: interim())
    #expect(contact.refusal(.against("N1")) == nil)
  }

  @Test func `an interim ban on another incident holds nothing up`() throws {
    var first = try CaseSpec.ready()
    try first.given("9:05", .further("2026-009", When(first.today.adding(days: -1))))
    try first.given("9:06", .account(of: "2026-009"), .spokenTo, .consult())
    try first.given(
      "9:10", first.interim { $0.incidents = ["2026-009"] }, .issue("L1", .interimBan),
      .send("L1"))
    #expect(try noticed(beside: first).refusal(.against("N1")) == nil)
  }

  @Test func `an interim ban on two incidents is undecided on the one that no ban was decided on`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:05", .further("2026-002", When(spec.today.adding(days: -1))))
    try spec.given("9:06", .account(of: "2026-002"), .spokenTo, .consult(), spec.interim())
    let further = spec.interim { $0.incidents = ["2026-002"] }
    var other = try CaseSpec.noticed()
    for _ in 0..<20 { other.fold(.noteAdded(NoteAdded(text: "A note."))) }
    try other.given("9:30", .declined("N1"), other.full())
    spec.others = [OtherCase(number: "2026-009", state: other.state)]
    let refusal = try #require(spec.refusal(further, at: "10:00"))
    #expect(refusal.reasons[0].why.contains("on this was never decided"))
  }
}
