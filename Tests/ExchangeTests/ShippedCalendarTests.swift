import Exchange
import Foundation
import PolicyModel
import Testing

@Suite struct ShippedCalendarTests {
  private func resource(_ name: String) throws -> Data {
    let tests = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    let root = tests.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try Data(contentsOf: root.appendingPathComponent("Resources/Calendars/\(name)"))
  }

  private func holidays() throws -> BankHolidays {
    try BankHolidays.read(resource("england-and-wales.json"))
  }

  @Test func `the shipped bank holidays are eight weekdays a year from 2024 to 2028`() throws {
    let days = try holidays().days
    #expect(try holidays().years == 2024...2028)
    for year in 2024...2028 { #expect(days.count { $0.parts.year == year } == 8) }
    #expect(days.allSatisfy { !$0.weekday.isWeekend })
  }

  @Test func `Good Friday and Easter Monday are where Easter puts them`() throws {
    let names = try holidays().names
    for year in 2024...2028 {
      let easter = try #require(Self.easterSunday(year))
      #expect(names[easter.adding(days: -2)] == "Good Friday")
      #expect(names[easter.adding(days: 1)] == "Easter Monday")
    }
  }

  @Test func `the made-up school has 190 pupil days a year and five INSET days`() throws {
    let table = try TermTable.read(resource("made-up-school-terms.csv"))
    let calendar = SchoolCalendar(
      bankHolidays: try holidays().days, terms: table.terms, insetDays: table.insetDays)
    #expect(table.terms.count == 9)
    for year in ["2025-26", "2026-27", "2027-28"] {
      let terms = table.terms.filter { $0.schoolYear == year }
      #expect(terms.map(\.name) == ["autumn", "spring", "summer"])
      #expect(terms.allSatisfy { $0.breakFirst != nil && $0.provisional == (year == "2027-28") })
      let first = try #require(terms.first?.first)
      let last = try #require(terms.last?.last)
      #expect(calendar.schoolDays(after: first.adding(days: -1), through: last) == 190)
      #expect(table.rows.count { $0.schoolYear == year && $0.kind == .inset } == 5)
    }
    #expect(table.terms.allSatisfy { calendar.isSchoolDay($0.first) == true })
    #expect(table.terms.allSatisfy { calendar.isSchoolDay($0.last) == true })
  }

  /// Easter Sunday by the Gregorian rule (the Book of Common Prayer's tables, after Butcher).
  private static func easterSunday(_ year: Int) -> CivilDate? {
    let (golden, century, rest) = (year % 19, year / 100, year % 100)
    let moon = (8 * century + 13) / 25
    let epact = (19 * golden + century - century / 4 - moon + 15) % 30
    let full = (golden + 11 * epact) / 319
    let shift = (2 * (century % 4) + 2 * (rest / 4) - rest % 4 - epact + full + 32) % 7
    let month = (epact - full + shift + 90) / 25
    return CivilDate(year: year, month: month, day: (epact - full + shift + month + 19) % 32)
  }
}
