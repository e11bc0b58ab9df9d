import Exchange
import Foundation
import PolicyModel
import Testing

@Suite struct TermTableTests {
  private let head = "school year,term,name,start,end,status\n"

  private func faults(_ rows: String) -> [CalendarFileError.Fault] {
    do throws(CalendarFileError) {
      _ = try TermTable.read(Data(rows.utf8))
      return []
    } catch {
      return error.faults
    }
  }

  private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  @Test func `terms, half terms and INSET days are put together`() throws {
    let table = try TermTable.read(
      Data(
        (head + """
          2026-27,Summer,term,2027-04-12,2027-07-21,provisional
          2026/27,Autumn,Term,02/09/2026,18/12/2026,confirmed
          2026-2027,"autumn",Half-term holiday,2026-10-24,2026-11-01,confirmed
          2026-27,autumn,INSET day,2026-10-30,2026-11-02,confirmed

          """).utf8))
    #expect(
      table.terms == [
        SchoolCalendar.Term(
          name: "autumn", schoolYear: "2026-27", first: try day("2026-09-02"),
          last: try day("2026-12-18"), breakFirst: try day("2026-10-24"),
          breakLast: try day("2026-11-01"), provisional: false),
        SchoolCalendar.Term(
          name: "summer", schoolYear: "2026-27", first: try day("2027-04-12"),
          last: try day("2027-07-21"), breakFirst: nil, breakLast: nil, provisional: true),
      ])
    #expect(table.insetDays == [try day("2026-10-30"), try day("2026-11-02")])
    #expect(table.rows.map(\.line) == [2, 3, 4, 5])
  }

  @Test func `a mark, CR LF, quotes and an empty end are read`() throws {
    let text =
      "\u{FEFF}School Year,Term,Name,Start,End,Status\r\n\r\n"
      + "2026-27,\"autumn\",\"inset\",2026-09-01,,\"Confirmed\"\r\n"
    let table = try TermTable.read(Data(text.utf8))
    #expect(table.insetDays == [try day("2026-09-01")])
    #expect(table.rows.map(\.line) == [3])
  }

  @Test func `every field that cannot be read is told with its line and column`() {
    let found = faults(
      head + """
        2026-28,autumn,term,2026-09-02,2026-12-18,confirmed
        2026-27,,term,2026-09-02,2026-12-18,confirmed
        2026-27,autumn,holiday,2026-09-02,2026-12-18,confirmed
        2026-27,autumn,term,2026-09-31,31/02/2027,maybe
        2026-27,autumn,term,2026-12-18,2026-09-02,confirmed
        2026-27,autumn,term,2025-09-02,2025-12-18,confirmed
        2026-27,autumn,term
        """)
    #expect(found.map(\.line) == [2, 3, 4, 5, 5, 5, 6, 7, 8])
    #expect(found.map(\.column) == [1, 9, 16, 21, 32, 43, 32, 21, 1])
  }

  @Test(arguments: [
    (
      "2026-27,autumn,term,2026-09-02,2026-12-18,confirmed\n"
        + "2026-27,spring,term,2026-12-18,2027-03-25,confirmed",
      3, "This term overlaps the one on line 2."
    ),
    (
      "2026-27,autumn,term,2026-09-02,2026-12-18,confirmed\n"
        + "2026-27,autumn,term,2027-01-04,2027-03-25,confirmed",
      3, "The autumn term of 2026-27 is given twice."
    ),
    (
      "2026-27,autumn,half term,2026-10-24,2026-11-01,confirmed", 2,
      "There is no autumn term of 2026-27 to hold this half term."
    ),
    (
      "2026-27,autumn,half term,2026-12-17,2026-12-18,confirmed\n"
        + "2026-27,autumn,term,2026-09-02,2026-12-18,confirmed",
      2, "This half term is not inside its term."
    ),
    (
      "2026-27,autumn,term,2026-09-02,2026-12-18,confirmed\n"
        + "2026-27,autumn,INSET,2026-12-18,,confirmed",
      3,
      "The autumn term ends on this INSET day. Give the last day on which pupils attend as its end."
    ),
  ])
  func `rows that do not fit together are refused`(rows: String, line: Int, reason: String) {
    #expect(faults(head + rows) == [.init(line: line, column: 1, reason: reason)])
  }

  @Test func `a file without its heading, or empty, says what the heading is`() {
    for text in ["", "2026-27,autumn,term,2026-09-02,2026-12-18,confirmed\n"] {
      #expect(faults(text).count == 1)
      #expect(faults(text).first?.reason.contains("school year,term,name,start,end,status") == true)
    }
  }

  @Test func `an unfinished quotation is told where it opens`() {
    let found = faults(head + "2026-27,\"autumn,term\n")
    #expect(
      found == [
        .init(line: 2, column: 9, reason: "The quotation mark that opens here is never closed.")
      ])
  }
}
