import ScreenKit

extension ReadingScreen {
  enum Action: Hashable, Sendable { case copy, print }

  static let keys = KeyTable<Action>([
    KeyBinding(
      [.character("y")], .copy, label: "copy", longHelp: "Puts the text on the clipboard."),
    KeyBinding(
      [.character("P")], .print, label: "print",
      longHelp: "Prints the text, or keeps it in a file where there is no printer."),
  ])
}
