import CaseModel
import PolicyModel

/// Days as the law counts them: school days, and days on which the person may be written to.
struct PathDays: Sendable {
  let calendar: SchoolCalendar

  /// True on a school day; where the calendar does not know, on a weekday that is no bank holiday.
  func isSchoolDay(_ day: CivilDate) -> Bool {
    calendar.isSchoolDay(day)
      ?? !(day.weekday.isWeekend || calendar.bankHolidays.contains(day))
  }

  /// The last day of a span that is counted from the day after this one.
  func end(of span: Span, after start: CivilDate) -> CivilDate {
    switch span.unit {
    case .days: return start.adding(days: span.count)
    case .weeks: return start.adding(days: 7 * span.count)
    case .months: return start.adding(months: span.count)
    case .schoolDays:
      var day = start
      var left = span.count
      while left > 0 {
        let next = day.adding(days: 1)
        if next == day { return day }
        day = next
        if isSchoolDay(day) { left -= 1 }
      }
      return day
    }
  }
}

/// A request of police or social care not to contact the person: from its day up to, and without, the day
/// on which it was withdrawn.
struct PathHold: Sendable {
  let by: String
  let reference: String
  let placed: When
  /// The day from which the record knew of it.
  let known: CivilDate
  var lifted: When?

  /// True where it names who asked, and gives their reference.
  var isFromSomebodyNamed: Bool {
    by.split(separator: ",").count > 1 && reference.contains { $0.isLetter || $0.isNumber }
  }

  /// True where the day is one of the hold's.
  func covers(_ day: CivilDate) -> Bool {
    guard placed.day <= day else { return false }
    return lifted.map { day < $0.day } ?? true
  }

  /// True where it certainly stood at this moment.
  func stands(at when: When) -> Bool {
    guard placed.isSurely(before: when) else { return false }
    return lifted.map { when.isSurely(before: $0) } ?? true
  }
}

extension PathRecord {
  /// Every hold on contact with the person, in whichever case it was asked for.
  var holds: [PathHold] {
    all.flatMap { $0.holds }
  }

  /// A day that was given, moved on by the days of hold from its giving until a letter told of it.
  func paused(_ day: CivilDate, from given: CivilDate, to told: CivilDate) -> CivilDate {
    var moved = day
    var here = given
    while here < told {
      if holds.contains(where: { $0.covers(here) }) { moved = moved.adding(days: 1) }
      here = here.adding(days: 1)
    }
    return moved
  }
}

extension PathCase {
  /// A hold that was recorded by mistake stopped contact all the same, until it was corrected.
  fileprivate var holds: [PathHold] {
    var holds: [PathHold] = []
    var places: [Int: Int] = [:]
    let counts = Set(written.map(\.sequence))
    for entry in earlier {
      switch entry.event {
      case .holdPlaced(let placed):
        places[entry.sequence] = holds.count
        let known = placed.written ?? entry.happened.day
        holds.append(
          PathHold(
            by: placed.by, reference: placed.reference, placed: entry.happened, known: known))
      case .holdLifted(let lifted):
        guard counts.contains(entry.sequence) else { continue }
        let open = holds.indices.filter { holds[$0].lifted == nil }
        let own = open.filter { holds[$0].by == lifted.by }
        for index in own.isEmpty ? open : own { holds[index].lifted = entry.happened }
      case .entryCorrected(let correction):
        guard let index = places[correction.sequence], counts.contains(entry.sequence),
          holds[index].lifted == nil
        else { continue }
        holds[index].lifted = entry.happened
      default: continue
      }
    }
    return holds
  }
}
