import ScreenKit

extension BansScreen {
  enum Action: Hashable, Sendable { case review, prepare, breach, toggle, person }

  static let keys = KeyTable<Action>([
    KeyBinding(
      [.character("r")], .review, label: "review",
      longHelp: "Decides the review of the selected restriction, or prepares it for the head."),
    KeyBinding(
      [.character("v")], .prepare, label: "prepare",
      longHelp: "Prepares the review of the selected restriction."),
    KeyBinding(
      [.character("b")], .breach, label: "breach",
      longHelp: "Logs a breach of the selected restriction."),
    KeyBinding(
      [.character("o")], .toggle, label: "all/in force",
      longHelp: "Shows all restrictions, or those in force."),
    KeyBinding(
      [.character("p")], .person, label: "person", longHelp: "Goes to the person restricted."),
  ])
}
