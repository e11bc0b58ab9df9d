import ScreenKit

extension IncidentScreen {
  enum Action: Hashable, Sendable { case enter, triage, staffCheck, handOver, complete }

  static let keys = KeyTable<Action>([
    KeyBinding([.enter], .enter, label: "case", longHelp: "Goes to the case selected."),
    KeyBinding(
      [.character("t")], .triage, label: "triage",
      longHelp: "Judges the report and says what comes of it."),
    KeyBinding(
      [.character("c")], .complete, label: "complete",
      longHelp: "Completes the report: the place, the time, who it was, what it was."),
    KeyBinding(
      [.character("o")], .handOver, label: "hand over",
      longHelp: "Hands the incident to a member of staff."),
    KeyBinding(
      [.character("s")], .staffCheck, label: "staff check",
      longHelp: "Records that a member of staff who was affected was asked how they are."),
  ])
}
