/// Where a contact stands in a transfer file, counted from 0 in ``TransferFile/pupils`` and that
/// pupil's ``TransferPupil/contacts``. Lines will not do: some programs write a whole file on one.
public struct ContactPlace: Hashable, Comparable, Sendable {
  /// The pupil's index.
  public var pupil: Int
  /// The contact's index within the pupil.
  public var contact: Int

  /// The place of this contact of this pupil.
  public init(pupil: Int, contact: Int) {
    self.pupil = pupil
    self.contact = contact
  }

  /// In the file's order.
  public static func < (left: ContactPlace, right: ContactPlace) -> Bool {
    (left.pupil, left.contact) < (right.pupil, right.contact)
  }
}
