import PolicyModel

/// What the head judged to be no case carries nothing further, and what was told of it is taken back.
extension CaseState {
  /// Notes it under the restrictions that rest on it, and ends what is left with nothing.
  mutating func judgeAway(_ incident: IncidentID, _ stamp: Stamp) {
    for index in restrictions.indices {
      let restriction = restrictions[index]
      if restriction.incidents.contains(incident), !restriction.wasJudgedAway.contains(incident) {
        restrictions[index].wasJudgedAway.append(incident)
      }
    }
    endWhatIsLeftWithNothing(stamp)
  }

  /// The incidents of a restriction that still count: what goes on goes on on these.
  func left(of restriction: Restriction) -> [IncidentID] {
    let left = countingIncidents.map(\.id).filter(restriction.incidents.contains)
    return left.isEmpty ? restriction.incidents : left
  }

  /// What was put of nothing that counts is closed, and where nothing counts nobody is expected at a meeting.
  mutating func endWhatIsLeftWithNothing(_ stamp: Stamp) {
    let left = countingIncidents.map(\.id)
    closeHearings(stamp) { hearing in
      hearing.origin == .notice
        && hearing.proposal.incidents.allSatisfy { !left.contains($0) }
    }
    guard left.isEmpty else { return }
    for index in meetings.indices where meetings[index].isOpen {
      meetings[index].missed = stamp
      meetings[index].why = .schoolCancelled
    }
  }

  /// A slip of the pen: what is corrected on its own day was not judged away.
  mutating func forgetJudgedAway(_ sequence: Int, _ stamp: Stamp) {
    for incident in incidents {
      let away = incident.judgements.filter { $0.facts.outcome != .openCase }
      guard away.count == 1, away[0].stamp.sequence == sequence,
        away[0].stamp.when.day == stamp.when.day
      else { continue }
      for index in restrictions.indices {
        restrictions[index].wasJudgedAway.removeAll { $0 == incident.id }
      }
      for index in hearings.indices where hearings[index].closed == away[0].stamp {
        hearings[index].closed = nil
      }
      for index in letters.indices where letters[index].overtaken == away[0].stamp {
        letters[index].overtaken = nil
      }
    }
  }
}
