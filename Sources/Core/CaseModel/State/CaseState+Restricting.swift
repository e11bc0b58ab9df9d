import PolicyModel

extension CaseState {
  /// Restrictions: decided, found, reviewed, breached, challenged, ended.
  mutating func evolveRestrictions(_ event: CaseEvent, _ stamp: Stamp, _ pack: PolicyPack) {
    func change(_ id: ItemID, _ body: (inout Restriction) -> Void) {
      if let index = restrictions.firstIndex(where: { $0.id == id }) { body(&restrictions[index]) }
    }
    func add(_ id: ItemID, _ measure: String, _ terms: Terms) -> Restriction {
      Restriction(
        id: id, measure: measure, terms: terms, decided: stamp, incidents: [], children: [],
        reviews: [], breaches: [], atEnd: pack.measure(measure)?.atEnd ?? .lapses)
    }
    switch event {
    case .restrictionDecided(let event):
      var restriction = add(event.restriction, event.measure, event.terms)
      restriction.decision = event
      restriction.ways = event.ways
      restriction.reliedOn = event.reasons.reliedOn
      restriction.incidents = event.incidents
      restriction.arrange(event.children, stamp)
      // Whoever was told that they may come on a day may: it is taken back by a word to them, and by nothing else.
      restriction.agreed = restrictions.filter { event.replaces.contains($0.id) }
        .flatMap(\.agreed).filter { $0.facts.on >= event.terms.from }
      for replaced in event.replaces { end(replaced, .replaced, stamp) }
      if let replyBy = event.replyBy {
        let proposal = Proposal(
          measure: event.measure, terms: event.proposed ?? event.terms, incidents: event.incidents,
          facts: event.reasons.facts)
        hearings.append(
          Hearing(
            id: event.restriction, origin: .interimBan, restriction: event.restriction,
            proposal: proposal, opened: stamp, reply: Reply(by: replyBy, given: stamp)))
      } else {
        conclude(
          event.measure, event.incidents, event.restriction, isBan: event.terms.form.isBan, stamp)
      }
      restrictions.append(restriction)
    case .restrictionFound(let event):
      var restriction = add(event.restriction, event.measure, event.terms)
      restriction.found = event
      restrictions.append(restriction)
      showFound()
    case .noRestrictionDecided(let event):
      guard let hearing = hearing(event.about) else { return }
      let put = hearing.proposal
      for restriction in restrictions
      where put.terms.form.isBan && restriction.ending == nil && waits(restriction, for: put) {
        end(restriction.id, .notImposed, stamp)
      }
      conclude(put.measure, put.incidents, nil, isBan: put.terms.form.isBan, stamp)
    case .reviewPrepared(let event):
      change(event.restriction) { $0.inHand = ReviewInHand(prepared: event, stamp: stamp) }
      guard let hearing = event.hearing, let proposal = event.proposal, let by = event.replyBy
      else { return }
      hearings.append(
        Hearing(
          id: hearing, origin: .review, restriction: event.restriction, proposal: proposal,
          opened: stamp, reply: Reply(by: by, given: stamp)))
    case .reviewRequested(let event):
      change(event.restriction) {
        $0.requests.append(ReviewAsked(asked: stamp))
        if $0.inHand == nil { $0.inHand = ReviewInHand(prepared: nil, stamp: stamp) }
      }
    case .replyConsidered(let event):
      change(event.restriction) {
        guard event.isRequest else { return $0.considered.append(stamp) }
        $0.answerRequests(stamp)
        if $0.inHand?.prepared == nil { $0.inHand = nil }
      }
      guard let restriction = restriction(event.restriction) else { return }
      // A text that was fixed before says nothing of it.
      let fixed = letters.filter {
        $0.issued != nil && $0.dropped == nil && restriction.isTold(by: $0)
      }.map(\.id)
      overtake(stamp) { fixed.contains($0.letter) }
    case .reviewDecided(let event):
      let isAnew = restriction(event.restriction).map {
        !judgedBack(under: $0).isEmpty || $0.owesWordThatItGoesOn
      }
      change(event.restriction) {
        $0.reviews.append(stamp)
        $0.ways += event.ways
        if !event.ways.isEmpty { $0.lastMet = stamp }
        $0.reliedOn += event.reasons.reliedOn
        $0.inHand = nil
        $0.answerRequests(stamp)
        // The head has decided on what had fallen away.
        $0.restsOnCorrected = []
        $0.wasJudgedAway = []
        let held = $0.holding
        $0.unheardReview = []
        $0.wentOnAnew = isAnew ?? false
        if let terms = event.terms {
          $0.known = terms.takesMore(than: held) ? held : nil
          $0.reviewTold = nil
          $0.terms = terms
        }
        if !event.children.isEmpty { $0.arrange(event.children, stamp) }
      }
      guard let restriction = restriction(event.restriction) else { return }
      conclude(
        restriction.measure, restriction.incidents, restriction.id,
        isBan: restriction.terms.form.isBan, stamp)
      overtake(stamp) { $0.about == restriction.id && $0.kind.isOverByReview }
      followUp(restriction.id, stamp)
      if event.outcome == .lift { end(event.restriction, .lifted, stamp) }
    case .restrictionBreached(let event): change(event.restriction) { $0.breaches.append(stamp) }
    case .exceptionAgreed(let event):
      // On a day on which what it replaces still holds they come as agreed all the same.
      let replaced = restriction(event.restriction)?.decision?.replaces ?? []
      for id in [event.restriction] + replaced {
        change(id) { $0.agreed.append(AgreedException(facts: event, stamp: stamp)) }
      }
    case .arrangementsChanged(let event):
      change(event.restriction) { $0.arrange(event.children, stamp) }
    case .challengeReceived(let event):
      var challenge = CaseChallenge(facts: event, received: stamp)
      // Whoever hears it must be able to read it.
      for hearer in event.hearers where !people.contains(hearer) {
        people.append(hearer)
        challenge.letIn.append(hearer)
      }
      // Whoever hears it instead of somebody who left hears the same one.
      if let index = challenges.firstIndex(where: { $0.facts.challenge == event.challenge }) {
        challenge.letIn += challenges[index].letIn
        challenges[index].facts = event
        challenges[index].letIn = challenge.letIn
      } else {
        challenges.append(challenge)
      }
    case .challengeDecided(let event):
      guard let index = challenges.firstIndex(where: { $0.facts.challenge == event.challenge })
      else { return }
      challenges[index].outcome = event.outcome
      challenges[index].decided = stamp
      // What was set aside meanwhile has been acted upon.
      if restriction(challenges[index].facts.about)?.ending == .setAside {
        challenges[index].followed = stamp
      }
    case .restrictionSetAside(let event):
      let unsaid = restriction(event.restriction).flatMap { isUnsaid($0) ? $0 : nil }
      uphold(event.restriction, stamp)
      followUp(event.restriction, stamp)
      closeHearings(stamp) { $0.restriction == event.restriction }
      end(event.restriction, .setAside, stamp)
      if let unsaid { undo(unsaid) }
    default: break
    }
  }

