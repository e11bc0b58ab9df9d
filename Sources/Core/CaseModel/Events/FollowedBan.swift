/// The ban that an interim ban follows, as police or social care ask the school not to make contact and nobody can be
/// heard on it.
public struct FollowedBan: Hashable, Sendable, Codable {
  /// Which it is, with its day: `the interim ban of 2 March 2026`.
  public var ban: String
  /// Who asks the school not to make contact.
  public var heldBy: String
  /// Its id, with the number of its case where that is another: `2026-001/R1`.
  public var restriction: String
  /// The entry by which what waits to be heard was put.
  public var put: Int
  /// The entry of the request not to make contact.
  public var hold: Int

  /// The ban that an interim ban follows.
  public init(ban: String, heldBy: String, restriction: String, put: Int, hold: Int) {
    self.ban = ban
    self.heldBy = heldBy
    self.restriction = restriction
    self.put = put
    self.hold = hold
  }
}
