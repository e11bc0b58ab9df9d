import CaseModel
import ScreenKit

extension RecordScreen {
  private var statusRows: Int {
    if case .finished(_, let lines) = verification { return 1 + min(3, lines.count) }
    return 1
  }

  /// The entries, over what the selected one says.
  func listRect(_ scene: Scene) -> Rect {
    let below = scene.rect.splitTop(statusRows).rest
    return below.splitBottom(detailRows(below)).rest
  }

  private func detailRows(_ rect: Rect) -> Int { rect.rows >= 12 ? rect.rows / 3 : 0 }

  func draw(into frame: inout Frame, _ scene: Scene) {
    drawStatus(into: &frame, scene.rect.splitTop(statusRows).top)
    let rect = listRect(scene)
    list.draw(into: &frame, rect, focused: true) { row in
      let line = lines[row]
      return [
        Span("\(line.sequence)  ", .muted), Span(line.happened.short, .accent),
        Span("  \(line.title)"), Span("  \(line.stream)", .muted), Span("  \(line.by)", .muted),
        Span(line.writtenLater ? "  recorded afterwards" : "", .warning),
      ]
    }
    if lines.isEmpty {
      let words = isLoaded ? "Nothing is recorded that you may see." : "Reading the record."
      frame.write(words, at: Point(x: rect.x + 2, y: rect.y), style: .muted)
    }
    let first = list.visible(height: rect.rows).lowerBound
    frame.cursor = Point(x: rect.x, y: rect.y + (list.selected ?? 0) - first)
    let below = scene.rect.splitTop(statusRows).rest
    let details = below.splitBottom(detailRows(below)).bottom
    guard let selected, !details.isEmpty else { return }
    PaneTitle(
      title: "\(selected.title), written \(ChronicleLines.written(selected))", focused: false
    )
    .draw(into: &frame, details)
    let body = details.splitTop(1).rest
    let text = ChronicleLines.lines(selected, columns: body.columns - 2)
    for (offset, line) in text.prefix(body.rows).enumerated() {
      let isCut = offset == body.rows - 1 && text.count > body.rows
      frame.write(
        isCut ? [Span("Space shows all of it.", .accent)] : line,
        at: Point(x: body.x + 1, y: body.y + offset), maxColumns: body.columns - 2)
    }
  }

  private func drawStatus(into frame: inout Frame, _ rect: Rect) {
    switch verification {
    case .none:
      frame.write(
        "Everything recorded, newest first. v verifies it.", at: rect.origin, style: .heading,
        maxColumns: rect.columns)
    case .running(let done, let total):
      let words = total == 0 ? "Verifying" : "Verifying \(done) of \(total)"
      let used = frame.write(words + "  ", at: rect.origin, style: .accent)
      let room = max(0, min(40, rect.columns - used))
      let filled = total == 0 ? 0 : min(room, done * room / total)
      frame.fill(
        Rect(x: rect.x + used, y: rect.y, columns: filled, rows: 1), with: frame.glyphs.bar,
        style: .accent)
    case .finished(let sound, let lines):
      frame.write(
        sound ? "SOUND: the record verifies." : "NOT SOUND: the record does not verify.",
        at: rect.origin, style: sound ? .good.bold : .danger.bold, maxColumns: rect.columns)
      for (offset, line) in lines.prefix(3).enumerated() {
        frame.write(
          line, at: Point(x: rect.x + 2, y: rect.y + 1 + offset), maxColumns: rect.columns - 2)
      }
    }
  }
}
