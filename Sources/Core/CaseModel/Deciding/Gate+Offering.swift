import PolicyModel

extension Gate {
  /// True where the parent was told in time of a meeting that they did not come to: by the school day before
  /// where they stayed away (our default), else before they declined.
  func wasOffered(_ meeting: CaseMeeting) -> Bool {
    guard let missed = meeting.missed, meeting.why == .declined || !person.wasOnHold(meeting) else {
      return false
    }
    return isTold(of: meeting) { told in
      meeting.why == .declined
        ? told <= missed.when.day
        : context.end(of: .overnight, from: told) <= meeting.facts.on
    }
  }

  /// True where a meeting that was held was one for the parent too: they had been told of it, or agreed to it
  /// there and then. A minute at the gate is none.
  func wasAgreed(_ meeting: CaseMeeting) -> Bool {
    guard let held = meeting.held else { return false }
    return meeting.agreed || isTold(of: meeting) { $0 <= held.when.day }
  }

  /// True where the parent was told of a meeting in time, by a letter that reached them or in words that were about
  /// it.
  func isTold(of meeting: CaseMeeting, _ isInTime: (CivilDate) -> Bool) -> Bool {
    let byLetter = state.letters.contains { letter in
      // One that was drafted before the meeting was arranged tells of it where its text was fixed after that.
      let isAboutIt =
        letter.draft.about.map { $0 == meeting.facts.meeting }
        ?? letter.issued.map { $0.sequence > meeting.arranged.sequence } ?? false
      guard letter.draft.kind == .invitation, isAboutIt, letter.hasReached, let sent = letter.sent,
        let how = letter.how,
        context.person.canBeReached(by: how)
      else { return false }
      let day = sent.when.day
      return isInTime(
        how == .post ? context.calendar.endByWeekdays(of: .inThePost, from: day) : day)
    }
    return byLetter
      || state.conversations.contains {
        $0.facts.outcome == .spoken && $0.facts.meeting == meeting.facts.meeting
          && !$0.stamp.when.isKnown(before: meeting.arranged.when)
          && isInTime($0.stamp.when.day)
      }
  }
}
