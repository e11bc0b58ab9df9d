import CaseModel
import ScreenKit

extension IncidentsScreen {
  mutating func act(_ key: Key, _ scene: Scene) -> Turn {
    switch Self.keys.action(for: key) {
    case .triage:
      guard let row = browser.selected else { return .say("No incident is selected.") }
      return IncidentScreen.triage(row)
    case .toggle:
      untriagedOnly.toggle()
      return again()
    case nil: return .ignored
    }
  }

  func enter(_ row: IncidentRow) -> Turn { .open(IncidentScreen(row.incident)) }

  mutating func take(_ answer: DeskAnswer, _ scene: Scene) {
    if case .incidents(let page, let asked, let after) = answer, asked == question {
      take(page: page, after: after, scene)
    }
    if case .failed = answer { browser.giveUpWaiting() }
  }
}
