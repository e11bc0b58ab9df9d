/// Where a transfer file says that a contact lives.
public enum ContactAddress: Equatable, Sendable {
  /// At the pupil's address.
  case asPupil
  /// At an address of the contact's own.
  case own(PostalAddress)
  /// The file does not say.
  case notStated
}
