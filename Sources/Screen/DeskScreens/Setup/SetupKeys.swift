import ScreenKit

extension SetupModel {
  enum Action: Hashable, Sendable { case choose, leave }

  static let choosingKeys = KeyTable<Action>([
    KeyBinding([.enter], .choose, label: "choose", longHelp: "Does what is selected."),
    KeyBinding(
      [.escape, .character("q")], .leave, label: "leave", longHelp: "Leaves; nothing is made."),
  ])

  static let madeKeys = KeyTable<Action>([
    KeyBinding(
      [.enter], .choose, label: "to the desk", longHelp: "Opens the desk on the new record."),
    KeyBinding(
      [.escape, .character("q")], .leave, label: "leave", longHelp: "Leaves; the record stays."),
  ])
}
