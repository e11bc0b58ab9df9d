import PolicyModel

/// A second interim ban waits until the first is decided, and what was decided carries none. Where police or social care
/// keep the school from hearing the person at all, one may follow another, or a ban whose review was announced, so that
/// nobody comes back by mere lapse of time.
extension Gate {
  /// Why none may be imposed on these incidents while one is undecided; empty where none is, or where it may follow.
  ///
  /// - Parameter terms: what is intended; nil where that is not known yet.
  func undecidedRefusals(_ incidents: [IncidentID], _ terms: Terms?) -> [Refusal.Reason] {
    let meant = state.countingIncidents.filter { incidents.contains($0.id) }
    let first = terms?.from ?? context.happened.day
    for undecided in person.undecidedInterims(on: meant, today: context.happened.day) {
      guard person.isHeldUp(undecided, on: first),
        Set(incidents).isSubset(of: undecided.incidents)
      else { return [notDecided(undecided, incidents)] }
      if let terms, let refused = whyNotFollowing(undecided, undecided.terms, terms) {
        return [refused]
      }
    }
    return []
  }

  /// What stands in the way of one on these incidents, which were decided upon, on such terms, where it may follow the
  /// ban whose review is held up; nil where it may not follow one.
  func reviewedRefusals(_ incidents: [IncidentID], _ terms: Terms?) -> [Refusal.Reason]? {
    let first = terms?.from ?? context.happened.day
    guard let review = person.reviewHeldUp(on: incidents, before: first) else { return nil }
    return terms.flatMap { whyNotFollowing(review.ban, review.ban.holding, $0) }.map { [$0] } ?? []
  }

  /// The ban that an interim one on these incidents follows, beginning on a day, and why it may, as the record keeps it;
  /// nil where it follows none.
  func follows(_ incidents: [IncidentID], from day: CivilDate) -> FollowedBan? {
    let meant = state.countingIncidents.filter { incidents.contains($0.id) }
    let last = person.undecidedInterims(on: meant, today: context.happened.day).last
    guard let hold = person.hold,
      let ban = last.map(Self.name)
        ?? person.reviewHeldUp(on: incidents, before: day).map({ review in
          "\(Self.name(review.ban)), under review since \(review.announced.when.day.inWords)"
        })
    else { return nil }
    return FollowedBan(ban: ban, heldBy: hold.facts.by)
  }

  private static func name(_ ban: Restriction) -> String {
    "the \(ban.terms.form.words) of \(ban.decided.when.day.inWords)"
  }

  private func whyNotFollowing(
    _ earlier: Restriction, _ put: Terms, _ terms: Terms
  ) -> Refusal.Reason? {
    let what = Self.name(earlier)
    if let last = earlier.lastDay, terms.from <= last {
      return Refusal.Reason(
        kind: .fairness, demand: .chanceToRespond,
        why: "It would begin before \(what), which it follows, has ended.",
        citation: Self.interimCitation,
        opens: ["Let it begin on \(last.adding(days: 1).inWords)."])
    }
    var put = put
    (put.from, put.until, put.review) = (terms.from, terms.until, terms.review)
    let excess = terms.beyond(put)
    if excess.isEmpty { return nil }
    return Refusal.Reason(
      kind: .fairness, demand: .chanceToRespond,
      why: "It goes beyond \(what), which it follows unheard: "
        + "\(excess.map(\.words).joined(separator: "; ")).",
      citation: Self.interimCitation,
      opens: [
        "Stay within its terms.", "Or rest it on what happened since; say when, with the time.",
      ])
  }

  private func notDecided(
    _ undecided: Restriction, _ incidents: [IncidentID]
  ) -> Refusal.Reason {
    let isOnThis = !Set(undecided.incidents).isDisjoint(with: incidents)
    let day = undecided.decided.when.inWords
    return Refusal.Reason(
      kind: .fairness, demand: .chanceToRespond,
      why: isOnThis
        ? "The interim ban of \(day) on this was never decided: a second one waits until it is."
        : "The interim ban of \(day) was never decided, and nothing has happened since: a second one "
          + "waits until it is.",
      citation: Self.interimCitation,
      opens: [
        "Decide the ban that was put to the \(context.pack.words.parent), or decide against it.",
        "Or rest it on what happened since; say when, with the time.",
      ])
  }

  static let interimCitation = Citation.ours("interim bans")
}
