import CaseModel
import PolicyModel

/// A case at one moment of a walk: its state, and the day and minute it is.
struct Scene: Sendable {
  var state = CaseState()
  var day: CivilDate
  /// Minutes since midnight; every move on one day happens a minute after the one before.
  var minute: Int
  /// The sequence of the next entry.
  var sequence = 1

  /// When the last move happened.
  var now: When { Self.at(day, minute) }

  /// When the next move happens.
  var next: When { Self.at(day, min(minute + 1, 1439)) }

  private static func at(_ day: CivilDate, _ minute: Int) -> When {
    When(day, LocalTime(hour: minute / 60, minute: minute % 60))
  }

  /// The scene once this day has come.
  func waited(until day: CivilDate) -> Scene {
    var later = self
    later.day = day
    later.minute = MadeUpCase.openingMinute
    return later
  }
}

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

/// Drives the real `decide` and `evolve` under one pack.
struct Stage: Sendable {
  let pack: PolicyPack
  let calendar: SchoolCalendar
  let children = [CaseChild(pupil: "u00001", name: "A child")]

  /// Takes a move in a scene.
  func take(_ move: Move, in scene: Scene) -> Outcome {
    switch move.kind {
    case .wait(let until):
      guard let day = until(scene), day > scene.day else { return .notOffered }
      return .accepted(scene.waited(until: day), [])
    case .act(let build):
      guard let commands = build(scene) else { return .notOffered }
      return take(commands, as: move.actor, in: scene, onlyTried: move.isOnlyTried)
    case .actBefore(let build):
      guard let commands = build(scene), let opened = scene.state.openedStamp else {
        return .notOffered
      }
      return take(commands, as: move.actor, in: scene, happened: opened.when)
    }
  }

  /// Takes commands one after the other; the first refusal refuses them all.
  func take(
    _ commands: [CaseCommand], as actor: Actor, in scene: Scene, happened: When? = nil,
    onlyTried: Bool = false
  ) -> Outcome {
    var next = scene
    var entries: [Recorded<CaseEvent>] = []
    let when = happened ?? scene.next
    next.minute = min(scene.minute + 1, 1439)
    let context = CaseContext(
      pack: pack, calendar: calendar, today: scene.day, now: next.now.time, actor: actor,
      happened: when, children: children)
    for command in commands {
      switch Decider(next.state, context).decide(command) {
      case .refused(let refusal): return .refused(refusal)
      case .accepted(let events):
        for event in events {
          let entry = Recorded(
            event: event, happened: when, staff: actor.staff, sequence: next.sequence)
          if !(onlyTried && commands.count == 1) { next.state.evolve(entry, pack: pack) }
          next.sequence += 1
          entries.append(entry)
        }
      }
    }
    return .accepted(next, entries)
  }
}
