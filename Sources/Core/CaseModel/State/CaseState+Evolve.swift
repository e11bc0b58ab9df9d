public import PolicyModel

extension CaseState {
  /// The state after one more entry. Total: every event is accepted, an erased one included.
  ///
  /// - Parameter pack: the pack the case was opened under, for what it says of a restriction's end.
  public mutating func evolve(_ entry: Recorded<CaseEvent>, pack: PolicyPack) {
    version += 1
    let stamp = Stamp(when: entry.happened, sequence: entry.sequence, staff: entry.staff)
    if entry.mark == .privileged { privileged.insert(entry.sequence) }
    switch entry.event {
    case .caseOpened(let event):
      opened = event
      openedStamp = stamp
      parent = event.parent
      visitorOnly = event.visitorOnly
      access = event.access
      people = event.people
    case .incidentJoined(let event):
      incidents.append(CaseIncident(facts: event, joined: stamp))
    case .incidentJudged(let event):
      for index in incidents.indices where incidents[index].facts.incident == event.incident {
        incidents[index].facts.nature = event.nature
        incidents[index].facts.seriousness = event.seriousness
      }
    case .accessChanged(let event):
      access = event.access
      people = event.people
    case .personIdentified(let event):
      parent = event.parent
      visitorOnly = event.visitorOnly
    case .personCorrected(let event):
      parent = event.wrong
      for index in restrictions.indices where restrictions[index].ending != .setAside {
        restrictions[index].ending = .setAside
        restrictions[index].ended = stamp
      }
    case .caseClosed(let event):
      closed = event
      closedStamp = stamp
    case .caseReopened:
      closed = nil
      closedStamp = nil
    case .entryCorrected(let event): corrections[event.sequence] = event.text
    case .statementTaken(let event):
      accounts.append(
        CaseAccount(from: event.from, firstHand: event.firstHand, given: true, stamp: stamp))
    case .accountAsked(let event):
      accounts.append(CaseAccount(from: event.from, firstHand: false, given: false, stamp: stamp))
    case .evidenceKept(let event): evidence.append(event)
    case .parentSpokenTo(let event):
      conversations.append(CaseConversation(facts: event, stamp: stamp))
    case .measureTaken(let event): measures.append(CaseMeasure(facts: event, stamp: stamp))
    case .adjustmentsAsked: adjustmentsAsked = stamp
    case .dutyDeparted(let event): departures[event.duty] = event.reason
    case .measureNotUsed(let event): notUsed[event.measure] = event.reason
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
      .reviewRequested, .reviewDecided, .restrictionBreached, .exceptionAgreed,
      .arrangementsChanged, .challengeReceived, .challengeDecided, .restrictionSetAside:
      evolveRestrictions(entry.event, stamp, pack)
    case .duePutOff(let event):
      if let kind = DueKind(rawValue: event.due) { putOff[kind] = event.until }
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
      }
      tellOfRestriction(by: event.letter, stamp)
    case .letterReturned(let event): change(event.letter) { $0.returned = stamp }
    case .meetingArranged(let event): meetings.append(CaseMeeting(facts: event, arranged: stamp))
    case .meetingHeld(let event): changeMeeting(event.meeting) { $0.held = stamp }
    case .meetingMissed(let event):
      changeMeeting(event.meeting) {
        $0.missed = stamp
        $0.why = event.why
      }
    default: break
    }
  }

  private mutating func tellOfRestriction(by id: ItemID, _ stamp: Stamp) {
    guard let letter = letter(id), let about = letter.draft.about else { return }
    switch letter.draft.kind {
    case .interimBan, .ban, .managedContact, .accompaniedContact:
      guard let index = restrictions.firstIndex(where: { $0.id == about }) else { return }
      if restrictions[index].told == nil { restrictions[index].told = stamp }
    case .invitation, .warning, .banWarning, .noticeOfIntent, .noBan, .reviewOutcome, .lift,
      .lapse, .setAside, .restrictionBreached, .arrangementsOtherCarer, .chairNote:
      break
    }
  }

  private mutating func evolveHearing(_ event: CaseEvent, _ stamp: Stamp) {
    func changeReply(_ about: ItemID?, _ body: (inout Reply) -> Void) -> Bool {
      guard let about else { return false }
      if let index = notices.firstIndex(where: { $0.facts.notice == about }) {
        body(&notices[index].reply)
        return true
      }
      if let index = restrictions.firstIndex(where: { $0.id == about }),
        var reply = restrictions[index].reply
      {
        body(&reply)
        restrictions[index].reply = reply
        return true
      }
      return false
    }
    switch event {
    case .noticeGiven(let event):
      notices.append(
        CaseNotice(facts: event, given: stamp, reply: Reply(by: event.replyBy)))
    case .replyByMoved(let event): _ = changeReply(event.about) { $0.by = event.replyBy }
    case .representationsReceived(let event):
      if !changeReply(event.about, { $0.received = stamp }) { otherReplies.append(stamp) }
    case .representationsDeclined(let event):
      if !changeReply(event.about, { $0.declined = stamp }) { otherReplies.append(stamp) }
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

  private mutating func evolveRestrictions(
    _ event: CaseEvent, _ stamp: Stamp, _ pack: PolicyPack
  ) {
    func change(_ id: ItemID, _ body: (inout Restriction) -> Void) {
      if let index = restrictions.firstIndex(where: { $0.id == id }) { body(&restrictions[index]) }
    }
    func end(_ id: ItemID, _ ending: RestrictionEnding) {
      change(id) {
        $0.ending = ending
        $0.ended = stamp
      }
    }
    func add(_ id: ItemID, _ measure: String, _ terms: Terms) -> Restriction {
      Restriction(
        id: id, measure: measure, terms: terms, decided: stamp, children: [], reviews: [],
        breaches: [], exceptions: [], atEnd: pack.measure(measure)?.atEnd ?? .lapses)
    }
    switch event {
    case .restrictionDecided(let event):
      var restriction = add(event.restriction, event.measure, event.terms)
      restriction.decision = event
      restriction.children = event.children
      restriction.reply = event.replyBy.map { Reply(by: $0) }
      if let replaced = event.replaces { end(replaced, .replaced) }
      // An interim ban is no answer to the notice: what the parent said to it still counts.
      for index in notices.indices where notices[index].facts.measure == event.measure {
        if notices[index].settled == nil && event.terms.form != .interim {
          notices[index].settled = stamp
        }
      }
      restrictions.append(restriction)
    case .restrictionFound(let event):
      var restriction = add(event.restriction, event.measure, event.terms)
      restriction.found = event
      restrictions.append(restriction)
    case .noRestrictionDecided(let event):
      end(event.about, .notImposed)
      for index in notices.indices where notices[index].facts.notice == event.about {
        notices[index].settled = stamp
      }
    case .reviewPrepared(let event):
      change(event.restriction) { $0.inHand = ReviewInHand(prepared: event, stamp: stamp) }
    case .reviewRequested(let event):
      change(event.restriction) {
        if $0.inHand == nil { $0.inHand = ReviewInHand(prepared: nil, stamp: stamp) }
      }
    case .reviewDecided(let event):
      change(event.restriction) {
        $0.reviews.append(stamp)
        $0.inHand = nil
        if let terms = event.terms { $0.terms = terms }
        if !event.children.isEmpty { $0.children = event.children }
      }
      if event.outcome == .lift { end(event.restriction, .lifted) }
    case .restrictionBreached(let event): change(event.restriction) { $0.breaches.append(stamp) }
    case .exceptionAgreed(let event): change(event.restriction) { $0.exceptions.append(event) }
    case .arrangementsChanged(let event):
      change(event.restriction) { $0.children = event.children }
    case .challengeReceived(let event):
      challenges.append(CaseChallenge(facts: event, received: stamp))
    case .challengeDecided(let event):
      guard let index = challenges.firstIndex(where: { $0.facts.challenge == event.challenge })
      else { return }
      challenges[index].outcome = event.outcome
      challenges[index].decided = stamp
    case .restrictionSetAside(let event): end(event.restriction, .setAside)
    default: break
    }
  }
}
