public import PolicyModel

/// A relationship as it stands.
public struct Link: Hashable, Sendable {
  /// The pupil.
  public var pupil: PupilID
  /// What the adult is to the child.
  public var relation: LinkKind
  /// Parental responsibility.
  public var responsibility: Responsibility
  /// Whether they collect the child.
  public var collects: Bool
  /// Whether the child lives with them; nil where not stated.
  public var livesWith: Bool?
  /// The key by which a file's next import knows it again.
  public var importKey: String?
  /// Why it ended; nil while it stands.
  public var ended: String?
  /// The first day on which it stood no longer.
  public var endedOn: CivilDate?
}

/// A court order as it stands.
public struct CourtOrder: Hashable, Sendable {
  /// What was recorded.
  public var facts: CourtOrderRecorded
  /// The entry that recorded it.
  public var sequence: Int
  /// Why it ended before its last day; nil where it did not.
  public var ended: String?
  /// The first day on which it stood no longer, where it ended before its last day.
  public var endedOn: CivilDate?

  /// True where it is in force on a day.
  public func stands(on day: CivilDate) -> Bool { facts.from <= day && !isOver(on: day) }

  /// True where it stands no longer on a day; one that is still to come is not over.
  public func isOver(on day: CivilDate) -> Bool {
    if let endedOn, endedOn <= day { return true }
    return facts.until.map { $0 < day } ?? false
  }
}

/// An adjustment that was agreed and stands no longer.
public struct EndedAdjustment: Hashable, Sendable {
  /// What was agreed.
  public var what: String
  /// When it ended.
  public var ended: Stamp

  /// An adjustment that was agreed and stands no longer.
  public init(what: String, ended: Stamp) {
    self.what = what
    self.ended = ended
  }
}

/// A person in scope as their chronology has them.
public struct ParentState: Hashable, Sendable {
  /// What they are to the school.
  public var kind: ParentKind = .parent
  /// True once they were recorded as a parent, a carer or somebody who collects a child.
  private var hasBeenMore = false
  /// Who confirmed that they are no parent of a child here, for a visitor who might be; nil where nobody did.
  public var noParentHere: String?
  /// Their name; nil while not identified.
  public var name: PersonName?
  /// A description, for someone not identified.
  public var described = ""
  /// What tells them from others of that name; nil where there is nobody else of it.
  public var apart: String?
  /// How they are reached.
  public var contact = ContactDetails()
  /// When the postal address on record took the place of another; nil where it never did.
  public private(set) var addressChanged: Stamp?
  /// When the e-mail address on record took the place of another; nil where it never did.
  public private(set) var emailChanged: Stamp?
  /// The key by which a file's next import knows them again.
  public var importKey: String?
  /// How the person was identified; nil where they were known from the first.
  public var identified: ParentIdentified?
  /// Every link made, ended ones included.
  public var links: [Link] = []
  /// Every court order recorded.
  public var orders: [CourtOrder] = []
  /// Adjustments agreed and still standing.
  public var adjustments: [AdjustmentAgreed] = []
  /// Adjustments agreed and ended since; none that was recorded by mistake.
  public private(set) var adjustmentsEnded: [EndedAdjustment] = []
  /// What came of asking for agreement to the code, latest last.
  public var agreements: [AgreementAsked] = []
  /// How many entries were folded: the stream's version.
  public var version = 0

  /// Nothing recorded yet.
  public init() {}

  /// The state after these entries, oldest first.
  public init(folding entries: [Recorded<ParentEvent>]) {
    for entry in entries { evolve(entry) }
  }

  /// The name as lists show it, with what tells two people of one name apart: a description in quotation
  /// marks for someone not identified.
  public var listedName: String {
    if let name, !name.full.isEmpty {
      return apart.map { "\(name.listed) (\($0))" } ?? name.listed
    }
    return described.isEmpty ? "Not yet identified" : "“\(described)”"
  }

  /// The name in full.
  public var fullName: String {
    if let name, !name.full.isEmpty { return name.full }
    return described.isEmpty
      ? "a person not yet identified" : "the person described as “\(described)”"
  }

  /// True for a visitor who never was more to the school. Whoever was once, or had a child here, is heard as a
  /// parent is, so that no correction and no ending of a link takes the hearing away.
  public var isMereVisitor: Bool { kind == .visitor && !hasBeenMore }

  /// Links that stand.
  public var standingLinks: [Link] { links.filter { $0.ended == nil } }

