import CaseModel
import PolicyModel

/// What became of a move.
enum Outcome {
  /// It makes no sense here, or lies outside what the walk covers.
  case notOffered
  /// `decide` refused it.
  case refused(Refusal)
  /// `decide` took it: the next scene and the new entries.
  case accepted(Scene, [Recorded<CaseEvent>])

  /// The outcome as a byte: 0 not offered, 1 refused, 2 accepted.
  var code: UInt8 {
    switch self {
    case .notOffered: return 0
    case .refused: return 1
    case .accepted: return 2
    }
  }
}

/// What every move of a walk is decided under.
struct Stage: Sendable {
  let pack: PolicyPack
  let calendar: SchoolCalendar
  let children = [CaseChild(pupil: "u00001", name: "A child")]

  /// Takes one move in a scene; see ``Desk/take(_:)``.
  func take(_ move: Move, in scene: Scene) -> Outcome {
    let desk = Desk(stage: self, scene: scene)
    return desk.take(move)
  }
}

/// Drives the real `decide` and `evolve` in one scene. A class, as it keeps what all its moves share.
final class Desk {
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
    }
  }

  /// The verdict on a move's first command, were somebody else to give it; nil where it has none.
  func verdict(on move: Move, as actor: Actor) -> Verdict<CaseEvent>? {
    guard case .act(let build) = move.kind, let first = build(scene)?.first else { return nil }
    return decider(actor).decide(first)
  }

  private func decider(_ actor: Actor) -> Decider {
    let found = deciders.first {
      $0.actor.staff == actor.staff && $0.actor.actingHead == actor.actingHead
    }
    if let found { return found.decider }
    let new = Decider(scene.state, context(actor, scene.next))
    deciders.append((actor, new))
    return new
  }

  private func context(_ actor: Actor, _ when: When) -> CaseContext {
    CaseContext(
      pack: stage.pack, calendar: stage.calendar, today: scene.day, now: scene.next.time,
      actor: actor, happened: when, children: stage.children)
  }

  private func take(_ commands: [CaseCommand], _ move: Move, at when: When) -> Outcome {
    var next = scene
    next.minute = min(scene.minute + 1, 1439)
    var entries: [Recorded<CaseEvent>] = []
    for (index, command) in commands.enumerated() {
      let decider =
        index == 0 && when == scene.next
        ? decider(move.actor) : Decider(next.state, context(move.actor, when))
      switch decider.decide(command) {
      case .refused(let refusal): return .refused(refusal)
      case .accepted(let events):
        for event in events {
          let entry = Recorded(
            event: event, happened: when, staff: move.actor.staff, sequence: next.sequence)
          if !move.isOnlyTried || commands.count > 1 {
            next.state.evolve(entry, pack: stage.pack)
          }
          next.sequence += 1
          entries.append(entry)
        }
      }
    }
    return .accepted(next, entries)
  }
}
