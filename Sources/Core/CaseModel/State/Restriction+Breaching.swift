package import PolicyModel

extension Restriction {
  /// Why it cannot have been breached then; nil where it can. One that is set aside never stood, and is not
  /// asked about.
  package func whyNotBreached(at happened: When) -> String? {
    let day = happened.day
    if day < terms.from {
      return "It had not begun by then: its first day is \(terms.from.inWords)."
    }
    if let ended, ended.when.isKnown(before: happened) {
      return "It had ended by then: \(ending == .lifted ? "lifted" : "replaced or not imposed")."
    }
    if let last = lastDay, last < day, standing(on: day) != .askHead {
      return "It had ended by then: its last day was \(last.inWords)."
    }
    if found != nil { return nil }
    guard let told else { return "Nobody has told the person of it in writing yet." }
    if let toldUntil, toldUntil < day {
      return "Nobody has told the person in writing what the review decided."
    }
    return happened.isKnown(before: told.when)
      ? "Nobody had told the person of it in writing by then." : nil
  }
}
