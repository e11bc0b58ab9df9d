import CaseModel
public import PolicyModel

/// Walks every reachable state of a pack's procedure, breadth first, by driving the real `decide` and
/// `evolve`.
///
/// What no state is told apart by stands in the report's `leftOut`; ``RandomWalks`` checks that nothing
/// that matters is left out.
public struct ProcedureWalk: Sendable {
  /// The most states that one part may have before the walk gives up on it, which it then says.
  static let stateLimit = 50_000

  let stage: Stage
  let isDeep: Bool
  /// The parts of this walk.
  let topics: [WalkTopic]

  /// A walk over a pack. The calendar serves to count school days; the days of a walk are made up, so
  /// the usual one never ends.
  ///
  /// - Parameter deep: true to go on from every decision, to look at last days by themselves and to come
  ///   back after letters that came back, which takes up to a minute.
  public init(_ pack: PolicyPack, calendar: SchoolCalendar = .forWalks, deep: Bool = false) {
    stage = Stage(pack: pack, calendar: calendar)
    isDeep = deep
    topics = TopicList(pack: pack, calendar: calendar, deep: deep).all
  }

  /// Walks the whole procedure, part after part.
  ///
  /// - Parameter progress: told the number of states so far, now and then.
  public func run(progress: (Int) -> Void = { _ in }) -> WalkReport {
    run(topics, progress: progress)
  }

  /// Walks these parts.
  func run(_ topics: [WalkTopic], progress: (Int) -> Void = { _ in }) -> WalkReport {
    var survey = WalkSurvey(pack: stage.pack, deep: isDeep)
    for topic in topics {
      let before = survey.states
      survey.add(walked(topic) { progress(before + $0) })
      progress(survey.states)
    }
    return survey.report
  }

  // MARK: Several parts at once

  /// What was seen and found in one part, walked by itself.
  public struct WalkedPart: Sendable {
    fileprivate let survey: WalkSurvey
    /// How many states it has.
    public var states: Int { survey.states }
  }

  /// How many parts there are. None reads what another found, so that they may be walked at once.
  public var partCount: Int { topics.count }

  /// Walks one part.
  public func part(_ index: Int) -> WalkedPart { WalkedPart(survey: walked(topics[index])) }

  /// The report on the parts, in their order, with seeded steps over two cases as one more: the same
  /// however they were walked.
  ///
  /// - Parameters:
  ///   - steps: how many; the same ones on every call.
  ///   - progress: told the number of steps so far.
  public func report(
    on parts: [WalkedPart], seededSteps steps: Int = 0, progress: (Int) -> Void = { _ in }
  ) -> WalkReport {
    var survey = WalkSurvey(pack: stage.pack, deep: isDeep)
    for part in parts { survey.add(part.survey) }
    var report = survey.report
    guard steps > 0 else { return report }
    let seeded = PropertyWalks(
      stage.pack, seed: Self.seed, steps: steps, calendar: stage.calendar
    ).run(progress: progress)
    report.parts.append(
      WalkPart(name: "seeded steps over two cases", states: 0, moves: seeded.steps))
    report.movesTried += seeded.steps
    report.findings += seeded.findings
    return report
  }

  /// Where the seeded steps of a proof begin.
  private static let seed: UInt64 = 2026

  // MARK: One part

  private func walked(_ topic: WalkTopic, progress: (Int) -> Void = { _ in }) -> WalkSurvey {
    var survey = WalkSurvey(pack: stage.pack, deep: isDeep)
    survey.conclude(explore(topic, &survey, progress: progress))
    return survey
  }

