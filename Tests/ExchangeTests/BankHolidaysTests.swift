import Exchange
import Foundation
import PolicyModel
import Testing

@Suite struct BankHolidaysTests {
  private func faults(_ text: String) -> [CalendarFileError.Fault] {
    do throws(CalendarFileError) {
      _ = try BankHolidays.read(Data(text.utf8))
      return []
    } catch {
      return error.faults
    }
  }

  private func feed(_ events: String) -> String {
    """
    {"scotland": {"events": [{"title": "Not ours", "date": "2026-01-02"}]},
     "england-and-wales": {"division": "england-and-wales", "events": [
    \(events)
    ]}}
    """
  }

  @Test func `days of the division asked for are read, with notes and escapes`() throws {
    let holidays = try BankHolidays.read(
      Data(
        feed(
          """
          {"title": "New Year\\u2019s Day", "date": "2026-01-01", "notes": "", "bunting": true},
          {"date": "2026-12-28", "title": "Boxing Day", "notes": "Substitute day", "x": [1, null]}
          """
        ).utf8))
    let newYear = try #require(CivilDate(iso: "2026-01-01"))
    let boxingDay = try #require(CivilDate(iso: "2026-12-28"))
    #expect(
      holidays.names == [newYear: "New Year’s Day", boxingDay: "Boxing Day (Substitute day)"])
    #expect(holidays.years == 2026...2026)
  }

  @Test func `every event that is wrong is told with its line and column`() {
    let found = faults(
      feed(
        """
        {"title": "A", "date": "2026-02-30"},
        {"title": "B"},
          {"date": "2026-01-01"},
        {"title": "C", "date": "2026-05-01"}, {"title": "D", "date": "2026-05-01"}
        """))
    #expect(found.map(\.line) == [3, 4, 5, 6])
    #expect(found.map(\.column) == [24, 1, 3, 62])
    #expect(found.first?.reason.hasPrefix("“2026-02-30” is not a day there is") == true)
    #expect(found.last?.reason == "1 May 2026 is already “C”.")
  }

  @Test(arguments: [
    ("", 1, 1), ("{\n  \"england-and-wales\": }", 2, 24), ("{\"a\": 1,}", 1, 9),
    ("[1 2]", 1, 4), ("{\"a\": \"b", 1, 9), ("{} x", 1, 4), ("{\"a\": 01x}", 1, 7),
    ("{\"a\": \"\\ud800\"}", 1, 15), ("\u{FEFF}[", 1, 2),
  ])
  func `text that is not JSON is refused where it stops being so`(
    text: String, line: Int, column: Int
  ) {
    #expect(faults(text).map { [$0.line, $0.column] } == [[line, column]])
  }

  @Test func `JSON of another shape says what is missing`() {
    #expect(faults("{\"divisions\": {}}").map(\.reason) == ["The file has no “england-and-wales”."])
    #expect(
      faults("{\"england-and-wales\": {}}").map(\.reason)
        == ["“england-and-wales” has no list of “events”."])
  }

  @Test func `nesting without end is refused`() {
    #expect(
      faults(String(repeating: "[", count: 100_000)).map(\.reason)
        == ["The values are nested too deeply."])
  }

  @Test func `a newer file adds and renames days and never takes one away`() {
    let (first, second) = (CivilDate(dayNumber: 20_000), CivilDate(dayNumber: 20_001))
    let merged = BankHolidays(names: [first: "A", second: "B"])
      .merged(with: BankHolidays(names: [second: "C"]))
    #expect(merged.names == [first: "A", second: "C"])
  }
}
