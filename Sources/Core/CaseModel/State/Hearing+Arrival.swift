import PolicyModel

/// Which last days to reply the parent was told of, and whether in time.
extension Hearing {
  /// The last days to reply that letters told of, oldest first: each as though it alone had been given.
  var daysTold: [Hearing] { reply.days.filter { $0.told != nil }.map(put) }

  /// True where the letter that named its first last day to reply arrived before that day, as requests not to
  /// contact the parent have moved it. Post arrives on the second weekday after, as it is delivered in its
  /// ordinary course (Interpretation Act 1978, section 7).
  func leavesTime(_ calendar: SchoolCalendar, _ holds: [CaseHold]) -> Bool {
    let day = reply.first
    guard let sent = day.told?.when.day else { return false }
    let arrived = day.toldBy == .post ? calendar.endByWeekdays(of: .inThePost, from: sent) : sent
    return arrived < CaseState.lastDay(toReply: put(by: day), holds: holds) ?? day.by
  }

  /// True where the parent was told of some last day to reply in time.
  func hasLeftTime(_ calendar: SchoolCalendar, _ holds: [CaseHold]) -> Bool {
    daysTold.contains { $0.leavesTime(calendar, holds) }
  }

  /// True where the parent was told in time of some day, and of the last one where more time was given.
  func hasLeftTimeAtLast(_ calendar: SchoolCalendar, _ holds: [CaseHold]) -> Bool {
    hasLeftTime(calendar, holds)
      && reply.later.last.map { put(by: $0).leavesTime(calendar, holds) } ?? true
  }

  /// True where more time was given last and no letter has told of it.
  var owesLetterOfTime: Bool { reply.later.last.map { $0.told == nil } ?? false }
}

extension Hearing {
  /// True for what happened on the day on which its letter reached the parent; post reaches nobody on its own.
  func wasTold(on happened: When) -> Bool {
    toldBy != .post && told?.when.day == happened.day
  }
}
