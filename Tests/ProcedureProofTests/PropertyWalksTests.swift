import PolicyModel
import Testing

@testable import ProcedureProof

@Suite struct PropertyWalksTests {
  @Test func `the same seed gives the same walks over two cases`() {
    let once = PropertyWalks(MadeUpPacks.small, seed: 7, steps: 1_000).run()
    let again = PropertyWalks(MadeUpPacks.small, seed: 7, steps: 1_000).run()
    #expect(once == again)
    #expect(once.steps == 1_000)
    #expect(once.findings.map(\.text) == [])
  }

  @Test(arguments: [true, false])
  func `bans are decided in both cases of one walk, be they of one person or of two`(
    _ samePerson: Bool
  ) {
    let stage = Stage(pack: MadeUpPacks.small, calendar: .forWalks)
    let moves = PropertyWalks.moves(stage)
    var survey = WalkSurvey(pack: stage.pack)
    var numbers = SplitMix64(seed: 5)
    var inBoth = 0
    for _ in 0..<200 where inBoth == 0 {
      var path = PairPath(stage: stage, samePerson: samePerson, moves: moves)
      for _ in 0..<PropertyWalks.length {
        let side = numbers.next(below: 2)
        path.take(PairPath.Step(side: side, move: numbers.next(below: moves.count)), &survey)
      }
      let bans = path.taken.filter { moves[$0.move].step == "site-ban" }
      if Set(bans.map(\.side)).count == 2 { inBoth += 1 }
    }
    #expect(inBoth > 0)
    #expect(survey.findings.map(\.text) == [])
  }

  /// The chair is to be consulted, and the ban does not ask for it.
  private static let unguarded = MadeUpPacks.asking.changing("site-ban") { ban in
    ban.requires.removeAll { $0.id == .chairConsulted }
  }

  @Test func `another seed takes other walks, which find the same`() {
    let reports = [1, 2].map { PropertyWalks(Self.unguarded, seed: $0, steps: 4_000).run() }
    #expect(reports[0] != reports[1])
    for report in reports { expectTheChairMissing(report) }
  }

  private func expectTheChairMissing(_ report: RandomReport) {
    #expect(!report.findings.isEmpty)
    for finding in report.findings {
      #expect(finding.rule == .gateBypassed)
      #expect(finding.detail.contains("without the chair consulted about it"), "\(finding.detail)")
    }
  }

  @Test func `a ban past a requirement is noticed, and told by a short path`() throws {
    let report = PropertyWalks(Self.unguarded, seed: 3, steps: 4_000).run()
    expectTheChairMissing(report)
    let finding = try #require(report.findings.first)
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
