import ScreenKit

/// What a key does on every screen that has no other use for it.
enum ShellAction: Hashable, Sendable {
  case newIncident, goTo, find, palette, last, undo, back, leave, suspend
  case go(Place)

  /// The keys that work everywhere outside a field.
  static let keys = KeyTable<ShellAction>(
    [
      KeyBinding(
        [.character("n")], .newIncident, label: "new incident",
        longHelp: "Opens a new incident; from a person's page it names them."),
      KeyBinding(
        [.character(":")], .goTo, label: "go to",
        longHelp: "Goes anywhere by a word: bans, case 2026-014, a part of a name."),
      KeyBinding(
        [.character("f")], .find, label: "find",
        longHelp: "Finds people, cases and incidents from any screen."),
      KeyBinding(
        [.character("-")], .last, label: "last place",
        longHelp: "Goes back to where you were before, and from there back again.",
        isHinted: false),
      KeyBinding(
        [.character("U")], .undo, label: "undo",
        longHelp: "Lists what you recorded, and what can be taken back or only corrected.",
        isHinted: false),
      KeyBinding(
        [.escape], .back, label: "back", longHelp: "Goes back to where you came from."),
      KeyBinding(
        [.character("q")], .leave, label: "leave", longHelp: "Leaves Conduct."),
      KeyBinding(
        [.character("?"), .control("p"), .function(1)], .palette, label: "help",
        longHelp: "Lists every action with its key, finds one as you type, and does it."),
      KeyBinding(
        [.control("z")], .suspend, label: "shell",
        longHelp: "Gives the terminal back until `fg` is typed.", isHinted: false),
    ]
      + Place.allCases.map { place in
        KeyBinding(
          [.character(Character(String(place.rawValue)))], .go(place), label: place.title,
          longHelp: "Goes to \(place.title).", isHinted: false)
      })

  /// The keys that work while something is typed, besides those of the field.
  static let keysWhileTyping = KeyTable<ShellAction>([
    KeyBinding(
      [.function(1), .control("p")], .palette, label: "help",
      longHelp: "Lists every action with its key, finds one as you type, and does it."),
    KeyBinding(
      [.control("z")], .suspend, label: "shell",
      longHelp: "Gives the terminal back until `fg` is typed.", isHinted: false),
  ])

  /// How one moves through lists and text, for the list of actions alone: the widgets answer these keys.
  static let movement = KeyTable<Void>([
    KeyBinding([.up, .character("k")], (), label: "up", longHelp: "Moves up."),
    KeyBinding([.down, .character("j")], (), label: "down", longHelp: "Moves down."),
    KeyBinding([.pageUp, .control("u")], (), label: "page up", longHelp: "Moves up a page."),
    KeyBinding([.pageDown, .control("d")], (), label: "page down", longHelp: "Moves down a page."),
    KeyBinding([.home, .character("g")], (), label: "first", longHelp: "Goes to the first line."),
    KeyBinding([.end, .character("G")], (), label: "last", longHelp: "Goes to the last line."),
  ])
}
