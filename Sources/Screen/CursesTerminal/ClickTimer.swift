import ScreenKit

/// Tells a double click from two clicks.
struct ClickTimer {
  /// A second press on the same cell within so many milliseconds makes a double click.
  static let longest = 400

  private var last: (point: Point, at: Int)?

  /// The key, a second press marked as one.
  mutating func timed(_ key: Key) -> Key {
    timed(key, at: TerminalEnvironment.milliseconds)
  }

  /// The same at a time in milliseconds.
  mutating func timed(_ key: Key, at now: Int) -> Key {
    guard case .mouse(let event) = key, event.kind == .press(button: 1) else { return key }
    if let last, last.point == event.at, now - last.at <= Self.longest {
      // A third press begins again.
      self.last = nil
      return .mouse(MouseEvent(.doublePress, at: event.at))
    }
    last = (event.at, now)
    return key
  }
}
