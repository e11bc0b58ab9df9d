import CaseModel
import ScreenKit

extension ParentsScreen {
  mutating func act(_ key: Key, _ scene: Scene) -> Turn {
    switch Self.keys.action(for: key) {
    case .addPerson: return .ask(.askForm(.parentAdd))
    case .addPupil: return .ask(.askForm(.pupilAdd))
    case .incidents: return .open(IncidentsScreen())
    case nil: return .ignored
    }
  }

  func enter(_ row: ParentRow) -> Turn { .open(ParentScreen(row.parent, name: row.name)) }

  mutating func take(_ answer: DeskAnswer, _ scene: Scene) {
    if case .parents(let page, let question, let after) = answer,
      question == self.question
    {
      take(page: page, after: after, scene)
    }
    if case .failed = answer { browser.giveUpWaiting() }
  }
}
