import CaseModel
public import PolicyModel

/// What seeded walks came to.
public struct RandomReport: Hashable, Sendable {
  /// How many walks were taken.
  public var walks: Int
  /// How many steps they took: moves that were offered, taken and led on.
  public var steps: Int
  /// Everything wrong; empty where the reduced walk holds.
  public var findings: [WalkFinding]
}

/// Seeded walks that keep the whole history of a case, to check the reduced walk.
///
/// Each keeps to the moves of one part and compares every state and every verdict with what the reduced
/// walk says of it. ``PropertyWalks`` are those that mix the moves of all parts.
public struct RandomWalks: Sendable {
  /// How many moves one walk tries.
  static let length = 40

  let walk: ProcedureWalk
  let seed: UInt64
  let count: Int

  /// This many walks over a pack, always the same for the same seed.
  public init(
    _ pack: PolicyPack, seed: UInt64, count: Int, calendar: SchoolCalendar = .forWalks,
    deep: Bool = false
  ) {
    walk = ProcedureWalk(pack, calendar: calendar, deep: deep)
    self.seed = seed
    self.count = count
  }

  /// Takes the walks.
  public func run() -> RandomReport { run(walk.topics) }

  /// Takes the walks over these parts.
  func run(_ topics: [WalkTopic]) -> RandomReport {
    var survey = WalkSurvey(pack: walk.stage.pack)
    let graphs = topics.map { walk.explore($0, &survey) }
    let protective = MoveList(pack: walk.stage.pack, calendar: walk.stage.calendar).protective
    var numbers = SplitMix64(seed: seed)
    var steps = 0
    for _ in 0..<max(count, 0) where !graphs.isEmpty {
      let graph = graphs[numbers.next(below: graphs.count)]
      var path = RandomPath(walk: walk, graph: graph, moves: graph.topic.moves + protective)
      for _ in 0..<Self.length {
        if path.step(&numbers, &survey) { steps += 1 }
      }
    }
    return RandomReport(walks: max(count, 0), steps: steps, findings: survey.findings)
  }
}

/// One seeded walk.
private struct RandomPath {
  let walk: ProcedureWalk
  let graph: StateGraph
  let moves: [Move]
  private let stage: Stage
  private let check: PathCheck
  private let reader: StateReader
  private var scene: Scene
  private var entries: [Recorded<CaseEvent>]
  private var names: [String]

  init(walk: ProcedureWalk, graph: StateGraph, moves: [Move]) {
    self.walk = walk
    self.graph = graph
    self.moves = moves
    stage = walk.stage.under(graph.topic.circumstances)
    check = stage.check()
    reader = StateReader(pack: stage.pack, calendar: stage.calendar, facets: graph.topic.facets)
    scene = graph.nodes[0].scene
    entries = graph.nodes[0].entries
    names = graph.path(to: 0)
  }

  /// Tries one move; true where it was taken and led on.
  mutating func step(_ numbers: inout SplitMix64, _ survey: inout WalkSurvey) -> Bool {
    let index = numbers.next(below: moves.count)
    let move = moves[index]
    let director = Director(stage: stage, scene: scene)
    let outcome = director.take(move)
    let way = names
    let record = entries
    survey.note(
      Trial(
        move: move, director: director, node: -1, way: { way }, entries: { record },
        check: { [check] in check }), outcome)
    compare(index, outcome, &survey)
    guard case .accepted(let after?, let new) = outcome else { return false }
    scene = after
    entries += new
    names.append(move.name)
    return true
  }

  private func compare(_ index: Int, _ outcome: Outcome, _ survey: inout WalkSurvey) {
    guard let place = graph.places[reader.key(scene)] else {
      survey.add(
        .reductionDiffers, names,
        "In “\(graph.topic.name)” the reduced walk does not know this state.")
      return
    }
    guard index < graph.topic.moves.count else { return }
    let expected = graph.nodes[place].verdicts[index]
    if expected != outcome.code {
      survey.add(
        .reductionDiffers, names + [moves[index].name],
        "In “\(graph.topic.name)” the reduced walk has another verdict on "
          + "“\(moves[index].name)”: \(expected) there, \(outcome.code) here.")
    }
  }
}
