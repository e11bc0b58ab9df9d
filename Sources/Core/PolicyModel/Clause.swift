/// The id of a clause within its pack, such as `breach.ban`.
public typealias ClauseID = String

/// What a clause does in the policy.
public enum ClauseKind: String, Codable, CaseIterable, Sendable {
  /// Who the code is for and why it exists.
  case scope
  /// Something parents are expected to do.
  case expectation
  /// Conduct that is not tolerated.
  case behaviour
  /// A response the school may choose.
  case measure
  /// Something the school says it will do.
  case duty
  /// Something that must be true before a step.
  case requirement
  /// Which responses go with which kind of incident.
  case route
  /// Someone who must be consulted before a step.
  case consultation
  /// Something a named role may do.
  case power
  /// How a parent challenges a decision.
  case challenge
  /// Whom a parent turns to with a concern, and how to reach them.
  case concern
  /// Approval and review of the policy itself.
  case control
  /// A statement that asks nothing of anyone.
  case information
}

/// One numbered statement of the policy, in our plain words.
public struct Clause: Hashable, Sendable, Codable {
  /// Its id within the pack.
  public var id: ClauseID
  /// Where the policy says it.
  public var citation: Citation
  /// What it does.
  public var kind: ClauseKind
  /// What it says, in plain words of our own.
  public var summary: String
  /// The school's exact words, where the school has entered them; letters then quote these.
  public var exact: String?

  /// A statement of the policy.
  public init(
    id: ClauseID, citation: Citation, kind: ClauseKind, summary: String, exact: String? = nil
  ) {
    self.id = id
    self.citation = citation
    self.kind = kind
    self.summary = summary
    self.exact = exact
  }
}
