import ScreenKit

extension GoToOverlay {
  /// What the line does besides being typed into.
  enum Action: Hashable, Sendable { case go, complete, close }

  static let keys = KeyTable<Action>([
    KeyBinding([.enter], .go, label: "go", longHelp: "Goes to what is selected."),
    KeyBinding([.tab], .complete, label: "complete", longHelp: "Completes the word."),
    KeyBinding([.escape], .close, label: "close", longHelp: "Closes the line."),
  ])
}
