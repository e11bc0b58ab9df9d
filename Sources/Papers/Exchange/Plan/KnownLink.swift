/// A link between an adult and a pupil already in the record, as an import needs to know it.
///
/// What was last imported belongs to the link and not to the adult: two children's files may give
/// one mother two e-mail addresses, and neither is news the second time.
public struct KnownLink: Equatable, Sendable {
  /// The adult's id.
  public var person: String
  /// The pupil's id.
  public var pupil: String
  /// Keys kept from earlier imports (``TransferPupil/importKey(of:)``).
  public var importKeys: Set<String>
  /// The adult's family name as the record has it.
  public var family: String
  /// The adult's given name as the record has it.
  public var given: String
  /// Every field as the record has it now; a missing one is blank.
  public var current: [ImportField: String]
  /// Every field as the last import gave it for this link.
  public var lastImported: [ImportField: String]
  /// The adult's telephone numbers, however they are written.
  public var phones: [String]
  /// Telephone numbers that earlier imports gave for this link, whether the record took them or
  /// not.
  public var importedPhones: [String]
  /// True where a court order concerns the adult or the link.
  public var hasCourtOrder: Bool

  /// A link with these particulars.
  public init(
    person: String, pupil: String, importKeys: Set<String> = [], family: String, given: String,
    current: [ImportField: String] = [:], lastImported: [ImportField: String] = [:],
    phones: [String] = [], importedPhones: [String] = [], hasCourtOrder: Bool = false
  ) {
    self.person = person
    self.pupil = pupil
    self.importKeys = importKeys
    self.family = family
    self.given = given
    self.current = current
    self.lastImported = lastImported
    self.phones = phones
    self.importedPhones = importedPhones
    self.hasCourtOrder = hasCourtOrder
  }
}
