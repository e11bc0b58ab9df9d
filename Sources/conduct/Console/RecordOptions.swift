import ArgumentParser
import CaseDesk
import Foundation
import PolicyModel

/// Where the packs and templates are, and how results are printed.
struct CommonOptions: ParsableArguments {
  @Option(help: "How results are printed: text or json.")
  var format: OutputFormat = .text

  @Option(
    help: "The folder with policy packs, letter templates and calendars.", completion: .directory)
  var resources: String?

  /// The resources.
  ///
  /// - Throws: ``DeskError/noResources(tried:)``.
  func locator() throws -> ResourceLocator {
    try ResourceLocator(
      given: resources, environment: ProcessInfo.processInfo.environment, binary: binary)
  }

  private var binary: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments.first ?? "conduct"
  }

  /// Prints a result in the format asked for.
  func show(_ json: some Encodable, text: () throws -> [String]) throws {
    switch format {
    case .text: try Console.show(try text())
    case .json: try Console.show(json: try JSONText.of(json))
    }
  }
}

/// Which record, who acts, and how results are printed.
struct RecordOptions: ParsableArguments {
  @Option(
    help: "The record. Otherwise CONDUCT_FILE, otherwise one under the XDG data folder.",
    completion: .file())
  var file: String?

  @Option(
    name: .customLong("as"),
    help: "Who acts: a member of staff by id or name. Otherwise CONDUCT_AS.")
  var staff: String?

  @Option(help: "Today, as yyyy-mm-dd; for practice and demo records only.")
  var today: String?

  @OptionGroup var common: CommonOptions

  /// The record's path.
  var path: String {
    let environment = ProcessInfo.processInfo.environment
    if let file { return (file as NSString).expandingTildeInPath }
    if let named = environment["CONDUCT_FILE"], !named.isEmpty { return named }
    let home = environment["HOME"] ?? NSHomeDirectory()
    let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return "\(data ?? "\(home)/.local/share")/conduct/record.db"
  }

  /// The record, opened for whoever acts.
  ///
  /// - Throws: ``DeskError``, ``CommandFailure``.
  func desk() throws -> Desk {
    let named = staff ?? ProcessInfo.processInfo.environment["CONDUCT_AS"]
    return try Desk.open(
      path, as: named, resources: try common.locator(), clock: .system, account: Account.name,
      practiceDay: try practiceDay())
  }

  func practiceDay() throws -> CivilDate? {
    guard let today else { return nil }
    guard let day = CivilDate(iso: today) else {
      throw CommandFailure(.usage, "--today takes a day such as 2026-11-20.")
    }
    return day
  }
}

/// The operating-system account under which the program runs.
enum Account {
  static var name: String {
    guard let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name else {
      return "uid \(geteuid())"
    }
    return String(cString: name)
  }
}
