import PolicyModel

extension Decider {
  /// Why what lasts longer than a year is not decided: its length is in proportion to what was done only where
  /// somebody says why, and each review that goes on with it says so anew. Towards a mere visitor it is advice.
  func lengthRefused(
    _ terms: Terms, _ measure: Measure, _ reasons: DecisionReasons
  ) -> Refusal.Reason? {
    guard isLong(terms), !context.person.isVisitor, reasons.whyLong?.tellsNothing ?? true else {
      return nil
    }
    let clause = measure.period?.clause.flatMap { context.pack.clause($0) }
    return Refusal.Reason(
      kind: .fairness,
      why: "It would last longer than a year, and it is not said why that is needed.",
      clause: clause.map { $0.exact ?? $0.summary },
      citation: clause?.citation
        ?? .ours("length of a restriction"),
      opens: [
        "Write why nothing shorter is enough: the letter tells it.",
        "Or give an end by \(lastDayOfYear(terms).inWords); a review before it can go on.",
      ])
  }

  /// True for what ends more than a year after its beginning, or after the review that decides it anew. An interim
  /// ban has its own longest length, and what has no end ends with its review.
  func isLong(_ terms: Terms) -> Bool {
    guard terms.form != .interim, let until = terms.until else { return false }
    return until > lastDayOfYear(terms)
  }

  private func lastDayOfYear(_ terms: Terms) -> CivilDate {
    max(terms.from, context.happened.day).adding(months: 12)
  }
}
