import ScreenKit

extension HelpOverlay {
  /// Answers a key; false where help is to close. `size` is that of the text's part.
  mutating func press(_ key: Key, size: Size) -> Bool {
    if Self.keys.action(for: key) == .close { return false }
    scroll(key, size: size)
    return true
  }
}
