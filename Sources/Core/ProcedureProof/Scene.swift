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
  /// The person's other cases.
  var others: [OtherCase] = []

  /// When the last move happened.
  var now: When { Self.at(day, minute) }

  /// When the next move happens.
  var next: When { Self.at(day, min(minute + 1, 1439)) }

  private static func at(_ day: CivilDate, _ minute: Int) -> When {
    When(day, LocalTime(hour: minute / 60, minute: minute % 60))
  }

  /// Goes on by these entries.
  mutating func add(_ entries: [Recorded<CaseEvent>], pack: PolicyPack) {
    for entry in entries { state.evolve(entry, pack: pack) }
    sequence += entries.count
  }

  /// The scene once this day has come.
  func waited(until day: CivilDate) -> Scene {
    var later = self
    later.day = day
    later.minute = MadeUpCase.openingMinute
    return later
  }
}
