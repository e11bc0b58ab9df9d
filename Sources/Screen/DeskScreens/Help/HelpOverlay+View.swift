import ScreenKit

extension HelpOverlay {
  private static func box(in size: Size) -> Rect {
    Rect(size).centred(Size(columns: min(84, size.columns - 2), rows: size.rows - 2))
  }

  /// The text's part on a terminal of this size.
  static func room(in size: Size) -> Size {
    box(in: size).inset(left: 2, top: 1, right: 1, bottom: 2).size
  }

  /// Draws help over the screen.
  func draw(into frame: inout Frame) {
    let box = Self.box(in: frame.size)
    frame.fill(box)
    frame.box(box, title: "Keys: \(title)", style: .accent)
    let body = box.inset(left: 2, top: 1, right: 1, bottom: 2)
    scroller(columns: body.columns, glyphs: frame.glyphs).draw(into: &frame, body)
    let foot = Rect(x: body.x, y: body.endY, columns: body.columns, rows: 1)
    frame.write(Self.keys.hints(columns: foot.columns), at: foot.origin, maxColumns: foot.columns)
    frame.cursor = body.origin
  }
}
