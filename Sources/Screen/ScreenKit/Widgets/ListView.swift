/// A list one moves through: how many rows there are, which is selected and which is on top.
///
/// It never holds the rows, so a list of a hundred thousand costs what a list of forty does; rows are
/// asked for while drawing.
public struct ListView: Equatable, Sendable {
  /// How many rows there are. Setting it keeps the selection within them.
  public var count: Int {
    didSet {
      count = max(0, count)
      position = min(position, max(0, count - 1))
    }
  }
  /// The first row shown, as far as known when the last key was handled.
  public private(set) var top = 0
  private var position: Int

  /// A list with a selected row, the first unless told.
  public init(count: Int, selected: Int = 0) {
    self.count = max(0, count)
    position = min(max(0, selected), max(0, self.count - 1))
  }

  /// The selected row, nil in an empty list.
  public var selected: Int? { count == 0 ? nil : position }

  /// Selects a row, or the nearest there is, and scrolls it into `height` rows.
  public mutating func select(_ row: Int, height: Int) {
    position = min(max(0, row), max(0, count - 1))
    top = firstVisible(height: height)
  }

  /// Moves through the list, which is shown in `height` rows: arrows, `j` and `k`, page keys, Ctrl-D
  /// and Ctrl-U for half a page, Home, End, `g`, `G` and the wheel. Enter is `submitted`.
  public mutating func handle(_ key: Key, height: Int) -> Response {
    let page = max(1, height - 1)
    let target: Int
    switch key {
    case .enter: return count == 0 ? .ignored : .submitted
    case .down, .character("j"): target = position + 1
    case .up, .character("k"): target = position - 1
    case .pageDown: target = position + page
    case .pageUp: target = position - page
    case .control("d"): target = position + max(1, page / 2)
    case .control("u"): target = position - max(1, page / 2)
    case .home, .character("g"): target = 0
    case .end, .character("G"): target = count - 1
    case .mouse(let event):
      switch event.kind {
      case .wheelDown: target = position + 3
      case .wheelUp: target = position - 3
      case .press, .doublePress, .release: return .ignored
      }
    default: return .ignored
    }
    let before = position
    select(target, height: height)
    return position == before ? .handled : .changed
  }

  /// The rows shown in `height` rows.
  public func visible(height: Int) -> Range<Int> {
    let first = firstVisible(height: height)
    return first..<min(count, first + max(0, height))
  }

  /// The row drawn at a place on the screen, nil where there is none.
  public func row(at point: Point, in rect: Rect) -> Int? {
    guard rect.contains(point) else { return nil }
    let row = firstVisible(height: rect.rows) + point.y - rect.y
    return row < count ? row : nil
  }

  /// Draws the rows that fit, each after a column that points at the selected one. The last column
  /// says with an arrow when there is more above or below.
  ///
  /// - Parameter points: false where no row is selected yet.
  public func draw(
    into frame: inout Frame, _ rect: Rect, focused: Bool, points: Bool = true,
    row content: (Int) -> [Span]
  ) {
    let shown = visible(height: rect.rows)
    for (offset, index) in shown.enumerated() {
      let line = rect.row(offset)
      frame.fill(line)
      frame.write(content(index), at: Point(x: line.x + 2, y: line.y), maxColumns: line.columns - 3)
      if points, index == selected { point(at: line, in: &frame, focused: focused) }
    }
    drawMore(into: &frame, rect, shown: shown)
  }

  /// Marks a row as the selected one: a pointer, and the selection's ground where keys go to it.
  func point(at line: Rect, in frame: inout Frame, focused: Bool) {
    frame.write(
      String(frame.glyphs.pointer), at: line.origin, style: focused ? .accent : .muted,
      maxColumns: line.columns)
    if focused { frame.restyle(line) { $0.selected } }
  }

  /// Says at the right edge that there is more than what is shown.
  func drawMore(into frame: inout Frame, _ rect: Rect, shown: Range<Int>) {
    guard rect.columns > 3, rect.rows > 0 else { return }
    let x = rect.endX - 1
    if shown.lowerBound > 0 {
      frame.write(String(frame.glyphs.moreAbove), at: Point(x: x, y: rect.y), style: .muted)
    }
    if shown.upperBound < count {
      frame.write(String(frame.glyphs.moreBelow), at: Point(x: x, y: rect.endY - 1), style: .muted)
    }
  }

  /// The first row shown when there is room for `height`: as before, as far as that shows the
  /// selected row and leaves no room unused.
  private func firstVisible(height: Int) -> Int {
    let height = max(1, height)
    let lowest = max(0, position - height + 1)
    let first = min(max(top, lowest), position)
    return min(first, max(0, count - height))
  }
}
