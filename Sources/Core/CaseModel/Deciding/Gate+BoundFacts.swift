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
