import PolicyModel

/// What a review makes less needs no hearing: it takes nothing more from the person, brings up nothing that they were not
/// told, and puts off no review.
extension Decider {
  /// What less is taken for brings up nothing against them that they were never told: nobody hears them on it.
  func unannounced(
    _ reasons: DecisionReasons, _ restriction: Restriction, inTheirFavour: Bool = false
  ) -> [Refusal.Reason] {
    guard let decision = restriction.decision else { return [] }
    let untold = inTheirFavour ? [] : untoldFacts(reasons, restriction)
    if !untold.isEmpty {
      return [
        Refusal.Reason(
          kind: .fairness, why: Self.notTold(untold),
          citation: .ours("what decides is among the facts told"),
          opens: [
            "Leave it out.", "Or announce the review, with it among the facts.",
          ])
      ]
    }
    return broughtUpRefused(
      reasons, told: decision.reasons.facts, restriction.incidents, inTheirFavour: inTheirFavour,
      opens: "Or announce the review, with it among the facts.")
  }

  /// Those of the facts for which less is taken that say what the person did, and of which no letter of a restriction, or
  /// of a review of it, told them: once more what they were told of is something new, too.
  func untoldFacts(_ reasons: DecisionReasons, _ restriction: Restriction) -> [String] {
    let put = state.hearings.filter {
      $0.told != nil
        && ($0.restriction == restriction.id
          || !Set($0.proposal.incidents).isDisjoint(with: restriction.incidents))
    }.map(\.proposal.facts)
    let told = [restriction.decision?.reasons.facts ?? ""] + put
    return Statements.facts(reasons.facts, beyond: told.joined(separator: "\n")).filter { line in
      BroughtUp.claims(in: line).contains(where: \.isOfConduct)
    }
  }

  /// True for a review that needs no hearing: one that lifts what stands, or makes it less.
  func takesLess(_ event: ReviewDecided, from restriction: Restriction) -> Bool {
    guard let terms = event.terms else { return true }
    return isNarrowing(fromTheReview(terms, restriction), of: restriction, event.outcome)
  }

  /// The same terms with the review that stands, where they make it less and name none: it is due as before.
  func keepingReview(
    _ terms: Terms, _ restriction: Restriction, _ outcome: ReviewOutcome
  ) -> Terms {
    guard terms.review == nil, let due = standing(restriction).review,
      terms.lastDay.map({ due < $0 }) ?? true
    else { return terms }
    var kept = terms
    kept.review = due
    return isNarrowing(fromTheReview(kept, restriction), of: restriction, outcome) ? kept : terms
  }

  /// Why what is made less does not go on past its review, where nothing else is in its way: making it less is no review,
  /// and the one that is due stays due.
  func putsOffReview(
    _ terms: Terms, _ restriction: Restriction, _ outcome: ReviewOutcome
  ) -> [Refusal.Reason] {
    guard let due = standing(restriction).review, lookedAt(terms).map({ due < $0 }) ?? true
    else { return [] }
    var kept = terms
    kept.review = due
    guard isNarrowing(kept, of: restriction, outcome) else { return [] }
    return [
      Refusal.Reason(
        kind: .fairness,
        why:
          "What is made less is not reviewed by that: the review by \(due.inWords) stays due, and to go on after it is "
          + "put to the \(context.pack.words.parent).",
        citation: .ours("a review that goes on is a decision"),
        opens: [
          "Leave the next review as it is, or let it end by then.",
          "Or announce the review (review-prepare).",
        ])
    ]
  }

  /// The day by which somebody looks at it again: its review, or its end where that comes first.
  func lookedAt(_ terms: Terms) -> CivilDate? {
    guard let last = terms.lastDay else { return nil }
    return min(terms.review ?? last, last)
  }

  /// The terms that a review makes less: what a review added unheard narrows nothing, and without it is what stands.
  func standing(_ restriction: Restriction) -> Terms {
    restriction.unheardReview.isEmpty ? restriction.terms : restriction.holding
  }

  /// Narrower or shorter than what stands, looked at again no later, and nothing more.
  func isNarrowing(
    _ terms: Terms, of restriction: Restriction, _ outcome: ReviewOutcome
  ) -> Bool {
    let isUnheard = !restriction.unheardReview.isEmpty
    var now = standing(restriction)
    if let due = now.review, lookedAt(terms).map({ due < $0 }) ?? true { return false }
    now.until = now.lastDay
    var then = terms
    then.until = then.lastDay
    now.review = nil
    then.review = nil
    // A first day that has come takes nothing away from what has begun.
    if max(then.from, now.from) <= context.happened.day { then.from = now.from }
    now.untilWords = ""
    then.untilWords = ""
    return outcome == .vary && then.lies(within: now) && (then != now || isUnheard)
      && restriction.standing(on: context.today) != .askHead
  }
}
