import ArgumentParser
import CaseDesk
import CaseModel
import PolicyModel

/// What is due across all cases.
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "What is due across all cases, overdue first.")

  @OptionGroup var options: RecordOptions

  func run() throws {
    let desk = try options.desk()
    let sheet = try desk.todaySheet()
    let json = TodayJSON(
      day: sheet.day, schoolDay: sheet.schoolDay, actingHead: sheet.actingHead,
      holds: sheet.holds, meetings: sheet.meetings, due: sheet.due)
    try options.common.show(json) {
      var lines = [sheet.day.withWeekday + (sheet.schoolDay == false ? ", no school today" : "")]
      if !sheet.actingHead.isEmpty { lines.append("\(sheet.actingHead) acts as headteacher.") }
      lines += Lines.section("Contact on hold", sheet.holds)
      lines += Lines.section("Meetings today", sheet.meetings)
      lines += Lines.section("Due", sheet.due.map { line($0, sheet) })
      return sheet.due.isEmpty ? lines + ["Nothing is due."] : lines
    }
  }

  private func line(_ row: DueRow, _ sheet: TodaySheet) -> String {
    let days = row.due.days(until: sheet.day)
    let late = days > 0 ? " (\(days) \(days == 1 ? "day" : "days") over)" : ""
    let place = row.number?.rawValue ?? row.incident?.rawValue ?? ""
    return [row.due.slashed + late, place, row.parentName, row.what].filter { !$0.isEmpty }
      .joined(separator: "  ")
  }
}
