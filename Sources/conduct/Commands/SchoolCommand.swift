import ArgumentParser
import CaseDesk
import CaseModel
import Foundation
import PolicyModel

/// The school itself: its details and its term dates.
struct SchoolCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "school", abstract: "The school: show, details, calendar.",
    subcommands: [Show.self, Details.self, Calendar.self], defaultSubcommand: Show.self)

  /// Shows the school and its term dates.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The school's details, policy and term dates.")

    @OptionGroup var options: RecordOptions

    func run() throws {
      let desk = try options.desk()
      let json = SchoolJSON(
        try desk.school().details, pack: try desk.pack(), calendar: try desk.calendar(),
        day: try desk.today())
      try options.common.show(json) {
        var lines = [json.name]
        lines += json.address.split(separator: "\n").map(String.init)
        lines += [json.telephone, json.email].filter { !$0.isEmpty }
        if json.practice { lines.append("A practice record: a made-up school.") }
        lines.append("Policy: \(json.policy) \(json.edition)")
        return lines + Lines.section("Terms", SchoolCommand.lines(json.terms))
          + (json.terms.isEmpty
            ? ["No term dates are known. Take them in with “conduct school calendar FILE”."] : [])
      }
    }
  }

  /// Changes the school's details.
  struct Details: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change what letters print about the school. Fields not set stay as they are.",
      discussion: "Fields: name, address, telephone, email.")

    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws {
      try Answering.submit(
        .schoolDetails, try settings.answers(), to: try options.desk(), options.common)
    }
  }

  /// Replaces the term dates.
  struct Calendar: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Replace the record's term dates; what is due by them moves with them.",
      discussion: """
        A term table is a CSV file: school year, term, name, start, end, status. The one of the \
        made-up school, made-up-school-terms.csv among the calendars that come with Conduct, shows \
        the form. The old table stays in the chronology.
        """)

    @Argument(help: "The term table.", completion: .file(extensions: ["csv"]))
    var path: String?

    @Option(help: "Bank holidays, as GOV.UK publishes them (JSON).", completion: .file())
    var bankHolidays: String?

    @OptionGroup var options: RecordOptions

    func run() throws {
      guard path != nil || bankHolidays != nil else {
        throw CommandFailure(
          .usage,
          "Name the term table to take in, or give --bank-holidays. “conduct school show” shows "
            + "the term dates there are.")
      }
      let terms = try path.map { try text(of: $0) }
      let holidays = try bankHolidays.map { try text(of: $0) }
      let desk = try options.desk()
      let calendar = try adopt(terms, holidays, desk)
      let json = SchoolJSON(
        try desk.school().details, pack: try desk.pack(), calendar: calendar,
        day: try desk.today())
      try options.common.show(json) {
        ["The term dates are recorded."] + Lines.section("Terms", SchoolCommand.lines(json.terms))
      }
    }

    private func adopt(
      _ terms: String?, _ holidays: String?, _ desk: Desk
    ) throws -> SchoolCalendar {
      do throws(DeskError) {
        return try desk.adoptCalendar(terms: terms, bankHolidays: holidays)
      } catch {
        guard case .unusable(let faults) = error else { throw error }
        let file = [path, bankHolidays].compactMap(\.self).joined(separator: " or ")
        throw CommandFailure(.badData, ["\(file):", faults, "Nothing was recorded."])
      }
    }

    private func text(of path: String) throws -> String {
      let full = (path as NSString).expandingTildeInPath
      guard let data = FileManager.default.contents(atPath: full) else {
        throw CommandFailure(.noInput, "There is no readable file at \(path).")
      }
      guard let text = String(validating: data, as: UTF8.self) else {
        throw CommandFailure(.badData, "\(path) is not a text in UTF-8. Save it as UTF-8 first.")
      }
      return text
    }
  }

  fileprivate static func lines(_ terms: [SchoolJSON.Term]) -> [String] {
    terms.map { term in
      let half =
        term.breakFirst.flatMap { first in
          term.breakLast.map { ", half term \(first.slashed) to \($0.slashed)" }
        } ?? ""
      return "\(term.schoolYear) \(term.name): \(term.first.slashed) to \(term.last.slashed)\(half)"
        + (term.provisional ? " (provisional)" : "")
    }
  }
}
