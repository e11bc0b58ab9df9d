import ScreenKit

extension PaletteOverlay {
  private static func box(in size: Size) -> Rect {
    Rect(size).centred(Size(columns: min(84, size.columns - 2), rows: min(22, size.rows - 2)))
  }

  /// How many entries are shown on a terminal of this size.
  static func rows(in size: Size) -> Int { max(1, box(in: size).rows - 4) }

  /// Draws the palette over the screen.
  func draw(into frame: inout Frame) {
    let box = Self.box(in: frame.size)
    frame.fill(box)
    frame.box(box, title: "Every action", style: .accent)
    let inside = box.inset(by: 1)
    let (top, rest) = inside.splitTop(1)
    let (body, foot) = rest.splitBottom(1)
    let matches = matches
    if matches.isEmpty {
      frame.write(
        "Nothing is called that. Esc closes.", at: Point(x: body.x + 2, y: body.y), style: .muted,
        maxColumns: body.columns - 2)
    }
    let glyphs = frame.glyphs
    let hasStates = matches.contains { !$0.state.isEmpty }
    list.draw(into: &frame, body, focused: true) { row in
      let entry = matches[row]
      let keys = Span(Prose.padded(entry.keys, to: 9, glyphs: glyphs), .accent)
      let state = Span(
        hasStates ? Prose.padded(entry.state, to: 9) : "", entry.why.isEmpty ? .good : .danger)
      let why = entry.why.isEmpty ? "" : "  \(entry.why)"
      return [keys, state, Span(entry.title), Span(why, .muted)]
    }
    frame.write(Self.keys.hints(columns: foot.columns), at: foot.origin, maxColumns: foot.columns)
    field.draw(into: &frame, top, focused: true)
  }
}
