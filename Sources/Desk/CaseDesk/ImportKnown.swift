import CaseModel
import Exchange
import PolicyModel

/// The people and pupils in the record as an import needs to know them: as they are now, and what
/// earlier imports said of them.
struct ImportKnown {
  /// A person, and what imports gave for them and for each of their links.
  struct Person {
    var state: ParentState
    var given: [ImportField: String] = [:]
    var phones: Set<String> = []
    var links: [PupilID: [ImportField: String]] = [:]
  }

  /// A pupil, and what imports gave for them.
  struct Pupil {
    var state: PupilState
    var given: [ImportField: String] = [:]
  }

  /// How the reason of every change that an import makes begins, by which it is known again.
  static let why = "Import: "

  var people: [ParentID: Person] = [:]
  var pupils: [PupilID: Pupil] = [:]

  mutating func add(_ id: PupilID, _ entries: [Recorded<PupilEvent>]) {
    var pupil = Pupil(state: PupilState())
    for entry in entries {
      let before = ImportField.values(of: pupil.state)
      pupil.state.evolve(entry)
      let after = ImportField.values(of: pupil.state)
      switch entry.event {
      case .pupilAdded(let event) where event.importKey != nil: pupil.given = after
      case .pupilChanged(let event) where event.why.hasPrefix(Self.why):
        pupil.given.merge(after.filter { before[$0.key] != $0.value }) { $1 }
      case .pupilAdded, .pupilChanged, .pupilLeft, .pupilReturned, .erased: break
      }
    }
    pupils[id] = pupil
  }

  mutating func add(_ id: ParentID, _ entries: [Recorded<ParentEvent>]) {
    var person = Person(state: ParentState())
    for entry in entries {
      let before = person.state
      person.state.evolve(entry)
      switch entry.event {
      case .parentAdded(let event) where event.importKey != nil:
        person.given = ImportField.values(of: person.state)
        person.phones.formUnion(event.contact.telephone)
      case .parentChanged(let event) where event.why.hasPrefix(Self.why):
        let known = ImportField.values(of: before)
        person.given.merge(
          ImportField.values(of: person.state).filter { known[$0.key] != $0.value }
        ) { $1 }
        person.phones.formUnion(
          event.contact.telephone.filter { !before.contact.telephone.contains($0) })
      case .linkMade(let event):
        guard let key = event.importKey, let code = key.split(separator: "/").last else { continue }
        person.links[event.pupil] = [
          .relationship: String(code),
          .parentalResponsibility: ImportField.value(of: event.responsibility),
        ]
      case .linkChanged(let event) where event.why.hasPrefix(Self.why):
        person.links[event.pupil, default: [:]][.parentalResponsibility] =
          ImportField.value(of: event.responsibility)
      case .parentAdded, .parentChanged, .parentIdentified, .linkChanged, .linkEnded,
        .courtOrderRecorded, .courtOrderEnded, .adjustmentAgreed, .adjustmentEnded,
        .agreementAsked, .erased:
        break
      }
    }
    people[id] = person
  }

  /// The pupils as Exchange asks for them, in order of id.
  var knownPupils: [KnownPupil] {
    pupils.sorted { $0.key < $1.key }.map { id, pupil in
      let state = pupil.state
      return KnownPupil(
        id: id.rawValue, importKeys: state.importKey.map { [$0] } ?? [],
        upn: state.upn.isEmpty ? nil : state.upn, surname: state.name.family,
        forename: state.name.given, dateOfBirth: state.born,
        current: ImportField.values(of: state), lastImported: pupil.given)
    }
  }

