public import PolicyModel

/// Where one step of a procedure stands in a case.
public struct NextStep: Hashable, Sendable {
  /// The four states in which the rail shows a step.
  public enum Status: String, Codable, Sendable, CaseIterable {
    case ready, blocked, done
    case notUsed = "not-used"
  }

  /// The step.
  public var step: Step
  /// Where it stands.
  public var status: Status
  /// Why it is blocked; empty otherwise.
  public var reasons: [Refusal.Reason]
  /// What to know before taking it: demands that its form will ask, a conflict of interest.
  public var advice: [String]
  /// How often it was done.
  public var count: Int
  /// When it was last done.
  public var last: When?
  /// Why it is not used.
  public var whyNotUsed: String
  /// The clause that gives it, for a measure or a power.
  public var clause: Clause?
  /// True where it may be taken now, done before or not.
  public var mayBeTaken: Bool
}

extension Decider {
  /// Every step of the procedure, in the order of the rail, each with where it stands.
  public func nextSteps() -> [NextStep] {
    Step.all(in: context.pack).compactMap { standing(of: $0) }
  }

  /// Where one step stands; nil where nothing in the case makes it meaningful.
  public func standing(of step: Step) -> NextStep? {
    switch step {
    case .measure(let measure): return standing(of: measure, step)
    case .power(let power):
      return build(
        step, requires: power.requires, form: nil, clause: power.clause,
        done: state.measures.filter { $0.facts.measure == power.id }.map(\.stamp),
        probe: .take(MeasureTaken(measure: power.id)))
    case .builtIn(let builtIn): return standing(of: builtIn, step)
    }
  }

  private func standing(of measure: Measure, _ step: Step) -> NextStep? {
    let restrictions = state.restrictions.filter { restriction in
      restriction.measure == measure.id && restriction.terms.form != .interim
        && restriction.counts
    }
    let done: [Stamp]
    if measure.kind.isRestriction {
      done = restrictions.map(\.decided)
    } else {
      done = state.uses(of: measure)
    }
    let form: RestrictionForm? = measure.kind == .siteBan ? .full : nil
    let probe: CaseCommand =
      measure.kind.isRestriction
      ? .restrict(probeDecision(measure, form: form), overrides: [:])
      : .take(MeasureTaken(measure: measure.id))
    return build(
      step, requires: measure.requires, form: form,
      clause: measure.clause(forVisitor: context.person.isVisitor), done: done, probe: probe)
  }

  private func probeDecision(_ measure: Measure, form: RestrictionForm?) -> RestrictionDecided {
    let terms = Terms(
      form: form ?? RestrictionForm.forms(of: measure.kind).first ?? .full, scope: .whole,
      from: context.today)
    return RestrictionDecided(
      restriction: "R0", measure: measure.id, terms: terms,
      reasons: DecisionReasons(facts: "", factors: "", alternatives: ""))
  }

  /// Joins what the gate says of the requirements with who may do it and whether the case is open.
  private func build(
    _ step: Step, requires: [Requirement], form: RestrictionForm?, clause: ClauseID,
    done: [Stamp], probe: CaseCommand
  ) -> NextStep {
    var reasons: [Refusal.Reason] = []
    var advice: [String] = []
    if let refusal = permission(for: probe) { reasons += refusal.reasons }
    var isProtective = false
    if case .measure(let measure) = step { isProtective = measure.kind.isProtective }
    if !isProtective, case .refused(let refusal)? = needsOpenCase() { reasons += refusal.reasons }
    if case .measure(let measure) = step, measure.kind.isRestriction {
      reasons += incidentsRefused(state.countingIncidents.map(\.id))
    }
    let rail = Intention.onTheRail(form: form, incidents: incidentsToDecide(step.id))
    for judgement in Gate(state, context, measure: step.id).judge(requires, rail) {
      switch judgement {
      case .met(let met) where met.way == .advisedOnly:
        advice.append("Guidance would ask for this too; towards a visitor it advises only.")
      case .met: break
      case .unmet(let reason): reasons.append(reason)
      case .toBeStated(let demand):
        if demand == .warnedFirst {
          advice.append("It passes over earlier steps: the form asks why that is so serious.")
        }
      }
    }
    advice += firstAdvice(step) + conflictAdvice(step)
    let whyNotUsed = state.notUsed[step.id] ?? ""
    let status: NextStep.Status
    if !done.isEmpty {
      status = .done
    } else if !whyNotUsed.isEmpty {
      status = .notUsed
    } else {
      status = reasons.isEmpty ? .ready : .blocked
    }
    return NextStep(
      step: step, status: status, reasons: reasons, advice: advice, count: done.count,
      last: done.last?.when, whyNotUsed: whyNotUsed, clause: context.pack.clause(clause),
      mayBeTaken: reasons.isEmpty)
  }

