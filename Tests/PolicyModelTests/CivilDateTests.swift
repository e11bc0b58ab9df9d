import PolicyModel
import Testing

@Suite("A civil date")
struct CivilDateTests {
  @Test("is read from yyyy-mm-dd and nothing else")
  func reading() throws {
    let date = try #require(CivilDate(iso: "2026-03-04"))
    #expect(date.parts == (2026, 3, 4))
    for text in [
      "", "2026-3-4", "2026-02-29", "2025-02-30", "2026-13-01", "2026-00-10", "2026-04-31",
      "0000-01-01", "2026/03/04", "2026-03-04 ", " 2026-03-04", "26-03-04", "2026-03-0x",
      "+026-03-04",
      "２０２６-03-04",
    ] {
      #expect(CivilDate(iso: text) == nil, "\(text) is no date")
    }
  }

  @Test(
    "knows the leap years",
    arguments: [
      (1900, 28), (2000, 29), (2023, 28), (2024, 29), (2025, 28), (2100, 28), (2400, 29),
    ])
  func leapYears(year: Int, days: Int) throws {
    #expect(CivilDate.daysIn(month: 2, year: year) == days)
    #expect((CivilDate(year: year, month: 2, day: 29) != nil) == (days == 29))
    let march = try #require(CivilDate(year: year, month: 3, day: 1))
    #expect(march.adding(days: -1).parts.day == days)
  }

  @Test("counts its days one by one through four centuries without a gap")
  func roundTrip() throws {
    // Given the day number of 1 January 1900, found by hand: 70 years with 17 leap days before 1970.
    var number = Int32(-(70 * 365 + 17))
    for year in 1900..<2301 {
      for month in 1...12 {
        for day in 1...CivilDate.daysIn(month: month, year: year) {
          let date = try #require(CivilDate(year: year, month: month, day: day))
          guard date.dayNumber == number, CivilDate(dayNumber: number).parts == (year, month, day)
          else {
            Issue.record("\(year)-\(month)-\(day) is not day \(number)")
            return
          }
          number += 1
        }
      }
    }
  }

  @Test("round-trips through its written form at both ends of the calendar")
  func ends() throws {
    for text in ["0001-01-01", "1969-12-31", "1970-01-01", "2000-02-29", "9999-12-31"] {
      let date = try #require(CivilDate(iso: text))
      #expect(date.iso == text)
    }
    #expect(CivilDate(dayNumber: 0).iso == "1970-01-01")
    #expect(CivilDate(dayNumber: -1).iso == "1969-12-31")
  }

  @Test(
    "has the weekday of the calendar",
    arguments: [
      ("1970-01-01", Weekday.thursday), ("1969-12-31", .wednesday), ("2000-01-01", .saturday),
      ("2026-03-04", .wednesday), ("2024-02-29", .thursday), ("1900-01-01", .monday),
    ])
  func weekday(text: String, weekday: Weekday) throws {
    #expect(try #require(CivilDate(iso: text)).weekday == weekday)
  }

  @Test("goes on to the next weekday each day, before 1970 as after")
  func weekdaysFollow() {
    for number in Int32(-20)...20 {
      let today = CivilDate(dayNumber: number).weekday.rawValue
      let tomorrow = CivilDate(dayNumber: number + 1).weekday.rawValue
      #expect(tomorrow == (today + 1) % 7)
    }
  }

  @Test(
    "moves by months to the same day, or to the month's last",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
      ("2026-03-31", -1, "2026-02-28"), ("2026-05-31", 1, "2026-06-30"),
      ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"),
      ("2024-02-29", 12, "2025-02-28"), ("2026-03-04", 0, "2026-03-04"),
      ("2026-03-04", -27, "2023-12-04"),
    ])
  func months(text: String, months: Int, expected: String) throws {
    #expect(try #require(CivilDate(iso: text)).adding(months: months).iso == expected)
  }

  @Test("stops at the last day that can be written, however much is added")
  func stops() throws {
    let date = try #require(CivilDate(iso: "2026-03-04"))
    for many in [10_000_000, Int(Int32.max), Int.max] {
      #expect(date.adding(days: many).iso == "9999-12-31")
      #expect(date.adding(days: -many).iso == "0001-01-01")
      #expect(date.adding(months: many).iso == "9999-12-04")
      #expect(date.adding(months: -many).iso == "0001-01-04")
    }
  }

  @Test("counts the days to another, negative where that is earlier")
  func distance() throws {
    let march = try #require(CivilDate(iso: "2024-03-01"))
    let february = try #require(CivilDate(iso: "2024-02-01"))
    #expect(february.days(until: march) == 29)
    #expect(march.days(until: february) == -29)
    #expect(february < march)
  }

  @Test("is written as letters, forms and lists want it")
  func words() throws {
    let date = try #require(CivilDate(iso: "2026-03-04"))
    #expect(date.inWords == "4 March 2026")
    #expect(date.slashed == "04/03/2026")
    #expect(date.withWeekday == "Wed 4 March 2026")
  }
}
