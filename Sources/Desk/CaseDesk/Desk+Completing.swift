import CaseModel
import CaseStore
import Chronology
import PolicyModel

/// Completing a report, and putting it right once it was judged.
extension Desk {
  /// What bears on how a report may still be changed.
  private struct Changing {
    var state: IncidentState
    var report: IncidentReported
    var happened: When
    /// True where a case came of it: what the case rests on then stands as it was judged.
    var hasCase: Bool

    /// True once the head has judged it, or a case rests on it: changing it then takes a reason.
    var isCorrection: Bool { hasCase || state.triage != nil }
    var alleged: [IncidentPerson] { state.people(.alleged) }
    /// Those alleged who stand in the two fields, by the record's id.
    var allegedInFields: [ParentID] { Array(alleged.compactMap(\.parent).prefix(2)) }
  }

  private func changing(_ incident: IncidentID) throws(DeskError) -> Changing {
    let state = try seenIncident(incident)
    guard let report = state.report, let happened = state.happened else {
      throw .notFound("incident \(incident)")
    }
    if try !actor().runsCases, state.reportedBy != staff {
      throw .refused(
        Refusal(
          .permission,
          "A report is completed by whoever made it, or by those who run cases.", citation: .ours,
          opens: ["Tell one of them what is missing."]))
    }
    let hasCase = try DeskError.mapping { try !store.cases(of: incident).isEmpty }
    return Changing(state: state, report: report, happened: happened, hasCase: hasCase)
  }

  /// The form that completes a report, with what it says now.
  func completingForm(_ incident: IncidentID, _ key: FormKey) throws(DeskError) -> FormSheet {
    let changing = try changing(incident)
    let (report, happened) = (changing.report, changing.happened)
    var fields: [StepField] = []
    if !changing.hasCase { fields += try substance(changing) }
    fields += [
      StepField("place", "The place", initial: report.place),
      StepField(
        "seen", "What was said or seen", .text, required: true, initial: report.seen,
        hint: "Facts, in plain words. It may be read out one day."),
      StepField(
        "assessment", "What you make of it", .text, initial: report.assessment,
        hint: "Kept apart from the facts."),
      StepField(
        "others", "Others affected or present", initial: Self.named(report).joined(separator: ", "),
        hint: "Names, separated by commas."),
    ]
    if !changing.hasCase {
      fields += [
        StepField(
          "on", "When it happened", .date, required: true, initial: happened.day.slashed,
          isPast: true),
        StepField(
          "at", "At what time", .time, initial: happened.time?.text ?? "", hint: "For example 8:35."
        ),
      ]
    }
    fields.append(
      changing.isCorrection
        ? StepField(
          "why", "What is put right, and why", .text, required: true,
          hint: "The report was judged already. The first report stays in the record.")
        : StepField("why", "How this became known", .text))
    return FormSheet(
      key: key,
      title: (changing.isCorrection ? "Put a report right" : "Complete a report")
        + " — \(incident)",
      advice: changing.hasCase
        ? [
          "A case rests on this report: who it is about, what it was and when stand as they were judged. "
            + "Where that is wrong, take the incident out of the case (correct-entry of “Incident joined”), put the "
            + "report right, and add it again (join-incident): what was done about it counts as before. Who else was affected or saw it is recorded there "
            + "by their account (statement), and counts from then on for who decides and who is asked."
        ] : [],
      fields: fields,
      submit: changing.isCorrection ? "Put the report right" : "Complete the report",
      version: changing.state.version)
  }

