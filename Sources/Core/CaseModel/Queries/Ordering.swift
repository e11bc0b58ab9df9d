/// A column that a list can be put in order by.
public protocol ListColumn: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// How the list is in order when nobody has chosen.
  static var usual: Ordering<Self> { get }
}

/// The order of a list.
public struct Ordering<Column: ListColumn>: Hashable, Sendable {
  /// By what.
  public var column: Column
  /// True from the last to the first.
  public var descending: Bool

  /// The order of a list.
  public init(_ column: Column, descending: Bool = false) {
    self.column = column
    self.descending = descending
  }

  /// The list's own order.
  public static var usual: Ordering { Column.usual }

  /// The order once more chosen by a column: the other way round where it is that column's already.
  public func chosen(_ column: Column) -> Ordering {
    column == self.column ? Ordering(column, descending: !descending) : Ordering(column)
  }
}

/// What the list of parents can be put in order by.
public enum ParentColumn: String, ListColumn {
  case name, kind, children, cases, today

  /// By name.
  public static var usual: Ordering<ParentColumn> { Ordering(.name) }
}

/// What the list of cases can be put in order by.
public enum CaseColumn: String, ListColumn {
  case number, name, stage, waits, due, seriousness, access, opened

  /// Open ones first, and among them those with the earliest thing due.
  public static var usual: Ordering<CaseColumn> { Ordering(.due) }
}

/// What the list of bans can be put in order by.
public enum BanColumn: String, ListColumn {
  case name, form, ends, standing, review, number

  /// Live ones first by their end, then those that are over, the latest first.
  public static var usual: Ordering<BanColumn> { Ordering(.ends) }
}

/// What the list of letters can be put in order by.
public enum LetterColumn: String, ListColumn {
  case kind, name, number, standing, day, how

  /// The latest first.
  public static var usual: Ordering<LetterColumn> { Ordering(.day, descending: true) }
}

/// What the list of incidents can be put in order by.
public enum IncidentColumn: String, ListColumn {
  case number, day, name, what, outcome

  /// The latest first.
  public static var usual: Ordering<IncidentColumn> { Ordering(.day, descending: true) }
}
