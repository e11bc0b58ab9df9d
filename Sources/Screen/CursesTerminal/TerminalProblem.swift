/// Why the screens cannot be shown here; each says so in whole sentences.
public enum TerminalProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// The terminal says of itself that it cannot place text (`TERM=dumb`, or no `TERM` at all).
  case cannotPlaceText(term: String)
  /// Nothing is known about this kind of terminal nor about any it might be like.
  case unknown(term: String)
  /// The system refused something; the number is `errno`.
  case refused(errno: Int32)
  /// There is one terminal, and it is in use by another screen of this process.
  case alreadyOpen

  /// What is wrong and what to do, for standard error.
  public var description: String {
    switch self {
    case .notATerminal:
      "The screens need a terminal for both input and output. The commands work without one: "
        + "see conduct --help."
    case .cannotPlaceText(let term):
      "This terminal (TERM=\(term)) shows text line by line only, so the screens cannot be drawn. "
        + "The commands work here: see conduct --help."
    case .unknown(let term):
      "Nothing is known here about the terminal \(term). Set TERM to xterm-256color or vt100 "
        + "and start again."
    case .refused(let errno):
      "The terminal could not be set up (system error \(errno))."
    case .alreadyOpen:
      "The terminal is in use by another screen of this program."
    }
  }
}
