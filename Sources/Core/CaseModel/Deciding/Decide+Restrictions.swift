public import PolicyModel

extension Decider {
  /// A ban, managed contact or accompanied contact: both gates, then the decision and its letter.
  func restrict(
    _ event: RestrictionDecided, _ overrides: [Demand: String]
  ) -> Verdict<CaseEvent> {
    if let refused = needsOpenCase() { return refused }
    guard let measure = context.pack.measure(event.measure), measure.kind.isRestriction else {
      return no(.state, "The policy has no restriction called \(event.measure).")
    }
    guard RestrictionForm.forms(of: measure.kind).contains(event.terms.form) else {
      return no(.state, "\(measure.name) cannot take the form of \(event.terms.form.words).")
    }
    var reasons = datesRefused(event.terms, measure)
    if !state.privileged.isDisjoint(with: event.reasons.reliedOn) {
      reasons.append(
        Refusal.Reason(
          kind: .fairness, why: "Legal advice cannot be among the facts relied on.",
          citation: Citation(basis: .law, source: "Legal professional privilege", place: ""),
          opens: ["Leave the privileged entry out."]))
    }
    var proposal = Proposal()
    proposal.terms = event.terms
    proposal.replyBy = event.replyBy
    proposal.reasons = event.reasons
    proposal.children = event.children
    proposal.adjustments = event.adjustments
    proposal.complaintRoute = event.complaintRoute
    proposal.seriousness = event.seriousness
    proposal.overrides = overrides
    var decided = event
    decided.ways = []
    for judgement in Gate(state, context, measure: measure.id).judge(measure.requires, proposal) {
      switch judgement {
      case .met(let met): decided.ways.append(met)
      case .unmet(let reason): reasons.append(reason)
      case .toBeStated: break
      }
    }
    if chairIsAgainst(ways: decided.ways), event.againstChair.isBlank {
      reasons.append(
        Refusal.Reason(
          kind: .policy, why: "The chair of governors was against it; say why you differ.",
          opens: ["Write why the decision differs from the chair's view."]))
    }
    if !reasons.isEmpty { return .refused(Refusal(reasons)) }
    decided.restriction = state.nextID("R")
    if event.terms.form.isBan && event.terms.form != .interim {
      decided.replaces = state.interim(of: measure.id, on: context.happened.day)?.id
    }
    if event.terms.form != .interim { decided.replyBy = nil }
    let letter = LetterDrafted(
      letter: state.nextID("L"), kind: event.terms.form.letter, measure: measure.id,
      about: decided.restriction)
    return .accepted([.restrictionDecided(decided), .letterDrafted(letter)])
  }

  private func chairIsAgainst(ways: [MetDemand]) -> Bool {
    ways.contains { met in
      met.demand == .chairConsulted
        && state.consultations.contains {
          $0.facts.consultation.rawValue == met.by && $0.view == .against
        }
    }
  }

  private func datesRefused(_ terms: Terms, _ measure: Measure) -> [Refusal.Reason] {
    var reasons: [Refusal.Reason] = []
    func add(_ kind: Refusal.Kind, _ why: String, _ opens: String) {
      let clause = kind == .policy ? context.pack.clause(measure.clause) : nil
      reasons.append(
        Refusal.Reason(
          kind: kind, why: why, clause: clause?.summary, citation: clause?.citation,
          opens: [opens]))
    }
    if let until = terms.until, until < terms.from {
      add(.state, "It would end before it begins.", "Give an end on or after the first day.")
    }
    if let review = terms.review, review < terms.from {
      add(.state, "It would be reviewed before it begins.", "Give a later review date.")
    }
    if let until = terms.until, let review = terms.review, review > until {
      add(.state, "It would be reviewed after its end.", "Give a review on or before the end.")
    }
    if let period = measure.period, period.fixed, terms.until == nil {
      add(.policy, "This policy has it for a fixed period.", "Give an end date.")
    }
    if terms.form == .limited && terms.conditions.isBlank {
      add(
        .fairness, "A limited ban needs the places, times or purposes it covers.",
        "Say what the person may not do, and what they may.")
    }
    if terms.form == .managedContact && terms.conditions.isBlank {
      add(
        .fairness, "Managed contact needs its arrangements in words.",
        "Say by which channel, with whom and how often.")
    }
    return reasons
  }

  func recordFound(_ event: RestrictionFound) -> Verdict<CaseEvent> {
    guard let measure = context.pack.measure(event.measure), measure.kind.isRestriction else {
      return no(.state, "The policy has no restriction called \(event.measure).")
    }
    var found = event
    found.restriction = state.nextID("R")
    return yes(.restrictionFound(found))
  }

  /// The head heard the parent and decides against it: the notice, or the interim ban, ends.
  func decideNoRestriction(_ event: NoRestrictionDecided) -> Verdict<CaseEvent> {
    let notice = state.notices.first { $0.facts.notice == event.about }
    let interim = state.restriction(event.about)
    guard notice?.settled == nil, notice != nil || interim?.terms.form == .interim else {
      return no(.state, "There is no open notice or interim ban \(event.about) in this case.")
    }
    if let interim, interim.ending != nil {
      return no(.state, "The interim ban \(event.about) has already ended.")
    }
    if event.reasons.facts.isBlank {
      return no(.fairness, "This needs its reasons in writing.", opens: ["Write the reasons."])
    }
    let letter = LetterDrafted(
      letter: state.nextID("L"), kind: .noBan,
      measure: notice?.facts.measure ?? interim?.measure ?? "", about: event.about)
    return .accepted([.noRestrictionDecided(event), .letterDrafted(letter)])
  }

