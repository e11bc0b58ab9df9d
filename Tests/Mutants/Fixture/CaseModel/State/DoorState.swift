/// A door with a lock.
public struct Door: Sendable {
  /// How often it was opened.
  public internal(set) var opened = 0
  /// Every key that opened it.
  public internal(set) var notes: [Key] = []

  /// A door that nobody has opened yet.
  public init() {}

  /// What is written on it. The compiler takes no `if` among its lines.
  @Lines public static var sign: String {
    Self.line("Private")
    Self.line("Please knock")
  }

  static func line(_ words: String) -> String { words }
}

/// Lines of text, one below the other.
@resultBuilder public enum Lines {
  /// Some lines.
  public static func buildBlock(_ lines: String...) -> String { lines.joined(separator: "\n") }
}
