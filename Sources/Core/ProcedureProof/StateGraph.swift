import CaseModel
import PolicyModel

/// The states of one part of a walk, with the moves between them. A class, as it only ever grows and
/// much looks at it meanwhile.
final class StateGraph {
  /// One state, by the first and so shortest way to it.
  struct Node: Sendable {
    var scene: Scene
    /// The state before; -1 for the first.
    var parent: Int
    /// The move that led here.
    var move: Int
    /// The entries of that move.
    var entries: [Recorded<CaseEvent>]
    /// True where the case can be closed from here.
    var closes = false
    /// What became of each move tried here: see ``Outcome/code``.
    var verdicts: [UInt8] = []
  }

  /// A move from one state to another.
  struct Edge: Hashable, Sendable {
    var from: Int
    var to: Int
    var needs: Cooperation
  }

  let topic: WalkTopic
  var nodes: [Node] = []
  var edges: [Edge] = []
  /// Where each key stands among the nodes.
  var places: [StateKey: Int] = [:]

  init(topic: WalkTopic) { self.topic = topic }

  /// The entries from the opening up to a state.
  func entries(upTo index: Int) -> [Recorded<CaseEvent>] {
    var parts: [[Recorded<CaseEvent>]] = []
    var place = index
    while place >= 0 {
      parts.append(nodes[place].entries)
      place = nodes[place].parent
    }
    return parts.reversed().flatMap { $0 }
  }

  /// The moves that lead to a state, as a person would say them.
  func path(to index: Int) -> [String] {
    var names: [String] = []
    var place = index
    while place > 0 {
      names.append(topic.moves[nodes[place].move].name)
      place = nodes[place].parent
    }
    return ["opened"] + topic.prefix.map(\.name) + names.reversed()
  }

  /// The states from which a closed case can be reached by moves that need nobody else's help.
  func closable() -> [Bool] {
    var before: [[Int]] = Array(repeating: [], count: nodes.count)
    for edge in edges where edge.needs.isEmpty { before[edge.to].append(edge.from) }
    var reached = nodes.map { $0.closes || $0.scene.state.closed != nil }
    var queue = reached.indices.filter { reached[$0] }
    while let place = queue.popLast() {
      for earlier in before[place] where !reached[earlier] {
        reached[earlier] = true
        queue.append(earlier)
      }
    }
    return reached
  }

  /// The states that can be reached without the help of these.
  func reachable(without silent: Cooperation) -> [Bool] {
    var reached = Array(repeating: false, count: nodes.count)
    let prefix = topic.prefix.reduce(Cooperation()) { $0.union($1.needs) }
    guard !nodes.isEmpty, prefix.isDisjoint(with: silent) else { return reached }
    var after: [[Int]] = Array(repeating: [], count: nodes.count)
    for edge in edges where edge.needs.isDisjoint(with: silent) { after[edge.from].append(edge.to) }
    reached[0] = true
    var queue = [0]
    while let place = queue.popLast() {
      for later in after[place] where !reached[later] {
        reached[later] = true
        queue.append(later)
      }
    }
    return reached
  }
}
