public import PolicyModel

/// What taking a step comes to: a command, or something for which the desk must fetch more first.
public enum StepAct: Hashable, Sendable {
  case command(CaseCommand)
  /// The policy has no such step.
  case refuse(Refusal)
  /// The desk renders the letter, lints it and fixes its text.
  case issueLetter(ItemID, names: [AllowedName])
  /// The desk reads the file, keeps its bytes and records its hash.
  case keepEvidence(path: String, describes: String)
  /// The desk reads what the incident says.
  case joinIncident(IncidentID)
  /// The desk judges the incident in every case it belongs to.
  case judge(IncidentJudged)
  /// The desk records it with the person too; a name for somebody new, or an id.
  case identify(name: PersonName?, sameAs: ParentID?, how: String, by: String)
  /// The desk opens a case against the right person too.
  case correctPerson(PersonCorrected)
}

/// A step's form, filled in: when it happened, how the entry is marked, and what to do.
public struct FilledStep: Hashable, Sendable {
  /// When it happened.
  public var happened: When
  /// The entry's mark.
  public var mark: Mark?
  /// What to do.
  public var act: StepAct
}

/// The form of each step: its fields, and the command that its answers make.
///
/// Screens and `case do` use the same fields and the same words for what is wrong.
public struct StepForm: Sendable {
  let state: CaseState
  let context: CaseContext

  /// The forms of a case as it stands.
  public init(_ state: CaseState, _ context: CaseContext) {
    self.state = state
    self.context = context
  }

  /// The fields of a step, in order; when it happened comes last.
  public func fields(of step: Step) -> [StepField] {
    let own: [StepField]
    switch step {
    case .measure(let measure):
      own = measure.kind.isRestriction ? restrictionFields(measure) : measureFields(measure)
    case .power(let power): own = powerFields(power)
    case .builtIn(let builtIn): own = builtInFields(builtIn)
    }
    return own + (step.takesWhen ? whenFields(step) : []) + (step.takesMark ? [markField] : [])
  }

  /// The act that these answers make, or everything that is wrong with them, field by field.
  public func fill(
    _ step: Step, _ answers: [String: String]
  ) -> Result<FilledStep, FieldProblems> {
    var reader = FormReader(
      answers: answers, fields: fields(of: step), today: context.today,
      calendar: context.calendar)
    reader.refuseUnknown()
    let day = reader.date("on") ?? context.today
    let time = reader.time("at")
    let happened = When(day, time ?? (reader.isBlank("on") ? context.now : nil))
    if day == context.today, let time, let now = context.now, now < time {
      reader.wrong("at", "This cannot have happened after now.")
    }
    let act: StepAct
    switch step {
    case .measure(let measure):
      act =
        measure.kind.isRestriction
        ? restriction(measure, &reader, happened)
        : asksMeeting(measure)
          ? invitation(measure, &reader, happened) : .command(.take(taken(measure.id, &reader)))
    case .power(let power): act = .command(.take(taken(power.id, &reader)))
    case .builtIn(let builtIn): act = builtInAct(builtIn, &reader, happened)
    }
    let mark = step.takesMark ? Mark(rawValue: reader.text("mark")) : nil
    if let problems = reader.problems { return .failure(problems) }
    return .success(FilledStep(happened: happened, mark: mark, act: act))
  }

  private func whenFields(_ step: Step) -> [StepField] {
    let label =
      switch step {
      case .builtIn(.challenge), .builtIn(.representations), .builtIn(.reviewRequest):
        "When it arrived"
      case .builtIn(.exception): "When this was agreed"
      case .builtIn(.meetingArrange): "When this was arranged"
      case .measure(let measure) where measure.letter == .invitation: "When this was decided"
      case .builtIn, .measure, .power: "When it happened"
      }
    return [
      StepField("on", label, .date, hint: "Today where left empty.", isPast: true),
      StepField(
        "at", "At what time", .time,
        hint: "For example 9:05. Order on one day is judged by this."),
    ]
  }

  private var markField: StepField {
    StepField(
      "mark", "Keep out of letters and papers as", .choice,
      choices: [StepField.Choice("", "not marked")]
        + Mark.allCases.map { StepField.Choice($0.rawValue, $0.rawValue) })
  }

  private func measureFields(_ measure: Measure) -> [StepField] {
    var fields: [StepField] = []
    if measure.letter != nil {
      fields.append(statementField("note"))
      if asksMeeting(measure) { fields += invitationFields }
    } else {
      fields.append(StepField("note", "What was done", .text, required: !measure.kind.isProtective))
    }
    switch measure.kind {
    case .authorities, .legalAdvice, .networkReport, .partyContact, .removalRequest,
      .legalAction:
      fields.insert(
        StepField("to", "Who was told", required: true, initial: measure.named ?? adviser(measure)),
        at: 0)
      fields.append(StepField("reference", "Reference number"))
    case .schoolRecord:
      fields.append(StepField("reference", "Reference in \(measure.named ?? "the system")"))
    case .informalWord, .verbalWarning, .askedToLeave, .warningLetter, .banWarning,
      .meetingInvitation, .mediation, .meetingStopped, .complaintsProcedure,
      .accompaniedContact, .seniorContact, .managedContact, .siteBan:
      break
    }
    return fields + seriousnessFields(measure)
  }

