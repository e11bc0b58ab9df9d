/// The ban that an interim ban follows, as police or social care ask the school not to make contact and nobody can be
/// heard on it.
public struct FollowedBan: Hashable, Sendable, Codable {
  /// Which it is, with its day: `the interim ban of 2 March 2026`.
  public var ban: String
  /// Who asks the school not to make contact.
  public var heldBy: String

  /// The ban that an interim ban follows.
  public init(ban: String, heldBy: String) {
    self.ban = ban
    self.heldBy = heldBy
  }
}
