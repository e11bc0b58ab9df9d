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
  /// asked of the restrictions in force of those whom it can concern.
  func fallenViewDues(
    _ school: SchoolState, _ today: CivilDate
  ) throws(DeskError) -> [DueRow] {
    guard school.isHead(staff, on: today) else { return [] }
    var numbers: Set<CaseID> = []
    for parent in try nearGovernors(school) {
      let question = RestrictionsQuestion(parent: parent, liveOnly: true)
      numbers.formUnion(try restrictions(question).rows.map(\.number))
    }
    numbers.formUnion(try casesAskingOutOfOffice(school, try viewer(), today))
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

  /// Governors, in office or not, who are parents on record, and whoever has a child in common with one.
  private func nearGovernors(_ school: SchoolState) throws(DeskError) -> Set<ParentID> {
    var near: Set<ParentID> = []
    for governor in school.staff where !governor.terms.isEmpty {
      guard let own = governor.parent else { continue }
      let person = try parentState(own)
      near.formUnion([own, person.identified?.sameAs].compactMap(\.self))
      for link in person.standingLinks {
        near.formUnion(
          try DeskError.mapping { try store.linkedAdults(of: link.pupil) }.map(\.parent))
      }
    }
    return near
  }

  /// The cases that a viewer may see, or all for nobody, in which a governor may have been asked after their time
  /// of office, as was recorded only later.
  func casesAskingOutOfOffice(
    _ school: SchoolState, _ viewer: Viewer?, _ today: CivilDate
  ) throws(DeskError) -> Set<CaseID> {
    var numbers: Set<CaseID> = []
    for term in school.staff.flatMap(\.terms) {
      guard let last = term.until, let ended = term.endedBy else { continue }
      numbers.formUnion(
        try DeskError.mapping {
          try store.casesConsulting(after: last, before: ended, as: viewer, today: today)
        })
    }
    return numbers
  }

  func fallenViews(
    _ number: CaseID, _ read: OpenCase
  ) throws(DeskError) -> [FallenView] {
    if read.state.live(on: try today()).isEmpty { return [] }
    return Decider(read.state, try caseContext(number, read.state, read.pack)).fallenViews
  }
}
