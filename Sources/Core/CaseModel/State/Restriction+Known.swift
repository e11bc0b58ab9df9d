package import PolicyModel

/// From when the person knows of a restriction.
extension CaseState {
  /// The day from which they know of a restriction, for the gate and for breaches: the day on which its letter
  /// reached them. Nil where no letter has gone out, and for one recorded as found.
  package func knownFrom(_ restriction: Restriction, _ calendar: SchoolCalendar) -> CivilDate? {
    guard let told = restriction.told else { return nil }
    let day = reached(
      told, restriction.toldBy, of: restriction.id, since: restriction.decided, calendar)
    // Whoever may not come in anyhow, and knows, is not let in between.
    return isKeptOut(before: restriction, by: day, calendar) ? told.when.day : day
  }

  /// The same of the outcome of its last review.
  func reviewKnownFrom(_ restriction: Restriction, _ calendar: SchoolCalendar) -> CivilDate? {
    restriction.reviewTold.map {
      reached(
        $0, restriction.reviewToldBy, of: restriction.id, since: restriction.lastDecided, calendar)
    }
  }

  /// The day from which they know of all that the gate shows of a restriction: what its last review added
  /// counts once its outcome has reached them, and leaves no gap where the terms before it keep them out as far.
  package func knownAtGate(
    _ restriction: Restriction, _ calendar: SchoolCalendar
  ) -> CivilDate? {
    let first = knownFrom(restriction, calendar)
    guard let before = restriction.known, let day = reviewKnownFrom(restriction, calendar) else {
      return first
    }
    var (then, now) = (before, restriction.terms)
    (then.until, now.until, then.review, now.review) = (day, day, nil, nil)
    let isOpenBetween = before.lastDay.map { $0.adding(days: 1) < day } ?? false
    return isOpenBetween || !now.lies(within: then) ? day : first
  }

  /// The day on which a letter reached them. Post does on the second weekday after, as it is delivered in its
  /// ordinary course (Interpretation Act 1978, section 7); before that they know of it where somebody has told
  /// them of it since it was decided: a call about something else tells nobody.
  func reached(
    _ sent: Stamp, _ how: DeliveryMethod?, of item: ItemID, since decided: Stamp,
    _ calendar: SchoolCalendar
  ) -> CivilDate {
    guard how == .post else { return sent.when.day }
    let words = conversations.filter {
      $0.facts.outcome == .spoken && $0.facts.told.contains(item)
        && $0.stamp.sequence > decided.sequence
        && !$0.stamp.when.isKnown(before: decided.when)
    }.map(\.stamp.when.day).min()
    let arrives = calendar.endByWeekdays(of: .inThePost, from: sent.when.day)
    return min(arrives, words.map { max($0, sent.when.day) } ?? arrives)
  }

  /// True where what it takes the place of keeps them from the whole site until that day, and they know of that.
  private func isKeptOut(
    before restriction: Restriction, by day: CivilDate, _ calendar: SchoolCalendar
  ) -> Bool {
    let replaced = (restriction.decision?.replaces ?? []).compactMap { self.restriction($0) }
    return replaced.contains { earlier in
      earlier.terms.form.isBan && earlier.terms.scope == .whole
        && (earlier.lastDay.map { $0.adding(days: 1) >= day } ?? true)
        && (knownFrom(earlier, calendar).map { $0 <= restriction.decided.when.day }
          ?? earlier.isShownToThePerson(by: restriction.decided.when.day))
    }
  }

  /// Why a restriction cannot have been breached then; nil where it can.
  ///
  /// - Parameter others: the person's other cases: what was agreed there they may rely on, too.
  package func whyNotBreached(
    _ restriction: Restriction, at happened: When, _ calendar: SchoolCalendar,
    others: [OtherCase]
  ) -> String? {
    whyMayCome(at: happened, others: others)
      ?? restriction.whyNotBreached(
        at: happened, knownFrom: knownFrom(restriction, calendar),
        reviewKnownFrom: reviewKnownFrom(restriction, calendar))
  }
}
