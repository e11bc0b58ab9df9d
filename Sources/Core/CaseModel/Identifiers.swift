/// An opaque id of one kind of thing. Headers of entries hold ids only, never a name.
public protocol RecordID: RawRepresentable, Hashable, Codable, Sendable, Comparable,
  ExpressibleByStringLiteral, CustomStringConvertible
where RawValue == String {
  /// Wraps the text of an id.
  init(rawValue: String)
}

extension RecordID {
  /// Wraps the text of an id.
  public init(stringLiteral value: String) { self.init(rawValue: value) }
  /// In the order of the ids' text.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  /// The id's text.
  public var description: String { rawValue }
}

/// A parent, or another adult in scope: `p00012`.
public struct ParentID: RecordID {
  /// The id's text.
  public let rawValue: String
  /// Wraps the text of an id.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// The stream that holds everything recorded about this person.
  public var stream: String { "parent/\(rawValue)" }
}

/// A pupil: `u00031`.
public struct PupilID: RecordID {
  /// The id's text.
  public let rawValue: String
  /// Wraps the text of an id.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// The stream that holds everything recorded about this pupil.
  public var stream: String { "pupil/\(rawValue)" }
}

/// A member of staff or governor who uses Conduct: `s01`.
public struct StaffID: RecordID {
  /// The id's text.
  public let rawValue: String
  /// Wraps the text of an id.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// An incident's number, which people quote: `I-2026-031`. Its letter keeps it apart from a case's number, so that
/// nobody rings the wrong parent.
public struct IncidentID: RecordID {
  /// The id's text.
  public let rawValue: String
  /// Wraps the text of an id. A number typed without its letter, or with a small one, is the same.
  public init(rawValue: String) {
    if rawValue.first?.isNumber ?? false {
      self.rawValue = "I-\(rawValue)"
    } else {
      self.rawValue = rawValue.hasPrefix("i-") ? "I-\(rawValue.dropFirst(2))" : rawValue
    }
  }
  /// The stream that holds everything recorded about this incident.
  public var stream: String { "incident/\(rawValue)" }
}

/// A case's number, which people quote: `2026-014`.
public struct CaseID: RecordID {
  /// The id's text.
  public let rawValue: String
  /// Wraps the text of an id.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// The stream that holds everything recorded about this case.
  public var stream: String { "case/\(rawValue)" }
}

/// Something within a case that later steps refer to: a letter `L1`, a meeting `M1`, a notice `N1`, a
/// consultation `C1`, a restriction `R1`, a challenge `H1`. Unique within its case.
public struct ItemID: RecordID {
  /// The id's text.
  public let rawValue: String
  /// Wraps the text of an id.
  public init(rawValue: String) { self.rawValue = rawValue }
}
