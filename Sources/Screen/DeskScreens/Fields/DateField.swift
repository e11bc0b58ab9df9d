import ScreenKit

/// A line for a date, with the day it comes to beside it.
///
/// One forgiving line and not three boxes: `+6w`, `end of term` and a date that is pasted have no day,
/// month and year to go into boxes, and one stop is quicker with a keyboard and plainer in speech. What
/// boxes are for, that nobody mistakes 3/4 for March, the day shown beside it does better.
struct DateField: Equatable, Sendable {
  /// The widest the line gets; the longest day in words needs 22 columns beside it.
  private static let columns = 24
  private static let dayColumns = 24

  var field: TextField
  /// True while nothing was done in it since the focus came: a day that is typed takes the place of the one
  /// that stands there, and the keys that move the cursor edit it.
  private var isFresh = true

  init(_ text: String) {
    field = TextField(text)
  }

  /// The focus has come to it.
  mutating func arrive() { isFresh = true }

  /// Answers a key as the line does.
  mutating func handle(_ key: Key) -> Response {
    if isFresh {
      switch key {
      case .character, .paste: field.text = ""
      default: break
      }
    }
    isFresh = false
    return field.handle(key)
  }

  /// Draws the line, and beside it the day, where what is typed is one.
  func draw(into frame: inout Frame, _ rect: Rect, focused: Bool, day: String) {
    let columns = max(8, min(Self.columns, rect.columns - Self.dayColumns))
    let (line, rest) = rect.row(0).splitLeft(columns)
    field.draw(into: &frame, line, focused: focused)
    frame.write(
      day, at: Point(x: rest.x + 2, y: rest.y), style: .accent, maxColumns: rest.columns - 2)
  }
}
