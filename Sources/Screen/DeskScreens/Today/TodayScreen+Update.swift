import CaseModel
import PolicyModel
import ScreenKit

extension TodayScreen {
  mutating func press(_ key: Key, _ scene: Scene) -> Turn {
    if case .mouse(let event) = key, event.isClick { return click(event, scene) }
    guard let action = Self.keys.action(for: key) else { return move(key, scene) }
    switch action {
    case .enter: return enter(scene.session)
    case .settle: return settle()
    case .handOver: return handOver()
    case .putOff: return putOff()
    case .nextPane: return show(1)
    case .previousPane: return show(Pane.allCases.count - 1)
    case .gateSheet: return .ask(.askGateSheet)
    case .breach:
      guard case .person(let parent, _, _) = selected else {
        return .say("Select somebody in the list of who may not come in first.")
      }
      return .ask(.askForm(.gateBreach(parent)))
    case .power: return power(scene.session)
    case .call:
      guard let number else { return .say(noCase("note a call in")) }
      return .ask(.askForm(.step(number, BuiltInStep.spokenTo.rawValue)))
    case .leave:
      guard let number else { return leaveWithoutCase }
      let step = scene.session.pack.measure(of: .askedToLeave)?.id
      guard let step else {
        return .say("This policy has no step for asking somebody to leave. Add a note instead.")
      }
      return .ask(.askForm(.step(number, step)))
    case .incidents: return .open(IncidentsScreen())
    }
  }

  /// Opens the form for what the policy lets whoever sits here do.
  private func power(_ session: DeskSession) -> Turn {
    guard session.pack.powers.contains(where: { !session.roles.isDisjoint(with: $0.who) }) else {
      return .say("The policy gives you nothing to record in this way. n opens an incident.")
    }
    // Not about the person selected: the first in the list always is, and may have nothing to do with it.
    return .ask(.askForm(.power))
  }

  /// Asking somebody to leave is never refused: with no case open to whoever asks it is reported.
  private var leaveWithoutCase: Turn {
    var parent: ParentID?
    switch selected {
    case .person(let person, _, _): parent = person
    case .due(let row): parent = row.parent
    case .entry, nil: break
    }
    return .ask(
      .askFormWith(.incident(parent), ["seen": "Asked to leave the site, for that day only."]))
  }

  private func noCase(_ what: String) -> String {
    selected == nil
      ? "Select a person or something due first; there is no case to \(what)."
      : "What is selected has no case open to you to \(what). n opens an incident."
  }

  private mutating func show(_ step: Int) -> Turn {
    let all = Pane.allCases
    let index = all.firstIndex(of: pane) ?? 0
    pane = all[(index + step) % all.count]
    return .done
  }

  private mutating func move(_ key: Key, _ scene: Scene) -> Turn {
    let height = layout(scene).body(of: pane).rows
    let response: Response
    switch pane {
    case .gate: response = gate.handle(key, height: height)
    case .due: response = due.handle(key, height: height)
    case .changed: response = changed.handle(key, height: height)
    }
    return response == .ignored ? .ignored : .done
  }

  private mutating func click(_ event: MouseEvent, _ scene: Scene) -> Turn {
    let layout = layout(scene)
    guard let hit = Pane.allCases.first(where: { layout.body(of: $0).contains(event.at) }) else {
      return .ignored
    }
    let wasHere = pane == hit
    pane = hit
    let rect = layout.body(of: hit)
    let response: Response
    switch hit {
    case .gate: response = gate.click(event, in: rect)
    case .due: response = due.click(event, in: rect)
    case .changed: response = changed.click(event, in: rect)
    }
    return response == .submitted && wasHere ? enter(scene.session) : .done
  }

  private func enter(_ session: DeskSession) -> Turn {
    switch selected {
    case .person(let parent, let name, let number):
      if let number { return .open(CaseScreen(number, name: name)) }
      guard session.seesCases else {
        return .say("b logs a breach by them; n reports an incident.")
      }
      return .open(ParentScreen(parent, name: name))
    case .due(let row):
      if let number = row.number {
        return .open(CaseScreen(number, name: row.parentName, step: row.step))
      }
      if let incident = row.incident { return .open(IncidentScreen(incident)) }
      if row.kind == .delegation { return .ask(.askForm(.delegationConfirm)) }
      return .say("\(row.what) It belongs to no case; 6 shows the policy.")
    case .entry(_, let stream): return StreamScreen.turn(to: stream)
    case nil: return .say("There is nothing here to go into.")
    }
  }

  mutating func take(_ answer: DeskAnswer, _ scene: Scene) {
    guard case .today(let sheet) = answer else { return }
    let isFirst = self.sheet == nil
    self.sheet = sheet
    // Somebody with an empty gate list starts where there is something to do.
    if isFirst, sheet.gate.isEmpty, sheet.mayReturn.isEmpty, !sheet.due.isEmpty { pane = .due }
    arrange(scene)
  }

  mutating func arrange(_ scene: Scene) {
    guard let sheet else { return }
    // Widths do not depend on how many lines there are; heights do.
    let widths = layout(scene)
    let gateLines = gateLines(sheet, columns: widths.body(of: .gate).columns - 3)
    let dueLines = dueLines(
      sheet, columns: widths.body(of: .due).columns - 3, scene.session)
    let changedLines = changedLines(sheet)
    let layout = TodayLayout(
      scene.rect, gateLines: gateLines.count, dueLines: dueLines.count,
      changedLines: changedLines.count)
    gate.replace(gateLines, height: layout.body(of: .gate).rows)
    due.replace(dueLines, height: layout.body(of: .due).rows)
    changed.replace(changedLines, height: layout.body(of: .changed).rows)
  }
}
