import DeskScreens
import Foundation

/// A text on paper: given to the system's printer, or where there is none kept in a file that only its
/// owner can read.
struct Printing {
  let environment: [String: String]

  /// Prints the text, and says what became of it.
  ///
  /// - Parameter name: what the file is called where there is no printer: letters, digits and `-`.
  func print(_ name: String, _ text: String) -> (sentence: String, isProblem: Bool) {
    if hand(text, to: "lp", name) { return ("Sent to the printer.", false) }
    let home = environment["HOME"] ?? NSHomeDirectory()
    let path = "\(home)/conduct-\(name).txt"
    guard
      FileManager.default.createFile(
        atPath: path, contents: Data("\(text)\n".utf8), attributes: [.posixPermissions: 0o600])
    else {
      return (
        "There is no printer here, and \(path) could not be written. Copy the text with y.", true
      )
    }
    return (
      "There is no printer here, so the text is in \(path). Destroy it after printing.", false
    )
  }

  private func hand(_ text: String, to program: String, _ name: String) -> Bool {
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    guard
      let path = folders.map({ "\($0)/\(program)" }).first(where: {
        FileManager.default.isExecutableFile(atPath: $0)
      })
    else { return false }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["-t", name]
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      try input.fileHandleForWriting.write(contentsOf: Data("\(text)\n".utf8))
      try input.fileHandleForWriting.close()
    } catch {
      return false
    }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
