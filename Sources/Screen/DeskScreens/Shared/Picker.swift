import ScreenKit

/// A line to type into over a list of what matches it, one of which is selected.
///
/// It does not know the matches: whoever holds it says how many there are now.
struct Picker: Equatable, Sendable {
  /// What came of a key.
  enum Response: Equatable, Sendable {
    /// What is selected is wanted.
    case picked
    /// Something else is typed, so something else matches.
    case typed
    case handled
  }

  var field: TextField
  private(set) var list: ListView

  init(placeholder: String, count: Int = 0) {
    field = TextField(placeholder: placeholder)
    list = ListView(count: count)
  }

  /// Moves through what matches, which is shown in a rectangle, or types.
  mutating func handle(_ key: Key, in rect: Rect) -> Response {
    switch key {
    case .up, .down, .pageUp, .pageDown:
      _ = list.handle(key, height: rect.rows)
      return .handled
    case .mouse(let event):
      guard event.isClick else {
        _ = list.handle(key, height: rect.rows)
        return .handled
      }
      guard let row = list.row(at: event.at, in: rect) else { return .handled }
      if row == list.selected { return .picked }
      list.select(row, height: rect.rows)
      return .handled
    default: return field.handle(key) == .changed ? .typed : .handled
    }
  }

  /// Takes in that so many match now, more of them below what was there.
  mutating func extend(to count: Int) { list.count = count }

  /// Selects the first of so many that match now.
  mutating func startOver(_ count: Int) { list = ListView(count: count) }
}
