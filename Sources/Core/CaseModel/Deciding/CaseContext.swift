public import PolicyModel

/// One child whom the person of a case has to do with, as far as a decision needs it.
public struct CaseChild: Hashable, Sendable {
  /// The child.
  public var pupil: PupilID
  /// The child's name, for the form.
  public var name: String
  /// True where a court order says that this person may not collect the child.
  public var orderAgainstCollecting: Bool
  /// The names of those linked to the child of whom a court order in force says that they may not collect them.
  public var mayNotCollect: [String]

  /// One child of the person of a case.
  public init(
    pupil: PupilID, name: String, orderAgainstCollecting: Bool = false, mayNotCollect: [String] = []
  ) {
    self.mayNotCollect = mayNotCollect
    self.pupil = pupil
    self.name = name
    self.orderAgainstCollecting = orderAgainstCollecting
  }
}

/// A member of staff or a governor, as far as a case needs them. Looked up by identity, never by name.
public struct NamedStaff: Hashable, Sendable {
  /// Who.
  public var staff: StaffID
  /// Their name.
  public var name: String
  /// Their roles today, the head's among them where they act as head.
  public var roles: [Role]
  /// True where they are the person of the case.
  public var isSubject: Bool
  /// True where they have a child in common with the person of the case.
  public var isRelated: Bool
  /// The times for which they held an office that the governors fill; empty where that is not known.
  public var terms: [OfficeTerm]

  /// A member of staff or a governor.
  public init(
    staff: StaffID, name: String, roles: [Role], isSubject: Bool = false, isRelated: Bool = false,
    terms: [OfficeTerm] = []
  ) {
    self.staff = staff
    self.name = name
    self.roles = roles
    self.isSubject = isSubject
    self.isRelated = isRelated
    self.terms = terms
  }

  /// True where they held an office on a day: where no term of theirs says so, where they hold it today.
  func held(_ office: Role, on day: CivilDate) -> Bool {
    let known = terms.filter { $0.office == office }
    return known.isEmpty ? roles.contains(office) : known.contains { $0.covers(day) }
  }
}

/// The person of a case as the record has them now: nothing here is a snapshot of an earlier day.
public struct CasePerson: Hashable, Sendable {
  /// Their name; empty while it is not known.
  public var name: String
  /// False while they are known only by a description.
  public var isIdentified: Bool
  /// True for a mere visitor, towards whom the fairness gate advises.
  public var isVisitor: Bool
  /// True where an address is on record.
  public var hasAddress: Bool
  /// True where an e-mail address is on record.
  public var hasEmail: Bool
  /// True where they agreed to notices by e-mail.
  public var agreedToEmail: Bool
  /// When the postal address on record took the place of another; nil where it never did.
  public var addressChanged: Stamp?
  /// When the e-mail address on record took the place of another; nil where it never did.
  public var emailChanged: Stamp?
  /// The adjustments that are agreed with them and stand, in words.
  public var adjustments: [String]
  /// The adjustments that were agreed with them and ended: an end does not reach back to letters before it.
  public var adjustmentsEnded: [EndedAdjustment]

  /// The person of a case as the record has them now.
  public init(
    name: String = "", isIdentified: Bool = true, isVisitor: Bool = false, hasAddress: Bool = true,
    hasEmail: Bool = false, agreedToEmail: Bool = false, addressChanged: Stamp? = nil,
    emailChanged: Stamp? = nil, adjustments: [String] = [],
    adjustmentsEnded: [EndedAdjustment] = []
  ) {
    self.name = name
    self.isIdentified = isIdentified
    self.isVisitor = isVisitor
    self.hasAddress = hasAddress
    self.hasEmail = hasEmail
    self.agreedToEmail = agreedToEmail
    self.addressChanged = addressChanged
    self.emailChanged = emailChanged
    self.adjustments = adjustments
    self.adjustmentsEnded = adjustmentsEnded
  }
}

