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
    }
  }

  // MARK: Keys

  private mutating func press(_ key: Key) -> [DeskEffect] {
    if key == .control("z") { return [.suspend] }
    if scene == nil {
      // Nothing can be seen, so nothing is done but leaving.
      return key == .character("q") && !top.isTyping ? [.quit] : []
    }
    switch overlay {
    case .palette(var palette):
      let choice = palette.press(key, rows: PaletteOverlay.rows(in: size))
      overlay = .palette(palette)
      return run(choice)
    case .help(var help):
      let stays = help.press(key, size: HelpOverlay.room(in: size))
      overlay = stays ? .help(help) : nil
      return []
    case nil: return pressScreen(key)
    }
  }

  private mutating func pressScreen(_ key: Key) -> [DeskEffect] {
    if case .mouse(let event) = key, case .press = event.kind,
      let tab = ShellLayout(size)?.tabs().first(where: { $0.rect.contains(event.at) })
    {
      return go(to: tab.place)
    }
    let scene = sceneOrLeast
    let turn = top.press(key, scene)
    if turn.isHandled { return carryOut(turn) }
    let table = top.isTyping ? ShellAction.keysWhileTyping : ShellAction.keys
    if let action = table.action(for: key) { return act(action) }
    switch key {
    case .character, .function, .control, .alt:
      if !top.isTyping {
        let help = key == .character("?") ? "" : " ? shows the keys."
        notice = .why("\(key.name) does nothing here.\(help)")
      }
    case .enter, .tab, .backTab:
      notice = .why("\(key.name) does nothing here. ? shows the keys.")
    case .escape, .backspace, .delete, .insert, .up, .down, .left, .right, .wordLeft, .wordRight,
      .home, .end, .pageUp, .pageDown, .paste, .mouse, .resize:
      break
    }
    return []
  }

  private mutating func act(_ action: ShellAction) -> [DeskEffect] {
    switch action {
    case .newIncident: return [.askForm(.incident(top.person))]
    case .palette:
      overlay = .palette(PaletteOverlay(entries: paletteEntries))
      return []
    case .help:
      overlay = .help(HelpOverlay(title: top.crumb, table: helpTable))
      return []
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
      if depth > 0 { screens.removeLast() }
      return turn.effects + top.asks
    }
  }

  mutating func open(_ screen: any Screen) -> [DeskEffect] {
    var screen = screen
    screen.arrange(sceneOrLeast)
    screens.append(screen)
    return screen.asks
  }

  mutating func go(to place: Place) -> [DeskEffect] {
    let wasForm = top is FormScreen
    self.place = place
    var screen = place.screen
    screen.arrange(sceneOrLeast)
    screens = [screen]
    if wasForm { notice = .done("What you typed is kept as a draft.") }
    return screen.asks
  }

  // MARK: Palette and help

  private var paletteEntries: [PaletteEntry] {
    let own = top.hints.bindings.map { binding in
      PaletteEntry(
        title: binding.longHelp, keys: binding.keyNames,
        run: binding.keys.first.map { .press($0) } ?? .nothing("It has no key."))
    }
    return top.paletteEntries + own + PaletteEntry.everywhere
  }

  /// The keys of the screen on top, its own first, then those of every screen.
  var helpTable: KeyTable<Void> {
    let shell = top.isTyping ? ShellAction.keysWhileTyping : ShellAction.keys
    let own = top.hints
    let taken = Set(own.bindings.flatMap(\.keys))
    let rest = shell.bare.adding(top.isTyping ? KeyTable([]) : ShellAction.movement)
    return own.adding(
      KeyTable(
        rest.bindings.compactMap { binding in
          var binding = binding
          binding.keys.removeAll { taken.contains($0) }
          return binding.keys.isEmpty ? nil : binding
        }))
  }

  private mutating func run(_ choice: PaletteOverlay.Answer) -> [DeskEffect] {
    switch choice {
    case .stays: return []
    case .closes:
      overlay = nil
      return []
    case .runs(let run):
      overlay = nil
      switch run {
      case .press(let key): return pressScreen(key)
      case .go(let place): return go(to: place)
      case .form(let key): return [.askForm(key)]
      case .incidents: return open(IncidentsScreen())
      case .new: return act(.newIncident)
      case .leave: return [.quit]
      case .nothing(let why):
        notice = .why(why)
        return []
      }
    }
  }
}
