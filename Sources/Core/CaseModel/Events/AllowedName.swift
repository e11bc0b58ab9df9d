/// A name of somebody else that stands in a letter, and why it stays.
public struct AllowedName: Hashable, Sendable, Codable {
  /// The name as the letter has it.
  public var name: String
  /// Why it has to stay.
  public var why: String

  /// A name of somebody else that stands in a letter, and why it stays.
  public init(name: String, why: String) {
    self.name = name
    self.why = why
  }
}
