import PlainText

/// One line to type into.
public struct TextField: Equatable, Sendable {
  private var editing: TextEditing
  /// What is shown, faintly, while nothing has been typed.
  public var placeholder: String

  /// A field holding a text, with the cursor at its end.
  public init(_ text: String = "", placeholder: String = "") {
    editing = TextEditing(SafeText.kept(text))
    self.placeholder = placeholder
  }

  /// What is in the field. Setting it puts the cursor at the end.
  public var text: String {
    get { editing.text }
    set { editing = TextEditing(SafeText.kept(newValue)) }
  }

  /// The number of characters before the cursor.
  public var cursor: Int {
    get { editing.cursor }
    set { editing.move(to: newValue) }
  }

  /// Types and edits: arrows, a word at a time with Ctrl or Alt, Home and End or Ctrl-A and Ctrl-E,
  /// Backspace, Del, and Ctrl-K, Ctrl-U and Ctrl-W to take out the rest, the beginning or a word. What
  /// is pasted loses its line ends. Enter is `submitted`; Escape is left to the form.
  public mutating func handle(_ key: Key) -> Response {
    if key == .enter { return .submitted }
    return editing.edit(key, multiline: false) ?? .ignored
  }

  /// Draws the field in the first row of a rectangle, scrolled so that the cursor is in sight.
  public func draw(into frame: inout Frame, _ rect: Rect, focused: Bool) {
    let line = rect.row(0)
    guard !line.isEmpty else { return }
    frame.fill(line, style: .field)
    if editing.characters.isEmpty {
      frame.write(
        placeholder, at: line.origin, style: .field.dim, maxColumns: line.columns)
      if focused { frame.cursor = line.origin }
      return
    }
    let shown = editing.characters.map { SafeText.clean(String($0)) }
    let widths = shown.map { DisplayWidth.columns(of: $0) }
    let first = focused ? firstShown(widths, room: line.columns) : 0
    let before = widths[first..<max(first, min(editing.cursor, widths.count))].reduce(0, +)
    if focused {
      // While typing, what scrolls out of sight goes without an ellipsis, or the cursor would jump.
      var x = line.x
      for index in first..<shown.count {
        if x + widths[index] > line.endX { break }
        x += frame.write(shown[index], at: Point(x: x, y: line.y), style: .field)
      }
      frame.cursor = Point(x: min(line.x + before, line.endX - 1), y: line.y)
    } else {
      frame.write(shown.joined(), at: line.origin, style: .field, maxColumns: line.columns)
    }
  }

  /// The first character shown so that everything up to the cursor and a place to type fit.
  private func firstShown(_ widths: [Int], room: Int) -> Int {
    var first = editing.cursor
    var used = 1
    while first > 0, used + widths[first - 1] <= room {
      first -= 1
      used += widths[first]
    }
    return first
  }
}
