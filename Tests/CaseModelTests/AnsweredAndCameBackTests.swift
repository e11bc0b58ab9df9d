import PolicyModel
import Testing

@testable import CaseModel

/// Whoever answered a letter had learnt what it put to them, whatever came back of it.
@Suite struct AnsweredAndCameBackTests {
  private func returned(answered: Bool) throws -> CaseSpec {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(3)
    if answered { try spec.given("9:00", .received("N1")) }
    try spec.given("10:00", .returned("L1"))
    return spec
  }

  @Test func `a notice that was answered carries its decision though its copy came back`() throws {
    let spec = try returned(answered: true)
    #expect(spec.state.hearing("N1")?.told != nil)
    #expect(spec.refusal(spec.full()) == nil)
    let due = DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
    #expect(!due.contains { $0.kind == .letterReturned })
  }

  @Test func `one that was not answered carries none`() throws {
    let spec = try returned(answered: false)
    #expect(spec.state.hearing("N1")?.told == nil)
    #expect(spec.unmet(spec.full()).contains(.chanceToRespond))
    let due = DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
    #expect(due.contains { $0.kind == .letterReturned })
  }
}
