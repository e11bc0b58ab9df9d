import CaseModel
import Foundation

/// What is around the program: its environment, its terminal, and other programs that can be asked.
struct Surroundings {
  let environment = ProcessInfo.processInfo.environment

  /// A variable that is set and not empty.
  func value(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// True where a person sits at a terminal, at both ends.
  var hasTerminal: Bool { Console.isTerminal }

  /// The terminal's size in columns and rows.
  var size: (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// The path of a program that the shell would find.
  func program(_ name: String) -> String? {
    if name.contains("/") {
      return FileManager.default.isExecutableFile(atPath: name) ? name : nil
    }
    let folders = (value("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What another program prints; nil where it is not there, fails, or takes more than two seconds.
  func ask(_ name: String, _ arguments: [String]) -> String? {
    guard let path = program(name) else { return nil }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return nil }
    let deadline = ContinuousClock.now + .seconds(2)
    while process.isRunning {
      guard ContinuousClock.now < deadline else {
        process.terminate()
        return nil
      }
      Thread.sleep(forTimeInterval: 0.005)
    }
    guard process.terminationStatus == 0 else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    return String(decoding: data, as: UTF8.self).trimmed
  }
}
