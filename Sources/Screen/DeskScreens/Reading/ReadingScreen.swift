import ScreenKit

/// A text to read and to copy: the sheet for the gate, everything about a step.
struct ReadingScreen: Screen {
  /// A line of the text, wrapped where it is longer than the screen is wide.
  struct Line: Equatable, Sendable {
    var text: String
    var style: Style
    var indent: Int

    init(_ text: String, _ style: Style = .text, indent: Int = 0) {
      self.text = text
      self.style = style
      self.indent = indent
    }
  }

  let crumb: String
  let lines: [Line]
  /// True for the sheet for the gate: it is printed as it is by then, and that is recorded.
  let isGateSheet: Bool
  var scroller = Scroller(lines: [])

  init(crumb: String, lines: [Line], isGateSheet: Bool = false) {
    self.crumb = crumb
    self.lines = lines
    self.isGateSheet = isGateSheet
  }

  init(crumb: String, lines: [String], isGateSheet: Bool = false) {
    self.init(crumb: crumb, lines: lines.map { Line($0) }, isGateSheet: isGateSheet)
  }

  var asks: [DeskEffect] { [] }
  var hints: KeyTable<Void> { Self.keys.bare }
}
