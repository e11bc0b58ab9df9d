import ScreenKit

extension PaletteOverlay {
  private static func box(in size: Size) -> Rect {
    Rect(size).centred(Size(columns: min(90, size.columns - 2), rows: min(30, size.rows - 2)))
  }

  /// The field, the entries, what there is to say about the selected one, and the keys.
  static func parts(in size: Size) -> (field: Rect, list: Rect, details: Rect, foot: Rect) {
    let (field, rest) = box(in: size).inset(by: 1).splitTop(1)
    let (body, foot) = rest.splitBottom(1)
    let rows = body.rows >= 14 ? 6 : body.rows >= 9 ? 4 : body.rows >= 5 ? 2 : 0
    let (list, details) = body.splitBottom(rows)
    return (field, list, details, foot)
  }

  /// Draws the list over the screen.
  func draw(into frame: inout Frame) {
    let box = Self.box(in: frame.size)
    let (top, body, details, foot) = Self.parts(in: frame.size)
    frame.fill(box)
    frame.box(box, title: "Every action", style: .accent)
    let matches = matches
    if matches.isEmpty {
      frame.write(
        "Nothing is called that. Esc closes.", at: Point(x: body.x + 2, y: body.y), style: .muted,
        maxColumns: body.columns - 2)
    }
    let glyphs = frame.glyphs
    let hasStates = matches.contains { !$0.state.isEmpty }
    let widest = matches.map { Prose.width($0.keys) }.max() ?? 0
    let keyColumns = min(widest, max(9, body.columns / 6)) + 1
    picker.list.draw(into: &frame, body, focused: true) { row in
      let entry = matches[row]
      let keys = Span(Prose.padded(entry.keys, to: keyColumns, glyphs: glyphs), .accent)
      let state = Span(
        hasStates ? Prose.padded(entry.state, to: 9) : "", entry.why.isEmpty ? .good : .danger)
      let why = entry.why.isEmpty ? "" : "  \(entry.why)"
      let title = Span(entry.title, entry.why.isEmpty ? .text : .muted)
      return [keys, state, title, Span(why, .muted)]
    }
    drawDetails(into: &frame, details)
    frame.write(Self.keys.hints(columns: foot.columns), at: foot.origin, maxColumns: foot.columns)
    picker.field.draw(into: &frame, top, focused: true)
  }

  private func drawDetails(into frame: inout Frame, _ rect: Rect) {
    guard !rect.isEmpty, let entry = selected else { return }
    let rule = String(repeating: frame.glyphs.horizontal, count: rect.columns)
    frame.write(rule, at: rect.origin, style: .muted, maxColumns: rect.columns)
    let body = rect.splitTop(1).rest
    let said = entry.details.isEmpty ? [entry.title, entry.why].filter { !$0.isEmpty } : []
    let lines = entry.details + said.map { ReadingScreen.Line($0) }
    let spans = lines.flatMap {
      Prose.spans($0.text, columns: body.columns - 2, style: $0.style, indent: $0.indent)
    }
    for (offset, line) in spans.prefix(body.rows).enumerated() {
      frame.write(
        line, at: Point(x: body.x + 1, y: body.y + offset), maxColumns: body.columns - 1)
    }
  }
}
