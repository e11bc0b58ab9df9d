/// The content of one entry destroyed under an authority; the entry's header and tie remain.
public struct PayloadErased: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "record.erased"
  /// The version of the shape below.
  public static let version = 1

  /// The entry's sequence.
  public var sequence: Int
  /// On whose authority.
  public var authority: String
  /// Why.
  public var reason: String

  /// The content of one entry destroyed under an authority; the entry's header and tie remain.
  public init(sequence: Int, authority: String, reason: String) {
    self.sequence = sequence
    self.authority = authority
    self.reason = reason
  }
}
