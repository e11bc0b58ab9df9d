import CaseModel
import CaseStore
import PolicyModel

/// A visitor is towards the fairness gate what nobody else is: somebody who need not be heard. Whoever has the
/// family name or the address of a pupil or a parent here may be a parent under another record, and is heard like
/// one until somebody has confirmed that they are not.
extension Desk {
  /// The field in which that is settled.
  static func noParentField(_ state: ParentState) -> StepField {
    StepField(
      "no-parent-here", "A visitor: who confirmed that they are no parent of a child here",
      initial: state.noParentHere ?? "",
      hint:
        "Asked where a pupil or a parent here has their family name or address; until then they are heard."
    )
  }

  /// What was said of that; nil for nothing.
  static func noParentHere(_ reading: PlainForm) -> String? {
    let text = reading.text("no-parent-here")
    return text.tellsNothing ? nil : text
  }

  /// Whom a visitor may be, or be a parent of, while nobody has confirmed that they are not: pupils and parents by
  /// name.
  func unsettled(_ person: ParentState, _ parent: ParentID) throws(DeskError) -> [String] {
    guard person.isMereVisitor, person.noParentHere == nil else { return [] }
    return try DeskError.mapping { try store.family(like: person, besides: parent) }
  }

  /// True for a mere visitor of whom that is settled, or never was in question.
  func isToBeAdvised(_ person: ParentState, _ parent: ParentID) throws(DeskError) -> Bool {
    guard person.isMereVisitor else { return false }
    return try unsettled(person, parent).isEmpty
  }

  /// What a case says of it before anything else.
  func unsettledBanners(
    _ person: ParentState, _ parent: ParentID
  ) throws(DeskError) -> [String] {
    let like = try unsettled(person, parent)
    if like.isEmpty { return [] }
    return [
      "WHO IS IT: a visitor with the family name or address of \(like.joined(separator: ", ")). They are heard as "
        + "a parent is, until their record says who confirmed that they are no parent of a child here."
    ]
  }
}
