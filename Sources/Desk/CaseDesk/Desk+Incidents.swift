import CaseModel
import CaseStore
import Chronology
import PolicyModel

extension Desk {
  // MARK: Reporting

  func incidentForm(_ parent: ParentID?, _ key: FormKey) throws(DeskError) -> FormSheet {
    let actor = try actor()
    var fields = [
      StepField(
        "alleged", "Who is it about", .parent, initial: parent?.rawValue ?? "",
        hint: "Type three letters of the name."),
      StepField(
        "alleged-2", "And a second person", .parent, hint: "Each gets a case of their own."),
      StepField(
        "described", "Or a description, if not known", hint: "A description or an account name."),
      StepField(
        "behaviours", "What it was", .several, required: true,
        hint: "Behaviours of the school's code.",
        choices: try behaviourChoices()),
      StepField(
        "channel", "Where and how", .choice, required: true,
        choices: Channel.allCases.map { StepField.Choice($0.rawValue, $0.words) }),
      StepField("place", "The place"),
      StepField(
        "seen", "What was said or seen", .text, required: true,
        hint: "Facts, in plain words. It may be read out one day."),
      StepField("assessment", "What you make of it", .text, hint: "Kept apart from the facts."),
      StepField("first-hand", "Whether you saw or heard it yourself", .yesNo, required: true),
      StepField(
        "affected", "Staff affected", .several,
        choices: try namedStaff().map { StepField.Choice($0.staff.rawValue, $0.name) }),
      StepField(
        "witnesses", "Staff who saw it", .several,
        choices: try namedStaff().map { StepField.Choice($0.staff.rawValue, $0.name) }),
      StepField("others", "Others affected or present", hint: "Names, separated by commas."),
    ]
    if actor.runsCases {
      let judges = try triageRefusal() == nil
      fields.append(
        StepField(
          "open-case", "Open a case for each person now", .yesNo, initial: "no",
          hint: judges
            ? "That is the triage, done at once. Otherwise it waits for yours."
            : "The headteacher still judges it."))
      if judges { fields += Self.judgementFields(onlyWhen: .init("open-case", "yes")) }
    }
    fields += PlainForm.whenFields()
    return FormSheet(
      key: key, title: "Report an incident", fields: fields, submit: "Report the incident")
  }

  /// Records a report, adds a person not yet identified where one is described, and opens a case for each
  /// person alleged where that is asked for.
  func openIncident(_ answers: [String: String]) throws(DeskError) -> Submission {
    let sheet = try incidentForm(nil, .incident(nil))
    let reading = try reading(sheet, answers)
    var problems = reading.problems + reading.ahead
    // Nobody's letter says that something happened at the minute at which it was typed.
    let happened = When(reading.happened.day, reading.time("at"))
    let pack = try pack(on: happened.day)
    let behaviours = reading.list("behaviours")
    problems += Self.unknown(behaviours, pack, on: happened.day)
    problems += try staffAmongOthers(reading)
    let named = try named(reading)
    problems += named.problems
    if !problems.isEmpty { return .mend(problems) }
    let alleged = named.alleged
    var writes = named.writes
    var expecting = named.expecting
    let number = IncidentID(rawValue: try nextNumber("incident/I-", year: happened.day.parts.year))
    let report = IncidentReported(
      channel: reading.raw("channel") ?? .premises, place: reading.text("place"),
      behaviours: behaviours, seen: reading.text("seen"), assessment: reading.text("assessment"),
      firstHand: reading.isYes("first-hand"), people: people(reading, alleged, reporters: [staff]),
      pack: pack.id,
      edition: pack.version)
    writes.append(Write(number.stream, report))
    expecting[number.stream] = 0
    var opened: [CaseID] = []
    if reading.isYes("open-case") {
      if alleged.isEmpty {
        return .mend([FieldProblem("alleged", "Say whom a case is to be opened about.")])
      }
      let triaged = try triage(atReport: reading)
      if let triaged {
        let now = try now()
        writes.append(Write(number.stream, triaged, happened: When(now.today, now.time)))
      }
      switch try caseWrites(number, report, happened, alleged, triage: triaged) {
      case .failure(let refusal): return .refused(refusal.refusal)
      case .success(let cases):
        writes += cases.writes
        opened = cases.numbers
        for number in opened { expecting[number.stream] = 0 }
      }
    }
    try record(writes, happened: happened, expecting: expecting)
    let cases = opened.map(\.rawValue).joined(separator: ", ")
    return .recorded(
      opened.isEmpty
        ? "Incident \(number) is reported; it waits for triage."
        : "Incident \(number) is reported and case \(cases) opened.",
      open: opened.first.map { .ofCase($0) } ?? .ofIncident(number))
  }

  /// The triage that opening a case at the report is, where whoever reports may judge; nil for anybody else,
  /// whose report still waits to be judged.
  private func triage(atReport reading: PlainForm) throws(DeskError) -> IncidentTriaged? {
    guard try triageRefusal() == nil else { return nil }
    return IncidentTriaged(
      nature: reading.raw("nature") ?? .neither, seriousness: reading.raw("seriousness") ?? .medium,
      outcome: .openCase, reason: "A case was opened with the report.")
  }

