import ArgumentParser
import CaseDesk
import CaseModel
import PolicyModel

/// One case: look at it, ask what may be done, do it.
struct CaseGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case", abstract: "One case: show, next, do.",
    subcommands: [Show.self, Next.self, Do.self])

  /// Shows a case.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "A case with its chronology.")

    @Argument(help: "Its number.")
    var number: String

    @OptionGroup var options: RecordOptions

    func run() throws {
      let desk = try options.desk()
      let sheet = try desk.caseSheet(CaseID(rawValue: number))
      try options.common.show(CaseJSON(sheet)) {
        let row = sheet.row
        return [
          "Case \(row.number), \(row.parentName) (\(row.parent))",
          "Stage: \(row.stage.words)\(row.waitsFor.isEmpty ? "" : "; \(row.waitsFor)")",
          "Policy: \(sheet.policy)",
        ] + Lines.section("To know first", sheet.banners)
          + Lines.section("Due", sheet.due.map { "\($0.due.withWeekday)  \($0.what)" })
          + Lines.section(
            "Restrictions",
            sheet.restrictions.map {
              "\($0.restriction)  \($0.form.words), \($0.stands)"
                + ($0.until.map { ", until \($0.withWeekday)" } ?? "")
            })
          + Lines.section(
            "Letters", sheet.letters.map { "\($0.letter)  \($0.kind.name), \($0.standing)" })
          + Lines.section(
            "Incidents", sheet.incidents.map { "\($0.incident)  \($0.happened.inWords)" })
          + Lines.section("Chronology", sheet.chronology.flatMap(Lines.of))
      }
    }
  }

  /// What may be done now.
  struct Next: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Every step: ready, blocked and why, done or not used.",
      discussion: "With --format json each step carries the fields that “case do” takes.")

    @Argument(help: "The case's number.")
    var number: String

    @OptionGroup var options: RecordOptions

    func run() throws {
      let desk = try options.desk()
      let number = CaseID(rawValue: number)
      switch options.common.format {
      case .text: try Console.show(lines(try desk.caseSheet(number)))
      case .json:
        let (version, steps) = try desk.steps(of: number)
        let json = NextJSON(
          case: number, version: version, steps: steps.map { StepJSON($0.step, fields: $0.fields) })
        try Console.show(json: try JSONText.of(json))
      }
    }

    private func lines(_ sheet: CaseSheet) -> [String] {
      var lines = ["Case \(sheet.row.number), \(sheet.row.parentName): \(sheet.row.stage.words)"]
      let width = sheet.steps.map(\.step.id.count).max() ?? 0
      for group in StepGroup.allCases {
        let steps = sheet.steps.filter { $0.step.group == group }
        if steps.isEmpty { continue }
        lines += ["", group.rawValue]
        for next in steps { lines += self.lines(next, width: width) }
      }
      return lines
    }

    private func lines(_ next: NextStep, width: Int) -> [String] {
      let status = next.status == .notUsed ? "not used" : next.status.rawValue
      let times = next.count > 1 ? " (\(next.count) times)" : ""
      let last = next.last.map { ", \($0.inWords)" } ?? ""
      let id = next.step.id + String(repeating: " ", count: max(0, width - next.step.id.count))
      var lines = [
        "  \(status.padded(to: 8))  \(id)  \(next.step.name)\(times)\(last)"
      ]
      let indent = String(repeating: " ", count: 12)
      if !next.whyNotUsed.isEmpty { lines.append(indent + next.whyNotUsed) }
      if !next.reasons.isEmpty {
        lines += Refusal(next.reasons).lines.map { indent + $0 }
      }
      return lines + next.advice.map { indent + $0 }
    }
  }

  /// Takes a step.
  struct Do: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a step, or learn why not.",
      discussion: "The fields of each step are in “case next --format json”.")

    @Argument(help: "The case's number.")
    var number: String

    @Argument(help: "The step, as “case next” names it.")
    var step: String

    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws {
      let desk = try options.desk()
      let number = CaseID(rawValue: number)
      do {
        try Answering.submit(.step(number, step), try settings.answers(), to: desk, options.common)
      } catch DeskError.notFound("step \(step)") {
        let steps = try desk.caseSheet(number).steps.map(\.step.id).joined(separator: ", ")
        throw CommandFailure(
          .usage, "The procedure has no step “\(step)”. Its steps now are: \(steps).")
      }
    }
  }
}

extension String {
  /// The text with spaces after it up to a length.
  fileprivate func padded(to length: Int) -> String {
    self + String(repeating: " ", count: max(0, length - count))
  }
}
