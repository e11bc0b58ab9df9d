import ArgumentParser
import CaseDesk
import Foundation

/// Whether the desk is plain: lines and questions instead of a full screen.
struct PlainOption: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Plain lines and numbered questions, for screen readers and simple terminals.",
      discussion: "Also with ACCESSIBLE=1."))
  var plain = false

  /// True where it was asked for, by the flag or by `ACCESSIBLE`.
  var isOn: Bool {
    let asked = ProcessInfo.processInfo.environment["ACCESSIBLE"] ?? ""
    return plain || !(asked.isEmpty || asked == "0")
  }

  /// Holds a plain sitting where it was asked for.
  ///
  /// - Returns: true where it was, and then the sitting is over.
  func sits(at desk: @autoclosure () throws -> Desk) throws -> Bool {
    guard isOn else { return false }
    try PlainDesk(try desk()).sit()
    return true
  }
}
