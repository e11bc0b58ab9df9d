import PolicyModel

extension CaseState {
  /// The incidents of a restriction that were judged away, or taken out, since its terms were last decided;
  /// all of them where none is left.
  package func judgedAway(under restriction: Restriction) -> [IncidentID] {
    let its = joinedIncidents.filter { restriction.incidents.contains($0.id) }
    let away = its.filter { !$0.counts }
    if away.count == its.count { return away.map(\.id) }
    return away.filter { incident in
      incident.judgements.last.map { $0.stamp.sequence > restriction.lastDecided.sequence } ?? true
    }.map(\.id)
  }

  /// The incidents of a restriction that were judged away and judged back since its terms were last decided: what
  /// it rested on was gone meanwhile, and it does not come back of itself.
  package func judgedBack(under restriction: Restriction) -> [IncidentID] {
    restriction.wasJudgedAway.filter { id in countingIncidents.contains { $0.id == id } }
  }

  /// True where what a restriction rests on has fallen away in this case and the head has not decided on it
  /// since: until then nobody is kept out on it without asking the head.
  package func hasFallen(_ restriction: Restriction) -> Bool {
    restriction.ending == nil
      && (hasLostItsBasis(restriction) || restriction.owesWordThatItGoesOn
        || wasNoSilence(under: restriction) || owesAnswer(under: restriction))
  }

  /// The same where no letter mends it.
  func hasLostItsBasis(_ restriction: Restriction) -> Bool {
    !restriction.restsOnCorrected.isEmpty || !judgedAway(under: restriction).isEmpty
      || !judgedBack(under: restriction).isEmpty || restsOnInvolvedView(restriction)
      || PersonRecord(own: self, others: []).silenceTooSoon(under: restriction) != nil
      || PersonRecord(own: self, others: []).whatItFollowsFell(restriction) != nil
  }

  /// The same with what fell in the person's other cases.
  package func hasFallen(_ restriction: Restriction, others: [OtherCase]) -> Bool {
    hasFallen(restriction)
      || restriction.ending == nil
        && PersonRecord(own: self, others: others).whatFell(under: restriction) != nil
  }

  /// True where it was decided on silence, and the letter that answers what the parent said after all, and puts that
  /// right, is not issued yet.
  package func owesAnswer(under restriction: Restriction) -> Bool {
    guard let considered = restriction.considered.last?.sequence,
      considered > restriction.lastDecided.sequence,
      restriction.ways.last(where: { $0.demand == .chanceToRespond })?.way == .replyByPassed
    else { return false }
    return !letters.contains { letter in
      (letter.draft.kind == .laterReply && letter.draft.about == restriction.id
        || restriction.isTold(by: letter)) && letter.dropped == nil
        && letter.issued.map { $0.sequence > considered } ?? false
    }
  }

  /// True where it was decided on silence, and what the parent said after all waits to be considered.
  private func wasNoSilence(under restriction: Restriction) -> Bool {
    restriction.ways.last { $0.demand == .chanceToRespond }?.way == .replyByPassed
      && PersonRecord(own: self, others: []).unconsidered(by: restriction.id) != nil
  }
}

extension CaseState {
  /// The exceptions of a restriction that were taken back with nobody recorded as having told the person since:
  /// whoever was told that they may come on a day comes on it.
  package func takenBackUnsaid(under restriction: Restriction) -> [ExceptionAgreed] {
    restriction.agreed.filter { isTakenBackUnsaid($0, under: restriction) }.map(\.facts)
  }

  /// True where an exception was taken back, and nobody had told the person so by then, or at all.
  func isTakenBackUnsaid(
    _ exception: AgreedException, under restriction: Restriction, at happened: When? = nil
  ) -> Bool {
    guard let withdrawn = exception.withdrawn else { return false }
    return !wasTold(of: restriction, since: withdrawn, by: happened)
  }

  /// True where somebody told the person in words what has changed about a restriction, after that was written, by a
  /// time, or at all: words about something else told them nothing of it.
  private func wasTold(
    of restriction: Restriction, since written: Stamp, by happened: When? = nil
  ) -> Bool {
    // What they were told of the one that it replaced, or of the one that follows, they know of this one.
    let meant =
      [restriction.id] + (restriction.decision?.replaces ?? [])
      + restrictions.filter { $0.decision?.replaces.contains(restriction.id) ?? false }.map(\.id)
    return conversations.contains {
      $0.facts.outcome == .spoken && $0.facts.told.contains(where: meant.contains)
        && $0.stamp.sequence > written.sequence && !$0.stamp.when.isKnown(before: written.when)
        && !(happened?.isKnown(before: $0.stamp.when) ?? false)
    }
  }

  /// The children's arrangements that a letter told the person, where they were changed since and nobody is
  /// recorded as having told them: whoever holds the school's letter comes by it. Nil where that is not so.
  package func toldOtherwise(under restriction: Restriction) -> ToldOtherwise? {
    let out = letters.filter { $0.hasReached && restriction.isTold(by: $0) }
    guard let issued = out.compactMap(\.issued?.sequence).max(),
      let now = restriction.arranged.last, !wasTold(of: restriction, since: now.stamp)
    else { return nil }
    let told = restriction.arranged.last { $0.stamp.sequence < issued }?.children ?? []
    return told == now.children ? nil : ToldOtherwise(children: told, changed: now.stamp)
  }
}
