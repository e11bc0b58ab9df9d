import PolicyModel

/// What a decision to restrict asks.
extension StepForm {
  /// The fields of a decision to restrict; `interim` for the interim ban's own step. A decision starts from
  /// what was put to the parent, within which it has to lie.
  func restrictionFields(_ measure: Measure, interim: Bool = false) -> [StepField] {
    let put = interim ? nil : putBefore(measure)
    let incidents = Decider(state, context).incidentsToDecide(measure.id, isInterim: interim)
    let asked = lastAsked(measure.requires, measure.id, incidents, interim)
    let start = StartingTerms(put: put, asked: asked)
    var fields: [StepField] = []
    let forms = RestrictionForm.forms(of: measure.kind).filter { $0 != .interim }
    if !interim && forms.count > 1 {
      fields.append(
        StepField(
          "form", "How far it goes", .choice, required: true,
          initial: start.form?.rawValue ?? "",
          choices: forms.map { Choice($0.rawValue, $0.words) }))
    }
    if measure.kind == .siteBan {
      if !interim {
        fields.append(conditionsField(onlyWhen: "form", initial: start.conditions))
      }
      fields.append(
        interim
          ? exceptionsField(initial: start.exceptions, limited: nil)
          : exceptionsField(initial: start.exceptions))
    } else {
      fields.append(
        StepField(
          "conditions", "Arrangements", .text, required: measure.kind == .managedContact,
          initial: start.conditions,
          hint: "One a line: by which channel, to whom, how often, who is there."))
    }
    var latest = start.latest
    if interim {
      let last = latestInterimDay(measure, incidents, from: context.today)
      latest = min(latest ?? last, last)
    }
    let reviewed = start.latest == nil ? [put, asked].compactMap { $0?.terms.review }.min() : nil
    fields += dateFields(measure, interim, put, latest: latest, reviewBy: reviewed)
    let toFollow = interim ? lastAsked(measure.requires, measure.id, incidents, false) : nil
    if interim { fields += putFields(measure, asked: toFollow) }
    fields += incidentsFields("On which incidents", initial: incidents)
    fields += reasonFields(
      initial: start.facts, answering: !interim && answers(measure.id, incidents, isReview: false))
    let bounds = [put, asked].compactMap { $0?.terms.lastDay }
    return fields + (interim ? [] : lengthFields(notAfter: bounds.min()))
      + fairnessFields(
        measure, interim, incidents, isShort: interim && shortReply(latest) != nil)
      + seriousnessFields(measure, isInterim: interim)
      + againstChairFields(measure.requires, measure.id, incidents)
      + (interim ? [leftOpenField(toFollow)] : []) + tookBackFields(measure, incidents)
  }

  /// Asked where a letter took back what was told of it, and no notice has said why it is taken up again.
  private func tookBackFields(_ measure: Measure, _ incidents: [IncidentID]) -> [StepField] {
    guard Gate(state, context, measure: measure.id).tookBackUnsaid(incidents) != nil else {
      return []
    }
    return [
      StepField(
        "again", "Why it is taken up again", .text, required: true,
        hint: "A letter told them that it was taken back. The letter tells them this, too.")
    ]
  }

  /// What a limited ban that may follow an interim one leaves open; last, as it is seldom asked.
  private func leftOpenField(_ asked: Proposal?) -> StepField {
    StepField(
      "then-exceptions", "What they may do all the same under the ban that may follow", .text,
      required: true, onlyWhen: StepField.Condition("then-form", "limited"),
      initial: asked.map { $0.terms.scope == .part ? $0.terms.exceptions : "" } ?? "",
      hint: "One a line.")
  }

  /// What was put to the parent about a measure and would be decided upon, unless it is over by now.
  private func putBefore(_ measure: Measure) -> Proposal? {
    guard let put = Decider(state, context).hearingToDecide(measure.id)?.proposal else {
      return nil
    }
    return (put.terms.until ?? context.today) < context.today ? nil : put
  }

  /// The last day to reply to an interim ban where the chair was asked about too short a one for the whole time.
  private func shortReply(_ latest: CivilDate?) -> CivilDate? {
    latest.flatMap {
      $0 < context.end(of: context.pack.timings.notice, from: context.today) ? $0 : nil
    }
  }

