import PolicyModel

extension CaseState {
  /// The incidents of a restriction that were judged away, or taken out, since its terms were last decided;
  /// all of them where none is left.
  package func judgedAway(under restriction: Restriction) -> [IncidentID] {
    let its = joinedIncidents.filter { restriction.incidents.contains($0.id) }
    let away = its.filter { !$0.counts }
    if !its.isEmpty, away.count == its.count { return away.map(\.id) }
    return away.filter { incident in
      incident.judgements.last.map { $0.stamp.sequence > restriction.lastDecided.sequence } ?? true
    }.map(\.id)
  }

  /// True where what a restriction rests on has fallen away in this case and the head has not decided on it
  /// since: until then nobody is kept out on it without asking the head.
  package func hasFallen(_ restriction: Restriction) -> Bool {
    restriction.ending == nil
      && (!restriction.restsOnCorrected.isEmpty || !judgedAway(under: restriction).isEmpty
        || wasNoSilence(under: restriction))
  }

  /// True where it was decided on silence, and what the parent said after all waits to be considered.
  private func wasNoSilence(under restriction: Restriction) -> Bool {
    restriction.ways.last { $0.demand == .chanceToRespond }?.way == .replyByPassed
      && PersonRecord(own: self, others: []).unconsidered(by: restriction.id) != nil
  }
}
