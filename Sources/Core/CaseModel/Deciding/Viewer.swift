public import PolicyModel

/// Who asks a question. What they may not see is left out before anything is counted or paged.
public struct Viewer: Hashable, Sendable {
  /// The member of staff.
  public var staff: StaffID
  /// Their roles; an acting head has the head's.
  public var roles: Set<Role>
  /// Their own record as a parent, if they have one; they never see a case about it.
  public var ownParent: ParentID?
  /// The cases in which they act as head, where that is not all of them.
  public var delegated: [CaseID]

  /// Who asks a question.
  public init(
    staff: StaffID, roles: Set<Role>, ownParent: ParentID? = nil, delegated: [CaseID] = []
  ) {
    self.staff = staff
    self.roles = roles
    self.ownParent = ownParent
    self.delegated = delegated
  }

  /// True where a case open to its team is open to them without being on the team.
  public var seesTeamCases: Bool {
    roles.contains(.head) || roles.contains(.deputy) || roles.contains(.safeguardingLead)
  }

  /// True where they may look at cases at all; staff and office may not.
  public var seesCases: Bool {
    seesTeamCases || roles.contains(.seniorStaff) || roles.contains(.chair)
      || roles.contains(.viceChair) || !delegated.isEmpty
  }

  /// True where they may know why somebody may not come in.
  public var seesReasons: Bool { seesTeamCases }

  /// True where a case with this access is open to them.
  public func maySee(access: CaseAccess, people: [StaffID], parent: ParentID?) -> Bool {
    if let ownParent, parent == ownParent { return false }
    if people.contains(staff) { return true }
    switch access {
    case .team: return seesTeamCases
    case .named: return false
    }
  }

  /// True where an entry with this mark is open to them.
  public func maySee(_ mark: Mark?) -> Bool { mark.map { $0.isReadable(by: roles) } ?? true }
}