  // MARK: Reviews

  /// A review: continue and vary pass the policy gate again for terms beyond what was asked before.
  func decideReview(_ event: ReviewDecided) -> Verdict<CaseEvent> {
    guard let restriction = state.restriction(event.restriction) else {
      return no(.state, "There is no restriction \(event.restriction) in this case.")
    }
    let standing = restriction.standing(on: context.today)
    guard standing.isLive else {
      return no(
        .state, "The restriction is not in force: \(standing.words).",
        opens: ["A new restriction passes both gates again."])
    }
    guard let measure = context.pack.measure(restriction.measure) else {
      return no(.state, "The policy has no restriction called \(restriction.measure).")
    }
    var reasons: [Refusal.Reason] = []
    if event.reasons.facts.isBlank {
      reasons.append(
        Refusal.Reason(
          kind: .fairness, why: "The review needs its reasons in writing.",
          opens: ["Write what was considered and why."]))
    }
    var decided = event
    switch event.outcome {
    case .lift: decided.terms = nil
    case .continue, .vary:
      guard let terms = event.terms, terms.lastDay != nil else {
        return .refused(
          Refusal(
            .fairness, "Going on needs a new end or the next review date.",
            opens: ["Give the next date."]))
      }
      if terms.form == .interim || restriction.terms.form == .interim {
        reasons.append(
          Refusal.Reason(
            kind: .fairness, why: "An interim ban is not continued by a review.",
            opens: ["Decide the ban, or decide against it."]))
      }
      if terms.scope == .whole && restriction.terms.scope == .part {
        reasons.append(
          Refusal.Reason(
            kind: .fairness,
            why:
              "A review cannot make a restriction wider: the parent has not been heard about that.",
            citation: Citation(
              basis: .law, source: "DfE, Controlling access to school premises",
              place: "the parent's side before a ban"),
            opens: ["Give notice of the wider ban, or impose an interim ban, and decide it anew."]))
      }
      if !RestrictionForm.forms(of: measure.kind).contains(terms.form) {
        reasons.append(
          Refusal.Reason(
            kind: .state,
            why: "\(measure.name) cannot take the form of \(terms.form.words).",
            opens: ["Decide that by its own step, which passes both gates."]))
      }
      reasons += datesRefused(terms, measure)
      var proposal = Proposal()
      proposal.terms = terms
      proposal.seriousness = "continuing"
      let policyGate = measure.requires.filter { $0.id == .chairConsulted }
      switch Gate(state, context, measure: measure.id).pass(policyGate, proposal) {
      case .failure(let refused): reasons = refused.reasons + reasons
      case .success(let ways): decided.ways = ways
      }
    }
    if !reasons.isEmpty { return .refused(Refusal(reasons)) }
    let letter = LetterDrafted(
      letter: state.nextID("L"), kind: event.outcome == .lift ? .lift : .reviewOutcome,
      measure: measure.id, about: restriction.id)
    return .accepted([.reviewDecided(decided), .letterDrafted(letter)])
  }

  // MARK: Challenges

  func receiveChallenge(_ event: ChallengeReceived) -> Verdict<CaseEvent> {
    guard state.restriction(event.about) != nil else {
      return no(.state, "There is no restriction \(event.about) in this case.")
    }
    var challenge = event
    challenge.challenge = state.nextID("H")
    // The chair who was consulted cannot hear a complaint about it (Governors Wales, case study 26).
    let chairHears = context.pack.challenge.heardBy == .chair
    let chairConsulted = state.consultations.contains { $0.facts.of == .chair }
    challenge.conflicted = chairHears && chairConsulted
    return yes(.challengeReceived(challenge))
  }

  func decideChallenge(_ event: ChallengeDecided) -> Verdict<CaseEvent> {
    guard let challenge = state.challenges.first(where: { $0.facts.challenge == event.challenge })
    else { return no(.state, "There is no challenge \(event.challenge) in this case.") }
    if challenge.decided != nil {
      return no(.state, "Challenge \(event.challenge) is already decided.")
    }
    if event.reasons.isBlank {
      return no(.fairness, "The outcome needs its reasons.", opens: ["Write the reasons."])
    }
    return yes(.challengeDecided(event))
  }

  func setAside(_ event: RestrictionSetAside) -> Verdict<CaseEvent> {
    guard let restriction = state.restriction(event.restriction) else {
      return no(.state, "There is no restriction \(event.restriction) in this case.")
    }
    if restriction.ending == .setAside {
      return no(.state, "The restriction \(event.restriction) is already set aside.")
    }
    if event.reason.isBlank {
      return no(.state, "Setting aside needs a written reason.", opens: ["Write the reason."])
    }
    let letter = LetterDrafted(
      letter: state.nextID("L"), kind: .setAside, measure: restriction.measure,
      about: restriction.id)
    return .accepted([.restrictionSetAside(event), .letterDrafted(letter)])
  }
}

extension RestrictionForm {
  /// The letter that tells the parent of it.
  public var letter: LetterKind {
    switch self {
    case .interim: return .interimBan
    case .limited, .full: return .ban
    case .managedContact: return .managedContact
    case .accompaniedContact, .seniorContact: return .accompaniedContact
    }
  }
}
