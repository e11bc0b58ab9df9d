import ScreenKit

/// Lines to read of which some can be gone into: headings, details and rows in one scrolling list.
///
/// The selection stands only on lines with a target; what follows such a line, up to the next, is
/// scrolled into sight with it.
struct Outline<Target: Hashable & Sendable>: Equatable, Sendable {
  /// One line.
  struct Line: Hashable, Sendable {
    var spans: [Span]
    var target: Target?

    init(_ spans: [Span], _ target: Target? = nil) {
      self.spans = spans
      self.target = target
    }
  }

  private(set) var lines: [Line] = []
  private var list = ListView(count: 0)
  /// Scrolls an outline without any target.
  private var scroller = Scroller(lines: [])

  /// The target of the selected line.
  var selected: Target? { list.selected.flatMap { lines[$0].target } }

  /// Puts other lines in place and keeps the selection on its target, or else near where it was.
  mutating func replace(_ lines: [Line], height: Int) {
    let before = selected
    let place = list.selected ?? 0
    let isFirst = self.lines.isEmpty
    self.lines = lines
    list.count = lines.count
    let top = scroller.top
    scroller = Scroller(lines: lines.map(\.spans))
    scroller.top = top
    if let before, let found = lines.firstIndex(where: { $0.target == before }) {
      settle(found, height: height)
    } else if isFirst {
      if let first = lines.firstIndex(where: { $0.target != nil }) { settle(first, height: height) }
    } else {
      settle(nearest(to: place, step: 1) ?? place, height: height)
    }
  }

  /// Selects a target where there is one.
  mutating func select(_ target: Target, height: Int) {
    if let row = lines.firstIndex(where: { $0.target == target }) { settle(row, height: height) }
  }

  /// Scrolls to the last line.
  mutating func toEnd(height: Int) {
    scroller.top = max(0, lines.count - height)
    settle(nearest(to: lines.count - 1, step: -1) ?? lines.count - 1, height: height)
  }

  /// Moves from target to target; in an outline without any, from line to line.
  mutating func handle(_ key: Key, height: Int) -> Response {
    guard let before = list.selected else { return .ignored }
    guard hasTargets else { return scroller.handle(key, size: Size(columns: 1, rows: height)) }
    if case .mouse(let event) = key, event.isClick { return .ignored }
    let response = list.handle(key, height: height)
    guard response == .changed || response == .handled, let now = list.selected else {
      return response
    }
    let step = now < before ? -1 : 1
    settle(nearest(to: now, step: step) ?? now, height: height)
    return list.selected == before ? .handled : .changed
  }

  /// Selects the line at a place; `submitted` for the second press on it.
  mutating func click(_ event: MouseEvent, in rect: Rect) -> Response {
    guard let row = list.row(at: event.at, in: rect) else { return .ignored }
    guard let found = owner(of: row) else { return .handled }
    if found == list.selected { return event.kind == .doublePress ? .submitted : .handled }
    settle(found, height: rect.rows)
    return .changed
  }

  /// Draws the lines that fit; the cursor stands on the selected one where keys go to it.
  ///
  /// - Parameter keepsPointer: whether the selected line is pointed at while keys go elsewhere, because
  ///   something beside it depends on it.
  func draw(
    into frame: inout Frame, _ rect: Rect, focused: Bool, keepsPointer: Bool = false
  ) {
    guard !rect.isEmpty else { return }
    guard hasTargets, let row = list.selected else {
      scroller.draw(into: &frame, rect.inset(left: 2))
      if focused { frame.cursor = rect.origin }
      return
    }
    list.draw(into: &frame, rect, focused: focused) { lines[$0].spans }
    let y = rect.y + row - list.visible(height: rect.rows).lowerBound
    let place = Point(x: rect.x, y: min(y, rect.endY - 1))
    if focused {
      frame.cursor = place
    } else if !keepsPointer {
      frame.write(" ", at: place)
    }
  }

  private var hasTargets: Bool { selected != nil }

  /// Selects a row with what stands under it in sight, and the lines above the first target too.
  private mutating func settle(_ row: Int, height: Int) {
    let isFirst = !lines[..<min(row, lines.count)].contains { $0.target != nil }
    if isFirst, row < height { list.select(0, height: height) }
    let rest = lines.indices.dropFirst(row + 1)
    let end = (rest.first { lines[$0].target != nil } ?? lines.count) - 1
    if end > row { list.select(min(end, row + height - 1), height: height) }
    list.select(row, height: height)
  }

  private func nearest(to row: Int, step: Int) -> Int? {
    let forward = lines.indices.first { $0 >= row && lines[$0].target != nil }
    let backward = lines.indices.last { $0 <= row && lines[$0].target != nil }
    return step > 0 ? forward ?? backward : backward ?? forward
  }

  /// The line with a target that a line belongs to.
  private func owner(of row: Int) -> Int? {
    lines.indices.last { $0 <= row && lines[$0].target != nil }
  }
}
