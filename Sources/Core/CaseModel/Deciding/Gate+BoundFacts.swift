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
    let others = person.factsOfOthers(facts, than: incidents).filter {
      !ofOtherDays.contains($0.fact)
    }
    return ofOtherDays.map { line in
      reason(
        "“\(line)”: no incident that this rests on happened on that day.",
        [
          "Report what happened that day as an incident, and join it to this case (join-incident).",
          "Or put the day right.",
        ] + (breaches == nil ? [] : ["Or log the breach of that day (breach)."]))
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
    let dated = Statements(facts).lines.map(\.text).filter { !BroughtUp.days(in: $0).isEmpty }
    if dated.isEmpty { return [] }
    let its = state.countingIncidents.filter { incidents.contains($0.id) }
    let days = its.map(\.facts.on.day) + breaches
    let known = Set(person.states.flatMap(\.days))
    return dated.filter { BoundFact($0).isOfAnotherDay(than: days, known: known) }
  }

  private func reason(_ why: String, _ opens: [String]) -> Refusal.Reason {
    Refusal.Reason(
      kind: .fairness, demand: .chanceToRespond, why: why,
      citation: .ours("facts are of the incidents that a decision rests on"), opens: opens)
  }
}

/// A line of the facts, and the days that it names.
private struct BoundFact {
  private let days: [BroughtUp.Day]
  private let words: Set<Substring>

  init(_ line: String) {
    days = BroughtUp.days(in: line)
    words = Set(line.lowercased().split { !$0.isLetter }.map { $0.prefix(4) })
  }

  /// Words of a time that lasted: `between 1 and 12 September`.
  private static let spans: Set<Substring> = ["betw", "from", "sinc", "unti", "duri", "over"]
  /// Words of what the school did, cut to four letters: `you were warned on 3 September`.
  private static let procedure: Set<Substring> = [
    "warn", "lett", "wrot", "writ", "meet", "met", "told", "aske", "agre", "bann", "repl", "prom",
    "invi", "spok", "poli",
  ]

  /// True where it names a day that is none of these, save in a time that lasted to one of them, or as the day of something
  /// that the school did.
  func isOfAnotherDay(than its: [CivilDate], known: Set<CivilDate>) -> Bool {
    let others = days.filter { day in !its.contains(where: day.covers) }
    if others.isEmpty { return false }
    if others.count < days.count, !words.isDisjoint(with: Self.spans) { return false }
    return words.isDisjoint(with: Self.procedure)
      || others.contains { day in !known.contains(where: day.covers) }
  }
}