  /// What the policy wants before other steps and is not done: said, not demanded.
  private func firstAdvice(_ step: Step) -> [String] {
    guard case .measure(let measure) = step else { return [] }
    switch measure.kind {
    case .warningLetter, .banWarning, .meetingInvitation, .mediation, .accompaniedContact,
      .seniorContact, .managedContact, .siteBan:
      let first = state.undoneDuties(in: context).filter(\.first)
      return first.map { duty in
        let citation = context.pack.clause(duty.clause).map { " [\($0.citation.text)]" } ?? ""
        return "The policy wants this first, and it is not done: \(duty.name)\(citation)."
      }
    case .informalWord, .verbalWarning, .askedToLeave, .authorities, .legalAdvice, .legalAction,
      .networkReport, .removalRequest, .schoolRecord, .partyContact, .meetingStopped,
      .complaintsProcedure:
      return []
    }
  }

  private func conflictAdvice(_ step: Step) -> [String] {
    guard case .measure(let measure) = step, measure.kind.isRestriction, context.actor.isHead else {
      return []
    }
    let intention = Intention(incidents: incidentsToDecide(measure.id))
    guard Gate(state, context, measure: measure.id).decidesInOwnCause(intention) else { return [] }
    return [
      "You were affected by this incident or saw it: hand the decision on, or say why you take it."
    ]
  }

  // MARK: Built-in steps

  private func standing(of step: BuiltInStep, _ whole: Step) -> NextStep? {
    guard let probe = probe(step) else { return nil }
    var reasons: [Refusal.Reason] = []
    if let refusal = permission(for: probe) { reasons += refusal.reasons }
    var advice: [String] = []
    if step == .interimBan, let measure = context.pack.measure(of: .siteBan) {
      if case .refused(let refusal)? = needsOpenCase() { reasons += refusal.reasons }
      let incidents = incidentsToDecide(measure.id, isInterim: true)
      let gate = Gate(state, context, measure: measure.id)
      reasons += gate.interimRefusals(incidents)
      let rail = Intention.onTheRail(form: .interim, incidents: incidents)
      for judgement in gate.judge(measure.requires, rail) {
        if case .unmet(let reason) = judgement { reasons.append(reason) }
        if case .toBeStated(.warnedFirst) = judgement {
          advice.append("It passes over earlier steps: the form asks why that is so serious.")
        }
      }
    }
    if step == .review { advice += reviewAdvice }
    reasons += standsInTheWay(of: step)
    if step.isMeasure, step != .interimBan, case .refused(let refusal)? = needsOpenCase() {
      reasons += refusal.reasons
    }
    if step == .close, reasons.isEmpty {
      // What stands in the way of closing does not depend on what its form will say.
      let closing = CaseClosed(outcome: .resolved, reason: "closing")
      if case .refused(let refusal) = close(closing) { reasons += refusal.reasons }
    }
    let done = doneStamps(step)
    let clauseID: ClauseID?
    switch step {
    case .consult: clauseID = context.pack.consultations.first?.clause
    case .interimBan:
      clauseID = context.pack.measure(of: .siteBan)?.clause(forVisitor: context.person.isVisitor)
    case .challenge, .challengeOutcome: clauseID = context.pack.challenge.clause
    default:
      clauseID = context.pack.duties.first { $0.doneBy.contains(step.rawValue) }?.clause
    }
    let status: NextStep.Status =
      !done.isEmpty ? .done : reasons.isEmpty ? .ready : .blocked
    return NextStep(
      step: whole, status: status, reasons: reasons, advice: advice, count: done.count,
      last: done.last?.when, whyNotUsed: "", clause: clauseID.flatMap { context.pack.clause($0) },
      mayBeTaken: reasons.isEmpty)
  }

