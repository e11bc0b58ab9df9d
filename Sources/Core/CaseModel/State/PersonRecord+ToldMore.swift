import PolicyModel

extension PersonRecord {
  /// What has been told of an incident since by somebody who saw or heard it and had told of nothing on its day by
  /// then, in any case: the same person's account, taken once more under another number, is nothing new.
  func toldMore(of incident: IncidentID, since stamp: Stamp) -> [CaseAccount] {
    let day = own.incidents.first { $0.id == incident }?.facts.on.day
    let known = states.flatMap { state in
      let ofThatDay = state.incidents.filter { $0.facts.on.day == day }.map(\.id)
      return state.accounts.filter { account in
        account.given && account.stamp.sequence < stamp.sequence
          && account.incident.map(ofThatDay.contains) ?? true
      }
    }
    return own.accounts(of: incident, since: stamp).filter { more in
      !known.contains { $0.isByTheSame(as: more) }
    }
  }
}

extension CaseAccount {
  /// True where the same person told both, as far as their names say.
  fileprivate func isByTheSame(as other: CaseAccount) -> Bool {
    if let staff, let theirs = other.staff { return staff == theirs }
    return from.mayName(other.from) || other.from.mayName(from)
  }
}
