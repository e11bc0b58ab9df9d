import PolicyModel

/// What a challenge that was upheld in part leaves open to the review that follows it: to take less, or to say why
/// the head differs.
extension Decider {
  /// Why these terms may not follow a challenge to the restriction that was upheld in part: they take more than
  /// before. A later review takes more only on what was not put by the day of the outcome.
  func beyondTheChallenge(
    _ terms: Terms, _ facts: String, _ restriction: Restriction
  ) -> [Refusal.Reason] {
    let waiting = partlyUpheld(restriction)
    guard let challenge = waiting ?? followed(restriction),
      waiting != nil || saysNothingNew(facts, restriction, since: challenge)
    else { return [] }
    var (then, now) = (terms, restriction.terms)
    // That it is looked at again later makes it no longer.
    (then.review, now.review) = (nil, nil)
    let excess = then.beyond(now)
    if excess.isEmpty { return [] }
    let more = excess.map(\.words).joined(separator: "; ")
    if waiting == nil {
      return [
        after(
          challenge, "on what was known by then no review takes more: \(more).",
          [
            "Leave it as it is, narrow it, shorten it or lift it.",
            "Or say what has happened since.",
          ])
      ]
    }
    return [
      after(
        challenge, "the review that follows takes nothing more: \(more).",
        [
          "Narrow it, shorten it or lift it.",
          "Or let it go on as it is, and answer the outcome point by point.",
        ])
    ]
  }

  /// Why it may not go on as it is after a challenge that was upheld in part: the outcome is not answered.
  func leavesChallengeUnanswered(
    _ reasons: DecisionReasons, _ restriction: Restriction
  ) -> [Refusal.Reason] {
    guard let challenge = partlyUpheld(restriction), reasons.answer.tellsNothing else { return [] }
    return [
      after(
        challenge, "it does not go on as it is without an answer to that.",
        [
          "Narrow it, shorten it or lift it.",
          "Or write why you differ from the outcome, point by point.",
        ])
    ]
  }

  /// The challenge to a restriction that was upheld in part and that nothing has followed; nil where there is none.
  func partlyUpheld(_ restriction: Restriction) -> CaseChallenge? {
    state.challenges.last { $0.facts.about == restriction.id && $0.awaitsFollowUp }
  }

  /// The same where a review has followed it.
  private func followed(_ restriction: Restriction) -> CaseChallenge? {
    state.challenges.last { $0.facts.about == restriction.id && $0.outcome == .partly }
  }

  /// True where all of these facts were put to the person, or relied on, before the outcome of a challenge.
  private func saysNothingNew(
    _ facts: String, _ restriction: Restriction, since challenge: CaseChallenge
  ) -> Bool {
    guard let decided = challenge.decided?.sequence else { return false }
    let put = state.hearings.filter {
      $0.opened.sequence < decided
        && !Set($0.proposal.incidents).isDisjoint(with: restriction.incidents)
    }.map(\.proposal.facts)
    let known = put + [restriction.decision?.reasons.facts ?? ""]
    return Statements.facts(facts, beyond: known.joined(separator: "\n")).isEmpty
  }

  private func after(
    _ challenge: CaseChallenge, _ what: String, _ opens: [String]
  ) -> Refusal.Reason {
    let route = context.pack.challenge
    let clause = route.clause.flatMap { context.pack.clause($0) }
    let day = (challenge.decided ?? challenge.received).when.day.inWords
    return Refusal.Reason(
      kind: .fairness, why: "The challenge to it was upheld in part on \(day): \(what)",
      clause: clause.map { $0.exact ?? $0.summary }, citation: route.citation, opens: opens)
  }
}