  // MARK: Opening cases

  struct OpenedCases {
    var numbers: [CaseID]
    var writes: [Write]
  }

  /// A case for each person alleged in a report.
  func caseWrites(
    _ incident: IncidentID, _ report: IncidentReported, _ happened: When, _ alleged: [ParentID],
    triage: IncidentTriaged? = nil
  ) throws(DeskError) -> Result<OpenedCases, RefusalError> {
    let now = try now()
    var state = IncidentState()
    state.evolve(
      Recorded(event: .incidentReported(report), happened: happened, staff: staff, sequence: 0))
    if let triage {
      state.evolve(
        Recorded(event: .incidentTriaged(triage), happened: happened, staff: staff, sequence: 0))
    }
    guard let joined = state.joined(incident, pack: try self.pack(on: happened.day)) else {
      throw .notFound("report of \(incident)")
    }
    var result = OpenedCases(numbers: [], writes: [])
    let first = try nextNumber("case/", year: now.today.parts.year)
    let start = Int(first.split(separator: "-").last ?? "1") ?? 1
    for (index, parent) in alleged.enumerated() {
      let digits = String(start + index)
      let number = CaseID(
        rawValue: "\(now.today.parts.year)-"
          + String(repeating: "0", count: max(0, 3 - digits.count)) + digits)
      let code = try codeOfCase(about: parent, on: happened.day)
      let open = CaseOpened(parent: parent, policy: code, people: [staff])
      let context = CaseContext(
        pack: try self.pack(code), calendar: try calendar(), today: now.today, now: now.time,
        actor: try actor(), happened: When(now.today, now.time))
      switch Decider(CaseState(), context).decide(.open(open, incidents: [joined])) {
      case .refused(let refusal): return .failure(RefusalError(refusal))
      case .accepted(let events):
        result.numbers.append(number)
        result.writes += events.compactMap(\.payload).map {
          Write(number.stream, $0, happened: When(now.today, now.time))
        }
      }
    }
    return .success(result)
  }

  /// The code that a case is opened under: the one in force today, save for what happened before it began
  /// where the person has a case open under an earlier one. Nothing is reported once more to be judged by
  /// another procedure.
  private func codeOfCase(
    about parent: ParentID, on day: CivilDate
  ) throws(DeskError) -> PolicyReference {
    guard let adopted = try school().policy(on: try today()) else { throw .notFound("policy") }
    if day < adopted.from {
      for number in try DeskError.mapping({ try store.cases(of: parent) }) {
        let state = try anyCase(number).state
        guard state.isOpen, state.wrongPerson == nil, let earlier = state.opened?.policy,
          earlier.digest != adopted.digest
        else { continue }
        return earlier
      }
    }
    return PolicyReference(pack: adopted.pack, edition: adopted.edition, digest: adopted.digest)
  }

  // MARK: Triage

  func triageForm(_ incident: IncidentID, _ key: FormKey) throws(DeskError) -> FormSheet {
    let state = try seenIncident(incident)
    let sheet = try incidentSheet(incident)
    return FormSheet(
      key: key, title: "Triage — \(incident), \(sheet.row.people.joined(separator: ", "))",
      advice: sheet.lines.filter { !$0.body.isEmpty }.map { line in
        let body = line.body.split(separator: "\n").map { sentence in
          sentence.last.map { ".!?:”".contains($0) } == true ? sentence : sentence + "."
        }.joined(separator: " ")
        return "\(line.title) by \(line.by), \(line.happened.inWords): \(body)"
      } + (try forEverybody(incident)),
      fields: Self.judgementFields() + [
        StepField(
          "outcome", "What comes of it", .choice, required: true,
          choices: TriageOutcome.allCases.map { StepField.Choice($0.rawValue, $0.words) }),
        StepField("reason", "Why", .text, required: true),
      ] + PlainForm.whenFields("When it was judged"), submit: "Record the triage",
      version: state.version)
  }

  /// That a triage of the incident judges it for everybody, where it stands in cases of several people.
  private func forEverybody(_ incident: IncidentID) throws(DeskError) -> [String] {
    let cases = try DeskError.mapping { try store.cases(of: incident) }
    var people: Set<ParentID> = []
    for number in cases {
      if let parent = try anyCase(number).state.parent { people.insert(parent) }
    }
    if people.count < 2 { return [] }
    return [
      "It stands in cases of \(people.count) people, and this judges it for all of them: for one of them alone, "
        + "triage it in their case."
    ]
  }

