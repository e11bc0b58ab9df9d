import PolicyModel

/// What a decision to restrict makes of its answers, and what is wrong with them, said at the fields.
extension StepForm {
  func reasons(_ reader: FormReader) -> DecisionReasons {
    let whyLong = reader.text("why-long")
    return DecisionReasons(
      facts: reader.text("facts"), factors: reader.text("factors"),
      alternatives: reader.text("alternatives"), answer: reader.text("answer"),
      whyLong: whyLong.isEmpty ? nil : whyLong)
  }

  /// What happens with each child; nobody whom a court order keeps from a child is named for them.
  func children(_ reader: inout FormReader) -> [ChildArrangement] {
    context.children.compactMap { child in
      let field = "child-\(child.pupil.rawValue)"
      let text = reader.text(field)
      if let barred = child.mayNotCollect.first(where: { text.mayName($0) }) {
        reader.wrong(
          field,
          "A court order on record says that \(barred) may not collect \(child.name). Say who else does, and "
            + "leave that name out: the gate shows the order. One that is over is ended first.")
      }
      if text.isEmpty { return nil }
      let arranged = ChildArrangement(pupil: child.pupil, arrangement: text)
      let beyond = Terms.keepingOff([arranged])
      if !beyond.isEmpty {
        reader.wrong(
          field, "\(Terms.notForAChild(beyond)) Put that to them among the places and times.")
      }
      let accusing = Decider.accusing([arranged])
      if !accusing.isEmpty { reader.wrong(field, Decider.notOfAChild(accusing)) }
      return arranged
    }
  }

  func restriction(
    _ measure: Measure, _ reader: inout FormReader, _ happened: When, interim: Bool = false
  ) -> StepAct {
    reader.refuseTellingNothing()
    let chosen = RestrictionForm.forms(of: measure.kind).filter { $0 != .interim }
    let form: RestrictionForm
    if interim {
      form = .interim
    } else {
      form =
        chosen.count > 1
        ? reader.raw("form", or: RestrictionForm.full) : chosen.first ?? .managedContact
    }
    let terms = deciding(happened).reviewed(terms(form, reader, happened), measure)
    if terms.from < happened.day {
      reader.wrong("from", "It cannot begin before it was decided.")
    }
    checkTerms(terms, measure, &reader, happened)
    if interim { checkInterim(terms, measure, &reader, happened) }
    var overrides: [Demand: String] = [:]
    for demand in Demand.allCases {
      let reason = reader.text("override-\(demand.rawValue)")
      if !reason.isEmpty { overrides[demand] = reason }
    }
    var decided = RestrictionDecided(
      restriction: "", measure: measure.id, terms: terms, incidents: incidents(reader),
      proposed: interim
        ? deciding(happened).reviewed(proposedTerms(reader, terms), measure) : nil,
      reasons: reasons(reader),
      replyBy: interim ? reader.date("reply-by") : nil,
      children: children(&reader), adjustments: reader.text("adjustments"),
      complaintRoute: reader.text("complaint"), seriousness: reader.text("seriousness"),
      againstChair: reader.text("against-chair"))
    if !reader.isBlank("again") { decided.again = reader.text("again") }
    if deciding(happened).owesTheChairAnAnswer(decided) {
      reader.wrong("against-chair", Self.owesAnAnswer)
    }
    checkLength(terms, measure, &reader, happened)
    let on =
      decided.incidents.isEmpty
      ? deciding(happened).incidentsToDecide(measure.id, isInterim: interim) : decided.incidents
    if !interim {
      let intended = Proposal(
        measure: measure.id, terms: terms, incidents: on, facts: decided.reasons.facts)
      checkWithinPut(intended, measure, &reader, happened)
    }
    checkBroughtUp(on, &reader, happened)
    checkFactsLeft(decided.reasons, on, &reader, happened)
    if let refused = deciding(happened).complaintRefused(decided.complaintRoute) {
      reader.wrong("complaint", refused.why)
    }
    return .command(.restrict(decided, overrides: overrides))
  }

  /// What the reasons bring up that nobody was told, said at the fields.
  ///
  /// - Parameter told: the facts that were put, where nothing else holds those of the form against them.
  func checkBroughtUp(
    _ incidents: [IncidentID], told: String? = nil, inTheirFavour: Bool = false,
    _ reader: inout FormReader, _ happened: When
  ) {
    let besides = [
      "factors", "alternatives", "why-long", "adjustments", "complaint", "seriousness", "answer",
      "exceptions",
    ]
    for field in (told == nil ? [] : ["facts"]) + besides {
      let found = deciding(happened).broughtUp(
        in: reader.text(field), beside: told ?? reader.text("facts"), incidents,
        inTheirFavour: inTheirFavour)
      if !found.isEmpty { reader.wrong(field, Decider.notTold(found)) }
    }
  }

  /// What keeps somebody away in what lets them in, said at the fields.
  func checkKeepsNobodyAway(_ fields: String..., reader: inout FormReader) {
    for field in fields {
      let found = Decider.keepingAway(reader.text(field))
      if !found.isEmpty { reader.wrong(field, Decider.keptAwayAllTheSame(found)) }
    }
  }

