import ArgumentParser
import CaseDesk
import CaseModel

/// People by name.
struct ParentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parents", abstract: "People, all or by part of a name.")

  @Argument(help: "Part of a name, a child's included.")
  var text = ""

  @OptionGroup var options: RecordOptions

  func run() throws {
    let desk = try options.desk()
    let rows = try Pages.all { try desk.parents(ParentsQuestion(text: text), after: $0) }
    try options.common.show(ParentsJSON(parents: rows)) {
      var table = Table(["ID", "NAME", "WHAT", "OPEN", "RESTRICTION", "CHILDREN"])
      for row in rows {
        table.add([
          row.parent.rawValue, row.name, row.kind.words, String(row.openCases), row.restriction,
          row.children.joined(separator: "; "),
        ])
      }
      return table.lines(nothing: "Nobody of that name is in the record.")
    }
  }
}
