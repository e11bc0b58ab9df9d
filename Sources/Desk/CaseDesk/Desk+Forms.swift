public import CaseModel
import CaseStore
import PolicyModel

extension Desk {
  /// A form ready to be filled in, with what a draft had typed in already.
  ///
  /// - Throws: ``DeskError``: `notFound` where what it is about is not there or may not be seen.
  public func form(_ key: FormKey) throws(DeskError) -> FormSheet {
    switch key {
    case .step(let number, let step): return try stepForm(number, step, key)
    case .incident(let parent): return try incidentForm(parent, key)
    case .triage(let incident): return try triageForm(incident, key)
    case .staffCheck(let incident): return try staffCheckForm(incident, key)
    case .handOver(let incident): return try handOverForm(incident, key)
    case .parentAdd, .parentEdit, .pupilAdd, .pupilLeft, .link, .courtOrder, .adjustment,
      .agreement:
      return try peopleForm(key)
    case .delegate, .staffAdd, .schoolDetails: return try schoolForm(key)
    }
  }

  /// Records a form's answers, or says what is wrong with them, or why not.
  ///
  /// - Parameters:
  ///   - version: the version the form was made from; a stream that has moved on since is reported and
  ///     nothing is recorded. Nil takes it as it is now, for commands.
  ///   - command: an id kept for one intention, so that a retry is harmless.
  public func submit(
    _ key: FormKey, _ answers: [String: String], version: Int? = nil, command: String? = nil
  ) throws(DeskError) -> Submission {
    switch key {
    case .step(let number, let step):
      return try takeStep(number, step, answers, version: version, command: command)
    case .incident: return try openIncident(answers)
    case .triage(let incident): return try triage(incident, answers)
    case .staffCheck(let incident): return try checkOnStaff(incident, answers)
    case .handOver(let incident): return try handOver(incident, answers)
    case .parentAdd, .parentEdit, .pupilAdd, .pupilLeft, .link, .courtOrder, .adjustment,
      .agreement:
      return try recordPeople(key, answers)
    case .delegate, .staffAdd, .schoolDetails: return try recordSchool(key, answers)
    }
  }

  private func stepForm(
    _ number: CaseID, _ id: StepID, _ key: FormKey
  ) throws(DeskError) -> FormSheet {
    let (state, pack, _) = try caseState(number)
    guard let step = Step.named(id, in: pack) else { throw .notFound("step \(id)") }
    let context = try caseContext(number, state, pack)
    let standing = Decider(state, context).standing(of: step)
    let subject = Set([state.parent].compactMap(\.self))
    let names = try DeskError.mapping { try store.names(of: subject) }
    let person = state.parent.flatMap { names[$0] } ?? ""
    let clause = standing?.clause.map { "\($0.exact ?? $0.summary) [\($0.citation.text)]" } ?? ""
    let sheet = FormSheet(
      key: key, title: "\(step.name) — \(number), \(person)", clause: clause,
      advice: standing?.advice ?? [],
      fields: StepForm(state, context, staff: try namedStaff()).fields(of: step),
      submit: submitWords(step), confirm: confirmation(step, person), version: state.version)
    guard case .builtIn(let builtIn) = step else { return sheet }
    return try withReviewFacts(sheet, builtIn, state)
  }

  private func submitWords(_ step: Step) -> String {
    switch step {
    case .measure(let measure):
      if measure.kind.isRestriction { return "Record the \(measure.name.lowercased())" }
      return measure.letter == nil ? "Record it" : "Draft the letter"
    case .power: return "Record it"
    case .builtIn(let builtIn):
      switch builtIn {
      case .interimBan: return "Record the interim ban"
      case .letterIssue: return "Issue the letter"
      case .letterSent: return "Record that it was sent"
      case .close: return "Close the case"
      case .setAside: return "Set it aside"
      case .review: return "Record the review"
      case .notice: return "Give notice"
      default: return "Record it"
      }
    }
  }

  /// What cannot be taken back is confirmed first, naming the person and the consequence.
  private func confirmation(_ step: Step, _ person: String) -> String {
    switch step {
    case .measure(let measure) where measure.kind == .siteBan:
      return
        "This bans \(person) from the site. It is recorded for good and can only be reviewed or set aside."
    case .builtIn(.interimBan):
      return
        "This keeps \(person) from the site until they have been heard. It is recorded for good."
    case .builtIn(.letterIssue):
      return "The letter's text is fixed with this and cannot be changed afterwards."
    case .builtIn(.setAside):
      return "This quashes a restriction against \(person) from the start."
    case .builtIn(.correctPerson):
      return
        "This says that \(person) was named by mistake, and sets aside everything decided against them."
    default: return ""
    }
  }

  /// People, pupils or incidents by part of a name, to choose from in a form.
  public func lookUp(
    _ type: StepField.Kind, _ text: String
  ) throws(DeskError) -> [StepField.Choice] {
    switch type {
    case .parent:
      return try parents(ParentsQuestion(text: text), limit: 12).rows.map {
        StepField.Choice(
          $0.parent.rawValue,
          $0.children.isEmpty ? $0.name : "\($0.name) (\($0.children.joined(separator: ", ")))")
      }
    case .pupil:
      return try children(ChildrenQuestion(text: text), limit: 12).rows.map {
        StepField.Choice(
          $0.pupil.rawValue, $0.form.isEmpty ? $0.name : "\($0.name), class \($0.form)")
      }
    case .incident:
      return try incidents(IncidentsQuestion(text: text), limit: 12).rows.map {
        StepField.Choice(
          $0.incident.rawValue, "\($0.happened.inWords) \($0.people.joined(separator: ", "))")
      }
    case .staff, .several:
      return try namedStaff().filter { $0.name.lowercased().contains(text.lowercased()) }
        .map { StepField.Choice($0.staff.rawValue, $0.name) }
    case .line, .text, .date, .time, .yesNo, .choice, .file: return []
    }
  }
}
