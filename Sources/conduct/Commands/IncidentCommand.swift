import ArgumentParser
import CaseDesk
import CaseModel
import PolicyModel

/// Incidents: report, list, look, triage; what the policy lets somebody do without a case.
struct IncidentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incident",
    abstract: "Incidents: open, power, list, show, complete, triage, hand-over, check-on-staff.",
    subcommands: [
      Open.self, IncidentPower.self, List.self, Show.self, IncidentCompletion.self, Triage.self,
      HandOver.self, StaffCheck.self,
    ])

  /// Reports an incident.
  struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Report an incident.",
      discussion: "Fields: alleged, alleged-2, described, behaviours, channel, place, seen, "
        + "assessment, first-hand, affected, witnesses, others, open-case (with nature and "
        + "seriousness, for the headteacher), on, at. The behaviours are those of “conduct policy show”."
    )

    @Option(parsing: .singleValue, help: "Whom it is about, by id or name. At most twice.")
    var alleged: [String] = []

    @Option(parsing: .singleValue, help: "A behaviour of the code. May be repeated.")
    var behaviour: [String] = []

    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws {
      let desk = try options.desk()
      var answers = try settings.answers()
      guard alleged.count <= 2 else {
        throw CommandFailure(
          .usage, "One report names at most two people; report the others as a second incident.")
      }
      for (field, name) in zip(["alleged", "alleged-2"], alleged) {
        answers[field] = try People.parent(name, in: desk).rawValue
      }
      if !behaviour.isEmpty {
        let set = answers["behaviours"].map { [$0] } ?? []
        answers["behaviours"] = (set + behaviour).joined(separator: " ")
      }
      try Answering.submit(.incident(nil), answers, to: desk, options.common)
    }
  }

  /// Incidents, the latest first.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Incidents, the latest first.")

    @Argument(help: "Part of a name or of what was said.")
    var text = ""

    @Flag(help: "Those nobody has triaged.")
    var untriaged = false

    @OptionGroup var options: RecordOptions

    func run() throws {
      let desk = try options.desk()
      let question = IncidentsQuestion(text: text, untriagedOnly: untriaged)
      let rows = try Pages.all { try desk.incidents(question, after: $0) }
      try options.common.show(IncidentsJSON(incidents: rows)) {
        var table = Table(["NUMBER", "HAPPENED", "PEOPLE", "TRIAGE", "CASES", "WHAT"])
        for row in rows {
          table.add([
            row.incident.rawValue, row.happened.inWords, row.people.joined(separator: "; "),
            row.triaged?.words ?? "waits", row.cases.map(\.rawValue).joined(separator: ", "),
            row.summary,
          ])
        }
        return table.lines(nothing: "There are no such incidents that you may see.")
      }
    }
  }

  /// One incident.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "One incident, with its entries.")

    @Argument(help: "Its number.")
    var number: String

    @OptionGroup var options: RecordOptions

    func run() throws {
      let desk = try options.desk()
      let sheet = try desk.incidentSheet(IncidentID(rawValue: number))
      let json = IncidentJSON(
        incident: sheet.row, chronology: sheet.lines.map(ChronicleJSON.init))
      try options.common.show(json) {
        [
          "Incident \(sheet.row.incident), \(sheet.row.happened.inWords), \(sheet.row.channel.words)",
          "About: \(sheet.row.people.joined(separator: "; "))",
          "Behaviours: \(sheet.row.behaviours.joined(separator: ", "))",
          "Triage: \(sheet.row.triaged?.words ?? "waits for the head")",
          "Cases: \(sheet.row.cases.map(\.rawValue).joined(separator: ", "))", "",
        ] + sheet.lines.flatMap(Lines.of)
      }
    }
  }

  /// The head's judgement of a report.
  struct Triage: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The head's judgement of a report.",
      discussion: "Fields: nature, seriousness, outcome, reason, on, at.")

    @Argument(help: "The incident's number.")
    var number: String

    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws {
      try Answering.submit(
        .triage(IncidentID(rawValue: number)), try settings.answers(), to: try options.desk(),
        options.common)
    }
  }

  /// Giving an incident to somebody to carry on.
  struct HandOver: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "hand-over", abstract: "Hand an incident to a member of staff.",
      discussion: "Fields: to, note.")

    @Argument(help: "The incident's number.")
    var number: String

    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws {
      try Answering.submit(
        .handOver(IncidentID(rawValue: number)), try settings.answers(), to: try options.desk(),
        options.common)
    }
  }

  /// Asking after a member of staff who was affected.
  struct StaffCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check-on-staff",
      abstract: "Record that an affected member of staff was asked after.",
      discussion: "Fields: staff, note.")

    @Argument(help: "The incident's number.")
    var number: String

    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws {
      try Answering.submit(
        .staffCheck(IncidentID(rawValue: number)), try settings.answers(), to: try options.desk(),
        options.common)
    }
  }
}
