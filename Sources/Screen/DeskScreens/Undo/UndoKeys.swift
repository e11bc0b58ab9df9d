import ScreenKit

extension UndoScreen {
  enum Action: Hashable, Sendable { case mend, show }

  static let keys = KeyTable<Action>([
    KeyBinding(
      [.enter], .mend, label: "take back or correct",
      longHelp: "Takes the selected entry back where that can be done, or corrects it."),
    KeyBinding(
      [.character("s")], .show, label: "show it",
      longHelp: "Goes to the case, incident or person the entry belongs to."),
  ])
}
