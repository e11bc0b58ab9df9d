import CaseModel

/// What a line typed at a menu means.
enum PlainAnswer: Equatable {
  case nothing
  case number(Int)
  case back
  case quit
  case help
  case text(String)

  /// Reads a line; blanks around it do not count.
  init(_ line: String) {
    let text = line.trimmed
    switch text.lowercased() {
    case "": self = .nothing
    case "b", "back": self = .back
    case "q", "quit": self = .quit
    case "?", "help": self = .help
    default: self = Int(text).map { .number($0) } ?? .text(text)
    }
  }
}
