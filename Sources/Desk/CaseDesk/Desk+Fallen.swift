import CaseModel
import CaseStore
import PolicyModel

/// What a restriction rests on in another case of the person and no longer stands there: it is due in this case
/// too, although nothing was written in it.
extension Desk {
  func fallenDues(_ viewer: Viewer, _ today: CivilDate) throws(DeskError) -> [DueRow] {
    let numbers = try DeskError.mapping {
      try store.casesRestingElsewhere(as: viewer, today: today)
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
        $0.kind == .corrected && !known.contains($0) && $0.shows <= today
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
