public import PolicyModel

extension StepForm {
  // MARK: Imposing

  /// The fields of a decision to restrict; `interim` for the interim ban's own step.
  func restrictionFields(_ measure: Measure, interim: Bool = false) -> [StepField] {
    var fields: [StepField] = []
    let forms = RestrictionForm.forms(of: measure.kind).filter { $0 != .interim }
    if !interim && forms.count > 1 {
      fields.append(
        StepField(
          "form", "How far it goes", .choice, required: true, initial: "full",
          choices: forms.map { StepField.Choice($0.rawValue, $0.words) }))
    }
    fields += [
      StepField(
        "conditions", measure.kind == .siteBan ? "Places, times and exceptions" : "Arrangements",
        .text, required: measure.kind == .managedContact,
        hint: measure.kind == .siteBan
          ? "What the person may not do, and what they may." : "Channel, person, how often."),
      StepField("from", "First day", .date, required: true, initial: "today", base: "on"),
      StepField(
        "until", "Last day", .date, required: interim || (measure.period?.fixed ?? false),
        initial: interim
          ? proposed(context.pack.timings.interim)
          : measure.period.map { proposed($0.suggested) } ?? "",
        hint: "It applies on that day too.", base: "from"),
    ]
    if !interim {
      fields.append(
        StepField(
          "review", "Review on", .date,
          hint: "At the latest \(measure.review?.every.text ?? "in some weeks") from now.",
          base: "from"))
    } else {
      fields.append(
        StepField(
          "reply-by", "Last day for the parent's side", .date, required: true,
          initial: proposed(context.pack.timings.notice),
          hint: "At least \(context.pack.timings.notice.text), and not after the last day.",
          base: "on"))
    }
    fields += reasonFields
    for child in context.children where measure.kind == .siteBan {
      fields.append(childField(child))
    }
    fields += [
      StepField(
        "adjustments", "What was asked and agreed about adjustments", .text,
        hint: "For a disability (Equality Act 2010). Say so where none is needed."),
      StepField(
        "complaint", "How the parent can complain", initial: context.pack.challenge.route),
    ]
    if measure.requires.contains(where: { $0.id == .warnedFirst }) {
      fields.append(seriousnessField)
    }
    if state.consultations.contains(where: { $0.view == .against }) {
      fields.append(
        StepField("against-chair", "Why you differ from the chair of governors", .text))
    }
    return fields + overrideFields(measure)
  }

  /// A span as a date field takes it; a date counted in weekdays where the term table does not cover it.
  func proposed(_ span: Span) -> String {
    if context.calendar.end(of: span, from: context.today) != nil { return "+\(span.text)" }
    return context.calendar.endByWeekdays(of: span, from: context.today).slashed
  }

  var reasonFields: [StepField] {
    [
      StepField("facts", "The facts relied on", .text, required: true),
      StepField(
        "factors", "What was weighed", .text, required: true,
        hint: "The risk, the parent's side, the effect on the children."),
      StepField(
        "alternatives", "What else was considered", .text, required: true,
        hint: "And why it is not enough."),
    ]
  }

  private func childField(_ child: CaseChild) -> StepField {
    let order =
      child.orderAgainstCollecting
      ? " A court order says that this person may not collect them." : ""
    return StepField(
      "child-\(child.pupil.rawValue)", "Arrangements for \(child.name)", .text,
      hint: "Who collects; parents' evening; illness.\(order)")
  }

  private func overrideFields(_ measure: Measure) -> [StepField] {
    measure.requires.filter { $0.id.overridable }.map { requirement in
      StepField(
        "override-\(requirement.id.rawValue)", "Why not: \(requirement.id.words)", .text,
        hint: "Only where it is left out. Kept and shown with the decision.")
    }
  }

  func reasons(_ reader: FormReader) -> DecisionReasons {
    DecisionReasons(
      facts: reader.text("facts"), factors: reader.text("factors"),
      alternatives: reader.text("alternatives"))
  }

  func children(_ reader: FormReader) -> [ChildArrangement] {
    context.children.compactMap { child in
      let text = reader.text("child-\(child.pupil.rawValue)")
      return text.isEmpty ? nil : ChildArrangement(pupil: child.pupil, arrangement: text)
    }
  }

  func restriction(
    _ measure: Measure, _ reader: inout FormReader, _ happened: When, interim: Bool = false
  ) -> StepAct {
    let forms = RestrictionForm.forms(of: measure.kind)
    let form: RestrictionForm
    if interim {
      form = .interim
    } else {
      let chosen = forms.filter { $0 != .interim }
      form =
        chosen.count > 1
        ? reader.raw("form", or: RestrictionForm.full) : chosen.first ?? .managedContact
    }
    let terms = terms(form, &reader, happened)
    var overrides: [Demand: String] = [:]
    for demand in Demand.allCases {
      let reason = reader.text("override-\(demand.rawValue)")
      if !reason.isEmpty { overrides[demand] = reason }
    }
    let decided = RestrictionDecided(
      restriction: "", measure: measure.id, terms: terms, reasons: reasons(reader),
      replyBy: interim ? reader.date("reply-by") : nil,
      children: children(reader), adjustments: reader.text("adjustments"),
      complaintRoute: reader.text("complaint"), seriousness: reader.text("seriousness"),
      againstChair: reader.text("against-chair"))
    return .command(.restrict(decided, overrides: overrides))
  }

  func terms(
    _ form: RestrictionForm, _ reader: inout FormReader, _ happened: When
  ) -> Terms {
    let from = reader.date("from") ?? happened.day
    let until = reader.entry("until")
    return Terms(
      form: form, scope: form == .limited ? .part : .whole,
      conditions: reader.text("conditions"), from: from, until: until?.date,
      untilWords: until?.words ?? "", review: reader.date("review"))
  }

  // MARK: Choices

  /// Restrictions that a step may be about.
  func restrictionField(liveOnly: Bool) -> StepField {
    let all = state.restrictions.filter { restriction in
      liveOnly
        ? restriction.standing(on: context.today).isLive : restriction.ending != .setAside
    }
    return StepField(
      "restriction", "Which restriction", .choice, required: true,
      initial: all.last?.id.rawValue ?? "",
      choices: all.map { restriction in
        StepField.Choice(
          restriction.id.rawValue,
          "\(restriction.terms.form.words), \(restriction.standing(on: context.today).words)")
      })
  }

  /// Restriction measures of the pack.
  var restrictionMeasureField: StepField {
    let measures = context.pack.measures.filter(\.kind.isRestriction)
    let first = measures.first { $0.kind == .siteBan } ?? measures.first
    return StepField(
      "measure", "About which restriction", .choice, required: true, initial: first?.id ?? "",
      choices: measures.map { StepField.Choice($0.id, $0.name) })
  }
}

extension Demand {
  /// The demand in words, as a form names it.
  public var words: String {
    switch self {
    case .informationGathered: return "information from those involved"
    case .parentSpokenTo: return "words with the parent"
    case .chairConsulted: return "consulting the chair"
    case .meetingFirst: return "a meeting first"
    case .warnedFirst: return "a warning first"
    case .consentGiven: return "consent"
    case .familyTried: return "attempts to reach the family"
    case .chanceToRespond: return "the parent's side"
    case .reasonsGiven: return "written reasons"
    case .endOrReview: return "an end or a review date"
    case .noticeLength: return "enough time to reply"
    case .childArrangements: return "arrangements for each child"
    case .adjustmentsAsked: return "asking about adjustments"
    case .complaintRoute: return "naming how to complain"
    case .impartialDecider: return "somebody else deciding"
    }
  }
}