  /// That the facts keep what was judged away, said at the field.
  func checkFactsLeft(
    _ reasons: DecisionReasons, _ incidents: [IncidentID], _ reader: inout FormReader,
    _ happened: When
  ) {
    let kept = deciding(happened).judgedAwayAndKept(reasons, incidents)
    if !kept.isEmpty {
      reader.wrong("facts", "\(Decider.stillTold(kept)) \(Decider.tellsOf(kept))")
    }
  }

  static let owesAnAnswer = "The chair of governors was against it: write why you differ."

  /// The procedure at the time that the form says.
  func deciding(_ happened: When) -> Decider {
    var then = context
    then.happened = happened
    return Decider(state, then)
  }

  /// What the procedure would refuse of terms whatever was put to whom, said at the fields.
  func checkTerms(
    _ terms: Terms, _ measure: Measure, _ reader: inout FormReader, _ happened: When
  ) {
    if let until = terms.until, until < terms.from {
      reader.wrong("until", "It must end on or after its first day, \(terms.from.slashed).")
    }
    if terms.until == nil, measure.period?.fixed == true {
      reader.wrong("until", "This policy has it for a fixed period: give its last day.")
    }
    if let review = terms.review {
      if review < terms.from {
        reader.wrong("review", "It must be reviewed on or after its first day.")
      } else if let until = terms.until, review > until {
        reader.wrong("review", "It must be reviewed on or before its last day.")
      }
    }
    let decider = deciding(happened)
    if decider.reviewDayRefused(terms, measure) != nil {
      let latest = decider.latestReview(terms, measure)
      reader.wrong(
        "review",
        "Give a review by \(latest.day.slashed): \(latest.within.text) without one at most.")
    }
    if terms.form == .limited || terms.form == .managedContact, terms.conditions.tellsNothing {
      reader.wrong(conditionsName(terms, reader), "Say what it covers, one a line.")
    }
    if terms.form == .limited, terms.exceptions.tellsNothing {
      reader.wrong("exceptions", "Say what they may do all the same, one a line.")
    }
    checkContact(terms, &reader)
  }

  /// That it is not said why it lasts so long, at the field where there is one.
  func checkLength(
    _ terms: Terms, _ measure: Measure, _ reader: inout FormReader, _ happened: When
  ) {
    if let refused = deciding(happened).lengthRefused(terms, measure, reasons(reader)) {
      reader.wrong("why-long", refused.why)
    }
  }

  /// What is no arrangement of contact, and what no ban reaches, said at the field, wherever terms are put to somebody.
  func checkContact(_ terms: Terms, _ reader: inout FormReader) {
    let forbidding = terms.forbiddingExceptions
    if !forbidding.isEmpty { reader.wrong("exceptions", Terms.leavesNothing(forbidding)) }
    let offSite = terms.beyondTheSite
    if !offSite.isEmpty {
      reader.wrong(conditionsName(terms, reader), Terms.notOfTheSite(offSite))
    }
    let beyond = terms.beyondContact
    if beyond.isEmpty { return }
    reader.wrong(
      conditionsName(terms, reader),
      Terms.notContact(beyond) + " " + Terms.howContactIsArranged
        + " What is a ban is decided by its own step.")
  }

  /// What the gate would refuse of the days, said at the fields.
  private func checkInterim(
    _ terms: Terms, _ measure: Measure, _ reader: inout FormReader, _ happened: When
  ) {
    let timings = context.pack.timings
    let latest = latestInterimDay(measure, incidents(reader), from: terms.from)
    if let until = terms.until, until > latest {
      reader.wrong(
        "until", "An interim ban lasts \(timings.interim.text) at most: until \(latest.slashed).")
    }
    if let then = reader.date("then-until"), then < terms.from {
      reader.wrong("then-until", "The ban that may follow must end after this one's first day.")
    }
    guard let by = reader.date("reply-by") else { return }
    if by <= happened.day {
      reader.wrong("reply-by", "The last day for the parent's side must be after the decision.")
    } else if let until = terms.until, by > until {
      reader.wrong(
        "reply-by", "The last day for the parent's side must not be after the ban's end.")
    } else if by < context.end(of: timings.notice, from: happened.day), !context.person.isVisitor,
      reader.isBlank("override-notice-length")
    {
      reader.wrong(
        "reply-by",
        "Give at least \(timings.notice.text), or say below why a shorter time is fair.")
    }
  }

  private func proposedTerms(_ reader: FormReader, _ interim: Terms) -> Terms {
    let form: RestrictionForm = reader.raw("then-form", or: .full)
    let until = reader.entry("then-until")
    return Terms(
      form: form, scope: form == .limited ? .part : .whole,
      conditions: reader.text("then-conditions"),
      exceptions: form == .limited ? reader.text("then-exceptions") : interim.exceptions,
      from: interim.from, until: until?.date, untilWords: until?.occasion ?? "")
  }

  func terms(_ form: RestrictionForm, _ reader: FormReader, _ happened: When) -> Terms {
    let from = reader.date("from") ?? happened.day
    let until = reader.entry("until")
    return Terms(
      form: form, scope: form == .limited ? .part : .whole,
      conditions: form == .full || form == .interim ? "" : conditions(reader),
      exceptions: reader.text("exceptions"), from: from, until: until?.date,
      untilWords: until?.occasion ?? "", review: reader.date("review"))
  }
}
