import CaseModel
public import ScreenKit

extension SetupModel {
  /// What the frame holds between its first row and its last two.
  var body: Rect {
    Rect(x: 0, y: 2, columns: size.columns, rows: size.rows - 4)
  }

  var scene: Scene { Scene(rect: body, session: session, glyphs: glyphs) }

  /// The picture of the whole terminal.
  public func view() -> Frame {
    var frame = Frame(size, glyphs: glyphs)
    let least = ShellLayout.least
    guard size.columns >= least.columns, size.rows >= least.rows else {
      frame.write("Needs \(least.columns) x \(least.rows) cells", at: Point(x: 0, y: 0))
      frame.cursor = size.columns > 0 && size.rows > 0 ? Point(x: 0, y: 0) : nil
      return frame
    }
    let hints: KeyTable<Void>
    switch page {
    case .choosing(let list):
      drawWays(list, into: &frame)
      hints = Self.choosingKeys.bare
    case .asking(let form):
      form.draw(into: &frame, scene)
      hints = form.hints
    case .made(let lines):
      lines.draw(into: &frame, body.inset(left: 2, right: 2))
      frame.cursor = body.origin
      hints = Self.madeKeys.bare
    }
    // What a form draws above and below its part is covered here.
    let top = Rect(x: 0, y: 0, columns: size.columns, rows: 2)
    frame.fill(top)
    frame.write("Conduct: the first start", at: top.origin, style: .heading.bold)
    let foot = Rect(x: 0, y: size.rows - 2, columns: size.columns, rows: 2)
    frame.fill(foot)
    if let notice {
      frame.write(
        notice.text, at: foot.origin, style: Style(notice.tone), maxColumns: foot.columns)
    }
    frame.write(
      hints.hints(columns: foot.columns), at: foot.row(1).origin, maxColumns: foot.columns)
    return frame
  }

  private var columns: Int { min(84, size.columns - 6) }

  private var isLow: Bool { size.rows < 18 }

  private var introduction: [[Span]] {
    Prose.spans("There is no record at \(path) yet.", columns: columns) + (isLow ? [] : [[]])
  }

  /// The rows of each way, from the top of the body.
  private var ways: [(rows: Range<Int>, lines: [[Span]])] {
    var y = introduction.count
    return Way.allCases.map { way in
      let words = Prose.spans(way.words, columns: columns - 2, style: .muted, indent: 2)
      // On a low terminal the words give way, so that every way can be seen.
      let lines = [[Span(way.title, .text.bold)]] + (isLow ? [] : words + [[]])
      defer { y += lines.count }
      return (y..<y + lines.count, lines)
    }
  }

  /// The way at a place on the screen, by its number.
  func way(at point: Point) -> Int? {
    ways.firstIndex { $0.rows.contains(point.y - body.y) }
  }

  private func drawWays(_ list: ListView, into frame: inout Frame) {
    for (offset, line) in introduction.enumerated() {
      frame.write(line, at: Point(x: 2, y: body.y + offset), maxColumns: columns)
    }
    for (index, way) in ways.enumerated() {
      for (offset, line) in way.lines.enumerated() {
        let row = body.y + way.rows.lowerBound + offset
        guard row < body.endY else { break }
        frame.write(line, at: Point(x: 4, y: row), maxColumns: columns)
        guard offset == 0, index == list.selected else { continue }
        frame.write(String(glyphs.pointer), at: Point(x: 2, y: row), style: .accent)
        frame.restyle(Rect(x: 2, y: row, columns: columns, rows: 1)) { $0.selected }
        frame.cursor = Point(x: 4, y: row)
      }
    }
  }
}
