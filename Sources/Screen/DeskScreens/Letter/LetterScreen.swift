import CaseModel
import PolicyModel
import ScreenKit

/// One letter: its text as it went out, or as it would be issued now with what speaks against that.
struct LetterScreen: Screen {
  let number: CaseID
  let letter: ItemID
  var sheet: LetterSheet?
  var text = Scroller(lines: [])

  init(_ number: CaseID, _ letter: ItemID) {
    self.number = number
    self.letter = letter
  }

  var crumb: String { sheet?.row.kind.name ?? "Letter" }
  var asks: [DeskEffect] { [.askLetter(number, letter)] }
  var isRead: Bool { sheet != nil }
  var hints: KeyTable<Void> { Self.keys.bare }
}
