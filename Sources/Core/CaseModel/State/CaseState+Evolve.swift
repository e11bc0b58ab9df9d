public import PolicyModel

extension CaseState {
  /// The state after one more entry. Total: every event is accepted, an erased one included.
  ///
  /// - Parameter pack: the pack the case was opened under, for what it says of a restriction's end.
  public mutating func evolve(_ entry: Recorded<CaseEvent>, pack: PolicyPack) {
    version += 1
    let stamp = Stamp(when: entry.happened, sequence: entry.sequence, staff: entry.staff)
    marks[entry.sequence] = .some(entry.mark)
    lasting[entry.sequence] = entry.event.lasting
    switch entry.event {
    case .caseOpened(let event):
      opened = event
      openedStamp = stamp
      parent = event.parent
      access = event.access
      people = event.people
    case .incidentJoined(let event):
      incidents.append(CaseIncident(facts: event, joined: stamp))
    case .incidentJudged(let event):
      for index in incidents.indices where incidents[index].id == event.incident {
        incidents[index].judgements.append(CaseJudgement(facts: event, stamp: stamp))
        incidents[index].applyJudgements()
      }
      if event.outcome != .openCase { judgeAway(event.incident, stamp) }
    case .accessChanged(let event):
      access = event.access
      people = event.people
      for index in challenges.indices { challenges[index].letIn = [] }
    case .personIdentified(let event):
      if let parent, parent != event.parent { formerly.append(parent) }
      parent = event.parent
      untell(stamp)
    case .personCorrected:
      beforeWrongPerson = restrictions
      for restriction in restrictions where restriction.ending != .setAside {
        end(restriction.id, .setAside, stamp)
        followUp(restriction.id, stamp)
      }
      closeHearings(stamp) { _ in true }
      for index in meetings.indices where meetings[index].isOpen {
        meetings[index].missed = stamp
        meetings[index].why = .schoolCancelled
      }
      overtake(stamp) { !$0.kind.concernsWrongPerson }
      wrongPerson = stamp
    case .caseClosed(let event):
      closed = event
      closedStamp = stamp
    case .caseReopened:
      closed = nil
      closedStamp = nil
    case .entryCorrected(let event):
      corrections[event.sequence] = event.text
      withdraw(event.sequence, stamp)
    case .statementTaken(let event):
      accounts.append(
        CaseAccount(
          kind: .given, incident: event.incident, from: event.from, staff: event.staff,
          firstHand: event.firstHand,
          part: event.part, stamp: stamp))
    case .accountAsked(let event):
      accounts.append(
        CaseAccount(
          kind: .askedInVain, incident: event.incident, from: event.from, firstHand: false,
          stamp: stamp))
    case .nobodyElseInvolved(let event):
      accounts.append(
        CaseAccount(
          kind: .nobodyElse, incident: event.incident, from: "", firstHand: false, stamp: stamp))
    case .evidenceKept(let event):
      evidence.append(CaseEvidence(facts: event, stamp: stamp))
      showFound()
    case .parentSpokenTo(let event):
      conversations.append(CaseConversation(facts: event, stamp: stamp))
    case .measureTaken(let event): measures.append(CaseMeasure(facts: event, stamp: stamp))
    case .adjustmentsAsked(let event):
      if let letter = event.letter {
        adjusted.append(AdjustedLetter(letter: letter, stamp: stamp))
      } else {
        adjustments.append(stamp)
        adjustmentAnswers.append(
          AdjustmentAnswer(words: event.answer, sequence: stamp.sequence))
        if event.ofWhatWasPut != false, !event.answer.saysNone { adjustmentsSought.append(stamp) }
      }
    case .dutyDeparted(let event):
      departures.append(CaseDeparture(duty: event.duty, reason: event.reason, stamp: stamp))
    case .measureNotUsed(let event): passedOver.append(CasePassedOver(facts: event, stamp: stamp))
    case .holdPlaced(let event): holds.append(CaseHold(facts: event, placed: stamp))
    case .holdLifted:
      if let index = holds.lastIndex(where: { $0.lifted == nil }) { holds[index].lifted = stamp }
    case .letterDrafted, .letterDropped, .letterIssued, .letterSent, .letterReturned,
      .meetingArranged, .meetingHeld, .meetingMissed:
      evolveLetters(entry.event, stamp)
    case .noticeGiven, .replyByMoved, .representationsReceived, .representationsDeclined,
      .chairAsked, .chairReplied:
      evolveHearing(entry.event, stamp)
    case .restrictionDecided, .restrictionFound, .noRestrictionDecided, .reviewPrepared,
      .reviewRequested, .replyConsidered, .reviewDecided, .restrictionBreached, .exceptionAgreed,
      .arrangementsChanged, .challengeReceived, .challengeDecided, .restrictionSetAside:
      evolveRestrictions(entry.event, stamp, pack)
    case .duePutOff(let event):
      if let kind = DueKind(rawValue: event.due) {
        putOff.append(CasePutOff(due: kind, until: event.until, stamp: stamp))
      }
    case .caseHandedOver(let event): lead = event.to
    case .erased(let kind): erased[kind, default: 0] += 1
    case .noteAdded, .referredToSafeguarding: break
    }
  }

