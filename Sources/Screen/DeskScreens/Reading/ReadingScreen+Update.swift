import PolicyModel
import ScreenKit

extension ReadingScreen {
  mutating func press(_ key: Key, _ scene: Scene) -> Turn {
    switch Self.keys.action(for: key) {
    case .copy: return .copy(text, saying: "Copied the text.")
    case .print:
      let plain = String(crumb.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
      let name = "\(plain)-\(scene.session.today.iso)"
      return .ask(isGateSheet ? .printGateSheet(name: name) : .print(name: name, text: text))
    case nil: break
    }
    return scroller.handle(key, size: scene.rect.size) == .ignored ? .ignored : .done
  }

  private var text: String {
    lines.map { String(repeating: " ", count: $0.indent) + $0.text }.joined(separator: "\n")
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
