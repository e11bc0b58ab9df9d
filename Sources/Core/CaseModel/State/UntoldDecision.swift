public import PolicyModel

/// Something that was decided or put to the parent and of which nobody was told, because its letter was given up, or
/// was written before it was known who they are: it stays due.
public struct UntoldDecision: Hashable, Sendable {
  /// The letter that is missing.
  public var kind: LetterKind
  /// The restriction or hearing that it is about.
  public var about: ItemID
  /// When its letter was given up, or who they are was learnt.
  public var since: Stamp
  /// The letter that was written before that was learnt; nil where one was given up.
  public var unnamed: ItemID?
  /// The last day on which telling them still matters; nil where it always does.
  public var until: CivilDate?
}

extension CaseState {
  /// What was decided and nobody was told of.
  public var untoldDecisions: [UntoldDecision] {
    letters.compactMap { letter in
      guard let since = letter.dropped ?? letter.returned, letter.overtaken == nil,
        letter.draft.kind.tellsOfDecision, let about = letter.draft.about,
        !takesBackWhatCounts(letter)
      else { return nil }
      let again = letters.contains {
        $0.draft.about == about && $0.draft.kind == letter.draft.kind && $0.dropped == nil
          && !$0.reachedUnknown
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
        kind: letter.draft.kind, about: about, since: since,
        unnamed: letter.dropped == nil ? letter.id : nil, until: lapses)
    }
  }

  /// The last day of an interim ban by which something was put to the person and told to nobody: after it the letter can
  /// go out no more, and it is put anew. Nil where it was told, or put anew since.
  func lastDayToTell(_ hearing: Hearing) -> CivilDate? {
    guard hearing.told == nil, hearing.closed == nil,
      let ban = hearing.restriction.flatMap(restriction), ban.terms.form == .interim,
      ban.ending == nil
    else { return nil }
    let isPutAnew = openHearings.contains { other in
      other.opened.sequence > hearing.opened.sequence
        && !Set(other.proposal.incidents).isDisjoint(with: hearing.proposal.incidents)
    }
    return isPutAnew ? nil : ban.lastDay
  }

  /// The same, so far as telling them still matters on a day.
  public func untoldDecisions(on today: CivilDate) -> [UntoldDecision] {
    untoldDecisions.filter { decision in decision.until.map { today <= $0 } ?? true }
  }
}
