import PolicyModel

/// Who heard a challenge, as its outcome has it: never whoever decided what is challenged.
extension Decider {
  /// Why an outcome may not be recorded as theirs who were to hear the challenge.
  func whoHeardRefusals(
    _ event: ChallengeDecided, _ challenge: CaseChallenge, _ restriction: Restriction
  ) -> [Refusal.Reason] {
    var reasons = unfitHearers(challenge.facts, restriction).map { why in
      Refusal.Reason(
        kind: .fairness, why: why,
        citation: Self.hearing,
        opens: ["Name who hears it instead: record the challenge again, with them (challenge)."])
    }
    reasons += outsideRefusals(event)
    if !challenge.facts.hearers.contains(context.actor.staff), event.told.tellsNothing {
      reasons.append(
        Refusal.Reason(
          kind: .fairness, why: "Whoever records this outcome did not hear the challenge.",
          citation: Self.hearing,
          opens: [
            "Say who told you the outcome, when, and how.",
            "Or have whoever heard it record the outcome.",
          ]))
    }
    return reasons
  }

  /// Why whoever is said to have heard a challenge by the school's own procedure may not have; empty where they may, and
  /// for every other challenge.
  func outsideRefusals(_ event: ChallengeDecided) -> [Refusal.Reason] {
    let challenge = state.challenges.first { $0.facts.challenge == event.challenge }
    guard let challenge, challenge.facts.isByProcedure,
      let restriction = state.restriction(challenge.facts.about)
    else { return [] }
    return panelRefusals(
      ChallengeReceived(
        challenge: event.challenge, about: restriction.id, hearer: .panel, names: event.heardBy,
        says: "", how: ""), restriction)
  }

  /// Why those on record who were to hear a challenge may not any more: they left, or were drawn into what is challenged
  /// since. Empty where all of them may.
  func unfitHearers(_ challenge: ChallengeReceived, _ restriction: Restriction) -> [String] {
    let holders = office(challenge.hearer).map { context.holders(of: $0) } ?? context.staff
    return challenge.hearers.compactMap { id in
      if let holder = holders.first(where: { $0.staff == id }) {
        return objection(to: holder, restriction)
      }
      let who = (context.staff + context.formerGovernors).first { $0.staff == id }?.name
      return
        "\(who ?? id.rawValue), who was to hear the complaint, does not hold that office any more."
    }
  }

  private static let hearing = Citation(
    basis: .law, source: "Common law", place: "nobody hears a complaint about what they advised")
}
