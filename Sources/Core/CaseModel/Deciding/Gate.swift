public import PolicyModel

/// Judges requirements against a case: the policy gate and the fairness gate.
///
/// Order is judged by when things happened, not by when they were written down: what is known to have
/// happened after the step does not count for it.
public struct Gate: Sendable {
  let state: CaseState
  let context: CaseContext
  let measure: String

  /// A gate before one measure or power of a case.
  public init(_ state: CaseState, _ context: CaseContext, measure: String) {
    self.state = state
    self.context = context
    self.measure = measure
  }

  /// Judges every requirement, in the order the pack names them.
  public func judge(_ requirements: [Requirement], _ proposal: Proposal) -> [Judgement] {
    requirements.filter { applies($0, proposal) }.map { judge($0, proposal) }
  }

  /// Judges them, and refuses with every reason or returns how each was met.
  public func pass(
    _ requirements: [Requirement], _ proposal: Proposal
  ) -> Result<[MetDemand], RefusedByGate> {
    var met: [MetDemand] = []
    var reasons: [Refusal.Reason] = []
    for judgement in judge(requirements, proposal) {
      switch judgement {
      case .met(let demand): met.append(demand)
      case .unmet(let reason): reasons.append(reason)
      case .toBeStated: break
      }
    }
    return reasons.isEmpty ? .success(met) : .failure(RefusedByGate(reasons: reasons))
  }

  /// The reasons for which a gate refuses.
  public struct RefusedByGate: Error, Hashable, Sendable {
    /// Every reason; never empty.
    public var reasons: [Refusal.Reason]
  }

  private func applies(_ requirement: Requirement, _ proposal: Proposal) -> Bool {
    let form = proposal.terms?.form ?? proposal.form
    switch requirement.id {
    case .warnedFirst, .informationGathered, .parentSpokenTo, .chairConsulted, .meetingFirst,
      .consentGiven, .familyTried, .reasonsGiven, .endOrReview, .adjustmentsAsked,
      .complaintRoute, .impartialDecider:
      return true
    case .chanceToRespond, .noticeLength: return form?.isBan ?? true
    case .childArrangements: return (form?.isBan ?? true) && !context.children.isEmpty
    }
  }

  private func judge(_ requirement: Requirement, _ proposal: Proposal) -> Judgement {
    let found = way(requirement, proposal)
    if let found { return .met(found) }
    if requirement.id.isFairness && state.visitorOnly {
      return .met(MetDemand(demand: requirement.id, way: .advisedOnly))
    }
    if requirement.id.overridable, let reason = proposal.overrides[requirement.id],
      !reason.isBlank, requirement.ways.contains(.overriddenWithReason)
    {
      return .met(MetDemand(demand: requirement.id, way: .overriddenWithReason, by: reason))
    }
    if !proposal.isFilledIn && isStatedInForm(requirement, proposal) {
      return .toBeStated(requirement.id)
    }
    return .unmet(reason(requirement, proposal))
  }

  private func isStatedInForm(_ requirement: Requirement, _ proposal: Proposal) -> Bool {
    switch requirement.id {
    case .reasonsGiven, .endOrReview, .noticeLength, .childArrangements, .adjustmentsAsked,
      .complaintRoute, .consentGiven, .familyTried, .impartialDecider:
      return true
    case .warnedFirst: return requirement.ways.contains(.seriousnessReason)
    case .informationGathered, .parentSpokenTo, .chairConsulted, .meetingFirst, .chanceToRespond:
      return false
    }
  }

  // MARK: Ways

  private func way(_ requirement: Requirement, _ proposal: Proposal) -> MetDemand? {
    for way in requirement.ways {
      guard let by = fulfilment(of: way, requirement.id, proposal) else { continue }
      return MetDemand(demand: requirement.id, way: way, by: by)
    }
    return nil
  }

  private func counts(_ stamp: Stamp) -> Bool { counts(stamp.when) }

  private func counts(_ when: When) -> Bool { !context.happened.isKnown(before: when) }

