import CaseModel
import ScreenKit

extension DeskModel {
  /// Goes to a numbered place, and keeps where one was.
  mutating func go(to place: Place) -> [DeskEffect] {
    let leavesDraft = (top as? FormScreen)?.hasDraft == true
    last = Trail(place: self.place, screens: screens)
    self.place = place
    var screen = place.screen
    screen.arrange(sceneOrLeast)
    screens = [screen]
    if leavesDraft { notice = .done("What you typed is kept as a draft. - goes back to it.") }
    return screen.asks
  }

  /// Goes where one was before the last move, and keeps where one is now.
  mutating func goToLast() -> [DeskEffect] {
    guard let trail = last else {
      notice = .why("There is no last place yet. - goes back to where you were before.")
      return []
    }
    last = Trail(place: place, screens: screens)
    place = trail.place
    screens = trail.screens
    arrangeAll()
    return screens.flatMap(\.asks)
  }

  // MARK: Every action

  /// Every action of the screen on top, then what can be done everywhere, with why not where it cannot.
  var paletteEntries: [PaletteEntry] {
    let own = top.hints.bindings.map { entry($0.longHelp, $0.keys, $0.keyNames) }
    let taken = Set(top.hints.bindings.flatMap(\.keys))
    let useless: ShellAction = depth == 0 ? .back : .leave
    let isTyping = top.isTyping
    let shell = (isTyping ? ShellAction.keysWhileTyping : ShellAction.keys).bindings
      .filter { binding in
        if case .go = binding.action { return false }
        return binding.action != .palette && binding.action != useless
      }
    let movement = isTyping ? [] : ShellAction.movement.bindings
    let places = Place.allCases.map { place in
      PaletteEntry(
        title: "Goes to \(place.title).", keys: isTyping ? "" : String(place.rawValue),
        run: .go(place))
    }
    let rest =
      shell.map { ($0.longHelp, $0.keys) } + movement.map { ($0.longHelp, $0.keys) }
      + TerminalAction.keys.bindings.map { ($0.longHelp, $0.keys) }
    let everywhere = rest.compactMap { words, keys -> PaletteEntry? in
      let free = keys.filter { !taken.contains($0) }
      guard !free.isEmpty else { return nil }
      let names = free.map(\.name).joined(separator: " ")
      return PaletteEntry(title: words, keys: names, run: .press(free[0]))
    }
    let named = Set(own.map(\.title))
    let shared = PaletteEntry.everywhere.filter { !named.contains($0.title) }
    return top.paletteEntries + own + places + shared + everywhere
  }

  /// A key of the screen as an entry: pressing it on a copy tells whether it can act, and why not.
  private func entry(_ words: String, _ keys: [Key], _ names: String) -> PaletteEntry {
    guard let key = keys.first else { return PaletteEntry(title: words, run: .nothing("")) }
    var copy = top
    let turn = copy.press(key, sceneOrLeast)
    var why = ""
    if case .stay = turn.move, turn.effects.isEmpty, let said = turn.notice, said.tone == .warning {
      why = said.text
    }
    return PaletteEntry(title: words, keys: names, why: why, run: .press(key))
  }

  mutating func take(_ answer: PaletteOverlay.Answer) -> [DeskEffect] {
    switch answer {
    case .stays: return []
    case .closes:
      overlay = nil
      return []
    case .runs(let run):
      overlay = nil
      switch run {
      case .press(let key): return press(key)
      case .go(let place): return go(to: place)
      case .form(let key): return [.askForm(key)]
      case .incidents: return open(IncidentsScreen())
      case .drafts: return open(DraftsScreen())
      case .nothing(let why):
        notice = .why(why)
        return []
      }
    }
  }

  // MARK: Going by name

  mutating func take(_ answer: GoToOverlay.Answer) -> [DeskEffect] {
    switch answer {
    case .stays: return []
    case .asks(let text): return [.find(text)]
    case .closes:
      overlay = nil
      return []
    case .opens(let place):
      overlay = nil
      return open(Self.screen(of: place))
    case .goes(let run, let text):
      overlay = nil
      return go(run, text)
    }
  }

  private mutating func go(_ run: Noun.Run, _ text: String) -> [DeskEffect] {
    switch run {
    case .place(let place): return go(to: place)
    case .incidents: return open(IncidentsScreen())
    case .drafts: return open(DraftsScreen())
    case .gate: return [.askGateSheet]
    case .new: return act(.newIncident)
    case .undo: return act(.undo)
    case .leave: return [.quit]
    case .found: return []
    case .saved(let filter): return show(filter)
    case .save: return save(text)
    case .forget: return forget(text)
    case .filter:
      guard let effects = top.narrow(to: text) else {
        notice = .why("There is no list on this screen to narrow. f finds from everywhere.")
        return []
      }
      return effects
    }
  }

  // MARK: Saved filters

  private mutating func show(_ filter: SavedFilter) -> [DeskEffect] {
    let place: Place?
    switch filter.list {
    case .parents: place = .parents
    case .cases: place = .cases
    case .bans: place = .bans
    case .letters: place = .letters
    case .incidents: place = nil
    }
    // The place's own first page is not asked for: what is shown is the filter's.
    if let place { _ = go(to: place) } else { _ = open(IncidentsScreen()) }
    return top.show(filter) ?? []
  }

  private mutating func save(_ typed: String) -> [DeskEffect] {
    let name = SavedFilter.name(typed: typed)
    guard let filter = top.saved(as: name) else {
      notice = .why("There is no list on this screen whose filter could be kept.")
      return []
    }
    guard !name.isEmpty, !Noun.all.contains(where: { $0.name == name }) else {
      notice = .why("Choose a name of its own, such as :save threats.")
      return []
    }
    savedFilters.removeAll { $0.name == name }
    savedFilters.append(filter)
    notice = .done("Kept. :\(name) shows it from anywhere; :forget \(name) forgets it.")
    return [.keepFilters(savedFilters)]
  }

  private mutating func forget(_ typed: String) -> [DeskEffect] {
    let name = SavedFilter.name(typed: typed)
    guard savedFilters.contains(where: { $0.name == name }) else {
      notice = .why("No filter is kept under that name.")
      return []
    }
    savedFilters.removeAll { $0.name == name }
    notice = .done("Forgotten: \(name).")
    return [.keepFilters(savedFilters)]
  }
}
