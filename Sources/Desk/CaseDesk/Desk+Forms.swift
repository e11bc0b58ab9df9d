public import CaseModel
import CaseStore
import Chronology
import PolicyModel

extension Desk {
  /// A form ready to be filled in.
  ///
  /// - Parameters:
  ///   - typed: what a draft had typed in already.
  ///   - answers: what stands in fields at first where the form is opened for something in particular.
  /// - Throws: ``DeskError``: `notFound` where what it is about is not there or may not be seen.
  public func form(
    _ key: FormKey, typed: [String: String] = [:], answers: [String: String] = [:]
  ) throws(DeskError) -> FormSheet {
    var sheet = try blankForm(key, answers)
    sheet.typed = typed
    for index in sheet.fields.indices {
      if let answer = answers[sheet.fields[index].name] { sheet.fields[index].initial = answer }
    }
    if case .step(_, BuiltInStep.correctEntry.rawValue) = key,
      let number = Int(typed["entry"] ?? answers["entry"] ?? ""),
      let line = try chronicle(before: number + 1, limit: 1).first, line.sequence == number
    {
      sheet.advice.append("It says now: \(line.title), \(line.happened.inWords). \(line.body)")
    }
    sheet.fields = withNames(sheet.fields, typed)
    return sheet
  }

  /// Fields in which what is looked up stands by name.
  private func withNames(_ fields: [StepField], _ typed: [String: String] = [:]) -> [StepField] {
    fields.map { field in
      guard field.type.isLookedUp else { return field }
      var field = field
      for id in Set([field.initial, typed[field.name] ?? ""]) {
        if let name = name(of: field.type, id) { field.choices.append(StepField.Choice(id, name)) }
      }
      return field
    }
  }

  /// Every step of a case with what its form asks, from one reading of the case.
  public func steps(
    of number: CaseID
  ) throws(DeskError) -> (version: Int, steps: [(step: NextStep, fields: [StepField])]) {
    let read = try caseState(number)
    var context = try caseContext(number, read.state, read.pack)
    context.namesInDrafts = try namesInDrafts(number, read)
    let form = StepForm(read.state, context)
    let steps = Decider(read.state, context).nextSteps()
    return (
      read.state.version, steps.map { ($0, withNames(form.fields(of: $0.step))) }
    )
  }

