public import PolicyModel

/// The head's powers handed to somebody for some days, for one case or for all.
public struct DelegationGiven: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "school.delegation-given"
  /// The version of the shape below.
  public static let version = 1

  /// Its id.
  public var delegation: String
  /// Who acts.
  public var to: StaffID
  /// The first day.
  public var from: CivilDate
  /// The last day, inclusive.
  public var until: CivilDate
  /// The one case it covers; nil for all.
  public var caseNumber: CaseID?
  /// True for an outside head.
  public var outside: Bool
  /// Who gave it, in words, where the deputy records it for them.
  public var givenBy: String
  /// Why.
  public var reason: String

  /// The head's powers handed to somebody for some days, for one case or for all.
  public init(
    delegation: String, to: StaffID, from: CivilDate, until: CivilDate, caseNumber: CaseID? = nil,
    outside: Bool = false, givenBy: String, reason: String
  ) {
    self.delegation = delegation
    self.to = to
    self.from = from
    self.until = until
    self.caseNumber = caseNumber
    self.outside = outside
    self.givenBy = givenBy
    self.reason = reason
  }
}

/// A delegation ended before its last day.
public struct DelegationEnded: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "school.delegation-ended"
  /// The version of the shape below.
  public static let version = 1

  /// Which.
  public var delegation: String
  /// Why.
  public var reason: String
  /// True where the governors say that they never made the appointment.
  public var neverMade: Bool

  /// A delegation ended before its last day.
  public init(delegation: String, reason: String, neverMade: Bool = false) {
    self.neverMade = neverMade
    self.delegation = delegation
    self.reason = reason
  }
}

/// The head confirms a delegation that somebody else recorded for them.
public struct DelegationConfirmed: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "school.delegation-confirmed"
  /// The version of the shape below.
  public static let version = 1

  /// Which.
  public var delegation: String
  /// What the head says about it; may be empty.
  public var note: String

  /// The head confirms a delegation that somebody else recorded for them.
  public init(delegation: String, note: String) {
    self.delegation = delegation
    self.note = note
  }
}

/// The governors appointed somebody to act as head for some days, for one case or for all.
public struct ActingHeadAppointed: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "school.acting-head-appointed"
  /// The version of the shape below.
  public static let version = 1

  /// Its id, among those of delegations.
  public var delegation: String
  /// Who acts.
  public var to: StaffID
  /// The first day.
  public var from: CivilDate
  /// The last day, inclusive.
  public var until: CivilDate
  /// The one case it covers; nil for all.
  public var caseNumber: CaseID?
  /// True for an outside head.
  public var outside: Bool
  /// The reference of the governors' minute.
  public var minute: String
  /// Why.
  public var reason: String

  /// The governors appointed somebody to act as head for some days, for one case or for all.
  public init(
    delegation: String, to: StaffID, from: CivilDate, until: CivilDate, caseNumber: CaseID? = nil,
    outside: Bool = false, minute: String, reason: String
  ) {
    self.delegation = delegation
    self.to = to
    self.from = from
    self.until = until
    self.caseNumber = caseNumber
    self.outside = outside
    self.minute = minute
    self.reason = reason
  }
}
