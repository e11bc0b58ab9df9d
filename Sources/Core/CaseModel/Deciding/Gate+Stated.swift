import PolicyModel

extension Gate {
  /// What meets a demand that no item of the case meets: the form's own words, or the record as it stands.
  func statement(of way: Way, _ demand: Demand, _ intention: Intention) -> String? {
    switch way {
    case .conductAfterWarning:
      for incident in incidents(of: intention) {
        let first = person.warning(before: incident.facts.on, context.calendar) { counts($0) }
        if let first { return "\(incident.id) \(first)" }
      }
      return nil
    case .seriousnessReason:
      return intention.seriousness.tellsNothing || !mayBeTooSerious(intention)
        ? nil : intention.seriousness
    case .consentRecorded: return intention.consentFrom.tellsNothing ? nil : intention.consentFrom
    case .attemptsRecorded: return intention.attempts.tellsNothing ? nil : intention.attempts
    case .notInvolved: return decidesInOwnCause(intention) ? nil : "not involved"
    case .stated: return stated(demand, intention)
    case .firstHandAccount, .askedWithoutAnswer, .nobodyElse, .firstHandReport, .spokenTo,
      .offeredTwice, .putOffAtRequest, .meetingHeld, .meetingNotAttended, .consulted,
      .viceChairConsulted, .interimRoute, .representationsReceived, .replyByPassed,
      .replyDeclined, .overriddenWithReason, .advisedOnly:
      return nil
    }
  }

  /// True where every incident was judged to be of the least seriousness: none is then too serious for the
  /// earlier steps.
  func areAllLow(_ intention: Intention) -> Bool {
    incidents(of: intention).allSatisfy { $0.facts.seriousness == .low }
  }

  /// True where the matter may be too serious for the earlier steps: it was not judged to be of the least
  /// seriousness, and a warning has not answered all of it already.
  func mayBeTooSerious(_ intention: Intention) -> Bool {
    !areAllLow(intention) && answeredByWarning(intention) == nil
  }

  /// When the person was last warned of a ban about what is intended, where that answered every incident and
  /// nobody has told anything new of them since; nil where something is left.
  func answeredByWarning(_ intention: Intention) -> Stamp? {
    var last: Stamp?
    for incident in incidents(of: intention) {
      let warned = person.states.compactMap { $0.warned(of: incident) }.filter(counts)
        .max { $0.sequence < $1.sequence }
      guard let warned, !wasToldMore(of: incident.id, since: warned) else { return nil }
      last = warned
    }
    return last
  }

  /// True where whoever acts was affected by one of the incidents, or saw it.
  func decidesInOwnCause(_ intention: Intention) -> Bool {
    state.involves(context.actor.staff, in: incidents(of: intention).map(\.id))
  }

  private func stated(_ demand: Demand, _ intention: Intention) -> String? {
    switch demand {
    case .reasonsGiven:
      guard let reasons = intention.reasons, !reasons.facts.tellsNothing,
        !reasons.factors.tellsNothing, !reasons.alternatives.isNoAnswer
      else { return nil }
      return leavesUnanswered(intention) ? nil : "stated"
    case .endOrReview: return intention.proposal?.terms.lastDay?.iso
    case .noticeLength: return noticeLength(intention)
    case .childArrangements:
      let arranged = intention.children.filter { !$0.arrangement.tellsNothing }.map(\.pupil)
      return context.children.allSatisfy { arranged.contains($0.pupil) } ? "stated" : nil
    case .adjustmentsAsked where leavesOutAdjustments(intention): return nil
    case .adjustmentsAsked:
      if !intention.adjustments.isNoAnswer { return "stated" }
      return state.adjustments.last { counts($0) }.map { String($0.sequence) }
    case .complaintRoute: return intention.complaintRoute.tellsNothing ? nil : "stated"
    case .informationGathered, .parentSpokenTo, .chairConsulted, .meetingFirst, .warnedFirst,
      .consentGiven, .familyTried, .chanceToRespond, .impartialDecider:
      return nil
    }
  }

  /// True where the parent said something to this that the reasons do not answer (DESIGN, “Letters”). An interim
  /// ban comes before they are heard.
  func leavesUnanswered(_ intention: Intention) -> Bool {
    let isReview = intention.reviewed != nil
    return intention.intendedForm != .interim && (intention.reasons?.answer ?? "").tellsNothing
      && !person.toAnswer(measure, intention.incidents, isReview: isReview).isEmpty
  }

  /// The time to reply was long enough: from the letter's sending, or from an interim ban's decision.
  private func noticeLength(_ intention: Intention) -> String? {
    let least = context.pack.timings.notice
    if intention.intendedForm == .interim {
      guard let by = intention.replyBy, by >= context.end(of: least, from: context.happened.day)
      else { return nil }
      return "stated"
    }
    // What was never told had no length: that they could not comment is said by itself.
    if intention.reviewed != nil, hearings(intention).allSatisfy({ $0.hearing.told == nil }) {
      return "not told"
    }
    // Until one was heard, what the parent was told is judged: a week that still runs is a week.
    let heard = heardHearings(intention)
    let long = (heard.isEmpty ? hearings(intention) : heard).first { _, hearing in
      guard let told = hearing.told else { return false }
      return hearing.answer != nil
        || (hearing.dayNamed(person.holds) ?? hearing.reply.by)
          >= context.end(of: least, from: told.when.day)
    }
    return long?.name
  }
}
