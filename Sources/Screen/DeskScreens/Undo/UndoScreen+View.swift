import CaseModel
import PolicyModel
import ScreenKit

extension UndoScreen {
  func listRect(_ scene: Scene) -> Rect {
    let below = scene.rect.splitTop(1).rest
    return below.splitBottom(below.rows >= 12 ? below.rows / 3 : 0).rest
  }

  func draw(into frame: inout Frame, _ scene: Scene) {
    let top = scene.rect.row(0)
    frame.write(
      "What you recorded, newest first. Drafts can be taken back, entries corrected.",
      at: top.origin, style: .heading, maxColumns: top.columns)
    let rect = listRect(scene)
    list.draw(into: &frame, rect, focused: true) { row in
      let entry = entries[row]
      return [
        Span("\(ChronicleLines.written(entry.line))  ", .muted),
        Span(Prose.padded(word(entry.remedy), to: 10), style(entry.remedy)),
        Span(entry.line.title), Span("  \(entry.line.stream)", .muted),
      ]
    }
    if entries.isEmpty {
      let words = isLoaded ? "You have recorded nothing yet." : "Reading the record."
      frame.write(words, at: Point(x: rect.x + 2, y: rect.y), style: .muted)
    }
    let first = list.visible(height: rect.rows).lowerBound
    frame.cursor = Point(x: rect.x, y: rect.y + (list.selected ?? 0) - first)
    let below = scene.rect.splitTop(1).rest
    let details = below.splitBottom(below.rows - rect.rows).bottom
    guard let selected, !details.isEmpty else { return }
    PaneTitle(title: "Entry \(selected.line.sequence)", focused: false)
      .draw(into: &frame, details)
    let body = details.splitTop(1).rest
    let text =
      Prose.spans(sentence(selected.remedy), columns: body.columns - 2, style: .accent)
      + ChronicleLines.lines(selected.line, columns: body.columns - 2)
    for (offset, line) in text.prefix(body.rows).enumerated() {
      frame.write(
        line, at: Point(x: body.x + 1, y: body.y + offset), maxColumns: body.columns - 2)
    }
  }

  private func word(_ remedy: OwnEntry.Remedy) -> String {
    switch remedy {
    case .takeBack: return "draft"
    case .correct: return "entry"
    case .stays: return "stays"
    }
  }

  private func style(_ remedy: OwnEntry.Remedy) -> Style {
    switch remedy {
    case .takeBack: return .accent
    case .correct, .stays: return .muted
    }
  }

  private func sentence(_ remedy: OwnEntry.Remedy) -> String {
    switch remedy {
    case .takeBack: return "A draft: Enter gives it up, with a reason."
    case .correct: return "Recorded for good: Enter adds an entry that says what is right."
    case .stays(let why): return why
    }
  }
}
