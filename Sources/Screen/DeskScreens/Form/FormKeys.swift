import CaseModel
import ScreenKit

extension FormScreen {
  enum Action: Hashable, Sendable { case submit, leave, next, previous, edit }

  /// The form's keys as it stands; the first is named after what it does.
  var keys: KeyTable<Action> {
    KeyTable([
      KeyBinding(
        [.control("s")], .submit, label: submitLabel, longHelp: "\(submitWords)."),
      KeyBinding([.tab], .next, label: "next", longHelp: "Goes to the next field."),
      KeyBinding(
        [.escape], .leave, label: stage == .asking ? "leave" : "back",
        longHelp: stage == .asking
          ? "Leaves the form; what is typed is kept as a draft."
          : "Goes back, and keeps everything that is typed."),
      KeyBinding(
        [.backTab], .previous, label: "field before", longHelp: "Goes to the field before.",
        isHinted: false),
      KeyBinding(
        [.control("o")], .edit, label: "editor",
        longHelp: "Opens a long answer in your own editor, where the settings name one.",
        isHinted: false),
    ])
  }

  /// The keys with what Space does in a choice.
  var hinted: KeyTable<Void> {
    var table = keys.bare
    guard case .field(let index) = focus, case .choice = fields[index].editor,
      !fields[index].isOpen
    else { return table }
    table.bindings.append(
      KeyBinding(
        [.character(" ")], (), label: "choose",
        longHelp: "Opens a choice, so that the arrows go through its answers."))
    return table
  }

  private var submitLabel: String {
    switch stage {
    case .asking: return sheet.isLong ? "check" : "record"
    case .checking: return "record"
    case .changing: return "done"
    }
  }

  /// What the last button says: the act itself where it is recorded with it.
  var submitWords: String {
    switch stage {
    case .asking: return sheet.isLong ? "Check your answers" : sheet.submit
    case .checking: return sheet.submit
    case .changing: return "Go back to the check"
    }
  }
}
