import ArgumentParser
import CaseDesk
import CaseModel
import PlainText

/// Counts, as bars.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Counts of what you may see, as bars.")

  @Argument(help: "What is counted; every report where none is given.")
  var question: Question?

  /// What can be counted.
  enum Question: String, CaseIterable, ExpressibleByArgument {
    case behaviour, measure, outcome, term, channel
  }

  @OptionGroup var options: RecordOptions

  func run() throws {
    let desk = try options.desk()
    let asked = question.flatMap { ReportQuestion(rawValue: $0.rawValue) }
    let questions = asked.map { [$0] } ?? ReportQuestion.allCases
    let reports = try questions.map { question in
      ReportsJSON.Report(
        question: question.rawValue, title: question.title, bars: try desk.report(question))
    }
    try options.common.show(ReportsJSON(reports: reports)) {
      reports.flatMap { lines($0) }
    }
  }

  private func lines(_ report: ReportsJSON.Report) -> [String] {
    let most = report.bars.map(\.count).max() ?? 0
    let labels = report.bars.map { DisplayWidth.columns(of: SafeText.clean($0.label)) }
    let width = labels.max() ?? 0
    var lines = [report.title]
    if report.bars.isEmpty { lines.append("  Nothing to count.") }
    for (bar, label) in zip(report.bars, labels) {
      // At most 40 columns, and at least one for anything that was counted.
      let length = most == 0 ? 0 : max(1, bar.count * 40 / most)
      lines.append(
        "  \(bar.label)\(String(repeating: " ", count: width - label))  "
          + "\(String(repeating: "#", count: length)) \(bar.count)")
    }
    return lines + [""]
  }
}