  /// What the head judges of a report, whatever comes of it.
  private static func judgementFields(onlyWhen condition: StepField.Condition? = nil) -> [StepField]
  {
    [
      StepField(
        "nature", "What it may be in law", .choice, required: true, onlyWhen: condition,
        choices: Nature.allCases.map { StepField.Choice($0.rawValue, $0.words) }),
      StepField(
        "seriousness", "How serious", .choice, required: true, onlyWhen: condition,
        choices: Seriousness.allCases.map { StepField.Choice($0.rawValue, $0.rawValue) }),
    ]
  }

  func triage(_ incident: IncidentID, _ answers: [String: String]) throws(DeskError) -> Submission {
    let sheet = try triageForm(incident, .triage(incident))
    let reading = try reading(sheet, answers)
    let problems = reading.problems + reading.ahead
    if !problems.isEmpty { return .mend(problems) }
    let state = try incidentState(incident)
    guard let report = state.report, let happened = state.happened else {
      throw .notFound("incident \(incident)")
    }
    let triaged = IncidentTriaged(
      nature: reading.raw("nature") ?? .neither, seriousness: reading.raw("seriousness") ?? .medium,
      outcome: reading.raw("outcome") ?? .openCase, reason: reading.text("reason"))
    var writes = [Write(incident.stream, triaged)]
    var expecting = [incident.stream: state.version]
    let known = try DeskError.mapping { try store.cases(of: incident) }
    let judged = IncidentJudged(
      incident: incident, nature: triaged.nature, seriousness: triaged.seriousness,
      outcome: triaged.outcome, reason: triaged.reason)
    var isTakenBack = false
    for number in known {
      let state = try anyCase(number).state
      let letters = state.takingBack(judged)
      writes.append(Write(number.stream, judged))
      writes += letters.map { Write(number.stream, $0) }
      if letters.isEmpty { continue }
      isTakenBack = true
      expecting[number.stream] = state.version
    }
    var opened: [CaseID] = []
    let alleged = state.people(.alleged).compactMap(\.parent)
    if triaged.outcome == .openCase && known.isEmpty {
      if alleged.isEmpty {
        return .refused(
          Refusal(
            .state,
            "Nobody is named or described in the report, so there is nobody to open a case about.",
            opens: ["Complete the report, or choose another outcome."]))
      }
      switch try caseWrites(incident, report, happened, alleged, triage: triaged) {
      case .failure(let refusal): return .refused(refusal.refusal)
      case .success(let cases):
        writes += cases.writes
        opened = cases.numbers
        for number in opened { expecting[number.stream] = 0 }
      }
    }
    try record(writes, happened: reading.happened, expecting: expecting)
    return .recorded(
      try words(triaged, in: opened.isEmpty ? known : opened)
        + (isTakenBack ? " A letter takes back what they were told of it: issue and send it." : ""),
      open: (opened.first ?? known.first).map { .ofCase($0) } ?? .ofIncident(incident))
  }

  /// What came of a triage, with the cases that it reaches, of which only those are named that whoever acts
  /// may see.
  private func words(
    _ triaged: IncidentTriaged, in cases: [CaseID]
  ) throws(DeskError) -> String {
    let isJudgedAway = triaged.outcome != .openCase
    let outcome = isJudgedAway ? ": \(triaged.outcome.words)" : ""
    var seen: [String] = []
    for number in cases where try mayOpen(number) { seen.append(number.rawValue) }
    if seen.isEmpty { return "Triage recorded\(outcome)." }
    let numbers = seen.joined(separator: ", ")
    return isJudgedAway
      ? "Triage recorded\(outcome). It no longer counts in case \(numbers)."
      : "Triage recorded; case \(numbers)."
  }

  // MARK: Looking after staff

  func staffCheckForm(_ incident: IncidentID, _ key: FormKey) throws(DeskError) -> FormSheet {
    let state = try seenIncident(incident)
    let school = try school()
    let waiting = state.staffToCheckOn
    return FormSheet(
      key: key, title: "Check on a member of staff — \(incident)",
      fields: [
        StepField(
          "staff", "Who was asked", .choice, required: true, initial: waiting.first?.rawValue ?? "",
          choices: waiting.map {
            StepField.Choice($0.rawValue, school.member($0)?.name ?? $0.rawValue)
          }),
        StepField("note", "What is needed", .text, required: true),
      ], submit: "Record it", version: state.version)
  }

  func checkOnStaff(
    _ incident: IncidentID, _ answers: [String: String]
  ) throws(DeskError) -> Submission {
    let sheet = try staffCheckForm(incident, .staffCheck(incident))
    let now = try now()
    let reading = try reading(sheet, answers)
    if !reading.problems.isEmpty { return .mend(reading.problems) }
    try record(
      [
        Write(
          incident.stream,
          StaffCheckedOn(
            staff: StaffID(rawValue: reading.text("staff")), note: reading.text("note")))
      ], happened: When(now.today, now.time), expecting: [incident.stream: sheet.version])
    return .recorded("Recorded.", open: nil)
  }
}

/// A refusal on its way through a `Result`.
struct RefusalError: Error {
  var refusal: Refusal

  init(_ refusal: Refusal) { self.refusal = refusal }
}
