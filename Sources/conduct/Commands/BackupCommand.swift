import ArgumentParser
import CaseDesk

/// A verified copy of the record.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "A verified copy of the record, while others go on working.",
    discussion: """
      The copy is made beside the record, verified, written to FILE and read back. FILE must not be \
      there yet, and may be on a memory stick or a share. It is readable for this account only. It \
      is not encrypted: whoever can read it can read everything in it. Keep the seal it prints \
      somewhere else.
      """)

  @Argument(help: "The file to write.", completion: .file())
  var path: String

  @OptionGroup var options: RecordOptions

  func run() throws {
    let line = ProgressLine()
    let report = try Desk.backup(of: options.path, to: path) { line.update($0.words) }
    line.end("Copied")
    guard report.verdict.sound else {
      throw CommandFailure(
        "The record does not verify, so no backup was made. “conduct log verify” says the same; an "
          + "earlier backup may be whole.", report.verdict)
    }
    try options.common.show(BackupJSON(report)) {
      [
        "\(path) holds the record: \(report.verdict.entries) entries, \(report.bytes) bytes, "
          + "and verifies.",
        "The seal is \(report.verdict.seal).",
      ]
    }
  }
}

/// A record from a backup.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "A record from a backup, where none is.",
    discussion: """
      The backup is copied beside where the record is to be and verified there; only then does it \
      become the record. A record that is there already is never replaced: move it away first, or \
      name another place with --file.
      """)

  @Argument(help: "The backup.", completion: .file())
  var backup: String

  @Option(
    parsing: .singleValue,
    help: "A seal that the backup must hold, as printed when it was made. May be repeated.")
  var seal: [String] = []

  @Option(help: "The operating-system group that shares the record.")
  var group: String?

  @OptionGroup var options: RecordOptions

  func run() throws {
    try GivenFile.check(backup)
    let line = ProgressLine()
    let report = try Desk.restore(backup, to: options.path, seals: seal, group: group) {
      line.update($0.words)
    }
    line.end("Restored")
    guard report.verdict.sound else {
      throw CommandFailure(
        "\(backup) does not verify, so no record was made of it.", report.verdict)
    }
    try options.common.show(BackupJSON(report)) {
      [
        "The record is at \(report.path): \(report.verdict.entries) entries, and it verifies.",
        "The seal is \(report.verdict.seal).",
      ]
    }
  }
}

extension BackupProgress {
  /// How far it has come, as a progress line says it.
  fileprivate var words: String {
    switch self {
    case .copying(let done, let total): return "Copying: \(done * 100 / max(1, total)) per cent"
    case .verifying(let progress): return progress.words
    }
  }
}
