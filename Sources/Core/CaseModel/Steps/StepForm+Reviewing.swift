import PolicyModel

/// What is done about a restriction in force.
extension StepForm {
  /// The restriction that a review is about at first, with what was put to the parent about it.
  private var reviewed: (restriction: Restriction, put: Proposal?)? {
    guard let restriction = state.live(on: context.today).last else { return nil }
    let hearing = state.openHearings.last {
      $0.origin == .review && $0.restriction == restriction.id
    }
    return (restriction, hearing?.proposal)
  }

  var reviewPrepareFields: [StepField] {
    let facts = reviewed.map { ReviewFacts(state, $0.restriction) }
    let terms = reviewed?.restriction.terms
    let goesOn = StepField.Condition("recommendation", "continue", "vary")
    let suggested = reviewed.flatMap { context.pack.measure($0.restriction.measure)?.review?.every }
    return [
      restrictionField(liveOnly: true),
      StepField("since", "What happened since", .text, required: true, initial: facts?.since ?? ""),
      StepField("breaches", "Breaches of it", .text, initial: facts?.breaches ?? "None logged."),
      StepField(
        "recommendation", "What you propose", .choice, required: true,
        choices: ReviewOutcome.allCases.map { Choice($0.rawValue, $0.rawValue) }),
    ] + termFields(terms, goesOn) + [
      StepField(
        "until", "New last day", .date, required: true, unless: "review", onlyWhen: goesOn,
        initial: suggested.map { "+\($0.text)" } ?? "", base: "on"),
      StepField("review", "Next review", .date, base: "on"),
      StepField(
        "facts", "On which facts it would go on", .text, required: true, onlyWhen: goesOn,
        hint: "The letter puts them to the parent; one a line. The decision may rest on no other."),
      StepField(
        "reply-by", "Last day for the parent's comments", .date, required: true, onlyWhen: goesOn,
        initial: proposed(context.pack.timings.notice),
        hint: "At least \(context.pack.timings.notice.text).", base: "on"),
    ]
  }

  /// The form and what it covers, for a ban; the arrangements, for contact.
  private func termFields(_ terms: Terms?, _ goesOn: StepField.Condition) -> [StepField] {
    guard let terms, terms.form.isBan else {
      return [
        StepField("conditions", "Arrangements", .text, initial: terms?.conditions ?? "")
      ]
    }
    let forms: [RestrictionForm] = [.full, .limited]
    return [
      StepField(
        "form", "How far it goes", .choice, required: true, onlyWhen: goesOn,
        initial: terms.form == .limited ? "limited" : "full",
        choices: forms.map { Choice($0.rawValue, $0.words) }),
      StepField(
        "conditions", "Places and times it covers", .text, required: true,
        onlyWhen: StepField.Condition("form", "limited"), initial: terms.conditions,
        hint: "For a limited one, one a line."),
      exceptionsField(initial: terms.exceptions),
    ]
  }

  /// The terms of a restriction as a review would leave them.
  private func reviewedTerms(_ reader: FormReader, _ current: Terms) -> Terms {
    var next = current
    if current.form.isBan {
      next.form = reader.raw("form", or: current.form)
      next.scope = next.form == .limited ? .part : .whole
      next.exceptions = reader.text("exceptions")
    }
    next.conditions = next.form == .full ? "" : reader.text("conditions")
    let until = reader.entry("until")
    next.until = until?.date
    next.untilWords = until?.words ?? ""
    next.review = reader.date("review")
    return next
  }

  func reviewPrepare(_ reader: FormReader, _ happened: When) -> StepAct {
    let id = reader.item("restriction")
    let recommendation: ReviewOutcome = reader.raw("recommendation", or: .continue)
    var prepared = ReviewPrepared(
      restriction: id, since: reader.text("since"), breaches: reader.text("breaches"),
      recommendation: recommendation)
    if recommendation != .lift, let restriction = state.restriction(id) {
      prepared.proposal = Proposal(
        measure: restriction.measure, terms: reviewedTerms(reader, restriction.terms),
        incidents: restriction.incidents, facts: reader.text("facts"))
      prepared.replyBy = reader.date("reply-by") ?? happened.day
    }
    return .command(.prepareReview(prepared))
  }

  var reviewRequestFields: [StepField] {
    [restrictionField(liveOnly: true), StepField("how", "How they asked", required: true)]
  }

  // MARK: Deciding a review

  var reviewFields: [StepField] {
    let put = reviewed?.put
    let terms = put?.terms ?? reviewed?.restriction.terms
    let proposed = reviewed?.restriction.inHand?.prepared?.recommendation
    let goesOn = StepField.Condition("outcome", "continue", "vary")
    var fields = [
      restrictionField(liveOnly: true),
      StepField(
        "outcome", "The decision", .choice, required: true, initial: proposed?.rawValue ?? "",
        choices: ReviewOutcome.allCases.map { outcome in
          Choice(
            outcome.rawValue, outcome.rawValue + (outcome == proposed ? " (proposed)" : ""))
        }),
    ]
    fields += termFields(terms, goesOn)
    fields += [
      StepField(
        "until", "New last day", .date, required: true, unless: "review", onlyWhen: goesOn,
        initial: put?.terms.until?.slashed ?? "", base: "on"),
      StepField(
        "review", "Next review", .date, initial: put?.terms.review?.slashed ?? "", base: "on"),
    ]
    fields += reasonFields(initial: put?.facts ?? "")
    if let restriction = reviewed?.restriction,
      let measure = context.pack.measure(restriction.measure)
    {
      fields += againstChairFields(
        Decider.reviewRequirements(measure), measure.id, restriction.incidents,
        reviewed: restriction.id)
    }
    return fields + context.children.map { childField($0, required: false, "") }
  }

