import CaseModel
import ScreenKit

extension DeskModel {
  mutating func act(_ action: TerminalAction) -> [DeskEffect] {
    switch action {
    case .hide:
      isHidden = true
      return []
    case .change(let change): return [.change(change)]
    }
  }

  /// Any key shows the desk again and does nothing else, so that nobody acts on what cannot be seen.
  /// The key that hides it is left out: pressed twice in a hurry it must not show what it hid; so are
  /// the wheel and a paste, which would be lost.
  mutating func pressWhileHidden(_ key: Key) -> [DeskEffect] {
    switch key {
    case .control("z"): return [.suspend]
    case .control("l"): return [.change(.redraw)]
    case .function(9), .paste, .resize: break
    case .mouse(let event): if event.isClick { isHidden = false }
    default: isHidden = false
    }
    return []
  }

  /// A calm screen that names nobody, the school included.
  func drawHidden(into frame: inout Frame) {
    let lines: [(String, Style)] = [
      ("Conduct", .heading), ("", .text),
      ("What was here is hidden. Nothing typed is lost.", .text),
      ("Any key but F9 shows it again, and does nothing else.", .text),
    ]
    let wrapped = lines.flatMap { text, style in
      Prose.lines(text, columns: size.columns).map { ($0, style) }
    }
    let top = max(0, (size.rows - wrapped.count) / 2)
    for (offset, line) in wrapped.prefix(size.rows).enumerated() {
      let x = max(0, (size.columns - Prose.width(line.0)) / 2)
      frame.write(line.0, at: Point(x: x, y: top + offset), style: line.1)
      if offset == 0, size.columns > 0 { frame.cursor = Point(x: x, y: top) }
    }
  }
}