  private mutating func evolveLetters(_ event: CaseEvent, _ stamp: Stamp) {
    func change(_ id: ItemID, _ body: (inout CaseLetter) -> Void) {
      if let index = letters.firstIndex(where: { $0.id == id }) { body(&letters[index]) }
    }
    func changeMeeting(_ id: ItemID, _ body: (inout CaseMeeting) -> Void) {
      if let index = meetings.firstIndex(where: { $0.facts.meeting == id }) {
        body(&meetings[index])
      }
    }
    switch event {
    case .letterDrafted(let event): letters.append(CaseLetter(draft: event, drafted: stamp))
    case .letterDropped(let event): change(event.letter) { $0.dropped = stamp }
    case .letterIssued(let event):
      change(event.letter) {
        $0.issued = stamp
        $0.hash = event.hash
      }
    case .letterSent(let event):
      change(event.letter) {
        $0.sent = stamp
        $0.how = event.how
        $0.returned = nil
        $0.reachedUnknown = false
      }
      tell(by: event.letter, keepsAnswered: true)
    case .letterReturned(let event):
      change(event.letter) { $0.returned = stamp }
      tell(by: event.letter, keepsAnswered: true)
      if let letter = letter(event.letter) { markSilence(after: letter, stamp) }
      overtakeWhatIsOver(stamp)
    case .meetingArranged(let event): meetings.append(CaseMeeting(facts: event, arranged: stamp))
    case .meetingHeld(let event):
      changeMeeting(event.meeting) {
        $0.held = stamp
        $0.agreed = event.agreed
        $0.ofWhatWasPut = event.ofWhatWasPut
      }
    case .meetingMissed(let event):
      changeMeeting(event.meeting) {
        $0.missed = stamp
        $0.why = event.why
      }
    default: break
    }
  }

  /// Who somebody is was learnt after letters went out: whom they reached is not known to be this person, who
  /// is told anew, save of what they answered.
  private mutating func untell(_ stamp: Stamp) {
    for index in letters.indices where letters[index].hasReached {
      let draft = letters[index].draft
      let hearing = draft.about.flatMap(hearing)
      // What was put into their own hands, and was decided since, was put to whoever it was.
      let isHeard =
        hearing?.answer != nil || letters[index].how == .handed && hearing?.closed != nil
      if draft.kind.recipient != .person || isHeard { continue }
      letters[index].returned = stamp
      letters[index].reachedUnknown = true
      // What warned or invited somebody unknown warns nobody by name: the measure is taken anew.
      if draft.kind.isOfMeasure { letters[index].overtaken = stamp }
      tell(by: letters[index].id)
      markSilence(after: letters[index], stamp)
    }
    overtakeWhatIsOver(stamp)
  }

  /// What was decided because nothing came to a letter that turns out to have told nobody.
  private mutating func markSilence(after letter: CaseLetter, _ stamp: Stamp) {
    guard let about = letter.draft.about, let hearing = hearing(about),
      hearing.told == nil || letter.draft.kind == .moreTime
    else { return }
    for index in restrictions.indices {
      let silent = restrictions[index].silences(to: about)
      if !silent.isEmpty { restrictions[index].fall(silent, stamp.sequence) }
    }
  }

