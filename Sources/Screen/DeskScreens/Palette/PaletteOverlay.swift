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
  var picker: Picker

  init(entries: [PaletteEntry]) {
    self.entries = entries
    picker = Picker(
      placeholder: "Type a part of what you want to do, or a key", count: entries.count)
  }

  /// The entries that answer what is typed, the best first.
  var matches: [PaletteEntry] {
    let ranked = entries.compactMap { entry in entry.rank(picker.field.text).map { (entry, $0) } }
    return (0...PaletteEntry.inOtherWords).flatMap { rank in ranked.filter { $0.1 == rank }.map(\.0)
    }
  }

  /// The entry that Enter would run.
  var selected: PaletteEntry? { picker.list.selected.map { matches[$0] } }
}
