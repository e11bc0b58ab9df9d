import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

/// A record of a person stays the record of that person, and there is one of them.
@Suite("Who the person is") struct WhoThePersonIsTests {
  private typealias Under = SchoolUnderTest

  private func edit(
    _ school: SchoolUnderTest, _ parent: ParentID, _ answers: [String: String],
    as staff: StaffID = Under.head
  ) throws -> Submission {
    let desk = school.desk(as: staff)
    let sheet = try desk.form(.parentEdit(parent))
    return try desk.submit(
      .parentEdit(parent), answers.merging(["why": "Spelling.", "since": "today"]) { $1 },
      version: sheet.version)
  }

  private func isRefused(_ submission: Submission) -> Bool {
    guard case .refused(let refusal) = submission else { return false }
    return refusal.reasons.allSatisfy { !$0.opens.isEmpty }
  }

  private func isRecorded(_ submission: Submission) -> Bool {
    if case .recorded = submission { return true }
    return false
  }

  @Test func `an edit corrects the name of somebody with a case and exchanges nobody`() throws {
    let school = try SchoolUnderTest("mugginton")
    let parent = try school.family("Paul", "Black", child: "Jory")
    // Without a case a record of the wrong name is put right as it may be.
    #expect(isRecorded(try edit(school, parent, ["given": "Saul", "family": "White"])))
    #expect(isRecorded(try edit(school, parent, ["given": "Paul", "family": "Black"])))
    _ = try school.openCase(about: parent)
    #expect(isRefused(try edit(school, parent, ["given": "Quentin", "family": "Innocent"])))
    #expect(
      isRefused(
        try edit(
          school, parent, ["given": "", "family": "", "described": "the man with the van"])))
    #expect(isRecorded(try edit(school, parent, ["given": "Pául", "family": "Blackwood"])))
    // One part at a time leads to somebody else too.
    #expect(isRefused(try edit(school, parent, ["given": "Quentin", "family": "Blackwood"])))
    #expect(isRecorded(try edit(school, parent, ["given": "Paul James", "family": "Black"])))
    #expect(try school.desk.parentSheet(parent).name == "Paul James Black")
    try school.expectSound()
  }

  @Test func `somebody known by a description is named by identifying them, not by an edit`() throws
  {
    let school = try SchoolUnderTest("mugginton")
    let number = try #require(
      try school.cases(about: [], described: "man with a grey van").first)
    let parent = try #require(school.desk.caseState(number).state.parent)
    let refused = try edit(school, parent, ["given": "Quentin", "family": "Innocent"])
    #expect(isRefused(refused))
    #expect(SchoolUnderTest.words(refused).contains("Identify"))
    try school.take(
      number, "identify",
      ["given": "Paul", "family": "Black", "how": "The van.", "by": "the caretaker"])
    #expect(isRecorded(try edit(school, parent, ["given": "Paul", "family": "Blacke"])))
  }

  @Test func `under a restriction in force the office changes neither name nor address`() throws {
    let school = try SchoolUnderTest("mugginton")
    let parent = try school.family("Paul", "Black", child: "Jory")
    let number = try school.openCase(about: parent, "threat")
    #expect(isRecorded(try edit(school, parent, ["family": "Blacke"], as: Under.office)))
    try school.findOut(number)
    try school.consult(number)
    try school.take(number, "interim-ban", try school.banAnswers(number))
    for change in [["family": "Blackwood"], ["address": "9 Far Away"], ["postcode": "ZZ9 9ZZ"]] {
      #expect(isRefused(try edit(school, parent, change, as: Under.office)))
      #expect(isRecorded(try edit(school, parent, change, as: Under.deputy)))
    }
    #expect(isRecorded(try edit(school, parent, ["telephone": "07700 900111"], as: Under.office)))
  }

  @Test func `whoever was a parent is heard as one, whatever an edit calls them`() throws {
    let school = try SchoolUnderTest("mugginton")
    let parent = try school.family("Paul", "Black", child: "Jory")
    let number = try school.openCase(about: parent)
    for kind in ParentKind.allCases {
      #expect(isRecorded(try edit(school, parent, ["kind": kind.rawValue])))
      let read = try school.desk.caseState(number)
      #expect(
        try !school.desk.caseContext(number, read.state, read.pack).person.isVisitor)
    }
  }

  // MARK: One person once

  @Test func `whoever is added under a name that is here is said to be somebody else`() throws {
    let school = try SchoolUnderTest("mugginton")
    let first = try school.family("Paul", "Black", child: "Jory")
    let answers = ["given": "PAUL", "family": "Bláck", "title": "Dr", "kind": "visitor"]
    let office = school.desk(as: Under.office)
    guard case .mend(let problems) = try office.submit(.parentAdd, answers) else {
      Issue.record("Added without a question.")
      return
    }
    #expect(problems.map(\.field) == ["somebody-else"])
    let said = try #require(problems.first?.message)
    #expect(
      said.contains(first.rawValue) && said.contains("Jory Black (3T)")
        && said.contains("ZZ1 3CD"))
    let other = answers.merging(["somebody-else": "yes"]) { $1 }
    guard case .mend(let apart) = try office.submit(.parentAdd, other) else {
      Issue.record("Added with nothing that tells them apart.")
      return
    }
    #expect(apart.map(\.field) == ["apart"])
    try school.recorded(
      .parentAdd, other.merging(["apart": "the plumber"]) { $1 }, as: Under.office)
    let listed = try school.desk.parents(ParentsQuestion(text: "black")).rows.map(\.name)
    #expect(Set(listed) == ["Black, Paul", "Bláck, PAUL (the plumber)"])
    // A name that only begins alike is another name.
    try school.recorded(
      .parentAdd, ["given": "Paul", "family": "Blackwood", "kind": "parent"], as: Under.office)
    try school.expectSound()
  }

  @Test func `an address that is not to be disclosed tells nobody apart`() throws {
    let school = try SchoolUnderTest("mugginton")
    let answers = [
      "given": "Paul", "family": "Black", "kind": "parent", "address": "1 High St",
      "postcode": "ZZ4 4ZZ", "confidential": "yes",
    ]
    try school.recorded(.parentAdd, answers, as: Under.office)
    let again = try school.desk.submit(
      .parentAdd, ["given": "Paul", "family": "Black", "kind": "parent"])
    guard case .mend(let problems) = again else {
      Issue.record("Added without a question.")
      return
    }
    #expect(problems.first?.message.contains("ZZ4") == false)
  }
}
