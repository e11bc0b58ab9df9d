import PolicyModel

extension Gate {
  /// True where the parent was told of a meeting, by a letter that reached them or in words after it was
  /// arranged: by the school day before where they stayed away (our default), else before they declined.
  func wasOffered(_ meeting: CaseMeeting) -> Bool {
    guard let missed = meeting.missed else { return false }
    func isInTime(_ told: CivilDate) -> Bool {
      meeting.why == .declined
        ? told <= missed.when.day
        : context.end(of: .overnight, from: told) <= meeting.facts.on
    }
    let byLetter = state.letters.contains { letter in
      guard letter.draft.kind == .invitation, letter.draft.about == meeting.facts.meeting,
        letter.hasReached, let sent = letter.sent, let how = letter.how,
        context.person.canBeReached(by: how)
      else { return false }
      let day = sent.when.day
      return isInTime(
        how == .post ? context.calendar.endByWeekdays(of: .inThePost, from: day) : day)
    }
    return byLetter
      || state.conversations.contains {
        $0.facts.outcome == .spoken && !$0.stamp.when.isKnown(before: meeting.arranged.when)
          && isInTime($0.stamp.when.day)
      }
  }
}
