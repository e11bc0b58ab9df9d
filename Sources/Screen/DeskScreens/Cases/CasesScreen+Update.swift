import CaseModel
import ScreenKit

extension CasesScreen {
  mutating func act(_ key: Key, _ scene: Scene) -> Turn {
    switch Self.keys.action(for: key) {
    case .toggle:
      switch which {
      case .open: which = .closed
      case .closed: which = .all
      case .all: which = .open
      }
      return again()
    case .person:
      guard let row = browser.selected else { return .say("No case is selected.") }
      return .open(ParentScreen(row.parent, name: row.parentName))
    case .call:
      guard let row = browser.selected else { return .say("No case is selected.") }
      return .ask(.askForm(.step(row.number, BuiltInStep.spokenTo.rawValue)))
    case nil: return .ignored
    }
  }

  func enter(_ row: CaseRow) -> Turn { .open(CaseScreen(row.number, name: row.parentName)) }

  mutating func take(_ answer: DeskAnswer, _ scene: Scene) {
    if case .cases(let page, let asked, let after) = answer, asked == question {
      take(page: page, after: after, scene)
    }
    if case .failed = answer { browser.giveUpWaiting() }
  }
}
