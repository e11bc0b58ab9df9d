import CaseModel
import Testing

@testable import CaseDesk

/// Who collects a child is what the record of the family says, whatever was arranged under a ban.
@Suite("Who collects") struct WhoCollectsTests {
  private func due(_ school: SchoolUnderTest) throws -> [String] {
    try school.desk.todaySheet().due.filter { $0.kind == .arrangements }.map(\.what)
  }

  /// A ban under which the grandmother collects, and the grandmother.
  private func arranged() throws -> (
    school: SchoolUnderTest, number: CaseID, grandmother: ParentID
  ) {
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
    return (school, number, grandmother)
  }

  @Test func `whoever is said to collect and does not any more is due at once`() throws {
    let (school, _, grandmother) = try arranged()
    #expect(try due(school) == [])
    try school.recorded(
      .linkChange(grandmother), ["collects": "no", "responsibility": "no", "why": "She rang."])
    let due = try due(school)
    #expect(due.count == 1)
    #expect(due.first?.contains("name Lowena Trask, who does not collect them") == true)
  }

  /// What the gate says of the one child of whoever is banned, and of what reception does.
  private func gate(_ school: SchoolUnderTest) throws -> (verdict: GateVerdict?, child: String) {
    let row = try #require(try school.desk.gate().stopped.first)
    return (row.verdict, try #require(row.children.first))
  }

  @Test
  func `whoever is said to collect and is linked to the child no longer is due, and the gate asks`()
    throws
  {
    let (school, _, grandmother) = try arranged()
    let pupil = try #require(try school.desk.parentState(grandmother).standingLinks.first?.pupil)
    try school.recorded(.linkEnd(grandmother), ["pupil": pupil.rawValue, "why": "She moved away."])
    let due = try due(school)
    #expect(due.count == 1)
    #expect(due.first?.contains("name Lowena Trask, who is linked to them no longer") == true)
    #expect(try gate(school).child.hasSuffix("does not say that they collect.)"))
    #expect(try gate(school).verdict == .noEntry)
  }

  @Test func `whom a court order keeps from collecting is named in no letter to another carer`()
    throws
  {
    let (school, number, grandmother) = try arranged()
    try school.take(
      number, "letter",
      ["kind": "arrangements-other-carer", "about": "R1", "to": grandmother.rawValue])
    try school.recorded(
      .courtOrder(grandmother),
      [
        "kind": "prohibited-steps", "effect": "She may not collect.", "site": "no",
        "may-collect": "no", "copy-seen": "yes",
      ])
    #expect(try due(school).contains { $0.contains("may not collect them by a court order") })
    #expect(try gate(school).child.hasSuffix("a court order says otherwise.)"))
    let refused = try school.refusal(number, "letter-issue", ["letter": "L2"])
    #expect(refused.lines.contains { $0.contains("may not collect them by a court order") })
  }

  @Test
  func `a court order that lets whoever is banned collect asks the head, until that is settled`()
    throws
  {
    let (school, number, _) = try arranged()
    let state = try school.desk.caseState(number).state
    let parent = try #require(state.parent)
    try school.recorded(
      .courtOrder(parent),
      [
        "kind": "child-arrangements", "effect": "Collects on Fridays.", "site": "yes",
        "may-collect": "yes", "copy-seen": "yes",
      ])
    #expect(try due(school).contains { $0.contains("was recorded after the arrangements") })
    #expect(try gate(school).verdict == .askHead)
    let pupil = try #require(state.restriction("R1")?.children.first?.pupil)
    try school.take(
      number, "arrangements",
      [
        "restriction": "R1", "child-\(pupil)": "Met at the gate by staff on Fridays.",
        "reason": "The order.",
      ])
    #expect(try due(school).allSatisfy { !$0.contains("court order") })
    #expect(try gate(school).verdict == .noEntry)
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
