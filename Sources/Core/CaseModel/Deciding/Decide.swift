import PolicyModel

/// Decides commands against a case: events, or a refusal with its reasons.
///
/// Pure: the same command, state and context always give the same verdict. What is never refused in any
/// pack stands in DESIGN, “Gates”: protective acts and recording a fact. A class, as a state and a pack are
/// long to copy and every gate reads them.
public final class Decider: Sendable {
  let state: CaseState
  let context: CaseContext
  /// What is recorded about the person over all their cases.
  let person: PersonRecord

  /// A decider for one case as it stands, seen by one actor.
  public init(_ state: CaseState, _ context: CaseContext) {
    self.state = state
    self.context = context
    person = PersonRecord(own: state, others: context.others)
  }

  /// The verdict on a command. Whatever fairness asks and no source says is our default, and says so.
  public func decide(_ command: CaseCommand) -> Verdict<CaseEvent> {
    let verdict = judged(command)
    guard case .refused(var refusal) = verdict else { return verdict }
    for index in refusal.reasons.indices
    where [.fairness, .policy].contains(refusal.reasons[index].kind)
      && refusal.reasons[index].citation == nil
    {
      refusal.reasons[index].citation = .ours("")
    }
    return .refused(refusal)
  }

  private func judged(_ command: CaseCommand) -> Verdict<CaseEvent> {
    if case .open(let opened, let incidents) = command { return open(opened, incidents) }
    guard state.opened != nil else {
      return no(.state, "There is no such case.", opens: ["Open a case from an incident first."])
    }
    if let refusal = permission(for: command) ?? timeRefusal(command) { return .refused(refusal) }
    switch command {
    case .open(let opened, let incidents): return open(opened, incidents)
    case .joinIncident(let event): return join(event)
    case .judgeIncident(let event):
      guard state.joinedIncidents.contains(where: { $0.id == event.incident }) else {
        return no(.state, "Incident \(event.incident) is not part of this case.")
      }
      return .accepted(
        [.incidentJudged(event)] + state.takingBack(event).map { .letterDrafted($0) })
    case .takeStatement(let event): return takeStatement(event)
    case .askAccount(let event): return askAccount(event)
    case .stateNobodyElse(let event): return stateNobodyElse(event)
    case .keepEvidence(let event): return yes(.evidenceKept(event))
    case .speak(let event): return speak(event)
    case .take(let event): return take(event)
    case .invite(let event, let meeting): return invite(event, to: meeting)
    case .askAdjustments(let event): return askAdjustments(event)
    case .draftLetter(let event): return draft(event)
    case .dropLetter(let event): return drop(event)
    case .issueLetter(let event): return issue(event)
    case .sendLetter(let event): return send(event)
    case .returnLetter(let event):
      guard let letter = state.letter(event.letter), letter.sent != nil else {
        let which = state.letter(event.letter)?.inWords ?? "letter \(event.letter)"
        return no(.state, "\(which.capitalizedFirst) has not been sent.")
      }
      if letter.returned != nil {
        return no(.state, "That \(letter.inWords) came back is already recorded.")
      }
      return yes(.letterReturned(event))
    case .arrangeMeeting(let event): return arrange(event)
    case .holdMeeting(let event):
      return meeting(event.meeting) { .meetingHeld(event) }
    case .missMeeting(let event):
      return meeting(event.meeting) {
        .meetingMissed(event)
      } unless: { meeting in
        event.why == .notAttended && person.wasOnHold(meeting) ? Self.noMeetingOnHold : nil
      }
    case .giveNotice(let event): return notice(event)
    case .moveReplyBy(let event): return moveReplyBy(event)
    case .receiveRepresentations(let event): return receive(event)
    case .declineRepresentations(let event): return decline(event)
    case .consult(let event, let view, let note): return consult(event, view, note)
    case .recordView(let event): return recordView(event)
    case .restrict(let event, let overrides): return restrictAlsoToday(event, overrides)
    case .recordFound(let event): return recordFound(event)
    case .decideNoRestriction(let event): return decideNoRestriction(event)
    case .prepareReview(let event): return prepareReview(event)
    case .requestReview(let event):
      return live(event.restriction, .reviewRequested(event))
    case .considerReply(let event): return considerReply(event)
    case .decideReview(let event): return reviewAlsoToday(event)
    case .logBreach(let event): return logBreach(event)
    case .agreeException(let event):
      if event.on < context.happened.day {
        return no(.state, "An exception is agreed beforehand, for a day to come.")
      }
      return live(event.restriction, .exceptionAgreed(event))
    case .changeArrangements(let event):
      let refused = childrenRefused(event.children)
      return refused.isEmpty
        ? live(event.restriction, .arrangementsChanged(event)) : .refused(Refusal(refused))
    case .receiveChallenge(let event): return receiveChallenge(event)
    case .decideChallenge(let event): return decideChallenge(event)
    case .setAside(let event): return setAside(event)
    case .placeHold(let event):
      if state.hold != nil { return no(.state, "Contact is already on hold.") }
      guard event.body.isAuthority else {
        return no(
          .fairness,
          "A contact hold is asked for by the police or another authority, and by nobody else.",
          opens: ["Record whom the school itself lets wait, and why, as a note (note)."])
      }
      var placed = event
      placed.written = context.happened.day < context.today ? context.today : nil
      return yes(.holdPlaced(placed))
    case .liftHold(let event):
      if state.hold == nil {
        return no(
          .state, "Contact is not on hold\(holdElsewhere.map { ": it is in case \($0)" } ?? "").",
          opens: holdElsewhere.map { ["Record in case \($0) that the hold is lifted."] } ?? [])
      }
      return .accepted([.holdLifted(event)] + timeAfterHold())
    case .departFromDuty(let event):
      guard let duty = context.pack.duties.first(where: { $0.id == event.duty }) else {
        return no(.state, "The policy has no duty called \(event.duty).")
      }
      guard state.standing(of: duty, in: context) == .due else {
        return no(.state, "“\(duty.name)” is not waiting to be done.")
      }
      return reasoned(event.reason) { .dutyDeparted(event) }
    case .notUseMeasure(let event):
      guard context.pack.measure(event.measure) != nil else {
        return no(.state, "The policy has no measure called \(event.measure).")
      }
      return reasoned(event.reason) { .measureNotUsed(event) }
    case .referToSafeguarding(let event): return yes(.referredToSafeguarding(event))
    case .identify(let event): return yes(.personIdentified(event))
    case .correctPerson(let event): return correctPerson(event)
    case .changeAccess(let event):
      if event.access == .named && event.people.isEmpty {
        return no(
          .state, "A case open to named people only needs at least one name.",
          opens: ["Name who may see it."])
      }
      return reasoned(event.reason) { .accessChanged(event) }
    case .note(let event): return yes(.noteAdded(event))
    case .correctEntry(let event): return correct(event)
    case .close(let event): return close(event)
    case .reopen(let event):
      if state.isOpen { return no(.state, "The case is open.") }
      return reasoned(event.reason) { .caseReopened(event) }
    case .putOff(let event): return putOff(event)
    case .handOver(let event):
      return handOverRefusal(event.to).map { .refused($0) } ?? yes(.caseHandedOver(event))
    }
  }

