import PolicyModel

extension Decider {
  /// The last day by which a restriction on these terms has its first or next review, and the time from its
  /// beginning, or from the review that decides it anew, that gives: the pack's interval, and for a fixed
  /// period, whose review comes at its end, the longest that one may run without (our default).
  func latestReview(_ terms: Terms, _ measure: Measure) -> (day: CivilDate, within: Span) {
    let most = context.pack.timings.unreviewed
    let within = measure.period?.fixed == true ? most : measure.review?.every ?? most
    return (context.end(of: within, from: max(terms.from, context.happened.day)), within)
  }

  /// An end in many years is no end: what runs longer than the interval of its reviews has a day for one.
  func reviewDayRefused(_ terms: Terms, _ measure: Measure) -> Refusal.Reason? {
    guard terms.form != .interim, let last = terms.lastDay else { return nil }
    let latest = latestReview(terms, measure)
    if min(terms.review ?? last, last) <= latest.day { return nil }
    return Refusal.Reason(
      kind: .fairness, demand: .endOrReview,
      why: "It would run longer than \(latest.within.text) without a review.",
      citation: .ours("time between reviews"),
      opens: [
        "Give a review date by \(latest.day.inWords); each review sets the next.",
        "Or an end by then.",
      ])
  }

  /// Terms with the review day that they need, where none was given.
  func reviewed(_ terms: Terms, _ measure: Measure) -> Terms {
    guard terms.review == nil, reviewDayRefused(terms, measure) != nil else { return terms }
    var terms = terms
    terms.review = latestReview(terms, measure).day
    return terms
  }
}
