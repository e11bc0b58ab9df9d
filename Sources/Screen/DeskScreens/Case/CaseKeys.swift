import ScreenKit

extension CaseScreen {
  enum Action: Hashable, Sendable {
    case enter, otherPane, details, letters, incidents, due, person, call, leave, chronology,
      narrow, wide, text
  }

  static let keys = KeyTable<Action>([
    KeyBinding(
      [.enter], .enter, label: "take step",
      longHelp: "Opens the selected step's form, or says why not."),
    KeyBinding(
      [.tab, .backTab, .left, .right, .character("h")], .otherPane, label: "other side",
      longHelp: "Moves between the procedure and what stands beside it."),
    KeyBinding(
      [.character(" ")], .details, label: "all about it",
      longHelp: "Shows everything about the selected step: its clause, every reason, what opens it."
    ),
    KeyBinding(
      [.character("l")], .letters, label: "letters", longHelp: "Shows the letters of this case."),
    KeyBinding(
      [.character("i")], .incidents, label: "incidents",
      longHelp: "Shows the incidents of this case."),
    KeyBinding(
      [.character("d")], .due, label: "due", longHelp: "Shows what is due in this case."),
    KeyBinding(
      [.character("r")], .chronology, label: "record",
      longHelp: "Shows the chronology of this case."),
    KeyBinding(
      [.character("/")], .narrow, label: "narrow",
      longHelp: "Narrows the chronology to entries that hold what you type."),
    KeyBinding(
      [.character("w")], .wide, label: "wide",
      longHelp: "Gives the chronology the whole width, or takes it back."),
    KeyBinding(
      [.character("y")], .text, label: "as one text",
      longHelp: "Shows the chronology as one text to read and to copy.", isHinted: false),
    KeyBinding(
      [.character("p")], .person, label: "person", longHelp: "Goes to the person of this case."),
    KeyBinding(
      [.character("c")], .call, label: "call",
      longHelp: "Notes a call or another conversation.", isHinted: false),
    KeyBinding(
      [.character("x")], .leave, label: "asked to leave",
      longHelp: "Records that the person was asked to leave the site, for today only.",
      isHinted: false),
  ])
}
