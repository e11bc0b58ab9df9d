import CaseModel
import PolicyModel

/// What bears on a case and does not stand in its entries: who its person is, and who on the staff is what
/// to them. Left as it is, it is a parent who lives at a known address and has no other case.
struct PathPerson: Sendable {
  /// True for a mere visitor, towards whom law and guidance advise only; the policy binds all the same.
  var isVisitor = false
  /// The entries of the person's other cases, a list a case.
  var otherCases: [[Recorded<CaseEvent>]] = []
  /// True where an address is on record, for what is posted or left there.
  var hasAddress = true
  /// True where an e-mail address is on record.
  var hasEmail = false
  /// True where the person agreed to be written to by e-mail.
  var agreedToEmail = false
  /// Since when the postal address on record is another one, with the entry by which the record knows.
  var addressChanges: [PathStamp] = []
  /// The same of the e-mail address on record.
  var emailChanges: [PathStamp] = []
  /// What is agreed with them for a disability, in words.
  var adjustments: [String] = []
  /// When something that had been agreed with them for a disability was ended.
  var adjustmentEnds: [PathStamp] = []
  /// The person's children at the school, for whom a ban makes arrangements.
  var children: Set<PupilID> = []
  /// The record's first day; nil where only the case's own opening is known.
  var recordBegan: CivilDate?
  /// Who holds which role; empty where that is not looked at. An acting head holds the head's, unless the
  /// school's entries tell of delegations.
  var roles: [StaffID: Set<Role>] = [:]
  /// The times for which somebody held an office that the governors fill; whoever is not named in it holds
  /// what their roles say.
  var offices: [StaffID: [PathOffice]] = [:]
  /// The number of the case, for delegations that cover one.
  var number: CaseID?
  /// The entries of the school's own stream, for who acts in the head's place.
  var school: [Recorded<SchoolEvent>] = []
  /// Who on the staff is the person of the case.
  var themselves: Set<StaffID> = []
  /// Who on the staff has a child in common with the person, or is otherwise related.
  var related: Set<StaffID> = []

  /// True where a letter that goes this way can reach the person.
  func canBeReached(by how: DeliveryMethod) -> Bool {
    switch how {
    case .handed: return true
    case .left, .post: return hasAddress
    case .email: return hasEmail && agreedToEmail
    }
  }

  /// The person as the record knew them before this was written.
  func known(by sequence: Int) -> PathPerson {
    guard (addressChanges + emailChanges).contains(where: { $0.sequence > sequence }) else {
      return self
    }
    var then = self
    then.addressChanges.removeAll { $0.sequence > sequence }
    then.emailChanges.removeAll { $0.sequence > sequence }
    return then
  }

  /// When the address to which a letter goes this way was changed.
  func moves(away how: DeliveryMethod) -> [PathStamp] {
    switch how {
    case .handed: return []
    case .left, .post: return addressChanges
    case .email: return emailChanges
    }
  }

  /// True where the roles are known and this member of staff holds none of these.
  func lacks(_ staff: StaffID, _ wanted: Set<Role>) -> Bool {
    !roles.isEmpty && wanted.isDisjoint(with: roles[staff] ?? [])
  }
}

/// A time for which somebody held an office: from its first day, nil where nobody knows it, to its last.
struct PathOffice: Sendable {
  let role: Role
  var from: CivilDate?
  var until: CivilDate?
}

extension PathPerson {
  /// Whether somebody held an office on a day; nil where nobody's roles are looked at.
  func held(_ role: Role, by staff: StaffID, on day: CivilDate) -> Bool? {
    let times = (offices[staff] ?? []).filter { $0.role == role }
    if times.isEmpty { return roles.isEmpty ? nil : roles[staff]?.contains(role) ?? false }
    return times.contains { time in
      !(time.from.map { day < $0 } ?? false) && !(time.until.map { $0 < day } ?? false)
    }
  }

  /// True where the record knows somebody who held an office on a day.
  func knowsHolder(of role: Role, on day: CivilDate) -> Bool {
    Set(roles.keys).union(offices.keys).contains { held(role, by: $0, on: day) ?? false }
  }
}
