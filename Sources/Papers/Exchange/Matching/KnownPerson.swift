/// An adult already in the record, with what tells people apart.
public struct KnownPerson: Equatable, Sendable {
  /// The record's own id.
  public var id: String
  /// Family name.
  public var family: String
  /// Given name; empty where not known.
  public var given: String
  /// E-mail addresses.
  public var emails: [String]
  /// Telephone numbers, however they are written.
  public var phones: [String]
  /// Address, where known.
  public var address: PostalAddress?
  /// True where a court order concerns this person: nobody is ever proposed as the same.
  public var hasCourtOrder: Bool

  /// A person with these particulars.
  public init(
    id: String, family: String, given: String, emails: [String] = [], phones: [String] = [],
    address: PostalAddress? = nil, hasCourtOrder: Bool = false
  ) {
    self.id = id
    self.family = family
    self.given = given
    self.emails = emails
    self.phones = phones
    self.address = address
    self.hasCourtOrder = hasCourtOrder
  }
}
