import PolicyModel

/// What is done about a restriction in force.
extension StepForm {
  /// The restriction that a review is about at first, with what was put to the parent about it.
  var reviewed: (restriction: Restriction, put: Proposal?)? {
    let live = state.live(on: context.today)
    guard let restriction = live.last(where: \.canGoOn) ?? live.last else { return nil }
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
    let held = Decider(state, context).holdRefusal() != nil
    return [
      restrictionField(state.live(on: context.today), initial: reviewed?.restriction.id),
      StepField("since", "What happened since", .text, required: true, initial: facts?.since ?? ""),
      StepField("breaches", "Breaches of it", .text, initial: facts?.breaches ?? "None logged."),
      StepField(
        "recommendation", "What you propose", .choice, required: true,
        hint: held ? "Contact is on hold, so nothing can be put to them: lifting only." : "",
        choices: outcomes(isOpen: !held && reviewed?.restriction.wasInForce == true).map {
          Choice($0.rawValue, $0.rawValue)
        }),
    ] + termFields(terms, goesOn) + [
      StepField(
        "until", "New last day", .date, required: true, unless: "review", onlyWhen: goesOn,
        initial: suggested.map { later($0, than: terms) } ?? "", base: "on"),
      StepField("review", "Next review", .date, onlyWhen: goesOn, base: "on"),
      StepField(
        "facts", "On which facts it would go on", .text, required: true, onlyWhen: goesOn,
        initial: factsTold(reviewed?.put),
        hint: "The letter puts them to the parent; one a line. The decision may rest on no other."),
      StepField(
        "reply-by", "Last day for the parent's comments", .date, required: true, onlyWhen: goesOn,
        initial: proposed(context.pack.timings.notice),
        hint: commentsHint(terms), base: "on"),
    ]
  }

  /// How long the parent has at least for their comments, and until when what stands can be continued at all.
  private func commentsHint(_ terms: Terms?) -> String {
    let notice = context.pack.timings.notice
    let least = "At least \(notice.text)."
    guard let terms, let end = terms.until else { return least }
    let (by, last) = (context.end(of: notice, from: context.today), end.adding(days: -1))
    let ends = "\(least) \(terms.form.isBan ? "The ban" : "It") ends on \(end.inWords)"
    let nothing = "nothing can continue it after that."
    if by < end { return "\(ends): give \(last.inWords) or an earlier day, as \(nothing)" }
    let late = "\(ends), \(end < by ? "before this" : "the same day"): \(nothing)"
    if last <= context.today { return late }
    return "\(late) By \(last.inWords) it could: the decision then says why less time is fair."
  }

  /// The last day as it stands, or a further span from today on where that is later: an end that comes earlier
  /// is chosen, not proposed.
  private func later(_ span: Span, than terms: Terms?) -> String {
    guard let last = terms?.lastDay, context.end(of: span, from: context.today) <= last else {
      return "+\(span.text)"
    }
    return last.slashed
  }

  /// What a review may come to: lifting only, where nothing in force can go on by a review.
  private func outcomes(isOpen: Bool = true) -> [ReviewOutcome] {
    guard isOpen, let restriction = reviewed?.restriction, restriction.canGoOn,
      restriction.told != nil
    else { return [.lift] }
    let isKnown = restriction.wasInForce && !restriction.isUntold(on: context.today)
    return ReviewOutcome.allCases.filter { $0 != .continue || isKnown }
  }

