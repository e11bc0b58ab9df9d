import PolicyModel

extension Decider {
  /// What is proposed for a review: to go on, it is put to the parent, and a hearing opens.
  func prepareReview(_ event: ReviewPrepared) -> Verdict<CaseEvent> {
    guard let restriction = state.restriction(event.restriction),
      let measure = context.pack.measure(restriction.measure)
    else { return no(.state, "There is no restriction \(event.restriction) in this case.") }
    if let refused = reviewRefused(restriction) { return refused }
    var prepared = event
    guard event.recommendation != .lift else {
      prepared.hearing = nil
      prepared.proposal = nil
      prepared.replyBy = nil
      return yes(.reviewPrepared(prepared))
    }
    if let refused = holdRefusal() { return refused }
    var reasons: [Refusal.Reason] = []
    func add(_ why: String, _ opens: String) {
      reasons.append(Refusal.Reason(kind: .fairness, why: why, opens: [opens]))
    }
    guard var proposal = event.proposal, let replyBy = event.replyBy else {
      return no(
        .fairness, "To go on, the new terms are put to the \(context.pack.words.parent).",
        opens: ["Give the terms, the facts and a day to reply by."])
    }
    if replyBy <= context.happened.day {
      add(
        "The day to reply by must be after the letter.",
        "Give at least \(context.pack.timings.notice.text).")
    }
    let gate = Gate(self, measure: measure.id)
    reasons += gate.goneFactRefusals(proposal.facts)
    reasons += gate.unboundFactRefusals(proposal.facts, reviewing: restriction)
    if proposal.facts.tellsNothing {
      add(
        "The \(context.pack.words.parent) is not told on which facts it would go on.", "Write them."
      )
    }
    proposal.measure = measure.id
    proposal.incidents = state.left(of: restriction)
    proposal.terms = fromTheReview(proposal.terms, restriction)
    reasons += nothingLeft(restriction) + formRefused(proposal.terms, restriction, measure)
    reasons += beyondTheChallenge(proposal.terms, proposal.facts, restriction)
    if restriction.told == nil
      || !isNarrowing(proposal.terms, of: restriction, event.recommendation)
    {
      reasons += neverInForce(restriction)
    }
    reasons += termsRefused(proposal.terms, measure)
    if !reasons.isEmpty { return .refused(Refusal(reasons)) }
    prepared.hearing = state.nextID("V")
    prepared.proposal = proposal
    let letter = LetterDrafted(
      letter: state.nextID("L"), kind: .reviewNotice, measure: measure.id, about: prepared.hearing)
    return .accepted([.reviewPrepared(prepared), .letterDrafted(letter)])
  }

  /// Why there is nothing to review; nil where there is.
  private func reviewRefused(_ restriction: Restriction) -> Verdict<CaseEvent>? {
    let standing = restriction.standing(on: context.today)
    if standing.isLive { return nil }
    return no(
      .state, "The restriction is not in force: \(standing.words).",
      opens: ["A new restriction passes both gates again."])
  }

  private func formRefused(
    _ terms: Terms, _ restriction: Restriction, _ measure: Measure
  ) -> [Refusal.Reason] {
    var reasons: [Refusal.Reason] = []
    if restriction.found != nil {
      reasons.append(
        Refusal.Reason(
          kind: .fairness, why: "What was recorded as found is not continued by a review.",
          opens: ["Confirm it by a decision of its own, which passes both gates.", "Or lift it."]))
    }
    if terms.form == .interim || restriction.terms.form == .interim {
      reasons.append(
        Refusal.Reason(
          kind: .fairness, why: "An interim ban is not continued by a review.",
          opens: ["Decide the ban, or decide against it."]))
    }
    if terms.from < context.happened.day, terms.from != restriction.terms.from,
      terms.from != restriction.holding.from
    {
      reasons.append(
        Refusal.Reason(
          kind: .fairness, why: "It would begin before it was decided.",
          opens: [
            "Leave the first day as it is, \(restriction.terms.from.inWords).",
            "Or give the day of the review, or a later one.",
          ]))
    }
    if !RestrictionForm.forms(of: measure.kind).contains(terms.form) {
      reasons.append(
        Refusal.Reason(
          kind: .state, why: "\(measure.name) cannot take the form of \(terms.form.words).",
          opens: ["Decide that by its own step, which passes both gates."]))
    }
    return reasons
  }

  /// Why nothing goes on, nor is proposed to go on, that no incident bears any more.
  private func nothingLeft(_ restriction: Restriction) -> [Refusal.Reason] {
    if state.countingIncidents.contains(where: { restriction.incidents.contains($0.id) }) {
      return []
    }
    let opens =
      state.countingIncidents.isEmpty
      ? [] : ["Or give notice of a restriction of its own, on an incident that still counts."]
    return [
      Refusal.Reason(
        kind: .fairness, why: "Every incident that it rests on was judged away.",
        citation: .ours("a restriction rests on an incident"),
        opens: ["Lift it, or set it aside."] + opens)
    ]
  }

