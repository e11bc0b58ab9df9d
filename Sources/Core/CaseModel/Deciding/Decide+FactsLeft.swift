import PolicyModel

/// What was judged away is not decided upon under the facts in which it was told.
extension Decider {
  /// The incidents that were put or decided together with these, and were judged away since, where the facts keep
  /// every word in which they were told and what was weighed does not name them.
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
    let kept = told.filter { about, facts in
      !Set(about).isDisjoint(with: incidents)
        && Statements(facts).beyond(Statements(reasons.facts)).isEmpty
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
    return "The facts are all that was told with incident \(names), which was judged away since."
  }

  /// What mends it.
  static func tellsOf(_ incidents: [IncidentID]) -> String {
    let names = incidents.map(\.rawValue).joined(separator: ", ")
    return
      "Leave out what tells of it; or say under what was weighed that \(names) counts for nothing."
  }
}
