import PolicyModel

/// The facts on which something was decided about the person, whatever incident they stood under. A line of fewer than
/// four words tells nothing of its own by which it could be known again.
extension PersonRecord {
  /// Those of some facts on which a decision by a measure rested that a challenge took away; empty where none did.
  func quashedFacts(_ facts: String, by measure: String) -> [(fact: String, quashed: Stamp)] {
    let gone = decisions(by: measure).filter(\.decision.isUpheldChallenge)
    return Statements(facts).telling.lines.compactMap { line in
      gone.first { Statements(line.text).beyond(Statements($0.facts)).isEmpty }
        .map { (line.text, $0.decision.stamp) }
    }
  }

  /// Those of some facts that were put or decided about what was judged away since, or turned out to be somebody else,
  /// and about nothing that stands, or that tell of its day; empty where none does.
  func clearedFacts(_ facts: String) -> [(fact: String, cleared: Stamp)] {
    let incidents = states.flatMap { state in
      state.joinedIncidents.map { (day: $0.facts.on.day, cleared: state.cleared($0)) }
    }
    let told = states.flatMap(\.factsTold)
    let standing = Statements(
      told.filter { $0.cleared == nil }.map(\.facts).joined(separator: "\n"))
    return Statements(facts).telling.lines.compactMap { line in
      let own = Statements(line.text)
      for day in BroughtUp.days(in: line.text) {
        let its = incidents.filter { day.covers($0.day) }
        if let cleared = its.compactMap(\.cleared).first, its.allSatisfy({ $0.cleared != nil }) {
          return (line.text, cleared)
        }
      }
      if own.beyond(standing).isEmpty { return nil }
      return told.first { own.beyond(Statements($0.facts)).isEmpty }
        .flatMap(\.cleared).map { (line.text, $0) }
    }
  }

  /// When the last of some facts was decided upon by a measure, where every one of them was by decisions that matter;
  /// nil where one is new.
  func decidedBefore(
    _ facts: String, by measure: String, _ matters: (FinalDecision) -> Bool = { _ in true }
  ) -> Stamp? {
    let before = decisions(by: measure).filter { matters($0.decision) }
    let lines = Statements(facts)
    let known = Statements(before.map(\.facts).joined(separator: "\n"))
    guard lines.telling.lines.count == lines.lines.count, lines.beyond(known).isEmpty else {
      return nil
    }
    return before.filter { lines.beyond(Statements($0.facts)).count < lines.lines.count }
      .map(\.decision.stamp).max { $0.sequence < $1.sequence }
  }

  /// The final decisions by a measure that were not quashed by the school itself, with the facts that were put or
  /// decided on.
  private func decisions(by measure: String) -> [(facts: String, decision: FinalDecision)] {
    var found: [(facts: String, decision: FinalDecision)] = []
    for state in states {
      for decision in state.finalDecisions where decision.measure == measure {
        let restriction = decision.restriction.flatMap(state.restriction)
        if !decision.isUpheldChallenge, restriction?.ending == .setAside { continue }
        let put = state.hearings.filter { $0.closed == decision.stamp }.map(\.proposal.facts)
        let own = [restriction?.decision?.reasons.facts].compactMap(\.self)
        found += (put + own).map { ($0, decision) }
      }
    }
    return found
  }
}

extension CaseState {
  /// The facts that were put or decided here, each with what cleared the person of them: that it was somebody else, or
  /// the last judgement by which nothing is left that they were about.
  fileprivate var factsTold: [(facts: String, cleared: Stamp?)] {
    let put = hearings.map { ($0.proposal.incidents, $0.proposal.facts) }
    let decided = restrictions.map { ($0.incidents, $0.decision?.reasons.facts ?? "") }
    return (put + decided).compactMap { about, facts in
      if let wrongPerson { return (facts, wrongPerson) }
      let its = joinedIncidents.filter { about.contains($0.id) }
      // What was taken out tells of nothing here.
      if its.isEmpty { return nil }
      if its.contains(where: \.counts) { return (facts, nil) }
      return (facts, its.compactMap { $0.judgements.last?.stamp }.max { $0.sequence < $1.sequence })
    }
  }

  /// What cleared the person of an incident: that it was somebody else, or its last judgement; nil where it stands.
  fileprivate func cleared(_ incident: CaseIncident) -> Stamp? {
    wrongPerson ?? (incident.counts ? nil : incident.judgements.last?.stamp)
  }
}

extension Statements {
  /// Those that tell something of their own.
  fileprivate var telling: Statements {
    Statements(
      lines.filter { $0.key.split(separator: " ").count > 3 }.map(\.text).joined(separator: "\n"))
  }
}
