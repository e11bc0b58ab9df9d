import CaseModel
import ScreenKit

extension DraftsScreen {
  mutating func press(_ key: Key, _ scene: Scene) -> Turn {
    if dialog != nil { return answerDialog(key, scene) }
    if case .mouse(let event) = key, event.isClick {
      guard let row = list.row(at: event.at, in: rowsRect(scene)) else { return .ignored }
      if event.kind == .doublePress, row == list.selected { return open() }
      list.select(row, height: rowsRect(scene).rows)
      return .done
    }
    switch Self.keys.action(for: key) {
    case .open: return open()
    case .throwAway:
      guard let selected else { return .say("There is no draft to throw away.") }
      dialog = Dialog(
        title: "Throw this draft away?",
        lines: [
          "\(selected.title): what you typed is gone for good. Nothing in the record changes."
        ],
        buttons: [Dialog.Button("Throw it away", key: "y"), Dialog.Button("Cancel", key: "n")])
      return .done
    case nil: return list.handle(key, height: rowsRect(scene).rows) == .ignored ? .ignored : .done
    }
  }

  private func open() -> Turn {
    selected.map { .ask(.askForm($0.key)) } ?? .say("You have left no form unfinished.")
  }

  private mutating func answerDialog(_ key: Key, _ scene: Scene) -> Turn {
    switch dialog?.handle(key, in: scene.rect) {
    case .chosen(0):
      dialog = nil
      guard let selected else { return .done }
      return Turn(
        effects: [.dropDraft(selected.key), .askDrafts], notice: .done("The draft is gone."))
    case .chosen, .cancelled, nil:
      dialog = nil
      return .say("The draft is kept.")
    case .handled: return .done
    case .ignored: return .say("y throws it away, Esc keeps it.")
    }
  }

  mutating func take(_ answer: DeskAnswer, _ scene: Scene) {
    guard case .drafts(let rows) = answer else { return }
    self.rows = rows
    list.count = rows.count
  }
}
