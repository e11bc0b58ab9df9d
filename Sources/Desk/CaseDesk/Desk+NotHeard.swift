import CaseModel
import CaseStore
import PolicyModel

/// Whoever was banned as a visitor, unheard, and is more than that to the school now: it is due at once for
/// the head to hear them, or to end it.
extension Desk {
  func notHeardBanners(
    _ read: OpenCase, _ parent: ParentState
  ) throws(DeskError) -> [String] {
    try notHeard(read, parent).map { restriction in
      "NOT HEARD: the \(restriction.terms.form.words) was decided as towards a visitor. They are more "
        + "than that to the school now: hear them, and decide anew whether it stands."
    }
  }

  /// The same as things due in the case.
  func notHeardItems(
    _ read: OpenCase, _ parent: ParentState
  ) throws(DeskError) -> [DueItem] {
    try notHeard(read, parent).map { restriction in
      let form = restriction.terms.form
      return DueItem(
        kind: .corrected, due: restriction.lastDecided.when.day,
        what:
          "The \(form.words) was decided as towards a visitor, who is more than that now and was not heard: "
          + "hear them, or end it.",
        step: form == .interim ? restriction.measure : "review-prepare")
    }
  }

  /// The same over all cases, for Today.
  func notHeardDues(_ today: CivilDate) throws(DeskError) -> [DueRow] {
    let unheard = try DeskError.mapping { try store.unheard(today: today) }
    var rows: [DueRow] = []
    for number in Set(unheard.map(\.number)).sorted(by: { $0.rawValue < $1.rawValue }) {
      guard try mayOpen(number) else { continue }
      let read = try caseState(number)
      guard let parent = read.state.parent else { continue }
      let name = try caseRow(number)?.parentName ?? ""
      for item in try notHeardItems(read, parentState(parent)) {
        rows.append(
          DueRow(
            kind: item.kind, due: item.due, number: number, parent: parent, parentName: name,
            what: item.what, step: item.step, clause: "", lead: read.state.lead))
      }
    }
    return rows
  }

  private func notHeard(
    _ read: OpenCase, _ parent: ParentState
  ) throws(DeskError) -> [Restriction] {
    if parent.isMereVisitor { return [] }
    return read.state.live(on: try today()).filter(\.wasUnheard)
  }
}
