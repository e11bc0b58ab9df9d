import PlainText

/// A list in columns under a row of titles.
public struct TableView: Equatable, Sendable {
  /// One column.
  public struct Column: Hashable, Sendable {
    /// Its title.
    public var title: String
    /// How wide it is.
    public var extent: Extent
    /// Whether its contents stand at its right edge, as numbers do.
    public var alignsRight: Bool

    /// A column.
    public init(_ title: String, _ extent: Extent, alignsRight: Bool = false) {
      self.title = title
      self.extent = extent
      self.alignsRight = alignsRight
    }
  }

  /// The columns, left to right. One that gets no room on a narrow screen is left out.
  public var columns: [Column]
  /// The rows: their number, the selected one and the one on top.
  public var list: ListView

  /// A table.
  public init(columns: [Column], list: ListView = ListView(count: 0)) {
    self.columns = columns
    self.list = list
  }

  /// Moves through the rows; `height` is that of the whole table, titles included.
  public mutating func handle(_ key: Key, height: Int) -> Response {
    list.handle(key, height: max(1, height - 1))
  }

  /// The row drawn at a place on the screen, nil where there is none.
  public func row(at point: Point, in rect: Rect) -> Int? {
    list.row(at: point, in: rect.splitTop(1).rest)
  }

  /// Draws the titles and the rows that fit. `row` gives a span for each column; `marked` gives the
  /// sign that stands before a marked row.
  public func draw(
    into frame: inout Frame, _ rect: Rect, focused: Bool,
    marked: (Int) -> Character? = { _ in nil }, row content: (Int) -> [Span]
  ) {
    let (header, body) = rect.splitTop(1)
    guard !header.isEmpty else { return }
    let cells = header.inset(left: 2, right: 1).columns(columns.map(\.extent), gap: 1)
    frame.fill(header)
    for (column, cell) in zip(columns, cells) {
      write(Span(column.title, .heading), alignsRight: column.alignsRight, into: &frame, cell)
    }
    let shown = list.visible(height: body.rows)
    for (offset, index) in shown.enumerated() {
      let line = body.row(offset)
      frame.fill(line)
      for (position, span) in content(index).enumerated() where position < cells.count {
        var cell = cells[position]
        cell.y = line.y
        write(span, alignsRight: columns[position].alignsRight, into: &frame, cell)
      }
      if index == list.selected { list.point(at: line, in: &frame, focused: focused) }
      if let mark = marked(index) {
        let style: Style = index == list.selected && focused ? .accent.selected : .accent
        frame.write(
          String(mark), at: Point(x: line.x + 1, y: line.y), style: style, maxColumns: 1)
      }
    }
    list.drawMore(into: &frame, body, shown: shown)
  }

  /// A text that is too long for its column, cut between words: half a date or half a name misleads. One whose
  /// first words alone take most of the room is cut where the room ends.
  private static func wholeWords(_ text: String, columns: Int, ellipsis: String) -> String {
    let text = SafeText.clean(text)
    guard DisplayWidth.columns(of: text) > columns else { return text }
    let room = columns - DisplayWidth.columns(of: ellipsis)
    var kept = ""
    for word in text.split(separator: " ") {
      let longer = kept.isEmpty ? String(word) : "\(kept) \(word)"
      if DisplayWidth.columns(of: longer) > room { break }
      kept = longer
    }
    while let last = kept.last, ",;:".contains(last) { kept.removeLast() }
    return DisplayWidth.columns(of: kept) * 2 < columns ? text : kept + ellipsis
  }

  private func write(_ span: Span, alignsRight: Bool, into frame: inout Frame, _ cell: Rect) {
    guard !cell.isEmpty else { return }
    let text = Self.wholeWords(span.text, columns: cell.columns, ellipsis: frame.glyphs.ellipsis)
    let start = alignsRight ? max(0, cell.columns - DisplayWidth.columns(of: text)) : 0
    frame.write(
      text, at: Point(x: cell.x + start, y: cell.y), style: span.style,
      maxColumns: cell.columns - start)
  }
}
