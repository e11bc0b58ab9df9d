import ScreenKit

extension ParentsScreen {
  enum Action: Hashable, Sendable { case addPerson, addPupil, incidents }

  static let keys = KeyTable<Action>([
    KeyBinding(
      [.character("a")], .addPerson, label: "add", longHelp: "Adds a person to the record."),
    KeyBinding(
      [.character("p")], .addPupil, label: "pupil", longHelp: "Adds a pupil to the record."),
    KeyBinding(
      [.character("i")], .incidents, label: "incidents",
      longHelp: "Shows the incidents and the reports to triage."),
  ])
}
