import Foundation
import PlainText

/// Why a plain sitting ends.
enum PlainEnd: Error {
  /// Somebody typed `q`.
  case quit
  /// There is nothing more to read.
  case inputEnded
}

/// Lines out and lines in: nothing is ever painted over, coloured or moved.
struct PlainTerminal {
  /// True where nobody types: what is read is shown too, so that the output reads as it went.
  private let echoes = isatty(STDIN_FILENO) != 1

  /// The terminal's width, at which lines are broken between words; nil where there is none.
  private var columns: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Says something, a line each.
  ///
  /// - Throws: ``CommandFailure`` where standard output takes nothing more.
  func say(_ lines: [String]) throws {
    guard let columns = columns else { return try Console.show(lines) }
    try Console.show(
      lines.flatMap { line -> [String] in
        let indent = String(line.prefix { $0 == " " })
        let rest = SafeText.clean(String(line.dropFirst(indent.count)))
        return Wrapping.lines(rest, columns: max(20, columns - indent.count)).map { indent + $0 }
      })
  }

  /// Asks, and waits for a line; an empty question is the next line of a text.
  ///
  /// - Throws: ``PlainEnd/inputEnded``; as ``say(_:)``.
  func ask(_ prompt: String) throws -> String {
    if !prompt.isEmpty { try Console.ask("\(prompt) ") }
    guard let line = readLine() else {
      try say([""])
      throw PlainEnd.inputEnded
    }
    if echoes { try say([line]) }
    return line
  }
}
