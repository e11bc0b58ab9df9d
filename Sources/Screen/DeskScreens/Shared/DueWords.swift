import PolicyModel
import ScreenKit

/// How a day on which something is due is said: a word first, a colour second.
enum DueWords {
  /// `OVERDUE`, `TODAY`, or the date.
  static func text(_ due: CivilDate, today: CivilDate) -> String {
    if due < today { return "OVERDUE" }
    return due == today ? "TODAY" : due.slashed
  }

  /// The same in the style that goes with it.
  static func span(_ due: CivilDate, today: CivilDate) -> Span {
    let style: Style = due < today ? .danger.bold : due == today ? .warning.bold : .text
    return Span(text(due, today: today), style)
  }

  /// Days left until a last day, in words.
  static func left(_ days: Int) -> String {
    switch days {
    case 0: return "last day"
    case 1: return "1 day"
    case 2...: return "\(days) days"
    case -1: return "1 day ago"
    default: return "\(-days) days ago"
    }
  }
}
