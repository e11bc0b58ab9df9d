/// A time of day in the school's own zone, to the minute. Codes as `hh:mm`.
public struct LocalTime: Hashable, Comparable, Sendable, Codable {
  /// Minutes since midnight, 0...1439.
  public let minutes: Int

  /// The time with this hour (0...23) and minute (0...59), or nil where there is none.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  /// Reads a time as people type it: `9:05`, `9.05`, `0905`, `905`, `8.45am`, `8:45 pm`, `8 pm`; nil for
  /// anything else, a bare hour without am or pm included.
  public init?(_ text: some StringProtocol) {
    var digits = text.lowercased().filter { $0 != " " }
    let half = ["am": 0, "a.m.": 0, "pm": 12, "p.m.": 12].first { digits.hasSuffix($0.key) }
    if let half { digits.removeLast(half.key.count) }
    var parts = digits.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
      .map(String.init)
    if parts.count == 1, (3...4).contains(digits.count) {
      parts = [String(digits.dropLast(2)), String(digits.suffix(2))]
    } else if parts.count == 1, half != nil {
      parts.append("00")
    }
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1])
    else { return nil }
    guard let half else {
      self.init(hour: hour, minute: minute)
      return
    }
    guard (1...12).contains(hour) else { return nil }
    self.init(hour: hour % 12 + half.value, minute: minute)
  }

  /// `09:05`.
  public var text: String {
    "\(CivilDate.padded(minutes / 60, 2)):\(CivilDate.padded(minutes % 60, 2))"
  }

  /// Earlier times first.
  public static func < (left: LocalTime, right: LocalTime) -> Bool { left.minutes < right.minutes }

  /// Reads `hh:mm`; throws `DecodingError.dataCorrupted` for anything else.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let time = LocalTime(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "“\(text)” is not a time of the form hh:mm.")
    }
    self = time
  }

  /// Writes `hh:mm`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// When something happened: a civil date and, where it is known, the local time on that day.
///
/// Not the instant at which it was written down; an entry keeps both. The order of two things on one
/// day of which either has no time is not known from these values alone, so `When` is not `Comparable`:
/// see ``isKnown(before:)``.
public struct When: Hashable, Sendable, Codable {
  /// The day.
  public var day: CivilDate
  /// The local time on that day, where it was stated.
  public var time: LocalTime?

  /// A day, and a local time where one is known.
  public init(_ day: CivilDate, _ time: LocalTime? = nil) {
    self.day = day
    self.time = time
  }

  /// True where this is certainly earlier than the other: an earlier day, or an earlier time on the same
  /// day with both times known.
  public func isKnown(before other: When) -> Bool {
    if day != other.day { return day < other.day }
    guard let time, let otherTime = other.time else { return false }
    return time < otherTime
  }

  /// `Wed 4 March 2026` or `Wed 4 March 2026 at 09:05`.
  public var inWords: String {
    guard let time else { return day.withWeekday }
    return "\(day.withWeekday) at \(time.text)"
  }
}
