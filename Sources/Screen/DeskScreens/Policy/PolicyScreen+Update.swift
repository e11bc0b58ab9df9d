import CaseModel
import PolicyModel
import ScreenKit

extension PolicyScreen {
  mutating func press(_ key: Key, _ scene: Scene) -> Turn {
    let rect = body(scene)
    if case .mouse(let event) = key, event.isClick {
      _ = outline.click(event, in: rect)
      return .done
    }
    if isTyping { return type(key, scene) }
    if key == .escape, !field.text.isEmpty {
      field.text = ""
      arrange(scene)
      return .done
    }
    switch Self.keys.action(for: key) {
    case .filter:
      isTyping = true
      return .done
    case .copy:
      guard let id = outline.selected, let clause = sheet?.pack.clause(id) else {
        return .say("No clause is selected.")
      }
      let text = "\(clause.exact ?? clause.summary) [\(clause.citation.text)]"
      return .copy(text, saying: "Copied the clause.")
    case nil: return outline.handle(key, height: rect.rows) == .ignored ? .ignored : .done
    }
  }

  private mutating func type(_ key: Key, _ scene: Scene) -> Turn {
    switch Self.typingKeys.action(for: key) {
    case .toText:
      isTyping = false
      return .done
    case .clear:
      if field.text.isEmpty { isTyping = false }
      field.text = ""
      arrange(scene)
      return .done
    case nil: break
    }
    switch key {
    case .up, .down, .pageUp, .pageDown:
      let rows = body(scene).rows
      return outline.handle(key, height: rows) == .ignored ? .ignored : .done
    default:
      let response = field.handle(key)
      if response == .changed { arrange(scene) }
      return response == .ignored ? .ignored : .done
    }
  }

  mutating func take(_ answer: DeskAnswer, _ scene: Scene) {
    guard case .policy(let sheet) = answer else { return }
    self.sheet = sheet
    arrange(scene)
  }

  mutating func arrange(_ scene: Scene) {
    guard let sheet else { return }
    let rect = body(scene)
    outline.replace(lines(sheet, columns: rect.columns - 3), height: rect.rows)
  }
}