  /// What a letter is about is told while one of its letters is out and has not come back.
  ///
  /// - Parameter keepsAnswered: true where whoever answered what was put had learnt of it by then, whatever came back
  ///   or goes out again.
  mutating func tell(by id: ItemID, keepsAnswered: Bool = false) {
    guard let letter = letter(id), let about = letter.draft.about else { return }
    for index in hearings.indices { tellDays(of: index) }
    let kind = letter.draft.kind
    let out = letters.last { $0.draft.about == about && $0.draft.kind == kind && $0.hasReached }
    for index in hearings.indices where hearings[index].id == about {
      guard hearings[index].letter == kind else { continue }
      let received = hearings[index].reply.received
      if keepsAnswered, received != nil, hearings[index].answer == received { continue }
      hearings[index].told = out?.sent
      hearings[index].toldBy = out?.how
    }
    guard let index = restrictions.firstIndex(where: { $0.id == about }) else { return }
    // Of two that go out the one drafted first goes out first: the next decision overtakes it.
    let told = letters.filter { $0.hasReached && restrictions[index].isTold(by: $0) }
    restrictions[index].told = told.first?.sent
    restrictions[index].toldBy = told.first?.how
    relieveReplaced(by: restrictions[index])
    // A lifting takes nothing that anybody would have to be told of first.
    let lifting = restrictions[index].ended?.sequence
    let review = restrictions[index].reviews.last { $0.sequence != lifting }?.sequence ?? 0
    let outcome = told.first {
      $0.draft.kind == .reviewOutcome && $0.drafted.sequence > review
    }
    restrictions[index].reviewTold = outcome?.sent
    restrictions[index].reviewToldBy = outcome?.how
  }

  /// A letter names the last day to reply that stood when its text was fixed.
  private mutating func tellDays(of index: Int) {
    let hearing = hearings[index]
    let out = letters.filter { $0.hasReached && hearing.isNamed(by: $0) }
    func tell(_ day: inout LastDay, until next: LastDay?) {
      let letter = out.last { letter in
        guard let issued = letter.issued?.sequence else { return false }
        return issued > day.given.sequence && next.map { issued < $0.given.sequence } ?? true
      }
      day.told = letter?.sent
      day.fixed = letter?.issued
      day.toldBy = letter?.how
    }
    tell(&hearings[index].reply.first, until: hearing.reply.later.first)
    for place in hearing.reply.later.indices {
      tell(
        &hearings[index].reply.later[place], until: hearing.reply.later.dropFirst(place + 1).first)
    }
  }

  private mutating func evolveHearing(_ event: CaseEvent, _ stamp: Stamp) {
    func changeReply(_ about: ItemID?, _ body: (inout Reply) -> Void) -> Bool {
      guard let index = hearings.firstIndex(where: { $0.id == about }) else { return false }
      body(&hearings[index].reply)
      return true
    }
    switch event {
    case .noticeGiven(let event):
      hearings.append(
        Hearing(
          id: event.notice, origin: .notice, proposal: event.proposal, again: event.again,
          opened: stamp,
          reply: Reply(by: event.replyBy, given: stamp)))
    case .replyByMoved(let event):
      _ = changeReply(event.about) {
        $0.later.append(LastDay(by: event.replyBy, given: stamp))
      }
    case .representationsReceived(let event):
      if event.isUnrelated, event.isAssigned { return }
      let isAnswer = changeReply(event.about) {
        // A part of an answer ends no time to reply, nor does what somebody else tells: it runs on.
        if event.isPart || event.source.isRelayed { return $0.parts.append(stamp) }
        $0.received = stamp
        $0.declined = nil
      }
      if !isAnswer { otherReplies.append(stamp) }
      if !event.isAssigned { unassigned.append(stamp) }
    case .representationsDeclined(let event):
      let isAnswer = changeReply(event.about) {
        if event.source.isRelayed { return $0.declinedThrough.append(stamp) }
        $0.declined = stamp
        $0.received = nil
      }
      if !isAnswer { otherReplies.append(stamp) }
    case .chairAsked(let event):
      consultations.append(CaseConsultation(facts: event, asked: stamp, note: ""))
    case .chairReplied(let event):
      guard
        let index = consultations.firstIndex(where: {
          $0.facts.consultation == event.consultation
        })
      else { return }
      consultations[index].view = event.view
      consultations[index].note = event.note
      consultations[index].replied = stamp
    default: break
    }
  }
}
