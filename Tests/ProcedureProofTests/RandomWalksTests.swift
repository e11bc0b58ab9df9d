import PolicyModel
import Testing

@testable import ProcedureProof

@Suite struct RandomWalksTests {
  @Test func `the same seed gives the same walks`() {
    let topics = ProcedureWalk(MadeUpPacks.small).topics.filter { $0.name.hasPrefix("notice") }
    let once = RandomWalks(MadeUpPacks.small, seed: 7, count: 40).run(topics)
    let again = RandomWalks(MadeUpPacks.small, seed: 7, count: 40).run(topics)
    #expect(once == again)
    #expect(once.findings.map(\.text) == [])
  }

  @Test(arguments: [Facet.accounts, .chair("site-ban"), .words])
  func `walks notice when the reduced walk forgets something that a requirement reads`(
    _ forgotten: Facet
  ) {
    let pack = MadeUpPacks.menu
    let topics = ProcedureWalk(pack).topics
      .filter { $0.name == "on the way to site-ban" }
      .map { topic in
        var poorer = topic
        poorer.facets.remove(forgotten)
        return poorer
      }
    let report = RandomWalks(pack, seed: 1, count: 100).run(topics)
    #expect(report.findings.contains { $0.rule == .reductionDiffers })
  }
}

@Suite struct SplitMix64Tests {
  @Test func `numbers are those of the published method`() {
    var numbers = SplitMix64(seed: 1_234_567)
    #expect(numbers.next() == 6_457_827_717_110_365_317)
    #expect(numbers.next() == 3_203_168_211_198_807_973)
  }

  @Test func `a number below a bound is below it, and 0 where there is no room`() {
    var numbers = SplitMix64(seed: 1)
    for bound in 1...50 { #expect((0..<bound).contains(numbers.next(below: bound))) }
    #expect(numbers.next(below: 0) == 0)
  }
}
