import PolicyModel
import Testing

@Suite("A school calendar")
struct SchoolCalendarTests {
  /// Two school years, 2025-26 and 2026-27, in the way English counties set them; two INSET days in term.
  let calendar: SchoolCalendar

  init() throws {
    let terms = try [
      term("autumn", "2025-26", "2025-09-03", "2025-12-19", "2025-10-27", "2025-10-31"),
      term("spring", "2025-26", "2026-01-05", "2026-03-27", "2026-02-16", "2026-02-20"),
      term("summer", "2025-26", "2026-04-13", "2026-07-21", "2026-05-25", "2026-05-29"),
      term("autumn", "2026-27", "2026-09-02", "2026-12-18", "2026-10-26", "2026-10-30"),
      term("spring", "2026-27", "2027-01-04", "2027-03-25", nil, nil),
    ]
    calendar = SchoolCalendar(
      bankHolidays: [
        try day("2026-04-03"), try day("2026-04-06"), try day("2026-05-04"), try day("2026-05-25"),
      ],
      terms: terms.reversed(), insetDays: [try day("2026-05-22"), try day("2026-06-12")])
  }

  @Test(
    "tells school days from all others",
    arguments: [
      ("2026-03-27", true), ("2026-03-28", false), ("2026-03-30", false), ("2026-04-03", false),
      ("2026-04-13", true), ("2026-05-04", false), ("2026-02-13", true), ("2026-02-16", false),
      ("2026-02-20", false), ("2026-02-23", true), ("2026-06-12", false), ("2026-06-13", false),
      ("2026-08-12", false), ("2026-09-01", false), ("2026-09-02", true),
    ])
  func schoolDays(text: String, expected: Bool) throws {
    #expect(calendar.isSchoolDay(try day(text)) == expected)
  }

  @Test("does not know weekdays outside its table, and knows weekends and bank holidays anywhere")
  func coverage() throws {
    #expect(calendar.isSchoolDay(try day("2025-09-02")) == nil)
    #expect(calendar.isSchoolDay(try day("2027-03-26")) == nil)
    #expect(calendar.isSchoolDay(try day("2030-03-02")) == false)
    #expect(SchoolCalendar.empty.isSchoolDay(try day("2026-03-04")) == nil)
    #expect(SchoolCalendar.empty.isSchoolDay(try day("2026-03-07")) == false)
  }

  @Test("does not take a term that is missing from its table for a holiday")
  func missingTerm() throws {
    let holed = SchoolCalendar(
      bankHolidays: [], terms: calendar.terms.filter { $0.first != calendar.terms[1].first },
      insetDays: [])
    let february = try day("2026-02-04")
    #expect(holed.isSchoolDay(february) == nil)
    #expect(holed.endOfTerm(after: february) == nil)
    #expect(holed.halfTerm(after: february) == nil)
    #expect(holed.endOfSchoolYear(after: february) == nil)
    #expect(holed.isSchoolDay(try day("2026-08-12")) == false)
  }

  @Test("counts school days over Easter, half-term and the day on which the clocks change")
  func counting() throws {
    // Given Thursday 26 March: one more day of term, then two and a half weeks of Easter holidays,
    // in which the clocks go forward on 29 March.
    let five = try #require(Span("5 school days"))
    #expect(calendar.end(of: five, from: try day("2026-03-26")) == (try day("2026-04-16")))
    // Thursday 12 February: Friday, then the break, then four days.
    #expect(calendar.end(of: five, from: try day("2026-02-12")) == (try day("2026-02-26")))
    // Friday 1 May: the bank holiday on 4 May does not count.
    #expect(calendar.end(of: five, from: try day("2026-05-01")) == (try day("2026-05-11")))
    #expect(
      calendar.schoolDays(after: try day("2026-03-26"), through: try day("2026-04-16")) == 5)
    #expect(calendar.schoolDays(after: try day("2026-04-16"), through: try day("2026-04-16")) == 0)
    #expect(calendar.schoolDays(after: try day("2026-04-17"), through: try day("2026-04-16")) == 0)
  }

  @Test("counts days, weeks and months without asking the table")
  func spans() throws {
    let start = try day("2026-03-26")
    #expect(
      SchoolCalendar.empty.end(of: try span("6 weeks"), from: start) == (try day("2026-05-07")))
    #expect(
      SchoolCalendar.empty.end(of: try span("14 days"), from: start) == (try day("2026-04-09")))
    #expect(
      SchoolCalendar.empty.end(of: try span("1 month"), from: start) == (try day("2026-04-26")))
  }

  @Test("does not say where school days end that its table does not hold")
  func unresolvable() throws {
    let five = try span("5 school days")
    #expect(calendar.end(of: five, from: try day("2027-03-22")) == nil)
    #expect(calendar.end(of: try span("3 school days"), from: try day("2027-03-22")) != nil)
    #expect(SchoolCalendar.empty.end(of: five, from: try day("2026-03-04")) == nil)
    #expect(
      calendar.schoolDays(after: try day("2027-03-22"), through: try day("2027-04-22")) == nil)
  }

  @Test("names the end of this term, and in the holidays of the next")
  func endOfTerm() throws {
    #expect(calendar.endOfTerm(after: try day("2026-03-04")) == (try day("2026-03-27")))
    #expect(calendar.endOfTerm(after: try day("2026-03-27")) == (try day("2026-03-27")))
    #expect(calendar.endOfTerm(after: try day("2026-03-28")) == (try day("2026-07-21")))
    #expect(calendar.endOfTerm(after: try day("2027-03-26")) == nil)
    #expect(calendar.endOfTerm(after: try day("2025-01-10")) == nil)
    #expect(calendar.endOfTerm(named: "summer 2026") == (try day("2026-07-21")))
    #expect(calendar.endOfTerm(named: "Autumn 2026") == (try day("2026-12-18")))
    #expect(calendar.endOfTerm(named: "summer 2028") == nil)
    #expect(calendar.endOfTerm(named: "2026") == nil)
  }

  @Test("names the last pupil day before half-term, past weekends and INSET days")
  func halfTerm() throws {
    #expect(calendar.halfTerm(after: try day("2026-01-12")) == (try day("2026-02-13")))
    #expect(calendar.halfTerm(after: try day("2026-02-14")) == (try day("2026-05-21")))
    #expect(calendar.halfTerm(after: try day("2026-08-01")) == (try day("2026-10-23")))
    #expect(calendar.halfTerm(after: try day("2026-11-10")) == nil)
  }

  @Test("names the end of the school year, and in the summer of the next")
  func endOfYear() throws {
    #expect(calendar.endOfSchoolYear(after: try day("2025-10-01")) == (try day("2026-07-21")))
    #expect(calendar.endOfSchoolYear(after: try day("2026-07-21")) == (try day("2026-07-21")))
    #expect(calendar.endOfSchoolYear(after: try day("2026-08-01")) == nil)
  }
}

private func day(_ text: String) throws -> CivilDate {
  try #require(CivilDate(iso: text))
}

private func span(_ text: String) throws -> Span {
  try #require(Span(text))
}

private func term(
  _ name: String, _ year: String, _ first: String, _ last: String, _ breakFirst: String?,
  _ breakLast: String?
) throws -> SchoolCalendar.Term {
  SchoolCalendar.Term(
    name: name, schoolYear: year, first: try day(first), last: try day(last),
    breakFirst: try breakFirst.map(day), breakLast: try breakLast.map(day), provisional: false)
}