  /// What happened, written for the letter: a report's own words never reach the parent.
  func statementField(_ name: String) -> StepField {
    StepField(
      name, "What happened, as the letter tells it", .text, required: true,
      hint: "To the parent, “You …”: what was found, in your own words. \(judged)")
  }

  /// What the incidents were judged to be.
  private var judged: String {
    let each = state.countingIncidents.map { incident in
      let names = incident.facts.behaviours.compactMap { context.pack.behaviour($0)?.name }
      return "\(names.joined(separator: ", ")), \(incident.facts.on.day.inWords)"
    }
    return each.isEmpty ? "" : "Judged: \(each.joined(separator: "; "))."
  }

  private func adviser(_ measure: Measure) -> String {
    measure.kind == .legalAdvice ? context.pack.legalAdviser?.name ?? "" : ""
  }

  private func powerFields(_ power: Power) -> [StepField] {
    var fields = [StepField("note", "What was done", .text, required: true)]
    if power.requires.contains(where: { $0.id == .consentGiven }) {
      fields.append(
        StepField("consent", "Which parent involved agreed, and how", required: true))
    }
    if power.requires.contains(where: { $0.id == .familyTried }) {
      fields.append(
        StepField("attempts", "Whom the school tried to reach, and when", .text, required: true))
    }
    return fields
  }

  func taken(_ id: String, _ reader: inout FormReader) -> MeasureTaken {
    MeasureTaken(
      measure: id, note: reader.text("note"), to: named("to", &reader).name,
      reference: reader.text("reference"), consentFrom: reader.text("consent"),
      attempts: reader.text("attempts"), seriousness: reader.text("seriousness"))
  }

  /// Why earlier steps are passed over, where the policy lets that be: demanded where nothing else opens it.
  func seriousnessFields(_ measure: Measure, isInterim: Bool = false) -> [StepField] {
    guard
      let asked = measure.requires.first(where: {
        $0.id == .warnedFirst && $0.ways.contains(.seriousnessReason)
      })
    else { return [] }
    let rail = Intention.onTheRail(
      form: isInterim ? .interim : nil,
      incidents: Decider(state, context).incidentsToDecide(measure.id, isInterim: isInterim))
    var isNeeded = false
    for judgement in Gate(state, context, measure: measure.id).judge([asked], rail) {
      if case .toBeStated = judgement { isNeeded = true }
    }
    return [
      StepField(
        "seriousness", "Why the matter is too serious for the earlier steps", .text,
        required: isNeeded,
        hint: isNeeded
          ? "The conduct has not gone on after a warning of a ban."
          : "Not needed: the conduct went on after the warning.")
    ]
  }
}

extension Step {
  /// True for steps that record a fact, whose entry may be kept out of letters and papers.
  public var takesMark: Bool {
    switch self {
    case .builtIn(let step): return step.takesMark
    case .measure(let measure): return measure.kind.isProtective
    case .power: return false
    }
  }

  /// True for steps that happen when somebody does something; acts of the program happen when they are done.
  public var takesWhen: Bool {
    switch self {
    case .builtIn(let step): return step.takesWhen
    case .measure, .power: return true
    }
  }
}

extension BuiltInStep {
  fileprivate var takesMark: Bool {
    switch self {
    case .statement, .askAccount, .evidence, .spokenTo, .representations, .note, .hold,
      .safeguarding:
      return true
    case .nobodyElse, .triage, .adjustments, .meetingArrange, .meetingHeld, .meetingMissed,
      .consult, .consultReply, .notice, .interimBan, .decline, .moveReplyBy, .noBan, .found,
      .reviewPrepare, .reviewRequest, .review, .replyConsidered, .breach, .exception, .arrangements,
      .challenge,
      .challengeOutcome, .setAside, .letter, .letterIssue, .letterSent, .letterReturned,
      .letterDrop, .holdLift, .departure, .notUsed, .joinIncident, .identify, .correctPerson,
      .access, .putOff, .handOver, .correctEntry, .close, .reopen:
      return false
    }
  }

  fileprivate var takesWhen: Bool {
    switch self {
    case .letter, .letterIssue, .letterDrop, .notUsed, .access, .putOff, .handOver, .correctEntry:
      return false
    case .statement, .askAccount, .nobodyElse, .evidence, .spokenTo, .triage, .adjustments,
      .safeguarding, .meetingArrange, .meetingHeld, .meetingMissed, .consult, .consultReply,
      .notice, .interimBan, .representations, .decline, .moveReplyBy, .noBan, .found,
      .reviewPrepare, .reviewRequest, .review, .replyConsidered, .breach, .exception, .arrangements,
      .challenge,
      .challengeOutcome, .setAside, .letterSent, .letterReturned, .hold, .holdLift, .departure,
      .joinIncident, .identify, .correctPerson, .note, .close, .reopen:
      return true
    }
  }
}