  /// True for an interim ban on some of what was put, and for what was recorded as found, which rests on what had
  /// happened when it began: the decision on that ends them.
  private func waits(_ restriction: Restriction, for put: Proposal) -> Bool {
    if restriction.found != nil {
      return incidents.contains {
        put.incidents.contains($0.id) && $0.facts.on.day <= restriction.terms.from
      }
    }
    return restriction.terms.form == .interim
      && !Set(restriction.incidents).isDisjoint(with: put.incidents)
  }

  /// What was recorded as found is shown by what its case keeps.
  mutating func showFound() {
    for index in restrictions.indices {
      restrictions[index].isShown = !evidence.isEmpty
    }
  }

  /// Ends a restriction; a letter that tells of it and has not arrived may no longer go out.
  mutating func end(_ id: ItemID, _ ending: RestrictionEnding, _ stamp: Stamp) {
    guard let index = restrictions.firstIndex(where: { $0.id == id }) else { return }
    restrictions[index].ending = ending
    restrictions[index].ended = stamp
    relieveReplaced(by: restrictions[index])
    overtake(stamp) { draft in
      draft.about == id && draft.kind.tellsOfStandingDecision
    }
  }

  /// What a decision replaces holds until the person was told of it, or that decision ended too.
  mutating func relieveReplaced(by next: Restriction) {
    let replaced = next.decision?.replaces ?? []
    for index in restrictions.indices where replaced.contains(restrictions[index].id) {
      restrictions[index].relieved = next.told ?? next.ended
      restrictions[index].heldUntil =
        next.ended == nil ? next.terms.from.adding(days: -1) : nil
    }
  }

