import ArgumentParser
import CaseDesk
import CaseModel
import Foundation
import PolicyModel

/// The desk on a made-up school.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "The desk on a made-up school full of cases.",
    discussion: "It is gone when you leave, unless --keep names a file for it. With --keep and no "
      + "terminal the file is made and nothing is opened.")

  @Option(help: "The policy pack whose procedure the school follows.")
  var school = "mugginton"

  @Option(help: "How many grown-ups with families there are.")
  var parents = 400

  @Option(help: "How many cases there are.")
  var cases = 40

  @Option(help: "The same seed and day give the same school.")
  var seed: UInt64 = 1

  @Option(help: "Where to keep it.", completion: .file())
  var keep: String?

  @Option(help: "Today, as yyyy-mm-dd.")
  var today: String?

  @OptionGroup var plain: PlainOption
  @OptionGroup var common: CommonOptions

  @OptionGroup var screen: ScreenOptions

  func validate() throws {
    guard (1...100_000).contains(parents), (0...20_000).contains(cases) else {
      throw ValidationError("--parents takes 1 to 100000, --cases 0 to 20000.")
    }
  }

  func run() throws {
    let clock = try clock()
    let opens = Console.isTerminal || plain.isOn
    guard opens || keep != nil else {
      throw CommandFailure(
        .usage,
        "The demo opens full screen, and this is no terminal. Give --plain for the desk in plain "
          + "lines, or --keep FILE to make it only.")
    }
    let folder = try keep == nil ? temporaryFolder() : nil
    defer { if let folder { try? FileManager.default.removeItem(atPath: folder) } }
    let path = keep ?? "\(folder ?? "")/record.db"
    let command = self
    try MainActor.assumeIsolated {
      let desk = try ProgressLine.during("Making the school", done: "Made the school") {
        try DemoSchool.make(
          policy: command.school, parents: command.parents, cases: command.cases,
          seed: command.seed, path: path, resources: try command.common.locator(), clock: clock,
          account: Account.name)
      }
      let drafts = try Drafts(of: desk, environment: ProcessInfo.processInfo.environment)
      defer { if command.keep == nil { drafts.dropAll() } }
      // A script that keeps a school gets the school, whatever its environment says of people.
      let isScript = command.keep != nil && !Console.isTerminal && !command.plain.plain
      if !isScript, try command.plain.sits(at: desk) { return }
      if opens, !isScript { return try DeskProgram.run(desk, command.screen) }
      let made = NewRecordJSON(
        record: path, school: try desk.school().details?.name ?? "", policy: try desk.pack().id,
        edition: try desk.pack().version, head: desk.staff.rawValue, seal: try desk.seal())
      try command.common.show(made) {
        ["\(made.school), made up, is at \(path). Open it with “conduct --file \(path)”."]
      }
    }
  }

  private func clock() throws -> DeskClock {
    guard let today else { return .system }
    guard let day = CivilDate(iso: today) else {
      throw CommandFailure(.usage, "--today takes a day such as 2026-11-20.")
    }
    return .standing(at: day)
  }

  /// A folder of this account's own, which goes with the demo.
  private func temporaryFolder() throws -> String {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("conduct-demo-\(UUID().uuidString)").path
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw CommandFailure(.inputOutput, "No folder for the demo could be made at \(path).")
    }
    return path
  }
}
