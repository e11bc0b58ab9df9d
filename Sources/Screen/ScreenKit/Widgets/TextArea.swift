import PlainText

/// Several lines to type into, wrapped at the width they are shown in.
public struct TextArea: Equatable, Sendable {
  private var editing: TextEditing
  private var history = TextHistory()

  /// An area holding a text, with the cursor at its end.
  public init(_ text: String = "") {
    editing = TextEditing(SafeText.kept(text, multiline: true))
  }

  /// What is in the area. Setting it puts the cursor at the end and can be undone.
  public var text: String {
    get { editing.text }
    set {
      history.note(editing, typed: nil)
      editing = TextEditing(SafeText.kept(newValue, multiline: true))
    }
  }

  /// The number of characters before the cursor.
  public var cursor: Int {
    get { editing.cursor }
    set {
      history.pause()
      editing.move(to: newValue)
    }
  }

  /// Types and edits as a `TextField` does, with Enter for a new line, up, down and the page keys by
  /// lines as shown in `columns`, Home and End to the ends of such a line, Ctrl-_ to undo and Ctrl-Y to
  /// redo. Tab and Escape are left to the form.
  public mutating func handle(_ key: Key, columns: Int) -> Response {
    switch key {
    case .control("_"): return take(history.back(from: editing))
    case .control("y"): return take(history.forward(from: editing))
    case .up: return moveLines(-1, columns: columns)
    case .down: return moveLines(1, columns: columns)
    case .pageUp: return moveLines(-Self.pageLines, columns: columns)
    case .pageDown: return moveLines(Self.pageLines, columns: columns)
    case .home, .end: return moveToEdge(key, columns: columns)
    default: break
    }
    let before = editing
    let response = editing.edit(key == .enter ? .paste("\n") : key, multiline: true)
    guard let response else { return .ignored }
    if editing.characters == before.characters {
      history.pause()
      return response
    }
    var typed: Character?
    if case .character(let character) = key { typed = character }
    history.note(before, typed: typed)
    return response
  }

  /// The lines that the page keys move by.
  private static let pageLines = 10

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

  private mutating func take(_ moment: TextEditing?) -> Response {
    guard let moment else { return .handled }
    editing = moment
    return .changed
  }

  private mutating func moveToEdge(_ key: Key, columns: Int) -> Response {
    history.pause()
    let rows = rows(columns: columns)
    let current = rowOfCursor(rows)
    editing.move(to: key == .home ? rows[current].lowerBound : lastPlace(in: rows, current))
    return .handled
  }

  private mutating func moveLines(_ count: Int, columns: Int) -> Response {
    history.pause()
    let rows = rows(columns: columns)
    let current = rowOfCursor(rows)
    let target = min(max(0, current + count), rows.count - 1)
    if target == current { return .handled }
    let wanted = columnsBetween(rows[current].lowerBound, editing.cursor)
    var place = rows[target].lowerBound
    let end = lastPlace(in: rows, target)
    var x = 0
    while place < end, x < wanted {
      x += width(editing.characters[place])
      place += 1
    }
    editing.move(to: place)
    return .handled
  }

  /// The last place for the cursor in a row: before its last character where it ends in a new line or runs
  /// on, since what follows belongs to the next row.
  private func lastPlace(in rows: [Range<Int>], _ row: Int) -> Int {
    row == rows.count - 1
      ? rows[row].upperBound : max(rows[row].lowerBound, rows[row].upperBound - 1)
  }

  private func width(_ character: Character) -> Int {
    if let ascii = character.asciiValue, (0x20..<0x7F).contains(ascii) { return 1 }
    return character == "\n" ? 0 : DisplayWidth.columns(of: SafeText.clean(String(character)))
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