  /// What stands in a step's way whatever its form will say: a hold, nothing that it could rest on, no day left.
  private func standsInTheWay(of step: BuiltInStep) -> [Refusal.Reason] {
    var reasons: [Refusal.Reason] = []
    if step == .notice || step == .meetingArrange { reasons += holdReasons }
    if step == .letterIssue, !canIssueDuringHold { reasons += holdReasons }
    if step == .notice || step == .consult || step == .interimBan {
      reasons += incidentsRefused(state.countingIncidents.map(\.id))
    }
    if step == .putOff, let last = lastDayToPutOff, last.day <= context.today {
      reasons.append(
        Refusal.Reason(
          kind: .state, why: "Nothing can be put off today: \(last.why).",
          opens: ["Do what is due."]))
    }
    return reasons
  }

  /// A note to the chair is no contact with the parent.
  private var canIssueDuringHold: Bool {
    state.letters.contains {
      $0.isOutstanding && $0.issued == nil && $0.draft.kind == .chairNote
    }
  }

  /// What going on would need beforehand; lifting and narrowing need nothing.
  private var reviewAdvice: [String] {
    guard let restriction = state.live(on: context.today).last,
      let measure = context.pack.measure(restriction.measure)
    else { return [] }
    let rail = Intention.onTheRail(
      form: nil, incidents: restriction.incidents, reviewed: restriction.id)
    return Gate(state, context, measure: measure.id)
      .judge(Self.reviewRequirements(measure), rail).compactMap { judgement in
        guard case .unmet(let reason) = judgement else { return nil }
        return "To continue it: \(reason.why) \(reason.opens.first ?? "")"
      }
  }

  private func doneStamps(_ step: BuiltInStep) -> [Stamp] {
    switch step {
    case .statement: return state.accounts.filter(\.given).map(\.stamp)
    case .askAccount: return state.accounts.filter { $0.kind == .askedInVain }.map(\.stamp)
    case .nobodyElse: return state.accounts.filter { $0.kind == .nobodyElse }.map(\.stamp)
    case .spokenTo:
      let duty = Duty(id: "", name: "", clause: "", when: [], doneBy: [step.rawValue])
      guard case .done = state.standing(of: duty, in: context) else { return [] }
      return state.conversations.map(\.stamp)
    case .triage:
      let judged = state.countingIncidents.allSatisfy { $0.facts.nature != nil }
      return judged ? state.incidents.map(\.joined) : []
    case .adjustments: return state.adjustmentsAsked.map { [$0] } ?? []
    case .meetingArrange: return state.meetings.map(\.arranged)
    case .meetingHeld: return state.meetings.compactMap(\.held)
    case .meetingMissed: return state.meetings.compactMap(\.missed)
    case .consult: return state.consultations.compactMap(\.answered)
    case .notice: return state.notices.map(\.opened)
    case .interimBan:
      return state.restrictions.filter { $0.terms.form == .interim && $0.counts }.map(\.decided)
    case .representations: return state.hearings.compactMap(\.reply.received) + state.otherReplies
    case .decline: return state.hearings.compactMap(\.reply.declined)
    case .noBan:
      return state.finalDecisions.filter { $0.restriction == nil }.map(\.stamp)
    case .found: return state.restrictions.filter { $0.found != nil }.map(\.decided)
    case .review: return state.restrictions.flatMap(\.reviews)
    case .breach: return state.restrictions.flatMap(\.breaches)
    case .letterSent: return state.letters.compactMap(\.sent)
    case .evidence: return state.evidence.map(\.stamp)
    case .challenge: return state.challenges.map(\.received)
    case .challengeOutcome: return state.challenges.compactMap(\.decided)
    case .consultReply, .moveReplyBy, .reviewPrepare, .reviewRequest, .exception, .arrangements,
      .setAside, .letter, .letterIssue, .letterReturned, .letterDrop, .hold, .holdLift,
      .departure, .notUsed, .joinIncident, .identify, .correctPerson, .access, .putOff,
      .handOver, .note, .correctEntry, .close, .reopen, .safeguarding:
      return []
    }
  }

