import CaseModel
import PolicyModel
import Testing

@Suite("Dates as typed") struct DateEntryTests {
  private static func date(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  private static func calendar() throws -> SchoolCalendar {
    SchoolCalendar(
      bankHolidays: [],
      terms: [
        SchoolCalendar.Term(
          name: "autumn", schoolYear: "2026-27", first: try date("2026-09-03"),
          last: try date("2026-12-18"), breakFirst: try date("2026-10-26"),
          breakLast: try date("2026-10-30"), provisional: false)
      ], insetDays: [])
  }

  /// Saturday 21 November 2026.
  private static func entry() throws -> DateEntry {
    DateEntry(today: try date("2026-11-21"), calendar: try calendar())
  }

  @Test(arguments: [
    ("27 3 2027", "2027-03-27"), ("27/3/2027", "2027-03-27"), (" 27. 3. 2027. ", "2027-03-27"),
    ("27-03-27", "2027-03-27"), ("27 mar 2027", "2027-03-27"), ("27mar2027", "2027-03-27"),
    ("27th of March 2027", "2027-03-27"), ("Sat 27 March 2027", "2027-03-27"),
    ("March 27, 2027", "2027-03-27"), ("2027-03-27", "2027-03-27"), ("27032027", "2027-03-27"),
    ("27/3", "2027-03-27"), ("27 mar", "2027-03-27"), ("20/11", "2026-11-20"),
    ("5 jan", "2027-01-05"), ("today", "2026-11-21"), ("Tomorrow", "2026-11-22"),
    ("yesterday", "2026-11-20"), ("+14", "2026-12-05"), ("+6w", "2027-01-02"),
    ("2w", "2026-12-05"), ("3 months", "2027-02-21"), ("+ 6 weeks", "2027-01-02"),
    ("end of term", "2026-12-18"),
  ])
  func `a date is read however it is typed`(text: String, iso: String) throws {
    let read = try Self.entry().read(text)
    #expect(try read.get().date == Self.date(iso))
  }

  @Test(arguments: [
    ("27", "“Day” must include a month, for example 27 3 2026."),
    ("27 2026", "“Day” must include a month, for example 27 3 2026."),
    ("3/2026", "“Day” must include a day and a month, for example 27 3 2026."),
    ("march 2026", "“Day” must include a day, for example 27 3 2026."),
    ("29 feb", "“Day” must include a year, for example 27 3 2026."),
    ("27 3 202", "“Day” must include a year, for example 27 3 2026."),
    ("31 2 2027", "“Day” must be a real date."), ("1 13 2027", "“Day” must be a real date."),
    ("31 11", "“Day” must be a real date."),
    ("soon", "“Day” must be a date, for example 27 3 2026."),
    ("1 2 3 4", "“Day” must be a date, for example 27 3 2026."),
    ("+soon", "Enter a length of time such as +14, +6w, +3m or +5sd (school days)."),
    ("end of year", nil),
  ])
  func `one thing to mend is said, a missing part before a day that does not exist`(
    text: String, message: String?
  ) throws {
    guard case .failure(let failure) = try Self.entry().read(text) else {
      Issue.record("“\(text)” was taken for a date.")
      return
    }
    if let message { #expect(failure.message(about: "Day") == message) }
  }

  @Test func `a date without a year lies on or after the day it counts from`() throws {
    let read = try Self.entry().read("20/11", from: Self.date("2026-11-21"))
    #expect(try read.get().date == Self.date("2027-11-20"))
  }

  @Test func `a length of time counts from the day that its field says`() throws {
    let fields = [
      StepField("on", "When", .date), StepField("from", "First day", .date, base: "on"),
      StepField("until", "Last day", .date, initial: "+1w", base: "from"),
      StepField("other", "Other", .date, initial: "+1w"),
    ]
    func until(_ answers: [String: String], _ name: String = "until") throws -> CivilDate? {
      let dates = FormDates(
        fields, answers, today: try Self.date("2026-11-21"), calendar: .empty)
      return try dates.read(name)?.get().date
    }
    #expect(try until([:]) == Self.date("2026-11-28"))
    #expect(try until(["from": "1/12/2026"]) == Self.date("2026-12-08"))
    #expect(try until(["on": "20 11 2026"]) == Self.date("2026-11-27"))
    #expect(try until(["from": "nonsense"]) == Self.date("2026-11-28"))
    #expect(try until(["from": "1/12/2026"], "other") == Self.date("2026-11-28"))
    #expect(try until(["until": " "]) == nil)
  }

  @Test func `what is missing is said in the label's words, and only the first thing wrong`() throws
  {
    let fields = [
      StepField("seen", "What was said", .text, required: true),
      StepField("on", "When it happened", .date, required: true),
      StepField("at", "At what time", .time), StepField("heard", "Was it heard", .yesNo),
      StepField("what", "What it was", .several, required: true),
    ]
    let problems = FieldCheck.problems(
      fields, ["seen": " ", "at": "25:00", "heard": "perhaps"], today: try Self.date("2026-11-21"),
      calendar: .empty)
    #expect(
      problems == [
        FieldProblem("seen", "Enter what was said."),
        FieldProblem("on", "Enter a date for “When it happened”."),
        FieldProblem("at", "“At what time” must be a time, for example 9:05."),
        FieldProblem("heard", "Answer yes or no."),
        FieldProblem("what", "Choose what it was."),
      ])
  }
}
