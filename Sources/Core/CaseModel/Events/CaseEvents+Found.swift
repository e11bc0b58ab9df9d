public import PolicyModel

/// Where a restriction recorded as found comes from.
public enum FoundOrigin: String, Codable, CaseIterable, Sendable {
  /// The school imposed it before it kept this record.
  case before
  /// Somebody else imposed it: the local authority, the trust, a court.
  case elsewhere

  /// The origin in words.
  public var words: String {
    switch self {
    case .before: return "by the school, before this record began"
    case .elsewhere: return "by somebody else: local authority, trust, court"
    }
  }
}

/// The dated document that shows a restriction recorded as found. Nobody's memory is one.
public enum FoundDocument: String, Codable, CaseIterable, Sendable {
  case letter, order, minutes
  case email = "e-mail"
  case entry

  /// True for what the person themselves was sent.
  var isToThePerson: Bool { self == .letter || self == .email }

  /// The document in words.
  public var words: String {
    switch self {
    case .letter: return "the letter to the person"
    case .order: return "an order of a court or an authority"
    case .minutes: return "minutes of the governors or of a meeting"
    case .email: return "an e-mail to the person"
    case .entry: return "an entry in an earlier record"
    }
  }
}

/// A restriction that began before the record did, or was imposed elsewhere, recorded as found: the gate
/// reads it, nothing else does, and the head is to confirm it by a proper decision or to end it.
public struct RestrictionFound: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.restriction-found"
  /// The version of the shape below.
  public static let version = 1

  /// Its id in the case.
  public var restriction: ItemID
  /// The measure's id.
  public var measure: String
  /// What is known of it.
  public var terms: Terms
  /// Where it comes from.
  public var origin: FoundOrigin
  /// Who imposed it.
  public var imposedBy: String
  /// The document that shows that.
  public var shownBy: FoundDocument
  /// The document's date.
  public var dated: CivilDate
  /// Where the document is kept; empty where it is kept as evidence in the case.
  public var kept: String
  /// The last day on which the gate takes its word for it unconfirmed; then the head is asked.
  public var confirmBy: CivilDate?
  /// What is not known.
  public var notKnown: [String]
  /// What was left out when it was imposed.
  public var irregular: [String]

  /// A restriction recorded as found.
  public init(
    restriction: ItemID, measure: String, terms: Terms, origin: FoundOrigin, imposedBy: String,
    shownBy: FoundDocument, dated: CivilDate, kept: String = "", confirmBy: CivilDate? = nil,
    notKnown: [String] = [], irregular: [String] = []
  ) {
    self.dated = dated
    self.kept = kept
    self.confirmBy = confirmBy
    self.restriction = restriction
    self.measure = measure
    self.terms = terms
    self.origin = origin
    self.imposedBy = imposedBy
    self.shownBy = shownBy
    self.notKnown = notKnown
    self.irregular = irregular
  }
}
