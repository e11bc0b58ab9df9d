import PolicyModel
import PolicyPacks
import Testing

@Suite("The packs that are shipped")
struct ShippedPacksTests {
  @Test("are those of the five schools and our own")
  func listing() throws {
    let ids = try ShippedPacks.folder.ids()
    #expect(ids == ShippedPacks.ids)
  }

  @Test("read without issue", arguments: ShippedPacks.ids)
  func reading(id: String) throws {
    let issues = try ShippedPacks.folder.read(id).reading.issues
    #expect(issues.map(\.text) == [])
  }

  @Test("keep every rule", arguments: ShippedPacks.ids)
  func rules(id: String) throws {
    let pack = try ShippedPacks.pack(id)
    for result in PackChecks.run(pack) {
      #expect(result.findings.map(\.text) == [], "\(result.rule)")
    }
  }

  @Test(
    "hold no school's exact words, which only the school may put in", arguments: ShippedPacks.ids)
  func exactWords(id: String) throws {
    #expect(try ShippedPacks.pack(id).clauses.allSatisfy { $0.exact == nil })
  }

  @Test("can each be copied for a new school", arguments: ShippedPacks.ids)
  func copying(id: String) throws {
    let bytes = try ShippedPacks.folder.read(id).bytes
    let copy = try PackTemplate.copy(bytes, id: "new-school", school: "New School")
    var expected = try ShippedPacks.pack(id)
    expected.id = "new-school"
    expected.school = "New School"
    #expect(PackReader.read(bytes: copy, file: "new-school.yaml").pack == expected)
  }
}