  /// A command that stands for the step, to ask who may take it; nil where it makes no sense now.
  private func probe(_ step: BuiltInStep) -> CaseCommand? {
    let live = state.live(on: context.today)
    let outstanding = state.letters.filter(\.isOutstanding)
    let reasons = DecisionReasons(facts: "", factors: "", alternatives: "")
    switch step {
    case .statement:
      return .takeStatement(StatementTaken(from: "", part: .witness, firstHand: true, seen: ""))
    case .askAccount: return .askAccount(AccountAsked(from: "", how: ""))
    case .nobodyElse: return .stateNobodyElse(NobodyElseInvolved(reason: ""))
    case .evidence:
      return .keepEvidence(EvidenceKept(hash: "", name: "", bytes: 0, type: "", describes: ""))
    case .spokenTo: return .speak(ParentSpokenTo(channel: .telephone, outcome: .spoken))
    case .triage:
      guard !state.incidents.isEmpty else { return nil }
      return .judgeIncident(
        IncidentJudged(incident: "", nature: .neither, seriousness: .low, reason: ""))
    case .adjustments: return .askAdjustments(AdjustmentsAsked(how: "", answer: ""))
    case .safeguarding: return .referToSafeguarding(ReferredToSafeguarding())
    case .meetingArrange:
      return .arrangeMeeting(
        MeetingArranged(meeting: "", on: context.today, with: context.actor.staff))
    case .meetingHeld:
      guard state.meetings.contains(where: \.isOpen) else { return nil }
      return .holdMeeting(MeetingHeld(meeting: "", note: ""))
    case .meetingMissed:
      guard state.meetings.contains(where: \.isOpen) else { return nil }
      return .missMeeting(MeetingMissed(meeting: "", why: .notAttended))
    case .consult:
      return .consult(
        ChairAsked(consultation: "", of: .chair, how: "", proposal: probeProposal), view: nil,
        note: "")
    case .consultReply:
      guard state.consultations.contains(where: { !$0.isWithdrawn && $0.answered == nil }) else {
        return nil
      }
      return .recordView(ChairReplied(consultation: "", view: .noView))
    case .notice:
      return .giveNotice(
        NoticeGiven(notice: "", proposal: probeProposal, replyBy: context.today))
    case .interimBan:
      guard let measure = context.pack.measure(of: .siteBan) else { return nil }
      return .restrict(probeDecision(measure, form: .interim), overrides: [:])
    case .representations:
      return .receiveRepresentations(RepresentationsReceived(how: "", text: ""))
    case .decline, .moveReplyBy, .noBan:
      if step == .noBan {
        guard let hearing = state.openHearings.first(where: { $0.origin != .review }) else {
          return nil
        }
        return .decideNoRestriction(NoRestrictionDecided(about: hearing.id, reasons: reasons))
      }
      guard let hearing = state.openHearings.first(where: \.reply.isAwaited) else { return nil }
      if step == .decline { return .declineRepresentations(RepresentationsDeclined(how: "")) }
      return .moveReplyBy(ReplyByMoved(about: hearing.id, replyBy: context.today, reason: ""))
    case .found:
      return .recordFound(
        RestrictionFound(
          restriction: "", measure: "", terms: probeProposal.terms, origin: .before, imposedBy: "",
          shownBy: ""))
    case .reviewPrepare, .reviewRequest, .review, .exception, .arrangements:
      guard let first = live.first else { return nil }
      return reviewProbe(step, first, reasons)
    case .breach:
      guard let first = state.restrictions.first(where: \.canBeBreached) else { return nil }
      return .logBreach(RestrictionBreached(restriction: first.id, what: ""))
    case .challenge:
      guard let first = challengeable.first else { return nil }
      return .receiveChallenge(ChallengeReceived(challenge: "", about: first.id, hearer: .panel))
    case .challengeOutcome:
      guard let open = state.challenges.first(where: { $0.decided == nil }) else { return nil }
      return .decideChallenge(
        ChallengeDecided(
          challenge: open.facts.challenge, outcome: .notUpheld, reasons: ""))
    case .setAside:
      guard let first = state.restrictions.first(where: { $0.ending != .setAside }) else {
        return nil
      }
      return .setAside(RestrictionSetAside(restriction: first.id, reason: ""))
    case .letter:
      // There is something that a letter could be about.
      guard
        !state.restrictions.isEmpty || !state.consultations.isEmpty
          || !state.untoldDecisions(on: context.today).isEmpty
      else { return nil }
      return .draftLetter(LetterDrafted(letter: "", kind: .chairNote))
    case .letterIssue:
      guard let letter = outstanding.first(where: { $0.issued == nil }) else { return nil }
      return .issueLetter(
        LetterIssued(
          letter: letter.id, kind: letter.draft.kind, text: "", hash: "",
          signedBy: context.actor.staff))
    case .letterSent:
      let waiting = state.letters.first {
        $0.issued != nil && ($0.isOutstanding || $0.returned != nil && $0.overtaken == nil)
      }
      guard let letter = waiting else { return nil }
      return .sendLetter(LetterSent(letter: letter.id, how: .post, to: ""))
    case .letterReturned:
      guard let letter = state.letters.first(where: \.hasReached) else { return nil }
      return .returnLetter(LetterReturned(letter: letter.id, reason: ""))
    case .letterDrop:
      guard let letter = outstanding.first else { return nil }
      return .dropLetter(LetterDropped(letter: letter.id, reason: ""))
    case .hold: return state.hold == nil ? .placeHold(HoldPlaced(by: "")) : nil
    case .holdLift: return state.hold == nil ? nil : .liftHold(HoldLifted(by: ""))
    case .departure:
      return state.undoneDuties(in: context).isEmpty
        ? nil : .departFromDuty(DutyDeparted(duty: "", reason: ""))
    case .notUsed: return .notUseMeasure(MeasureNotUsed(measure: "", reason: ""))
    case .joinIncident:
      return .joinIncident(
        IncidentJoined(
          incident: "", on: context.happened, channel: .premises, behaviours: [], categories: []))
    case .identify:
      return context.person.isIdentified
        ? nil : .identify(PersonIdentified(parent: "", how: "", by: ""))
    case .correctPerson: return .correctPerson(PersonCorrected(wrong: "", reason: ""))
    case .access: return .changeAccess(AccessChanged(access: .team, people: [], reason: ""))
    case .putOff:
      let due = DueList(pack: context.pack, calendar: context.calendar).items(of: state)
        .filter { $0.kind != .breachToday }
      return due.isEmpty
        ? nil : .putOff(DuePutOff(due: due[0].kind.rawValue, until: context.today, reason: ""))
    case .handOver: return .handOver(CaseHandedOver(to: "", note: ""))
    case .note: return .note(NoteAdded(text: ""))
    case .correctEntry: return .correctEntry(EntryCorrected(sequence: 0, text: "", why: ""))
    case .close:
      return state.isOpen ? .close(CaseClosed(outcome: .resolved, reason: "")) : nil
    case .reopen: return state.isOpen ? nil : .reopen(CaseReopened(reason: ""))
    }
  }

