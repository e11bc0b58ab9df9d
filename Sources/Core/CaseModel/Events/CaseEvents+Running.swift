public import PolicyModel

/// Something due was put off to a later day, for a reason.
public struct DuePutOff: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.due-put-off"
  /// The version of the shape below.
  public static let version = 1

  /// What is due, as a raw ``DueKind``; an unknown one puts nothing off.
  public var due: String
  /// The day on which it shows again.
  public var until: CivilDate
  /// Why.
  public var reason: String

  /// Something due was put off to a later day.
  public init(due: String, until: CivilDate, reason: String) {
    self.due = due
    self.until = until
    self.reason = reason
  }
}

/// The case was handed to a member of staff, who carries it on from here.
public struct CaseHandedOver: EventPayload {
  /// The kind as it stands in the record.
  public static let kind = "case.handed-over"
  /// The version of the shape below.
  public static let version = 1

  /// Who carries it on.
  public var to: StaffID
  /// What they should know.
  public var note: String

  /// The case was handed to a member of staff.
  public init(to: StaffID, note: String) {
    self.to = to
    self.note = note
  }
}