extension CasePerson {
  /// True where a letter may go to them so (Education Act 1996, section 572).
  func canBeReached(by way: DeliveryMethod) -> Bool {
    switch way {
    case .handed: return true
    case .post, .left: return hasAddress
    case .email: return hasEmail && agreedToEmail
    }
  }

  /// The same when a letter went out: what has been given up only since then was good enough by then.
  func couldBeReached(by way: DeliveryMethod, at sent: Stamp) -> Bool {
    canBeReached(by: way)
      || movedSince(way).map {
        $0.sequence > sent.sequence && !$0.when.isKnown(before: sent.when)
      } ?? false
  }

  /// The day on which the address by this way was another one already when a letter went out to the old, as was
  /// learnt only afterwards; nil where it went where they were to be found.
  func hadMoved(before sent: Stamp, by way: DeliveryMethod) -> CivilDate? {
    guard let since = movedSince(way), since.sequence > sent.sequence,
      since.when.isKnown(before: sent.when)
    else { return nil }
    return since.when.day
  }

  /// When the address that a letter goes to by this way took the place of another; nil where none did.
  func movedSince(_ way: DeliveryMethod) -> Stamp? {
    switch way {
    case .handed: return nil
    case .post, .left: return addressChanged
    case .email: return emailChanged
    }
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
  /// The person of the case as the record has them now.
  public var person: CasePerson
  /// The staff and governors who have not left.
  public var staff: [NamedStaff]
  /// Those who left and held an office that the governors fill.
  public var formerGovernors: [NamedStaff]
  /// The person's other cases: what holds for a person holds in all of them.
  public var others: [OtherCase]
  /// The first day of the record; nil where the caller does not know.
  public var firstDay: CivilDate?
  /// The names of others on record that a draft bears, as it would be issued now: each stays for a reason or
  /// not at all. Letters that bear none are not in it.
  public var namesInDrafts: [ItemID: [String]] = [:]

  /// Everything that `decide` needs besides the command and the state.
  public init(
    pack: PolicyPack, calendar: SchoolCalendar, today: CivilDate, now: LocalTime? = nil,
    actor: Actor, happened: When, children: [CaseChild] = [], person: CasePerson = CasePerson(),
    staff: [NamedStaff] = [], formerGovernors: [NamedStaff] = [], others: [OtherCase] = [],
    firstDay: CivilDate? = nil
  ) {
    self.pack = pack
    self.calendar = calendar
    self.today = today
    self.now = now
    self.actor = actor
    self.happened = happened
    self.children = children
    self.person = person
    self.staff = staff
    self.formerGovernors = formerGovernors
    self.others = others
    self.firstDay = firstDay
  }

  /// The day on which a span that starts after a day ends; school days are counted as weekdays where the
  /// term table does not cover them.
  func end(of span: Span, from day: CivilDate) -> CivilDate {
    calendar.end(of: span, from: day) ?? calendar.endByWeekdays(of: span, from: day)
  }

  /// True on a school day; where no term table says, on a weekday.
  func isSchoolDay(_ day: CivilDate) -> Bool {
    calendar.isSchoolDay(day) ?? !day.weekday.isWeekend
  }

  /// Those who hold an office today.
  func holders(of role: Role) -> [NamedStaff] { staff.filter { $0.roles.contains(role) } }

  /// Those who held an office of the governors on a day, whoever holds it still first.
  func holders(of office: Role, on day: CivilDate) -> [NamedStaff] {
    let all = (staff + formerGovernors).filter { $0.held(office, on: day) }
    return all.filter { $0.roles.contains(office) } + all.filter { !$0.roles.contains(office) }
  }

  /// Whoever of the staff and governors, in office or not, a text names by id or name, or may name.
  func somebody(named text: String) -> NamedStaff? {
    somebody(StaffID(rawValue: text.lowercased()))
      ?? (staff + formerGovernors).first { text.mayName($0.name) }
  }

  /// A member of staff or a governor, in office or not.
  func somebody(_ id: StaffID) -> NamedStaff? {
    (staff + formerGovernors).first { $0.staff == id }
  }
}
