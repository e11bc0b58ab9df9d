import ScreenKit

extension PaletteOverlay {
  /// Answers a key; `rows` is how many entries are shown.
  mutating func press(_ key: Key, rows: Int) -> Answer {
    switch Self.keys.action(for: key) {
    case .close: return .closes
    case .run:
      guard let selected = list.selected else { return .stays }
      return .runs(matches[selected].run)
    case nil: break
    }
    switch key {
    case .up, .down, .pageUp, .pageDown:
      _ = move(key, rows: rows)
      return .stays
    case .mouse(let event):
      if case .press = event.kind { return .stays }
      _ = move(key, rows: rows)
      return .stays
    default: break
    }
    if field.handle(key) == .changed { startOver() }
    return .stays
  }
}
