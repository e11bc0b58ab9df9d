import ScreenKit

extension LettersScreen {
  enum Action: Hashable, Sendable { case issue, sent, cameBack, toggle, ofCase }

  static let keys = KeyTable<Action>([
    KeyBinding(
      [.character("i")], .issue, label: "issue",
      longHelp: "Issues a letter of the selected letter's case."),
    KeyBinding(
      [.character("s")], .sent, label: "sent",
      longHelp: "Records that a letter of the selected letter's case was sent."),
    KeyBinding(
      [.character("b")], .cameBack, label: "came back",
      longHelp: "Records that the selected letter came back undelivered."),
    KeyBinding(
      [.character("o")], .toggle, label: "all/to send",
      longHelp: "Shows all letters, or those still to be sent."),
    KeyBinding(
      [.character("c")], .ofCase, label: "case", longHelp: "Goes to the selected letter's case."),
  ])
}
