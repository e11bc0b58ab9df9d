import ScreenKit

/// Every action in one list, narrowed by what is typed: what the screen's keys do, the steps of a case,
/// and what can be done everywhere; with the reason for whatever cannot be done now.
struct PaletteOverlay: Equatable, Sendable {
  /// What came of a key.
  enum Answer: Equatable, Sendable {
    case stays, closes
    case runs(PaletteEntry.Run)
  }

  let entries: [PaletteEntry]
  var field = TextField(placeholder: "Type a part of what you want to do, or a key")
  private(set) var list: ListView

  init(entries: [PaletteEntry]) {
    self.entries = entries
    list = ListView(count: entries.count)
  }

  /// The entries that answer what is typed, the best first.
  var matches: [PaletteEntry] {
    let ranked = entries.compactMap { entry in entry.rank(field.text).map { (entry, $0) } }
    return (0...2).flatMap { rank in ranked.filter { $0.1 == rank }.map(\.0) }
  }

  /// The entry that Enter would run.
  var selected: PaletteEntry? { list.selected.map { matches[$0] } }

  /// Moves through the entries.
  mutating func move(_ key: Key, rows: Int) { _ = list.handle(key, height: rows) }

  /// Selects the entry at a place; true where it was selected already.
  mutating func click(_ point: Point, in rect: Rect) -> Bool {
    guard let row = list.row(at: point, in: rect) else { return false }
    if row == list.selected { return true }
    list.select(row, height: rect.rows)
    return false
  }

  /// Selects the first entry of those that match now.
  mutating func startOver() { list = ListView(count: matches.count) }
}
