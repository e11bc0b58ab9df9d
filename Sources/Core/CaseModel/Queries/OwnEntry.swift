/// An entry of the person who sits at the desk, and what can still be done about it.
public struct OwnEntry: Hashable, Sendable {
  /// What can still be done about an entry.
  public enum Remedy: Hashable, Sendable {
    /// It can be taken back: this form does it.
    case takeBack(FormKey, [String: String])
    /// It stays, and this form says what is right.
    case correct(FormKey, [String: String])
    /// It stays, and why no form corrects it.
    case stays(String)
  }

  /// The entry as a person reads it.
  public var line: ChronicleLine
  /// What can still be done about it.
  public var remedy: Remedy

  /// An entry of the person at the desk.
  public init(line: ChronicleLine, remedy: Remedy) {
    self.line = line
    self.remedy = remedy
  }
}
