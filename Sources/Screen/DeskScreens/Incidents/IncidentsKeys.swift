import ScreenKit

extension IncidentsScreen {
  enum Action: Hashable, Sendable { case triage, toggle }

  static let keys = KeyTable<Action>([
    KeyBinding(
      [.character("t")], .triage, label: "triage",
      longHelp: "Judges the selected report and says what comes of it."),
    KeyBinding(
      [.character("o")], .toggle, label: "all/to triage",
      longHelp: "Shows all incidents, or the reports to triage."),
  ])
}
