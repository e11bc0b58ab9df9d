public import PolicyModel

/// One rule that every pack keeps, and the function that finds where a pack does not.
public struct PackCheck: Sendable {
  /// The rule: a whole sentence, as `policy check` prints it.
  public let rule: String
  /// Finds every place where a pack does not keep the rule.
  public let run: @Sendable (PolicyPack) -> [PackFinding]
}

/// What one check found in one pack.
public struct PackCheckResult: Hashable, Sendable {
  /// The rule.
  public let rule: String
  /// Where the pack does not keep it; empty where it does.
  public let findings: [PackFinding]
}
