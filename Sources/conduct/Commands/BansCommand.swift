import ArgumentParser
import CaseDesk
import CaseModel
import PolicyModel

/// Restrictions, by when they end or are reviewed.
struct BansCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bans", abstract: "Restrictions, by the day on which something is due.")

  @Argument(help: "Part of a name, or a case's number.")
  var text = ""

  @Option(help: "Those that end or are reviewed within this time, such as 30d or 6w.")
  var due: String?

  @Flag(help: "Also those that are over.")
  var all = false

  @OptionGroup var options: RecordOptions

  func run() throws {
    let desk = try options.desk()
    let question = RestrictionsQuestion(text: text, dueWithin: try days(desk), liveOnly: !all)
    let rows = try Pages.all { try desk.restrictions(question, after: $0) }
    try options.common.show(BansJSON(restrictions: rows)) {
      var table = Table([
        "CASE", "", "PERSON", "WHAT", "STANDING", "UNTIL", "DAYS", "REVIEW", "STATE",
      ])
      for row in rows {
        table.add([
          row.number.rawValue, row.restriction.rawValue, row.parentName, row.form.words,
          row.stands, Lines.day(row.until), row.daysLeft.map(String.init) ?? "",
          Lines.day(row.review), row.reviewState,
        ])
      }
      return table.lines(nothing: "There are no such restrictions that you may see.")
    }
  }

  private func days(_ desk: Desk) throws -> Int? {
    guard let due else { return nil }
    if let days = Int(due), days >= 0 { return days }
    guard let span = Span(due) else {
      throw CommandFailure(.usage, "--due takes a length of time such as 30d, 6w or 3m.")
    }
    let today = try desk.today()
    guard let end = try desk.calendar().end(of: span, from: today) else {
      throw CommandFailure(
        .usage, "The term table does not cover \(span.text); give days or weeks.")
    }
    return today.days(until: end)
  }
}
