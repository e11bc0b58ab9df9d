import CaseModel
import PolicyModel

/// The days between which a restriction is live, so that an index finds those that are on any day.
struct RestrictionSpan {
  /// Stands for a last day where none ends it by itself; after every date as text.
  static let withoutEnd = "9999-99-99"
  /// Stands for a last day where it is live no more, whatever the day; before every date as text.
  private static let never = "0000-00-00"

  /// The last day on which the person may not simply come in, so far as is recorded.
  let liveUntil: String
  /// What it is put in order by: its last day or, without one, its first; once ended, the day it ended.
  let ends: String

  /// The last day on which what another decision took the place of holds all the same: until they are told of that
  /// decision, or it begins.
  static func holdsUntil(_ restriction: Restriction) -> String {
    if restriction.holdsUntilTold { return withoutEnd }
    let isKnown = restriction.told != nil || restriction.found != nil
    guard isKnown, restriction.ending == .replaced, let eve = restriction.heldUntil else {
      return never
    }
    return eve.iso
  }

  init(of restriction: Restriction) {
    let last = restriction.lastDay
    let own = restriction.asksHeadAtEnd ? Self.withoutEnd : last?.iso ?? Self.withoutEnd
    switch (restriction.ending, restriction.ended) {
    case (.lifted, let ended?):
      // A lifting may be decided for a day to come; until then it stands as it did.
      let eve = ended.when.day.adding(days: -1).iso
      liveUntil = min(eve, own)
      ends = liveUntil
    case (nil, _):
      liveUntil = own
      ends = (last ?? restriction.terms.from).iso
    case (.replaced, let ended) where Self.holdsUntil(restriction) != Self.never:
      liveUntil = min(Self.holdsUntil(restriction), last?.iso ?? Self.withoutEnd)
      ends =
        restriction.holdsUntilTold
        ? (last ?? restriction.terms.from).iso
        : (ended?.when.day ?? last ?? restriction.terms.from).iso
    case (_, let ended):
      liveUntil = Self.never
      ends = (ended?.when.day ?? last ?? restriction.terms.from).iso
    }
  }
}
