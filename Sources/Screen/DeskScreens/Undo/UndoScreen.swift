import CaseModel
import ScreenKit

/// What whoever sits at the desk recorded: by whom, when, and what can be taken back or only corrected.
struct UndoScreen: Screen {
  /// The entries asked for at once.
  static let pageSize = 40

  var entries: [OwnEntry] = []
  var isLoaded = false
  /// True where the first own entry has come.
  var isComplete = false
  /// The sequence before which entries have been asked for and have not come.
  var pending: Int?
  var list = ListView(count: 0)

  var crumb: String { "What I recorded" }
  var asks: [DeskEffect] { [.askOwn(before: nil, limit: max(Self.pageSize, entries.count))] }
  var hints: KeyTable<Void> { Self.keys.bare }

  /// The selected entry.
  var selected: OwnEntry? { list.selected.map { entries[$0] } }
}
