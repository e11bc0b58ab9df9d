import CaseModel
import PolicyModel

/// What somebody was cleared of is not held against them.
extension PathCheck {
  /// What turned out to be somebody else's is taken into no other case of whoever was named by mistake. It may open one
  /// where it was them after all.
  func faults(of joined: IncidentJoined, _ record: PathRecord) -> [PathFault] {
    if case .caseOpened = record.own.earlier.last?.event { return [] }
    let others = record.all.dropFirst().filter { !$0.isOfSomebodyElse }
    if others.contains(where: { $0.incidents.map(\.id).contains(joined.incident) }) { return [] }
    let mistaken = record.all.dropFirst().filter { place in
      place.isOfSomebodyElse
        && place.incidentsJoined(before: record.step.sequence).contains(joined.incident)
    }
    return mistaken.map { _ in
      (.gateBypassed, "Incident \(joined.incident) joined a case, though it was somebody else.")
    }
  }

  /// No case ends as one without a breach, or as somebody else's, while an incident still counts against its person.
  func faults(of closed: CaseClosed, _ record: PathRecord) -> [PathFault] {
    guard closed.outcome == .noBreach || closed.outcome == .wrongPerson,
      !record.own.isOfSomebodyElse, let held = record.own.incidents.first
    else { return [] }
    return [
      (.gateBypassed, "Closed as “\(closed.outcome.words)” while \(held.id) counts against them.")
    ]
  }
}