  /// Terms that take more than those that hold, or that follow on a period that is over, begin with the review that
  /// decides them, never back.
  func fromTheReview(_ terms: Terms, _ restriction: Restriction) -> Terms {
    let held = restriction.holding
    var now = held
    (now.from, now.until, now.review) = (terms.from, terms.until, terms.review)
    let isOver = restriction.isOver(on: context.happened.day)
    guard terms.from < context.happened.day, isOver || !terms.lies(within: now) else {
      return terms
    }
    var next = terms
    next.from = context.happened.day
    return next
  }

  /// What nobody was told of never was in force: it is told, given up or made less, and not gone on with.
  private func neverInForce(_ restriction: Restriction) -> [Refusal.Reason] {
    guard restriction.isUntold(on: context.today) else { return [] }
    let what = restriction.told == nil ? "of it, so it" : "what its last review added, so that"
    return [
      Refusal.Reason(
        kind: .fairness,
        why:
          "No letter has told the \(context.pack.words.parent) \(what) never was in force: there is "
          + "nothing to continue.",
        opens: ["Send the letter that tells of it.", "Or lift it, or set it aside."])
    ]
  }

  /// A review that continues, lengthens or widens is a decision: on what was put to the parent and, where the
  /// policy asks it, to the chair since the decision it replaces. Narrowing and lifting need neither.
  func decideReview(_ event: ReviewDecided) -> Verdict<CaseEvent> {
    guard let restriction = state.restriction(event.restriction) else {
      return no(.state, "There is no restriction \(event.restriction) in this case.")
    }
    if let refused = reviewRefused(restriction) { return refused }
    guard let measure = context.pack.measure(restriction.measure) else {
      return no(.state, "The policy has no restriction called \(restriction.measure).")
    }
    var decided = event
    var reasons: [Refusal.Reason] = []
    reasons += unloggedBreaches(event.reasons, restriction)
    switch event.outcome {
    case .lift:
      decided.terms = nil
      decided.againstChair = ""
      if event.reasons.factors.tellsNothing, event.reasons.facts.tellsNothing {
        reasons.append(Self.reviewNeedsReasons)
      }
      reasons += unannounced(event.reasons, restriction, inTheirFavour: true)
      reasons += Self.keepsAwayRefused(event.reasons.factors, event.reasons.alternatives)
    case .continue, .vary:
      guard let given = event.terms, given.lastDay != nil else {
        return .refused(
          Refusal(
            .fairness, "Going on needs a new end or the next review date.",
            opens: ["Give the next date."]))
      }
      let terms = fromTheReview(keepingReview(given, restriction, event.outcome), restriction)
      decided.terms = terms
      reasons += formRefused(terms, restriction, measure) + datesRefused(terms, measure)
      reasons += nothingLeft(restriction) + factsLeftRefused(event.reasons, restriction.incidents)
      reasons += childrenRefused(event.children)
      let gate = Gate(self, measure: measure.id)
      reasons += gate.goneFactRefusals(
        event.reasons.facts, besides: event.reasons.factors, event.reasons.alternatives)
      reasons += gate.unboundFactRefusals(event.reasons.facts, reviewing: restriction)
      let beyond = beyondTheChallenge(terms, event.reasons.facts, restriction)
      reasons += beyond
      if let last = terms.lastDay, last < context.happened.day {
        reasons.append(
          Refusal.Reason(
            kind: .state, why: "It would have ended before the review.", opens: ["Lift it instead."]
          ))
      }
      if isNarrowing(terms, of: restriction, event.outcome) {
        if event.reasons.facts.tellsNothing { reasons.append(Self.reviewNeedsReasons) }
        reasons += unannounced(event.reasons, restriction)
        // The outcome's letter would be the first word of it, and gives neither the hearing nor what it rests on.
        if restriction.told == nil { reasons += neverInForce(restriction) }
        // Whoever had a part in it may take less from them freely; why they decide is kept where they say it.
        let asked = Self.reviewRequirements(measure).filter { $0.id == .impartialDecider }
        decided.ways = judge(asked, event, terms, restriction, measure).ways.filter {
          $0.way == .overriddenWithReason
        }
      } else {
        reasons += neverInForce(restriction) + putsOffReview(terms, restriction, event.outcome)
        reasons += lengthRefused(terms, measure, event.reasons).map { [$0] } ?? []
        if beyond.isEmpty { reasons += leavesChallengeUnanswered(event.reasons, restriction) }
        reasons += broughtUpRefused(
          event.reasons, restriction.incidents,
          opens: "Or prepare the review anew, with it among the facts.")
        let judged = judge(
          Self.reviewRequirements(measure), event, terms, restriction, measure)
        decided.ways = judged.ways
        reasons += judged.reasons
      }
    }
    if !reasons.isEmpty { return .refused(Refusal(reasons)) }
    let letter = LetterDrafted(
      letter: state.nextID("L"), kind: event.outcome == .lift ? .lift : .reviewOutcome,
      measure: measure.id, about: restriction.id)
    return .accepted([.reviewDecided(decided), .letterDrafted(letter)])
  }

