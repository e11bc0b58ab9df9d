import ScreenKit

extension PolicyScreen {
  enum Action: Hashable, Sendable { case filter, copy }
  enum TypingAction: Hashable, Sendable { case toText, clear }

  static let keys = KeyTable<Action>([
    KeyBinding(
      [.character("/")], .filter, label: "filter", longHelp: "Narrows the clauses as you type."),
    KeyBinding(
      [.character("y")], .copy, label: "copy",
      longHelp: "Puts the selected clause and its citation on the clipboard."),
  ])

  static let typingKeys = KeyTable<TypingAction>([
    KeyBinding(
      [.tab, .enter], .toText, label: "to the clauses", longHelp: "Leaves the field and keeps it."),
    KeyBinding(
      [.escape], .clear, label: "clear", longHelp: "Clears the field, then leaves it."),
  ])
}
