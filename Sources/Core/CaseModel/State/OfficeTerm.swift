public import PolicyModel

/// One time for which somebody held an office that the governors fill: that of chair or of vice-chair.
public struct OfficeTerm: Hashable, Sendable {
  /// The office.
  public var office: Role
  /// The first day; nil where they held it when the record first named anybody for it.
  public var from: CivilDate?
  /// The day on which it ended, which is a part of it where they left; nil while they hold it.
  public var until: CivilDate?
  /// The entry that ended it, which may say so of an earlier day; nil while they hold it.
  public internal(set) var endedBy: Int?
  /// Who recorded that they hold it; nil where that is not known.
  public var recordedBy: StaffID?

  /// One time for which somebody held an office.
  public init(
    _ office: Role, from: CivilDate? = nil, until: CivilDate? = nil, endedBy: Int? = nil,
    recordedBy: StaffID? = nil
  ) {
    self.endedBy = endedBy
    self.recordedBy = recordedBy
    self.office = office
    self.from = from
    self.until = until
  }

  /// True where they held it on a day.
  public func covers(_ day: CivilDate) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }
}

extension Role {
  /// The offices that the governors fill.
  public static let governors: Set<Role> = [.chair, .viceChair]
}
