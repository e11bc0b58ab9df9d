import CaseModel
import PolicyModel

/// What became of a move.
enum Outcome {
  /// It makes no sense here, or lies outside what the walk covers.
  case notOffered
  /// `decide` refused it.
  case refused(Refusal)
  /// `decide` took it: the next scene, nil where the move is only tried, and the new entries.
  case accepted(Scene?, [Recorded<CaseEvent>])

  /// The outcome as a byte: 0 not offered, 1 refused, 2 accepted.
  var code: UInt8 {
    switch self {
    case .notOffered: return 0
    case .refused: return 1
    case .accepted: return 2
    }
  }
}

/// What every move of a walk is decided under. A class, as every scene has it and a pack is long to copy.
final class Stage: Sendable {
  let pack: PolicyPack
  let calendar: SchoolCalendar
  let children = [CaseChild(pupil: "u00001", name: "A child")]
  let person: CasePerson
  let staff: [NamedStaff]
  /// The person, as the second opinion is told of them.
  private let path: PathPerson

  init(
    pack: PolicyPack, calendar: SchoolCalendar, circumstances: Circumstances = Circumstances()
  ) {
    self.pack = pack
    self.calendar = calendar
    person = circumstances.person
    staff = circumstances.staff
    path = PathPerson(
      isVisitor: circumstances.isVisitor, hasAddress: circumstances.hasAddress,
      children: Set(children.map(\.pupil)), recordBegan: MadeUpCase.firstDay,
      roles: Dictionary(staff.map { ($0.staff, Set($0.roles)) }) { $1 },
      related: Set(staff.filter(\.isRelated).map(\.staff)))
  }

  /// The same stage under other circumstances.
  func under(_ circumstances: Circumstances) -> Stage {
    Stage(pack: pack, calendar: calendar, circumstances: circumstances)
  }

  /// What `decide` is told besides the case.
  func context(_ scene: Scene, _ actor: Actor, _ when: When) -> CaseContext {
    CaseContext(
      pack: pack, calendar: calendar, today: scene.day, now: scene.next.time, actor: actor,
      happened: when, children: children, person: person, staff: staff, others: scene.others,
      firstDay: MadeUpCase.firstDay)
  }

  /// The second opinion on decisions taken on this stage.
  ///
  /// - Parameter others: the entries of the person's other cases, a list a case.
  func check(others: [[Recorded<CaseEvent>]] = []) -> PathCheck {
    var person = path
    person.otherCases = others
    return PathCheck(pack: pack, calendar: calendar, person: person)
  }

  /// Takes one move in a scene; see ``Director/take(_:)``.
  func take(_ move: Move, in scene: Scene) -> Outcome {
    let director = Director(stage: self, scene: scene)
    return director.take(move)
  }
}

/// Drives the real `decide` and `evolve` in one scene. A class, as it keeps what all its moves share.
final class Director {
  /// The most commands that one series may come to.
  private static let longestSeries = 80

  let stage: Stage
  let scene: Scene
  private var deciders: [(actor: Actor, decider: Decider)] = []

  init(stage: Stage, scene: Scene) {
    self.stage = stage
    self.scene = scene
  }

  /// Takes a move; the first refusal of one of its commands refuses them all.
  func take(_ move: Move) -> Outcome {
    switch move.kind {
    case .wait(let until):
      guard let day = until(scene), day > scene.day else { return .notOffered }
      return .accepted(scene.waited(until: day), [])
    case .act(let build):
      guard let commands = build(scene) else { return .notOffered }
      return take(commands, move, at: scene.next)
    case .actBefore(let build):
      guard let commands = build(scene), let opened = scene.state.openedStamp else {
        return .notOffered
      }
      return take(commands, move, at: opened.when)
    case .series(let next): return take(next, move)
    }
  }

  /// A move's first command; nil where it has none.
  func firstCommand(of move: Move) -> CaseCommand? {
    guard case .act(let build) = move.kind else { return nil }
    return build(scene)?.first
  }

  /// The verdict on a command, were somebody to give it.
  func verdict(on command: CaseCommand, as actor: Actor) -> Verdict<CaseEvent> {
    decider(actor).decide(command)
  }

  private func decider(_ actor: Actor) -> Decider {
    let found = deciders.first {
      $0.actor.staff == actor.staff && $0.actor.actingHead == actor.actingHead
    }
    if let found { return found.decider }
    let new = Decider(scene.state, stage.context(scene, actor, scene.next))
    deciders.append((actor, new))
    return new
  }

  private func take(_ commands: [CaseCommand], _ move: Move, at when: When) -> Outcome {
    guard let first = commands.first else { return .accepted(scene, []) }
    let decider =
      when == scene.next
      ? decider(move.actor) : Decider(scene.state, stage.context(scene, move.actor, when))
    var entries: [Recorded<CaseEvent>]
    switch decider.decide(first) {
    case .refused(let refusal): return .refused(refusal)
    case .accepted(let events): entries = recorded(events, move, at: when, from: scene.sequence)
    }
    if move.isOnlyTried, commands.count == 1 { return .accepted(nil, entries) }
    var next = scene
    next.minute = min(scene.minute + 1, 1439)
    next.add(entries, pack: stage.pack)
    for command in commands.dropFirst() {
      switch Decider(next.state, stage.context(scene, move.actor, when)).decide(command) {
      case .refused(let refusal): return .refused(refusal)
      case .accepted(let events):
        let new = recorded(events, move, at: when, from: next.sequence)
        next.add(new, pack: stage.pack)
        entries += new
      }
    }
    return .accepted(move.isOnlyTried ? nil : next, entries)
  }

  private func take(_ command: (Scene) -> CaseCommand?, _ move: Move) -> Outcome {
    var next = scene
    let when = scene.next
    let context = stage.context(scene, move.actor, when)
    var entries: [Recorded<CaseEvent>] = []
    for _ in 0..<Self.longestSeries {
      guard let command = command(next) else { break }
      switch Decider(next.state, context).decide(command) {
      case .refused(let refusal): return .refused(refusal)
      case .accepted(let events):
        let new = recorded(events, move, at: when, from: next.sequence)
        next.add(new, pack: stage.pack)
        entries += new
      }
    }
    if entries.isEmpty { return .notOffered }
    if move.isOnlyTried { return .accepted(nil, entries) }
    next.minute = min(scene.minute + 1, 1439)
    return .accepted(next, entries)
  }

  private func recorded(
    _ events: [CaseEvent], _ move: Move, at when: When, from sequence: Int
  ) -> [Recorded<CaseEvent>] {
    events.enumerated().map { index, event in
      Recorded(
        event: event, happened: when, staff: move.actor.staff, sequence: sequence + index)
    }
  }
}
