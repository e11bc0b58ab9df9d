public import PolicyModel

/// A person's name as the school writes it.
public struct PersonName: Hashable, Sendable, Codable {
  /// Mr, Mrs, Dr …; empty where not stated.
  public var title: String
  /// The given name; may be empty.
  public var given: String
  /// The family name; may be empty, never with an empty given name.
  public var family: String

  /// A person's name as the school writes it.
  public init(title: String = "", given: String, family: String) {
    self.title = title
    self.given = given
    self.family = family
  }
}

extension PersonName {
  /// `Siobhán O'Brien`.
  public var full: String {
    [given, family].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// `O'Brien, Siobhán`, as lists show it.
  public var listed: String {
    given.isEmpty ? family : family.isEmpty ? given : "\(family), \(given)"
  }

  /// `Mrs O'Brien`, or the full name where no title is stated; as a letter greets.
  public var greeting: String {
    title.isEmpty || family.isEmpty ? full : "\(title) \(family)"
  }
}

/// How a person is reached.
public struct ContactDetails: Hashable, Sendable, Codable {
  /// The postal address, lines separated by line breaks.
  public var address: String
  /// The postcode.
  public var postcode: String
  /// An e-mail address.
  public var email: String
  /// Telephone numbers, best first.
  public var telephone: [String]
  /// True where the person agreed to be sent notices by e-mail (Education Act 1996 s.572).
  public var emailAgreed: Bool
  /// True where the address may not be disclosed to anyone.
  public var confidential: Bool

  /// How a person is reached.
  public init(
    address: String = "", postcode: String = "", email: String = "", telephone: [String] = [],
    emailAgreed: Bool = false, confidential: Bool = false
  ) {
    self.address = address
    self.postcode = postcode
    self.email = email
    self.telephone = telephone
    self.emailAgreed = emailAgreed
    self.confidential = confidential
  }
}

/// What an adult is to the school.
public enum ParentKind: String, Codable, CaseIterable, Sendable {
  case parent
  case carer
  case collector
  case visitor
  case unidentified

  /// The word on screens where the pack has no own word for it.
  public var words: String {
    switch self {
    case .parent: return "parent"
    case .carer: return "carer"
    case .collector: return "collects a child"
    case .visitor: return "visitor"
    case .unidentified: return "not yet identified"
    }
  }
}

/// What an adult is to a child.
public enum LinkKind: String, Codable, CaseIterable, Sendable {
  case mother, father
  case stepParent = "step-parent"
  case fosterParent = "foster-parent"
  case grandparent, carer, childminder
  case otherFamily = "other-family"
  case other

  /// The relationship in words.
  public var words: String {
    switch self {
    case .mother, .father, .grandparent, .carer, .childminder: return rawValue
    case .stepParent: return "step-parent"
    case .fosterParent: return "foster parent"
    case .otherFamily: return "other family"
    case .other: return "other contact"
    }
  }
}

/// Parental responsibility. Absent from a file means not stated, never no.
public enum Responsibility: String, Codable, CaseIterable, Sendable {
  case yes, no
  case notStated = "not-stated"

  /// The answer in words.
  public var words: String {
    switch self {
    case .yes: return "yes"
    case .no: return "no"
    case .notStated: return "not stated"
    }
  }
}

/// A person in scope, known by name or not yet identified.
public struct ParentAdded: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "parent.added"
  /// The version of the shape below.
  public static let version = 1

  /// What they are to the school.
  public var kind: ParentKind
  /// Their name; nil while not identified.
  public var name: PersonName?
  /// A description or an account name, for someone not yet identified.
  public var described: String
  /// How they are reached.
  public var contact: ContactDetails
  /// The key by which a file's next import knows them again.
  public var importKey: String?

  /// A person in scope, known by name or not yet identified.
  public init(
    kind: ParentKind, name: PersonName? = nil, described: String = "",
    contact: ContactDetails = ContactDetails(), importKey: String? = nil
  ) {
    self.kind = kind
    self.name = name
    self.described = described
    self.contact = contact
    self.importKey = importKey
  }
}

/// A change of a person's name or contact details. The whole new state is given.
public struct ParentChanged: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "parent.changed"
  /// The version of the shape below.
  public static let version = 1

  /// What they are to the school.
  public var kind: ParentKind
  /// Their name.
  public var name: PersonName?
  /// A description, for someone not yet identified.
  public var described: String
  /// How they are reached.
  public var contact: ContactDetails
  /// What was changed and why.
  public var why: String

  /// A change of a person's name or contact details. The whole new state is given.
  public init(
    kind: ParentKind, name: PersonName? = nil, described: String = "",
    contact: ContactDetails = ContactDetails(), why: String
  ) {
    self.kind = kind
    self.name = name
    self.described = described
    self.contact = contact
    self.why = why
  }
}

/// Someone not yet identified turned out to be somebody.
public struct ParentIdentified: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "parent.identified"
  /// The version of the shape below.
  public static let version = 1

  /// Their name, where they were not in the record before.
  public var name: PersonName?
  /// The person they are, where they were.
  public var sameAs: ParentID?
  /// How this is known.
  public var how: String
  /// Who identified them.
  public var by: String

  /// Someone not yet identified turned out to be somebody.
  public init(name: PersonName? = nil, sameAs: ParentID? = nil, how: String, by: String) {
    self.name = name
    self.sameAs = sameAs
    self.how = how
    self.by = by
  }
}

