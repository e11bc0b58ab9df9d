import ScreenKit

/// The keys of the screen on top, all of them.
struct HelpOverlay: Equatable, Sendable {
  /// One binding.
  struct Entry: Equatable, Sendable {
    var keys: String
    var words: String
  }

  let title: String
  let entries: [Entry]
  private var top = 0

  init(title: String, table: KeyTable<Void>) {
    self.title = title
    entries = table.bindings.map { Entry(keys: $0.keyNames, words: $0.longHelp) }
  }

  /// The text for a width: keys at the left, what they do beside them.
  func scroller(columns: Int, glyphs: Glyphs = .unicode) -> Scroller {
    let widest = entries.map { Prose.width($0.keys) }.max() ?? 0
    let left = min(widest + 2, max(8, columns / 3))
    let lines = entries.flatMap { entry -> [[Span]] in
      let words = Prose.lines(entry.words, columns: columns - left - 2)
      return words.enumerated().map { index, line in
        let keys = index == 0 ? entry.keys : ""
        return [Span(Prose.padded(keys, to: left, glyphs: glyphs), .accent), Span(line)]
      }
    }
    var scroller = Scroller(lines: lines)
    scroller.top = top
    return scroller
  }

  /// Scrolls.
  mutating func scroll(_ key: Key, size: Size) {
    var scroller = scroller(columns: size.columns)
    _ = scroller.handle(key, size: size)
    top = scroller.top
  }
}
