import CaseModel
import ScreenKit

extension ParentScreen {
  mutating func press(_ key: Key, _ scene: Scene) -> Turn {
    let rect = body(scene)
    if case .mouse(let event) = key, event.isClick {
      return outline.click(event, in: rect) == .submitted ? enter() : .done
    }
    guard let action = Self.keys.action(for: key) else {
      return outline.handle(key, height: rect.rows) == .ignored ? .ignored : .done
    }
    return turn(of: action)
  }

  func enter() -> Turn {
    switch outline.selected {
    case .ofCase(let number), .restriction(let number, _):
      return .open(CaseScreen(number, name: crumb))
    case .incident(let incident): return .open(IncidentScreen(incident))
    case .child(let pupil):
      return .say(
        sheet?.left.contains(pupil) == true
          ? "r records that the child is back; c changes the link, d ends it."
          : "x records that the child left; c changes the link, d ends it.")
    case nil: return .say("There is nothing here to go into.")
    }
  }

  mutating func take(_ answer: DeskAnswer, _ scene: Scene) {
    guard case .parent(let sheet) = answer, sheet.parent == parent else { return }
    self.sheet = sheet
    arrange(scene)
  }

  mutating func arrange(_ scene: Scene) {
    guard let sheet else { return }
    let rect = body(scene)
    outline.replace(
      lines(sheet, columns: rect.columns - 3, scene.session.today), height: rect.rows)
  }
}