  // MARK: Opening

  private func open(_ opened: CaseOpened, _ incidents: [IncidentJoined]) -> Verdict<CaseEvent> {
    guard state.opened == nil else { return no(.state, "This case number is taken.") }
    guard context.actor.runsCases else {
      return no(
        .permission, "Opening a case is for the headteacher, deputies and senior staff.",
        opens: ["Report the incident; the headteacher triages it."])
    }
    guard !incidents.isEmpty else {
      return no(
        .state, "A case is about at least one incident.", opens: ["Report the incident first."])
    }
    return .accepted([.caseOpened(opened)] + incidents.map { .incidentJoined($0) })
  }

  /// A fact about one incident of the case, judged away or not: a fact is never refused. Where none is named
  /// it is about the only one there is.
  func about(
    _ named: IncidentID?, _ event: (IncidentID?) -> CaseEvent
  ) -> Verdict<CaseEvent> {
    if let named {
      guard state.joinedIncidents.contains(where: { $0.id == named }) else {
        return no(.state, "Incident \(named) is not part of this case.")
      }
      return yes(event(named))
    }
    let open = state.incidentsOfFacts
    guard open.count < 2 else {
      return no(.state, "This case has several incidents.", opens: ["Say which one it is about."])
    }
    return yes(event(open.first?.id))
  }

  // MARK: Small rules

  private func speak(_ event: ParentSpokenTo) -> Verdict<CaseEvent> {
    if event.outcome == .putOff, event.requestedFrom != .parent, !event.isPutOffByAuthority {
      return no(
        .state,
        "A conversation is put off by the police, social care or another authority, by somebody named, under "
          + "a reference.",
        opens: [
          "Say which body asked, name the officer or social worker, and give their reference.",
          "Or record that it was offered, and declined or not answered.",
        ])
    }
    let known = state.countingIncidents
    let joined = state.joinedIncidents
    if let stranger = event.told.first(where: {
      state.restriction($0) == nil && state.letter($0)?.draft.kind != .banWarning
    }) {
      return no(.state, "There is no restriction and no warning \(stranger) in this case.")
    }
    if let other = event.incidents.first(where: { id in !joined.contains { $0.id == id } }) {
      return no(.state, "Incident \(other) is not part of this case.")
    }
    if let told = event.meeting, !state.meetings.contains(where: { $0.facts.meeting == told }) {
      return no(.state, "There is no meeting \(told) in this case.")
    }
    var event = event
    if event.incidents.isEmpty {
      // Nobody is spoken to about what has not happened yet.
      event.incidents = known.filter { !context.happened.isKnown(before: $0.facts.on) }.map(\.id)
    }
    return yes(.parentSpokenTo(event))
  }

