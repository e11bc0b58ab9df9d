import Exchange
import Testing

@Suite struct RelationshipCodeTests {
  @Test func `every listed code reads back to itself, in any letters`() {
    #expect(RelationshipCode.listed.count == 16)
    #expect(Set(RelationshipCode.listed.map(\.code)).count == 16)
    for relationship in RelationshipCode.listed {
      #expect(RelationshipCode(code: relationship.code.lowercased()) == relationship)
    }
  }

  @Test func `exactly the five professional contacts are skipped`() {
    #expect(
      Set(RelationshipCode.listed.filter(\.isProfessional).map(\.code))
        == ["DOC", "HTC", "TCH", "SWR", "RLG"])
    #expect(!RelationshipCode.unknown("DOX").isProfessional)
  }
}
