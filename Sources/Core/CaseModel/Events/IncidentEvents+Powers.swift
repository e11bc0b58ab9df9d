/// A power that the policy gives was used, such as calling the police for a child not collected. It needs
/// no case: who uses it may see none.
public struct PowerUsed: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "incident.power-used"
  /// The version of the shape below.
  public static let version = 1

  /// The power's id in the policy under which the incident is reported.
  public var power: String
  /// What was done.
  public var note: String
  /// Whom the school tried to reach, and when; empty where the power does not ask it.
  public var attempts: String
  /// Who agreed, and how; empty where the power does not ask it.
  public var consentFrom: String

  /// A power that the policy gives was used.
  public init(power: String, note: String, attempts: String = "", consentFrom: String = "") {
    self.power = power
    self.note = note
    self.attempts = attempts
    self.consentFrom = consentFrom
  }
}
