import CaseModel
import PolicyModel
import ScreenKit

extension RecordScreen {
  mutating func press(_ key: Key, _ scene: Scene) -> Turn {
    let rows = listRect(scene)
    if case .mouse(let event) = key, event.isClick {
      guard let row = list.row(at: event.at, in: rows) else { return .done }
      if event.kind == .doublePress, row == list.selected { return enter() }
      list.select(row, height: rows.rows)
      return .done
    }
    switch Self.keys.action(for: key) {
    case .enter: return enter()
    case .verify:
      if case .running = verification { return .say("The record is being verified.") }
      verification = .running(done: 0, total: 0)
      return .ask(.verify)
    case .read:
      guard let selected else { return .say("No entry is selected.") }
      return .open(ReadingScreen(crumb: "Entry \(selected.sequence)", lines: text(of: selected)))
    case nil: break
    }
    if list.handle(key, height: rows.rows) == .ignored { return .ignored }
    return more()
  }

  private func text(of line: ChronicleLine) -> [String] {
    var text = [
      "\(line.title), entry \(line.sequence) of \(line.stream)",
      "Happened \(line.happened.inWords).",
      "Written \(ChronicleLines.written(line)) by \(line.by).",
    ]
    if let mark = line.mark { text.append("Marked \(mark.rawValue.asWords).") }
    if !line.body.isEmpty { text += ["", line.body] }
    if let correction = line.correction { text += ["", "Corrected: \(correction)"] }
    return text
  }

  private func enter() -> Turn {
    guard let selected else { return .say("No entry is selected.") }
    return StreamScreen.turn(to: selected.stream)
  }

  /// Asks for older entries, once, when the selection nears the oldest that is here.
  private mutating func more() -> Turn {
    guard !isComplete, pending == nil, let last = lines.last,
      (list.selected ?? 0) + 20 >= lines.count
    else { return .done }
    pending = last.sequence
    return .ask(.askRecord(before: last.sequence, limit: Self.pageSize))
  }

  mutating func take(_ answer: DeskAnswer, _ scene: Scene) {
    switch answer {
    case .record(let page, nil): replace(page, scene)
    case .record(let page, let before?):
      guard before == pending else { return }
      pending = nil
      isComplete = page.count < Self.pageSize
      lines += page
      list.count = lines.count
    case .verifying(let done, let total): verification = .running(done: done, total: total)
    case .verified(let sound, let lines): verification = .finished(sound: sound, lines)
    case .failed:
      pending = nil
      if case .running = verification { verification = .none }
    default: break
    }
  }

  private mutating func replace(_ page: [ChronicleLine], _ scene: Scene) {
    let before = selected?.sequence
    let wasFirst = list.selected == 0
    isComplete = page.count < max(Self.pageSize, lines.count)
    lines = page
    isLoaded = true
    pending = nil
    list.count = page.count
    // Whoever reads the newest entry goes on reading the newest.
    if !wasFirst, let row = page.firstIndex(where: { $0.sequence == before }) {
      list.select(row, height: listRect(scene).rows)
    }
  }
}
