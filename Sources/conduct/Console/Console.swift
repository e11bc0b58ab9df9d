import Foundation
import PlainText
import Synchronization

/// Where results and messages go. Nothing from a record or a file reaches a terminal uncleaned.
enum Console {
  /// Results: standard output, a line each.
  ///
  /// - Throws: ``CommandFailure`` with `inputOutput` where standard output takes nothing more.
  static func show(_ lines: [String]) throws {
    try write(lines.map { SafeText.clean($0) + "\n" }.joined())
  }

  /// Results that hold several lines, such as a letter.
  ///
  /// - Throws: as ``show(_:)``.
  static func show(text: String) throws {
    let clean = SafeText.clean(text, multiline: true)
    try write(clean.hasSuffix("\n") ? clean : clean + "\n")
  }

  /// Results as JSON, already escaped by ``JSONText``.
  ///
  /// - Throws: as ``show(_:)``.
  static func show(json: String) throws {
    try write(json + "\n")
  }

  /// A question, whose answer is typed behind it.
  ///
  /// - Throws: as ``show(_:)``.
  static func ask(_ question: String) throws {
    try write(SafeText.clean(question))
  }

  private static func write(_ text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw CommandFailure(.inputOutput, "The result could not be written to standard output.")
    }
  }

  /// Messages: standard error, a line each.
  static func say(_ lines: [String]) {
    let text = lines.map { SafeText.clean($0) + "\n" }.joined()
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Something on its way, on one line of a terminal that the next one overwrites; nothing
  /// elsewhere. See ``ProgressLine``.
  static func progress(_ text: String) {
    guard paintsProgress else { return }
    isPainted.withLock { $0 = true }
    FileHandle.standardError.write(Data("\r\(SafeText.clean(text))\u{1B}[K".utf8))
  }

  /// Takes the line of ``progress(_:)`` away, where there is one.
  static func endProgress() {
    guard isPainted.withLock({ $0 }) else { return }
    progress("")
    isPainted.withLock { $0 = false }
  }

  private static let isPainted = Mutex(false)

  /// True where a line may be painted over: a terminal that can, and nobody who has it read aloud.
  static var paintsProgress: Bool {
    let environment = ProcessInfo.processInfo.environment
    let term = environment["TERM"] ?? ""
    return isatty(STDERR_FILENO) == 1 && !term.isEmpty && term != "dumb"
      && environment["ACCESSIBLE"].map { $0.isEmpty || $0 == "0" } ?? true
  }

  /// True where a person sits at both ends.
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }
}
