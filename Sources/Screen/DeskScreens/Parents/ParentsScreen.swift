import CaseModel
import ScreenKit

/// Everyone in scope of the code, by name.
struct ParentsScreen: ListScreen {
  var browser = Browser<ParentRow>()

  var crumb: String { "Parents" }
  var heading: String { "Everyone the code is for, by name. / filters." }
  var emptyWords: String { "Nobody is in the record yet. a adds a person." }
  var person: ParentID? { browser.selected?.parent }
  var ownHints: KeyTable<Void> { Self.keys.bare }

  func ask(after: Cursor?, limit: Int) -> DeskEffect {
    .askParents(ParentsQuestion(text: browser.field.text), after: after, limit: limit)
  }

  func isSame(_ row: ParentRow, _ other: ParentRow) -> Bool { row.parent == other.parent }
}
