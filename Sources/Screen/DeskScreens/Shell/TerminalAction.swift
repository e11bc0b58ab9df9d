import ScreenKit

/// How the terminal is used, changed while the desk is open.
public enum TerminalChange: Hashable, Sendable {
  /// The mouse works the desk, or selects text as the terminal does by itself.
  case mouse
  /// The next palette the terminal can show.
  case palette
  /// Everything drawn anew, as after another program has written over the screen.
  case redraw
}

/// What a key does everywhere, over dialogs and in fields too.
enum TerminalAction: Hashable, Sendable {
  case hide
  case change(TerminalChange)

  /// The keys, none of which types anything.
  static let keys = KeyTable<TerminalAction>([
    KeyBinding(
      [.function(9)], .hide, label: "hide names",
      longHelp: "Hides every name and text at once, until another key is pressed.",
      isHinted: false),
    KeyBinding(
      [.function(8)], .change(.mouse), label: "mouse",
      longHelp: "Turns the mouse off, so that the terminal selects text with it, or on again.",
      isHinted: false),
    KeyBinding(
      [.function(7)], .change(.palette), label: "colours",
      longHelp: "Changes to the next set of colours.", isHinted: false),
    KeyBinding(
      [.control("l")], .change(.redraw), label: "redraw",
      longHelp: "Draws the whole screen anew.", isHinted: false),
  ])
}
