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

  // MARK: On the same day, on which nobody is silent yet

  /// The same on the day itself, with further incidents of which none is meant.
  private func today(
    affected: [StaffID] = ["s02"], _ commands: (CaseCommand, by: Actor)...
  ) throws -> String? {
    var spec = try CaseSpec(affected: affected)
    try spec.given("8:30", .further("2026-002", When(spec.today.adding(days: -1))))
    for (command, actor) in commands { try spec.given("8:50", command, by: actor) }
    return spec.refusal(spec.full { $0.incidents = ["2026-001"] })?.reasons
      .first { $0.demand == .informationGathered }?.why
  }

  private func stated(_ incident: IncidentID = "2026-001") -> CaseCommand {
    .stateNobodyElse(NobodyElseInvolved(incident: incident, reason: "Nobody was there."))
  }

  private func asked(_ name: String, of incident: IncidentID) -> CaseCommand {
    .askAccount(AccountAsked(incident: incident, from: name, how: "in person"))
  }

  private func hearsay(_ name: String, staff: StaffID? = nil) -> CaseCommand {
    .takeStatement(
      StatementTaken(
        incident: "2026-001", from: name, part: .reporter, firstHand: false, seen: "Heard.",
        staff: staff))
  }

  @Test func `whom the report names was asked about this, by name, or told something`() throws {
    let head = CaseSpec.head
    #expect(try today((stated(), head))?.contains("The report names B. Dean") == true)
    #expect(try today((stated(), head), (asked("Mr Dean", of: "2026-001"), head)) == nil)
    #expect(try today((stated(), head), (hearsay("The deputy", staff: "s02"), head)) == nil)
    #expect(try today((stated(), head), (hearsay("C. Evans"), head)) != nil)
    #expect(try today((stated(), head), (asked("B. Dean", of: "2026-002"), head)) != nil)
  }

  @Test func `somebody else is missed only where it was stated of this that there is nobody`()
    throws
  {
    let head = CaseSpec.head
    for command in [hearsay("A friend"), stated("2026-002")] {
      let why = try #require(try today((command, head)))
      #expect(!why.contains("The report names"))
    }
  }
}