  private func blankForm(
    _ key: FormKey, _ answers: [String: String]
  ) throws(DeskError) -> FormSheet {
    if let refusal = try openingRefusal(key) { throw .refused(refusal) }
    switch key {
    case .step(let number, let step): return try stepForm(number, step, key, answers)
    case .incident(let parent): return try incidentForm(parent, key)
    case .triage(let incident): return try triageForm(incident, key)
    case .staffCheck(let incident): return try staffCheckForm(incident, key)
    case .completing(let incident): return try completingForm(incident, key)
    case .handOver(let incident): return try handOverForm(incident, key)
    case .parentAdd: return personForm()
    case .parentEdit(let parent): return try personForm(parent)
    case .pupilAdd: return pupilForm()
    case .pupilLeft(let pupil): return try pupilLeftForm(pupil)
    case .pupilReturned(let pupil): return try pupilReturnedForm(pupil)
    case .link(let parent): return try linkForm(parent)
    case .linkChange(let parent): return try linkChangeForm(parent)
    case .linkEnd(let parent): return try linkEndForm(parent)
    case .courtOrder(let parent): return try courtOrderForm(parent)
    case .courtOrderEnd(let parent): return try courtOrderEndForm(parent)
    case .adjustment(let parent): return try adjustmentForm(parent)
    case .adjustmentEnd(let parent): return try adjustmentEndForm(parent)
    case .agreement(let parent): return try agreementForm(parent)
    case .delegate: return try delegateForm()
    case .actingHead: return try actingHeadForm()
    case .delegationEnd: return try delegationEndForm()
    case .delegationConfirm: return try delegationConfirmForm()
    case .staffAdd: return try staffAddForm()
    case .staffChange: return try staffChangeForm()
    case .staffLeft: return try staffLeftForm()
    case .schoolDetails: return try schoolDetailsForm()
    case .gateBreach(let parent): return try gateBreachForm(parent, key)
    case .power: return try powerForm(key)
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
    if let refusal = try openingRefusal(key) { return .refused(refusal) }
    if let incident = key.incident { _ = try seenIncident(incident) }
    if let version, let stream = key.stream {
      let entries = try DeskError.mapping { try store.load(stream, from: version + 1) }
      if let last = entries.last {
        return .changedMeanwhile(
          try lines(entries, pack: try pack()), version: last.streamVersion)
      }
    }
    var tries = 0
    while true {
      do throws(DeskError) {
        return try take(key, answers, version: version, command: command)
      } catch .store(.conflict(let stream, _, let actual, let since)) {
        if stream == key.stream {
          return .changedMeanwhile(try lines(since, pack: try pack()), version: actual)
        }
        // Somebody else took the number of something new: the next one is free.
        tries += 1
        if tries == 5 { throw .store(.busy) }
      }
    }
  }

  private func take(
    _ key: FormKey, _ answers: [String: String], version: Int?, command: String?
  ) throws(DeskError) -> Submission {
    switch key {
    case .step(let number, let step):
      return try takeStep(number, step, answers, version: version, command: command)
    case .incident: return try openIncident(answers)
    case .triage(let incident): return try triage(incident, answers)
    case .staffCheck(let incident): return try checkOnStaff(incident, answers)
    case .completing(let incident): return try complete(incident, answers)
    case .handOver(let incident): return try handOver(incident, answers)
    case .parentAdd: return try addPerson(answers)
    case .parentEdit(let parent): return try changePerson(parent, answers)
    case .pupilAdd: return try addPupil(answers)
    case .pupilLeft(let pupil): return try recordLeft(pupil, answers)
    case .pupilReturned(let pupil): return try recordReturned(pupil, answers)
    case .link(let parent): return try makeLink(parent, answers)
    case .linkChange(let parent): return try changeLink(parent, answers)
    case .linkEnd(let parent): return try endLink(parent, answers)
    case .courtOrder(let parent): return try recordOrder(parent, answers)
    case .courtOrderEnd(let parent): return try endOrder(parent, answers)
    case .adjustment(let parent): return try recordAdjustment(parent, answers)
    case .adjustmentEnd(let parent): return try endAdjustment(parent, answers)
    case .agreement(let parent): return try recordAgreement(parent, answers)
    case .delegate: return try delegate(answers)
    case .actingHead: return try appointActingHead(answers)
    case .delegationEnd: return try endDelegation(answers)
    case .delegationConfirm: return try confirmDelegation(answers)
    case .staffAdd: return try addStaff(answers)
    case .staffChange: return try changeStaff(try staffChangeForm(), answers, leaves: false)
    case .staffLeft: return try changeStaff(try staffLeftForm(), answers, leaves: true)
    case .schoolDetails: return try changeSchool(answers)
    case .gateBreach(let parent):
      return try logBreach(by: parent, answers, command: command)
    case .power: return try usePower(answers)
    }
  }

  private func stepForm(
    _ number: CaseID, _ id: StepID, _ key: FormKey, _ answers: [String: String]
  ) throws(DeskError) -> FormSheet {
    let read = try caseState(number)
    let (state, pack) = (read.state, read.pack)
    guard let step = Step.named(id, in: pack) else { throw .notFound("step \(id)") }
    var context = try caseContext(number, state, pack)
    if step == .builtIn(.letterIssue) { context.namesInDrafts = try namesInDrafts(number, read) }
    let standing = Decider(state, context).standing(of: step)
    let refusal =
      Self.openingRefusal(step, standing) ?? Self.refusal(step, about: answers, state, context)
    if let refusal { throw .refused(refusal) }
    let subject = Set([state.parent].compactMap(\.self))
    let names = try DeskError.mapping { try store.names(of: subject) }
    let person = state.parent.flatMap { names[$0] } ?? ""
    let clause = standing?.clause.map { "\($0.exact ?? $0.summary) [\($0.citation.text)]" } ?? ""
    let form = StepForm(state, context)
    let sheet = FormSheet(
      key: key, title: "\(step.name) — \(number), \(person)", clause: clause,
      advice: standing?.advice ?? [],
      fields: form.fields(of: step), submit: submitWords(step),
      confirm: confirmation(step, person), time: confirmedTime(step, person),
      ends: form.banEnds(of: step), version: state.version)
    guard case .builtIn(let builtIn) = step else { return sheet }
    if builtIn == .correctEntry { return try withEntries(sheet, read, Decider(state, context)) }
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
      case .review: return "Record the decision"
      case .consult: return "Record the consultation"
      case .statement: return "Record the account"
      case .reviewPrepare: return "Record what is proposed"
      case .notice: return "Give notice"
      default: return "Record it"
      }
    }
  }

  /// What cannot be taken back is confirmed first, naming the person and the consequence.
  private func confirmation(_ step: Step, _ person: String) -> String {
    switch step {
    case .measure(let measure) where measure.kind.isRestriction:
      return "It is recorded for good and can only be reviewed or set aside."
    case .builtIn(.review):
      return
        "This decides what becomes of the restriction against \(person). It is recorded for good."
    case .builtIn(.found):
      return
        "This keeps \(person) out, or limits them, on a document alone, and you are asked to confirm it."
    case .builtIn(.interimBan): return "It is recorded for good."
    case .builtIn(.letterIssue):
      return
        "The letter's text to \(person) is fixed with this and cannot be changed afterwards."
    case .builtIn(.setAside):
      return "This quashes a restriction against \(person) from the start."
    case .builtIn(.challenge):
      return
        "This records a complaint by \(person) about a decision, and lets whoever hears it see the case."
    case .builtIn(.challengeOutcome):
      return
        "This records what became of the complaint by \(person). Upheld, it quashes the restriction from the start."
    case .builtIn(.correctPerson):
      return
        "This says that \(person) was named by mistake, and sets aside everything decided against them."
    default: return ""
    }
  }

  /// What is confirmed with its days: a ban, an interim one, and what limits contact.
  private func confirmedTime(_ step: Step, _ person: String) -> ConfirmedTime? {
    switch step {
    case .measure(let measure) where measure.kind == .siteBan:
      return ConfirmedTime("This bans \(person) from the site")
    case .measure(let measure) where measure.kind.isRestriction:
      return ConfirmedTime("This limits how \(person) may deal with the school")
    case .builtIn(.interimBan):
      return ConfirmedTime("This keeps \(person) from the site", besides: ", or until you decide")
    case .measure, .power, .builtIn: return nil
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

  /// What a person reads for an id in a field that is looked up; nil where there is no such thing, or it
  /// may not be seen.
  private func name(of type: StepField.Kind, _ id: String) -> String? {
    guard !id.isEmpty else { return nil }
    switch type {
    case .parent:
      let parent = ParentID(rawValue: id)
      return (try? store.names(of: [parent]))?[parent]
    case .pupil: return (try? pupilState(PupilID(rawValue: id)))?.name.full
    case .incident:
      guard let row = try? incidentRow(IncidentID(rawValue: id)) else { return nil }
      return "\(row.happened.inWords) \(row.people.joined(separator: ", "))"
    case .line, .text, .date, .time, .yesNo, .choice, .staff, .several, .file: return nil
    }
  }

  // MARK: Drafts

  /// The drafts of whoever acts, the latest first; those whose form is no longer there, or may no longer be
  /// seen, and those in which nothing stands that was typed, are left out.
  public func rows(of drafts: Drafts) throws(DeskError) -> [DraftRow] {
    let zone = try school().details?.timeZone ?? "Europe/London"
    return drafts.list().compactMap { draft in
      guard let typed = drafts.load(draft.key), let sheet = try? form(draft.key) else { return nil }
      let local = clock.local(draft.written, in: zone)
      // What stood in the form from the start was not typed by anybody.
      let own = sheet.fields.compactMap { field in
        typed[field.name].flatMap { $0 == field.initial || $0.isEmpty ? nil : $0 }
      }
      guard let longest = own.max(by: { $0.count < $1.count }) else { return nil }
      let words = longest.split(whereSeparator: \.isNewline).joined(separator: " ")
      return DraftRow(
        key: draft.key, title: sheet.title, left: When(local.today, local.time),
        words: String(words.prefix(120)))
    }
  }
}

extension FormKey {
  /// The incident that it is about; nil for any other form.
  fileprivate var incident: IncidentID? {
    switch self {
    case .triage(let incident), .staffCheck(let incident), .handOver(let incident),
      .completing(let incident):
      return incident
    case .step, .incident, .parentAdd, .parentEdit, .pupilAdd, .pupilLeft, .pupilReturned, .link,
      .linkChange, .linkEnd, .courtOrder, .courtOrderEnd, .adjustment, .adjustmentEnd, .agreement,
      .delegate, .actingHead, .delegationEnd, .delegationConfirm, .staffAdd, .staffChange,
      .staffLeft, .schoolDetails, .gateBreach, .power:
      return nil
    }
  }
}