  private func fulfilment(of way: Way, _ demand: Demand, _ proposal: Proposal) -> String? {
    switch way {
    case .firstHandAccount:
      if let account = state.accounts.first(where: {
        $0.given && $0.firstHand && counts($0.stamp)
      }) {
        return String(account.stamp.sequence)
      }
      let report = state.incidents.first { $0.facts.firstHand && counts($0.facts.on) }
      return report.map { String($0.joined.sequence) }
    case .askedWithoutAnswer:
      let asked = state.accounts.first { !$0.given && counts($0.stamp) }
      return asked.map { String($0.stamp.sequence) }
    case .nobodyElse, .firstHandReport: return nil
    case .notInvolved: return decidesInOwnCause ? nil : "not involved"
    case .spokenTo:
      return conversation { $0.outcome == .spoken }.first
    case .offeredTwice:
      let offers = conversation { $0.outcome == .declined || $0.outcome == .unanswered }
      return offers.count >= 2 ? offers.joined(separator: " ") : nil
    case .putOffAtRequest:
      return conversation { $0.outcome == .putOff && !$0.requestedBy.isBlank }.first
    case .consulted: return consultation(of: .chair, proposal)
    case .viceChairConsulted: return consultation(of: .viceChair, proposal)
    case .meetingHeld:
      let meeting = state.meetings.first { $0.held.map(counts) ?? false }
      return meeting?.facts.meeting.rawValue
    case .meetingNotAttended:
      let meeting = state.meetings.first {
        ($0.missed.map(counts) ?? false) && ($0.why?.countsAsOffered ?? false)
      }
      return meeting?.facts.meeting.rawValue
    case .conductAfterWarning:
      let later = state.incidents.first { incident in
        counts(incident.facts.on)
          && state.banWarnings.contains { $0.isKnown(before: incident.facts.on) }
      }
      return later?.facts.incident.rawValue
    case .seriousnessReason: return proposal.seriousness.isBlank ? nil : proposal.seriousness
    case .consentRecorded: return proposal.consentFrom.isBlank ? nil : proposal.consentFrom
    case .attemptsRecorded: return proposal.attempts.isBlank ? nil : proposal.attempts
    case .interimRoute: return interimRoute(proposal)
    case .representationsReceived:
      return hearings.first { $0.reply.received.map(counts) ?? false }?.id.rawValue
    case .replyDeclined:
      return hearings.first { $0.reply.declined.map(counts) ?? false }?.id.rawValue
    case .replyByPassed: return passedHearing
    case .stated: return stated(demand, proposal)
    case .overriddenWithReason, .advisedOnly: return nil
    }
  }

  /// True where whoever acts was affected by an incident of the case, or saw it.
  private var decidesInOwnCause: Bool {
    state.incidents.contains { incident in
      incident.facts.affectedStaff.contains(context.actor.staff)
        || incident.facts.witnessStaff.contains(context.actor.staff)
    }
  }

  private func conversation(_ matches: (ParentSpokenTo) -> Bool) -> [String] {
    state.conversations.filter { matches($0.facts) && counts($0.stamp) }
      .map { String($0.stamp.sequence) }
  }

  private func consultation(of role: Role, _ proposal: Proposal) -> String? {
    let found = state.consultations.first { consultation in
      guard consultation.facts.of == role, let replied = consultation.replied, counts(replied)
      else { return false }
      return consultation.facts.ceiling.contains { ceiling in
        if let terms = proposal.terms { return ceiling.covers(terms, of: measure) }
        return ceiling.measure == measure
      }
    }
    return found?.facts.consultation.rawValue
  }

  /// A notice or an interim ban of this measure that the parent could answer and no decision has ended:
  /// one hearing serves one decision.
  private struct Hearing {
    var id: ItemID
    var reply: Reply
    var told: Stamp?
  }

  private var hearings: [Hearing] {
    let notices = state.notices.filter { $0.facts.measure == measure && $0.settled == nil }.map {
      notice in
      // A letter given up and written again is another letter about the same notice.
      let letter = state.letters.first {
        $0.draft.about == notice.facts.notice && $0.draft.kind == .noticeOfIntent && $0.sent != nil
      }
      return Hearing(id: notice.facts.notice, reply: notice.reply, told: letter?.sent)
    }
    let interims = state.restrictions.compactMap { restriction -> Hearing? in
      guard restriction.measure == measure, restriction.ending == nil, let reply = restriction.reply
      else { return nil }
      return Hearing(id: restriction.id, reply: reply, told: restriction.told)
    }
    return notices + interims
  }

