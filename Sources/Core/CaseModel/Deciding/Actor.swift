public import PolicyModel

/// The member of staff who acts, with the roles they hold today.
public struct Actor: Hashable, Sendable {
  /// Who they are.
  public var staff: StaffID
  /// Their roles.
  public var roles: Set<Role>
  /// The delegation under which they act as head today, if any: for all cases, or for this one.
  public var actingHead: String?

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
}

/// One child whom the person of a case has to do with, as far as a decision needs it.
public struct CaseChild: Hashable, Sendable {
  /// The child.
  public var pupil: PupilID
  /// The child's name, for the form.
  public var name: String
  /// True where a court order says that this person may not collect the child.
  public var orderAgainstCollecting: Bool

  /// One child of the person of a case.
  public init(pupil: PupilID, name: String, orderAgainstCollecting: Bool = false) {
    self.pupil = pupil
    self.name = name
    self.orderAgainstCollecting = orderAgainstCollecting
  }
}

/// Everything that `decide` needs besides the command and the state; nothing is looked up.
public struct CaseContext: Sendable {
  /// The policy the case was opened under.
  public var pack: PolicyPack
  /// The school's calendar.
  public var calendar: SchoolCalendar
  /// Today, in the school's zone.
  public var today: CivilDate
  /// The time now, in the school's zone; nil where the caller has none.
  public var now: LocalTime?
  /// Who acts.
  public var actor: Actor
  /// When the thing to be recorded happened.
  public var happened: When
  /// The children the person is linked to and who are on the roll.
  public var children: [CaseChild]
  /// False while the person of the case is known only by a description.
  public var isIdentified: Bool

  /// Everything that `decide` needs besides the command and the state.
  public init(
    pack: PolicyPack, calendar: SchoolCalendar, today: CivilDate, now: LocalTime? = nil,
    actor: Actor, happened: When, children: [CaseChild] = [], isIdentified: Bool = true
  ) {
    self.pack = pack
    self.calendar = calendar
    self.today = today
    self.now = now
    self.actor = actor
    self.happened = happened
    self.children = children
    self.isIdentified = isIdentified
  }
}
