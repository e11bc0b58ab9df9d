import ArgumentParser
import CaseDesk
import CaseModel

/// The chronology: read, verify, seal, rebuild what is made from it.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "The chronology: show, verify, seal, rebuild.",
    subcommands: [Show.self, Verify.self, TakeSeal.self, Rebuild.self])

  /// Entries.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Entries that you may see, the newest first; of one stream the oldest first.")

    @Option(help: "One stream only, such as case/2026-014, incident/2026-031 or school.")
    var stream: String?

    @Option(help: "How many entries are looked at, at most.")
    var limit = 50

    @OptionGroup var options: RecordOptions

    func run() throws {
      guard limit > 0 else { throw CommandFailure(.usage, "--limit takes a number from 1.") }
      let desk = try options.desk()
      let lines: [ChronicleLine]
      if let stream {
        lines = try desk.logLines(of: stream)
      } else {
        lines = try desk.chronicle(before: nil, limit: limit)
      }
      try options.common.show(LogJSON(entries: lines.map(ChronicleJSON.init))) {
        lines.flatMap { line in
          stream == nil ? ["\(line.stream)"] + Lines.of(line).map { "  \($0)" } : Lines.of(line)
        }
      }
    }
  }

  /// Verifies the record.
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check the whole record; status 4 where it does not verify.")

    @Flag(help: "The chain alone, without evidence, the file's integrity and the tables.")
    var quick = false

    @Option(parsing: .singleValue, help: "An earlier seal, as printed. May be repeated.")
    var seal: [String] = []

    @OptionGroup var options: RecordOptions

    func run() throws {
      let line = ProgressLine()
      let verdict = try Desk.verify(options.path, quick: quick, seals: seal) {
        line.update($0.words)
      }
      line.end("Verified")
      try options.common.show(VerifyJSON(verdict)) {
        guard verdict.sound else { return [] }
        let erased = verdict.erased > 0 ? "; \(verdict.erased) erased under an authority" : ""
        return [
          "The record verifies: \(verdict.entries) entries\(erased).",
          "The seal is \(verdict.seal).",
        ]
      }
      if !verdict.sound { throw CommandFailure("The record does not verify.", verdict) }
    }
  }

  /// The seal.
  struct TakeSeal: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "seal", abstract: "The seal of the last entry, to be kept on paper.")

    @OptionGroup var options: RecordOptions

    func run() throws {
      let seal = try Desk.seal(of: options.path)
      try options.common.show(SealJSON(seal: seal)) { [seal] }
    }
  }

  /// Makes the tables anew.
  struct Rebuild: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make the tables anew from the chronology; entries are not touched.")

    @OptionGroup var options: RecordOptions

    func run() throws {
      var streams = 0
      let line = ProgressLine()
      try Desk.rebuild(options.path) { done, total in
        streams = total
        line.update("\(done) of \(total) streams")
      }
      line.end("Rebuilt")
      try options.common.show(RebuiltJSON(streams: streams)) {
        ["The tables are made anew from \(streams) streams."]
      }
    }
  }
}
