public import PolicyModel

/// A pupil already in the record, as an import needs to know it.
public struct KnownPupil: Equatable, Sendable {
  /// The record's own id.
  public var id: String
  /// Keys kept from earlier imports (``TransferPupil/importKey``); none for a pupil entered by
  /// hand.
  public var importKeys: Set<String>
  /// Unique pupil number, where known.
  public var upn: String?
  /// Surname as the record has it.
  public var surname: String
  /// Forename as the record has it.
  public var forename: String
  /// Date of birth, where known.
  public var dateOfBirth: CivilDate?
  /// Every field as the record has it now; a missing one is blank.
  public var current: [ImportField: String]
  /// Every field as the last import gave it; empty for a pupil entered by hand.
  public var lastImported: [ImportField: String]

  /// A pupil with these particulars.
  public init(
    id: String, importKeys: Set<String> = [], upn: String? = nil, surname: String,
    forename: String, dateOfBirth: CivilDate?, current: [ImportField: String] = [:],
    lastImported: [ImportField: String] = [:]
  ) {
    self.id = id
    self.importKeys = importKeys
    self.upn = upn
    self.surname = surname
    self.forename = forename
    self.dateOfBirth = dateOfBirth
    self.current = current
    self.lastImported = lastImported
  }
}
