import ArgumentParser
import CaseDesk

/// Takes parents and pupils in from another system's file.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Parents and pupils from a transfer file (CTF or ATF).",
    discussion: """
      The same file again changes nothing, and nobody is ever deleted. Contacts who may be one \
      person, such as a mother of two, are listed with a code; all but the first wait until \
      --accept-merge or --keep-apart settles it. Records that are wrong are listed with line and \
      reason, the others go in, and the status is then 65.
      """)

  @Argument(help: "The file.", completion: .file(extensions: ["xml"]))
  var path: String

  @Flag(help: "Show what would change, and change nothing.")
  var dryRun = false

  @Option(
    name: .customLong("accept-merge"), parsing: .singleValue,
    help: ArgumentHelp(
      "A proposal of one person, by its code; all: every one that nothing speaks against.",
      valueName: "code"))
  var accepted: [String] = []

  @Option(
    name: .customLong("keep-apart"), parsing: .singleValue,
    help: ArgumentHelp(
      "A proposal whose members are different people, by its code; all: every one not accepted.",
      valueName: "code"))
  var apart: [String] = []

  @OptionGroup var options: RecordOptions

  func run() throws {
    try GivenFile.check(path)
    let desk = try options.desk()
    let decisions = ImportDecisions(accept: Set(accepted), apart: Set(apart))
    let report = try ProgressLine.during("Reading \(path)", done: "Read \(path)") {
      try desk.importFile(path, dryRun: dryRun, decisions: decisions)
    }
    try options.common.show(report) { ImportLines.of(report, path: path) }
    if !report.wrong.isEmpty {
      throw CommandFailure(
        .badData,
        report.wrong.map(\.sentence) + [
          "\(report.wrong.count) of the records in \(path) could not be used; the others "
            + (report.applied ? "are in the record." : "would go in.")
        ])
    }
  }
}
