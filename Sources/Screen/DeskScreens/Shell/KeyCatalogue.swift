import CaseModel
import ScreenKit

/// Every key of the desk, screen by screen, as the README lists them.
public enum KeyCatalogue {
  /// One part of the table: a heading and its keys with what they do.
  public struct Part: Hashable, Sendable {
    /// Where the keys work.
    public var title: String
    /// The keys by name, and what they do, a whole sentence.
    public var rows: [Row]
  }

  /// One binding.
  public struct Row: Hashable, Sendable {
    /// The keys by name.
    public var keys: String
    /// What they do, a whole sentence.
    public var words: String
  }

  /// Every part: what works everywhere first, then the places in their order, then what opens over them.
  public static var parts: [Part] {
    [
      part("Everywhere", ShellAction.keys.bare.adding(TerminalAction.keys.bare)),
      part("Moving", ShellAction.movement),
      part("In every list", listKeys),
      part("Today", TodayScreen.keys.bare), part("Parents", ParentsScreen.keys.bare),
      part("A person", ParentScreen.keys.bare), part("Cases", CasesScreen.keys.bare),
      part("A case", CaseScreen.keys.bare), part("Bans", BansScreen.keys.bare),
      part("Letters", LettersScreen.keys.bare), part("A letter", LetterScreen.keys.bare),
      part("Incidents", IncidentsScreen.keys.bare), part("An incident", IncidentScreen.keys.bare),
      part("Policy", PolicyScreen.keys.bare), part("Record", RecordScreen.keys.bare),
      part("Reports", ReportsScreen.keys.bare), part("What I recorded", UndoScreen.keys.bare),
      part("A text", ReadingScreen.keys.bare),
      part("Drafts you left", DraftsScreen.keys.bare), part("A form", anyForm.hints),
    ]
  }

  /// The parts as one table in Markdown, a line each, without the heading of the section.
  public static var markdown: [String] {
    ["| where | keys | what they do |", "|---|---|---|"]
      + parts.flatMap { part in
        part.rows.enumerated().map { index, row in
          let keys = row.keys.split(separator: " ").map { "`\($0 == "|" ? "\\|" : $0)`" }
          return "| \(index == 0 ? part.title : "") | \(keys.joined(separator: " ")) "
            + "| \(row.words) |"
        }
      }
  }

  private static var anyForm: FormScreen {
    FormScreen(
      FormSheet(
        key: .parentAdd, title: "", fields: [], submit: "Records what the last button names"))
  }

  private static var listKeys: KeyTable<Void> {
    let screen = ParentsScreen()
    let own = Set(screen.ownHints.bindings.flatMap(\.keys))
    return KeyTable(screen.hints.bindings.filter { own.isDisjoint(with: $0.keys) })
  }

  private static func part(_ title: String, _ table: KeyTable<Void>) -> Part {
    Part(
      title: title,
      rows: table.bindings.map { Row(keys: $0.keyNames, words: $0.longHelp) })
  }
}
