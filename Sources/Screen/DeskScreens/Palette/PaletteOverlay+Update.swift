import ScreenKit

extension PaletteOverlay {
  /// Answers a key on a terminal of this size.
  mutating func press(_ key: Key, size: Size) -> Answer {
    switch Self.keys.action(for: key) {
    case .close: return .closes
    case .run: return run()
    case nil: break
    }
    let rect = Self.parts(in: size).list
    switch key {
    case .up, .down, .pageUp, .pageDown:
      move(key, rows: rect.rows)
      return .stays
    case .mouse(let event):
      guard event.isClick else {
        move(key, rows: rect.rows)
        return .stays
      }
      return click(event.at, in: rect) ? run() : .stays
    case .character("?") where field.text.isEmpty: return .closes
    default: break
    }
    if field.handle(key) == .changed { startOver() }
    return .stays
  }

  private func run() -> Answer { selected.map { .runs($0.run) } ?? .stays }
}