  /// The part's states, with everything that was found wrong on the way added to the survey.
  func explore(
    _ topic: WalkTopic, _ survey: inout WalkSurvey, progress: (Int) -> Void = { _ in }
  ) -> StateGraph {
    let list = MoveList(pack: stage.pack, calendar: stage.calendar)
    let reader = StateReader(pack: stage.pack, calendar: stage.calendar, facets: topic.facets)
    let protective = list.protective
    let graph = StateGraph(topic: topic)
    let stage = stage.under(topic.circumstances)
    let check = stage.check()
    let (start, entries) = begin(topic, list, &survey)
    graph.nodes.append(StateGraph.Node(scene: start, parent: -1, move: -1, entries: entries))
    graph.places[reader.key(start)] = 0
    var next = 0
    while next < graph.nodes.count, graph.nodes.count < Self.stateLimit {
      let scene = graph.nodes[next].scene
      let here = next
      let director = Director(stage: stage, scene: scene)
      var known: [Recorded<CaseEvent>]?
      func entriesUpToHere() -> [Recorded<CaseEvent>] {
        let entries = known ?? graph.entries(upTo: here)
        known = entries
        return entries
      }
      func trial(_ move: Move) -> Trial {
        Trial(
          move: move, director: director, node: here, way: { graph.path(to: here) },
          entries: entriesUpToHere, check: { check })
      }
      var verdicts: [UInt8] = []
      verdicts.reserveCapacity(topic.moves.count)
      for (index, move) in topic.moves.enumerated() {
        let outcome = director.take(move)
        verdicts.append(outcome.code)
        if case .notOffered = outcome { continue }
        survey.note(trial(move), outcome)
        guard case .accepted(let after, let entries) = outcome else { continue }
        if entries.contains(where: \.event.isClosing) { graph.nodes[next].closes = true }
        guard let after else { continue }
        let key = reader.key(after)
        let place = graph.places[key] ?? graph.nodes.count
        if place == graph.nodes.count {
          graph.places[key] = place
          graph.nodes.append(
            StateGraph.Node(scene: after, parent: next, move: index, entries: entries))
        }
        graph.edges.append(StateGraph.Edge(from: next, to: place, needs: move.needs))
      }
      for move in protective {
        let outcome = director.take(move)
        if case .notOffered = outcome { continue }
        survey.note(trial(move), outcome)
      }
      graph.nodes[next].verdicts = verdicts
      next += 1
      if next.isMultiple(of: 256) { progress(next) }
    }
    return graph
  }

  /// The case opened and everything done that the part takes for granted; what is not taken is found wrong,
  /// as the part would look at less than it says.
  func begin(
    _ topic: WalkTopic, _ list: MoveList, _ survey: inout WalkSurvey
  ) -> (Scene, [Recorded<CaseEvent>]) {
    let empty = Scene(day: MadeUpCase.openingDay, minute: MadeUpCase.openingMinute)
    let open = list.head("opened", [list.script.opening(topic.incidents)])
    var scene = empty
    var entries: [Recorded<CaseEvent>] = []
    let stage = stage.under(topic.circumstances)
    for move in [open] + topic.prefix {
      guard case .accepted(let after?, let new) = stage.take(move, in: scene) else {
        survey.add(
          .prefixRefused, [open.name] + topic.prefix.map(\.name),
          "“\(topic.name)” takes “\(move.name)” for granted, and it was not taken.")
        continue
      }
      scene = after
      entries += new
    }
    return (scene, entries)
  }
}

extension CaseEvent {
  /// True for the entry that closes a case.
  fileprivate var isClosing: Bool {
    if case .caseClosed = self { return true }
    return false
  }
}

/// One move tried in one state.
struct Trial {
  let move: Move
  /// The scene in which it is tried.
  let director: Director
  /// Where the state stands among those of the part; -1 on a walk that has no such places.
  let node: Int
  /// The moves that led to the state.
  let way: () -> [String]
  /// The entries that led to it.
  let entries: () -> [Recorded<CaseEvent>]
  /// The second opinion on what is accepted.
  let check: () -> PathCheck

  /// The way to here and on, as a person would say it.
  var path: [String] { way() + [move.name] }
}