  func review(_ reader: inout FormReader, _ happened: When) -> StepAct {
    let id = reader.item("restriction")
    let outcome: ReviewOutcome = reader.raw("outcome", or: .continue)
    var terms: Terms?
    if outcome != .lift, let current = state.restriction(id)?.terms {
      terms = reviewedTerms(reader, current)
    }
    return .command(
      .decideReview(
        ReviewDecided(
          restriction: id, outcome: outcome, reasons: reasons(reader), terms: terms,
          children: children(reader), againstChair: reader.text("against-chair"))))
  }

  // MARK: Everyday

  var breachFields: [StepField] {
    [
      restrictionField(liveOnly: false),
      StepField("what", "What happened", .text, required: true),
      StepField("place", "Where"),
    ]
  }

  func breach(_ reader: FormReader) -> StepAct {
    .command(
      .logBreach(
        RestrictionBreached(
          restriction: reader.item("restriction"), what: reader.text("what"),
          place: reader.text("place"))))
  }

  var exceptionFields: [StepField] {
    [
      restrictionField(liveOnly: true),
      StepField("day", "Day", .date, required: true, base: "on"),
      StepField("purpose", "What for", required: true), StepField("conditions", "Conditions"),
    ]
  }

  func exception(_ reader: FormReader, _ happened: When) -> StepAct {
    .command(
      .agreeException(
        ExceptionAgreed(
          restriction: reader.item("restriction"), on: reader.date("day") ?? happened.day,
          purpose: reader.text("purpose"), conditions: reader.text("conditions"))))
  }

  var arrangementsFields: [StepField] {
    [restrictionField(liveOnly: true)]
      + context.children.map { child in
        StepField(
          "child-\(child.pupil.rawValue)", "Arrangements for \(child.name)", .text,
          initial: state.restrictions.last?.children.first { $0.pupil == child.pupil }?
            .arrangement ?? "")
      } + [StepField("reason", "What changed", required: true)]
  }

  func arrangements(_ reader: FormReader) -> StepAct {
    .command(
      .changeArrangements(
        ArrangementsChanged(
          restriction: reader.item("restriction"), children: children(reader),
          reason: reader.text("reason"))))
  }

  // MARK: Challenges

  var challengeFields: [StepField] {
    let hearers = challengeHearers
    return [
      restrictionField(liveOnly: false),
      StepField(
        "hearer", "Who hears it", .choice, required: true, initial: hearers.first?.rawValue ?? "",
        hint: "Whoever was consulted about the decision does not.",
        choices: hearers.map { Choice($0.rawValue, $0.words) }),
      StepField("names", "Who they are, by name"),
    ]
  }

  /// Who may hear a challenge, whoever the policy names first; a consulted office is left out.
  private var challengeHearers: [ChallengeHearer] {
    let consulted = Set(state.consultations.filter { !$0.isWithdrawn }.map(\.facts.of))
    let named: [ChallengeHearer]
    switch context.pack.challenge.heardBy {
    case .chair: named = [.chair, .viceChair, .panel]
    case .viceChair: named = [.viceChair, .panel]
    default: named = [.procedure, .chair, .viceChair, .panel]
    }
    return named.filter { hearer in hearer.role.map { !consulted.contains($0) } ?? true }
  }

  func challenge(_ reader: FormReader) -> StepAct {
    .command(
      .receiveChallenge(
        ChallengeReceived(
          challenge: "", about: reader.item("restriction"),
          hearer: reader.raw("hearer", or: .panel), names: reader.text("names"))))
  }

  var challengeOutcomeFields: [StepField] {
    let open = state.challenges.filter { $0.decided == nil }
    return [
      StepField(
        "challenge", "Which challenge", .choice, required: true,
        initial: open.last?.facts.challenge.rawValue ?? "",
        choices: open.map { Choice($0.facts.challenge.rawValue, "to \($0.facts.about)") }),
      StepField(
        "outcome", "The outcome", .choice, required: true,
        hint: "Upheld sets the restriction aside; in part asks the head for a review.",
        choices: ChallengeOutcome.allCases.map { Choice($0.rawValue, $0.words) }),
      StepField("reasons", "Why", .text, required: true),
    ]
  }

  func challengeOutcome(_ reader: FormReader) -> StepAct {
    .command(
      .decideChallenge(
        ChallengeDecided(
          challenge: reader.item("challenge"), outcome: reader.raw("outcome", or: .notUpheld),
          reasons: reader.text("reasons"))))
  }

  var setAsideFields: [StepField] {
    [
      restrictionField(liveOnly: false), StepField("reason", "Why", .text, required: true),
      StepField(
        "challenge", "After which challenge", .choice,
        choices: [Choice("", "none")]
          + state.challenges.map { Choice($0.facts.challenge.rawValue, "to \($0.facts.about)") }),
    ]
  }

  func setAside(_ reader: FormReader) -> StepAct {
    .command(
      .setAside(
        RestrictionSetAside(
          restriction: reader.item("restriction"), reason: reader.text("reason"),
          challenge: reader.optionalItem("challenge"))))
  }
}
