import Foundation

/// The built program, run as a person or a script would run it.
struct Program {
  /// What a run came to.
  struct Outcome {
    var status: Int32
    var output: String
    var messages: String

    /// The result read as JSON; nil where it is none.
    var json: Any? { try? JSONSerialization.jsonObject(with: Data(output.utf8)) }
  }

  /// Where the record and the person's own folders lie; gone with the value's owner.
  let folder: String
  var file: String { "\(folder)/record/record.db" }

  /// Beside the test bundle, which is the running executable.
  static var binary: String {
    let bundle =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: bundle).deletingLastPathComponent()
      .appendingPathComponent("conduct").path
  }

  var environment: [String: String] {
    [
      "HOME": folder, "XDG_DATA_HOME": "\(folder)/data", "XDG_STATE_HOME": "\(folder)/state",
      "CONDUCT_FILE": file, "PATH": "/usr/bin:/bin",
    ]
  }

  /// A process with these arguments, not started. Its output goes to files, so that no pipe fills
  /// up.
  func process(
    _ executable: String, _ arguments: [String], environment: [String: String]? = nil,
    input: String = "", name: String = UUID().uuidString
  ) throws -> (process: Process, output: String, messages: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.environment = environment ?? self.environment
    let paths = ["in", "out", "err"].map { "\(folder)/\(name).\($0)" }
    try Data(input.utf8).write(to: URL(fileURLWithPath: paths[0]))
    for path in paths.dropFirst() {
      _ = FileManager.default.createFile(atPath: path, contents: nil)
    }
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: paths[0]))
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: paths[1]))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: paths[2]))
    return (process, paths[1], paths[2])
  }

  /// Runs the program to its end.
  func run(
    _ arguments: [String], input: String = "", environment extra: [String: String] = [:]
  ) throws -> Outcome {
    let (process, output, messages) = try process(
      Self.binary, arguments, environment: environment.merging(extra) { $1 }, input: input)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try text(output), messages: try text(messages))
  }

  /// Runs a command line whose words have no blanks, as somebody, on the day of the tests.
  func run(_ line: String, as staff: String = "s01", sets: [String] = []) throws -> Outcome {
    let words = line.split(separator: " ").map(String.init)
    let settings = sets.flatMap { ["--set", $0] }
    return try run(words + settings + ["--as", staff, "--today", Self.today])
  }

  static let today = "2026-11-20"

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  /// How many bytes a file has; 0 where there is none.
  func size(_ path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
  }

  /// Writes a file into the folder and returns its path.
  func write(_ text: String, to name: String) throws -> String {
    let path = "\(folder)/\(name)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }
}

extension Process {
  /// A running program that did not come to what was waited for.
  struct TooLate: Error, CustomStringConvertible {
    var description: String
  }

  /// Waits until something is so, or until the program has ended; ends it and fails after a minute.
  func wait(for words: String, until isSo: () throws -> Bool) throws {
    let limit = Date().addingTimeInterval(60)
    while isRunning, try !isSo() {
      if Date() > limit {
        terminate()
        throw TooLate(description: "A minute went by without \(words).")
      }
      usleep(500)
    }
  }
}

/// A folder with a program in it for the time of one test.
final class Rig {
  let program: Program

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("conduct-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    program = Program(folder: folder)
  }

  /// A practice record of a policy, with its head as s01.
  convenience init(policy: String) throws {
    try self.init()
    let made = try program.run([
      "init", "--policy", policy, "--head", "Ruth Amber", "--practice", "--today", Program.today,
    ])
    guard made.status == 0 else { throw Failed(outcome: made) }
  }

  /// A step of a test's setting that did not go as it must.
  struct Failed: Error {
    var outcome: Program.Outcome
  }

  deinit {
    try? FileManager.default.removeItem(atPath: program.folder)
  }

  /// Runs something that must succeed for the test to make sense.
  @discardableResult
  func must(_ line: String, as staff: String = "s01", sets: [String] = []) throws
    -> Program.Outcome
  {
    let outcome = try program.run(line, as: staff, sets: sets)
    guard outcome.status == 0 else { throw Failed(outcome: outcome) }
    return outcome
  }
}
