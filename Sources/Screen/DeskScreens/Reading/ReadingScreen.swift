import ScreenKit

/// A text to read and to copy: the sheet for the gate, everything about a step.
struct ReadingScreen: Screen {
  let crumb: String
  let lines: [String]
  var scroller: Scroller

  init(crumb: String, lines: [String]) {
    self.crumb = crumb
    self.lines = lines
    scroller = Scroller(text: lines.joined(separator: "\n"))
  }

  var asks: [DeskEffect] { [] }
  var hints: KeyTable<Void> { Self.keys.bare }
}