  /// The links as Exchange asks for them, those that ended included: a file that still has one must
  /// not make it anew.
  func knownLinks(on today: CivilDate) -> [KnownLink] {
    people.sorted { $0.key < $1.key }.flatMap { id, person -> [KnownLink] in
      guard let name = person.state.name else { return [] }
      let hasOrder = person.state.orders.contains { $0.stands(on: today) }
      return person.state.links.map { link in
        let imported = person.links[link.pupil] ?? [:]
        let code = imported[.relationship].map { RelationshipCode(code: $0) }
        var current = ImportField.values(of: person.state)
        current[.relationship] =
          code.map { LinkKind($0) == link.relation ? $0.code : link.relation.rawValue }
          ?? link.relation.rawValue
        current[.parentalResponsibility] = ImportField.value(of: link.responsibility)
        return KnownLink(
          person: id.rawValue, pupil: link.pupil.rawValue,
          importKeys: link.importKey.map { [$0] } ?? [], family: name.family, given: name.given,
          current: current, lastImported: person.given.merging(imported) { $1 },
          phones: person.state.contact.telephone, importedPhones: person.phones.sorted(),
          hasCourtOrder: hasOrder)
      }
    }
  }

  /// The people as Exchange compares them. An address not to be disclosed is not compared.
  func knownPersons(on today: CivilDate) -> [KnownPerson] {
    people.sorted { $0.key < $1.key }.compactMap { id, person in
      guard let name = person.state.name else { return nil }
      let contact = person.state.contact
      return KnownPerson(
        id: id.rawValue, family: name.family, given: name.given,
        emails: contact.email.isEmpty ? [] : [contact.email], phones: contact.telephone,
        address: contact.confidential ? nil : PostalAddress(contact),
        hasCourtOrder: person.state.orders.contains { $0.stands(on: today) })
    }
  }
}

extension ImportField {
  /// What a pupil's state has for each field that the record keeps.
  static func values(of state: PupilState) -> [ImportField: String] {
    [
      .upn: state.upn, .surname: state.name.family, .forename: state.name.given,
      .dateOfBirth: state.born?.iso ?? "", .yearGroup: state.year,
    ]
  }

  /// What a person's state has for each field that the record keeps.
  static func values(of state: ParentState) -> [ImportField: String] {
    [
      .title: state.name?.title ?? "", .surname: state.name?.family ?? "",
      .forename: state.name?.given ?? "", .email: state.contact.email,
      .address: PostalAddress(state.contact).oneLine,
    ]
  }

  /// `yes`, `no`, or nothing where it is not stated.
  static func value(of responsibility: Responsibility) -> String {
    responsibility == .notStated ? "" : responsibility.rawValue
  }

  /// Fields that the record keeps. The others of a file are read and passed over.
  var isKept: Bool {
    switch self {
    case .upn, .dateOfBirth, .yearGroup, .surname, .forename, .address, .title, .relationship,
      .parentalResponsibility, .email, .phone:
      return true
    case .applicationReference, .sex, .preferredSurname, .preferredForename, .middleNames, .order:
      return false
    }
  }
}

extension PostalAddress {
  /// The address of somebody in the record.
  init(_ contact: ContactDetails) {
    self.init(
      lines: contact.address.split(separator: "\n").map(String.init), postcode: contact.postcode)
  }

  /// The address as the record keeps it: lines and postcode. Abroad the postcode stands among the
  /// lines, so that the country comes last.
  var kept: (address: String, postcode: String) {
    if country.isEmpty { return (lines.joined(separator: "\n"), postcode) }
    return ((lines + [postcode, country]).filter { !$0.isEmpty }.joined(separator: "\n"), "")
  }
}

extension LinkKind {
  /// What a file's code says the adult is to the child.
  init(_ code: RelationshipCode) {
    switch code {
    case .father: self = .father
    case .mother: self = .mother
    case .stepFather, .stepMother: self = .stepParent
    case .fosterFather, .fosterMother: self = .fosterParent
    case .carer: self = .carer
    case .childminder: self = .childminder
    case .otherFamilyMember, .otherRelative: self = .otherFamily
    case .otherContact, .socialWorker, .doctor, .headTeacher, .teacher, .religiousContact,
      .unknown, .notStated:
      self = .other
    }
  }

  /// What such an adult is to the school, as far as a file tells.
  var parentKind: ParentKind {
    switch self {
    case .mother, .father, .stepParent, .fosterParent: return .parent
    case .carer, .grandparent: return .carer
    case .childminder, .otherFamily, .other: return .collector
    }
  }
}
