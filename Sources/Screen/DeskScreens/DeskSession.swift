public import CaseModel
public import PolicyModel

/// Who sits at the desk, at which school, on which day.
public struct DeskSession: Hashable, Sendable {
  /// The school's name.
  public var school: String
  /// True where the record is made up, which every screen says.
  public var practice: Bool
  /// The member of staff's name.
  public var staff: String
  /// Their roles; an acting head has the head's.
  public var roles: Set<PolicyModel.Role>
  /// The cases in which they act as head, where that is not all of them.
  public var delegated: [CaseID]
  /// The school's own words for people.
  public var words: PackWords
  /// Today.
  public var today: CivilDate
  /// The policy in force, for labels and for the names of steps.
  public var pack: PolicyPack
  /// The school's calendar, for dates as they are typed.
  public var calendar: SchoolCalendar
  /// True where long answers may be opened in the person's own editor.
  public var usesEditor: Bool

  /// Who sits at the desk.
  public init(
    school: String, practice: Bool, staff: String, roles: Set<PolicyModel.Role>, words: PackWords,
    today: CivilDate, pack: PolicyPack, calendar: SchoolCalendar = .empty,
    usesEditor: Bool = false, delegated: [CaseID] = []
  ) {
    self.school = school
    self.practice = practice
    self.staff = staff
    self.roles = roles
    self.words = words
    self.today = today
    self.pack = pack
    self.calendar = calendar
    self.usesEditor = usesEditor
    self.delegated = delegated
  }

  /// True where whoever sits here may look at cases at all; staff and office may only where one was delegated to
  /// them.
  public var seesCases: Bool { Viewer(staff: "", roles: roles, delegated: delegated).seesCases }
}
