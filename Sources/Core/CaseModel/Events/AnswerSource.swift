/// Whose words an answer to what was put to the parent is in, and how it is known that no more will come: what
/// somebody else tells ends no time to reply, nor does what is said at once by a parent who was not asked.
public struct AnswerSource: Hashable, Sendable, Codable {
  /// Who told it in the parent's place; empty where the parent gave it themselves.
  public var through: String
  /// By what leave of the parent they did; empty where nobody did.
  public var leave: String
  /// What the parent was asked on the day on which they were told, and what they said to that; empty where it
  /// came on another day, or they were not asked.
  public var asked: String

  /// The parent's own words, unless somebody told them.
  public init(through: String = "", leave: String = "", asked: String = "") {
    self.through = through
    self.leave = leave
    self.asked = asked
  }

  /// True where somebody else told it.
  public var isRelayed: Bool { !through.isEmpty }
}
