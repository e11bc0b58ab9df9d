extension TransferPupil {
  /// The key by which a later import knows this pupil again: the unique pupil number, else the
  /// application's reference, else folded name and date of birth. Keep it with the pupil; a pupil
  /// may gather several (a temporary number gives way to the real one).
  public var importKey: String {
    if let upn, !upn.isEmpty { return "upn:\(upn)" }
    // Real files repeat one reference for several children, so the child stands beside it.
    if let reference = applicationReference, !reference.isEmpty {
      return "ref:\(reference):\(nameAndBirth)"
    }
    return "name:\(nameAndBirth)"
  }

  /// Folded surname, forename and date of birth.
  var nameAndBirth: String {
    ImportIdentity.nameAndBirth(surname: surname, forename: forename, birth: dateOfBirth)
  }

  /// The key by which a later import knows this contact of this pupil again: the pupil's key, the
  /// contact's folded name and the relationship. Keep it with the link between the two.
  public func importKey(of contact: TransferContact) -> String {
    contact.importKey(under: importKey)
  }
}

extension TransferContact {
  /// The contact's key below one of its pupil's keys.
  func importKey(under pupilKey: String) -> String {
    "\(pupilKey)/\(foldedName)/\(relationship.code.uppercased())"
  }

  /// Folded surname and forename.
  var foldedName: String { ImportIdentity.name(surname: surname, forename: forename) }
}
