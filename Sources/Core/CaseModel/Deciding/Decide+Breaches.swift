import PolicyModel

/// Breaches of a restriction, and what is none.
extension Decider {
  /// A breach is what the person does on a day on which the restriction keeps them from it.
  func logBreach(_ event: RestrictionBreached) -> Verdict<CaseEvent> {
    guard let restriction = state.restriction(event.restriction), restriction.ending != .setAside
    else { return no(.state, "There is no restriction \(event.restriction) in this case.") }
    if let meeting = meetingHere(at: context.happened) {
      return .refused(
        Refusal(
          .state,
          "They were expected here then, for the meeting of \(meeting.facts.on.inWords)"
            + (meeting.facts.at.map { " at \($0.text)" } ?? "") + ": coming to it is no breach.",
          citation: .ours("breaches of a restriction"),
          opens: ["Report what else they did as an incident."]))
    }
    guard
      let why = state.whyNotBreached(
        restriction, at: context.happened, context.calendar, others: context.others)
    else {
      return yes(.restrictionBreached(event))
    }
    return .refused(
      Refusal(
        .state, why,
        citation: .ours("breaches of a restriction"),
        opens: (person.whyMayCome(at: context.happened)?.opens ?? [])
          + ["Report what happened as an incident."] + opensSooner(restriction)))
  }

  /// The meeting at the school to which somebody may have come then, in whichever case it was arranged: from half an hour
  /// before it to three hours after; where no hour is known, until it is over.
  private func meetingHere(at happened: When) -> CaseMeeting? {
    person.states.flatMap(\.meetings).first { meeting in
      guard meeting.facts.on == happened.day, meeting.facts.isInPerson,
        meeting.why != .schoolCancelled, !happened.isKnown(before: meeting.arranged.when)
      else { return false }
      guard let at = meeting.facts.at, let time = happened.time else {
        return !((meeting.held ?? meeting.missed)?.when.isKnown(before: happened) ?? false)
      }
      return time.minutes >= at.minutes - 30 && time.minutes <= at.minutes + 180
    }
  }

  /// What makes somebody know of it before the post comes.
  private func opensSooner(_ restriction: Restriction) -> [String] {
    guard let day = state.knownFrom(restriction, context.calendar), context.today < day else {
      return []
    }
    return ["Or tell them of it now, hand them a copy of its letter, and record the words."]
  }
}