  /// What the chair was asked about, with the view that counts; nil where the policy does not ask it.
  func lastAsked(
    _ requirements: [Requirement], _ measure: String, _ incidents: [IncidentID], _ interim: Bool,
    reviewed: ItemID? = nil
  ) -> Proposal? {
    guard let asked = requirements.first(where: { $0.id == .chairConsulted }) else { return nil }
    let rail = Intention.onTheRail(
      form: interim ? .interim : nil, incidents: incidents, reviewed: reviewed)
    return Gate(state, context, measure: measure).latestView(asked, rail)?.facts.proposal
  }

  /// A proposed end, or the day that it may not pass where that comes first; as proposed where that would be
  /// before the first day.
  func end(_ span: Span, from first: CivilDate, notAfter latest: CivilDate?) -> String {
    guard let latest, first <= latest, latest < context.end(of: span, from: first) else {
      return proposed(span)
    }
    return latest.slashed
  }

  /// The last day that an interim ban on these incidents may have; on those to be decided where none is named.
  func latestInterimDay(
    _ measure: Measure, _ named: [IncidentID], from day: CivilDate
  ) -> CivilDate {
    let incidents =
      named.isEmpty
      ? Decider(state, context).incidentsToDecide(measure.id, isInterim: true) : named
    return Gate(state, context, measure: measure.id).latestInterimDay(incidents, from: day)
  }

  private func dateFields(
    _ measure: Measure, _ interim: Bool, _ put: Proposal?, latest: CivilDate?,
    reviewBy: CivilDate?
  ) -> [StepField] {
    let timings = context.pack.timings
    let first = put.map { max($0.terms.from, context.today) }
    var fields = [
      StepField(
        "from", "First day", .date, required: true,
        initial: first.map { $0 == context.today ? "today" : $0.slashed } ?? "today", base: "on"),
      StepField(
        "until", "Last day", .date, required: true,
        unless: interim || measure.period?.fixed == true ? "" : "review",
        initial: interim
          ? end(timings.interim, from: context.today, notAfter: latest)
          : put.map { $0.terms.until == nil ? "" : latest?.slashed ?? "" }
            ?? measure.period.map { end($0.suggested, from: context.today, notAfter: latest) }
            ?? "",
        hint: interim
          ? "At most \(timings.interim.text). It applies on that day too."
          : "It applies on that day too.\(asPut(latest))", base: "from"),
    ]
    if interim {
      fields.append(
        StepField(
          "reply-by", "Last day for the parent's side", .date, required: true,
          initial: shortReply(latest)?.slashed ?? proposed(timings.notice),
          hint: "At least \(timings.notice.text), and not after the last day.", base: "on"))
    } else {
      fields.append(
        StepField(
          "review", "Review on", .date,
          initial: reviewTold(put, notAfter: latest)?.slashed ?? "",
          hint: "Left empty where it runs longer: the last day for it, "
            + "\((measure.review?.every ?? timings.unreviewed).text) from its first day."
            + asPut(reviewBy),
          base: "from"))
    }
    return fields
  }

  /// The day of the review of which the parent was told, where it is to come and before the last day.
  private func reviewTold(_ put: Proposal?, notAfter latest: CivilDate?) -> CivilDate? {
    guard let review = put?.terms.review, review > context.today else { return nil }
    return put?.terms.until == nil || latest.map { review <= $0 } ?? true ? review : nil
  }

  /// The ban that may follow an interim one, which its letter puts to the parent.
  private func putFields(_ measure: Measure, asked: Proposal?) -> [StepField] {
    let forms: [RestrictionForm] = [.full, .limited]
    return [
      StepField(
        "then-form", "The ban that may follow", .choice, required: true,
        initial: asked.map { $0.terms.scope == .part ? "limited" : "full" } ?? "",
        hint: "The letter puts it to the parent; the decision must lie within it.",
        choices: forms.map { Choice($0.rawValue, $0.words) }),
      StepField(
        "then-conditions", "Its places and times", .text, required: true,
        onlyWhen: StepField.Condition("then-form", "limited"),
        initial: asked?.terms.conditions ?? "", hint: "One a line."),
      StepField(
        "then-until", "Its last day", .date, required: true,
        initial: measure.period.map {
          end($0.suggested, from: context.today, notAfter: asked?.terms.until)
        } ?? "+6 weeks", base: "from"),
    ]
  }

  /// What a limited restriction covers, required where the form says that it is limited.
  func conditionsField(onlyWhen form: String, initial: String? = nil) -> StepField {
    StepField(
      "conditions", "Places and times it covers", .text, required: true,
      onlyWhen: StepField.Condition(form, "limited"), initial: initial ?? "",
      hint: "For a limited one: what the person may not do, one a line.")
  }

