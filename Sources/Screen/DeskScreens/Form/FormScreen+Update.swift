import CaseModel
import PolicyModel
import ScreenKit

extension FormScreen {
  mutating func press(_ key: Key, _ scene: Scene) -> Turn {
    let turn = answer(key, scene)
    arrange(scene)
    return turn
  }

  private mutating func answer(_ key: Key, _ scene: Scene) -> Turn {
    if dialog != nil { return answerDialog(key) }
    switch Self.keys(submit: sheet.submit).action(for: key) {
    case .submit: return submit()
    case .leave:
      return Turn(
        move: .back, notice: hasDraft ? .done("What you typed is kept as a draft.") : nil)
    case .next:
      moveFocus(1)
      return .done
    case .previous:
      moveFocus(-1)
      return .done
    case nil: break
    }
    if case .mouse(let event) = key { return mouse(event, key, scene) }
    switch focus {
    case .problem(let index): return pressProblem(index, key)
    case .panel: return pressPanel(key, scene)
    case .field(let index): return pressField(index, key, scene)
    case .submit: return pressSubmit(key)
    }
  }

  // MARK: Where the keys go

  private mutating func moveFocus(_ step: Int) {
    let stops = stops
    let index = stops.firstIndex(of: focus) ?? 0
    focus = stops[(index + step + stops.count) % stops.count]
  }

  private mutating func pressProblem(_ index: Int, _ key: Key) -> Turn {
    switch key {
    case .enter:
      let name = problems.indices.contains(index) ? problems[index].field : ""
      guard let field = fields.firstIndex(where: { $0.field.name == name }) else {
        return .say("This is about the form as a whole.")
      }
      focus = .field(field)
      return .done
    case .up:
      moveFocus(-1)
      return .done
    case .down:
      moveFocus(1)
      return .done
    default: return .ignored
    }
  }

  private mutating func pressPanel(_ key: Key, _ scene: Scene) -> Turn {
    switch key {
    case .down: scroll += 1
    case .up: scroll -= 1
    case .pageDown: scroll += scene.rect.rows - 1
    case .pageUp: scroll -= scene.rect.rows - 1
    case .enter: moveFocus(1)
    default: return .ignored
    }
    return .done
  }

  private mutating func pressSubmit(_ key: Key) -> Turn {
    switch key {
    case .enter, .character(" "): return submit()
    case .up, .pageUp: moveFocus(-1)
    case .down: moveFocus(1)
    default: return .ignored
    }
    return .done
  }

  private mutating func pressField(_ index: Int, _ key: Key, _ scene: Scene) -> Turn {
    guard fields.indices.contains(index) else { return .ignored }
    let before = fields[index].value
    let response = fields[index].handle(key, columns: editorColumns(scene))
    var effects: [DeskEffect] = []
    if fields[index].value != before || response == .changed {
      hasDraft = true
      effects.append(.saveDraft(sheet.key, values))
      let text = fields[index].value
      if response == .changed, fields[index].looksUp {
        if text.isEmpty {
          fields[index].suggest([])
        } else {
          let field = fields[index].field
          effects.append(.lookUp(field: field.name, type: field.type, text: text))
        }
      }
    }
    switch response {
    case .submitted: moveFocus(1)
    case .ignored:
      switch key {
      case .down: moveFocus(1)
      case .up: moveFocus(-1)
      case .pageDown: for _ in 0..<4 where focus != .submit { moveFocus(1) }
      case .pageUp: for _ in 0..<4 where focus != stops.first { moveFocus(-1) }
      default: return .ignored
      }
    case .handled, .changed, .cancelled: break
    }
    return Turn(effects: effects)
  }

  private mutating func mouse(_ event: MouseEvent, _ key: Key, _ scene: Scene) -> Turn {
    switch event.kind {
    case .press, .doublePress:
      guard let stop = stop(at: event.at, scene) else { return .done }
      if stop == .submit, focus == .submit { return submit() }
      focus = stop
      return .done
    case .wheelDown:
      moveFocus(focus == .submit ? 0 : 1)
      return .done
    case .wheelUp:
      moveFocus(focus == stops.first ? 0 : -1)
      return .done
    case .release: return .done
    }
  }

  // MARK: Handing in

  private mutating func submit() -> Turn {
    if isWaiting { return .say("It is being recorded.") }
    if sheet.confirm.isEmpty { return handIn() }
    dialog = Dialog(
      title: sheet.title, lines: [sheet.confirm],
      buttons: [Dialog.Button(sheet.submit, key: "y"), Dialog.Button("Cancel", key: "n")])
    return .done
  }

  private mutating func answerDialog(_ key: Key) -> Turn {
    switch dialog?.handle(key) {
    case .chosen(0):
      dialog = nil
      return handIn()
    case .chosen, .cancelled:
      dialog = nil
      return .say("Nothing was recorded. What you typed still stands.")
    case .handled: return .done
    case .ignored, nil:
      return .say("y records it, Esc goes back to the form.")
    }
  }

  private mutating func handIn() -> Turn {
    isWaiting = true
    hasDraft = true
    return .ask(.submit(sheet.key, values, version: version))
  }

  /// Takes what became of the answers; `recorded` closes the form elsewhere.
  mutating func take(_ submission: Submission, _ scene: Scene) {
    isWaiting = false
    switch submission {
    case .recorded: hindrance = nil
    case .mend(let problems):
      hindrance = .mend(problems)
      focus = problems.isEmpty ? .submit : .problem(0)
    case .refused(let refusal):
      hindrance = .refused(refusal)
      focus = .panel
    case .changedMeanwhile(let lines, let version):
      hindrance = .changed(lines)
      self.version = version
      focus = .panel
    }
    scroll = 0
    arrange(scene)
  }

  mutating func take(_ answer: DeskAnswer, _ scene: Scene) {
    switch answer {
    case .found(let name, let choices):
      guard let index = fields.firstIndex(where: { $0.field.name == name }) else { return }
      fields[index].suggest(choices)
      arrange(scene)
    case .failed: isWaiting = false
    default: break
    }
  }

  /// Scrolls to what has the keys.
  mutating func arrange(_ scene: Scene) {
    let page = page(scene)
    let last = max(0, page.rows - scene.rect.rows)
    if focus != .panel, let block = page.blocks.first(where: { $0.focus == focus }) {
      let height = scene.rect.rows
      if block.rows >= height || block.y + block.rows > scroll + height {
        scroll = block.y + block.rows - height
      }
      if block.rows < height, block.y < scroll { scroll = block.y }
      // At the first field everything above it is worth seeing too, where there is room.
      if block.y + block.rows <= height { scroll = 0 }
    }
    scroll = min(max(0, scroll), last)
  }
}
