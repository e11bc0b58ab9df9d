import PolicyModel

/// What a challenge took away carries nothing further.
extension Gate {
  /// Why nothing further may be put or decided by this measure on these incidents: a challenge to what was
  /// decided on every one of them was upheld; or on another of its day, and nobody has told anything new of it
  /// since.
  func upheldRefusals(_ incidents: [IncidentID]) -> [Refusal.Reason] {
    var last: Stamp?
    for id in incidents {
      guard let upheld = upheldChallenge(on: id) else { return [] }
      last = upheld
    }
    guard let last else { return [] }
    return [
      Refusal.Reason(
        kind: .fairness, demand: .chanceToRespond,
        why: "What was decided on this was set aside on \(last.when.day.inWords) after a "
          + "challenge: the same conduct carries nothing further.",
        citation: .ours("what an upheld challenge does"),
        opens: [
          "Rest it on what happened since, or on what was never put; add it as an incident.",
          "Of something else on the same day take an account first, of somebody who had told nothing by then.",
        ])
    ]
  }

  /// Why facts that a challenge took away, or of which the person was cleared, carry nothing further, under whatever
  /// incident they are put.
  func goneFactRefusals(_ facts: String) -> [Refusal.Reason] {
    quashedFactRefusals(facts) + clearedFactRefusals(facts)
  }

  private func quashedFactRefusals(_ facts: String) -> [Refusal.Reason] {
    let gone = person.quashedFacts(facts, by: measure)
    guard let last = gone.last else { return [] }
    let quoted = gone.map { "“\($0.fact)”" }.joined(separator: ", ")
    return [
      factRefusal(
        "\(quoted): what was decided on this was set aside on \(last.quashed.when.day.inWords) "
          + "after a challenge, and it carries nothing further.",
        .ours("what an upheld challenge does"))
    ]
  }

  private func clearedFactRefusals(_ facts: String) -> [Refusal.Reason] {
    let gone = person.clearedFacts(facts)
    guard let last = gone.last else { return [] }
    let quoted = gone.map { "“\($0.fact)”" }.joined(separator: ", ")
    return [
      factRefusal(
        "\(quoted): what this was about was judged on \(last.cleared.when.day.inWords) to be no case, or somebody "
          + "else's, and it carries nothing.",
        .ours("a restriction rests on an incident"))
    ]
  }

  private func factRefusal(_ why: String, _ citation: Citation) -> Refusal.Reason {
    Refusal.Reason(
      kind: .fairness, demand: .chanceToRespond, why: why, citation: citation,
      opens: [
        "Leave it out, and say what has happened since.",
        "Or say when it happened, if this is about another time.",
      ])
  }

  private func upheldChallenge(on id: IncidentID) -> Stamp? {
    if let upheld = person.upheldChallenge(to: measure, on: id) { return upheld }
    guard let incident = state.countingIncidents.last(where: { $0.id == id }),
      let upheld = person.upheldChallenge(to: measure, onDayOf: incident),
      !wasToldMore(of: id, since: upheld)
    else { return nil }
    return upheld
  }
}