  /// The hearing that the parent let pass: the last of those told in time, once the days of all have
  /// passed. A later day that was promised is kept, whatever an earlier letter said.
  private var passedHearing: String? {
    var last: (id: ItemID, by: CivilDate)?
    for hearing in hearings where hearing.reply.isAwaited {
      guard let told = hearing.told, counts(told) else { continue }
      guard let by = state.effectiveReplyBy(hearing.reply, since: told.when.day) else { return nil }
      guard told.when.day <= by else { continue }
      guard by < context.happened.day else { return nil }
      if last.map({ $0.by < by }) ?? true { last = (hearing.id, by) }
    }
    return last?.id.rawValue
  }

  private func interimRoute(_ proposal: Proposal) -> String? {
    guard (proposal.terms?.form ?? proposal.form) == .interim else { return nil }
    guard proposal.isFilledIn else { return "interim" }
    guard let terms = proposal.terms, let until = terms.until, let replyBy = proposal.replyBy,
      replyBy <= until, replyBy >= context.happened.day
    else { return nil }
    return "reply by \(replyBy.iso)"
  }

  private func stated(_ demand: Demand, _ proposal: Proposal) -> String? {
    switch demand {
    case .reasonsGiven:
      guard let reasons = proposal.reasons, !reasons.facts.isBlank, !reasons.factors.isBlank,
        !reasons.alternatives.isBlank
      else { return nil }
      return "stated"
    case .endOrReview:
      guard let terms = proposal.terms else { return nil }
      return terms.lastDay.map(\.iso)
    case .noticeLength: return noticeLength(proposal)
    case .childArrangements:
      let arranged = proposal.children.filter { !$0.arrangement.isBlank }.map(\.pupil)
      return context.children.allSatisfy { arranged.contains($0.pupil) } ? "stated" : nil
    case .adjustmentsAsked:
      if !proposal.adjustments.isBlank { return "stated" }
      return state.adjustmentsAsked.flatMap { counts($0) ? String($0.sequence) : nil }
    case .complaintRoute: return proposal.complaintRoute.isBlank ? nil : "stated"
    case .informationGathered, .parentSpokenTo, .chairConsulted, .meetingFirst, .warnedFirst,
      .consentGiven, .familyTried, .chanceToRespond, .impartialDecider:
      return nil
    }
  }

  /// The time to reply was long enough: from the notice's sending, or from an interim ban's decision.
  /// Where the term table does not cover it, school days are counted as weekdays.
  private func noticeLength(_ proposal: Proposal) -> String? {
    let least = context.pack.timings.notice
    func enough(from start: CivilDate, to by: CivilDate) -> Bool {
      let known = context.calendar.end(of: least, from: start)
      return by >= known ?? context.calendar.endByWeekdays(of: least, from: start)
    }
    if (proposal.terms?.form ?? proposal.form) == .interim {
      guard let by = proposal.replyBy, enough(from: context.happened.day, to: by) else {
        return nil
      }
      return "stated"
    }
    let hearing = hearings.first { hearing in
      guard let told = hearing.told, counts(told) else { return false }
      return hearing.reply.received != nil || hearing.reply.declined != nil
        || enough(from: told.when.day, to: hearing.reply.by)
    }
    return hearing?.id.rawValue
  }
}

extension Demand {
  /// True for what law and guidance ask rather than the school's policy.
  public var isFairness: Bool {
    switch self {
    case .chanceToRespond, .reasonsGiven, .endOrReview, .noticeLength, .childArrangements,
      .adjustmentsAsked, .complaintRoute, .impartialDecider:
      return true
    case .informationGathered, .parentSpokenTo, .chairConsulted, .meetingFirst, .warnedFirst,
      .consentGiven, .familyTried:
      return false
    }
  }
}

extension String {
  /// True where nothing but white space is in it.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
