import PolicyModel
import Testing

@testable import ProcedureProof

@Suite struct PropertyWalksTests {
  @Test func `the same seed gives the same walks over two cases`() {
    let once = PropertyWalks(MadeUpPacks.small, seed: 7, steps: 1_000).run()
    let again = PropertyWalks(MadeUpPacks.small, seed: 7, steps: 1_000).run()
    #expect(once == again)
    #expect(once.moves == 1_000)
    #expect(once.findings.map(\.text) == [])
  }

  @Test func `another seed takes other walks`() {
    let pack = MadeUpPacks.asking.changing("site-ban") { ban in
      ban.requires.removeAll { $0.id == .chairConsulted }
    }
    let one = PropertyWalks(pack, seed: 1, steps: 4_000).run()
    let other = PropertyWalks(pack, seed: 2, steps: 4_000).run()
    #expect(one.findings != other.findings)
  }

  @Test func `a ban past a requirement is noticed, and told by a short path`() throws {
    let pack = MadeUpPacks.asking.changing("site-ban") { ban in
      ban.requires.removeAll { $0.id == .chairConsulted }
    }
    let report = PropertyWalks(pack, seed: 3, steps: 10_000).run()
    let finding = try #require(report.findings.first { $0.rule == .gateBypassed })
    #expect(finding.path.count <= 8)
    #expect(finding.path.last?.contains("ban") == true)
  }

  @Test func `a protective act with a requirement is noticed in two cases as in one`() {
    let pack = MadeUpPacks.small.changing("asked-to-leave") {
      $0.requires = [MadeUpPacks.demand(.parentSpokenTo)]
    }
    let report = PropertyWalks(pack, seed: 3, steps: 3_000).run()
    #expect(report.findings.contains { $0.rule == .protectiveDelayed })
  }
}
