import PolicyModel
import Testing

@testable import CaseModel

/// Where anybody's name may stand, a colleague is themselves by id too, and nobody is recorded by a piece of theirs.
@Suite struct NamedInFormsTests {
  private let account = [
    "part": "affected", "first-hand": "yes", "seen": "She swore at me.", "on": "today",
  ]

  private func fill(
    _ spec: CaseSpec, _ id: BuiltInStep, _ answers: [String: String]
  ) -> Result<FilledStep, FieldProblems> {
    StepForm(spec.state, spec.context(CaseSpec.head, nil)).fill(.builtIn(id), answers)
  }

  private func problems(
    _ spec: CaseSpec, _ id: BuiltInStep, _ answers: [String: String]
  ) -> [String] {
    guard case .failure(let found) = fill(spec, id, answers) else { return [] }
    return found.problems.map(\.message)
  }

  private func told(_ spec: inout CaseSpec, by name: String) throws {
    let answers = account.merging(["from": name]) { $1 }
    guard case .command(let command) = try fill(spec, .statement, answers).get().act else {
      throw CaseSpec.NotTaken()
    }
    try spec.given("9:00", command)
  }

  @Test(arguments: ["s05", "S05", " s05 ", "E. Grant", "Mrs Grant"])
  func `a chair who was affected is so by id as by name`(name: String) throws {
    var spec = try CaseSpec()
    try told(&spec, by: name)
    #expect(spec.state.accounts.last?.staff == "s05")
    #expect(spec.state.affects("s05", in: ["2026-001"]))
  }

  @Test func `an account by id stands under the full name`() throws {
    var spec = try CaseSpec()
    try told(&spec, by: "s05")
    #expect(spec.state.accounts.last?.from == "E. Grant")
  }

  @Test func `of two of one name the id tells which`() throws {
    var spec = try CaseSpec()
    spec.staff.append(NamedStaff(staff: "s08", name: "E. Grant", roles: [.staff]))
    try told(&spec, by: "s08")
    #expect(spec.state.accounts.last?.staff == "s08")
    #expect(!spec.state.affects("s05", in: ["2026-001"]))
  }

  @Test(arguments: [BuiltInStep.statement, .askAccount])
  func `an id of nobody is refused at the field`(_ step: BuiltInStep) throws {
    let spec = try CaseSpec()
    let more = step == .statement ? account : ["how": "by telephone"]
    let found = problems(spec, step, more.merging(["from": "s99"]) { $1 })
    #expect(found.count == 1)
    #expect(found.first?.contains("“s99” is no member of staff here") == true)
  }

  @Test(arguments: ["dra", "Philippa", "ph dr", "phil"])
  func `a piece of a colleague's name is asked about`(_ name: String) throws {
    var spec = try CaseSpec()
    spec.staff.append(NamedStaff(staff: "s08", name: "Philippa Drabble", roles: [.staff]))
    let found = problems(spec, .statement, account.merging(["from": name]) { $1 })
    #expect(found.count == 1)
    #expect(found.first?.contains("may be Philippa Drabble") == true)
  }

  @Test(arguments: [
    "Philippa Drabble", "Mrs Drabble", "rabble", "Philippa, a parent", "another parent",
    "Sgt Lippa",
  ])
  func `a full name, and what is no piece of one, is taken`(_ name: String) throws {
    var spec = try CaseSpec()
    spec.staff.append(NamedStaff(staff: "s08", name: "Philippa Drabble", roles: [.staff]))
    #expect(problems(spec, .statement, account.merging(["from": name]) { $1 }) == [])
    try told(&spec, by: name)
    #expect((spec.state.accounts.last?.staff == "s08") == name.contains("Drabble"))
  }
}
