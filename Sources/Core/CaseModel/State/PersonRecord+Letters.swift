import PolicyModel

extension PersonRecord {
  /// True where nothing is left that a letter would tell: a decision in any case has ended what it puts to the
  /// parent, or the meeting to which it invites is over.
  func isOver(_ letter: CaseLetter) -> Bool {
    isOver(letter.draft.kind, letter.draft.about) || own.meetingBehind(letter) != nil
      || own.tellsOfNothingLeft(letter) || own.takesBackWhatCounts(letter)
  }

  /// True where a decision in any case has ended what a letter puts to the parent.
  func isOver(_ kind: LetterKind, _ about: ItemID?) -> Bool {
    guard let hearing = about.flatMap({ own.hearing($0) }),
      hearing.letter == kind || kind == .moreTime
    else { return false }
    return isDecided(hearing)
  }

  /// The bans that keep them out once this restriction has ended: that it ended is no news then.
  func following(_ restriction: Restriction) -> [Restriction] {
    guard let last = restriction.lastDay else { return [] }
    let next = last.adding(days: 1)
    let besides =
      own.restrictions.filter { $0.id != restriction.id } + others.flatMap(\.state.restrictions)
    return besides.filter { other in
      other.terms.form.isBan && other.terms.from <= next
        && (other.ended.map { $0.when.day > next } ?? true)
        && (other.lastDay.map { $0 > last } ?? true)
    }
  }

  /// One of them of which no letter has told them: whoever reads that the earlier one has ended would come in.
  func untoldFollower(of restriction: Restriction, on today: CivilDate) -> Restriction? {
    following(restriction).first { $0.told == nil && $0.found == nil && !$0.isOver(on: today) }
  }
}

extension CaseState {
  /// The meeting to which a letter invites, where its outcome is recorded; nil where it is still to come, and
  /// where the letter invites to none: no other is about a meeting.
  func meetingBehind(_ letter: CaseLetter) -> CaseMeeting? {
    meetings.first { $0.facts.meeting == letter.draft.about && !$0.isOpen }
  }
}