  /// What a case would rest on: who, what, by which channel, and who saw it.
  private func substance(_ changing: Changing) throws(DeskError) -> [StepField] {
    let report = changing.report
    let alleged = changing.allegedInFields.map(\.rawValue)
    let members = try namedStaff().map { StepField.Choice($0.staff.rawValue, $0.name) }
    func staff(_ part: IncidentPart) -> String {
      changing.state.people(part).compactMap(\.staff?.rawValue).joined(separator: " ")
    }
    return [
      StepField(
        "alleged", "Who is it about", .parent, initial: alleged.first ?? "",
        hint: "Type three letters of the name."),
      StepField(
        "alleged-2", "And a second person", .parent,
        initial: alleged.count > 1 ? alleged[1] : "", hint: "Each gets a case of their own."),
      StepField(
        "described", "Or a description, if not known", hint: "A description or an account name."),
      StepField(
        "behaviours", "What it was", .several, required: true,
        initial: report.behaviours.joined(separator: " "), hint: "Behaviours of the school's code.",
        choices: try pack(on: changing.happened.day).behaviours.map {
          StepField.Choice($0.id, $0.name)
        }),
      StepField(
        "channel", "Where and how", .choice, required: true, initial: report.channel.rawValue,
        choices: Channel.allCases.map { StepField.Choice($0.rawValue, $0.words) }),
      StepField(
        "first-hand", "Whether whoever reported it saw or heard it", .yesNo, required: true,
        initial: report.firstHand ? "yes" : "no"),
      StepField(
        "affected", "Staff affected", .several, initial: staff(.affected), choices: members),
      StepField(
        "witnesses", "Staff who saw it", .several, initial: staff(.witness), choices: members),
    ]
  }

  /// Those in a report who are known by nothing but a name.
  private static func named(_ report: IncidentReported) -> [String] {
    report.people.map(\.named).filter { !$0.isEmpty }
  }

  /// Records what a report says now; the first report stays in the record.
  func complete(
    _ incident: IncidentID, _ answers: [String: String]
  ) throws(DeskError) -> Submission {
    let changing = try changing(incident)
    let sheet = try completingForm(incident, .completing(incident))
    let reading = try reading(sheet, answers)
    var problems = reading.problems + reading.ahead
    problems += try staffAmongOthers(reading)
    var changed = IncidentChanged(
      happened: changing.happened, channel: changing.report.channel, place: reading.text("place"),
      behaviours: changing.report.behaviours, seen: reading.text("seen"),
      assessment: reading.text("assessment"), firstHand: changing.report.firstHand,
      people: changing.report.people, why: reading.text("why"))
    var writes: [Write] = []
    var expecting = [incident.stream: sheet.version]
    if !changing.hasCase {
      changed.happened = reading.happened
      changed.channel = reading.raw("channel") ?? changed.channel
      changed.behaviours = reading.list("behaviours")
      changed.firstHand = reading.isYes("first-hand")
      let then = changed.happened.day
      problems += Self.unknown(changed.behaviours, try pack(on: then), on: then)
      let named = try named(reading)
      problems += named.problems
      writes += named.writes
      expecting.merge(named.expecting) { $1 }
      changed.people = people(reading, named.alleged, in: changing)
    }
    changed.people = Self.others(reading, in: changed.people)
    if !problems.isEmpty { return .mend(problems) }
    let now = try now()
    writes.append(Write(incident.stream, changed, mark: changing.state.mark))
    try record(writes, happened: When(now.today, now.time), expecting: expecting)
    return .recorded(
      changing.isCorrection
        ? "The report of incident \(incident) is put right."
        : "The report of incident \(incident) is completed.", open: .ofIncident(incident))
  }

  /// Everybody in a report as its fields now name them. Whoever has no field there stays as they were.
  private func people(
    _ reading: PlainForm, _ alleged: [ParentID], in changing: Changing
  ) -> [IncidentPerson] {
    let inFields = Set(changing.allegedInFields)
    let kept = changing.report.people.filter { person in
      guard person.staff == nil else { return false }
      return !person.parts.contains(.alleged)
        || person.parent.map { !inFields.contains($0) } ?? true
    }
    let reporters = changing.state.people(.reporter).compactMap(\.staff)
    let named = people(reading, alleged, reporters: reporters).filter(\.named.isEmpty)
    return named.map { person in
      changing.alleged.first { $0.parent != nil && $0.parent == person.parent } ?? person
    } + kept
  }

  /// The people of a report with those known by nothing but a name as the form has them; who is named still
  /// keeps the part that they had.
  private static func others(
    _ reading: PlainForm, in people: [IncidentPerson]
  ) -> [IncidentPerson] {
    let names = others(reading)
    let before = people.filter { !$0.named.isEmpty }
    if before.map(\.named).joined(separator: ", ") == reading.text("others") { return people }
    return people.filter(\.named.isEmpty)
      + names.map { name in
        before.first { $0.named == name } ?? IncidentPerson(parts: [.affected], named: name)
      }
  }
}
