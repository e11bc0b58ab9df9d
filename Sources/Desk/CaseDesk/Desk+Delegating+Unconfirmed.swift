import CaseModel
import CaseStore
import PolicyModel

/// What was decided under a delegation that ended before the headteacher confirmed it: it stands, and the
/// headteacher decides whether it goes on.
extension Desk {
  /// The live restrictions of a case whose terms rest on such a delegation, each with whoever decided them.
  ///
  /// What the policy lets that person decide without the head's powers rests on none.
  private func unconfirmed(
    _ number: CaseID, _ read: OpenCase
  ) throws(DeskError) -> [(restriction: Restriction, decidedBy: StaffMember)] {
    let school = try school()
    return read.state.live(on: try today()).compactMap { restriction in
      let decided = restriction.lastDecided
      guard school.isUnconfirmed(decided, in: number), let member = school.member(decided.staff)
      else { return nil }
      if let role = read.pack.measure(restriction.measure)?.decidedBy, member.roles.contains(role) {
        return nil
      }
      return (restriction, member)
    }
  }

  /// What the case says of them before anything else.
  func unconfirmedBanners(
    _ number: CaseID, _ read: OpenCase
  ) throws(DeskError) -> [String] {
    try unconfirmed(number, read).map { restriction, member in
      "\(restriction.terms.form.words.uppercased()): decided by \(member.name) under a delegation "
        + "that the headteacher did not confirm: the headteacher decides whether it stands."
    }
  }

  /// Each of them as something due of the head.
  func unconfirmedDues(
    _ school: SchoolState, _ viewer: Viewer, _ today: CivilDate
  ) throws(DeskError) -> [DueRow] {
    let over = school.delegations.filter(\.endedUnconfirmed)
    guard !over.isEmpty, school.isHead(staff, on: today) else { return [] }
    let numbers = try DeskError.mapping {
      try store.casesDecided(by: Set(over.map(\.facts.to)), as: viewer, today: today)
    }
    var rows: [DueRow] = []
    for number in numbers {
      let read = try caseState(number)
      let name = try caseRow(number)?.parentName ?? ""
      for (restriction, member) in try unconfirmed(number, read) {
        let form = restriction.terms.form
        rows.append(
          DueRow(
            kind: .decide, due: restriction.lastDecided.when.day, number: number,
            parent: read.state.parent, parentName: name,
            what: "The \(form.words) was decided by \(member.name) under a delegation that you did "
              + "not confirm: decide whether it stands.",
            step: form == .interim ? restriction.measure : "review", clause: "",
            lead: read.state.lead))
      }
    }
    return rows
  }
}