  /// How contact would be managed, asked where a measure that manages it is chosen; none in a code without one.
  ///
  /// - Parameter required: true where nothing is recorded without it.
  func arrangementsFields(initial: String = "", required: Bool = true) -> [StepField] {
    let managing = context.pack.measures.filter { $0.kind == .managedContact }.map(\.id)
    if managing.isEmpty { return [] }
    var condition = StepField.Condition("measure")
    condition.values = managing
    return [
      StepField(
        Self.arrangements, "How contact is managed", .text, required: required,
        unless: required ? "conditions" : "", onlyWhen: condition, initial: initial,
        hint: "One a line: by which channel, to whom, how often, who is there.")
    ]
  }

  private static let arrangements = "arrangements"

  /// What terms cover: places and times, or how contact is managed.
  func conditions(_ reader: FormReader) -> String {
    reader.isBlank(Self.arrangements)
      ? reader.text("conditions") : reader.text(Self.arrangements)
  }

  /// The field in which terms say what they cover.
  func conditionsName(_ terms: Terms, _ reader: FormReader) -> String {
    let asksHow = reader.fields.contains { $0.name == Self.arrangements }
    return asksHow && terms.form == .managedContact && reader.isBlank("conditions")
      ? Self.arrangements : "conditions"
  }

  /// What stays open, required while another field says that it is limited; never where none does.
  func exceptionsField(
    initial: String, limited: StepField.Condition? = StepField.Condition("form", "limited")
  ) -> StepField {
    StepField(
      "exceptions", "What they may do all the same", .text, required: limited != nil,
      onlyWhen: limited, isOffered: true, initial: initial, hint: "One a line.")
  }

  /// A span as a date field takes it; a date counted in weekdays where the term table does not cover it.
  func proposed(_ span: Span) -> String {
    if context.calendar.end(of: span, from: context.today) != nil { return "+\(span.text)" }
    return context.calendar.endByWeekdays(of: span, from: context.today).slashed
  }

  /// The reasons of a decision; `answering` a reply that no decision has answered yet.
  func reasonFields(
    initial facts: String = "", answering: Bool = false, onlyWhen: StepField.Condition? = nil
  ) -> [StepField] {
    let answer = StepField(
      "answer", "What they said, and your answer", .text, required: true, onlyWhen: onlyWhen,
      hint: "Point by point. The letter gives it.")
    return [
      StepField(
        "facts", "The facts relied on", .text, required: true, onlyWhen: onlyWhen, initial: facts,
        hint: facts.isEmpty
          ? "One a line, as “You …”: the letter prints them." : "As they were put; no further ones."
      )
    ] + (answering ? [answer] : []) + [
      StepField(
        "factors", "What was weighed", .text, required: true,
        hint: "The risk, the parent's side, the effect on the children."),
      StepField(
        "alternatives", "What else was considered", .text, required: true, onlyWhen: onlyWhen,
        hint: "And why it is not enough."),
    ]
  }

  /// Why it lasts so long, asked where it may: nothing bounds its end within a year.
  func lengthFields(notAfter bound: CivilDate?, onlyWhen: StepField.Condition? = nil) -> [StepField]
  {
    let year = context.today.adding(months: 12)
    if context.person.isVisitor || bound.map({ $0 <= year }) ?? false { return [] }
    return [
      StepField(
        "why-long", "Why it lasts longer than a year", .text, onlyWhen: onlyWhen,
        hint: "Needed where it does: why nothing shorter is enough. The letter gives it.")
    ]
  }

  /// True where the parent said something that a decision by a measure on these incidents answers.
  func answers(_ measure: String, _ incidents: [IncidentID], isReview: Bool) -> Bool {
    !Decider(state, context).person.toAnswer(measure, incidents, isReview: isReview).isEmpty
  }

