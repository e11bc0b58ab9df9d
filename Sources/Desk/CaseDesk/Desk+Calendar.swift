import CaseModel
import Exchange
import Foundation
public import PolicyModel

extension Desk {
  /// Replaces the record's term table, and its bank holidays where new ones are given, from the next
  /// moment on: what is due by school days or by a term's end moves with it.
  ///
  /// - Parameters:
  ///   - terms: the exact text of a term table; nil keeps the one there is.
  ///   - bankHolidays: the exact text of GOV.UK's bank-holiday file; nil keeps the one there is.
  /// - Returns: the calendar as it stands now.
  /// - Throws: ``DeskError``: `unusable` with everything wrong in a file, `notPermitted`, `store`.
  @discardableResult
  public func adoptCalendar(
    terms: String? = nil, bankHolidays: String? = nil
  ) throws(DeskError) -> SchoolCalendar {
    guard try administers() else {
      throw .notPermitted("The term table is for the headteacher or the administrator to replace.")
    }
    if let terms {
      try Self.checkCalendarFile(terms) { bytes throws(CalendarFileError) in
        _ = try TermTable.read(bytes)
      }
    }
    if let bankHolidays {
      try Self.checkCalendarFile(bankHolidays) { bytes throws(CalendarFileError) in
        _ = try BankHolidays.read(bytes, division: "england-and-wales")
      }
    }
    let school = try school()
    let newTerms = terms ?? school.calendar?.terms ?? ""
    let newHolidays = bankHolidays ?? school.calendar?.bankHolidays ?? ""
    let now = try now()
    try record(
      [
        Write(
          "school",
          CalendarAdopted(
            bankHolidays: newHolidays, terms: newTerms,
            digest: Desk.digest(Array((newHolidays + newTerms).utf8))))
      ], happened: When(now.today, now.time), expecting: ["school": school.version])
    return try calendar()
  }

  private static func checkCalendarFile(
    _ text: String, _ read: (Data) throws(CalendarFileError) -> Void
  ) throws(DeskError) {
    do {
      try read(Data(text.utf8))
    } catch {
      throw .unusable(error.faults.map(\.sentence).joined(separator: "\n"))
    }
  }
}