  /// The form and what it covers, for a ban; the arrangements, for contact.
  private func termFields(_ terms: Terms?, _ goesOn: StepField.Condition) -> [StepField] {
    guard let terms, terms.form.isBan else {
      let isManaged = terms?.form == .managedContact
      return [
        StepField(
          "conditions", isManaged ? "How contact is managed" : "Arrangements", .text,
          required: isManaged, onlyWhen: isManaged ? goesOn : nil,
          initial: terms?.conditions ?? "")
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
    next.untilWords = until?.occasion ?? ""
    next.review = reader.date("review")
    return next
  }

  /// Says at the field what no review can do.
  private func checkGoesOn(_ field: String, _ outcome: ReviewOutcome, _ reader: inout FormReader) {
    guard outcome != .lift, let restriction = state.restriction(reader.item("restriction")),
      !restriction.canGoOn || restriction.told == nil
        || (outcome == .continue && restriction.isUntold(on: context.today))
    else { return }
    if restriction.canGoOn {
      reader.wrong(
        field,
        "Nobody was told of what would go on, so there is nothing to continue: send the letter, or lift it."
      )
      return
    }
    reader.wrong(
      field,
      restriction.found == nil
        ? "An interim ban is not continued by a review: decide the ban, or decide against it."
        : "What was recorded as found is not continued by a review: decide it anew, or lift it.")
  }

  /// The terms with which it would go on, with what is wrong about them said at the fields.
  private func nextTerms(
    _ restriction: Restriction, _ reader: inout FormReader, _ happened: When,
    _ outcome: ReviewOutcome
  ) -> Terms {
    var terms = deciding(happened).keepingReview(
      reviewedTerms(reader, restriction.terms), restriction, outcome)
    if let measure = context.pack.measure(restriction.measure) {
      terms = deciding(happened).reviewed(terms, measure)
      checkTerms(terms, measure, &reader, happened)
    }
    if let last = terms.lastDay, last < happened.day {
      reader.wrong("until", "It would have ended before the review: lift it instead.")
    }
    return terms
  }

  func reviewPrepare(_ reader: inout FormReader, _ happened: When) -> StepAct {
    reader.refuseTellingNothing()
    let id = reader.item("restriction")
    let recommendation: ReviewOutcome = reader.raw("recommendation", or: .continue)
    checkGoesOn("recommendation", recommendation, &reader)
    if recommendation != .lift, let by = reader.date("reply-by"), by <= happened.day {
      reader.wrong("reply-by", "The last day for their comments must be after the letter.")
    }
    var prepared = ReviewPrepared(
      restriction: id, since: reader.text("since"), breaches: reader.text("breaches"),
      recommendation: recommendation)
    if recommendation != .lift, let restriction = state.restriction(id) {
      prepared.proposal = Proposal(
        measure: restriction.measure,
        terms: nextTerms(restriction, &reader, happened, recommendation),
        incidents: state.left(of: restriction), facts: reader.text("facts"))
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
    let asked = reviewed.flatMap { current in
      context.pack.measure(current.restriction.measure).flatMap {
        lastAsked(
          Decider.reviewRequirements($0), $0.id, state.left(of: current.restriction), false,
          reviewed: current.restriction.id)
      }
    }
    let start = StartingTerms(put: put, asked: asked)
    let proposed = reviewed?.restriction.inHand?.prepared?.recommendation
    let goesOn = StepField.Condition("outcome", "continue", "vary")
    var fields = [
      restrictionField(state.live(on: context.today), initial: reviewed?.restriction.id),
      StepField(
        "outcome", "The decision", .choice, required: true, initial: proposed?.rawValue ?? "",
        choices: outcomes().map { outcome in
          Choice(
            outcome.rawValue, outcome.rawValue + (outcome == proposed ? " (proposed)" : ""))
        }),
    ]
    fields += termFields(terms, goesOn)
    fields += [
      StepField(
        "until", "New last day", .date, required: true, unless: "review", onlyWhen: goesOn,
        initial: put?.terms.until == nil ? "" : start.latest?.slashed ?? "", base: "on"),
      StepField(
        "review", "Next review", .date, onlyWhen: goesOn,
        initial: put.flatMap { $0.terms.until == nil ? $0.terms.review?.slashed : nil } ?? "",
        base: "on"),
    ]
    fields += reasonFields(
      initial: start.facts,
      answering: reviewed.map {
        answers($0.restriction.measure, state.left(of: $0.restriction), isReview: true)
          || Decider(state, context).partlyUpheld($0.restriction) != nil
      } ?? false,
      onlyWhen: goesOn)
    if let terms { fields += lengthFields(notAfter: terms.lastDay, onlyWhen: goesOn) }
    if let restriction = reviewed?.restriction,
      let measure = context.pack.measure(restriction.measure)
    {
      fields += againstChairFields(
        Decider.reviewRequirements(measure), measure.id, state.left(of: restriction),
        reviewed: restriction.id)
      let gate = Gate(state, context, measure: measure.id)
      let rail = Intention.onTheRail(
        form: nil, incidents: state.left(of: restriction), reviewed: restriction.id)
      let own = Decider.reviewRequirements(measure).filter { $0.id == .noticeLength }
      if put != nil, gate.judge(own, rail).contains(.toBeStated(.noticeLength)) {
        fields.append(
          StepField(
            "override-notice-length", Demand.noticeLength.whyLeftOut, .text,
            onlyWhen: goesOn,
            hint:
              "They were given less than \(context.pack.timings.notice.text). Kept and shown with the "
              + "decision."))
      }
      if gate.decidesInOwnCause(Intention(incidents: restriction.incidents)) {
        fields.append(
          StepField(
            "own-cause", "You were affected by it or saw it: why you decide all the same", .text,
            required: !context.person.isVisitor, onlyWhen: goesOn,
            hint: "Or hand the decision to somebody who had no part in it."))
      }
    }
    return fields + context.children.map { childField($0, required: false, "") }
  }

  func review(_ reader: inout FormReader, _ happened: When) -> StepAct {
    reader.refuseTellingNothing()
    let id = reader.item("restriction")
    let outcome: ReviewOutcome = reader.raw("outcome", or: .continue)
    checkGoesOn("outcome", outcome, &reader)
    var terms: Terms?
    if outcome != .lift, let restriction = state.restriction(id) {
      terms = nextTerms(restriction, &reader, happened, outcome)
    }
    var given = reasons(reader)
    // What ends it needs no charge: none is asked for.
    if outcome == .lift {
      given.facts = ""
      checkKeepsNobodyAway("factors", "alternatives", reader: &reader)
    }
    let decided = ReviewDecided(
      restriction: id, outcome: outcome, reasons: given, terms: terms,
      children: children(&reader), againstChair: reader.text("against-chair"),
      inOwnCause: reader.text("own-cause"), shortNotice: reader.text("override-notice-length"))
    if let restriction = state.restriction(id) {
      let isLess = deciding(happened).takesLess(decided, from: restriction)
      let told = isLess ? restriction.decision?.reasons.facts : nil
      let untold =
        isLess && outcome == .vary
        ? deciding(happened).untoldFacts(decided.reasons, restriction) : []
      if !untold.isEmpty { reader.wrong("facts", Decider.notTold(untold)) }
      if told != nil || outcome != .lift {
        checkBroughtUp(
          restriction.incidents, told: told, inTheirFavour: outcome == .lift, &reader, happened)
      }
      if outcome != .lift {
        checkFactsLeft(decided.reasons, restriction.incidents, &reader, happened)
      }
    }
    if deciding(happened).owesTheChairAnAnswer(decided) {
      reader.wrong("against-chair", Self.owesAnAnswer)
    }
    if let refused = deciding(happened).lengthRefused(decided) {
      reader.wrong("why-long", refused.why)
    }
    if deciding(happened).owesAReasonForShortNotice(decided) {
      reader.wrong(
        "override-notice-length",
        "They were given less than \(context.pack.timings.notice.text): say why that was fair.")
    }
    return .command(.decideReview(decided))
  }

  var replyConsideredFields: [StepField] {
    let waiting = Decider(state, context).toAnswer
    return [
      restrictionField(waiting, initial: waiting.last?.id),
      StepField(
        "answer", "Your answer to what they said, point by point", .text, required: true,
        hint: "With why the decision stands; a letter tells it. Or review it, or set it aside."),
    ]
  }

  // MARK: Everyday

  var breachFields: [StepField] {
    let invited = ([state] + context.others.map(\.state)).flatMap(\.meetings)
      .first { $0.facts.on == context.today && ($0.missed == nil || $0.why == .notAttended) }
    return [
      restrictionField(state.restrictions.filter(\.canBeBreached)),
      StepField(
        "what", "What happened", .text, required: true,
        hint: invited.map {
          "A meeting with them is arranged for today\($0.facts.at.map { " at \($0.text)" } ?? ""): "
            + "coming to it is no breach."
        } ?? ""),
      StepField("place", "Where"),
    ]
  }

  func breach(_ reader: inout FormReader, _ happened: When) -> StepAct {
    if let restriction = state.restriction(reader.item("restriction")),
      let why = state.whyNotBreached(
        restriction, at: happened, context.calendar, others: context.others)
    {
      reader.wrong("on", why)
    }
    return .command(
      .logBreach(
        RestrictionBreached(
          restriction: reader.item("restriction"), what: reader.text("what"),
          place: reader.text("place"))))
  }

  var exceptionFields: [StepField] {
    [
      restrictionField(liveOnly: true),
      StepField("day", "Day of the visit", .date, required: true, base: "on"),
      StepField("from", "From what time", .time),
      StepField("until", "Until what time", .time),
      StepField("purpose", "What for", required: true), StepField("conditions", "Conditions"),
    ]
  }

  func exception(_ reader: inout FormReader, _ happened: When) -> StepAct {
    let (from, until) = (reader.time("from"), reader.time("until"))
    if let from, let until, until <= from {
      reader.wrong("until", "The visit must end after it begins.")
    }
    if let day = reader.date("day"), day < happened.day {
      reader.wrong("day", "An exception is agreed beforehand, for a day to come.")
    }
    return .command(
      .agreeException(
        ExceptionAgreed(
          restriction: reader.item("restriction"), on: reader.date("day") ?? happened.day,
          from: from, until: until, purpose: reader.text("purpose"),
          conditions: reader.text("conditions"))))
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

  func arrangements(_ reader: inout FormReader) -> StepAct {
    .command(
      .changeArrangements(
        ArrangementsChanged(
          restriction: reader.item("restriction"), children: children(&reader),
          reason: reader.text("reason"))))
  }
}
