import PolicyModel

/// The facts on which something was decided about the person, whatever incident they stood under. A line of fewer than
/// four words tells nothing of its own by which it could be known again.
extension PersonRecord {
  /// Those of some facts on which a decision by a measure rested that a challenge took away; empty where none did.
  func quashedFacts(_ facts: String, by measure: String) -> [(fact: String, quashed: Stamp)] {
    let gone = decisions(by: measure).filter(\.decision.isUpheldChallenge)
    return Statements(facts).telling.lines.compactMap { line in
      gone.first { tells(line.text, again: $0.facts) }.map { (line.text, $0.decision.stamp) }
    }
  }

  /// True for a line that says again what some facts say: word for word, or in other words about where and when, save
  /// where it names the day of something that stands.
  private func tells(_ line: String, again facts: String) -> Bool {
    isSaid(line, in: facts, unless: namesWhatStands)
  }

  /// True where a line names the day of an incident that counts against the person.
  private func namesWhatStands(_ line: String) -> Bool {
    BroughtUp.days(in: line).contains { day in
      states.flatMap(\.joinedIncidents).contains { day.covers($0.facts.on.day) && stands($0.id) }
    }
  }

  /// Those of some facts that were put or decided about what was judged away since, or turned out to be somebody else,
  /// and about nothing that stands, or that tell of its day; empty where none does.
  func clearedFacts(_ facts: String) -> [(fact: String, cleared: Stamp)] {
    let told = states.flatMap { state in
      state.factsTold.map {
        (
          facts: $0.facts, isStanding: $0.about.contains(where: stands),
          cleared: state.cleared($0.about)
        )
      }
    }
    let standing = told.filter(\.isStanding).map(\.facts).joined(separator: "\n")
    return Statements(facts).telling.lines.compactMap { line in
      if let cleared = clearedDay(toldIn: line.text) { return (line.text, cleared) }
      if Statements.facts(line.text, beyond: standing).isEmpty { return nil }
      return told.filter { tells(line.text, again: $0.facts) }.compactMap(\.cleared).first
        .map { (line.text, $0) }
    }
  }

  /// Those of some facts that were put or decided about other incidents than these, not all of them decided upon, and
  /// about none of these, with those incidents in words; empty where none was, and save where a line names the day of one
  /// of these. What was decided upon is taken up again for a reason.
  func factsOfOthers(
    _ facts: String, than incidents: [IncidentID]
  ) -> [(fact: String, about: String)] {
    let told = states.flatMap(\.factsTold)
    let own = told.filter { !Set($0.about).isDisjoint(with: incidents) }.map(\.facts)
    let days = states.flatMap(\.joinedIncidents).filter { incidents.contains($0.id) }
      .map(\.facts.on.day)
    return Statements(facts).telling.lines.map(\.text).compactMap { line in
      let namesOwn = BroughtUp.days(in: line).contains { days.contains(where: $0.covers) }
      if namesOwn || own.contains(where: { isSaid(line, in: $0) }) { return nil }
      let other = told.first {
        Set($0.about).isDisjoint(with: incidents) && !$0.about.allSatisfy(isDecided)
          && isSaid(line, in: $0.facts)
      }
      return other.map { (line, $0.about.map(\.rawValue).joined(separator: ", ")) }
    }
  }

  /// True for a line that some facts say, word for word, or in other words about where and when unless those make it
  /// something else.
  private func isSaid(
    _ line: String, in facts: String, unless isOther: (String) -> Bool = { _ in false }
  ) -> Bool {
    Statements(line).beyond(Statements(facts)).isEmpty
      || Statements.isRetold(line, of: facts) && !isOther(line)
  }

  /// True where a line names the day of an incident that counts against the person and was never decided upon.
  private func namesUndecided(_ line: String) -> Bool {
    BroughtUp.days(in: line).contains { day in
      states.flatMap(\.joinedIncidents).contains {
        day.covers($0.facts.on.day) && stands($0.id) && !isDecided($0.id)
      }
    }
  }

  /// True for an incident that counts against the person in one of their cases, whatever another found of it: they may
  /// have been the right person after all.
  func stands(_ incident: IncidentID) -> Bool {
    states.contains { $0.rests(on: incident) }
  }

  /// What cleared the person of all that happened on a day of which a line tells; nil where something of it stands.
  func clearedDay(toldIn line: String) -> Stamp? {
    for day in BroughtUp.days(in: line) {
      let its = states.flatMap { state in
        state.joinedIncidents.filter { day.covers($0.facts.on.day) }
          .map { (id: $0.id, cleared: state.cleared([$0.id])) }
      }
      guard !its.contains(where: { stands($0.id) }) else { continue }
      if let cleared = its.compactMap(\.cleared).first { return cleared }
    }
    return nil
  }

  /// When a challenge took away all that was decided on a day of which a line tells; nil where something of it stands.
  func quashedDay(toldIn line: String) -> Stamp? {
    let upheld = states.flatMap(\.finalDecisions).filter(\.isUpheldChallenge)
    for day in BroughtUp.days(in: line) {
      let its = states.flatMap(\.joinedIncidents).filter { day.covers($0.facts.on.day) }
      let gone = its.map { incident in
        stands(incident.id) ? upheld.last { $0.incidents.contains(incident.id) }?.stamp : nil
      }
      if !its.isEmpty, gone.allSatisfy({ $0 != nil }), let last = gone.last { return last }
    }
    return nil
  }

  /// When the last of some facts was decided upon by a measure, where every one of them was by decisions that matter;
  /// nil where one is new.
  func decidedBefore(
    _ facts: String, by measure: String, _ matters: (FinalDecision) -> Bool = { _ in true }
  ) -> Stamp? {
    let before = decisions(by: measure).filter { matters($0.decision) }
    let lines = Statements(facts)
    func says(_ line: String, _ facts: String) -> Bool {
      isSaid(line, in: facts, unless: namesUndecided)
    }
    let texts = lines.lines.map(\.text)
    guard lines.telling.lines.count == texts.count,
      texts.allSatisfy({ line in before.contains { says(line, $0.facts) } })
    else { return nil }
    return before.filter { decision in texts.contains { says($0, decision.facts) } }
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
  /// True where an incident counts here against the person.
  func rests(on incident: IncidentID) -> Bool {
    wrongPerson == nil && countingIncidents.contains { $0.id == incident }
  }

  /// The facts that were put or decided here, each with the incidents they were about.
  fileprivate var factsTold: [(about: [IncidentID], facts: String)] {
    hearings.map { ($0.proposal.incidents, $0.proposal.facts) }
      + consultations.filter { !$0.isWithdrawn }.map {
        ($0.facts.proposal.incidents, $0.facts.proposal.facts)
      }
      + restrictions.map { ($0.incidents, $0.decision?.reasons.facts ?? "") }
  }

  /// What cleared the person of incidents that stand nowhere: that it was somebody else, or the last judgement. What
  /// was taken out is nil, as it was not judged.
  fileprivate func cleared(_ incidents: [IncidentID]) -> Stamp? {
    wrongPerson
      ?? joinedIncidents.filter { incidents.contains($0.id) }
      .compactMap { $0.judgements.last?.stamp }.max { $0.sequence < $1.sequence }
  }
}

extension Statements {
  /// Those that tell something of their own.
  fileprivate var telling: Statements {
    Statements(
      lines.filter { $0.key.split(separator: " ").count > 3 }.map(\.text).joined(separator: "\n"))
  }
}
