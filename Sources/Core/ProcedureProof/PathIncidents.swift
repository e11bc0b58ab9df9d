import CaseModel
import PolicyModel

/// An incident of a case.
struct PathIncident: Sendable {
  let id: IncidentID
  /// When it happened.
  let happened: When
  /// True where the report itself is a first-hand account.
  let firstHand: Bool
  /// Staff who were affected by it or saw it, as its report or their own account says.
  var involved: Set<StaffID>

  /// True where something may concern it: not known to have happened before it.
  func mayConcern(_ when: When) -> Bool { !when.isSurely(before: happened) }
}

extension PathCase {
  /// The incidents on which something may rest: joined to the case, not judged away, and not known to have
  /// happened after this.
  func incidents(by when: When) -> [PathIncident] {
    incidents.filter { !when.isSurely(before: $0.happened) }
  }

  /// The incidents joined to the case and not judged away, whenever they happened. A case may be opened
  /// after what was done at the gate: when the joining was written does not matter, only that it was.
  func readIncidents() -> [PathIncident] {
    var found: [PathIncident] = []
    for entry in written {
      guard case .incidentJoined(let joined) = entry.event else { continue }
      found.removeAll { $0.id == joined.incident }
      found.append(
        PathIncident(
          id: joined.incident, happened: joined.on, firstHand: joined.firstHand,
          involved: Set(joined.affectedStaff + joined.witnessStaff)))
    }
    for entry in written {
      guard case .statementTaken(let account) = entry.event, let staff = account.staff,
        account.part == .affected || account.firstHand
      else { continue }
      for index in found.indices where account.incident.map({ $0 == found[index].id }) ?? true {
        found[index].involved.insert(staff)
      }
    }
    let away = judgedAway
    return found.filter { !away.contains($0.id) }
  }

  /// The incidents of which the head's last judgement is anything but a case.
  var judgedAway: Set<IncidentID> {
    var away: Set<IncidentID> = []
    for entry in written {
      guard case .incidentJudged(let judged) = entry.event else { continue }
      if judged.outcome == .openCase {
        away.remove(judged.incident)
      } else {
        away.insert(judged.incident)
      }
    }
    return away
  }

  /// The incidents that had joined before this was written.
  func incidentsJoined(before sequence: Int) -> Set<IncidentID> {
    var joined: Set<IncidentID> = []
    for entry in written where entry.sequence < sequence {
      if case .incidentJoined(let incident) = entry.event { joined.insert(incident.incident) }
    }
    return joined
  }
}
