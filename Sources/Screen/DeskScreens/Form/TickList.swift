import CaseModel
import ScreenKit

/// Several of some choices.
struct TickList: Equatable, Sendable {
  /// The choices shown at once.
  static let most = 8

  let choices: [StepField.Choice]
  private(set) var ticked: Set<Int>
  private var list: ListView

  /// A list with the choices whose values stand in a text, separated by spaces, ticked.
  init(value: String, choices: [StepField.Choice]) {
    self.choices = choices
    let values = Set(value.split(separator: " ").map(String.init))
    ticked = Set(choices.indices.filter { values.contains(choices[$0].value) })
    list = ListView(count: choices.count)
  }

  /// The ticked values, separated by spaces.
  var value: String { ticked.sorted().map { choices[$0].value }.joined(separator: " ") }

  /// Moves and ticks; Enter is done with it.
  mutating func handle(_ key: Key) -> Response {
    switch key {
    case .enter: return .submitted
    case .character(" "):
      guard let row = list.selected else { return .handled }
      if ticked.remove(row) == nil { ticked.insert(row) }
      return .changed
    case .up, .down, .character("j"), .character("k"):
      return list.handle(key, height: Self.most) == .changed ? .handled : .ignored
    default: return .ignored
    }
  }

  /// Draws the choices where it has the keys, else the ticked ones in a line.
  func draw(into frame: inout Frame, _ rect: Rect, focused: Bool) {
    guard focused else {
      frame.fill(rect.row(0), style: .field)
      let labels = ticked.sorted().map { choices[$0].label }.joined(separator: ", ")
      frame.write(
        labels.isEmpty ? "None chosen" : labels, at: rect.origin,
        style: labels.isEmpty ? .field.dim : .field, maxColumns: rect.columns)
      return
    }
    let glyphs = frame.glyphs
    list.draw(into: &frame, rect, focused: true) { row in
      let isOn = ticked.contains(row)
      return [
        Span((isOn ? glyphs.ticked : glyphs.notTicked) + " ", isOn ? .accent : .muted),
        Span(choices[row].label),
      ]
    }
    let first = list.visible(height: rect.rows).lowerBound
    frame.cursor = Point(x: rect.x, y: rect.y + (list.selected ?? 0) - first)
  }
}
