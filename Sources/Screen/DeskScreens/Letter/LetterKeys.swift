import ScreenKit

extension LetterScreen {
  enum Action: Hashable, Sendable { case issue, sent, cameBack, copy, print, ofCase }

  static let keys = KeyTable<Action>([
    KeyBinding(
      [.character("i")], .issue, label: "issue",
      longHelp: "Issues a letter of this case: its text is fixed."),
    KeyBinding(
      [.character("s")], .sent, label: "sent", longHelp: "Records that the letter was sent."),
    KeyBinding(
      [.character("b")], .cameBack, label: "came back",
      longHelp: "Records that the letter came back undelivered."),
    KeyBinding(
      [.character("y")], .copy, label: "copy", longHelp: "Puts the text on the clipboard."),
    KeyBinding(
      [.character("P")], .print, label: "print",
      longHelp: "Prints the letter, or keeps it in a file where there is no printer."),
    KeyBinding(
      [.character("c")], .ofCase, label: "case", longHelp: "Goes to the letter's case."),
  ])
}
