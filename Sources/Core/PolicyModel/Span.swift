/// A length of time as people state it: `5 school days`, `6 weeks`, `3 months`.
///
/// Codes as that text. School days need a calendar and may be unresolvable; see ``SchoolCalendar``.
public struct Span: Hashable, Sendable, Codable {
  /// What is counted.
  public enum Unit: String, Sendable, CaseIterable {
    case days = "days"
    case weeks = "weeks"
    case months = "months"
    case schoolDays = "school days"
  }

  /// How many; at least 1.
  public let count: Int
  /// What is counted.
  public let unit: Unit

  /// A length of time; nil where count is under 1 or over 10,000.
  public init?(_ count: Int, _ unit: Unit) {
    guard (1...10_000).contains(count) else { return nil }
    self.count = count
    self.unit = unit
  }

  /// So many school days; one where the count is out of range.
  static func schoolDays(_ count: Int) -> Span { Span(checked: count, .schoolDays) }

  /// So many months; one where the count is out of range.
  static func months(_ count: Int) -> Span { Span(checked: count, .months) }

  /// Until the next school day: what was done on one day counts on another.
  public static let overnight = Span(checked: 1, .schoolDays)

  /// Two school weeks.
  public static let tenSchoolDays = Span(checked: 10, .schoolDays)

  /// How long post takes in its ordinary course.
  public static let inThePost = Span(checked: 2, .schoolDays)

  private init(checked count: Int, _ unit: Unit) {
    self.count = (1...10_000).contains(count) ? count : 1
    self.unit = unit
  }

  /// Reads `6 weeks`, `6w`, `14d`, `3 months`, `3m`, `5 school days`, `5sd`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let trimmed = text.drop { $0 == " " || $0 == "+" }
    let digits = trimmed.prefix { ("0"..."9").contains($0) }
    guard let count = Int(digits) else { return nil }
    var word = String(trimmed.dropFirst(digits.count)).lowercased()
    while word.hasPrefix(" ") { word.removeFirst() }
    while word.hasSuffix(" ") { word.removeLast() }
    switch word {
    case "d", "day", "days": self.init(count, .days)
    case "w", "week", "weeks": self.init(count, .weeks)
    case "m", "month", "months": self.init(count, .months)
    case "sd", "school day", "school days": self.init(count, .schoolDays)
    default: return nil
    }
  }

  /// Twice as long.
  public var doubled: Span { Span(checked: count * 2, unit) }

  /// `1 week`, `6 weeks`.
  public var text: String {
    count == 1 ? "1 \(unit.rawValue.dropLast())" : "\(count) \(unit.rawValue)"
  }

  /// Reads the text form; throws `DecodingError.dataCorrupted` for anything else.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let span = Span(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "“\(text)” is not a length of time such as 6 weeks.")
    }
    self = span
  }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
