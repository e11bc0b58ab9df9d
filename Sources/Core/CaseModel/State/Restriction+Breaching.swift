import PolicyModel

extension Restriction {
  /// True for one recorded as found of which the record keeps what the person themselves was sent by a day.
  func isShownToThePerson(by day: CivilDate) -> Bool {
    found.map { isShown && $0.shownBy.isToThePerson && $0.dated <= day } ?? false
  }

  /// Why it cannot have been breached then; nil where it can. One that is set aside never stood, and is not
  /// asked about.
  ///
  /// - Parameters:
  ///   - knownFrom: the day on which its letter reached the person; nil where none did.
  ///   - reviewKnownFrom: the same of the outcome of its last review.
  func whyNotBreached(
    at happened: When, knownFrom: CivilDate?, reviewKnownFrom: CivilDate?
  ) -> String? {
    let day = happened.day
    // What was in force before a review is not decided anew by it.
    let isBeforeReview = reviews.last.map { happened.isKnown(before: $0.when) } ?? false
    let isUntoldOf =
      !unheardReview.isEmpty || reviewTold.map { happened.isKnown(before: $0.when) } ?? true
      || reviewKnownFrom.map { day < $0 } ?? true
    let known = isUntoldOf ? known : nil
    let then = isBeforeReview ? decision?.terms ?? terms : known ?? terms
    if day < then.from {
      return "It had not begun by then: its first day is \(then.from.inWords)."
    }
    if let ended = ending == .replaced ? relieved : ended, ended.when.isKnown(before: happened),
      !holdsUntilNext(on: day)
    {
      return "It had ended by then: \(ending == .lifted ? "lifted" : "replaced or not imposed")."
    }
    if let last = lastDay, isOver(on: day) {
      return "It had ended by then: its last day was \(last.inWords)."
    }
    if found != nil {
      return isShownToThePerson(by: day)
        ? nil
        : "Nothing in this record shows that the person was told of it: it keeps no letter or e-mail to them."
    }
    guard let told else { return "Nobody has told the person of it in writing yet." }
    if let last = known?.lastDay, last < day {
      if !unheardReview.isEmpty {
        return "It had ended by then: nobody had heard them on what the last review added."
      }
      return reviewTold == nil
        ? "Nobody has told the person in writing what the review decided."
        : "Nobody had told the person in writing by then what the review decided."
    }
    if let knownFrom, day < knownFrom {
      return "Its letter was posted on \(told.when.day.inWords) and counts as with them from "
        + "\(knownFrom.inWords): nobody is recorded as having told them in words by then."
    }
    return happened.isKnown(before: told.when)
      ? "Nobody had told the person of it in writing by then." : nil
  }
}

extension AgreedException {
  /// True where it had been agreed by then that they may come on that day, within its hours where it has any.
  func covers(_ happened: When) -> Bool {
    guard facts.on == happened.day, !happened.isKnown(before: stamp.when) else { return false }
    guard let time = happened.time else { return true }
    return facts.from.map { $0 <= time } ?? true && facts.until.map { time <= $0 } ?? true
  }
}
