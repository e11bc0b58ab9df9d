import CaseModel
import ScreenKit

extension GoToOverlay {
  /// Answers a key on a terminal of this size.
  mutating func press(_ key: Key, size: Size) -> Answer {
    switch Self.keys.action(for: key) {
    case .close: return .closes
    case .complete: return complete()
    case .go: return go()
    case nil: break
    }
    let rect = Self.parts(in: size).list
    switch key {
    case .up, .down, .pageUp, .pageDown:
      move(key, rows: rect.rows)
      return .stays
    case .mouse(let event):
      guard event.isClick else {
        move(key, rows: rect.rows)
        return .stays
      }
      return click(event.at, in: rect) ? go() : .stays
    case .backspace where field.text.isEmpty: return .closes
    default: break
    }
    return field.handle(key) == .changed ? changed() : .stays
  }

  private mutating func changed() -> Answer {
    startOver()
    let words = sought.drop { $0 == " " }
    return words.isEmpty ? .stays : .asks(sought)
  }

  private mutating func complete() -> Answer {
    switch selected {
    case .noun(let noun):
      field.text = noun.name + (noun.argument == .nothing ? "" : " ")
      return changed()
    case .found(let finding):
      let noun = command.map { "\($0.noun.name) " } ?? ""
      field.text = noun + finding.name
      return changed()
    case nil: return .stays
    }
  }

  private mutating func go() -> Answer {
    if let command, command.noun.argument == .words, field.text.contains(" ") {
      return .goes(command.noun.run, text: command.text)
    }
    switch selected {
    case .found(let finding): return .opens(finding.place)
    case .noun(let noun):
      if noun.argument == .nothing { return .goes(noun.run, text: "") }
      return complete()
    case nil: return .stays
    }
  }
}
