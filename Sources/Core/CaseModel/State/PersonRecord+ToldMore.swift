import PolicyModel

extension PersonRecord {
  /// What has been told of an incident since by somebody who saw or heard it and had told nothing of it by then, in
  /// any case and under any number: the same person's account, taken once more, is nothing new. What is known to
  /// have happened at another time of the day is something else.
  func toldMore(of incident: IncidentID, since stamp: Stamp) -> [CaseAccount] {
    let happened = own.incidents.first { $0.id == incident }?.facts.on
    let known = states.flatMap { state in
      let same = state.incidents.filter { other in
        happened.map { other.facts.on.mayBe($0) } ?? false
      }.map(\.id)
      return state.accounts.filter { account in
        account.given && account.stamp.sequence < stamp.sequence
          && account.incident.map(same.contains) ?? true
      }
    }
    return own.accounts.filter { more in
      more.incident == incident && more.informs && !more.stamp.when.isKnown(before: stamp.when)
        && !known.contains { $0.isByTheSame(as: more) }
    }
  }
}

extension When {
  /// True on the same day, unless both have a time and the times differ.
  fileprivate func mayBe(_ other: When) -> Bool {
    guard day == other.day else { return false }
    guard let time, let theirs = other.time else { return true }
    return time == theirs
  }
}

extension CaseAccount {
  /// True where the same person told both, as far as their names say.
  func isByTheSame(as other: CaseAccount) -> Bool {
    if let staff, let theirs = other.staff { return staff == theirs }
    return from.mayName(other.from) || other.from.mayName(from)
  }
}
