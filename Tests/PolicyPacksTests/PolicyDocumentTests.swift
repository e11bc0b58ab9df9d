import Foundation
import PolicyModel
import PolicyPacks
import Testing

@Suite("A pack as JSON")
struct PolicyDocumentTests {
  private func object(_ pack: PolicyPack) throws -> [String: Any] {
    let bytes = try PolicyDocument.json(pack)
    return try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test("has every key, and null for what the policy does not state")
  func keys() throws {
    let json = try object(OakLane.pack())
    #expect(
      Set(json.keys) == [
        "id", "version", "school", "title", "words", "scope", "shape", "clauses", "behaviours",
        "expectations", "measures", "duties", "routes", "powers", "consultations", "legalAdviser",
        "challenge", "concernRoute", "contacts", "agreement", "control", "timings",
      ])
    #expect(json["legalAdviser"] is NSNull)
    #expect(json["agreement"] is NSNull)
    #expect(json["powers"] as? [String] == [])
  }

  @Test("tells of a measure what it requires, by which ways, and on what that rests")
  func measures() throws {
    let json = try object(OakLane.pack())
    let measures = try #require(json["measures"] as? [[String: Any]])
    let keys: Set = [
      "id", "name", "kind", "clause", "with", "decidedBy", "requires", "letter", "period", "atEnd",
      "review", "rung", "named", "visitorClause",
    ]
    #expect(measures.allSatisfy { Set($0.keys) == keys })
    let ban = try #require(measures.first { $0["id"] as? String == "site-ban" })
    #expect(ban["kind"] as? String == "site-ban")
    #expect(ban["decidedBy"] as? String == "head")
    #expect(ban["letter"] as? String == "ban")
    #expect(ban["atEnd"] as? String == "lapses")
    #expect(ban["visitorClause"] is NSNull)
    #expect((ban["period"] as? [String: Any])?["suggested"] as? String == "6 weeks")
    #expect((ban["review"] as? [String: Any])?["preparedBy"] as? [String] == ["deputy"])
    let requires = try #require(ban["requires"] as? [[String: Any]])
    #expect(requires.first?["id"] as? String == "chair-consulted")
    #expect(requires.first?["ways"] as? [String] == ["consulted", "vice-chair-consulted"])
    #expect(requires.first?["clause"] as? String == "breach.chair")
    #expect((requires.first?["wayClauses"] as? [String: String]) == [:])
    let last = try #require(requires.last)
    #expect(last["id"] as? String == "impartial-decider")
    #expect(last["ways"] as? [String] == ["not-involved", "overridden-with-reason"])
    #expect(last["overridable"] as? Bool == true)
    #expect(last["clause"] is NSNull)
    #expect((last["citation"] as? [String: Any])?["basis"] as? String == "law or guidance")
  }

  @Test("tells of a way that rests on a clause of its own which, and where that stands")
  func ways() throws {
    let json = try object(ShippedPacks.pack("robert-miles"))
    let measures = try #require(json["measures"] as? [[String: Any]])
    let ban = try #require(measures.first { $0["id"] as? String == "site-ban" })
    let warned = try #require((ban["requires"] as? [[String: Any]])?.first)
    let clauses = try #require(warned["wayClauses"] as? [String: String])
    #expect(
      clauses == ["conduct-after-warning": "breach.ban", "seriousness-reason": "breach.skip"])
    let citations = try #require(warned["wayCitations"] as? [String: [String: String]])
    #expect(citations["seriousness-reason"]?["place"] == "actions, note 1")
  }

  @Test("tells of clauses, behaviours, consultations, control and scope what the pack holds")
  func others() throws {
    let json = try object(OakLane.pack())
    let clause = try #require((json["clauses"] as? [[String: Any]])?.first)
    #expect(Set(clause.keys) == ["id", "citation", "kind", "summary", "exact"])
    #expect(
      clause["citation"] as? [String: String]
        == ["basis": "policy", "source": "Code of conduct", "place": "section 1"])
    let behaviour = try #require((json["behaviours"] as? [[String: Any]])?.first)
    #expect(Set(behaviour.keys) == ["id", "name", "clause", "category", "exceptions", "expects"])
    let consultation = try #require((json["consultations"] as? [[String: Any]])?.first)
    #expect(consultation["before"] as? [String] == ["site-ban"])
    #expect(consultation["role"] as? String == "chair")
    let control = try #require(json["control"] as? [String: Any])
    #expect(control["approvedOn"] as? String == "2026-01-12")
    #expect(control["clause"] is NSNull)
    #expect((json["scope"] as? [String: Any])?["people"] as? [String] == ["parents"])
  }

  @Test("is the same bytes for the same pack, and ends with a line feed")
  func stable() throws {
    let first = try PolicyDocument.json(OakLane.pack())
    #expect(try PolicyDocument.json(OakLane.pack()) == first)
    #expect(first.last == 0x0A)
    #expect(String(decoding: first, as: UTF8.self).contains("\n  \"agreement\" : null,\n"))
  }

  @Test("can be read back into the same pack", arguments: ShippedPacks.ids)
  func roundTrip(id: String) throws {
    let pack = try ShippedPacks.pack(id)
    let bytes = try PolicyDocument.json(pack)
    #expect(try JSONDecoder().decode(PolicyPack.self, from: Data(bytes)) == pack)
  }
}
