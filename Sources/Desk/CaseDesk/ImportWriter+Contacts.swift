import CaseModel
import Exchange
import PolicyModel

extension ImportWriter {
  /// What every contact of the file gives for the person in the record whom they are linked to.
  mutating func collectGiven() {
    for planned in plan.pupils {
      let pupil = file.pupils[planned.index]
      for contact in planned.contacts {
        guard let id = contact.known.map({ ParentID(rawValue: $0) }) else { continue }
        let fields = pupil.importedFields(of: pupil.contacts[contact.place.contact])
        for (field, value) in fields { given[id, default: [:]][field, default: []].insert(value) }
      }
    }
  }

  mutating func take(_ planned: ImportPlan.Contact, of plannedPupil: ImportPlan.Pupil) {
    let pupil = file.pupils[planned.place.pupil]
    let contact = pupil.contacts[planned.place.contact]
    let who = "\(contact.fullName), \(contact.relationship.words) of \(pupil.fullName)"
    func remark(_ what: String) -> ImportReport.Remark {
      ImportReport.Remark(line: contact.line, who: who, what: what)
    }
    switch planned.outcome {
    case .skipped(let why):
      report.contacts.skipped += 1
      report.skipped.append(remark(why))
    case .wrong(let why):
      report.contacts.wrong += 1
      report.wrong.append(remark(why))
    case .unchanged:
      personOf[planned.place] = planned.known.map { ParentID(rawValue: $0) }
      report.contacts.unchanged += 1
    case .changed(let changes):
      guard let id = planned.known.map({ ParentID(rawValue: $0) }),
        let pupilID = pupilOfKey[plannedPupil.key]
      else { return }
      personOf[planned.place] = id
      begin(id)
      let taken = change(id, pupilID, pupil, contact, changes.filter(\.field.isKept), remark)
      if taken.isEmpty {
        report.contacts.unchanged += 1
      } else {
        report.contacts.changed += 1
        report.changes.append(remark("Changed: \(taken.map(\.words).joined(separator: ", "))."))
      }
    case .new:
      guard let pupilID = pupilOfKey[plannedPupil.key] else { return }
      add(planned, contact, of: pupil, pupilID)
    }
  }

  private mutating func begin(_ id: ParentID) {
    guard drafts[id] == nil, let person = known.people[id] else { return }
    drafts[id] = Draft(before: person.state, state: person.state)
    order.append(id)
  }

  /// A contact who is in no link of the record: somebody new, or one more child of somebody.
  private mutating func add(
    _ planned: ImportPlan.Contact, _ contact: TransferContact, of pupil: TransferPupil,
    _ child: PupilID
  ) {
    var id: ParentID?
    switch matching.destinations[planned.place] {
    case .waits:
      report.contacts.waiting += 1
      return
    case .contact(let place): id = personOf[place]
    case .person(let person):
      begin(person)
      id = person
    case nil: break
    }
    let person = id ?? ParentID(rawValue: Self.id("p", newPerson))
    if id == nil {
      newPerson += 1
      order.append(person)
      drafts[person] = Draft(before: nil, state: Self.somebody(contact), importKey: planned.key)
    }
    personOf[planned.place] = person
    guard var draft = drafts[person] else { return }
    fill(&draft, from: contact, of: pupil)
    let isLinked =
      draft.state.standingLinks.contains { $0.pupil == child }
      || draft.links.contains { $0.pupil == child }
    if isLinked {
      report.contacts.unchanged += 1
    } else {
      report.contacts.new += 1
      draft.links.append(
        LinkMade(
          pupil: child, relation: LinkKind(contact.relationship),
          responsibility: Self.responsibility(contact.parentalResponsibility),
          importKey: planned.key))
    }
    drafts[person] = draft
  }

  private static func somebody(_ contact: TransferContact) -> ParentState {
    var state = ParentState()
    state.kind =
      contact.parentalResponsibility == .yes ? .parent : LinkKind(contact.relationship).parentKind
    state.name = PersonName(
      title: contact.title, given: contact.forename, family: contact.surname)
    return state
  }

