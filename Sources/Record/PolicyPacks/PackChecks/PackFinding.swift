/// One place where a pack does not keep a rule.
public struct PackFinding: Hashable, Sendable {
  /// What it is about: `measure site-ban`, `clause breach.ban`.
  public let subject: String
  /// What is wrong and what would put it right: whole sentences.
  public let message: String

  /// One place where a pack does not keep a rule.
  public init(_ subject: String, _ message: String) {
    self.subject = subject
    self.message = message
  }

  /// `measure site-ban: It has no review.`
  public var text: String { "\(QuotedText.visible(subject)): \(QuotedText.visible(message))" }
}
