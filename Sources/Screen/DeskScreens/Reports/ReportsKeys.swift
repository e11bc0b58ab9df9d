import ScreenKit

extension ReportsScreen {
  enum Action: Hashable, Sendable { case next, previous, copy }

  static let keys = KeyTable<Action>([
    KeyBinding(
      [.tab, .right, .character("l")], .next, label: "next report",
      longHelp: "Shows the next report."),
    KeyBinding(
      [.backTab, .left, .character("h")], .previous, label: "report before",
      longHelp: "Shows the report before."),
    KeyBinding(
      [.character("y")], .copy, label: "copy",
      longHelp: "Puts the numbers on the clipboard, a line each, for a spreadsheet."),
  ])
}
