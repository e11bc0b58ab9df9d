import CaseModel
import PolicyModel

/// Gathers what a walk sees and finds.
struct WalkSurvey {
  /// A demand before a measure or a power.
  private struct Asked: Hashable {
    var step: String
    var demand: Demand
  }

  let pack: PolicyPack
  let isDeep: Bool
  private let requirements: [String: [Requirement]]
  private var parts: [WalkPart] = []
  private(set) var findings: [WalkFinding] = []
  /// One finding a rule and sentence: the first, which has the shortest path.
  private var said: Set<String> = []
  private var reached: Set<String> = []
  private var met: Set<Asked> = []
  private var unmet: Set<Asked> = []
  /// The restrictions and measures reached without the parent's help, and without the chair's.
  private var reachedInSilence: [UInt8: Set<String>] = [:]
  /// Where each step was accepted in the part now walked.
  private var accepted: [(node: Int, step: String, needs: Cooperation)] = []
  private(set) var states = 0
  private var moves = 0
  private var movesOfPart = 0

  init(pack: PolicyPack, deep: Bool = false) {
    self.pack = pack
    isDeep = deep
    var requirements: [String: [Requirement]] = [:]
    for measure in pack.measures { requirements[measure.id] = measure.requires }
    for power in pack.powers { requirements[power.id] = power.requires }
    self.requirements = requirements
  }

  mutating func add(_ rule: WalkRule, _ path: @autoclosure () -> [String], _ detail: String) {
    guard said.insert("\(rule.rawValue) \(detail)").inserted else { return }
    findings.append(WalkFinding(rule: rule, path: path(), detail: detail))
  }

  /// Takes in what was seen and found in one more part.
  mutating func add(_ part: WalkSurvey) {
    parts += part.parts
    states += part.states
    moves += part.moves
    reached.formUnion(part.reached)
    met.formUnion(part.met)
    unmet.formUnion(part.unmet)
    reachedInSilence.merge(part.reachedInSilence) { $0.union($1) }
    for finding in part.findings { add(finding.rule, finding.path, finding.detail) }
  }

  // MARK: One move

  /// Looks at what became of a move.
  mutating func note(_ trial: Trial, _ outcome: Outcome) {
    switch outcome {
    case .notOffered: return
    case .refused(let refusal):
      movesOfPart += 1
      noteRefused(trial, refusal)
    case .accepted(_, let entries):
      movesOfPart += 1
      noteAccepted(trial, entries)
    }
    noteDelay(trial)
  }

  private mutating func noteRefused(_ trial: Trial, _ refusal: Refusal) {
    if trial.move.isProtective {
      add(
        .protectiveRefused, trial.path,
        "“\(trial.move.name)” was refused: \(refusal.reasons.map(\.why).joined(separator: " "))")
    }
    guard let step = trial.move.step, !trial.move.isProtective else { return }
    let demands = Set(refusal.reasons.compactMap(\.demand))
    guard !demands.isEmpty else { return }
    for requirement in requirements[step] ?? [] {
      let key = Asked(step: step, demand: requirement.id)
      if demands.contains(requirement.id) { unmet.insert(key) } else { met.insert(key) }
    }
  }

  private mutating func noteAccepted(
    _ trial: Trial, _ entries: [Recorded<CaseEvent>]
  ) {
    if let step = trial.move.step {
      reached.insert(step)
      accepted.append((trial.node, step, trial.move.needs))
      for entry in entries {
        for way in entry.event.ways { met.insert(Asked(step: step, demand: way.demand)) }
      }
    }
    if trial.move.isUnlawful {
      add(.unlawfulTaken, trial.path, "“\(trial.move.name)” was accepted, which no state allows.")
    }
    // What nothing may refuse needs no second opinion.
    if !trial.move.isProtective {
      let faults = trial.check().faults(in: entries, after: trial.entries)
      for (rule, detail) in faults { add(rule, trial.path, detail) }
    }
    if let role = trial.move.decides { noteDecider(trial, role) }
  }

  /// The acting head may do what the head may; a deputy without a delegation and other staff may not.
  private mutating func noteDecider(_ trial: Trial, _ role: Role) {
    guard let command = trial.director.firstCommand(of: trial.move) else { return }
    if role == .head,
      case .refused(let refusal) = trial.director.verdict(on: command, as: Cast.actingHead)
    {
      add(
        .actingHeadRefused, trial.path,
        "The acting head was refused “\(trial.move.name)”: \(refusal.lines.joined(separator: " "))")
    }
    for actor in [Cast.deputy, Cast.staff] where !actor.roles.contains(role) {
      if case .accepted = trial.director.verdict(on: command, as: actor) {
        let who = actor.roles.first?.inWords ?? "somebody"
        add(
          .decidedByAnother, trial.path,
          "“\(trial.move.name)” is for \(role.inWords), and \(who) could take it.")
      }
    }
  }

