import ScreenKit

/// Every action in one list, narrowed by what is typed.
struct PaletteOverlay: Equatable, Sendable {
  /// What came of a key.
  enum Answer: Equatable, Sendable {
    case stays, closes
    case runs(PaletteEntry.Run)
  }

  let entries: [PaletteEntry]
  var field = TextField(placeholder: "Type a part of what you want to do")
  private(set) var list: ListView

  init(entries: [PaletteEntry]) {
    self.entries = entries
    list = ListView(count: entries.count)
  }

  /// The entries that hold every typed word, those that begin with what is typed first.
  var matches: [PaletteEntry] {
    let words = field.text.lowercased().split(separator: " ")
    return entries.filter { entry in
      let text = "\(entry.title) \(entry.state)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

  /// Moves through the entries.
  mutating func move(_ key: Key, rows: Int) -> Response { list.handle(key, height: rows) }

  /// Selects the first entry of those that match now.
  mutating func startOver() { list = ListView(count: matches.count) }
}
