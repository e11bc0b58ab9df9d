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

extension ContactDetails {
  /// True where something that a letter can be sent to is on record: “unknown” is no address.
  public var hasAddress: Bool { !address.tellsNothing || !postcode.tellsNothing }
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

extension LinkKind {
  /// True where a text speaks of somebody as this to a child: `his mum collects`.
  public func isNamed(in text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    return !Set(words).isDisjoint(with: everydayWords)
  }

  private var everydayWords: Set<String> {
    switch self {
    case .mother: return ["mother", "mum", "mummy"]
    case .father: return ["father", "dad", "daddy"]
    case .stepParent: return ["stepmother", "stepfather", "stepmum", "stepdad"]
    case .grandparent:
      return [
        "grandmother", "grandfather", "gran", "granny", "nan", "nanny", "grandad", "granddad",
        "grandma", "grandpa", "grandparent", "grandparents",
      ]
    case .childminder: return ["childminder"]
    case .fosterParent, .carer, .otherFamily, .other: return []
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
  /// What tells them from others of that name; nil where there is nobody else of it.
  public var apart: String?
  /// Who confirmed that they are no parent of a child here, for a visitor who might be; nil where nobody did.
  public var noParentHere: String?

  /// A person in scope, known by name or not yet identified.
  public init(
    kind: ParentKind, name: PersonName? = nil, described: String = "",
    contact: ContactDetails = ContactDetails(), importKey: String? = nil, apart: String? = nil,
    noParentHere: String? = nil
  ) {
    self.kind = kind
    self.apart = apart
    self.noParentHere = noParentHere
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
  /// What tells them from others of that name; nil where there is nobody else of it.
  public var apart: String?
  /// Who confirmed that they are no parent of a child here, for a visitor who might be; nil where nobody did.
  public var noParentHere: String?
  /// Since when the address is another one; nil where that is from now on.
  public var since: CivilDate?
  /// What was changed and why.
  public var why: String

  /// A change of a person's name or contact details. The whole new state is given.
  public init(
    kind: ParentKind, name: PersonName? = nil, described: String = "",
    contact: ContactDetails = ContactDetails(), apart: String? = nil,
    noParentHere: String? = nil, since: CivilDate? = nil, why: String
  ) {
    self.since = since
    self.kind = kind
    self.apart = apart
    self.noParentHere = noParentHere
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
