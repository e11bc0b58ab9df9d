/// A stream and where it stands.
public struct StreamHead: Hashable, Sendable {
  /// The stream's name.
  public let stream: String
  /// The version of its last entry; it has as many entries.
  public let version: Int

  /// A stream at a version.
  public init(stream: String, version: Int) {
    self.stream = stream
    self.version = version
  }
}
