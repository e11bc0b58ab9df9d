import CaseModel
import PolicyModel
import Testing

/// Who was involved is asked of those whom the report names.
@Suite struct NobodyElseTests {
  /// Why the gate holds back a ban on an incident that affected the deputy, after these; nil where nothing of it does.
  private func why(_ commands: CaseCommand..., affected: [StaffID] = ["s02"]) throws -> String? {
    var spec = try CaseSpec(affected: affected)
    for command in commands { try spec.given("8:50", command) }
    spec.today = try CaseSpec.day(3)
    return spec.refusal(spec.full())?.reasons.first { $0.demand == .informationGathered }?.why
  }

  private let alone = CaseCommand.stateNobodyElse(NobodyElseInvolved(reason: "Nobody was there."))

  private func asked(_ name: String) -> CaseCommand {
    .askAccount(AccountAsked(from: name, how: "in person"))
  }

  @Test func `nobody else was involved only where the report names nobody who was not asked`()
    throws
  {
    #expect(try why(alone, affected: []) == nil)
    #expect(try why(alone)?.contains("The report names B. Dean, and nobody has asked") == true)
    #expect(try why(alone, asked("B. Dean")) == nil)
    #expect(try why(alone, asked("C. Evans"))?.contains("B. Dean") != true)
  }

  @Test func `whoever states it and was affected alone has nobody to ask`() throws {
    #expect(try why(alone, affected: ["s01"]) == nil)
  }

  @Test func `whoever asks only themselves has asked nobody`() throws {
    #expect(try why(asked("A. Carr"), affected: []) != nil)
    #expect(try why(asked("A witness"), affected: []) == nil)
  }
}
