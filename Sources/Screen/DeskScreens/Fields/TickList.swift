import CaseModel
import ScreenKit

/// Several of some choices; a long list is narrowed by typing a part of a name.
struct TickList: Equatable, Sendable {
  /// The choices shown at once, and the longest list that is not narrowed by typing.
  static let most = 8

  let choices: [StepField.Choice]
  private(set) var ticked: Set<Int>
  /// What has been typed to narrow the list.
  private(set) var typed = TextField(placeholder: "Type a part of a name to narrow the list")
  private var list: ListView
  /// True once a row was gone to and not yet ticked: Enter then means that row.
  private var isAtRow = false

  /// A list with the choices whose values stand in a text, separated by spaces, ticked.
  init(value: String, choices: [StepField.Choice]) {
    self.choices = choices
    let values = Set(value.split(separator: " ").map(String.init))
    ticked = Set(choices.indices.filter { values.contains(choices[$0].value) })
    list = ListView(count: choices.count)
  }

  /// The ticked values, separated by spaces.
  var value: String { ticked.sorted().map { choices[$0].value }.joined(separator: " ") }

  /// What a person reads for it.
  var words: String { ticked.sorted().map { choices[$0].label }.joined(separator: ", ") }

  /// Whether typing narrows the list.
  var narrows: Bool { choices.count > Self.most }

  /// The rows while it has the keys: the line to type into and what is ticked, then the choices.
  var rows: Int { max(1, min(Self.most, choices.count)) + (narrows ? 2 : 0) }

  /// The choices that hold what is typed.
  private var shown: [Int] {
    choices.indices.filter { TypedMatch.holds(choices[$0].label, typed.text) }
  }

  /// Moves and ticks with Space; Enter ticks too while something is typed and at a row that was gone to,
  /// and is otherwise done with it.
  mutating func handle(_ key: Key) -> Response {
    switch key {
    case .enter: return typed.text.isEmpty && !isAtRow ? .submitted : tick()
    case .character(" "): return tick()
    case .up, .down: return move(key)
    case .character("j") where !narrows, .character("k") where !narrows: return move(key)
    default:
      guard narrows else { return .ignored }
      let response = typed.handle(key)
      if response == .changed {
        list = ListView(count: shown.count)
        return .handled
      }
      return response
    }
  }

  private mutating func move(_ key: Key) -> Response {
    guard list.handle(key, height: Self.most) == .changed else { return .ignored }
    isAtRow = true
    return .handled
  }

  private mutating func tick() -> Response {
    isAtRow = false
    let shown = shown
    guard let row = list.selected, shown.indices.contains(row) else { return .handled }
    let choice = shown[row]
    if ticked.remove(choice) == nil { ticked.insert(choice) }
    if !typed.text.isEmpty {
      typed.text = ""
      list = ListView(count: choices.count, selected: choice)
    }
    return .changed
  }

  /// Draws the choices where it has the keys, else the ticked ones in a line.
  func draw(into frame: inout Frame, _ rect: Rect, focused: Bool) {
    guard focused else {
      frame.fill(rect.row(0), style: .field)
      frame.write(
        words.isEmpty ? "None chosen" : words, at: rect.origin,
        style: words.isEmpty ? .field.dim : .field, maxColumns: rect.columns)
      return
    }
    let (head, body) = rect.splitTop(narrows ? 2 : 0)
    let shown = shown
    let glyphs = frame.glyphs
    if shown.isEmpty {
      frame.write(
        "Nobody and nothing is found under that.", at: body.origin, style: .warning,
        maxColumns: body.columns)
    }
    list.draw(into: &frame, body, focused: true) { row in
      let isOn = ticked.contains(shown[row])
      return [
        Span((isOn ? glyphs.ticked : glyphs.notTicked) + " ", isOn ? .accent : .muted),
        Span(choices[shown[row]].label),
      ]
    }
    if narrows {
      typed.draw(into: &frame, head.row(0), focused: true)
      frame.write(
        words.isEmpty ? "None chosen yet." : "Chosen: \(words)", at: head.row(1).origin,
        style: words.isEmpty ? .muted : .accent, maxColumns: head.columns)
    } else {
      let first = list.visible(height: body.rows).lowerBound
      frame.cursor = Point(x: body.x, y: body.y + (list.selected ?? 0) - first)
    }
  }
}
