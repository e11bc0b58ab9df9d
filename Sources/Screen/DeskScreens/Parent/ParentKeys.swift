import CaseModel
import ScreenKit

extension ParentScreen {
  enum Action: Hashable, Sendable {
    case enter, edit, link, order, adjustment, agreement, addPupil, addPerson, childLeft
  }

  static let keys = KeyTable<Action>([
    KeyBinding(
      [.enter], .enter, label: "open", longHelp: "Goes to the case or incident selected."),
    KeyBinding(
      [.character("e")], .edit, label: "edit", longHelp: "Changes what is known about the person."),
    KeyBinding(
      [.character("L")], .link, label: "link a child", longHelp: "Links a child to the person."),
    KeyBinding(
      [.character("o")], .order, label: "court order",
      longHelp: "Records a court order that bears on the person."),
    KeyBinding(
      [.character("u")], .adjustment, label: "adjustment",
      longHelp: "Records an adjustment agreed with the person."),
    KeyBinding(
      [.character("m")], .agreement, label: "agreement",
      longHelp: "Records the person's agreement to the code, or that it was asked for.",
      isHinted: false),
    KeyBinding(
      [.character("x")], .childLeft, label: "child left",
      longHelp: "Records that the selected child left the school.", isHinted: false),
    KeyBinding(
      [.character("p")], .addPupil, label: "add pupil", longHelp: "Adds a pupil to the record.",
      isHinted: false),
    KeyBinding(
      [.character("a")], .addPerson, label: "add person", longHelp: "Adds a person to the record.",
      isHinted: false),
  ])

  /// The form an action opens; nil for one that opens none.
  func form(of action: Action) -> FormKey? {
    switch action {
    case .enter, .childLeft: return nil
    case .edit: return .parentEdit(parent)
    case .link: return .link(parent)
    case .order: return .courtOrder(parent)
    case .adjustment: return .adjustment(parent)
    case .agreement: return .agreement(parent)
    case .addPupil: return .pupilAdd
    case .addPerson: return .parentAdd
    }
  }
}
