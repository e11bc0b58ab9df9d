import CaseModel
import ScreenKit

/// The forms that were left with something typed into them, the latest first.
struct DraftsScreen: Screen {
  var rows: [DraftRow]?
  var list = ListView(count: 0)
  /// Open while it is asked whether a draft is to be thrown away.
  var dialog: Dialog?

  var crumb: String { "Drafts you left" }
  var asks: [DeskEffect] { [.askDrafts] }
  var hints: KeyTable<Void> { Self.keys.bare }

  /// The selected draft.
  var selected: DraftRow? {
    list.selected.flatMap { rows.map(\.indices)?.contains($0) == true ? rows?[$0] : nil }
  }
}
