/// What a telephone number is for, by the file's letter.
public enum PhoneKind: Hashable, Sendable {
  /// `H`.
  case home
  /// `M`.
  case mobile
  /// `W`.
  case work
  /// `F`.
  case fax
  /// `D`.
  case daytime
  /// `A`.
  case alternate
  /// Another letter or word, as written; empty where not stated.
  case other(String)

  /// The kind with this letter, in capitals or not.
  public init(letter: String) {
    switch letter.uppercased() {
    case "H": self = .home
    case "M": self = .mobile
    case "W": self = .work
    case "F": self = .fax
    case "D": self = .daytime
    case "A": self = .alternate
    default: self = .other(letter)
    }
  }

  /// The kind in a lower-case word.
  public var words: String {
    switch self {
    case .home: return "home"
    case .mobile: return "mobile"
    case .work: return "work"
    case .fax: return "fax"
    case .daytime: return "daytime"
    case .alternate: return "alternative"
    case .other(let text): return text.isEmpty ? "telephone" : text
    }
  }
}
