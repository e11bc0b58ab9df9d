import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

@Suite struct StateGraphTests {
  /// Three states in a row; the case can be closed from the last.
  private func graph(_ needs: [Cooperation]) -> StateGraph {
    let list = MoveList(pack: MadeUpPacks.menu, calendar: .forWalks)
    let topic = WalkTopic(
      name: "three", incidents: [TopicList(pack: MadeUpPacks.menu, calendar: .forWalks).plain],
      moves: list.accounts(), facets: [])
    let graph = StateGraph(topic: topic)
    let scene = Scene(day: MadeUpCase.openingDay, minute: 540)
    for index in 0...needs.count {
      graph.nodes.append(
        StateGraph.Node(scene: scene, parent: index - 1, move: index == 0 ? -1 : 0, entries: []))
    }
    for (index, need) in needs.enumerated() {
      graph.edges.append(StateGraph.Edge(from: index, to: index + 1, needs: need))
    }
    graph.nodes[needs.count].closes = true
    return graph
  }

  @Test func `a state from which only the parent's help leads on is a dead end`() {
    #expect(graph([[], .parent]).closable() == [false, false, true])
    #expect(graph([.chair, []]).closable() == [false, true, true])
    #expect(graph([[], []]).closable() == [true, true, true])
  }

  @Test func `what silence leaves within reach stops where help is needed`() {
    #expect(graph([[], .parent]).reachable(without: .parent) == [true, true, false])
    #expect(graph([[], .parent]).reachable(without: .chair) == [true, true, true])
  }

  @Test func `a path names the opening and every move`() {
    let path = graph([[], []]).path(to: 2)
    #expect(path == ["opened", "first-hand account taken", "first-hand account taken"])
  }

  @Test func `a dead end is reported with its path`() throws {
    var survey = WalkSurvey(pack: MadeUpPacks.menu)
    survey.conclude(graph([[], .parent]))
    let finding = try #require(survey.findings.first)
    #expect(finding.rule == .deadEnd)
    #expect(finding.path == ["opened"])
  }
}
