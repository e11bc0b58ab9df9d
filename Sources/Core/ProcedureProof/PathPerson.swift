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
  /// The person's children at the school, for whom a ban makes arrangements.
  var children: Set<PupilID> = []
  /// The record's first day; nil where only the case's own opening is known.
  var recordBegan: CivilDate?
  /// Who holds which role, an acting head the head's; empty where that is not looked at.
  var roles: [StaffID: Set<Role>] = [:]
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

  /// True where the roles are known and this member of staff holds none of these.
  func lacks(_ staff: StaffID, _ wanted: Set<Role>) -> Bool {
    !roles.isEmpty && wanted.isDisjoint(with: roles[staff] ?? [])
  }
}
