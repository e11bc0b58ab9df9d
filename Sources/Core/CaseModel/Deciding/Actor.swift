public import PolicyModel

/// The member of staff who acts, with the roles they hold today.
public struct Actor: Hashable, Sendable {
  /// Who they are.
  public var staff: StaffID
  /// Their roles.
  public var roles: Set<Role>
  /// The delegation under which they act as head today, if any: for all cases, or for this one.
  public var actingHead: String?
  /// True where they act as head only on their own or another's word, which the head has not confirmed.
  public var isUnconfirmed = false

  /// The member of staff who acts.
  public init(staff: StaffID, roles: Set<Role>, actingHead: String? = nil) {
    self.staff = staff
    self.roles = roles
    self.actingHead = actingHead
  }

  /// True for the head and for whoever acts as head.
  public var isHead: Bool { roles.contains(.head) || actingHead != nil }

  /// True where they hold the role, the acting head holding the head's.
  public func holds(_ role: Role) -> Bool {
    role == .head ? isHead : roles.contains(role)
  }

  /// True for those who run cases: head, deputies, senior staff, safeguarding lead.
  public var runsCases: Bool {
    isHead || roles.contains(.deputy) || roles.contains(.seniorStaff)
      || roles.contains(.safeguardingLead)
  }

  /// Their roles, the head's among them where they act as head.
  public var allRoles: Set<Role> { isHead ? roles.union([.head]) : roles }
}
