public import PolicyModel

/// Where one step of a procedure stands in a case.
public struct NextStep: Hashable, Sendable {
  /// The states in which the rail shows a step.
  public enum Status: String, Codable, Sendable, CaseIterable {
    /// It may be taken, and the policy asks for it in no place.
    case may
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
    if case .measure(let measure) = step, measure.letter == .invitation,
      !state.meetings.contains(where: \.isOpen)
    {
      reasons += holdReasons
    }
    if case .measure(let measure) = step, measure.kind.isRestriction {
      reasons += incidentsRefused(state.countingIncidents.map(\.id))
      let incidents = incidentsToDecide(measure.id)
      reasons += Gate(self, measure: measure.id).upheldRefusals(incidents)
      reasons += retakingRefusals(measure, incidents) + unjudgedRefusals(incidents)
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
    if let form, form.isBan {
      advice += self.advice(
        on: Terms(form: form, scope: .whole, from: context.today), incidents: rail.incidents)
    }
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
    // Where several letters wait, one that this actor may issue is enough.
    let mayIssue =
      step == .letterIssue
      && state.letters.contains { $0.isOutstanding && $0.issued == nil && self.mayIssue($0) }
    if !mayIssue, let refusal = permission(for: probe) { reasons += refusal.reasons }
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
    if step == .review { advice += fallenAdvice + reviewAdvice }
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
    let isAsked = step != .consult || !context.pack.consultations.isEmpty
    let status: NextStep.Status =
      !done.isEmpty ? .done : !reasons.isEmpty ? .blocked : isAsked ? .ready : .may
    return NextStep(
      step: whole, status: status, reasons: reasons, advice: advice, count: done.count,
      last: done.last?.when, whyNotUsed: "", clause: clauseID.flatMap { context.pack.clause($0) },
      mayBeTaken: reasons.isEmpty)
  }

  /// What stands in a step's way whatever its form will say: a hold, nothing that it could rest on, no day left.
  private func standsInTheWay(of step: BuiltInStep) -> [Refusal.Reason] {
    var reasons: [Refusal.Reason] = []
    if step == .notice || step == .meetingArrange { reasons += holdReasons }
    reasons += lettersStay(step)
    if step == .notice || step == .consult || step == .interimBan {
      reasons += incidentsRefused(state.countingIncidents.map(\.id))
    }
    if step == .notice { reasons += nothingToPut }
    if step == .consult, context.holders(of: .chair).isEmpty,
      context.holders(of: .viceChair).isEmpty
    {
      reasons.append(nobodyIs(.chair))
    }
    if step == .decline {
      let awaited = state.openHearings.filter(\.isAwaited)
      let today = When(context.today)
      if let last = awaited.last, !awaited.contains(where: { $0.canBeAnswered(at: today) }) {
        reasons.append(untold(last))
      }
    }
    if step == .noBan {
      let put = state.openHearings.filter { $0.origin != .review }
      let decided = put.compactMap(decidedElsewhere)
      if let last = decided.last, decided.count == put.count { reasons.append(last) }
    }
    if step == .correctPerson || step == .found, case .refused(let refusal)? = wrongPersonRefusal()
    {
      reasons += refusal.reasons
    }
    let limits = step == .putOff ? dueToPutOff.map { lastDayToPutOff($0.kind) } : []
    if let last = limits.first, limits.allSatisfy({ $0.day <= context.today }) {
      reasons.append(
        Refusal.Reason(
          kind: .state, why: "Nothing can be put off today: \(last.why).",
          opens: ["Do what is due."]))
    }
    return reasons
  }

  /// Why nothing may be put by any measure, as a challenge took all of it away.
  private var nothingToPut: [Refusal.Reason] {
    let restrictions = context.pack.measures.filter(\.kind.isRestriction)
    let incidents = state.countingIncidents.map(\.id)
    let refused = restrictions.map {
      Gate(self, measure: $0.id).upheldRefusals(incidents)
    }
    return refused.allSatisfy { !$0.isEmpty } ? refused.first ?? [] : []
  }

  /// Why none of the letters that a step is about may be issued, or go out.
  private func lettersStay(_ step: BuiltInStep) -> [Refusal.Reason] {
    let refusals: [Verdict<CaseEvent>?]
    switch step {
    case .letterIssue:
      refusals = state.letters.filter { $0.isOutstanding && $0.issued == nil }.map(issueRefusal)
    case .letterSent: refusals = state.letters.filter(\.waitsToGoOut).map(stayRefusal)
    default: return []
    }
    guard refusals.allSatisfy({ $0 != nil }), case .refused(let refusal)?? = refusals.last else {
      return []
    }
    return refusal.reasons
  }

  /// What stands on what no longer does, in this case or another one.
  private var fallenAdvice: [String] {
    state.live(on: context.today).compactMap { restriction in
      person.whatFell(under: restriction).map {
        "The \(restriction.terms.form.words) rests on what no longer stands (\($0)): \(restriction.mendingBasis)."
      }
    } + fallenViews.map(\.words) + judgedInOwnCause
  }

  /// What going on would need beforehand, where a review may go on; lifting and narrowing need nothing.
  private var reviewAdvice: [String] {
    guard let restriction = state.live(on: context.today).last(where: \.canGoOn),
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
      // An incident judged before it joined was judged by then.
      return judged ? state.joinedIncidents.map { $0.judgements.last?.stamp ?? $0.joined } : []
    case .adjustments: return state.adjustmentsAsked.map { [$0] } ?? []
    case .meetingArrange: return state.meetings.map(\.arranged)
    case .meetingHeld: return state.meetings.compactMap(\.held)
    case .meetingMissed: return state.meetings.compactMap(\.missed)
    case .consult: return state.consultations.compactMap(\.answered)
    case .notice: return state.notices.map(\.opened)
    case .interimBan:
      return state.restrictions.filter { $0.terms.form == .interim && $0.counts }.map(\.decided)
    case .representations:
      return state.hearings.flatMap { $0.reply.parts + [$0.reply.received].compactMap(\.self) }
        + state.otherReplies
    case .decline: return state.hearings.compactMap(\.reply.declined)
    case .noBan:
      return state.finalDecisions.filter { $0.restriction == nil }.map(\.stamp)
    case .found: return state.restrictions.filter { $0.found != nil }.map(\.decided)
    case .review: return state.restrictions.flatMap(\.reviews)
    case .replyConsidered: return state.restrictions.flatMap(\.considered)
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
}

extension BuiltInStep {
  /// True for steps that act rather than record a fact, so that a closed case does not take them.
  var isMeasure: Bool {
    switch self {
    case .meetingArrange, .consult, .notice, .interimBan: return true
    case .statement, .askAccount, .nobodyElse, .evidence, .spokenTo, .triage, .adjustments,
      .safeguarding,
      .meetingHeld, .meetingMissed, .consultReply, .representations, .decline, .moveReplyBy,
      .noBan, .found, .reviewPrepare, .reviewRequest, .review, .replyConsidered, .breach,
      .exception,
      .arrangements, .challenge, .challengeOutcome, .setAside, .letter, .letterIssue,
      .letterSent, .letterReturned, .letterDrop, .hold, .holdLift, .departure, .notUsed,
      .joinIncident, .identify, .correctPerson, .access, .putOff, .handOver, .note, .correctEntry,
      .close, .reopen:
      return false
    }
  }
}
