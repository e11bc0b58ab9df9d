import Foundation
import PolicyModel
import PolicyPacks
import Testing

@testable import ProcedureProof

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
    for part in report.parts { #expect(part.states > 1, "\(part.name)") }
  }

  @Test func `the walk has two of everything and the side doors`() throws {
    let names = ProcedureWalk(try Self.pack("mugginton")).topics.map(\.name)
    for name in [
      "two incidents before site-ban", "interim bans in a row before site-ban",
      "asked and told twice before site-ban", "corrections before site-ban",
      "free letters beside site-ban", "found instead of site-ban", "review of site-ban",
      "notice under a hold before site-ban", "a related chair before site-ban",
      "reply after the decision of site-ban", "review under a hold of site-ban",
    ] {
      #expect(names.contains(name), "\(name)")
    }
  }

  @Test func `seeded walks that keep all history agree with the reduced walk`() throws {
    let report = RandomWalks(try Self.pack("kettering-park"), seed: 2026, count: 200).run()
    #expect(report.findings.map(\.text) == [])
    #expect(report.walks == 200)
    #expect(report.steps > 200 * 3)
  }

  /// So many steps in all, over the packs; `conduct policy check --deep` takes a million in a release.
  static let steps = 100_000

  @Test(arguments: ids)
  func `seeded steps over two cases of one person and two people of one incident find nothing`(
    _ id: String
  ) throws {
    let steps = Self.steps / Self.ids.count
    let report = PropertyWalks(try Self.pack(id), seed: 2026, steps: steps).run()
    #expect(report.findings.map(\.text) == [])
    #expect(report.steps == steps)
  }
}
