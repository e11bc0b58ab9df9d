import PolicyModel

extension Decider {
  /// Why the thing cannot have happened when it is said to: a happened-time lies between what it
  /// presupposes and now, and acts of the program itself happen when they are done.
  func timeRefusal(_ command: CaseCommand) -> Refusal? {
    let happened = context.happened
    if happened.day > context.today
      || happened.day == context.today
        && (context.now.flatMap { now in happened.time.map { now < $0 } } ?? false)
    {
      return Refusal(.state, "This cannot have happened after now.", opens: ["Correct the time."])
    }
    if isActOfTheProgram(command), happened.day != context.today {
      return Refusal(
        .state, "This happens when it is done, which is today.",
        opens: ["Leave the day out, or give today's."])
    }
    // What happened today at no known time did so by now.
    let latest =
      happened.day == context.today && happened.time == nil
      ? When(context.today, context.now) : happened
    guard let first = presupposed(by: command).first(where: { latest.isKnown(before: $0.when) })
    else { return nil }
    return Refusal(
      .state, "This cannot have happened before \(first.what), \(first.when.inWords).",
      opens: ["Correct the day or the time."])
  }

  private func isActOfTheProgram(_ command: CaseCommand) -> Bool {
    switch command {
    case .issueLetter, .draftLetter, .dropLetter, .correctEntry, .changeAccess, .putOff, .handOver,
      .notUseMeasure, .liftHold:
      return true
    case .open, .joinIncident, .judgeIncident, .takeStatement, .askAccount, .stateNobodyElse,
      .keepEvidence, .speak, .take, .invite, .askAdjustments, .sendLetter, .returnLetter,
      .arrangeMeeting, .holdMeeting, .missMeeting, .giveNotice, .moveReplyBy,
      .receiveRepresentations,
      .declineRepresentations, .consult, .recordView, .restrict, .recordFound,
      .decideNoRestriction, .prepareReview, .requestReview, .considerReply, .decideReview,
      .logBreach,
      .agreeException, .changeArrangements, .receiveChallenge, .decideChallenge, .setAside,
      .placeHold, .departFromDuty, .referToSafeguarding, .identify, .correctPerson,
      .note, .close, .reopen:
      return false
    }
  }

  /// What must have been before this, with when that was.
  private func presupposed(by command: CaseCommand) -> [(what: String, when: When)] {
    // Where none is named, those of the case are meant.
    func incidents(_ ids: [IncidentID]) -> [(what: String, when: When)] {
      state.incidents.lazy
        .filter { ids.isEmpty ? $0.counts : !$0.isWithdrawn && ids.contains($0.id) }
        .map { ("the incident", $0.facts.on) }
    }
    func restriction(_ id: ItemID) -> [(what: String, when: When)] {
      state.restriction(id).map { [("the restriction was decided", $0.decided.when)] } ?? []
    }
    func latestTerms(_ id: ItemID) -> [(what: String, when: When)] {
      state.restriction(id).map { [("its terms were last decided", $0.lastDecided.when)] } ?? []
    }
    func hearing(_ id: ItemID?) -> [(what: String, when: When)] {
      id.flatMap { state.hearing($0) }.map { [("it was put to them", $0.opened.when)] } ?? []
    }
    switch command {
    case .takeStatement(let event): return incidents([event.incident].compactMap { $0 })
    case .askAccount(let event): return incidents([event.incident].compactMap { $0 })
    case .stateNobodyElse(let event): return incidents([event.incident].compactMap { $0 })
    case .speak(let event): return event.incidents.isEmpty ? [] : incidents(event.incidents)
    case .sendLetter(let event):
      return state.letter(event.letter)?.issued.map { [("the letter was issued", $0.when)] } ?? []
    case .returnLetter(let event):
      return state.letter(event.letter)?.sent.map { [("the letter was sent", $0.when)] } ?? []
    case .holdMeeting(let event):
      return meeting(event.meeting).map { [("the meeting was arranged", $0.arranged.when)] } ?? []
    case .missMeeting(let event):
      guard let meeting = meeting(event.meeting) else { return [] }
      // A parent may decline beforehand; nobody has stayed away before its hour.
      return event.why == .notAttended
        ? [("the meeting", When(meeting.facts.on, meeting.facts.at))]
        : [("the meeting was arranged", meeting.arranged.when)]
    case .giveNotice(let event): return incidents(event.proposal.incidents)
    case .consult(let event, _, _): return incidents(event.proposal.incidents)
    case .recordView(let event):
      let asked = state.consultations.first { $0.facts.consultation == event.consultation }
      return asked.map { [("the question was put", $0.asked.when)] } ?? []
    case .receiveRepresentations(let event): return hearing(event.about)
    case .declineRepresentations(let event): return hearing(event.about)
    case .moveReplyBy(let event): return hearing(event.about)
    case .decideNoRestriction(let event): return hearing(event.about)
    case .restrict(let event, _):
      guard event.incidents.isEmpty else { return incidents(event.incidents) }
      let isInterim = event.terms.form == .interim
      return incidents(incidentsToDecide(event.measure, isInterim: isInterim))
    case .prepareReview(let event): return latestTerms(event.restriction)
    case .requestReview(let event): return latestTerms(event.restriction)
    case .considerReply(let event): return latestTerms(event.restriction)
    case .decideReview(let event): return latestTerms(event.restriction)
    case .logBreach(let event): return restriction(event.restriction)
    case .agreeException(let event): return restriction(event.restriction)
    case .changeArrangements(let event): return latestTerms(event.restriction)
    case .receiveChallenge(let event): return restriction(event.about)
    case .setAside(let event): return restriction(event.restriction)
    case .decideChallenge(let event):
      let challenge = state.challenges.first { $0.facts.challenge == event.challenge }
      return challenge.map { [("the challenge came", $0.received.when)] } ?? []
    case .liftHold: return state.hold.map { [("contact was put on hold", $0.placed.when)] } ?? []
    case .reopen: return state.closedStamp.map { [("the case was closed", $0.when)] } ?? []
    case .open, .joinIncident, .judgeIncident, .keepEvidence, .take, .invite, .askAdjustments,
      .draftLetter, .dropLetter, .issueLetter, .arrangeMeeting, .recordFound, .placeHold,
      .departFromDuty, .notUseMeasure, .referToSafeguarding, .identify, .correctPerson,
      .changeAccess, .note, .correctEntry, .close, .putOff, .handOver:
      return []
    }
  }

  private func meeting(_ id: ItemID) -> CaseMeeting? {
    state.meetings.first { $0.facts.meeting == id }
  }
}
