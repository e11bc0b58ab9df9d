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
    let isInterim = event.terms.form == .interim
    var decided = withIncidents(event)
    decided.ways = []
    var reasons = incidentsRefused(decided.incidents) + datesRefused(event.terms, measure)
    reasons += lengthRefused(event.terms, measure, decided.reasons).map { [$0] } ?? []
    reasons += ownReasonsRefused(decided)
    reasons += broughtUpRefused(
      decided.reasons, decided.incidents,
      besides: [
        decided.adjustments, decided.complaintRoute, decided.seriousness, decided.terms.exceptions,
      ],
      opens: isInterim
        ? "Or write it among the facts relied on." : "Or put it to the parent by a further notice.")
    reasons += factsLeftRefused(decided.reasons, decided.incidents)
    let gate = Gate(self, measure: measure.id)
    reasons += gate.goneFactRefusals(
      decided.reasons.facts, besides: decided.reasons.factors, decided.reasons.alternatives)
    reasons += gate.unboundFactRefusals(decided.reasons.facts, decided.incidents)
    reasons += gate.unsaidAgainRefusals(decided.incidents, decided.again)
    if gate.tookBackUnsaid(decided.incidents) == nil { decided.again = nil }
    reasons += childrenRefused(decided.children)
    reasons += complaintRefused(decided.complaintRoute).map { [$0] } ?? []
    reasons +=
      isInterim
      ? interimRefused(decided, measure)
      : gate.upheldRefusals(decided.incidents)
        + retakingRefusals(measure, decided.incidents) + unjudgedRefusals(decided.incidents)
    if event.terms.from < context.happened.day {
      reasons.append(
        Refusal.Reason(
          kind: .fairness, why: "It would begin before it was decided.",
          opens: ["Give the day of the decision, or a later one."]))
    }
    let intention = intention(decided, overrides)
    for judgement in gate.judge(measure.requires, intention) {
      switch judgement {
      case .met(let met): decided.ways.append(met)
      case .unmet(let reason): reasons.append(reason)
      case .toBeStated: break
      }
    }
    if gate.chairIsAgainst(measure.requires, intention), event.againstChair.tellsNothing {
      reasons.append(Self.differsFromChair)
    }
    if !reasons.isEmpty { return .refused(Refusal(reasons)) }
    decided.restriction = state.nextID("R")
    decided.replaces = isInterim ? [] : replaced(by: decided)
    decided.follows = isInterim ? gate.follows(decided.incidents, from: event.terms.from) : nil
    if !isInterim {
      decided.replyBy = nil
      decided.proposed = nil
    }
    let letter = LetterDrafted(
      letter: state.nextID("L"), kind: event.terms.form.letter, measure: measure.id,
      about: decided.restriction)
    return .accepted([.restrictionDecided(decided), .letterDrafted(letter)])
  }

  /// Why a restriction that is not interim rests on no report that nobody judged: its letter tells it as what happened.
  func unjudgedRefusals(_ incidents: [IncidentID]) -> [Refusal.Reason] {
    state.countingIncidents.filter {
      incidents.contains($0.id) && $0.facts.nature == nil && $0.outcome == nil
    }.map { incident in
      Refusal.Reason(
        kind: .fairness, why: "The report of incident \(incident.id) was not judged yet.",
        citation: .ours("a restriction rests on an incident"),
        opens: ["Judge it, and say what comes of it (incident triage)."])
    }
  }

  static let differsFromChair = Refusal.Reason(
    kind: .policy, why: "The chair of governors was against it; say why you differ.",
    opens: ["Write why the decision differs from the chair's view."])

  /// The decision with the incidents that it rests on, where it names none.
  private func withIncidents(_ event: RestrictionDecided) -> RestrictionDecided {
    guard event.incidents.isEmpty else { return event }
    var decided = event
    decided.incidents = incidentsToDecide(
      event.measure, isInterim: event.terms.form == .interim)
    return decided
  }

  /// True where the view that counts is against the decision, and it does not say why it differs.
  func owesTheChairAnAnswer(_ event: RestrictionDecided) -> Bool {
    guard let measure = context.pack.measure(event.measure), event.againstChair.tellsNothing else {
      return false
    }
    return Gate(self, measure: measure.id)
      .chairIsAgainst(measure.requires, intention(withIncidents(event), [:]))
  }

  private func intention(
    _ decided: RestrictionDecided, _ overrides: [Demand: String]
  ) -> Intention {
    var intention = Intention(incidents: decided.incidents)
    intention.proposal = Proposal(
      measure: decided.measure, terms: decided.terms, incidents: decided.incidents,
      facts: decided.reasons.facts)
    intention.proposed = decided.proposed
    intention.replyBy = decided.replyBy
    intention.reasons = decided.reasons
    intention.children = decided.children
    intention.adjustments = decided.adjustments
    intention.complaintRoute = decided.complaintRoute
    intention.seriousness = decided.seriousness
    intention.overrides = overrides
    return intention
  }

  /// What may not be among the reasons.
  func ownReasonsRefused(_ decided: RestrictionDecided) -> [Refusal.Reason] {
    guard decided.reasons.reliedOn.contains(where: { state.isPrivileged($0) }) else { return [] }
    return [
      Refusal.Reason(
        kind: .fairness, why: "Legal advice cannot be among the facts relied on.",
        citation: Citation(basis: .law, source: "Legal professional privilege", place: ""),
        opens: ["Leave the privileged entry out."])
    ]
  }

  /// An interim ban has a longest length, follows no undecided one, and says which ban may follow.
  private func interimRefused(
    _ decided: RestrictionDecided, _ measure: Measure
  ) -> [Refusal.Reason] {
    let gate = Gate(self, measure: measure.id)
    var reasons =
      gate.interimRefusals(decided.incidents, decided) + gate.decidedFactRefusals(decided)
    let longest = context.pack.timings.interim
    let latest = gate.latestInterimDay(decided.incidents, from: decided.terms.from)
    if let until = decided.terms.until, until > latest {
      reasons.append(
        Refusal.Reason(
          kind: .fairness,
          why: "An interim ban lasts \(longest.text) at most, here until \(latest.inWords).",
          citation: .ours("length of an interim ban"),
          opens: ["Give an end by then, and decide the ban before it."]))
    }
    // Where a notice can hear them before it would begin, nothing is urgent.
    let heard = context.end(of: context.pack.timings.notice, from: context.happened.day)
    if decided.terms.from > heard {
      reasons.append(
        Refusal.Reason(
          kind: .fairness, demand: .chanceToRespond,
          why:
            "An interim ban is for when there is no time to hear the \(context.pack.words.parent) first: "
            + "before \(decided.terms.from.inWords) a notice of intent can.",
          citation: .ours("interim bans"),
          opens: [
            "Give notice of the ban.", "Or let the interim ban begin by \(heard.inWords).",
          ]))
    }
    if let proposed = decided.proposed {
      if proposed.form == .interim
        || !RestrictionForm.forms(of: measure.kind).contains(proposed.form)
      {
        reasons.append(
          Refusal.Reason(
            kind: .state,
            why: "\(proposed.form.words.capitalizedFirst) cannot follow an interim ban.",
            opens: ["Put a limited or a full ban."]))
      }
      reasons += termsRefused(proposed, measure)
    }
    return reasons
  }

  /// What a final decision takes the place of: interim bans on its incidents, what was recorded as found, and
  /// an earlier restriction of the same kind on nothing else.
  private func replaced(by decided: RestrictionDecided) -> [ItemID] {
    state.restrictions.filter { restriction in
      guard restriction.measure == decided.measure, restriction.ending == nil else { return false }
      if restriction.found != nil { return true }
      if restriction.terms.form == .interim {
        return !Set(restriction.incidents).isDisjoint(with: decided.incidents)
      }
      return restriction.standing(on: context.today).isLive
        && Set(restriction.incidents).isSubset(of: decided.incidents)
    }.map(\.id)
  }

  /// Terms that make no sense, or that nobody could put to a parent: neither an end nor a review date.
  func termsRefused(_ terms: Terms, _ measure: Measure) -> [Refusal.Reason] {
    var reasons = datesRefused(terms, measure)
    if terms.lastDay == nil {
      reasons.append(
        Refusal.Reason(
          kind: .fairness, demand: .endOrReview, why: "It has neither an end nor a review date.",
          citation: measure.requires.first { $0.id == .endOrReview }?.citation,
          opens: ["Give an end date or a review date."]))
    }
    return reasons
  }

  func datesRefused(_ terms: Terms, _ measure: Measure) -> [Refusal.Reason] {
    var reasons: [Refusal.Reason] = []
    func add(_ kind: Refusal.Kind, _ why: String, _ opens: String) {
      let clause =
        kind == .policy
        ? context.pack.clause(measure.clause(forVisitor: context.person.isVisitor)) : nil
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
    if let reason = reviewDayRefused(terms, measure) { reasons.append(reason) }
    if terms.form == .limited && terms.conditions.tellsNothing {
      add(
        .fairness, "A limited ban needs the places, times or purposes it covers.",
        "Say what the person may not do, one a line.")
    }
    reasons += leavesNothingOpen(terms)
    let forbidding = terms.forbiddingExceptions
    if !forbidding.isEmpty {
      add(
        .fairness, Terms.leavesNothing(forbidding),
        "Say what they may do all the same; what they may not do stands among the places and times."
      )
    }
    let offSite = terms.beyondTheSite
    if !offSite.isEmpty {
      add(
        .fairness, Terms.notOfTheSite(offSite),
        "Leave it out; how they write and speak with the school is arranged by managed contact, where the policy "
          + "has it.")
    }
    let beyond = terms.beyondContact
    if !beyond.isEmpty {
      reasons.append(
        Refusal.Reason(
          kind: .fairness, why: Terms.notContact(beyond),
          citation: .ours("contact and bans"),
          opens: [
            Terms.howContactIsArranged,
            "Or decide a limited ban by its own step, which passes both gates.",
          ]))
    }
    if terms.form == .managedContact && terms.conditions.tellsNothing {
      add(
        .fairness, "Managed contact needs its arrangements in words.",
        "Say by which channel, with whom and how often, one a line.")
    }
    return reasons
  }

  /// Why a limited ban says what stays open: one that leaves nothing is a full one, whatever its places are called.
  func leavesNothingOpen(_ terms: Terms) -> [Refusal.Reason] {
    guard terms.form == .limited, terms.exceptions.tellsNothing else { return [] }
    return [
      Refusal.Reason(
        kind: .fairness,
        why: "What is limited leaves something open, and it is not said what the "
          + "\(context.pack.words.parent) may do all the same.",
        citation: .ours("limited bans"),
        opens: [
          "Say what they may do all the same, one a line: collect at the gate, come to an appointment.",
          "Or put and decide a full ban.",
        ])
    ]
  }

  /// Why arrangements for children hold no term that nobody put to the person.
  func childrenRefused(_ children: [ChildArrangement]) -> [Refusal.Reason] {
    let beyond = Terms.keepingOff(children)
    let accusing = Self.accusing(children)
    func reason(_ why: String, _ opens: String) -> Refusal.Reason {
      Refusal.Reason(
        kind: .fairness, why: why, citation: .ours("arrangements for children"), opens: [opens])
    }
    return
      (beyond.isEmpty
      ? []
      : [
        reason(
          Terms.notForAChild(beyond), "Leave it out, or put it to them among the places and times.")
      ])
      + (accusing.isEmpty
        ? []
        : [reason(Self.notOfAChild(accusing), "Leave it out, and say who brings and collects.")])
  }

  /// What arrangements say of somebody's conduct: the gate shows them to the office, and the letter to another carer.
  static func accusing(_ children: [ChildArrangement]) -> [String] {
    children.flatMap { BroughtUp.claims(in: $0.arrangement) }.filter(\.isOfConduct)
      .map(\.statement)
  }

  /// That arrangements for a child are none.
  static func notOfAChild(_ accusing: [String]) -> String {
    let quoted = accusing.map { "“\($0)”" }.joined(separator: ", ")
    return "\(quoted) says what somebody did, and not what happens with the child."
  }

  /// The head decides against it: what was put ends, and with a ban the interim bans on its incidents.
  func decideNoRestriction(_ event: NoRestrictionDecided) -> Verdict<CaseEvent> {
    guard let hearing = state.hearing(event.about), hearing.closed == nil,
      hearing.origin != .review
    else {
      return no(.state, "There is no open notice or interim ban \(event.about) in this case.")
    }
    if let elsewhere = decidedElsewhere(hearing) { return .refused(Refusal([elsewhere])) }
    if event.reasons.facts.tellsNothing {
      return no(.fairness, "This needs its reasons in writing.", opens: ["Write the reasons."])
    }
    // Whoever is told that there is no ban cannot answer any more what the letter brings up besides.
    let amiss =
      broughtUpRefused(
        event.reasons, told: hearing.proposal.facts, hearing.proposal.incidents,
        opens: "Or put it to the \(context.pack.words.parent) by a further notice first.")
      + leftUnanswered(event, hearing.proposal)
      + Self.keepsAwayRefused(
        event.reasons.factors, event.reasons.alternatives, event.reasons.answer)
    if !amiss.isEmpty { return .refused(Refusal(amiss)) }
    let standing = context.others.first { other in
      other.state.restrictions.contains { restriction in
        hearing.proposal.terms.form.isBan && restriction.terms.form == .interim
          && restriction.standing(on: context.today).isLive
          && !Set(restriction.incidents).isDisjoint(with: hearing.proposal.incidents)
      }
    }
    if let standing {
      return no(
        .state,
        "An interim ban on this stands in case \(standing.number): decided here, it would go on there.",
        opens: ["Decide against it in case \(standing.number)."])
    }
    let letter = LetterDrafted(
      letter: state.nextID("L"), kind: .noBan, measure: hearing.proposal.measure,
      about: event.about)
    return .accepted([.noRestrictionDecided(event), .letterDrafted(letter)])
  }

  /// Why what was put in this case is not decided upon any more: a decision in another case on what it is about ended
  /// it, for one hearing carries one decision. Nil where none did.
  func decidedElsewhere(_ hearing: Hearing) -> Refusal.Reason? {
    guard person.isDecided(hearing) else { return nil }
    let other = context.others.last { other in
      PersonRecord(own: other.state, others: []).isDecided(hearing)
    }
    let place = other.map { " in case \($0.number)" } ?? ""
    return Refusal.Reason(
      kind: .state,
      why: "What was put under \(hearing.id) was decided\(place): one hearing carries one "
        + "decision.",
      opens: ["Close this case, or put what is left of it by a notice of its own."])
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