  /// One hearing carries one decision: a final decision closes everything that was put about its incidents.
  /// A contact arrangement ends only what was put about itself, so that a ban may still be decided.
  private mutating func conclude(
    _ measure: String, _ incidents: [IncidentID], _ restriction: ItemID?, isBan: Bool,
    _ stamp: Stamp, isUpheldChallenge: Bool = false
  ) {
    finalDecisions.append(
      FinalDecision(
        measure: measure, incidents: incidents, restriction: restriction, isBan: isBan,
        stamp: stamp, isUpheldChallenge: isUpheldChallenge))
    closeHearings(stamp) { hearing in
      (isBan || hearing.proposal.measure == measure)
        && !Set(hearing.proposal.incidents).isDisjoint(with: incidents)
    }
  }

  /// What is set aside on a challenge, or while one is heard, is decided: against it.
  private mutating func uphold(_ id: ItemID, _ stamp: Stamp) {
    guard let restriction = restriction(id),
      challenges.contains(where: { $0.facts.about == id && $0.outcome != .notUpheld })
    else { return }
    conclude(
      restriction.measure, restriction.incidents, id, isBan: restriction.terms.form.isBan, stamp,
      isUpheldChallenge: true)
  }

  mutating func closeHearings(_ stamp: Stamp, where closes: (Hearing) -> Bool) {
    for index in hearings.indices where hearings[index].closed == nil && closes(hearings[index]) {
      hearings[index].closed = stamp
      let (id, kind) = (hearings[index].id, hearings[index].letter)
      overtake(stamp) { $0.about == id && ($0.kind == kind || $0.kind == .moreTime) }
    }
  }

  /// What was upheld in part was acted upon.
  mutating func followUp(_ restriction: ItemID, _ stamp: Stamp) {
    for index in challenges.indices where challenges[index].facts.about == restriction {
      if challenges[index].awaitsFollowUp { challenges[index].followed = stamp }
    }
  }

  mutating func overtake(_ stamp: Stamp, _ matches: (LetterDrafted) -> Bool) {
    for index in letters.indices where !letters[index].hasReached && matches(letters[index].draft) {
      letters[index].overtaken = stamp
    }
  }
}

extension LetterKind {
  /// True for letters that tell of a restriction as it stands, and so live only as long as it does.
  var tellsOfStandingDecision: Bool {
    switch self {
    case .interimBan, .ban, .managedContact, .accompaniedContact, .reviewNotice, .reviewOutcome,
      .laterReply, .lift, .restrictionBreached, .arrangementsOtherCarer, .exception:
      return true
    case .invitation, .warning, .banWarning, .noticeOfIntent, .moreTime, .noBan, .lapse, .setAside,
      .challengeOutcome, .acknowledgement, .removalRequest, .staffAffected, .chairNote:
      return false
    }
  }
}

extension LetterKind {
  /// True for letters that say what is in force, and until when.
  var tellsOfWhatIsInForce: Bool {
    tellsOfStandingDecision && self != .lift && self != .reviewNotice
  }

  /// True for letters that a review of what they tell of makes untrue: that it has ended on its date among them.
  var isOverByReview: Bool { tellsOfStandingDecision || self == .lapse }

  /// True for letters that tell the person what came of something.
  var tellsOfAnOutcome: Bool {
    switch self {
    case .warning, .banWarning, .interimBan, .ban, .noBan, .managedContact, .accompaniedContact,
      .reviewOutcome, .lift, .setAside:
      return true
    case .invitation, .noticeOfIntent, .moreTime, .reviewNotice, .laterReply, .lapse,
      .challengeOutcome, .restrictionBreached, .arrangementsOtherCarer, .exception,
      .acknowledgement, .removalRequest, .staffAffected, .chairNote:
      return false
    }
  }

  /// True for letters that may still go out where the person turned out to be the wrong one: they take back,
  /// or go to the chair or the staff.
  var concernsWrongPerson: Bool {
    [.setAside, .noBan, .chairNote, .staffAffected].contains(self)
  }
}