  /// Fills what is blank; replaces nothing.
  private func fill(_ draft: inout Draft, from contact: TransferContact, of pupil: TransferPupil) {
    if draft.state.name?.title.isEmpty ?? false, !contact.title.isEmpty {
      draft.state.name?.title = contact.title
      draft.changed.append(.title)
    }
    if draft.state.contact.email.isEmpty, !contact.email.isEmpty {
      draft.state.contact.email = contact.email
      draft.changed.append(.email)
    }
    if let address = pupil.address(of: contact), !address.isEmpty,
      draft.state.contact.address.isEmpty, draft.state.contact.postcode.isEmpty,
      !draft.state.contact.confidential
    {
      (draft.state.contact.address, draft.state.contact.postcode) = address.kept
      draft.changed.append(.address)
    }
    for phone in contact.phones { addPhone(phone, to: &draft) }
  }

  private func addPhone(_ phone: TransferPhone, to draft: inout Draft) {
    let held = draft.state.contact.telephone.map {
      TransferPhone(kind: .other(""), number: $0).comparable
    }
    guard !held.contains(phone.comparable) else { return }
    draft.state.contact.telephone.append(phone.number)
    draft.changed.append(.phone)
  }

  /// Takes over what nobody at the school and no court order stands against; returns what was
  /// taken.
  private mutating func change(
    _ id: ParentID, _ child: PupilID, _ pupil: TransferPupil, _ contact: TransferContact,
    _ changes: [FieldChange], _ remark: (String) -> ImportReport.Remark
  ) -> [ImportField] {
    guard var draft = drafts[id] else { return [] }
    let link = draft.state.links.last { $0.pupil == child }
    let now = ImportField.values(of: draft.state)
    var relation = link?.relation ?? .other
    var responsibility = link?.responsibility ?? .notStated
    var taken: [ImportField] = []
    for change in changes {
      let isOfLink = change.field == .relationship || change.field == .parentalResponsibility
      if isOfLink && link?.ended != nil { continue }
      if change.field == .relationship, LinkKind(contact.relationship) == relation { continue }
      if !isOfLink, let current = now[change.field], !current.isEmpty,
        given[id]?[change.field]?.contains(current) ?? false
      {
        continue
      }
      if change.field == .address && draft.state.contact.confidential {
        report.toLookAt.append(
          remark("The address is not to be disclosed, so it was left as it is in the record."))
        continue
      }
      guard change.cautions.isEmpty else {
        report.toLookAt.append(remark(Self.words(change)))
        continue
      }
      switch change.field {
      case .title: draft.state.name?.title = change.to
      case .surname: draft.state.name?.family = change.to
      case .forename: draft.state.name?.given = change.to
      case .email: draft.state.contact.email = change.to
      case .address:
        guard let address = pupil.address(of: contact) else { continue }
        (draft.state.contact.address, draft.state.contact.postcode) = address.kept
      case .phone:
        for phone in contact.phones where "\(phone.kind.words) \(phone.number)" == change.to {
          addPhone(phone, to: &draft)
        }
      case .relationship: relation = LinkKind(contact.relationship)
      case .parentalResponsibility:
        responsibility = Self.responsibility(contact.parentalResponsibility)
      case .upn, .applicationReference, .dateOfBirth, .yearGroup, .sex, .preferredSurname,
        .preferredForename, .middleNames, .order:
        continue
      }
      if !taken.contains(change.field) { taken.append(change.field) }
    }
    let ofLink = taken.filter { $0 == .relationship || $0 == .parentalResponsibility }
    draft.changed += taken.filter { !ofLink.contains($0) }
    if let link, !ofLink.isEmpty {
      draft.linkChanges.append(
        LinkChanged(
          pupil: child, relation: relation, responsibility: responsibility,
          collects: link.collects, livesWith: link.livesWith, why: why(ofLink)))
    }
    drafts[id] = draft
    return taken
  }
}
