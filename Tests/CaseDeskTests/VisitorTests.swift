import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

/// A visitor need not be heard; somebody who may be a parent here is, until somebody confirmed that they are not.
@Suite struct VisitorTests {
  private typealias Under = SchoolUnderTest

  private func visitor(_ school: SchoolUnderTest, _ answers: [String: String]) throws -> ParentID {
    let known = ["given": "Joanne", "family": "Wren", "kind": "visitor", "address": "9 Mill Lane"]
    guard
      case .ofParent(let parent)? = try school.recorded(
        .parentAdd, known.merging(answers) { $1 }, as: Under.office)
    else { throw Under.NotRecorded() }
    return parent
  }

  private func isToBeHeard(_ school: SchoolUnderTest, _ parent: ParentID) throws -> Bool {
    let number = try school.openCase(about: parent)
    try school.findOut(number)
    try school.consult(number)
    let answers = try school.banAnswers(number, ["until": "+6w"])
    if case .refused(let refusal) = try school.desk.submit(.step(number, "site-ban"), answers) {
      return refusal.reasons.contains { $0.demand == .chanceToRespond }
    }
    return false
  }

  @Test(arguments: [
    [:], ["family": "Trask"], ["family": "TRASK"], ["address": "1 High Street"],
    ["address": "1 high street,"],
  ])
  func `whoever has a family's name or address is heard`(answers: [String: String]) throws {
    let school = try SchoolUnderTest("mugginton")
    let family = try school.family()
    try school.recorded(
      .parentEdit(family), ["address": "1 High Street", "since": "today", "why": "She rang."],
      as: Under.office)
    let parent = try visitor(school, answers)
    #expect(try isToBeHeard(school, parent) == !answers.isEmpty)
  }

  @Test
  func `once somebody confirmed that they are no parent here it is advised as for any visitor`()
    throws
  {
    let school = try SchoolUnderTest("mugginton")
    try school.family()
    let parent = try visitor(school, ["family": "Trask"])
    let number = try school.openCase(about: parent)
    #expect(
      try school.desk.caseSheet(number).banners.contains { $0.hasPrefix("WHO IS IT") })
    for nothing in ["n/a", "."] {
      try school.recorded(
        .parentEdit(parent), ["no-parent-here": nothing, "why": "Asked."], as: Under.office)
      #expect(try school.desk.parentState(parent).noParentHere == nil)
    }
    try school.recorded(
      .parentEdit(parent),
      ["no-parent-here": "Mrs Peel, who asked the family", "why": "Asked."], as: Under.office)
    #expect(
      try !school.desk.caseSheet(number).banners.contains { $0.hasPrefix("WHO IS IT") })
    #expect(
      try school.desk.caseContext(
        number, school.desk.caseState(number).state, school.desk.caseState(number).pack
      ).person.isVisitor)
  }
}
