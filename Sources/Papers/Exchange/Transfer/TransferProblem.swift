/// Something in a transfer file that could not be taken in. The rest of the file still is.
public struct TransferProblem: Equatable, Sendable {
  /// What was lost by it.
  public enum Subject: Equatable, Sendable {
    /// A whole pupil, with this many contacts.
    case pupil(contacts: Int)
    /// One contact; the pupil and the other contacts came through.
    case contact
  }

  /// The line of the file, counted from 1.
  public var line: Int
  /// The column on that line, counted from 1.
  public var column: Int
  /// What was lost by it.
  public var subject: Subject
  /// Whom it concerns, as far as the file says.
  public var label: String
  /// The file's own name for the field, such as `DOB`.
  public var field: String
  /// What is wrong, in whole sentences.
  public var reason: String

  /// A problem at this place.
  public init(
    line: Int, column: Int, subject: Subject, label: String, field: String, reason: String
  ) {
    self.line = line
    self.column = column
    self.subject = subject
    self.label = label
    self.field = field
    self.reason = reason
  }

  /// `Line 41, column 5: Chau (no surname): This pupil has no surname.`
  public var sentence: String { "Line \(line), column \(column): \(label): \(reason)" }
}
