package import PolicyModel

extension Decider {
  /// An incident becomes part of a case once, and never leaves behind what the code of another case of its
  /// person asks before it is decided upon.
  func join(_ event: IncidentJoined) -> Verdict<CaseEvent> {
    if state.joinedIncidents.contains(where: { $0.id == event.incident }) {
      return no(.state, "Incident \(event.incident) is already part of this case.")
    }
    if let refusal = somebodyElseRefusal(event.incident) ?? otherCodeRefusal(event.incident) {
      return .refused(refusal)
    }
    return yes(.incidentJoined(event))
  }

  /// Procedure is by the code that a case was opened under, so an incident of another case of the person goes
  /// only where no less is asked before a restriction rests on it.
  private func otherCodeRefusal(_ incident: IncidentID) -> Refusal? {
    for other in context.others where other.state.wrongPerson == nil {
      guard let code = other.pack,
        other.state.joinedIncidents.contains(where: { $0.id == incident })
      else { continue }
      let missing = context.pack.asksLess(than: code)
      if missing.isEmpty { continue }
      let named = missing.map(\.words).joined(separator: "; ")
      var opens = [
        other.state.isOpen
          ? "Decide on it in case \(other.number)."
          : "Reopen case \(other.number), and decide on it there."
      ]
      if code.asksLess(than: context.pack).isEmpty {
        opens.append("Or take the incidents of this case into case \(other.number).")
      }
      return Refusal(
        .policy,
        "Incident \(incident) is part of case \(other.number), which was opened under “\(code.title)” "
          + "(\(code.version)). That code asks before a restriction what this case's does not: \(named).",
        citation: .ours("a case keeps the code it was opened under"),
        opens: opens)
    }
    return nil
  }
}

extension CaseContext {
  /// Why an incident that has no case yet does not become part of this one: the code in force on its day asks more before
  /// a restriction rests on it. Nil where it asks no more.
  package func codeOfTheDayRefusal(_ incident: IncidentID, _ code: PolicyPack) -> Refusal? {
    let missing = pack.asksLess(than: code)
    let isElsewhere = others.contains { other in
      other.state.joinedIncidents.contains { $0.id == incident }
    }
    if missing.isEmpty || isElsewhere {
      return nil
    }
    return Refusal(
      .policy,
      "“\(code.title)” (\(code.version)) was in force on the day of incident \(incident). It asks before a restriction "
        + "what the code of this case does not: \(missing.map(\.words).joined(separator: "; ")).",
      citation: .ours("a case keeps the code it was opened under"),
      opens: ["Judge its report, and open a case on it (incident triage): decide on it there."])
  }
}

extension PolicyPack {
  /// What another code asks before a restriction and this one does not ask before one of the same kind.
  fileprivate func asksLess(than other: PolicyPack) -> [Demand] {
    var missing: [Demand] = []
    for measure in other.measures where measure.kind.isRestriction {
      guard let own = self.measure(of: measure.kind) else { continue }
      for demand in measure.requires.map(\.id)
      where !missing.contains(demand) && !own.requires.contains(where: { $0.id == demand }) {
        missing.append(demand)
      }
    }
    return missing
  }
}
