public import Foundation
public import PolicyModel

/// The bank holidays of one part of the United Kingdom, from a file in the shape of GOV.UK's public
/// feed (`bank-holidays.json`).
///
/// The feed drops old years from time to time, so a newer file is joined to what is known with
/// ``merged(with:)``, and a day once known stays.
public struct BankHolidays: Equatable, Sendable {
  /// The name of each day, with its note where it has one: `Boxing Day (Substitute day)`.
  public var names: [CivilDate: String]

  /// These days.
  public init(names: [CivilDate: String]) {
    self.names = names
  }

  /// Reads a file's bytes: an object of divisions, each with `events` of `title`, `date`
  /// (yyyy-mm-dd) and `notes`.
  ///
  /// - Parameter division: the division wanted, as the feed names it.
  /// - Throws: ``CalendarFileError`` with every event that is wrong, or the one fault that makes
  ///   the file no such feed.
  public static func read(
    _ bytes: Data, division: String = "england-and-wales"
  ) throws(CalendarFileError) -> BankHolidays {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CalendarFileError(faults: [.init(line: 1, column: 1, reason: "The file is not UTF-8.")])
    }
    let root = try PositionedJSONParser.parse(text)
    guard let part = root.members?[division] else {
      throw CalendarFileError(faults: [root.fault("The file has no “\(division)”.")])
    }
    guard let list = part.members?["events"], let events = list.elements else {
      throw CalendarFileError(faults: [part.fault("“\(division)” has no list of “events”.")])
    }
    var names: [CivilDate: String] = [:]
    var faults: [CalendarFileError.Fault] = []
    for event in events {
      guard let title = event.members?["title"], let name = title.string, !name.isEmpty else {
        faults.append(event.fault("This event has no “title”."))
        continue
      }
      guard let date = event.members?["date"], let iso = date.string else {
        faults.append(event.fault("This event has no “date”."))
        continue
      }
      guard let day = CivilDate(iso: iso) else {
        faults.append(date.fault("“\(iso)” is not a day there is, written as in 2026-04-03."))
        continue
      }
      let note = event.members?["notes"]?.string ?? ""
      let full = note.isEmpty ? name : "\(name) (\(note))"
      if let earlier = names[day], earlier != full {
        faults.append(date.fault("\(day.inWords) is already “\(earlier)”."))
        continue
      }
      names[day] = full
    }
    guard faults.isEmpty else { throw CalendarFileError(faults: faults) }
    return BankHolidays(names: names)
  }

  /// These days and the newer file's; where both name a day, the newer name.
  public func merged(with newer: BankHolidays) -> BankHolidays {
    BankHolidays(names: names.merging(newer.names) { $1 })
  }

  /// The days alone, as ``PolicyModel/SchoolCalendar`` takes them.
  public var days: Set<CivilDate> { Set(names.keys) }

  /// The first and the last year that have days; nil where there are none.
  public var years: ClosedRange<Int>? {
    guard let first = names.keys.min(), let last = names.keys.max() else { return nil }
    return first.parts.year...last.parts.year
  }
}
