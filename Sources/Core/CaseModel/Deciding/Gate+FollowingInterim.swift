import PolicyModel

/// A second interim ban waits until the first is decided, and what was decided carries none. Where police or social care
/// keep the school from hearing the person at all, one may follow another, or a ban whose review was announced, so that
/// nobody comes back by mere lapse of time.
extension Gate {
  /// Why none may be imposed on these incidents while one is undecided; empty where none is, or where it may follow.
  ///
  /// - Parameter decided: what is intended; nil where that is not known yet.
  func undecidedRefusals(
    _ incidents: [IncidentID], _ decided: RestrictionDecided?
  ) -> [Refusal.Reason] {
    let meant = state.countingIncidents.filter { incidents.contains($0.id) }
    let first = decided?.terms.from ?? context.happened.day
    for undecided in person.undecidedInterims(on: meant, today: context.happened.day) {
      guard let earlier = person.heldUp(undecided, before: first),
        Set(incidents).isSubset(of: undecided.incidents)
      else { return [notDecided(undecided, incidents)] }
      if let decided, let refused = whyNotFollowing(earlier, decided) { return [refused] }
    }
    return []
  }

  /// What stands in the way of one on these incidents, which were decided upon, where it may follow the ban whose
  /// review is held up; nil where it may not follow one.
  func reviewedRefusals(
    _ incidents: [IncidentID], _ decided: RestrictionDecided?
  ) -> [Refusal.Reason]? {
    let first = decided?.terms.from ?? context.happened.day
    guard let earlier = person.reviewHeldUp(on: incidents, before: first) else { return nil }
    return decided.flatMap { whyNotFollowing(earlier, $0) }.map { [$0] } ?? []
  }

  /// The ban that an interim one on these incidents follows, beginning on a day, and why it may, as the record keeps it;
  /// nil where it follows none.
  func follows(_ incidents: [IncidentID], from day: CivilDate) -> FollowedBan? {
    let meant = state.countingIncidents.filter { incidents.contains($0.id) }
    let last = person.undecidedInterims(on: meant, today: context.happened.day).last
    guard
      let earlier = last.flatMap({ person.heldUp($0, before: day) })
        ?? person.reviewHeldUp(on: incidents, before: day)
    else { return nil }
    let review =
      earlier.put.origin == .review
      ? ", under review since \(earlier.put.opened.when.day.inWords)" : ""
    return FollowedBan(
      ban: Self.name(earlier.ban) + review, heldBy: earlier.hold.facts.by,
      restriction: earlier.name, put: earlier.put.opened.sequence,
      hold: earlier.hold.placed.sequence)
  }

  private static func name(_ ban: Restriction) -> String {
    "the \(ban.terms.form.words) of \(ban.decided.when.day.inWords)"
  }

  private func whyNotFollowing(
    _ earlier: HeldUpBan, _ decided: RestrictionDecided
  ) -> Refusal.Reason? {
    let (what, terms) = (Self.name(earlier.ban), decided.terms)
    if let last = earlier.ban.lastDay, terms.from <= last {
      return Refusal.Reason(
        kind: .fairness, demand: .chanceToRespond,
        why: "It would begin before \(what), which it follows, has ended.",
        citation: Self.interimCitation,
        opens: ["Let it begin on \(last.adding(days: 1).inWords)."])
    }
    let excess = excess(of: decided, over: earlier)
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

  /// In what it goes beyond the ban that it follows, and beyond what was put about that one.
  private func excess(of decided: RestrictionDecided, over earlier: HeldUpBan) -> [Excess] {
    let (terms, put) = (decided.terms, earlier.put.proposal)
    func beyond(_ held: Terms) -> [Excess] {
      var held = held
      (held.from, held.until, held.review) = (terms.from, terms.until, terms.review)
      return terms.beyond(held)
    }
    var found = beyond(earlier.ban.holding)
    if found.isEmpty, earlier.put.origin == .review { found = beyond(put.terms) }
    if let end = put.terms.lastDay, terms.lastDay.map({ $0 > end }) ?? true {
      found.append(.longer(end))
    }
    let told = put.facts + "\n" + (earlier.ban.decision?.reasons.facts ?? "")
    let facts = Statements.facts(decided.reasons.facts, beyond: told)
    return facts.isEmpty ? found : found + [.facts(facts)]
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
      ]
        + (undecided.told == nil
          ? [
            "Or put it anew by a notice, if no letter has told them.",
            "Or set it aside, if it was decided by mistake (set-aside).",
          ] : []))
  }

  static let interimCitation = Citation.ours("interim bans")
}
