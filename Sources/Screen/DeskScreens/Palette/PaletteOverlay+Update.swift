import ScreenKit

extension PaletteOverlay {
  /// Answers a key on a terminal of this size.
  mutating func press(_ key: Key, size: Size) -> Answer {
    switch Self.keys.action(for: key) {
    case .close: return .closes
    case .run: return run()
    case nil: break
    }
    if key == .character("?"), picker.field.text.isEmpty { return .closes }
    switch picker.handle(key, in: Self.parts(in: size).list) {
    case .picked: return run()
    case .typed:
      picker.startOver(matches.count)
      return .stays
    case .handled: return .stays
    }
  }

  private func run() -> Answer { selected.map { .runs($0.run) } ?? .stays }
}
