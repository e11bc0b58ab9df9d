import CaseModel
import ScreenKit

extension UndoScreen {
  mutating func press(_ key: Key, _ scene: Scene) -> Turn {
    let rows = listRect(scene)
    if case .mouse(let event) = key, event.isClick {
      guard let row = list.row(at: event.at, in: rows) else { return .done }
      if event.kind == .doublePress, row == list.selected { return mend() }
      list.select(row, height: rows.rows)
      return .done
    }
    switch Self.keys.action(for: key) {
    case .mend: return mend()
    case .show:
      guard let selected else { return .say("No entry is selected.") }
      return StreamScreen.turn(to: selected.line.stream)
    case nil: break
    }
    return list.handle(key, height: rows.rows) == .ignored ? .ignored : more()
  }

  private func mend() -> Turn {
    switch selected?.remedy {
    case .takeBack(let key, let answers), .correct(let key, let answers):
      return .ask(.askFormWith(key, answers))
    case .stays(let why): return .say(why)
    case nil: return .say("No entry is selected.")
    }
  }

  private mutating func more() -> Turn {
    guard !isComplete, pending == nil, let last = entries.last,
      (list.selected ?? 0) + 15 >= entries.count
    else { return .done }
    pending = last.line.sequence
    return .ask(.askOwn(before: last.line.sequence, limit: Self.pageSize))
  }

  mutating func take(_ answer: DeskAnswer, _ scene: Scene) {
    guard case .own(let page, let before) = answer else {
      if case .failed = answer { pending = nil }
      return
    }
    if let before {
      guard before == pending else { return }
      pending = nil
      isComplete = page.isEmpty
      entries += page
    } else {
      isComplete = page.count < max(Self.pageSize, entries.count)
      entries = page
      isLoaded = true
      pending = nil
    }
    list.count = entries.count
  }
}
