import CaseModel
import Chronology
public import PolicyModel

extension Desk {
  /// The powers of the policy in force that whoever acts holds: what they may do without a case.
  public func powers() throws(DeskError) -> [Power] {
    let actor = try actor()
    return try pack().powers.filter { $0.who.contains { actor.holds($0) } }
  }

  /// The form that records a power used without a case.
  ///
  /// - Throws: ``DeskError/unusable(_:)`` where the policy gives whoever acts none.
  func powerForm(_ key: FormKey) throws(DeskError) -> FormSheet {
    let powers = try powers()
    guard !powers.isEmpty else {
      throw .unusable(
        "The policy gives you nothing to record in this way. Report an incident instead.")
    }
    return try powerForm(key, powers)
  }

  private func powerForm(_ key: FormKey, _ powers: [Power]) throws(DeskError) -> FormSheet {
    let pack = try pack()
    return FormSheet(
      key: key, title: "Record what the policy lets you do",
      advice: powers.compactMap { power in
        pack.clause(power.clause).map { "\(power.name). \($0.summary) [\($0.citation.text)]" }
      },
      fields: [
        StepField(
          "power", "What was done under the policy", .choice, required: true,
          initial: powers.count == 1 ? powers[0].id : "",
          choices: powers.map { StepField.Choice($0.id, $0.name) }),
        StepField(
          "alleged", "Who is it about", .parent, hint: "Type three letters of the name."),
        StepField(
          "described", "Or a description, if not known", hint: "A description or an account name."),
        StepField("pupil", "Which child", .pupil),
      ] + (try stepFields(powers)) + [
        StepField(
          "behaviours", "What it was", .several,
          hint: "Behaviours of the school's code. Left empty: the one that goes with it.",
          choices: try behaviourChoices()),
        StepField(
          "channel", "Where and how", .choice, required: true,
          choices: Channel.allCases.map { StepField.Choice($0.rawValue, $0.words) }),
        StepField("place", "The place"),
        StepField("first-hand", "Whether you saw or heard it yourself", .yesNo, required: true),
      ] + PlainForm.whenFields(), submit: "Record it")
  }

  /// What the steps of these powers ask in a case, each field once.
  private func stepFields(_ powers: [Power]) throws(DeskError) -> [StepField] {
    let when = Set(PlainForm.whenFields().map(\.name))
    let trial = try trial([], nil)
    let asked = powers.map { power in
      (power, StepForm(trial.state, trial.context).fields(of: .power(power)))
    }
    var fields: [StepField] = []
    for (power, own) in asked {
      for var field in own
      where !when.contains(field.name) && !fields.contains(where: { $0.name == field.name }) {
        let asking = power.requires.isEmpty || powers.count == 1 ? "" : "For: \(power.name)."
        let askers = asked.filter { _, other in other.contains { $0.name == field.name } }
        if askers.count < powers.count {
          if field.hint.isEmpty { field.hint = asking }
          // What one power demands is not demanded of another.
          if field.required, field.onlyWhen == nil {
            var condition = StepField.Condition("power")
            condition.values = askers.map(\.0.id)
            field.onlyWhen = condition
          }
        }
        fields.append(field)
      }
    }
    return fields
  }

