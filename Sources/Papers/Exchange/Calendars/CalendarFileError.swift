/// Why a calendar file was refused: everything wrong with it, each with its place.
public struct CalendarFileError: Error, Equatable, Sendable {
  /// One thing wrong.
  public struct Fault: Equatable, Sendable {
    /// Counted from 1.
    public var line: Int
    /// Counted from 1, in characters.
    public var column: Int
    /// What is wrong and what would be right, in whole sentences.
    public var reason: String

    /// A fault at this place.
    public init(line: Int, column: Int, reason: String) {
      self.line = line
      self.column = column
      self.reason = reason
    }

    /// `Line 4, column 12: …`
    public var sentence: String { "Line \(line), column \(column): \(reason)" }
  }

  /// At least one, in the file's order.
  public var faults: [Fault]

  /// A refusal for these faults.
  public init(faults: [Fault]) {
    self.faults = faults
  }

  /// Every fault on a line of its own.
  public var sentence: String { faults.map(\.sentence).joined(separator: "\n") }
}
