/// One adult whom a transfer file names under a pupil.
///
/// The file gives contacts no number: a mother of three is written three times, and
/// ``PersonMatching`` proposes which of them are one person.
public struct TransferContact: Equatable, Sendable {
  /// The line of the file on which the contact begins, counted from 1.
  public var line: Int
  /// The order in which the school should ring, where stated; files leave gaps.
  public var order: Int?
  /// `Mr`, `Dr`; empty where not stated.
  public var title: String
  /// Surname.
  public var surname: String
  /// Forename; empty where not stated.
  public var forename: String
  /// Middle names; empty where not stated.
  public var middleNames: String
  /// What the contact is to the pupil.
  public var relationship: RelationshipCode
  /// Whether the contact has parental responsibility. Absence in the file is not a "no".
  public var parentalResponsibility: ParentalResponsibility
  /// Where the contact lives, as the file states it.
  public var address: ContactAddress
  /// Telephone numbers, repeats left out.
  public var phones: [TransferPhone]
  /// E-mail address, as written; empty where not stated.
  public var email: String

  /// A contact with these fields.
  public init(
    line: Int, order: Int? = nil, title: String = "", surname: String, forename: String = "",
    middleNames: String = "", relationship: RelationshipCode,
    parentalResponsibility: ParentalResponsibility = .notStated,
    address: ContactAddress = .notStated, phones: [TransferPhone] = [], email: String = ""
  ) {
    self.line = line
    self.order = order
    self.title = title
    self.surname = surname
    self.forename = forename
    self.middleNames = middleNames
    self.relationship = relationship
    self.parentalResponsibility = parentalResponsibility
    self.address = address
    self.phones = phones
    self.email = email
  }

  /// Title, forename and surname, as far as they are stated.
  public var fullName: String {
    [title, forename, surname].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Why an import leaves this contact out unless asked; nil where it takes the contact in.
  public var skipReason: String? {
    guard relationship.isProfessional else { return nil }
    return "A \(relationship.words) is a professional contact, not a parent or carer."
  }
}
