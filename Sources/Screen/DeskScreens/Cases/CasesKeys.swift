import ScreenKit

extension CasesScreen {
  enum Action: Hashable, Sendable { case toggle, person, call }

  static let keys = KeyTable<Action>([
    KeyBinding(
      [.character("o")], .toggle, label: "open/closed",
      longHelp: "Shows open cases, closed ones, or all of them."),
    KeyBinding(
      [.character("p")], .person, label: "person", longHelp: "Goes to the person of the case."),
    KeyBinding(
      [.character("c")], .call, label: "call",
      longHelp: "Notes a call or another conversation in the selected case."),
  ])
}
