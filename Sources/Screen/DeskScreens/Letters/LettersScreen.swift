import CaseModel
import ScreenKit

/// Letters, the latest first: drafts, issued, sent, returned.
struct LettersScreen: ListScreen {
  var browser = Browser<LetterRow>()
  var order = Ordering<LetterColumn>.usual
  /// True where only those still to be sent are shown.
  var outstandingOnly = false

  var crumb: String { "Letters" }
  var heading: String {
    outstandingOnly
      ? "Letters still to be sent. o shows all."
      : "All letters, the latest first. o shows those to send."
  }
  var emptyWords: String {
    outstandingOnly
      ? "No letter that you may see waits to be sent."
      : "There is no letter that you may see. Steps of a case draft them."
  }
  var filterList: FilterList { .letters }
  var ownHints: KeyTable<Void> { Self.keys.bare }
  var question: LettersQuestion {
    LettersQuestion(
      text: browser.field.text, outstandingOnly: outstandingOnly, order: order)
  }

  func ask(after: Cursor?, limit: Int) -> DeskEffect {
    .askLetters(question, after: after, limit: limit)
  }

  func isSame(_ row: LetterRow, _ other: LetterRow) -> Bool {
    row.number == other.number && row.letter == other.letter
  }
}