  private func reviewProbe(
    _ step: BuiltInStep, _ restriction: Restriction, _ reasons: DecisionReasons
  ) -> CaseCommand {
    switch step {
    case .reviewPrepare:
      return .prepareReview(
        ReviewPrepared(
          restriction: restriction.id, since: "", breaches: "", recommendation: .continue))
    case .reviewRequest:
      return .requestReview(ReviewRequested(restriction: restriction.id, how: ""))
    case .exception:
      return .agreeException(
        ExceptionAgreed(restriction: restriction.id, on: context.today, purpose: ""))
    case .arrangements:
      return .changeArrangements(
        ArrangementsChanged(restriction: restriction.id, children: [], reason: ""))
    default:
      return .decideReview(
        ReviewDecided(restriction: restriction.id, outcome: .continue, reasons: reasons))
    }
  }

  private var probeProposal: Proposal {
    Proposal(
      measure: context.pack.measures.first { $0.kind.isRestriction }?.id ?? "",
      terms: Terms(form: .full, scope: .whole, from: context.today), incidents: [])
  }
}

extension BuiltInStep {
  /// True for steps that act rather than record a fact, so that a closed case does not take them.
  var isMeasure: Bool {
    switch self {
    case .meetingArrange, .consult, .notice, .interimBan: return true
    case .statement, .askAccount, .nobodyElse, .evidence, .spokenTo, .triage, .adjustments,
      .safeguarding,
      .meetingHeld, .meetingMissed, .consultReply, .representations, .decline, .moveReplyBy,
      .noBan, .found, .reviewPrepare, .reviewRequest, .review, .breach, .exception,
      .arrangements, .challenge, .challengeOutcome, .setAside, .letter, .letterIssue,
      .letterSent, .letterReturned, .letterDrop, .hold, .holdLift, .departure, .notUsed,
      .joinIncident, .identify, .correctPerson, .access, .putOff, .handOver, .note, .correctEntry,
      .close, .reopen:
      return false
    }
  }
}
