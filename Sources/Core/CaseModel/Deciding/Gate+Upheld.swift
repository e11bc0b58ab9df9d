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
  ///
  /// - Parameter besides: what else is written of them: only what it says of their conduct is held against what is gone.
  func goneFactRefusals(_ facts: String, besides: String...) -> [Refusal.Reason] {
    let claims = besides.flatMap { BroughtUp.claims(in: $0) }
    let facts = ([facts] + claims.filter(\.isOfConduct).map(\.statement)).joined(separator: "\n")
    // Who says by its number that an incident counts for nothing names its day, too.
    let dated = claims.filter { $0.namesDay && !$0.namesIncident }.map(\.statement)
    let leave = "Leave it out, and say what has happened since."
    let quashed =
      person.quashedFacts(facts, by: measure).map { ($0.fact, $0.quashed) }
      + dated.compactMap { line in person.quashedDay(toldIn: line).map { (line, $0) } }
    let cleared =
      person.clearedFacts(facts).map { ($0.fact, $0.cleared) }
      + dated.compactMap { line in person.clearedDay(toldIn: line).map { (line, $0) } }
    return factRefusals(
      quashed, { "what was decided on this was set aside on \($0) after a challenge" },
      .ours("what an upheld challenge does"),
      opens: [leave, "Or say when it happened, if this is about another time."])
      + factRefusals(
        cleared, { "what this was about was judged on \($0) to be no case, or somebody else's" },
        .ours("a restriction rests on an incident"),
        opens: [
          leave,
          "Or triage that incident anew, if it stands after all: reported twice, both reports stand.",
        ])
  }

  private func factRefusals(
    _ gone: [(fact: String, on: Stamp)], _ why: (String) -> String, _ citation: Citation,
    opens: [String]
  ) -> [Refusal.Reason] {
    guard let last = gone.last else { return [] }
    let quoted = gone.map { "“\($0.fact)”" }.joined(separator: ", ")
    return [
      Refusal.Reason(
        kind: .fairness, demand: .chanceToRespond,
        why: "\(quoted): \(why(last.on.when.day.inWords)), and it carries nothing further.",
        citation: citation, opens: opens)
    ]
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
