import ArgumentParser
import CaseDesk
import CaseModel
import PolicyModel

/// Cases in a list.
struct CasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cases", abstract: "Cases, the most pressing first.")

  /// Which cases.
  enum Which: String, EnumerableFlag {
    case open, closed, all
  }

  @Argument(help: "Part of a name, or a number.")
  var text = ""

  @Flag(help: "Which cases; open ones where none is given.")
  var which: Which = .open

  @OptionGroup var options: RecordOptions

  func run() throws {
    let desk = try options.desk()
    let open: Bool?
    switch which {
    case .open: open = true
    case .closed: open = false
    case .all: open = nil
    }
    let rows = try Pages.all { try desk.cases(CasesQuestion(text: text, open: open), after: $0) }
    try options.common.show(CasesJSON(cases: rows)) {
      var table = Table(["NUMBER", "PERSON", "STAGE", "DUE", "OPENED", "", "WAITS FOR"])
      for row in rows {
        let marks = [row.hold ? "on hold" : "", row.named ? "named people" : ""]
        table.add([
          row.number.rawValue, row.parentName, row.stage.words, Lines.day(row.due),
          row.opened.slashed, marks.filter { !$0.isEmpty }.joined(separator: ", "), row.waitsFor,
        ])
      }
      return table.lines(nothing: "There are no such cases that you may see.")
    }
  }
}
