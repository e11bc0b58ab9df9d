public import PolicyModel

/// One row of a school's term table.
public struct TermRow: Equatable, Sendable {
  /// What a row gives the dates of.
  public enum Kind: Equatable, Sendable {
    /// A term: its first and last day on which pupils attend.
    case term
    /// The half-term holiday within a term.
    case halfTerm
    /// A day, or days, on which only staff attend.
    case inset

    /// The kind with this name, in capitals or not: `term`, `half-term holiday` or `half term`,
    /// `INSET` or `INSET day`.
    public init?(name: String) {
      switch name.lowercased().filter({ $0.isLetter }) {
      case "term": self = .term
      case "halfterm", "halftermholiday", "halftermbreak": self = .halfTerm
      case "inset", "insetday", "insetdays": self = .inset
      default: return nil
      }
    }
  }

  /// The line of the file, counted from 1.
  public var line: Int
  /// The school year as `2026-27`.
  public var schoolYear: String
  /// The term it belongs to, in small letters: `autumn`.
  public var term: String
  /// What it gives the dates of.
  public var kind: Kind
  /// The first day, inclusive.
  public var first: CivilDate
  /// The last day, inclusive.
  public var last: CivilDate
  /// True until the school confirms it.
  public var provisional: Bool

  /// A row with these fields.
  public init(
    line: Int, schoolYear: String, term: String, kind: Kind, first: CivilDate, last: CivilDate,
    provisional: Bool
  ) {
    self.line = line
    self.schoolYear = schoolYear
    self.term = term
    self.kind = kind
    self.first = first
    self.last = last
    self.provisional = provisional
  }
}
