import CaseModel
import CaseStore
import PolicyModel

/// What a restriction rests on in another case of the person and no longer stands there: it is due in this case
/// too, although nothing was written in it.
extension Desk {
  /// Restrictions, as `2026-014/R1`, whose basis has fallen away by what stands outside their case: the person was
  /// not heard and is more than a visitor now, the head did not confirm the delegation they were decided under,
  /// whoever was consulted turned out to be the person, related to them or out of office by then, or what they rest
  /// on in another case stands no longer. It is the same whoever asks.
  func fallenOutside(_ today: CivilDate) throws(DeskError) -> Set<String> {
    var fallen = Set(
      try DeskError.mapping { try store.unheard(today: today) }.map {
        $0.number.naming($0.restriction)
      })
    for number in try DeskError.mapping({
      try store.casesRestingElsewhere(as: nil, today: today)
    }) {
      let state = try anyCase(number).state
      guard let parent = state.parent else { continue }
      let others = try otherCases(of: parent, besides: number)
      for restriction in state.live(on: today)
      where state.hasFallen(restriction, others: others) {
        fallen.insert(number.naming(restriction.id))
      }
    }
    for (number, view) in try viewsFallenOutside(try school(), today) {
      fallen.insert(number.naming(view.restriction.id))
    }
    let over = try school().unsettled(on: today)
    for number in try cases(under: over, nil) {
      for decision in try unconfirmed(number, try anyCase(number)) {
        if let restriction = decision.restriction { fallen.insert(number.naming(restriction)) }
      }
    }
    return fallen
  }

  /// Without the replies and decisions that a decision in another case of the person has settled: nothing was written
  /// in their own case, so that its stored rows do not know.
  func notDecidedElsewhere(_ rows: [DueRow]) throws(DeskError) -> [DueRow] {
    var open: [DueRow] = []
    for row in rows {
      guard row.kind == .replyBy || row.kind == .decide, let number = row.number,
        let parent = row.parent,
        case let others = try otherCases(of: parent, besides: number), !others.isEmpty
      else {
        open.append(row)
        continue
      }
      let read = try anyCase(number)
      let items = DueList(pack: read.pack, calendar: try calendar()).items(
        of: read.state, others: others)
      if items.contains(where: { $0.kind == row.kind && $0.due == row.due }) { open.append(row) }
    }
    return open
  }

  /// What is due in a case for what stands in another of its person: what fell there, and what was agreed there for a day.
  func fallenDues(_ viewer: Viewer, _ today: CivilDate) throws(DeskError) -> [DueRow] {
    let numbers = try DeskError.mapping {
      let resting = try store.casesRestingElsewhere(as: viewer, today: today)
      let beside = try store.casesBesideExceptions(as: viewer, today: today)
      return resting + beside.filter { !resting.contains($0) }
    }
    var rows: [DueRow] = []
    for number in numbers {
      let read = try caseState(number)
      guard let parent = read.state.parent else { continue }
      let list = DueList(pack: read.pack, calendar: try calendar())
      // What fell in this case alone stands among the stored rows.
      let known = list.items(of: read.state)
      let others = try otherCases(of: parent, besides: number)
      let fallen = list.items(of: read.state, others: others).filter {
        [.corrected, .replyToConsider, .toTell].contains($0.kind) && !known.contains($0)
          && $0.shows <= today
          && $0.ends ?? today >= today
      }
      if fallen.isEmpty { continue }
      let name = try caseRow(number)?.parentName ?? ""
      rows += fallen.map { item in
        DueRow(
          kind: item.kind, due: item.due, number: number, parent: parent, parentName: name,
          what: item.what, step: item.step, clause: item.clause, lead: read.state.lead)
      }
    }
    return rows
  }
}

extension CaseID {
  /// A restriction of this case by a name of its own in the record.
  func naming(_ restriction: ItemID) -> String { "\(self)/\(restriction)" }
}