  /// What the fairness gate will ask, each beside the written reason that may stand in its place.
  private func fairnessFields(
    _ measure: Measure, _ interim: Bool, _ incidents: [IncidentID], isShort: Bool
  ) -> [StepField] {
    let rail = Intention.onTheRail(
      form: interim ? .interim : RestrictionForm.forms(of: measure.kind).last, incidents: incidents)
    var open: Set<Demand> = []
    for judgement in Gate(state, context, measure: measure.id).judge(measure.requires, rail) {
      if case .toBeStated(let demand) = judgement { open.insert(demand) }
    }
    let demands = measure.requires.filter { open.contains($0.id) && $0.id.overridable }
    func unless(_ demand: Demand) -> String {
      let requirement = demands.first { $0.id == demand }
      let may = requirement?.ways.contains(.overriddenWithReason) ?? false
      return may ? "override-\(demand.rawValue)" : ""
    }
    var fields: [StepField] = []
    if measure.kind == .siteBan {
      for child in context.children {
        fields.append(
          childField(child, required: open.contains(.childArrangements), unless(.childArrangements))
        )
      }
    }
    fields += [
      StepField(
        "adjustments", "What was asked and agreed about adjustments", .text,
        required: open.contains(.adjustmentsAsked), unless: unless(.adjustmentsAsked),
        initial: context.person.adjustments.isEmpty
          ? Gate(state, context, measure: measure.id).adjustmentWanted ?? ""
          : context.person.adjustments.joined(separator: "; "),
        hint: "For a disability (Equality Act 2010). Say so where none is needed."),
      StepField(
        "complaint", "How the parent can complain", required: open.contains(.complaintRoute),
        unless: unless(.complaintRoute), initial: context.pack.challenge.route),
    ]
    return fields
      + demands.filter { !unless($0.id).isEmpty }.map { requirement in
        // Where nothing but the written reason is left, it is what the form demands.
        let onlyWay =
          requirement.id == .impartialDecider
          || (requirement.id == .noticeLength && (!interim || isShort))
        return StepField(
          "override-\(requirement.id.rawValue)", requirement.id.whyLeftOut, .text,
          required: onlyWay,
          hint: (onlyWay ? "" : "Only where it is left out. ")
            + "Kept and shown with the decision.")
      }
  }

  func childField(_ child: CaseChild, required: Bool, _ unless: String) -> StepField {
    let order =
      child.orderAgainstCollecting
      ? " A court order says that this person may not collect them." : ""
    return StepField(
      "child-\(child.pupil.rawValue)", "Arrangements for \(child.name)", .text, required: required,
      unless: unless, hint: "Who collects; parents' evening; illness.\(order)")
  }

  /// Asked where some view is against it, and demanded where every one is; which view counts depends on the
  /// terms.
  func againstChairFields(
    _ requirements: [Requirement], _ measure: String, _ incidents: [IncidentID],
    reviewed: ItemID? = nil
  ) -> [StepField] {
    let rail = Intention.onTheRail(form: nil, incidents: incidents, reviewed: reviewed)
    guard let asked = requirements.first(where: { $0.id == .chairConsulted }) else { return [] }
    let views = Gate(state, context, measure: measure).views(asked, rail).map(\.view)
    guard views.contains(.against) else { return [] }
    return [
      StepField(
        "against-chair", "Why you differ from the chair of governors", .text,
        required: views.allSatisfy { $0 == .against },
        onlyWhen: reviewed == nil ? nil : StepField.Condition("outcome", "continue"),
        hint: "Where the latest view on what you decide is against it.")
    ]
  }

  // MARK: Choices

  /// Restrictions that a step may be about.
  func restrictionField(liveOnly: Bool) -> StepField {
    restrictionField(
      state.restrictions.filter { restriction in
        liveOnly
          ? restriction.standing(on: context.today).isLive : restriction.ending != .setAside
      })
  }

  /// One of these restrictions; the last of those in force at first.
  func restrictionField(_ all: [Restriction], initial: ItemID? = nil) -> StepField {
    let first = all.last { $0.standing(on: context.today).isLive } ?? all.last
    return StepField(
      "restriction", "Which restriction", .choice, required: true,
      initial: (initial ?? first?.id)?.rawValue ?? "",
      choices: all.map { restriction in
        Choice(
          restriction.id.rawValue,
          "\(restriction.inWords), \(restriction.standing(on: context.today).words)")
      })
  }

  /// While the restriction that something is about is a ban: only a ban is of the whole site, or of a part.
  var aboutBan: StepField.Condition {
    var condition = StepField.Condition("measure")
    condition.values = context.pack.measures.filter { $0.kind == .siteBan }.map(\.id)
    return condition
  }

  /// Restriction measures of the pack, of which one is chosen where there are several and none was put.
  func restrictionMeasureField(initial: String?) -> StepField {
    let measures = context.pack.measures.filter(\.kind.isRestriction)
    return StepField(
      "measure", "About which restriction", .choice, required: true,
      initial: initial ?? (measures.count == 1 ? measures[0].id : ""),
      choices: measures.map { Choice($0.id, $0.name) })
  }
}
