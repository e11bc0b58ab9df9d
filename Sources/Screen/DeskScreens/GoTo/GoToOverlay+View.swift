import CaseModel
import ScreenKit

extension GoToOverlay {
  private static func box(in size: Size) -> Rect {
    Rect(size).centred(Size(columns: min(84, size.columns - 2), rows: min(18, size.rows - 2)))
  }

  /// The field, what matches, and the keys.
  static func parts(in size: Size) -> (field: Rect, list: Rect, foot: Rect) {
    let (field, rest) = box(in: size).inset(by: 1).splitTop(1)
    let (list, foot) = rest.splitBottom(1)
    return (field, list, foot)
  }

  /// Draws the line and what matches over the screen.
  func draw(into frame: inout Frame) {
    let box = Self.box(in: frame.size)
    let (top, body, foot) = Self.parts(in: frame.size)
    frame.fill(box)
    frame.box(box, title: isFinding ? "Find" : "Go to", style: .accent)
    let matches = matches
    if matches.isEmpty, !picker.field.text.isEmpty {
      frame.write(
        nothing, at: Point(x: body.x + 2, y: body.y), style: .muted, maxColumns: body.columns - 2)
    }
    let glyphs = frame.glyphs
    picker.list.draw(into: &frame, body, focused: true) { row in
      switch matches[row] {
      case .noun(let noun):
        return [
          Span(Prose.padded(noun.name, to: 12, glyphs: glyphs), .accent), Span(noun.words, .muted),
        ]
      case .found(let finding):
        return [
          Span(Prose.padded(finding.kind.words, to: 12), .muted), Span(finding.name),
          Span(finding.detail.isEmpty ? "" : "  \(finding.detail)", .muted),
        ]
      }
    }
    frame.write(Self.keys.hints(columns: foot.columns), at: foot.origin, maxColumns: foot.columns)
    let mark = isFinding ? "" : ":"
    let used = frame.write(mark, at: top.origin, style: .accent)
    picker.field.draw(into: &frame, top.inset(left: used), focused: true)
  }

  private var nothing: String {
    if let command, command.noun.argument == .words { return "Enter: \(command.noun.words)." }
    return sought.isEmpty ? "Type a number or a part of a name." : "Nothing is found under that."
  }
}
