import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// What a walk says that it leaves out is what it leaves out.
@Suite struct LeftOutTests {
  /// The kinds of entry that some move of some part of a walk writes.
  private func kinds(_ pack: PolicyPack) -> Set<String> {
    let walk = ProcedureWalk(pack)
    let protective = MoveList(pack: pack, calendar: .forWalks).protective
    var survey = WalkSurvey(pack: pack)
    var kinds: Set<String> = []
    func note(_ entries: [Recorded<CaseEvent>]) {
      for payload in entries.compactMap(\.event.payload) { kinds.insert(type(of: payload).kind) }
    }
    // Once taken, a move need not be tried again.
    var taken: Set<String> = []
    for topic in walk.topics {
      let graph = walk.explore(topic, &survey)
      let stage = walk.stage.under(topic.circumstances)
      for node in graph.nodes {
        note(node.entries)
        let director = Director(stage: stage, scene: node.scene)
        for move in topic.moves + protective where !taken.contains(move.name) {
          guard case .accepted(_, let entries) = director.take(move) else { continue }
          taken.insert(move.name)
          note(entries)
        }
      }
    }
    return kinds
  }

  @Test func `what no walk writes is what it says it does not try`() {
    let written = kinds(MadeUpPacks.menu).union(kinds(MadeUpPacks.ladder))
    let unwritten = Set(CaseEvent.payloads.map { $0.kind }).subtracting(written)
    #expect(
      unwritten == [
        AdjustmentsAsked.kind, ExceptionAgreed.kind, ArrangementsChanged.kind, AccessChanged.kind,
        PersonIdentified.kind, DuePutOff.kind, CaseHandedOver.kind,
      ])
  }

  @Test func `what a policy does not have is said to be left out`() {
    func says(_ words: String, _ pack: PolicyPack, deep: Bool = false) -> Bool {
      LeftOut.sentences(for: pack, deep: deep).contains { $0.contains(words) }
    }
    #expect(says("Warnings of a ban: this policy has none", MadeUpPacks.menu))
    #expect(!says("warning of a ban", MadeUpPacks.ladder))
    #expect(says("Meetings, save", MadeUpPacks.menu))
    #expect(!says("Meetings, save", MadeUpPacks.ladder))
    #expect(says("chair of governors: this policy asks none", MadeUpPacks.small))
    #expect(!says("chair of governors: this policy asks none", MadeUpPacks.menu))
    var visited = MadeUpPacks.menu
    #expect(says("do not come under this code", visited))
    visited.scope.visitors = true
    #expect(says("save what becomes of a ban on one", visited))
    #expect(says("a deep walk", MadeUpPacks.menu))
    #expect(!says("a deep walk", MadeUpPacks.menu, deep: true))
  }

  @Test(arguments: ShippedPacksWalkTests.ids)
  func `a warning that no ban asks for is walked as a letter only`(_ id: String) throws {
    let pack = try ShippedPacksWalkTests.pack(id)
    let topics = ProcedureWalk(pack).topics
    let joins = topics.contains { $0.facets.contains(.warning) }
    let isLeftOut = LeftOut.sentences(for: pack, deep: false).contains {
      $0.contains("arning of a ban") || $0.contains("arnings of a ban")
    }
    #expect(joins != isLeftOut)
  }
}
