public import PolicyModel

/// The school's own details, set when the record is made and changed by a later entry of the same
/// kind.
public struct SchoolSetUp: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "school.set-up"
  /// The version of the shape below.
  public static let version = 1

  /// The school's name, as letters print it.
  public var name: String
  /// Its postal address, lines separated by line breaks.
  public var address: String
  /// Its telephone number.
  public var telephone: String
  /// Its e-mail address.
  public var email: String
  /// The zone in which now becomes today: an IANA name.
  public var timeZone: String
  /// True for a made-up school; said on every screen and letter.
  public var practice: Bool

  /// The school's own details, set when the record is made and changed by a later entry of the same
  /// kind.
  public init(
    name: String, address: String = "", telephone: String = "", email: String = "",
    timeZone: String = "Europe/London", practice: Bool = false
  ) {
    self.name = name
    self.address = address
    self.telephone = telephone
    self.email = email
    self.timeZone = timeZone
    self.practice = practice
  }
}

/// A policy pack taken into the record, byte for byte.
public struct PolicyAdopted: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "school.policy-adopted"
  /// The version of the shape below.
  public static let version = 1

  /// The pack's id.
  public var pack: String
  /// The pack's version.
  public var edition: String
  /// SHA-256 of the bytes, in lower-case hexadecimal.
  public var digest: String
  /// The exact text of the pack.
  public var source: String
  /// The first day on which it is in force.
  public var from: CivilDate
  /// On what it rests: the governors' minute; empty for a policy taken in before anything happened.
  public var why: String

  /// A policy pack taken into the record, byte for byte.
  public init(
    pack: String, edition: String, digest: String, source: String, from: CivilDate,
    why: String = ""
  ) {
    self.pack = pack
    self.edition = edition
    self.digest = digest
    self.source = source
    self.from = from
    self.why = why
  }
}

/// Bank holidays and a term table taken into the record, byte for byte.
public struct CalendarAdopted: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "school.calendar-adopted"
  /// The version of the shape below.
  public static let version = 1

  /// The exact text of the bank-holiday file; empty where none was given.
  public var bankHolidays: String
  /// The exact text of the term table; empty where none was given.
  public var terms: String
  /// SHA-256 of both texts, one after the other, in lower-case hexadecimal.
  public var digest: String

  /// Bank holidays and a term table taken into the record, byte for byte.
  public init(bankHolidays: String, terms: String, digest: String) {
    self.bankHolidays = bankHolidays
    self.terms = terms
    self.digest = digest
  }
}

/// A member of staff or a governor who may use Conduct.
public struct StaffAdded: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "school.staff-added"
  /// The version of the shape below.
  public static let version = 1

  /// Their id.
  public var staff: StaffID
  /// Their name, as letters sign it.
  public var name: String
  /// What they are, as letters print it under the name; empty for the role's own words.
  public var title: String
  /// Their roles.
  public var roles: [Role]
  /// The operating-system account they are bound to; nil for none.
  public var account: String?
  /// Their own record as a parent, where they have a child here; they never see a case about it.
  public var parent: ParentID?
  /// On what it rests: the governors' minute for an office that they fill; empty for staff.
  public var why: String

  /// A member of staff or a governor who may use Conduct.
  public init(
    staff: StaffID, name: String, title: String = "", roles: [Role], account: String? = nil,
    parent: ParentID? = nil, why: String = ""
  ) {
    self.staff = staff
    self.name = name
    self.title = title
    self.roles = roles
    self.account = account
    self.parent = parent
    self.why = why
  }
}

/// A change of a member of staff's name, roles or account. The whole new state is given.
public struct StaffChanged: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "school.staff-changed"
  /// The version of the shape below.
  public static let version = 2

  /// Whom it is about.
  public var staff: StaffID
  /// Their name.
  public var name: String
  /// What they are, as letters print it.
  public var title: String
  /// Their roles.
  public var roles: [Role]
  /// The bound account; nil for none.
  public var account: String?
  /// Their own record as a parent.
  public var parent: ParentID?
  /// True once they have left: they may no longer record anything.
  public var left: Bool
  /// What was changed and why; empty where nobody was asked.
  public var why: String

  /// A change of a member of staff's name, roles or account. The whole new state is given.
  public init(
    staff: StaffID, name: String, title: String = "", roles: [Role], account: String? = nil,
    parent: ParentID? = nil, left: Bool = false, why: String = ""
  ) {
    self.staff = staff
    self.name = name
    self.title = title
    self.roles = roles
    self.account = account
    self.parent = parent
    self.left = left
    self.why = why
  }

  /// The same before it was asked why.
  public struct First: EventPayload {
    /// The kind as it stands in the record.
    public static let kind = StaffChanged.kind
    /// The version of the shape below.
    public static let version = 1

    /// Whom it is about.
    public var staff: StaffID
    /// Their name.
    public var name: String
    /// What they are, as letters print it.
    public var title: String
    /// Their roles.
    public var roles: [Role]
    /// The bound account; nil for none.
    public var account: String?
    /// Their own record as a parent.
    public var parent: ParentID?
    /// True once they have left.
    public var left: Bool
  }
}

/// The sheet of who may not come in was printed.
public struct GateSheetPrinted: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "school.gate-sheet-printed"
  /// The version of the shape below.
  public static let version = 1

  /// How many people it named.
  public var people: Int

  /// The sheet of who may not come in was printed or shown as a sheet.
  public init(people: Int) {
    self.people = people
  }
}
