import CaseModel
import ScreenKit

extension LettersScreen {
  mutating func act(_ key: Key, _ scene: Scene) -> Turn {
    guard let action = Self.keys.action(for: key) else { return .ignored }
    if action == .toggle {
      outstandingOnly.toggle()
      return again()
    }
    guard let row = browser.selected else { return .say("No letter is selected.") }
    switch action {
    case .issue: return LetterSteps.issue(row)
    case .sent: return LetterSteps.sent(row)
    case .cameBack: return LetterSteps.cameBack(row)
    case .ofCase: return .open(CaseScreen(row.number, name: row.parentName))
    case .toggle: return .done
    }
  }

  func enter(_ row: LetterRow) -> Turn { .open(LetterScreen(row.number, row.letter)) }

  mutating func take(_ answer: DeskAnswer, _ scene: Scene) {
    if case .letters(let page, let asked, let after) = answer, asked == question {
      take(page: page, after: after, scene)
    }
    if case .failed = answer { browser.giveUpWaiting() }
  }
}