  /// Whether a requirement of the pack would stand before a protective act, were it obeyed.
  private mutating func noteDelay(_ trial: Trial) {
    guard trial.move.isProtective, let step = trial.move.step,
      let demands = requirements[step], !demands.isEmpty
    else { return }
    let scene = trial.director.scene
    let context = trial.director.stage.context(scene, trial.move.actor, scene.next)
    let intention = Intention(incidents: scene.state.countingIncidents.map(\.id))
    for case .unmet(let reason) in Gate(scene.state, context, measure: step)
      .judge(demands, intention)
    {
      add(
        .protectiveDelayed, trial.path,
        "The pack would have “\(trial.move.name)” wait: \(reason.why)")
    }
  }

  // MARK: One part, and all of them

  /// Looks at a part once all its states are there.
  mutating func conclude(_ graph: StateGraph) {
    parts.append(
      WalkPart(name: graph.topic.name, states: graph.nodes.count, moves: movesOfPart))
    if graph.nodes.count >= ProcedureWalk.stateLimit {
      add(.unfinished, ["opened"], "“\(graph.topic.name)” has too many states to walk them all.")
    }
    states += graph.nodes.count
    moves += movesOfPart
    movesOfPart = 0
    if let stuck = graph.closable().firstIndex(of: false) {
      add(
        .deadEnd, graph.path(to: stuck),
        "In “\(graph.topic.name)” the case cannot be closed from here without the help of others.")
    }
    for silent in [Cooperation.parent, .chair] {
      let reachable = graph.reachable(without: silent)
      for entry in accepted where reachable[entry.node] && entry.needs.isDisjoint(with: silent) {
        reachedInSilence[silent.rawValue, default: []].insert(entry.step)
      }
    }
    accepted = []
  }

  /// What the whole walk came to.
  var report: WalkReport {
    var survey = self
    let steps = pack.measures.map(\.id) + pack.powers.map(\.id)
    for step in steps where !reached.contains(step) {
      survey.add(.unreachable, ["opened"], "No path reaches the step “\(step)”.")
    }
    for (silent, who) in [(Cooperation.parent, "parent"), (.chair, "chair of governors")] {
      let found = reachedInSilence[silent.rawValue] ?? []
      for measure in pack.measures where reached.contains(measure.id) {
        if found.contains(measure.id) { continue }
        survey.add(
          .jammedBySilence, ["opened"],
          "The silence of the \(who) puts the step “\(measure.id)” out of reach.")
      }
    }
    var seen: [RequirementSeen] = []
    for step in steps {
      for requirement in requirements[step] ?? [] {
        let key = Asked(step: step, demand: requirement.id)
        seen.append(
          RequirementSeen(
            step: step, demand: requirement.id.rawValue, met: met.contains(key),
            unmet: unmet.contains(key)))
      }
    }
    for requirement in seen where reached.contains(requirement.step) || !requirement.met {
      survey.addSeen(requirement)
    }
    return WalkReport(
      pack: pack.id, states: states, movesTried: moves, parts: parts, findings: survey.findings,
      leftOut: LeftOut.sentences(for: pack, deep: isDeep),
      measuresReached: steps.filter(reached.contains),
      requirementsSeen: seen)
  }

  private mutating func addSeen(_ requirement: RequirementSeen) {
    let isProtective = pack.measure(requirement.step)?.kind.isProtective ?? false
    if isProtective { return }
    if !requirement.met {
      add(
        .neverMet, ["opened"],
        "Nothing meets “\(requirement.demand)” before the step “\(requirement.step)”.")
    }
    if !requirement.unmet {
      add(
        .neverUnmet, ["opened"],
        "“\(requirement.demand)” never stands before the step “\(requirement.step)”.")
    }
  }
}

extension CaseEvent {
  /// How the demands before it were met, where it is a step that has any.
  var ways: [MetDemand] {
    switch self {
    case .measureTaken(let taken): return taken.ways
    case .restrictionDecided(let decided): return decided.ways
    default: return []
    }
  }
}