  private func meeting(
    _ id: ItemID, _ event: () -> CaseEvent, unless refusal: (CaseMeeting) -> Refusal? = { _ in nil }
  ) -> Verdict<CaseEvent> {
    guard let meeting = state.meetings.first(where: { $0.facts.meeting == id }) else {
      return no(.state, "There is no meeting \(id) in this case.")
    }
    if !meeting.isOpen { return no(.state, "The outcome of meeting \(id) is already recorded.") }
    return refusal(meeting).map { .refused($0) } ?? yes(event())
  }

  private static let noMeetingOnHold = Refusal(
    .fairness, "Contact was on hold at the hour of the meeting: nobody stayed away from it.",
    citation: .ours("a meeting that was offered"),
    opens: [
      "Record that the school called it off.", "Arrange another once the hold is lifted.",
    ])

  func reasoned(_ reason: String, _ event: () -> CaseEvent) -> Verdict<CaseEvent> {
    if reason.tellsNothing {
      return no(.state, "This needs a written reason.", opens: ["Write the reason."])
    }
    return yes(event())
  }

  /// Whoever was told of a restriction by mistake, or that one was intended, is told that it is taken back.
  private func correctPerson(_ event: PersonCorrected) -> Verdict<CaseEvent> {
    if event.reason.tellsNothing {
      return no(.state, "This needs a written reason.", opens: ["Write the reason."])
    }
    if let refused = wrongPersonRefusal() { return refused }
    guard let parent = state.parent, event.wrong == parent, event.right != parent else {
      return no(
        .state,
        event.right == event.wrong
          ? "The right person and the wrong one are the same."
          : "\(event.wrong) is not the person of this case.",
        opens: ["Say who it should have been, or leave that empty."])
    }
    return .accepted([.personCorrected(event)] + state.takingAllBack.map { .letterDrafted($0) })
  }

  // MARK: Answers

  func yes(_ event: CaseEvent) -> Verdict<CaseEvent> { .accepted([event]) }

  func no(_ kind: Refusal.Kind, _ why: String, opens: [String] = []) -> Verdict<CaseEvent> {
    .refused(Refusal(kind, why, opens: opens))
  }

  /// Refuses a measure, but never a fact, in a closed case, and in one against the wrong person.
  func needsOpenCase() -> Verdict<CaseEvent>? {
    closedRefusal() ?? wrongPersonRefusal()
  }

  func closedRefusal() -> Verdict<CaseEvent>? {
    if state.isOpen { return nil }
    return no(.state, "The case is closed.", opens: ["Reopen the case first."])
  }

  func wrongPersonRefusal() -> Verdict<CaseEvent>? {
    guard let wrong = state.wrongPerson else { return nil }
    return no(
      .state,
      "The person of this case turned out on \(wrong.when.day.inWords) to be the wrong one.",
      opens: ["Open a case against whoever it was.", "Or correct that entry, if it was mistaken."])
  }

  /// A step on a restriction that is still live.
  private func live(_ id: ItemID, _ event: CaseEvent) -> Verdict<CaseEvent> {
    guard let restriction = state.restriction(id) else {
      return no(.state, "There is no restriction \(id) in this case.")
    }
    let standing = restriction.standing(on: context.today)
    if !standing.isLive {
      return no(.state, "The restriction \(id) is not in force: \(standing.words).")
    }
    return yes(event)
  }

  /// The incidents that a decision on a measure would rest on, unless it says otherwise: those that were put
  /// to the parent and wait for a decision, or else all of the case; for an interim ban, those that nobody has
  /// decided upon.
  func incidentsToDecide(_ measure: String, isInterim: Bool = false) -> [IncidentID] {
    let all = state.countingIncidents.map(\.id)
    if isInterim {
      let open = state.countingIncidents.filter { !person.isDecidedByDay($0) }
      return open.isEmpty ? all : open.map(\.id)
    }
    let known = (hearingToDecide(measure)?.proposal.incidents ?? []).filter { all.contains($0) }
    return known.isEmpty ? all : known
  }

  /// What was put to the parent about a measure and would be decided upon: the last on which they were heard,
  /// or else the last.
  func hearingToDecide(_ measure: String) -> Hearing? {
    let put = person.openHearings(of: measure).map(\.hearing).filter { $0.origin != .review }
    if put.count < 2 { return put.last }
    let gate = Gate(self, measure: measure)
    return put.last { hearing in
      let rail = Intention.onTheRail(form: nil, incidents: hearing.proposal.incidents)
      if case .heard = gate.standing(of: hearing, rail) { return true }
      return false
    } ?? put.last
  }
}
