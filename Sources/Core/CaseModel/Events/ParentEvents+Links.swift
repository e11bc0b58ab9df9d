public import PolicyModel

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

/// The kinds of court order that bear on a parent and a school.
public enum CourtOrderKind: String, CaseIterable, Sendable {
  case childArrangements = "child-arrangements"
  case prohibitedSteps = "prohibited-steps"
  case specificIssue = "specific-issue"
  case nonMolestation = "non-molestation"
  case occupation, restraining, injunction
  case bail, other

  /// The kind in words.
  public var words: String {
    switch self {
    case .childArrangements: return "child arrangements order"
    case .prohibitedSteps: return "prohibited steps order"
    case .specificIssue: return "specific issue order"
    case .nonMolestation: return "non-molestation order"
    case .occupation: return "occupation order"
    case .restraining: return "restraining order"
    case .injunction: return "injunction"
    case .bail: return "conditions of bail"
    case .other: return "another order"
    }
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
  /// Whether it bears on their coming to the school's site; nil where nobody was asked.
  public var concernsSite: Bool?

  /// A court order that says something about this person and a child.
  public init(
    order: ItemID, pupil: PupilID? = nil, kind: String, effect: String, mayCollect: Bool? = nil,
    from: CivilDate, until: CivilDate? = nil, copySeenBy: StaffID? = nil,
    concernsSite: Bool? = nil
  ) {
    self.concernsSite = concernsSite
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
  /// True where it never was agreed with this person, and was recorded by mistake.
  public var byMistake: Bool?

  /// An adjustment no longer stands.
  public init(adjustment: ItemID, why: String, byMistake: Bool? = nil) {
    self.adjustment = adjustment
    self.why = why
    self.byMistake = byMistake
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
