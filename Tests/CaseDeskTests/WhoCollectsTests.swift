import CaseModel
import Testing

@testable import CaseDesk

/// Who collects a child is what the record of the family says, whatever was arranged under a ban.
@Suite("Who collects") struct WhoCollectsTests {
  private func due(_ school: SchoolUnderTest) throws -> [String] {
    try school.desk.todaySheet().due.filter { $0.kind == .arrangements }.map(\.what)
  }

  /// A ban under which the grandmother collects, and the grandmother.
  private func arranged() throws -> (school: SchoolUnderTest, grandmother: ParentID) {
    let school = try SchoolUnderTest("mugginton")
    let number = try school.bannedForNow()
    let parent = try #require(try school.desk.caseState(number).state.parent)
    let pupil = try #require(try school.desk.parentState(parent).standingLinks.first?.pupil)
    guard
      case .ofParent(let grandmother)? = try school.recorded(
        .parentAdd,
        ["given": "Lowena", "family": "Trask", "address": "1 Quay", "postcode": "ZZ1 3CD"],
        as: SchoolUnderTest.office)
    else { throw SchoolUnderTest.NotRecorded() }
    try school.recorded(
      .link(grandmother), ["pupil": pupil.rawValue, "relation": "grandparent", "collects": "yes"],
      as: SchoolUnderTest.office)
    return (school, grandmother)
  }

  @Test func `whoever is said to collect and does not any more is due at once`() throws {
    let (school, grandmother) = try arranged()
    #expect(try due(school) == [])
    try school.recorded(
      .linkChange(grandmother), ["collects": "no", "responsibility": "no", "why": "She rang."])
    let due = try due(school)
    #expect(due.count == 1)
    #expect(due.first?.contains("name Lowena Trask, who does not collect them") == true)
  }

  @Test(arguments: [
    ("His mum collects.", LinkKind.mother, true), ("Grandma at the gate.", .grandparent, true),
    ("The grandmother collects.", .mother, false), ("His aunt collects.", .mother, false),
    ("Dad.", .father, true), ("The carer.", .carer, false),
  ])
  func `a text speaks of somebody by what they are to the child`(
    _ text: String, _ relation: LinkKind, _ isNamed: Bool
  ) {
    #expect(relation.isNamed(in: text) == isNamed)
  }
}
