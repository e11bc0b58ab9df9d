import CaseModel
import CaseStore
import PolicyModel

/// What rests on the view of somebody who turned out since to be the person of the case, related to them, or
/// affected: it stands, and the headteacher puts it right.
extension Desk {
  /// What the case says of it before anything else.
  func fallenViewBanners(
    _ number: CaseID, _ read: OpenCase
  ) throws(DeskError) -> [String] {
    try fallenViews(number, read).map { "VIEW THAT DOES NOT COUNT: \($0.words)" }
  }

  /// Each of them as something due of the head. Who is a parent stands in the school's own entries, so it is
  /// asked of the restrictions in force, and only where some governor, in office or not, is one.
  func fallenViewDues(
    _ school: SchoolState, _ today: CivilDate
  ) throws(DeskError) -> [DueRow] {
    let isAsked = school.staff.contains { !$0.terms.isEmpty && $0.parent != nil }
    guard isAsked, school.isHead(staff, on: today) else { return [] }
    let numbers = Set(try restrictions(RestrictionsQuestion()).rows.map(\.number))
    var rows: [DueRow] = []
    for number in numbers.sorted(by: { $0.rawValue < $1.rawValue }) where try mayOpen(number) {
      let read = try caseState(number)
      let name = try caseRow(number)?.parentName ?? ""
      for fallen in try fallenViews(number, read) {
        let restriction = fallen.restriction
        rows.append(
          DueRow(
            kind: .corrected, due: restriction.lastDecided.when.day, number: number,
            parent: read.state.parent, parentName: name, what: fallen.words,
            step: restriction.terms.form == .interim ? restriction.measure : "review", clause: "",
            lead: read.state.lead))
      }
    }
    return rows
  }

  private func fallenViews(
    _ number: CaseID, _ read: OpenCase
  ) throws(DeskError) -> [FallenView] {
    if read.state.live(on: try today()).isEmpty { return [] }
    return Decider(read.state, try caseContext(number, read.state, read.pack)).fallenViews
  }
}
