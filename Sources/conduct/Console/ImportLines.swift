import CaseDesk

/// What an import came to, as lines to read.
enum ImportLines {
  /// The counts, and everything worth a look.
  static func of(_ report: ImportReport, path: String) -> [String] {
    var lines = [
      report.applied ? "Taken in from \(path):" : "\(path) would be taken in so:",
      "  pupils:   \(report.pupils.sentence)", "  contacts: \(report.contacts.sentence)",
    ]
    lines += Lines.section("Worth a look in the file", report.notices)
    lines += Lines.section("Changed", report.changes.map(\.sentence))
    lines += Lines.section("Left as it is in the record", report.toLookAt.map(\.sentence))
    lines += Lines.section("Left out", report.skipped.map(\.sentence))
    let open = report.proposals.filter { $0.decision == .undecided }
    lines += Lines.section("Perhaps one person", open.flatMap(proposal))
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

  private static func proposal(_ proposal: ImportReport.Proposal) -> [String] {
    ["\(proposal.code)  \(proposal.evidence.joined(separator: ", "))"]
      + proposal.members.map { "         \($0)" }
      + proposal.cautions.map { "         Caution: \($0)" }
  }
}
