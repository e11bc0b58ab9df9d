/// A school as a transfer file's header names it; every field may be empty.
public struct SchoolReference: Equatable, Sendable {
  /// The local authority's number, as written.
  public var localAuthority: String
  /// The school's number within its authority, as written; not always digits.
  public var establishment: String
  /// The unique reference number.
  public var urn: String
  /// The school's name; destination schools have none in most files.
  public var name: String
  /// The academic year, as written; it changes on 1 August.
  public var academicYear: String

  /// A school with these fields.
  public init(
    localAuthority: String = "", establishment: String = "", urn: String = "", name: String = "",
    academicYear: String = ""
  ) {
    self.localAuthority = localAuthority
    self.establishment = establishment
    self.urn = urn
    self.name = name
    self.academicYear = academicYear
  }
}
