import ScreenKit

extension FormScreen {
  enum Action: Hashable, Sendable { case submit, leave, next, previous }

  /// The form's keys; the first is named after what the form records.
  static func keys(submit: String) -> KeyTable<Action> {
    KeyTable([
      KeyBinding(
        [.control("s")], .submit, label: "record", longHelp: "\(submit)."),
      KeyBinding([.tab], .next, label: "next", longHelp: "Goes to the next field."),
      KeyBinding(
        [.escape], .leave, label: "leave",
        longHelp: "Leaves the form; what is typed is kept as a draft."),
      KeyBinding(
        [.backTab], .previous, label: "field before", longHelp: "Goes to the field before.",
        isHinted: false),
    ])
  }
}
