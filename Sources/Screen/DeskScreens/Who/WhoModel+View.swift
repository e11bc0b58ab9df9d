import CaseModel
import PolicyModel
public import ScreenKit

extension WhoModel {
  /// The picture of the whole terminal.
  public func view() -> Frame {
    var frame = Frame(size, glyphs: glyphs)
    frame.write("Who is at the desk?", at: Point(x: 1, y: 0), style: .heading.bold)
    let shown = shown
    if shown.isEmpty { frame.write("Nobody of that name.", at: room.origin, style: .muted) }
    let columns = min(32, size.columns / 2)
    list.draw(into: &frame, room, focused: true) { row in
      [
        Span(Prose.padded(shown[row].name, to: columns, glyphs: glyphs)),
        Span(shown[row].roles.map(\.inWords).joined(separator: ", "), .muted),
      ]
    }
    typed.draw(
      into: &frame, Rect(x: 1, y: 1, columns: max(0, size.columns - 2), rows: 1), focused: true)
    let foot = size.rows - 1
    frame.write(Self.keys.hints(columns: size.columns), at: Point(x: 0, y: foot))
    return frame
  }
}
