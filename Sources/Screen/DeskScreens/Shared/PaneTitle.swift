import ScreenKit

/// The line over a part of a screen: its title, and a rule to the right; the part that has the keys is
/// marked.
struct PaneTitle: Equatable, Sendable {
  var title: String
  var focused: Bool

  func draw(into frame: inout Frame, _ rect: Rect) {
    let line = rect.row(0)
    guard !line.isEmpty else { return }
    frame.rule(line)
    let mark = focused ? "\(frame.glyphs.pointer) " : ""
    frame.write(
      "\(mark)\(title) ", at: line.origin, style: focused ? .heading.bold : .heading,
      maxColumns: line.columns)
  }
}
