import PolicyModel

/// Facts belong to the incidents on which a decision rests: of each of those somebody was asked, the person was spoken to
/// and heard. What happened on another day, or was put about another incident, comes in by that incident and not under
/// the number of this one (our default).
extension Gate {
  /// Why some facts are not of these incidents, a line at a time: they name another day, or were put about other
  /// incidents, which wait for a decision or were set aside. Empty where they are.
  ///
  /// - Parameter breaches: the days on which the restriction under review was breached; nil for no review.
  func unboundFactRefusals(
    _ facts: String, _ incidents: [IncidentID], breaches: [CivilDate]? = nil
  ) -> [Refusal.Reason] {
    let ofOtherDays = linesOfOtherDays(facts, incidents, breaches ?? [])
    let unclear = unclearLines(facts, incidents, breaches ?? [])
    let besideFallen = linesBesideFallen(facts, incidents).filter { !ofOtherDays.contains($0.line) }
    let others = person.factsOfOthers(facts, than: incidents).filter {
      !ofOtherDays.contains($0.fact)
    }
    let spokenOf =
      "Or, where the day was only spoken of, put what was said in quotation marks: You said “I will be back on "
      + "3 October”."
    return ofOtherDays.map { line in
      reason(
        "“\(line)”: no incident that this rests on happened on that day.",
        [
          "Report what happened that day as an incident, and join it to this case (join-incident).",
          "Or put the day right.", spokenOf,
        ] + (breaches == nil ? [] : ["Or log the breach of that day (breach)."]))
    }
      + unclear.map { line in
        reason(
          "“\(line)”: whoever reads this later cannot tell which day is meant, or nothing that this rests on "
            + "happened then.",
          ["Give the day by its date.", spokenOf])
      }
      + besideFallen.map { line, fallen in
        reason(
          "“\(line)”: incident \(fallen) of that day was judged away, and nothing shows that this is not of it.",
          ["Say which it is of: its time of day as reported, or its number."])
      }
      + others.map { other in
        reason(
          "“\(other.fact)”: this was put about another incident, \(other.about).",
          [
            "Decide on it where it was put, or join that incident to this case (join-incident).",
            "Or say when it happened, if this is about another time.",
          ])
      }
  }

  /// The same for a review: any incident of the case, and what the restriction was breached by.
  func unboundFactRefusals(
    _ facts: String, reviewing restriction: Restriction
  ) -> [Refusal.Reason] {
    unboundFactRefusals(
      facts, restriction.incidents + state.countingIncidents.map(\.id),
      breaches: restriction.breaches.map(\.when.day))
  }

  private func linesOfOtherDays(
    _ facts: String, _ incidents: [IncidentID], _ breaches: [CivilDate]
  ) -> [String] {
    let dated = Statements(facts).lines.map(\.text).filter { BoundFact($0).namesDays }
    if dated.isEmpty { return [] }
    let its = state.countingIncidents.filter { incidents.contains($0.id) }
    let days = its.map(\.facts.on.day) + breaches
    let known = Set(person.states.flatMap(\.days))
    return dated.filter { BoundFact($0).isOfAnotherDay(than: days, known: known) }
  }

  /// The lines, not yet put to anybody about these, that may be of an incident of the same day that stands nowhere any
  /// more, each with that incident.
  private func linesBesideFallen(
    _ facts: String, _ incidents: [IncidentID]
  ) -> [(line: String, fallen: IncidentID)] {
    let its = state.countingIncidents.filter { incidents.contains($0.id) }
    let fallen = person.states.flatMap(\.joinedIncidents).filter { incident in
      (incident.outcome ?? .openCase) != .openCase && !person.stands(incident.id)
        && its.contains { $0.facts.on.day == incident.facts.on.day }
    }
    guard let last = fallen.last else { return [] }
    let put = state.hearings.filter { !Set($0.proposal.incidents).isDisjoint(with: incidents) }
      .map(\.proposal.facts).joined(separator: "\n")
    return Statements.facts(facts, beyond: put).filter { line in
      let days = BroughtUp.days(in: line)
      let mayBe =
        days.isEmpty || fallen.contains { one in days.contains { $0.covers(one.facts.on.day) } }
      let figures = String(line.map { $0 == "." ? ":" : $0 })
      let saysWhich =
        !Set(BroughtUp.incidents(in: line)).isDisjoint(with: incidents)
        || its.contains { $0.facts.on.time.map { figures.contains($0.text) } ?? false }
      return mayBe && !saysWhich
    }.map { ($0, last.id) }
  }

  /// The lines, not yet put to anybody about these, that say by no date when something happened, and mean none of these
  /// days.
  private func unclearLines(
    _ facts: String, _ incidents: [IncidentID], _ breaches: [CivilDate]
  ) -> [String] {
    let lines = Statements(facts).lines.map(\.text).filter { BoundFact($0).isByNoDate }
    if lines.isEmpty { return [] }
    let put = state.hearings.filter { !Set($0.proposal.incidents).isDisjoint(with: incidents) }
      .map(\.proposal.facts).joined(separator: "\n")
    let its = state.countingIncidents.filter { incidents.contains($0.id) }.map(\.facts.on.day)
    return Statements.facts(lines.joined(separator: "\n"), beyond: put).filter {
      BoundFact($0).isUnclear(its + breaches, writtenOn: context.happened.day)
    }
  }

  private func reason(_ why: String, _ opens: [String]) -> Refusal.Reason {
    Refusal.Reason(
      kind: .fairness, demand: .chanceToRespond, why: why,
      citation: .ours("facts are of the incidents that a decision rests on"), opens: opens)
  }
}
