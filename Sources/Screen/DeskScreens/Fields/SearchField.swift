import CaseModel
import ScreenKit

/// A line to type into, with suggestions under it: people, incidents, or a field's own choices.
struct SearchField: Equatable, Sendable {
  /// The suggestions shown at once.
  static let most = 6

  var field: TextField
  /// The suggestion taken; nil while what is typed stands for itself.
  private(set) var picked: StepField.Choice?
  private(set) var found: [StepField.Choice] = []
  private var list = ListView(count: 0)
  /// True once what is typed was looked for.
  private var hasLooked = false
  /// True once somebody moved through the suggestions.
  private var hasMoved = false
  /// True where what is typed may stand for itself, so that Enter alone takes no suggestion.
  let isFree: Bool
  /// True where suggestions come from the record as one types.
  let looksUp: Bool
  /// The field's own choices; where suggestions are looked up, the names of those known beforehand.
  let choices: [StepField.Choice]

  init(value: String, choices: [StepField.Choice], isFree: Bool, looksUp: Bool) {
    self.choices = choices
    self.isFree = isFree
    self.looksUp = looksUp
    picked = choices.first { $0.value == value && !value.isEmpty }
    field = TextField(
      picked?.label ?? value, placeholder: looksUp ? "Type a part of the name or number" : "")
    if picked == nil { suggestOwn() }
  }

  /// What is handed in: the id of what was taken, else what is typed.
  var value: String {
    if let picked { return picked.value }
    let text = field.text.drop { $0 == " " }
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  /// What a person reads for it.
  var words: String { picked?.label ?? value }

  /// The highlighted suggestion.
  var highlighted: StepField.Choice? { list.selected.map { found[$0] } }

  /// Rows under the line while it has the keys.
  var rows: Int {
    if picked != nil { return 0 }
    return findsNothing ? 1 : min(found.count, Self.most)
  }

  /// True where what is typed was looked for and nobody has that name.
  private var findsNothing: Bool {
    looksUp && hasLooked && found.isEmpty && !field.text.isEmpty && picked == nil
  }

  /// Puts suggestions under the line.
  mutating func suggest(_ found: [StepField.Choice]) {
    self.found = found
    hasLooked = true
    hasMoved = false
    list = ListView(count: found.count)
  }

  /// Types, moves through the suggestions, and takes the highlighted one with Enter.
  mutating func handle(_ key: Key) -> Response {
    switch key {
    case .up, .down:
      return rows == 0 || found.isEmpty ? .ignored : moveList(key)
    case .enter:
      let wants = hasMoved || (!isFree && !field.text.isEmpty)
      guard picked == nil, wants, let highlighted else { return .submitted }
      picked = highlighted
      field.text = highlighted.label
      return .submitted
    case .character, .paste:
      // Typing over somebody who was picked looks for somebody else.
      if picked != nil { field.text = "" }
    default: break
    }
    let response = field.handle(key)
    if response == .changed {
      picked = nil
      hasLooked = false
      suggestOwn()
    }
    return response
  }

  /// Draws the line and, where it has the keys, the suggestions.
  func draw(into frame: inout Frame, _ rect: Rect, focused: Bool) {
    let (line, rest) = rect.splitTop(1)
    if focused, findsNothing {
      frame.write(
        "Nobody and nothing is found under that.", at: Point(x: rest.x + 2, y: rest.y),
        style: .warning, maxColumns: rest.columns - 2)
    } else if focused, rows > 0 {
      let isMarked = hasMoved || !isFree
      list.draw(into: &frame, rest, focused: isMarked, points: isMarked) {
        [Span(found[$0].label)]
      }
    }
    field.draw(into: &frame, line, focused: focused)
  }

  private mutating func moveList(_ key: Key) -> Response {
    if !hasMoved, key == .down, isFree {
      // Nothing was highlighted yet: the first suggestion is now.
      hasMoved = true
      return .handled
    }
    let response = list.handle(key, height: Self.most)
    if response == .changed { hasMoved = true }
    // At either end the key goes on to the next field.
    return response == .changed ? .handled : .ignored
  }

  private mutating func suggestOwn() {
    guard !looksUp else { return }
    suggest(choices.filter { TypedMatch.holds($0.label, field.text) })
  }
}
