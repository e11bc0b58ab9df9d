import CaseModel
import ScreenKit

extension ParentScreen {
  enum Action: Hashable, Sendable {
    case enter, edit, link, order, adjustment, agreement, addPupil, addPerson
    case linkChange, linkEnd, orderEnd, adjustmentEnd, childLeft, childBack
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
      [.character("c")], .linkChange, label: "change link",
      longHelp: "Changes the link to the selected child.", isHinted: false),
    KeyBinding(
      [.character("d")], .linkEnd, label: "end link",
      longHelp: "Ends the link to the selected child, with the reason.", isHinted: false),
    KeyBinding(
      [.character("O")], .orderEnd, label: "end order",
      longHelp: "Ends a court order, with the reason.", isHinted: false),
    KeyBinding(
      [.character("A")], .adjustmentEnd, label: "end adjustment",
      longHelp: "Ends an adjustment agreed with the person, with the reason.", isHinted: false),
    KeyBinding(
      [.character("x")], .childLeft, label: "child left",
      longHelp: "Records that the selected child left the school.", isHinted: false),
    KeyBinding(
      [.character("r")], .childBack, label: "child back",
      longHelp: "Records that the selected child, who left, is back.", isHinted: false),
    KeyBinding(
      [.character("p")], .addPupil, label: "add pupil", longHelp: "Adds a pupil to the record.",
      isHinted: false),
    KeyBinding(
      [.character("a")], .addPerson, label: "add person", longHelp: "Adds a person to the record.",
      isHinted: false),
  ])

  /// What an action comes to: a form, or why there is none to open.
  func turn(of action: Action) -> Turn {
    switch action {
    case .addPupil: return .ask(.askForm(.pupilAdd))
    case .addPerson: return .ask(.askForm(.parentAdd))
    case .enter, .edit, .link, .order, .adjustment, .agreement, .linkChange, .linkEnd, .orderEnd,
      .adjustmentEnd, .childLeft, .childBack:
      // What may not be read is not opened by way of a form either.
      guard let sheet else { return .say("This person is not shown, so nothing can be done here.") }
      return turn(of: action, sheet)
    }
  }

  private func turn(of action: Action, _ sheet: ParentSheet) -> Turn {
    switch action {
    case .enter: return enter()
    case .edit: return .ask(.askForm(.parentEdit(parent)))
    case .link: return .ask(.askForm(.link(parent)))
    case .order: return .ask(.askForm(.courtOrder(parent)))
    case .adjustment: return .ask(.askForm(.adjustment(parent)))
    case .agreement: return .ask(.askForm(.agreement(parent)))
    case .addPupil: return .ask(.askForm(.pupilAdd))
    case .addPerson: return .ask(.askForm(.parentAdd))
    case .linkChange, .linkEnd, .childLeft, .childBack: return ofChild(action, sheet)
    case .orderEnd:
      if sheet.orders.isEmpty {
        return .say("No court order stands or is to come, so there is none to end.")
      }
      return .ask(.askForm(.courtOrderEnd(parent)))
    case .adjustmentEnd:
      if sheet.adjustments.isEmpty {
        return .say("No adjustment is agreed, so there is none to end.")
      }
      return .ask(.askForm(.adjustmentEnd(parent)))
    }
  }

  /// What is done about the child selected.
  private func ofChild(_ action: Action, _ sheet: ParentSheet) -> Turn {
    guard case .child(let pupil) = outline.selected else {
      return .say(
        sheet.pupils.isEmpty
          ? "No child is linked. L links one." : "Select a child first, among the children.")
    }
    let isGone = sheet.left.contains(pupil)
    switch action {
    case .linkChange:
      return .ask(.askFormWith(.linkChange(parent), ["pupil": pupil.rawValue]))
    case .linkEnd: return .ask(.askFormWith(.linkEnd(parent), ["pupil": pupil.rawValue]))
    case .childBack where !isGone:
      return .say("This child is on the roll, so there is nothing to come back from.")
    case .childBack: return .ask(.askForm(.pupilReturned(pupil)))
    case .childLeft where isGone:
      return .say("This child's leaving is recorded. r records that they are back.")
    default: return .ask(.askForm(.pupilLeft(pupil)))
    }
  }
}
