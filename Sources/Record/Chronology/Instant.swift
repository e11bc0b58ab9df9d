public import PolicyModel

/// A moment in UTC, to the millisecond: when an entry was written down.
///
/// Not a civil date: what happened is dated with `When`, in the school's own days. Written as RFC
/// 3339 with exactly three decimals and `Z`, so that the order of the texts is the order of the
/// moments.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1 January 1970, 00:00 UTC, leap seconds not counted.
  public let milliseconds: Int

  private static let millisecondsInDay = 86_400_000
  private static let latest = 253_402_300_799_999

  /// The moment this many milliseconds after 1 January 1970 UTC, held between then and the end of
  /// 9999.
  public init(milliseconds: Int) {
    self.milliseconds = min(max(milliseconds, 0), Instant.latest)
  }

  /// Reads `2026-03-04T09:05:12.123Z` exactly; nil for any other form and for a moment that does
  /// not exist.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 24, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "."),
      bytes[23] == UInt8(ascii: "Z"),
      let day = CivilDate(iso: String(decoding: bytes[0..<10], as: UTF8.self)),
      let hour = Instant.number(bytes[11..<13]), hour < 24,
      let minute = Instant.number(bytes[14..<16]), minute < 60,
      let second = Instant.number(bytes[17..<19]), second < 60,
      let thousandth = Instant.number(bytes[20..<23]), day.dayNumber >= 0
    else { return nil }
    let seconds = (hour * 60 + minute) * 60 + second
    milliseconds = Int(day.dayNumber) * Instant.millisecondsInDay + seconds * 1_000 + thousandth
  }

  /// `2026-03-04T09:05:12.123Z`.
  public var text: String {
    let inDay = milliseconds % Instant.millisecondsInDay
    let seconds = inDay / 1_000
    let clock = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { Instant.padded($0, 2) }
    let time = clock.joined(separator: ":")
    return "\(utcDay.iso)T\(time).\(Instant.padded(inDay % 1_000, 3))Z"
  }

  /// The day in UTC. The school's own day may differ by one: only the desk's clock knows its zone.
  public var utcDay: CivilDate {
    CivilDate(dayNumber: Int32(milliseconds / Instant.millisecondsInDay))
  }

  /// Earlier.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
