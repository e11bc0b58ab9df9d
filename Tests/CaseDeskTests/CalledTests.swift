import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

@Suite("Whom a typed name means") struct CalledTests {
  private func school() throws -> (school: SchoolUnderTest, hannah: ParentID, anna: ParentID) {
    let school = try SchoolUnderTest("mugginton")
    let hannah = try school.family("Hannah", "Dunnock", child: "Willow")
    _ = try school.family("Malgorzata", "Dunnock-Bishop", child: "Kofi")
    return (school, hannah, try school.family("Anna", "Dunnock", child: "Alice"))
  }

  @Test(arguments: ["Anna Dunnock", "Dunnock, Anna", "dunnock anna"])
  func `a full name is its own bearer, and nobody whose name holds it within a word`(
    _ typed: String
  ) throws {
    let (school, _, anna) = try school()
    let found = try school.desk(as: SchoolUnderTest.office).called(typed)
    #expect(found.inFull.map(\.parent) == [anna] && found.all.map(\.parent) == [anna])
  }

  @Test(arguments: ["unnock", "nnah", "Hannah Nock", "Dunnock Dunnock"])
  func `what begins no word of a name is nobody's`(_ typed: String) throws {
    let found = try school().school.desk.called(typed)
    #expect(found.inFull.isEmpty && found.all.isEmpty)
  }

  @Test func `a piece of a name is everybody's whom it may mean, and nobody's in full`() throws {
    let (school, hannah, anna) = try school()
    #expect(try school.desk.called("Dunnock").all.count == 3)
    #expect(try school.desk.called("Dunnock").inFull.isEmpty)
    #expect(try school.desk.called("Han Dun").all.map(\.parent) == [hannah])
    #expect(try school.desk.called("Han Dun").inFull.isEmpty)
    #expect(try school.desk.called("An Dun").all.map(\.parent) == [anna])
  }
}
