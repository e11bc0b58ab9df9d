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
    if dialog != nil { return answerDialog(key, scene) }
    switch keys.action(for: key) {
    case .submit: return submit(scene)
    case .leave: return leave()
    case .next:
      moveFocus(1)
      return .done
    case .previous:
      moveFocus(-1)
      return .done
    case .edit: return edit(scene)
    case nil: break
    }
    if case .mouse(let event) = key { return mouse(event, scene) }
    switch focus {
    case .problem(let index): return pressProblem(index, key, scene)
    case .panel: return pressPanel(key, scene)
    case .way(let way): return pressWay(way, key, scene)
    case .field(let index): return pressField(index, key, scene)
    case .row(let index): return pressRow(index, key)
    case .submit: return pressSubmit(key, scene)
    }
  }

  private mutating func leave() -> Turn {
    switch stage {
    case .asking:
      return Turn(
        move: .back, notice: hasDraft ? .done("What you typed is kept as a draft.") : nil)
    case .checking:
      stage = .asking
      focus = .submit
    case .changing:
      if case .field(let index) = focus { focus = .row(index) } else { focus = .row(0) }
      stage = .checking
    }
    return .done
  }

  // MARK: Where the keys go

  private mutating func moveFocus(_ step: Int) {
    let stops = stops
    let index = stops.firstIndex(of: focus) ?? 0
    focus = stops[(index + step + stops.count) % stops.count]
    if case .field(let field) = focus, fields.indices.contains(field) { fields[field].arrive() }
  }

  /// Moves by the arrows; false where the key is none of them.
  private mutating func moves(_ key: Key) -> Bool {
    switch key {
    case .up: moveFocus(-1)
    case .down: moveFocus(1)
    default: return false
    }
    return true
  }

  private mutating func pressProblem(_ index: Int, _ key: Key, _ scene: Scene) -> Turn {
    switch key {
    case .enter:
      guard let field = field(of: index) else { return .say("This is about the form as a whole.") }
      focus = .field(field)
      fields[field].open()
      return .done
    case .character, .paste, .backspace:
      // Nobody's typing is lost: it goes where something is to be mended.
      guard
        let field = field(of: index) ?? problems.indices.compactMap({ self.field(of: $0) }).first
      else {
        return .ignored
      }
      focus = .field(field)
      return pressField(field, key, scene)
    default: return moves(key) ? .done : .ignored
    }
  }

  /// The field that a problem is about; nil where it is about the form as a whole.
  private func field(of problem: Int) -> Int? {
    guard problems.indices.contains(problem) else { return nil }
    return fields.firstIndex { $0.field.name == problems[problem].field }
  }

  private mutating func pressPanel(_ key: Key, _ scene: Scene) -> Turn {
    switch key {
    case .character, .paste, .backspace:
      guard case .refused(let refusal) = hindrance else { return .ignored }
      let named = refusal.fields.compactMap { name in
        fields.firstIndex { $0.field.name == name }
      }.first
      guard let named else {
        return .say("Nothing typed here would open it. Tab goes to the fields of the form.")
      }
      focus = .field(named)
      return pressField(named, key, scene)
    case .down: scroll += 1
    case .up: scroll -= 1
    case .pageDown: scroll += scene.rect.rows - 1
    case .pageUp: scroll -= scene.rect.rows - 1
    case .enter: moveFocus(1)
    default: return .ignored
    }
    return .done
  }

  private mutating func pressWay(_ way: ConflictWay, _ key: Key, _ scene: Scene) -> Turn {
    guard key == .enter else { return moves(key) ? .done : .ignored }
    switch way {
    case .recordMine: return record(scene)
    case .takeTheirs:
      question = .letGo
      dialog = Dialog(
        title: "Let go of what you typed?",
        lines: ["What the others recorded stands. What you typed into this form is thrown away."],
        buttons: [Dialog.Button("Throw mine away", key: "y"), Dialog.Button("Cancel", key: "n")])
    case .change: focus = firstField
    }
    return .done
  }

  private mutating func pressRow(_ index: Int, _ key: Key) -> Turn {
    guard key == .enter else { return moves(key) ? .done : .ignored }
    stage = .changing
    focus = .field(index)
    fields[index].open()
    return .done
  }

  private mutating func pressSubmit(_ key: Key, _ scene: Scene) -> Turn {
    switch key {
    case .enter, .character(" "): return submit(scene)
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
      effects.append(.saveDraft(sheet.key, values))
      forget(mended: fields[index].field.name, scene.session)
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
    case .submitted where fields[index].isUnchosen && isAsked(fields[index].field):
      fields[index].open()
      return .say(fields[index].field.missing)
    case .submitted where stage == .changing:
      return Turn(effects: effects + submit(scene).effects)
    case .submitted: moveFocus(1)
    case .ignored:
      switch key {
      case .down: moveFocus(1)
      case .up: moveFocus(-1)
      case .pageDown: for _ in 0..<4 where focus != .submit { moveFocus(1) }
      case .pageUp: for _ in 0..<4 where focus != stops.first { moveFocus(-1) }
      case .character where fields[index].isChoice:
        return .say("Nothing is typed here: it takes one of the answers shown. Down goes to them.")
      default: return .ignored
      }
    case .handled, .changed, .cancelled: break
    }
    return Turn(effects: effects)
  }

  private func edit(_ scene: Scene) -> Turn {
    guard scene.session.usesEditor else {
      return .say(
        "The settings turn the editor off. With “editor = on” there Ctrl-O opens your own.")
    }
    guard case .field(let index) = focus, fields.indices.contains(index), fields[index].isLong
    else { return .say("Only a long answer can be opened in your editor.") }
    return .ask(.edit(field: fields[index].field.name, text: fields[index].value))
  }

  private mutating func mouse(_ event: MouseEvent, _ scene: Scene) -> Turn {
    switch event.kind {
    case .press, .doublePress:
      guard let stop = stop(at: event.at, scene) else { return .done }
      if stop == focus {
        if stop == .submit { return submit(scene) }
        if case .row(let index) = stop { return pressRow(index, .enter) }
        if case .problem(let index) = stop { return pressProblem(index, .enter, scene) }
        if case .way(let way) = stop { return pressWay(way, .enter, scene) }
      }
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

  /// The row of the page in which the cursor stands in a field higher than the screen.
  private func cursorRow(in block: FormPage.Block, _ scene: Scene) -> Int? {
    guard case .field(let index, let head) = block.content else { return nil }
    let size = Size(columns: editorColumns(scene), rows: block.rows - head.count)
    var frame = Frame(size, glyphs: scene.glyphs)
    fields[index].draw(into: &frame, frame.bounds, focused: true, day: "")
    return frame.cursor.map { block.y + head.count + $0.y }
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
      if block.rows >= height, let row = cursorRow(in: block, scene) {
        scroll = min(max(scroll, row - height + 1), row)
      }
      // At the first field everything above it is worth seeing too, where there is room.
      if block.y + block.rows <= height { scroll = 0 }
    }
    scroll = min(max(0, scroll), last)
  }
}
