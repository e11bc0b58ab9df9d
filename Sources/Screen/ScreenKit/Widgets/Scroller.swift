import PlainText

/// Text to read, longer than the room there is for it.
public struct Scroller: Equatable, Sendable {
  private enum Content: Equatable, Sendable {
    case text(String)
    case lines([[Span]])
  }

  private var content: Content
  /// The first row shown, as far as known when the last key was handled.
  public var top = 0

  /// Plain text, wrapped at the width it is shown in.
  public init(text: String) {
    content = .text(text)
  }

  /// Lines of spans, shown as they are and cut at the edge.
  public init(lines: [[Span]]) {
    content = .lines(lines)
  }

  /// How many rows there are at this width.
  public func rowCount(columns: Int) -> Int {
    switch content {
    case .text(let text): wrapped(text, columns: columns).count
    case .lines(let lines): lines.count
    }
  }

  /// Scrolls: arrows, `j` and `k`, page keys, Space, Home, End, `g`, `G` and the wheel. `size` is that
  /// of the rectangle it is drawn in.
  public mutating func handle(_ key: Key, size: Size) -> Response {
    let last = max(0, rowCount(columns: size.columns) - size.rows)
    let page = max(1, size.rows - 1)
    switch key {
    case .down, .character("j"): top += 1
    case .up, .character("k"): top -= 1
    case .pageDown, .character(" "): top += page
    case .pageUp: top -= page
    case .control("d"): top += max(1, page / 2)
    case .control("u"): top -= max(1, page / 2)
    case .home, .character("g"): top = 0
    case .end, .character("G"): top = last
    case .mouse(let event):
      switch event.kind {
      case .wheelDown: top += 3
      case .wheelUp: top -= 3
      case .press, .doublePress, .release: return .ignored
      }
    default: return .ignored
    }
    top = min(max(0, top), last)
    return .handled
  }

  /// Draws what fits, with an arrow at the right edge where there is more.
  public func draw(into frame: inout Frame, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    let lines: [[Span]] =
      switch content {
      case .text(let text): wrapped(text, columns: rect.columns).map { [Span($0)] }
      case .lines(let lines): lines
      }
    let first = min(max(0, top), max(0, lines.count - rect.rows))
    for (offset, line) in lines.dropFirst(first).prefix(rect.rows).enumerated() {
      frame.write(
        line, at: Point(x: rect.x, y: rect.y + offset), maxColumns: textColumns(rect.columns))
    }
    let shown = first..<min(lines.count, first + rect.rows)
    ListView(count: lines.count).drawMore(into: &frame, rect, shown: shown)
  }

  private func wrapped(_ text: String, columns: Int) -> [String] {
    Wrapping.lines(SafeText.clean(text, multiline: true), columns: textColumns(columns))
  }

  /// Two columns are kept free at the right for the arrows.
  private func textColumns(_ columns: Int) -> Int {
    columns > 10 ? columns - 2 : columns
  }
}