  /// Breaches are of the log: what is weighed against them as one was logged when it happened, or is reported now.
  private func unloggedBreaches(
    _ reasons: DecisionReasons, _ restriction: Restriction
  ) -> [Refusal.Reason] {
    guard restriction.breaches.isEmpty else { return [] }
    let found = [reasons.facts, reasons.factors, reasons.alternatives].flatMap {
      BroughtUp.breaches(in: $0)
    }
    if found.isEmpty { return [] }
    return [
      Refusal.Reason(
        kind: .fairness,
        why: "\(found.map { "“\($0)”" }.joined(separator: ", ")): no breach of it is logged.",
        citation: .ours("breaches of a restriction"),
        opens: ["Log each breach, with its day (breach).", "Or leave it out."])
    ]
  }

  private static let reviewNeedsReasons = Refusal.Reason(
    kind: .fairness, demand: .reasonsGiven, why: "The review needs its reasons in writing.",
    opens: ["Write what was considered and why."])

  private func judge(
    _ requirements: [Requirement], _ event: ReviewDecided, _ terms: Terms,
    _ restriction: Restriction, _ measure: Measure
  ) -> (ways: [MetDemand], reasons: [Refusal.Reason]) {
    let intention = intention(event, terms, restriction)
    let gate = Gate(self, measure: measure.id)
    var ways: [MetDemand] = []
    var reasons: [Refusal.Reason] = []
    for judgement in gate.judge(requirements, intention) {
      switch judgement {
      case .met(let met): ways.append(met)
      case .unmet(let reason): reasons.append(reason)
      case .toBeStated: break
      }
    }
    if gate.chairIsAgainst(requirements, intention), event.againstChair.tellsNothing {
      reasons.append(Self.differsFromChair)
    }
    return (ways, reasons)
  }

  private func intention(
    _ event: ReviewDecided, _ terms: Terms, _ restriction: Restriction
  ) -> Intention {
    var intention = Intention(incidents: state.left(of: restriction))
    intention.reviewed = restriction.id
    // What has been in force until now is not decided anew: the terms are judged from the review on.
    var next = terms
    next.from = max(terms.from, context.happened.day)
    intention.proposal = Proposal(
      measure: restriction.measure, terms: next, incidents: state.left(of: restriction),
      facts: event.reasons.facts)
    intention.reasons = event.reasons
    intention.overrides = [
      .impartialDecider: event.inOwnCause, .noticeLength: event.shortNotice,
    ]
    return intention
  }

  /// True where the view that counts is against going on so, and the review does not say why it differs.
  func owesTheChairAnAnswer(_ event: ReviewDecided) -> Bool {
    guard let restriction = state.restriction(event.restriction), let terms = event.terms,
      let measure = context.pack.measure(restriction.measure), event.againstChair.tellsNothing,
      !isNarrowing(terms, of: restriction, event.outcome)
    else { return false }
    return Gate(self, measure: measure.id).chairIsAgainst(
      Self.reviewRequirements(measure), intention(event, terms, restriction))
  }

  /// Why what goes on by a review is too long without a word on that.
  func lengthRefused(_ event: ReviewDecided) -> Refusal.Reason? {
    guard let restriction = state.restriction(event.restriction), let terms = event.terms,
      let measure = context.pack.measure(restriction.measure),
      !isNarrowing(terms, of: restriction, event.outcome)
    else { return nil }
    return lengthRefused(terms, measure, event.reasons)
  }

  /// True where the time to comment was short, and the review does not say why that was fair.
  func owesAReasonForShortNotice(_ event: ReviewDecided) -> Bool {
    guard let restriction = state.restriction(event.restriction), let terms = event.terms,
      let measure = context.pack.measure(restriction.measure),
      !isNarrowing(terms, of: restriction, event.outcome)
    else { return false }
    let asked = Self.reviewRequirements(measure).filter { $0.id == .noticeLength }
    let judged = Gate(self, measure: measure.id)
      .judge(asked, intention(event, terms, restriction))
    return judged.contains { if case .unmet = $0 { true } else { false } }
  }

  /// What is asked of a review that goes on: the chair where the policy asks it of the measure, the parent's
  /// comments or their silence after the usual time whatever the measure, reasons, and that nobody judges in
  /// their own cause.
  static func reviewRequirements(_ measure: Measure) -> [Requirement] {
    let own = measure.requires.filter {
      $0.id == .chairConsulted || $0.id == .reasonsGiven || $0.id == .endOrReview
        || $0.id == .impartialDecider
    }
    let heard = Requirement(
      id: .chanceToRespond,
      ways: [.representationsReceived, .replyByPassed, .replyDeclined], clause: nil,
      citation: Citation(
        basis: .law, source: "DfE, Controlling access to school premises",
        place: "the parent's side before a decision"))
    let time = Requirement(
      id: .noticeLength, ways: Demand.noticeLength.possibleWays, clause: nil,
      citation: .ours("time to reply"))
    return own + [heard, time]
  }
}
