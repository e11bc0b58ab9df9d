import PolicyModel

/// Decisions that are written down on a later day than they were taken.
extension Decider {
  /// A verdict that holds on the day of writing as well: a decision dated back would else pass by what became of the
  /// hearing, of the chair's view or of the case since, and nothing but the entry says when it was taken.
  ///
  /// - Parameter judge: the same decision, judged as things stand now.
  func alsoToday(
    _ verdict: Verdict<CaseEvent>, _ judge: (Decider) -> Verdict<CaseEvent>
  ) -> Verdict<CaseEvent> {
    let taken = context.happened.day
    guard case .accepted = verdict, taken < context.today else { return verdict }
    var now = context
    now.happened = When(context.today, context.now)
    guard case .refused(var refusal) = judge(Decider(state, now)) else { return verdict }
    refusal.reasons.append(
      Refusal.Reason(
        kind: .fairness,
        why:
          "It is written down today as decided on \(taken.inWords), and has to hold today as well.",
        citation: .ours("decisions written down later"),
        opens: ["Meet what is said above, and decide it today."]))
    return .refused(refusal)
  }

  /// A restriction judged as of its own day and of today; one that was over by today is history.
  func restrictAlsoToday(
    _ event: RestrictionDecided, _ overrides: [Demand: String]
  ) -> Verdict<CaseEvent> {
    let verdict = restrict(event, overrides)
    if let last = event.terms.lastDay, last < context.today { return verdict }
    var now = event
    now.terms.from = max(event.terms.from, context.today)
    return alsoToday(verdict) { $0.restrict(now, overrides) }
  }

  /// A review judged in the same way.
  func reviewAlsoToday(_ event: ReviewDecided) -> Verdict<CaseEvent> {
    alsoToday(decideReview(event)) { $0.decideReview(event) }
  }
}
