import CaseModel
import ScreenKit

extension ReportsScreen {
  mutating func press(_ key: Key, _ scene: Scene) -> Turn {
    switch Self.keys.action(for: key) {
    case .next: return show(1)
    case .previous: return show(ReportQuestion.allCases.count - 1)
    case .copy:
      if rows.isEmpty { return .say("There is nothing to copy.") }
      let text = rows.map { "\($0.label)\t\($0.count)" }.joined(separator: "\n")
      return .copy(text, saying: "Copied the numbers.")
    case nil: break
    }
    let shown = max(1, bars(scene).rows)
    let last = max(0, rows.count - shown)
    switch key {
    case .down, .character("j"): top = min(top + 1, last)
    case .up, .character("k"): top = max(0, top - 1)
    case .pageDown: top = min(top + shown, last)
    case .pageUp: top = max(0, top - shown)
    case .home, .character("g"): top = 0
    case .end, .character("G"): top = last
    default: return .ignored
    }
    return .done
  }

  private mutating func show(_ step: Int) -> Turn {
    let all = ReportQuestion.allCases
    let index = all.firstIndex(of: question) ?? 0
    question = all[(index + step) % all.count]
    rows = []
    isLoaded = false
    top = 0
    return .ask(.askReport(question))
  }

  mutating func take(_ answer: DeskAnswer, _ scene: Scene) {
    guard case .report(let question, let rows) = answer, question == self.question else { return }
    self.rows = rows
    isLoaded = true
    top = min(top, max(0, rows.count - 1))
  }
}
