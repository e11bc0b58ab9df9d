import CaseModel
import PolicyModel

/// What a part of a walk assumes about the people around a case.
struct Circumstances: Hashable, Sendable {
  /// True where the person is a mere visitor.
  var isVisitor = false
  /// True where the chair of governors has a child in common with the person.
  var chairIsRelated = false
  /// False where no address is on record, nor an e-mail address.
  var hasAddress = true

  /// The person as the record has them.
  var person: CasePerson { CasePerson(isVisitor: isVisitor, hasAddress: hasAddress) }

  /// The staff and governors: one holder of every office, and a second head who was affected.
  var staff: [NamedStaff] {
    Cast.offices.map { role in
      NamedStaff(
        staff: Cast.holder(of: role).staff, name: "The \(role.rawValue)", roles: [role],
        isRelated: role == .chair && chairIsRelated)
    } + [NamedStaff(staff: Cast.affectedHead.staff, name: "The other head", roles: [.head])]
  }
}
