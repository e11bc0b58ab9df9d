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
    if key == .backspace, picker.field.text.isEmpty { return .closes }
    switch picker.handle(key, in: Self.parts(in: size).list) {
    case .picked: return go()
    case .typed: return changed()
    case .handled: return .stays
    }
  }

  private mutating func changed() -> Answer {
    picker.startOver(matches.count)
    let words = sought.drop { $0 == " " }
    return words.isEmpty ? .stays : .asks(sought)
  }

  private mutating func complete() -> Answer {
    switch selected {
    case .noun(let noun):
      picker.field.text = noun.name + (noun.argument == .nothing ? "" : " ")
      return changed()
    case .found(let finding):
      let noun = command.map { "\($0.noun.name) " } ?? ""
      picker.field.text = noun + finding.name
      return changed()
    case nil: return .stays
    }
  }

  private mutating func go() -> Answer {
    if let command, command.noun.argument == .words, picker.field.text.contains(" ") {
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
