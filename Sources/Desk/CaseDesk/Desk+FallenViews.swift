import CaseModel
import CaseStore
import PolicyModel

/// What rests on the view of somebody who turned out since to be the person of the case, related to them, or
/// affected, or was decided by somebody affected: it stands, the gate asks where the view fell, and the headteacher
/// puts it right.
extension Desk {
  /// What the case says of it before anything else.
  func fallenViewBanners(
    _ number: CaseID, _ read: OpenCase
  ) throws(DeskError) -> [String] {
    if read.state.live(on: try today()).isEmpty { return [] }
    let decider = Decider(read.state, try caseContext(number, read.state, read.pack))
    return decider.fallenViews.map { "VIEW THAT DOES NOT COUNT: \($0.words)" }
      + decider.judgedInOwnCause.map { "DECIDED BY SOMEBODY INVOLVED: \($0)" }
  }

  /// Each of them as something due of the head, save what the case's own accounts say, which is due there.
  func fallenViewDues(
    _ school: SchoolState, _ today: CivilDate
  ) throws(DeskError) -> [DueRow] {
    guard school.isHead(staff, on: today) else { return [] }
    var rows: [DueRow] = []
    for (number, fallen) in try viewsFallenOutside(school, today) where try mayOpen(number) {
      let restriction = fallen.restriction
      let state = try caseState(number).state
      rows.append(
        DueRow(
          kind: .corrected, due: restriction.lastDecided.when.day, number: number,
          parent: state.parent, parentName: try caseRow(number)?.parentName ?? "",
          what: fallen.words,
          step: restriction.terms.form == .interim ? restriction.measure : "review", clause: "",
          lead: state.lead))
    }
    return rows
  }

  /// Views that fell by what stands in the school's own entries, whoever looks: who is a parent is asked of the
  /// restrictions in force of those whom it can concern.
  func viewsFallenOutside(
    _ school: SchoolState, _ today: CivilDate
  ) throws(DeskError) -> [(number: CaseID, view: FallenView)] {
    var numbers: Set<CaseID> = []
    for parent in try nearGovernors(school) {
      numbers.formUnion(try DeskError.mapping { try store.cases(of: parent) })
    }
    numbers.formUnion(try casesAskingOutOfOffice(school, today))
    var found: [(number: CaseID, view: FallenView)] = []
    for number in numbers.sorted(by: { $0.rawValue < $1.rawValue }) {
      let read = try anyCase(number)
      if read.state.live(on: today).isEmpty { continue }
      let decider = Decider(read.state, try caseContext(number, read.state, read.pack))
      for view in decider.fallenViews where !read.state.restsOnInvolvedView(view.restriction) {
        found.append((number, view))
      }
    }
    return found
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

  /// The cases in which a governor may have been asked after their time of office, as was recorded only later.
  private func casesAskingOutOfOffice(
    _ school: SchoolState, _ today: CivilDate
  ) throws(DeskError) -> Set<CaseID> {
    var numbers: Set<CaseID> = []
    for term in school.staff.flatMap(\.terms) {
      guard let last = term.until, let ended = term.endedBy else { continue }
      numbers.formUnion(
        try DeskError.mapping {
          try store.casesConsulting(after: last, before: ended, today: today)
        })
    }
    return numbers
  }
}
