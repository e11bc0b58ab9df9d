import ScreenKit

extension DraftsScreen {
  enum Action: Hashable, Sendable { case open, throwAway }

  static let keys = KeyTable<Action>([
    KeyBinding(
      [.enter], .open, label: "go on", longHelp: "Opens the form with what you had typed."),
    KeyBinding(
      [.character("x"), .delete], .throwAway, label: "throw away",
      longHelp: "Throws the selected draft away, after asking."),
  ])
}
