import ScreenKit

extension ReadingScreen {
  mutating func press(_ key: Key, _ scene: Scene) -> Turn {
    if Self.keys.action(for: key) == .copy {
      return Turn(
        effects: [.copy(lines.joined(separator: "\n"))], notice: "Copied to the clipboard.")
    }
    return scroller.handle(key, size: scene.rect.size) == .ignored ? .ignored : .done
  }

  mutating func take(_ answer: DeskAnswer, _ scene: Scene) {}
}
