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
    let desk = try options.desk()
    let decisions = ImportDecisions(accept: Set(accepted), apart: Set(apart))
    let report = try ProgressLine.during("Reading \(path)", done: "Read \(path)") {
      try desk.importFile(path, dryRun: dryRun, decisions: decisions)
    }
    try options.common.show(report) { lines(report) }
    if !report.wrong.isEmpty {
      throw CommandFailure(
        .badData,
        report.wrong.map(\.sentence) + [
          "\(report.wrong.count) of the records in \(path) could not be used; the others "
            + (report.applied ? "are in the record." : "would go in.")
        ])
    }
  }

  private func lines(_ report: ImportReport) -> [String] {
    var lines = [
      report.applied ? "Taken in from \(path):" : "\(path) would be taken in so:",
      "  pupils:   \(report.pupils.sentence)", "  contacts: \(report.contacts.sentence)",
    ]
    lines += Lines.section("Worth a look in the file", report.notices)
    lines += Lines.section("Changed", report.changes.map(\.sentence))
    lines += Lines.section("Left as it is in the record", report.toLookAt.map(\.sentence))
    lines += Lines.section("Left out", report.skipped.map(\.sentence))
    let open = report.proposals.filter { $0.decision == .undecided }
    lines += Lines.section("Perhaps one person", open.flatMap(self.proposal))
    if !open.isEmpty {
      lines += [
        "", "The first of each is taken in; the others wait. Import the file again with",
        "--accept-merge CODE (or all) for one person, --keep-apart CODE (or all) for several.",
      ]
    }
    lines += Lines.section(
      "Kept apart, because a court order concerns one of them", report.keptApart)
    return lines
  }

  private func proposal(_ proposal: ImportReport.Proposal) -> [String] {
    ["\(proposal.code)  \(proposal.evidence.joined(separator: ", "))"]
      + proposal.members.map { "         \($0)" }
      + proposal.cautions.map { "         Caution: \($0)" }
  }
}
