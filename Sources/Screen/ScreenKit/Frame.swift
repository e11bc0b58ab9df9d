import PlainText

/// One cell of a frame, as tests and other readers see it.
public struct Cell: Hashable, Sendable {
  /// What stands in it: one letter with its marks; empty for the right half of a wide letter.
  public var text: String
  /// The columns it takes: 1, 2, or 0 for the right half of a wide letter.
  public var columns: Int
  /// How it is drawn.
  public var style: Style
}

/// A picture of the whole screen: a grid of cells and where the cursor stands.
///
/// Everything written goes through `SafeText`, is cut at the frame's edges and replaces both halves of
/// any wide letter it touches, so no sequence of writes can make a frame that a terminal would draw
/// out of line.
public struct Frame: Equatable, Sendable {
  /// Columns and rows.
  public let size: Size
  /// The signs this frame is drawn with.
  public let glyphs: Glyphs
  /// Where the cursor is shown, nil where it is hidden.
  public var cursor: Point?

  /// Eight bytes a cell, so that filling, copying and comparing frames is moving memory.
  struct PackedCell: Equatable {
    /// The letter's scalar; 0 for the right half of a wide letter.
    var scalar: UInt32
    var style: Style
    var columns: UInt8
    /// Whether `marks` holds scalars that sit on this letter.
    var hasMarks = false

    static let blank = PackedCell(scalar: 0x20, style: .text, columns: 1)
  }

  private(set) var cells: [PackedCell]
  /// The marks on letters that have them, by cell.
  private(set) var marks: [Int: [Unicode.Scalar]] = [:]

  /// An empty frame.
  public init(_ size: Size, glyphs: Glyphs = .unicode) {
    self.size = size
    self.glyphs = glyphs
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The whole frame as a rectangle.
  public var bounds: Rect { Rect(size) }

  /// The cell at a place, or nil outside the frame.
  public subscript(x: Int, y: Int) -> Cell? {
    guard bounds.contains(Point(x: x, y: y)) else { return nil }
    let index = y * size.columns + x
    let cell = cells[index]
    return Cell(text: text(at: index), columns: Int(cell.columns), style: cell.style)
  }

  /// Writes one line of text and gives the columns it took.
  ///
  /// What does not fit in `maxColumns`, or before the frame's right edge, is cut and ends in the
  /// frame's ellipsis. Line ends and tabs become spaces.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, at point: Point, style: Style = .text, maxColumns: Int? = nil
  ) -> Int {
    let room = min(maxColumns ?? Int.max, size.columns - point.x)
    guard point.y >= 0, point.y < size.rows, room > 0 else { return 0 }
    if point.x >= 0, let count = writePrintableASCII(text, at: point, style: style, room: room) {
      return count
    }
    let line = DisplayWidth.clip(SafeText.clean(text), to: room, ellipsis: glyphs.ellipsis)
    return put(line.unicodeScalars, at: point, style: style)
  }

  /// Writes pieces of text one after the other and gives the columns they took together.
  @discardableResult
  public mutating func write(_ spans: [Span], at point: Point, maxColumns: Int? = nil) -> Int {
    var used = 0
    let room = min(maxColumns ?? Int.max, size.columns - point.x)
    for span in spans where used < room {
      let place = Point(x: point.x + used, y: point.y)
      used += write(span.text, at: place, style: span.style, maxColumns: room - used)
    }
    return used
  }

