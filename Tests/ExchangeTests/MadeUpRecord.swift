import Exchange

/// What a record knows once a file has been applied to an empty one, every contact a person of its
/// own.
struct MadeUpRecord {
  var pupils: [KnownPupil] = []
  var links: [KnownLink] = []

  init(applying file: TransferFile) {
    for planned in ImportPlan(file: file, pupils: [], links: []).pupils
    where planned.outcome == .new {
      let pupil = file.pupils[planned.index]
      pupils.append(
        KnownPupil(
          id: "K\(planned.index)", importKeys: [planned.key], upn: pupil.upn,
          surname: pupil.surname, forename: pupil.forename, dateOfBirth: pupil.dateOfBirth,
          current: pupil.importedFields, lastImported: pupil.importedFields))
      for entry in planned.contacts where entry.outcome == .new {
        let contact = pupil.contacts[entry.place.contact]
        let fields = pupil.importedFields(of: contact)
        links.append(
          KnownLink(
            person: "P\(links.count)", pupil: "K\(planned.index)", importKeys: [entry.key],
            family: contact.surname, given: contact.forename, current: fields, lastImported: fields,
            phones: contact.phones.map(\.number), importedPhones: contact.phones.map(\.number)))
      }
    }
  }
}
