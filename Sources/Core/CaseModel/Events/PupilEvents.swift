public import PolicyModel

/// A child at the school.
public struct PupilAdded: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "pupil.added"
  /// The version of the shape below.
  public static let version = 1

  /// The child's name.
  public var name: PersonName
  /// Date of birth; nil where not stated.
  public var born: CivilDate?
  /// Year group.
  public var year: String
  /// Class.
  public var form: String
  /// Unique pupil number.
  public var upn: String
  /// The key by which a file's next import knows the child again.
  public var importKey: String?

  /// A child at the school.
  public init(
    name: PersonName, born: CivilDate? = nil, year: String = "", form: String = "",
    upn: String = "", importKey: String? = nil
  ) {
    self.name = name
    self.born = born
    self.year = year
    self.form = form
    self.upn = upn
    self.importKey = importKey
  }
}

/// A change of a child's details. The whole new state is given.
public struct PupilChanged: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "pupil.changed"
  /// The version of the shape below.
  public static let version = 1

  /// The child's name.
  public var name: PersonName
  /// Date of birth.
  public var born: CivilDate?
  /// Year group.
  public var year: String
  /// Class.
  public var form: String
  /// Unique pupil number.
  public var upn: String
  /// What was changed and why.
  public var why: String

  /// A change of a child's details. The whole new state is given.
  public init(
    name: PersonName, born: CivilDate? = nil, year: String = "", form: String = "",
    upn: String = "", why: String
  ) {
    self.name = name
    self.born = born
    self.year = year
    self.form = form
    self.upn = upn
    self.why = why
  }
}

/// The child left the school.
public struct PupilLeft: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "pupil.left"
  /// The version of the shape below.
  public static let version = 1

  /// The last day on roll.
  public var on: CivilDate

  /// The child left the school.
  public init(on: CivilDate) {
    self.on = on
  }
}

/// The child is on the roll again.
public struct PupilReturned: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "pupil.returned"
  /// The version of the shape below.
  public static let version = 2

  /// The first day back.
  public var on: CivilDate
  /// Why; empty where it was recorded before that was asked.
  public var why: String

  /// The child is on the roll again.
  public init(on: CivilDate, why: String) {
    self.on = on
    self.why = why
  }

  /// The same before it was asked why.
  public struct First: EventPayload {
    /// The kind as it stands in the record.
    public static let kind = PupilReturned.kind
    /// The version of the shape below.
    public static let version = 1

    /// The first day back.
    public var on: CivilDate

    /// The same before it was asked why.
    public init(on: CivilDate) { self.on = on }
  }
}
