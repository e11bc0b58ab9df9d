import CaseModel
import PolicyModel
import ScreenKit

extension BansScreen {
  mutating func act(_ key: Key, _ scene: Scene) -> Turn {
    guard let action = Self.keys.action(for: key) else { return .ignored }
    if action == .toggle {
      liveOnly.toggle()
      return again()
    }
    guard let row = browser.selected else {
      return .say(
        action == .breach
          ? "No restriction is selected. On Today b logs a breach by somebody on the gate list."
          : "No restriction is selected.")
    }
    switch action {
    case .review:
      guard row.standing.isLive else {
        return .say("This restriction has ended: \(row.standing.words).")
      }
      let decides = scene.session.roles.contains(.head)
      return form(row, decides ? .review : .reviewPrepare)
    case .prepare:
      guard row.standing.isLive else {
        return .say("This restriction has ended: \(row.standing.words).")
      }
      return form(row, .reviewPrepare)
    case .breach: return form(row, .breach)
    case .person: return .open(ParentScreen(row.parent, name: row.parentName))
    case .toggle: return .done
    }
  }

  private func form(_ row: RestrictionRow, _ step: BuiltInStep) -> Turn {
    .ask(.askFormWith(.step(row.number, step.rawValue), ["restriction": row.restriction.rawValue]))
  }

  func enter(_ row: RestrictionRow) -> Turn {
    // An interim ban is not reviewed: it waits for the parent's side and the decision.
    let step = row.form == .interim ? nil : BuiltInStep.reviewPrepare.rawValue
    return .open(CaseScreen(row.number, name: row.parentName, step: step))
  }

  mutating func take(_ answer: DeskAnswer, _ scene: Scene) {
    if case .restrictions(let page, let asked, let after) = answer, asked == question {
      take(page: page, after: after, scene)
    }
    if case .outlook(let outlook) = answer { self.outlook = outlook }
    if case .failed = answer { browser.giveUpWaiting() }
  }
}
