public import Chronology
import Foundation
public import PolicyModel

/// The one place where now becomes today: an instant in UTC, turned once into a civil date and a local
/// time in the school's zone.
public struct DeskClock: Sendable {
  private let now: @Sendable () -> Instant

  /// A clock that asks this for the instant in UTC.
  public init(now: @escaping @Sendable () -> Instant) {
    self.now = now
  }

  /// The system's clock.
  public static let system = DeskClock {
    Instant(milliseconds: Int((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }

  /// A clock that stands at noon UTC of a day: for practice records and tests.
  public static func standing(at day: CivilDate) -> DeskClock {
    DeskClock { Instant(milliseconds: (Int(day.dayNumber) * 24 + 12) * 3_600_000) }
  }

  /// The instant now, in UTC.
  public var instant: Instant { now() }

  /// Today and the time now in a zone; UTC where the zone's name is not known.
  public func local(in zone: String) -> (today: CivilDate, time: LocalTime?) {
    local(instant, in: zone)
  }

  /// The day and the time of an instant in a zone.
  public func local(_ instant: Instant, in zone: String) -> (today: CivilDate, time: LocalTime?) {
    let seconds = Double(instant.milliseconds) / 1000
    let offset =
      TimeZone(identifier: zone)?.secondsFromGMT(for: Date(timeIntervalSince1970: seconds)) ?? 0
    let local = instant.milliseconds / 1000 + offset
    let day = Int((Double(local) / 86_400).rounded(.down))
    let minutes = (local - day * 86_400) / 60
    return (
      CivilDate(dayNumber: Int32(clamping: day)),
      LocalTime(hour: minutes / 60, minute: minutes % 60)
    )
  }
}