  /// The state after one more entry. Total.
  public mutating func evolve(_ entry: Recorded<ParentEvent>) {
    version += 1
    defer { if kind != .visitor && kind != .unidentified { hasBeenMore = true } }
    switch entry.event {
    case .parentAdded(let event):
      kind = event.kind
      name = event.name
      described = event.described
      reach(event.contact, entry)
      importKey = event.importKey
      apart = event.apart
      noParentHere = event.noParentHere
    case .parentChanged(let event):
      kind = event.kind
      name = event.name
      described = event.described
      reach(event.contact, since: event.since, entry)
      apart = event.apart
      noParentHere = event.noParentHere
    case .parentIdentified(let event):
      identified = event
      if let name = event.name {
        self.name = name
        if kind == .unidentified { kind = .visitor }
      }
    case .linkMade(let event):
      links.removeAll { $0.pupil == event.pupil }
      links.append(
        Link(
          pupil: event.pupil, relation: event.relation, responsibility: event.responsibility,
          collects: event.collects, livesWith: event.livesWith, importKey: event.importKey))
      if kind == .visitor || kind == .unidentified { kind = .parent }
    case .linkChanged(let event):
      for index in links.indices where links[index].pupil == event.pupil {
        links[index].relation = event.relation
        links[index].responsibility = event.responsibility
        links[index].collects = event.collects
        links[index].livesWith = event.livesWith
      }
    case .linkEnded(let event):
      for index in links.indices where links[index].pupil == event.pupil {
        links[index].ended = event.why
        links[index].endedOn = entry.happened.day
      }
    case .courtOrderRecorded(let event):
      orders.append(CourtOrder(facts: event, sequence: entry.sequence))
    case .courtOrderEnded(let event):
      for index in orders.indices where orders[index].facts.order == event.order {
        orders[index].ended = event.why
        orders[index].endedOn = entry.happened.day
      }
    case .adjustmentAgreed(let event): adjustments.append(event)
    case .adjustmentEnded(let event): end(event, entry)
    case .agreementAsked(let event): agreements.append(event)
    case .erased: break
    }
  }

  /// What is agreed no longer; what never was agreed leaves nothing behind.
  private mutating func end(_ event: AdjustmentEnded, _ entry: Recorded<ParentEvent>) {
    let stamp = Stamp(when: entry.happened, sequence: entry.sequence, staff: entry.staff)
    for ended in adjustments where ended.adjustment == event.adjustment && event.byMistake != true {
      adjustmentsEnded.append(EndedAdjustment(what: ended.what, ended: stamp))
    }
    adjustments.removeAll { $0.adjustment == event.adjustment }
  }

  /// How they are reached from now on.
  ///
  /// - Parameter since: since when the address is another one; nil for from now on.
  private mutating func reach(
    _ next: ContactDetails, since: CivilDate? = nil, _ entry: Recorded<ParentEvent>
  ) {
    let stamp = Stamp(
      when: since.map { When($0) } ?? entry.happened, sequence: entry.sequence, staff: entry.staff)
    let (old, new) = ([contact.address, contact.postcode], [next.address, next.postcode])
    // Since when is often learnt only after the new address was.
    let isLearnt = since != nil && contact.email == next.email
    if old != new || isLearnt, !old.allSatisfy(\.isEmpty) { addressChanged = stamp }
    let isAgreedNoMore = contact.emailAgreed && !next.emailAgreed
    if contact.email != next.email || isAgreedNoMore, !contact.email.isEmpty {
      emailChanged = stamp
    }
    contact = next
  }
}

/// A pupil as their chronology has them.
public struct PupilState: Hashable, Sendable {
  /// The child's name.
  public var name = PersonName(given: "", family: "")
  /// Date of birth; nil where not stated.
  public var born: CivilDate?
  /// Year group.
  public var year = ""
  /// Class.
  public var form = ""
  /// Unique pupil number.
  public var upn = ""
  /// The key by which a file's next import knows the child again.
  public var importKey: String?
  /// The last day on roll; nil while on roll.
  public var left: CivilDate?
  /// How many entries were folded: the stream's version.
  public var version = 0

  /// Nothing recorded yet.
  public init() {}

  /// The state after these entries, oldest first.
  public init(folding entries: [Recorded<PupilEvent>]) {
    for entry in entries { evolve(entry) }
  }

  /// The state after one more entry. Total.
  public mutating func evolve(_ entry: Recorded<PupilEvent>) {
    version += 1
    switch entry.event {
    case .pupilAdded(let event):
      name = event.name
      born = event.born
      year = event.year
      form = event.form
      upn = event.upn
      importKey = event.importKey
    case .pupilChanged(let event):
      name = event.name
      born = event.born
      year = event.year
      form = event.form
      upn = event.upn
    case .pupilLeft(let event): left = event.on
    case .pupilReturned: left = nil
    case .erased: break
    }
  }
}
