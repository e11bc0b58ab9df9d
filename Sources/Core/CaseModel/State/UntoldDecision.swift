public import PolicyModel

/// Something that was decided or put to the parent and of which nobody was told, because its letter was
/// given up: it stays due.
public struct UntoldDecision: Hashable, Sendable {
  /// The letter that is missing.
  public var kind: LetterKind
  /// The restriction or hearing that it is about.
  public var about: ItemID
  /// When its letter was given up.
  public var since: Stamp
  /// The last day on which telling them still matters; nil where it always does.
  public var until: CivilDate?
}

extension CaseState {
  /// What was decided and nobody was told of.
  public var untoldDecisions: [UntoldDecision] {
    letters.compactMap { letter in
      guard let dropped = letter.dropped, letter.overtaken == nil,
        letter.draft.kind.tellsOfDecision, let about = letter.draft.about
      else { return nil }
      let again = letters.contains {
        $0.draft.about == about && $0.draft.kind == letter.draft.kind && $0.dropped == nil
      }
      let isLast =
        letters.last { $0.draft.about == about && $0.draft.kind == letter.draft.kind }?.id
        == letter.id
      if again || !isLast { return nil }
      // Nobody is told any more of a review of what has ended by itself.
      let reviewed = hearing(about)?.restriction.flatMap { restriction($0) }
      let lapses = (restriction(about) ?? reviewed).flatMap { one in
        one.ending == nil && (reviewed == nil || one.atEnd == .lapses) ? one.lastDay : nil
      }
      return UntoldDecision(
        kind: letter.draft.kind, about: about, since: dropped, until: lapses)
    }
  }

  /// The same, so far as telling them still matters on a day.
  public func untoldDecisions(on today: CivilDate) -> [UntoldDecision] {
    untoldDecisions.filter { decision in decision.until.map { today <= $0 } ?? true }
  }
}
