import ScreenKit

extension ReadingScreen {
  enum Action: Hashable, Sendable { case copy }

  static let keys = KeyTable<Action>([
    KeyBinding(
      [.character("y")], .copy, label: "copy", longHelp: "Puts the text on the clipboard.")
  ])
}
