import CaseModel
import ScreenKit

/// Cases, the most pressing first, with what each waits for.
struct CasesScreen: ListScreen {
  /// Which cases are shown.
  enum Which: Hashable, Sendable, CaseIterable {
    case open, closed, all

    var isOpen: Bool? {
      switch self {
      case .open: return true
      case .closed: return false
      case .all: return nil
      }
    }

    var words: String {
      switch self {
      case .open: return "Open cases, the most pressing first. o shows closed ones."
      case .closed: return "Closed cases. o shows all of them."
      case .all: return "All cases, the most pressing first. o shows open ones."
      }
    }
  }

  var browser = Browser<CaseRow>()
  var order = Ordering<CaseColumn>.usual
  var which = Which.open

  var crumb: String { "Cases" }
  var heading: String { which.words }
  var emptyWords: String {
    switch which {
    case .open:
      return "No open case that you may see. n opens an incident, from which a case follows."
    case .closed: return "No closed case that you may see."
    case .all:
      return "There is no case that you may see. n opens an incident, from which a case follows."
    }
  }
  var filterList: FilterList { .cases }
  var ownHints: KeyTable<Void> { Self.keys.bare }
  var question: CasesQuestion {
    CasesQuestion(text: browser.field.text, open: which.isOpen, order: order)
  }

  func ask(after: Cursor?, limit: Int) -> DeskEffect {
    .askCases(question, after: after, limit: limit)
  }

  func isSame(_ row: CaseRow, _ other: CaseRow) -> Bool { row.number == other.number }
}
