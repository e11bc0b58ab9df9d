import CaseModel
import ScreenKit

extension IncidentScreen {
  mutating func press(_ key: Key, _ scene: Scene) -> Turn {
    let rect = scene.rect
    if case .mouse(let event) = key, event.isClick {
      return outline.click(event, in: rect) == .submitted ? enter() : .done
    }
    switch Self.keys.action(for: key) {
    case .enter: return enter()
    case .triage:
      return row.map { Self.triage($0) } ?? .say("The incident has not been read yet.")
    case .complete: return .ask(.askForm(.completing(incident)))
    case .handOver: return .ask(.askForm(.handOver(incident)))
    case .staffCheck: return .ask(.askForm(.staffCheck(incident)))
    case nil: return outline.handle(key, height: rect.rows) == .ignored ? .ignored : .done
    }
  }

  /// Opens the triage of a report, or says what came of it.
  static func triage(_ row: IncidentRow) -> Turn {
    if let triaged = row.triaged {
      return .say("This was triaged already: \(triaged.words). A case takes it further.")
    }
    return .ask(.askForm(.triage(row.incident)))
  }

  private func enter() -> Turn {
    guard let number = outline.selected else {
      return .say(
        row?.triaged == nil
          ? "No case has come of this yet. t triages it." : "No case has come of this.")
    }
    return .open(CaseScreen(number))
  }

  mutating func take(_ answer: DeskAnswer, _ scene: Scene) {
    guard case .incident(let row, let lines) = answer, row.incident == incident else { return }
    self.row = row
    self.lines = lines
    arrange(scene)
  }

  mutating func arrange(_ scene: Scene) {
    guard let row else { return }
    outline.replace(
      outlineLines(row, scene.session, columns: scene.rect.columns - 3), height: scene.rect.rows)
  }
}
