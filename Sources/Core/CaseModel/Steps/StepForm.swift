public import PolicyModel

/// A name to choose from in a form.
public struct NamedStaff: Hashable, Sendable {
  /// Who.
  public var staff: StaffID
  /// Their name.
  public var name: String
  /// Their roles.
  public var roles: [Role]

  /// A name to choose from in a form.
  public init(staff: StaffID, name: String, roles: [Role]) {
    self.staff = staff
    self.name = name
    self.roles = roles
  }
}

/// What taking a step comes to: a command, or something for which the desk must fetch more first.
public enum StepAct: Hashable, Sendable {
  case command(CaseCommand)
  /// The desk renders the letter, lints it and fixes its text.
  case issueLetter(ItemID)
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
  let staff: [NamedStaff]

  /// The forms of a case as it stands.
  public init(_ state: CaseState, _ context: CaseContext, staff: [NamedStaff]) {
    self.state = state
    self.context = context
    self.staff = staff
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
    return own + whenFields + (step.takesMark ? [markField] : [])
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
    if day > context.today {
      reader.wrong("on", "This cannot have happened after today.")
    }
    let act: StepAct
    switch step {
    case .measure(let measure):
      act =
        measure.kind.isRestriction
        ? restriction(measure, &reader, happened) : take(measure.id, &reader)
    case .power(let power): act = take(power.id, &reader)
    case .builtIn(let builtIn): act = builtInAct(builtIn, &reader, happened)
    }
    let mark = step.takesMark ? Mark(rawValue: reader.text("mark")) : nil
    if let problems = reader.problems { return .failure(problems) }
    return .success(FilledStep(happened: happened, mark: mark, act: act))
  }

  private var whenFields: [StepField] {
    [
      StepField("on", "When it happened", .date, hint: "Today where left empty."),
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
      fields.append(
        StepField(
          "note", "What the letter says besides", .text,
          hint: "In your own words; the template says the rest."))
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
    if measure.requires.contains(where: { $0.id == .warnedFirst }) {
      fields.append(seriousnessField)
    }
    return fields
  }

  private func adviser(_ measure: Measure) -> String {
    measure.kind == .legalAdvice ? context.pack.legalAdviser?.name ?? "" : ""
  }

  private func powerFields(_ power: Power) -> [StepField] {
    var fields = [StepField("note", "What was done", .text, required: true)]
    if power.requires.contains(where: { $0.id == .consentGiven }) {
      fields.append(StepField("consent", "Which parent involved agreed, and how"))
    }
    if power.requires.contains(where: { $0.id == .familyTried }) {
      fields.append(
        StepField("attempts", "Whom the school tried to reach, and when", .text))
    }
    return fields
  }

  private func take(_ id: String, _ reader: inout FormReader) -> StepAct {
    .command(
      .take(
        MeasureTaken(
          measure: id, note: reader.text("note"), to: reader.text("to"),
          reference: reader.text("reference"), consentFrom: reader.text("consent"),
          attempts: reader.text("attempts"), seriousness: reader.text("seriousness"))))
  }

  var seriousnessField: StepField {
    StepField(
      "seriousness", "Why the matter is too serious for the earlier steps", .text,
      hint: "Only where the conduct has not gone on after a warning of a ban.")
  }
}

extension Step {
  /// True for steps that record a fact, whose entry may be kept out of letters and papers.
  public var takesMark: Bool {
    switch self {
    case .builtIn(let step):
      switch step {
      case .statement, .askAccount, .evidence, .spokenTo, .representations, .note, .hold,
        .safeguarding:
        return true
      default: return false
      }
    case .measure(let measure): return measure.kind.isProtective
    case .power: return false
    }
  }
}
