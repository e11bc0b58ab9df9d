import PolicyModel

/// What was judged away is not decided upon under the facts in which it was told.
extension Decider {
  /// The incidents that were put or decided together with these, and were judged away since, where the facts keep a line
  /// in which they may have been told and what was weighed does not name them. A line that names the day of one that
  /// stands, and of none that was judged away, is of that one.
  func judgedAwayAndKept(
    _ reasons: DecisionReasons, _ incidents: [IncidentID]
  ) -> [IncidentID] {
    let gone = Set(state.incidents.filter { !$0.counts }.map(\.id))
    // On nothing that counts nothing is decided anyway.
    if gone.isEmpty || gone.isSuperset(of: incidents) { return [] }
    let decided = state.restrictions.compactMap { restriction in
      restriction.decision.map { (restriction.incidents, $0.reasons.facts) }
    }
    let told = state.hearings.map { ($0.proposal.incidents, $0.proposal.facts) } + decided
    func days(_ isMeant: (CaseIncident) -> Bool) -> [CivilDate] {
      state.incidents.filter(isMeant).map(\.facts.on.day)
    }
    let (stands, fell) = (days { incidents.contains($0.id) && $0.counts }, days { !$0.counts })
    let unsure = Statements(reasons.facts).lines.map(\.text).filter { line in
      let named = BroughtUp.days(in: line)
      return named.isEmpty || named.contains { !stands.contains(where: $0.covers) }
        || named.contains { fell.contains(where: $0.covers) }
    }
    let kept = told.filter { about, facts in
      !Set(about).isDisjoint(with: incidents) && !gone.isDisjoint(with: about)
        && unsure.contains { Statements($0).beyond(Statements(facts)).isEmpty }
    }
    return gone.intersection(kept.flatMap { $0.0 })
      .subtracting(BroughtUp.incidents(in: reasons.factors)).sorted { $0.rawValue < $1.rawValue }
  }

  /// Why facts that tell of what was judged away carry no decision as they stand.
  func factsLeftRefused(
    _ reasons: DecisionReasons, _ incidents: [IncidentID]
  ) -> [Refusal.Reason] {
    let kept = judgedAwayAndKept(reasons, incidents)
    if kept.isEmpty { return [] }
    return [
      Refusal.Reason(
        kind: .fairness, why: Self.stillTold(kept),
        citation: .ours("a restriction rests on an incident"),
        opens: [Self.tellsOf(kept)])
    ]
  }

  /// That facts keep what was judged away, in words.
  static func stillTold(_ incidents: [IncidentID]) -> String {
    let names = incidents.map(\.rawValue).joined(separator: ", ")
    return
      "The facts keep what may have been told of incident \(names), which was judged away since."
  }

  /// What mends it.
  static func tellsOf(_ incidents: [IncidentID]) -> String {
    let names = incidents.map(\.rawValue).joined(separator: ", ")
    return
      "Leave out what tells of it, and say under what was weighed that \(names) counts for nothing."
  }
}
