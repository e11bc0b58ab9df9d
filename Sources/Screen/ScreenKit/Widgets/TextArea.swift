import PlainText

/// Several lines to type into, wrapped at the width they are shown in.
public struct TextArea: Equatable, Sendable {
  private var editing: TextEditing
  /// What the text was before each change, oldest first; a run of typing counts as one change.
  private var past: [TextEditing] = []
  private var isTyping = false

  /// An area holding a text, with the cursor at its end.
  public init(_ text: String = "") {
    editing = TextEditing(SafeText.kept(text, multiline: true))
  }

  /// What is in the area. Setting it puts the cursor at the end and can be undone.
  public var text: String {
    get { editing.text }
    set {
      remember()
      isTyping = false
      editing = TextEditing(SafeText.kept(newValue, multiline: true))
    }
  }

  /// The number of characters before the cursor.
  public var cursor: Int {
    get { editing.cursor }
    set {
      isTyping = false
      editing.move(to: newValue)
    }
  }

  /// Types and edits as a `TextField` does, with Enter for a new line, up and down by lines as shown
  /// in `columns`, and Ctrl-_ to undo. Tab and Escape are left to the form.
  public mutating func handle(_ key: Key, columns: Int) -> Response {
    switch key {
    case .control("_"): return undo()
    case .up: return moveLines(-1, columns: columns)
    case .down: return moveLines(1, columns: columns)
    case .pageUp: return moveLines(-10, columns: columns)
    case .pageDown: return moveLines(10, columns: columns)
    default: break
    }
    let before = editing
    let response = editing.edit(key == .enter ? .paste("\n") : key, multiline: true)
    guard let response else { return .ignored }
    if editing.characters == before.characters {
      isTyping = false
      return response
    }
    var continues = false
    if case .character(let character) = key { continues = isTyping && character != " " }
    if !continues {
      past.append(before)
      if past.count > 200 { past.removeFirst() }
    }
    if case .character = key { isTyping = true } else { isTyping = false }
    return response
  }

  /// How many rows the text takes at this width.
  public func lineCount(columns: Int) -> Int {
    rows(columns: columns).count
  }

  /// Draws the text, scrolled so that the cursor is in sight.
  public func draw(into frame: inout Frame, _ rect: Rect, focused: Bool) {
    guard !rect.isEmpty else { return }
    frame.fill(rect, style: .field)
    let rows = rows(columns: rect.columns)
    let current = rowOfCursor(rows)
    let first = focused ? max(0, current - rect.rows + 1) : 0
    for (offset, row) in rows.dropFirst(first).prefix(rect.rows).enumerated() {
      var x = rect.x
      for character in editing.characters[row] where character != "\n" {
        x += frame.write(
          String(character), at: Point(x: x, y: rect.y + offset), style: .field,
          maxColumns: rect.endX - x)
      }
    }
    if focused {
      let x = columnsBetween(rows[current].lowerBound, editing.cursor)
      frame.cursor = Point(x: rect.x + min(x, rect.columns - 1), y: rect.y + current - first)
    }
  }

  private mutating func remember() {
    past.append(editing)
    if past.count > 200 { past.removeFirst() }
  }

  private mutating func undo() -> Response {
    isTyping = false
    guard let last = past.popLast() else { return .handled }
    editing = last
    return .changed
  }

  private mutating func moveLines(_ count: Int, columns: Int) -> Response {
    isTyping = false
    let rows = rows(columns: columns)
    let current = rowOfCursor(rows)
    let target = min(max(0, current + count), rows.count - 1)
    if target == current { return .handled }
    let wanted = columnsBetween(rows[current].lowerBound, editing.cursor)
    var place = rows[target].lowerBound
    // A row that ends in a new line, or runs on, can hold the cursor only before its last character.
    let isLast = target == rows.count - 1
    let end = isLast ? rows[target].upperBound : rows[target].upperBound - 1
    var x = 0
    while place < end, x < wanted {
      x += width(editing.characters[place])
      place += 1
    }
    editing.move(to: place)
    return .handled
  }

  private func width(_ character: Character) -> Int {
    character == "\n" ? 0 : DisplayWidth.columns(of: SafeText.clean(String(character)))
  }

  private func columnsBetween(_ start: Int, _ end: Int) -> Int {
    editing.characters[start..<max(start, end)].reduce(0) { $0 + width($1) }
  }

  private func rowOfCursor(_ rows: [Range<Int>]) -> Int {
    (rows.lastIndex { $0.lowerBound <= editing.cursor }) ?? 0
  }

  /// The characters of each row as shown: broken after a new line, after the last space that fits, or
  /// within a word longer than a row. A last, empty row follows a new line at the end.
  private func rows(columns: Int) -> [Range<Int>] {
    let room = max(1, columns)
    var rows: [Range<Int>] = []
    var start = 0
    var used = 0
    var afterSpace: Int?
    var index = 0
    while index < editing.characters.count {
      let character = editing.characters[index]
      if character == "\n" {
        rows.append(start..<index + 1)
        (start, used, afterSpace) = (index + 1, 0, nil)
        index += 1
        continue
      }
      let columns = width(character)
      // A space may hang over the edge, where nobody sees it.
      if used + columns > room && index > start && character != " " {
        let end = afterSpace ?? index
        rows.append(start..<end)
        (start, afterSpace) = (end, nil)
        used = columnsBetween(start, index)
        continue
      }
      used += columns
      index += 1
      if character == " " { afterSpace = index }
    }
    rows.append(start..<editing.characters.count)
    return rows
  }
}
