import PolicyModel

/// A field that an import may set on a pupil or on a contact of a pupil.
public enum ImportField: String, CaseIterable, Codable, Sendable {
  /// Of a pupil.
  case upn, applicationReference, dateOfBirth, yearGroup, sex, preferredSurname, preferredForename
  /// Of a pupil or a contact.
  case surname, forename, middleNames, address
  /// Of a contact.
  case title, relationship, parentalResponsibility, email, order
  /// Of a contact; one change for each number that is not there yet.
  case phone

  /// The field in words, as a list of changes shows it.
  public var words: String {
    switch self {
    case .upn: return "unique pupil number"
    case .applicationReference: return "application reference"
    case .dateOfBirth: return "date of birth"
    case .yearGroup: return "year group"
    case .sex: return "sex"
    case .preferredSurname: return "preferred surname"
    case .preferredForename: return "preferred forename"
    case .surname: return "surname"
    case .forename: return "forename"
    case .middleNames: return "middle names"
    case .address: return "address"
    case .title: return "title"
    case .relationship: return "relationship"
    case .parentalResponsibility: return "parental responsibility"
    case .email: return "e-mail"
    case .order: return "order of contact"
    case .phone: return "telephone"
    }
  }
}

extension TransferPupil {
  /// What an import would set on the pupil, blank fields left out. Keep these with the pupil once
  /// an import is applied: the next one compares with them.
  public var importedFields: [ImportField: String] {
    let all: [ImportField: String] = [
      .upn: upn ?? "", .applicationReference: applicationReference ?? "", .surname: surname,
      .forename: forename, .preferredSurname: preferredSurname,
      .preferredForename: preferredForename, .middleNames: middleNames,
      .dateOfBirth: dateOfBirth.iso, .yearGroup: yearGroup, .sex: sex,
      .address: address?.oneLine ?? "",
    ]
    return all.filter { !$0.value.isEmpty }
  }

  /// What an import would set on a contact of this pupil, blank fields and telephones left out:
  /// those are added one by one, never replaced. Parental responsibility is `yes` or `no`; one that
  /// is not stated is blank.
  public func importedFields(of contact: TransferContact) -> [ImportField: String] {
    let responsibility = contact.parentalResponsibility
    let all: [ImportField: String] = [
      .title: contact.title, .surname: contact.surname, .forename: contact.forename,
      .middleNames: contact.middleNames, .relationship: contact.relationship.code,
      .parentalResponsibility: responsibility == .notStated ? "" : responsibility.rawValue,
      .address: address(of: contact)?.oneLine ?? "", .email: contact.email,
      .order: contact.order.map(String.init) ?? "",
    ]
    return all.filter { !$0.value.isEmpty }
  }
}
