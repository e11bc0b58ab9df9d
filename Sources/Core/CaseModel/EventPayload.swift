/// The exact content of one entry: a struct of standard-library types only.
///
/// Its kind and version stand in columns of their own. A shape that changes gets a new version; the
/// stored bytes of an old one are never rewritten.
public protocol EventPayload: Codable, Hashable, Sendable {
  /// The kind as it stands in the record, such as `case.statement-taken`.
  static var kind: String { get }
  /// The version of its shape, from 1.
  static var version: Int { get }
}
