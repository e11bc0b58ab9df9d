import CaseModel
import PolicyModel
import ScreenKit

extension CaseScreen {
  mutating func press(_ key: Key, _ scene: Scene) -> Turn {
    let layout = layout(scene)
    if case .mouse(let event) = key, event.isClick { return click(event, layout, scene) }
    if isTyping { return type(key, scene) }
    if key == .escape {
      if side != .chronology {
        side = .chronology
        pane = .rail
        arrange(scene)
        return .done
      }
      if !narrowing.text.isEmpty { return type(key, scene) }
      if isWide { return widen(scene) }
    }
    guard let action = Self.keys.action(for: key) else { return move(key, layout) }
    switch action {
    case .enter: return enter(scene)
    case .narrow: return startNarrowing(scene)
    case .wide: return widen(scene)
    case .text: return asText()
    case .otherPane:
      if isWide { return widen(scene) }
      pane = pane == .rail ? .side : .rail
      arrange(scene)
      return .done
    case .details: return details()
    case .letters: return show(.letters, scene)
    case .incidents: return show(.incidents, scene)
    case .due: return show(.due, scene)
    case .chronology: return show(.chronology, scene)
    case .person:
      guard let row = sheet?.row else { return .say("The case has not been read yet.") }
      return .open(ParentScreen(row.parent, name: row.parentName))
    case .call: return take(BuiltInStep.spokenTo.rawValue, scene)
    case .leave:
      guard let step = scene.session.pack.measure(of: .askedToLeave)?.id else {
        return .say("This policy has no step for asking somebody to leave. Add a note instead.")
      }
      return take(step, scene)
    }
  }

  /// Opens a step's form, or says why not.
  private mutating func take(_ id: StepID, _ scene: Scene) -> Turn {
    if let step = sheet?.steps.first(where: { $0.step.id == id }), !step.mayBeTaken {
      guard let opener = StepWords.opener(of: step, in: sheet?.steps ?? []) else {
        return .say(StepWords.why(step))
      }
      pane = .rail
      wanted = opener.step.id
      arrange(scene)
      return .say("\(StepWords.why(step)) Enter now opens \(opener.step.name).")
    }
    // A letter is read before its text is fixed.
    let drafts = sheet?.letters.filter { $0.standing == "draft" } ?? []
    if id == BuiltInStep.letterIssue.rawValue, drafts.count == 1 {
      return .open(LetterScreen(number, drafts[0].letter))
    }
    return .ask(.askForm(.step(number, id)))
  }

  private mutating func show(_ side: Side, _ scene: Scene) -> Turn {
    self.side = side
    pane = .side
    listed = Outline()
    arrange(scene)
    return .done
  }

  private func details() -> Turn {
    guard let step else { return .say("No step is selected.") }
    let head = ReadingScreen.Line("\(step.step.name): \(StepWords.word(step))", .heading)
    let lines = [head, ReadingScreen.Line("")] + StepWords.details(step)
    return .open(ReadingScreen(crumb: step.step.name, lines: lines))
  }

  private mutating func enter(_ scene: Scene) -> Turn {
    if pane == .rail {
      guard let step else { return .say("No step is selected.") }
      return take(step.step.id, scene)
    }
    switch listed.selected {
    case .letter(let letter): return .open(LetterScreen(number, letter))
    case .incident(let incident): return .open(IncidentScreen(incident))
    case .due(_, let step):
      guard let found = sheet?.steps.first(where: { $0.step.id == step }) else {
        return .say("No single step settles this; the procedure shows what may be done.")
      }
      return take(found.step.id, scene)
    case nil:
      return side == .chronology
        ? .say("Tab goes to the procedure, where steps are taken.")
        : .say("There is nothing here to go into.")
    }
  }

  private mutating func move(_ key: Key, _ layout: CaseLayout) -> Turn {
    let response: Response
    if pane == .rail {
      response = rail.handle(key, height: layout.railBody.rows)
    } else if side == .chronology {
      response = chronology.handle(
        key, size: layout.chronologyBody(hasField: hasField).size)
    } else {
      response = listed.handle(key, height: layout.sideBody.rows)
    }
    return response == .ignored ? .ignored : .done
  }

  private mutating func click(
    _ event: MouseEvent, _ layout: CaseLayout, _ scene: Scene
  ) -> Turn {
    if layout.railBody.contains(event.at) {
      let wasHere = pane == .rail
      pane = .rail
      return rail.click(event, in: layout.railBody) == .submitted && wasHere ? enter(scene) : .done
    }
    guard layout.sideBody.contains(event.at) else { return .ignored }
    let wasHere = pane == .side
    pane = .side
    if side == .chronology { return .done }
    return listed.click(event, in: layout.sideBody) == .submitted && wasHere ? enter(scene) : .done
  }

  mutating func take(_ answer: DeskAnswer, _ scene: Scene) {
    guard case .caseSheet(let sheet) = answer, sheet.row.number == number else { return }
    let hadEntries = self.sheet?.chronology.count
    self.sheet = sheet
    suggest(scene.session.today)
    chronologyColumns = 0
    if hadEntries != sheet.chronology.count { chronology.top = .max / 2 }
    arrange(scene)
  }

  private mutating func suggest(_ today: CivilDate) {
    guard isToSuggest, let sheet else { return }
    isToSuggest = false
    if isToSay { suggested = NextUp.words(in: sheet, today: today) }
    isToSay = false
    guard let next = NextUp.step(in: sheet, today: today) else { return }
    wanted = next.step.id
    pane = .rail
  }

  mutating func arrange(_ scene: Scene) {
    guard let sheet else { return }
    let layout = layout(scene)
    // Where a side is not on the screen, its lines are laid out for when it is.
    let hidden = scene.rect.size
    let railSize = layout.railBody.isEmpty ? hidden : layout.railBody.size
    let sideSize = layout.sideBody.isEmpty ? hidden : layout.sideBody.size
    rail.replace(
      railLines(sheet, columns: railSize.columns - 3, glyphs: scene.glyphs), height: railSize.rows)
    if let step = wanted {
      rail.select(step, height: railSize.rows)
      wanted = nil
    }
    if chronologyColumns != sideSize.columns {
      chronologyColumns = sideSize.columns
      let lines = chronologyLines(sheet, columns: sideSize.columns - 3)
      let top = chronology.top
      chronology = Scroller(lines: lines)
      chronology.top = min(top, max(0, lines.count - sideSize.rows))
    }
    if side != .chronology {
      listed.replace(
        listedLines(sheet, columns: sideSize.columns - 3, today: scene.session.today),
        height: sideSize.rows)
    }
  }
}
