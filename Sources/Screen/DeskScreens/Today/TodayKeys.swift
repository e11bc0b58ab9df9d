import ScreenKit

extension TodayScreen {
  enum Action: Hashable, Sendable {
    case enter, settle, handOver, putOff, nextPane, previousPane, gateSheet, breach, call, leave
    case power, incidents
  }

  static let keys = KeyTable<Action>([
    KeyBinding(
      [.enter], .enter, label: "open", longHelp: "Goes to the case, incident or person selected."),
    KeyBinding(
      [.character("t")], .settle, label: "do it",
      longHelp: "Triages the selected report, or opens the step that settles what is due."),
    KeyBinding(
      [.character("o")], .handOver, label: "hand over",
      longHelp: "Hands the selected report or case to a member of staff."),
    KeyBinding(
      [.character("z")], .putOff, label: "put off",
      longHelp: "Puts what is due off to a later day, with a reason."),
    KeyBinding(
      [.tab, .character("l"), .right], .nextPane, label: "next part",
      longHelp: "Moves to the next part of the screen.", isHinted: false),
    KeyBinding(
      [.character("g")], .gateSheet, label: "gate sheet",
      longHelp: "Shows the sheet for the gate and the office; printing it is recorded."),
    KeyBinding(
      [.character("b")], .breach, label: "breach",
      longHelp: "Logs a breach by the selected person; it needs no case number."),
    KeyBinding(
      [.character("c")], .call, label: "call",
      longHelp: "Notes a call or another conversation in the selected case."),
    KeyBinding(
      [.character("x")], .leave, label: "asked to leave",
      longHelp: "Records that the selected person was asked to leave the site, for today only."),
    KeyBinding(
      [.character("p")], .power, label: "power",
      longHelp: "Records what the policy lets you do without a case.",
      isHinted: false),
    KeyBinding(
      [.character("i")], .incidents, label: "incidents",
      longHelp: "Shows the incidents and the reports to triage."),
    KeyBinding(
      [.backTab, .character("h"), .left], .previousPane, label: "part before",
      longHelp: "Moves to the part before.", isHinted: false),
  ])
}