  /// Records a report with the power that was used, where the policy's own demands are met: the same as in
  /// a case, judged by the same rules.
  func usePower(_ answers: [String: String]) throws(DeskError) -> Submission {
    // A power that is somebody else's is refused with its clause, not as a slip of the pen.
    let sheet = try powerForm(.power, try pack().powers)
    let reading = try reading(sheet, answers)
    var problems = reading.problems + reading.ahead
    let happened = reading.happened
    let pack = try pack(on: happened.day)
    let power = pack.power(reading.text("power"))
    if power == nil, !problems.contains(where: { $0.field == "power" }) {
      problems.append(FieldProblem("power", "The policy of that day does not give this."))
    }
    if let power, let refusal = try notTheirs(power) { return .refused(refusal) }
    var behaviours = reading.list("behaviours")
    problems += Self.unknown(behaviours, pack, on: happened.day)
    if behaviours.isEmpty, let power {
      behaviours = Self.behaviours(of: power, pack)
      if behaviours.isEmpty {
        problems.append(FieldProblem("behaviours", "Choose what it was from the list."))
      }
    }
    let named = try named(reading)
    problems += named.problems
    let pupil = PupilID(rawValue: reading.text("pupil"))
    if !reading.text("pupil").isEmpty, (try? pupilState(pupil)) == nil {
      problems.append(FieldProblem("pupil", "There is no pupil \(pupil) in the record."))
    }
    guard problems.isEmpty, let power else { return .mend(problems) }
    var people = people(reading, named.alleged, reporters: [staff])
    if !reading.text("pupil").isEmpty {
      people.append(IncidentPerson(parts: [.affected], pupil: pupil))
    }
    let number = IncidentID(rawValue: try nextNumber("incident/I-", year: happened.day.parts.year))
    let report = IncidentReported(
      channel: reading.raw("channel") ?? .premises, place: reading.text("place"),
      behaviours: behaviours, seen: reading.text("note"),
      firstHand: reading.isYes("first-hand"), people: people, pack: pack.id, edition: pack.version)
    if let no = try judge(power, reading, named.alleged, (number, report, happened)) { return no }
    let used = PowerUsed(
      power: power.id, note: reading.text("note"), attempts: reading.text("attempts"),
      consentFrom: reading.text("consent"))
    var expecting = named.expecting
    expecting[number.stream] = 0
    try record(
      named.writes + [Write(number.stream, report), Write(number.stream, used)],
      happened: happened, expecting: expecting)
    return .recorded(
      "Incident \(number) is reported with what was done; it waits for triage.",
      open: .ofIncident(number))
  }

  /// The behaviours that go with a power: of the category that has its name, or of its own clause.
  private static func behaviours(of power: Power, _ pack: PolicyPack) -> [String] {
    let named = pack.behaviours.filter { $0.category.rawValue == power.id }
    let found = named.isEmpty ? pack.behaviours.filter { $0.clause == power.clause } : named
    return found.map(\.id)
  }

  // MARK: Judging

  /// The refusal of a power that is somebody else's; nil where whoever acts holds it.
  private func notTheirs(_ power: Power) throws(DeskError) -> Refusal? {
    let actor = try actor()
    if power.who.contains(where: { actor.holds($0) }) { return nil }
    let trial = try trial([], nil)
    let used = MeasureTaken(measure: power.id)
    guard
      case .refused(let refusal) = Decider(trial.state, trial.context).decide(.take(used)),
      refusal.isPermission
    else { return nil }
    return refusal
  }

  /// Why the procedure would not let the power be used in a case about nothing but this report; nil where it
  /// would.
  private func judge(
    _ power: Power, _ reading: PlainForm, _ alleged: [ParentID],
    _ reported: (number: IncidentID, report: IncidentReported, happened: When)
  ) throws(DeskError) -> Submission? {
    var incident = IncidentState()
    incident.evolve(
      Recorded(
        event: .incidentReported(reported.report), happened: reported.happened, staff: staff,
        sequence: 0))
    let pack = try pack(on: reported.happened.day)
    let trial = try trial(alleged, incident.joined(reported.number, pack: pack))
    let form = StepForm(trial.state, trial.context)
    var answers: [String: String] = [:]
    for field in form.fields(of: .power(power)) { answers[field.name] = reading.text(field.name) }
    switch form.fill(.power(power), answers) {
    case .failure(let problems): return .mend(problems.problems)
    case .success(let filled):
      guard case .command(let command) = filled.act else { throw .notFound("step \(power.id)") }
      switch Decider(trial.state, trial.context).decide(command) {
      case .refused(let refusal): return .refused(refusal)
      case .accepted: return nil
      }
    }
  }

  /// A case that is in no record, about one report, to judge by.
  private func trial(
    _ alleged: [ParentID], _ joined: IncidentJoined?
  ) throws(DeskError) -> (state: CaseState, context: CaseContext) {
    let pack = try pack()
    let now = try now()
    let when = When(now.today, now.time)
    let opened = CaseOpened(
      parent: alleged.first ?? "", policy: PolicyReference(pack: "", edition: "", digest: ""))
    let events = [CaseEvent.caseOpened(opened)] + (joined.map { [.incidentJoined($0)] } ?? [])
    let state = CaseState(
      folding: events.map { Recorded(event: $0, happened: when, staff: staff, sequence: 0) },
      pack: pack)
    let context = CaseContext(
      pack: pack, calendar: try calendar(), today: now.today, now: now.time, actor: try actor(),
      happened: when)
    return (state, context)
  }
}