  /// Fills a rectangle with one sign, which counts as a space unless it takes exactly one column.
  public mutating func fill(_ rect: Rect, with sign: Character = " ", style: Style = .text) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    let scalars = SafeText.clean(String(sign)).unicodeScalars
    var cell = PackedCell(scalar: 0x20, style: style, columns: 1)
    if let first = scalars.first, scalars.count == 1, DisplayWidth.columns(of: first) == 1 {
      cell.scalar = first.value
    }
    for y in area.y..<area.endY {
      let start = y * size.columns + area.x
      let end = start + area.columns
      split(at: start)
      split(at: end)
      if !marks.isEmpty { (start..<end).forEach { marks[$0] = nil } }
      for index in start..<end { cells[index] = cell }
    }
  }

  /// Changes the style of every cell in a rectangle and leaves the text.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for y in area.y..<area.endY {
      for x in area.x..<area.endX {
        let index = y * size.columns + x
        cells[index].style = change(cells[index].style)
      }
    }
  }

  /// Draws a box along a rectangle's edge, with a title in its upper side.
  public mutating func box(_ rect: Rect, title: String? = nil, style: Style = .border) {
    guard rect.columns >= 2, rect.rows >= 2 else { return }
    let (right, bottom) = (rect.endX - 1, rect.endY - 1)
    fill(
      Rect(x: rect.x, y: rect.y, columns: rect.columns, rows: 1), with: glyphs.horizontal,
      style: style)
    fill(
      Rect(x: rect.x, y: bottom, columns: rect.columns, rows: 1), with: glyphs.horizontal,
      style: style)
    fill(
      Rect(x: rect.x, y: rect.y, columns: 1, rows: rect.rows), with: glyphs.vertical, style: style)
    fill(
      Rect(x: right, y: rect.y, columns: 1, rows: rect.rows), with: glyphs.vertical, style: style)
    let corners = [
      (rect.x, rect.y, glyphs.topLeft), (right, rect.y, glyphs.topRight),
      (rect.x, bottom, glyphs.bottomLeft), (right, bottom, glyphs.bottomRight),
    ]
    for (x, y, sign) in corners {
      fill(Rect(x: x, y: y, columns: 1, rows: 1), with: sign, style: style)
    }
    if let title, rect.columns > 6 {
      write(
        " \(title) ", at: Point(x: rect.x + 2, y: rect.y), style: .heading,
        maxColumns: rect.columns - 3)
    }
  }

  /// Draws a line from side to side.
  public mutating func rule(_ row: Rect, style: Style = .border) {
    fill(
      Rect(x: row.x, y: row.y, columns: row.columns, rows: 1), with: glyphs.horizontal, style: style
    )
  }

  // MARK: Cells

  /// Puts printable ASCII straight into the cells; nil when there is anything else in the text or it
  /// does not fit.
  private mutating func writePrintableASCII(
    _ text: some StringProtocol, at point: Point, style: Style, room: Int
  ) -> Int? {
    let start = point.y * size.columns + point.x
    let written = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      guard bytes.count <= room, bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return nil }
      split(at: start)
      split(at: start + bytes.count)
      if !marks.isEmpty { (start..<start + bytes.count).forEach { marks[$0] = nil } }
      for (offset, byte) in bytes.enumerated() {
        cells[start + offset] = PackedCell(scalar: UInt32(byte), style: style, columns: 1)
      }
      return bytes.count
    }
    return written ?? nil
  }

  /// Puts cleaned scalars into the cells, leaving out what lies left of the frame.
  private mutating func put(
    _ scalars: some Sequence<Unicode.Scalar>, at point: Point, style: Style
  ) -> Int {
    let row = point.y * size.columns
    var x = point.x
    for scalar in scalars {
      let columns = DisplayWidth.columns(of: scalar)
      if columns == 0 {
        let letter =
          x - 1 >= 0 && x - 1 < size.columns && cells[row + x - 1].scalar == 0 ? x - 2 : x - 1
        if letter >= max(0, point.x), letter < size.columns {
          marks[row + letter, default: []].append(scalar)
          cells[row + letter].hasMarks = true
        }
        continue
      }
      if x + columns > size.columns { break }
      if x >= 0 {
        let index = row + x
        split(at: index)
        split(at: index + columns)
        for cell in index..<index + columns { marks[cell] = nil }
        cells[index] = PackedCell(scalar: scalar.value, style: style, columns: UInt8(columns))
        if columns == 2 { cells[index + 1] = PackedCell(scalar: 0, style: style, columns: 0) }
      }
      x += columns
    }
    return x - point.x
  }

  /// Makes sure that no wide letter reaches across the boundary before this cell.
  private mutating func split(at index: Int) {
    guard index < cells.count, cells[index].scalar == 0 else { return }
    marks[index - 1] = nil
    cells[index - 1] = PackedCell(scalar: 0x20, style: cells[index - 1].style, columns: 1)
    cells[index] = PackedCell(scalar: 0x20, style: cells[index].style, columns: 1)
  }

  private func text(at index: Int) -> String {
    guard let letter = Unicode.Scalar(cells[index].scalar), letter.value != 0 else { return "" }
    var view = String.UnicodeScalarView([letter])
    if cells[index].hasMarks { view.append(contentsOf: marks[index] ?? []) }
    return String(view)
  }
}
