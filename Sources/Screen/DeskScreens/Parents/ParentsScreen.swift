import CaseModel
import ScreenKit

/// Everyone in scope of the code, by name.
struct ParentsScreen: ListScreen {
  var browser = Browser<ParentRow>()
  var order = Ordering<ParentColumn>.usual

  var crumb: String { "Parents" }
  var heading: String { "Everyone the code is for. / narrows the list." }
  var emptyWords: String { "Nobody is in the record yet. a adds a person." }
  var filterList: FilterList { .parents }
  var question: ParentsQuestion { ParentsQuestion(text: browser.field.text, order: order) }
  var ownHints: KeyTable<Void> { Self.keys.bare }

  func ask(after: Cursor?, limit: Int) -> DeskEffect {
    .askParents(question, after: after, limit: limit)
  }

  func isSame(_ row: ParentRow, _ other: ParentRow) -> Bool { row.parent == other.parent }
}
