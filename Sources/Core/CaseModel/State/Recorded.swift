public import PolicyModel

/// What may not leave with letters, papers, searches or counts, and who may see it.
public enum Mark: String, Codable, CaseIterable, Sendable {
  /// Tells of somebody else.
  case thirdParty = "third-party"
  /// Given by or to the police.
  case police
  /// Legal advice; never among the facts relied on.
  case privileged
  /// A pointer to the safeguarding lead's own record.
  case safeguarding

  /// Who may read an entry so marked, besides the head.
  public func isReadable(by roles: Set<Role>) -> Bool {
    if roles.contains(.head) { return true }
    switch self {
    case .thirdParty, .police: return roles.contains(.deputy) || roles.contains(.safeguardingLead)
    case .privileged: return false
    case .safeguarding: return roles.contains(.safeguardingLead)
    }
  }
}

/// An event as it stands in the record: what, when it happened, who wrote it and where it stands.
public struct Recorded<Event: Hashable & Sendable>: Hashable, Sendable {
  /// What is recorded.
  public var event: Event
  /// When it happened, which may be before it was written.
  public var happened: When
  /// Who wrote it.
  public var staff: StaffID
  /// Its sequence in the record; later ones were written later.
  public var sequence: Int
  /// Its mark.
  public var mark: Mark?

  /// An event as it stands in the record.
  public init(
    event: Event, happened: When, staff: StaffID, sequence: Int, mark: Mark? = nil
  ) {
    self.event = event
    self.happened = happened
    self.staff = staff
    self.sequence = sequence
    self.mark = mark
  }
}
