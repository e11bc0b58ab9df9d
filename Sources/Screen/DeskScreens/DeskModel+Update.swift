import CaseModel
import ScreenKit

extension DeskModel {
  /// Answers a message: what is shown changes, and what is to be done comes back.
  public mutating func update(_ message: DeskMessage) -> [DeskEffect] {
    switch message {
    case .key(.resize(let size)), .resize(let size):
      self.size = size
      arrangeAll()
      return []
    case .key(let key) where isHidden: return pressWhileHidden(key)
    case .hide, .key(.function(9)):
      // What was last said is still to be read afterwards.
      return act(.hide)
    case .key(let key):
      notice = nil
      return press(key)
    case .answer(let answer): return take(answer)
    case .recordChanged:
      notice = .done("Changed by someone else. What is shown is being read again.")
      return screens.flatMap(\.asks)
    case .tick(let today):
      guard today != session.today else { return [] }
      session.today = today
      arrangeAll()
      return screens.flatMap(\.asks)
    case .say(let sentence, let isProblem):
      notice = isProblem ? .why(sentence) : .done(sentence)
      return []
    }
  }

  // MARK: Keys

  mutating func press(_ key: Key) -> [DeskEffect] {
    if key == .control("z") { return [.suspend] }
    if let action = TerminalAction.keys.action(for: key) { return act(action) }
    if scene == nil {
      // Nothing can be seen, so nothing is done but leaving.
      return key == .character("q") && !top.isTyping ? [.quit] : []
    }
    switch overlay {
    case .palette(var palette):
      let answer = palette.press(key, size: size)
      overlay = .palette(palette)
      return take(answer)
    case .goTo(var goTo):
      let answer = goTo.press(key, size: size)
      overlay = .goTo(goTo)
      return take(answer)
    case nil: return pressScreen(key)
    }
  }

  mutating func pressScreen(_ key: Key) -> [DeskEffect] {
    if case .mouse(let event) = key, event.isClick,
      let tab = ShellLayout(size)?.tabs().first(where: { $0.rect.contains(event.at) })
    {
      return go(to: tab.place)
    }
    if case .mouse(let event) = key, event.isClick, let hint = hint(at: event.at) {
      return press(hint)
    }
    let scene = sceneOrLeast
    let turn = top.press(key, scene)
    if turn.isHandled { return carryOut(turn) }
    let table = top.isTyping ? ShellAction.keysWhileTyping : ShellAction.keys
    if let action = table.action(for: key) { return act(action) }
    switch key {
    case .character, .function, .control, .alt:
      if !top.isTyping {
        let help = key == .character("?") ? "" : " ? lists what does."
        notice = .why("\(key.name) does nothing here.\(help)")
      }
    case .enter, .tab, .backTab:
      notice = .why("\(key.name) does nothing here. ? lists what does.")
    case .escape, .backspace, .delete, .insert, .up, .down, .left, .right, .wordLeft, .wordRight,
      .home, .end, .pageUp, .pageDown, .paste, .mouse, .resize:
      break
    }
    return []
  }

  mutating func act(_ action: ShellAction) -> [DeskEffect] {
    switch action {
    case .newIncident: return [.askForm(.incident(top.person))]
    case .palette:
      overlay = .palette(PaletteOverlay(entries: paletteEntries))
      return []
    case .goTo, .find:
      overlay = .goTo(GoToOverlay(isFinding: action == .find, saved: savedFilters))
      return []
    case .last: return goToLast()
    case .undo: return top is UndoScreen ? [] : open(UndoScreen())
    case .suspend: return [.suspend]
    case .go(let place): return go(to: place)
    case .back:
      guard depth > 0 else {
        notice = .why("There is nothing to go back to from here. q leaves.")
        return []
      }
      return carryOut(.back)
    case .leave:
      guard depth > 0 else { return [.quit] }
      notice = .why("Esc goes back first; q leaves from a numbered place.")
      return []
    }
  }

  private mutating func carryOut(_ turn: Turn) -> [DeskEffect] {
    if let said = turn.notice { notice = said }
    switch turn.move {
    case .stay: return turn.effects
    case .open(let screen): return turn.effects + open(screen)
    case .back:
      if depth > 0 {
        last = Trail(place: place, screens: screens)
        screens.removeLast()
      }
      return turn.effects + top.asks
    }
  }

  mutating func open(_ screen: any Screen) -> [DeskEffect] {
    var screen = screen
    screen.arrange(sceneOrLeast)
    // What is gone to from itself stands there once.
    if !screen.asks.isEmpty, type(of: screen) == type(of: top), screen.asks == top.asks {
      top = screen
    } else {
      screens.append(screen)
    }
    return screen.asks
  }
}
