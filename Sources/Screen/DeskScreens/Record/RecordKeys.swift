import ScreenKit

extension RecordScreen {
  enum Action: Hashable, Sendable { case enter, verify, read }

  static let keys = KeyTable<Action>([
    KeyBinding(
      [.enter], .enter, label: "open", longHelp: "Goes to the case, incident or person it is about."
    ),
    KeyBinding(
      [.character("v")], .verify, label: "verify",
      longHelp: "Verifies that nothing in the record was changed or lost."),
    KeyBinding(
      [.character(" ")], .read, label: "read", longHelp: "Shows the whole of the selected entry."),
  ])
}