/// A relationship between this person and a pupil.
public struct LinkMade: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "parent.link-made"
  /// The version of the shape below.
  public static let version = 1

  /// The pupil.
  public var pupil: PupilID
  /// What the adult is to the child.
  public var relation: LinkKind
  /// Parental responsibility.
  public var responsibility: Responsibility
  /// Whether they collect the child from school.
  public var collects: Bool
  /// Whether the child lives with them; nil where not stated.
  public var livesWith: Bool?
  /// The key by which a file's next import knows it again.
  public var importKey: String?

  /// A relationship between this person and a pupil.
  public init(
    pupil: PupilID, relation: LinkKind, responsibility: Responsibility = .notStated,
    collects: Bool = true, livesWith: Bool? = nil, importKey: String? = nil
  ) {
    self.pupil = pupil
    self.relation = relation
    self.responsibility = responsibility
    self.collects = collects
    self.livesWith = livesWith
    self.importKey = importKey
  }
}

/// A relationship changed. The whole new state is given.
public struct LinkChanged: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "parent.link-changed"
  /// The version of the shape below.
  public static let version = 1

  /// The pupil.
  public var pupil: PupilID
  /// What the adult is to the child.
  public var relation: LinkKind
  /// Parental responsibility.
  public var responsibility: Responsibility
  /// Whether they collect the child.
  public var collects: Bool
  /// Whether the child lives with them.
  public var livesWith: Bool?
  /// What was changed and why.
  public var why: String

  /// A relationship changed. The whole new state is given.
  public init(
    pupil: PupilID, relation: LinkKind, responsibility: Responsibility, collects: Bool,
    livesWith: Bool? = nil, why: String
  ) {
    self.pupil = pupil
    self.relation = relation
    self.responsibility = responsibility
    self.collects = collects
    self.livesWith = livesWith
    self.why = why
  }
}

/// A relationship ended or had been recorded by mistake.
public struct LinkEnded: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "parent.link-ended"
  /// The version of the shape below.
  public static let version = 1

  /// The pupil.
  public var pupil: PupilID
  /// Why.
  public var why: String

  /// A relationship ended or had been recorded by mistake.
  public init(pupil: PupilID, why: String) {
    self.pupil = pupil
    self.why = why
  }
}

/// A court order that says something about this person and a child.
public struct CourtOrderRecorded: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "parent.court-order"
  /// The version of the shape below.
  public static let version = 1

  /// Its id with this person.
  public var order: ItemID
  /// The child; nil for all of theirs.
  public var pupil: PupilID?
  /// What kind of order.
  public var kind: String
  /// What it says, in words.
  public var effect: String
  /// Whether it lets this person collect the child; nil where it does not say.
  public var mayCollect: Bool?
  /// The first day.
  public var from: CivilDate
  /// The last day; nil where none is named.
  public var until: CivilDate?
  /// Who saw a copy; nil where nobody has.
  public var copySeenBy: StaffID?

  /// A court order that says something about this person and a child.
  public init(
    order: ItemID, pupil: PupilID? = nil, kind: String, effect: String, mayCollect: Bool? = nil,
    from: CivilDate, until: CivilDate? = nil, copySeenBy: StaffID? = nil
  ) {
    self.order = order
    self.pupil = pupil
    self.kind = kind
    self.effect = effect
    self.mayCollect = mayCollect
    self.from = from
    self.until = until
    self.copySeenBy = copySeenBy
  }
}

/// A court order no longer stands.
public struct CourtOrderEnded: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "parent.court-order-ended"
  /// The version of the shape below.
  public static let version = 1

  /// Which.
  public var order: ItemID
  /// Why.
  public var why: String

  /// A court order no longer stands.
  public init(order: ItemID, why: String) {
    self.order = order
    self.why = why
  }
}

/// A reasonable adjustment agreed with this person (Equality Act 2010 s.20).
public struct AdjustmentAgreed: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "parent.adjustment-agreed"
  /// The version of the shape below.
  public static let version = 1

  /// Its id with this person.
  public var adjustment: ItemID
  /// What was agreed.
  public var what: String

  /// A reasonable adjustment agreed with this person (Equality Act 2010 s.20).
  public init(adjustment: ItemID, what: String) {
    self.adjustment = adjustment
    self.what = what
  }
}

/// An adjustment no longer stands.
public struct AdjustmentEnded: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "parent.adjustment-ended"
  /// The version of the shape below.
  public static let version = 1

  /// Which.
  public var adjustment: ItemID
  /// Why.
  public var why: String

  /// An adjustment no longer stands.
  public init(adjustment: ItemID, why: String) {
    self.adjustment = adjustment
    self.why = why
  }
}

/// The person was asked to agree to the code, and what came of it.
public struct AgreementAsked: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "parent.agreement"
  /// The version of the shape below.
  public static let version = 1

  /// The edition of the code.
  public var edition: String
  /// Their answer; nil while there is none.
  public var agreed: Bool?

  /// The person was asked to agree to the code, and what came of it.
  public init(edition: String, agreed: Bool? = nil) {
    self.edition = edition
    self.agreed = agreed
  }
}
