import ScreenKit

extension ReadingScreen {
  mutating func press(_ key: Key, _ scene: Scene) -> Turn {
    if Self.keys.action(for: key) == .copy {
      let text = lines.map { String(repeating: " ", count: $0.indent) + $0.text }
      return .copy(text.joined(separator: "\n"), saying: "Copied the text.")
    }
    return scroller.handle(key, size: scene.rect.size) == .ignored ? .ignored : .done
  }

  mutating func take(_ answer: DeskAnswer, _ scene: Scene) {}

  mutating func arrange(_ scene: Scene) {
    let top = scroller.top
    scroller = Scroller(
      lines: lines.flatMap { line in
        Prose.spans(
          line.text, columns: scene.rect.columns - 2, style: line.style, indent: line.indent)
      })
    scroller.top = top
  }
}
