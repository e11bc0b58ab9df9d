import Foundation
import PolicyModel
import PolicyPacks
import ProcedureProof
import Testing

@Suite struct ShippedPacksWalkTests {
  static let ids = [
    "kettering-park", "model", "mugginton", "robert-miles", "roby-park", "rossmore",
  ]

  static func pack(_ id: String) throws -> PolicyPack {
    let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("Resources/Policies/\(id).yaml")
    let reading = PackReader.read(bytes: Array(try Data(contentsOf: file)), file: "\(id).yaml")
    return try #require(reading.pack, "\(reading.issues)")
  }

  @Test(arguments: ids)
  func `a shipped pack has no dead end, no bypass, and no protective act refused`(
    _ id: String
  ) throws {
    let pack = try Self.pack(id)
    let report = ProcedureWalk(pack).run()
    #expect(report.findings.map(\.text) == [])
    #expect(report.measuresReached == pack.measures.map(\.id) + pack.powers.map(\.id))
    for seen in report.requirementsSeen {
      #expect(seen.met && seen.unmet, "\(seen.step) \(seen.demand)")
    }
    #expect(report.states == report.parts.map(\.states).reduce(0, +))
    #expect((500...20_000).contains(report.states))
    #expect(!report.leftOut.isEmpty)
  }

  @Test func `seeded walks that keep all history agree with the reduced walk`() throws {
    let report = RandomWalks(try Self.pack("kettering-park"), seed: 2026, count: 60).run()
    #expect(report.findings.map(\.text) == [])
    #expect(report.moves == 60 * 40)
  }
}
