public import PolicyModel

/// One pupil of a transfer file. Texts are trimmed and in Unicode normal form C; an absent one is
/// empty.
public struct TransferPupil: Equatable, Sendable {
  /// The line of the file on which the pupil begins, counted from 1.
  public var line: Int
  /// Unique pupil number, capitals without spaces; not always well formed.
  public var upn: String?
  /// The admission application's reference. Real files repeat one, so it is no identity by itself.
  public var applicationReference: String?
  /// Legal surname.
  public var surname: String
  /// Legal forename.
  public var forename: String
  /// The surname the pupil goes by, where the file states one.
  public var preferredSurname: String
  /// The forename the pupil goes by, where the file states one.
  public var preferredForename: String
  /// Middle names.
  public var middleNames: String
  /// Date of birth.
  public var dateOfBirth: CivilDate
  /// National Curriculum year, as written: `10`, `R`, `N2`.
  public var yearGroup: String
  /// Sex (`Gender` in older files), as written.
  public var sex: String
  /// The pupil's address, where the file gives one.
  public var address: PostalAddress?
  /// The pupil's contacts, in the file's order, those skipped included.
  public var contacts: [TransferContact]

  /// A pupil with these fields.
  public init(
    line: Int, upn: String? = nil, applicationReference: String? = nil, surname: String,
    forename: String, preferredSurname: String = "", preferredForename: String = "",
    middleNames: String = "", dateOfBirth: CivilDate, yearGroup: String = "", sex: String = "",
    address: PostalAddress? = nil, contacts: [TransferContact] = []
  ) {
    self.line = line
    self.upn = upn
    self.applicationReference = applicationReference
    self.surname = surname
    self.forename = forename
    self.preferredSurname = preferredSurname
    self.preferredForename = preferredForename
    self.middleNames = middleNames
    self.dateOfBirth = dateOfBirth
    self.yearGroup = yearGroup
    self.sex = sex
    self.address = address
    self.contacts = contacts
  }

  /// Forename and surname.
  public var fullName: String { "\(forename) \(surname)" }

  /// Where a contact of this pupil lives: the contact's own address, or this pupil's where the file
  /// says that they are the same.
  public func address(of contact: TransferContact) -> PostalAddress? {
    switch contact.address {
    case .own(let address): return address
    case .asPupil: return address
    case .notStated: return nil
    }
  }
}
