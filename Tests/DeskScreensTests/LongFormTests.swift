import CaseModel
import PolicyModel
import ScreenKit
import Testing

@testable import DeskScreens

@Suite("Long forms") struct LongFormTests {
  static let facts = ["facts": "He raised his fist.", "factors": "Risk to staff."]

  private func desk(
    _ typed: [String: String] = facts, rows: Int = 40, confirm: String = "It is for good."
  ) -> Desk {
    var desk = Desk.answering(100, rows)
    desk.send(.answer(.form(Sample.longForm(confirm: confirm, typed: typed))))
    return desk
  }

  private func form(_ desk: Desk) throws -> FormScreen {
    try #require(desk.model.top as? FormScreen)
  }

  @Test func `a long form ends in a check, and only the check records`() throws {
    var desk = desk(confirm: "")
    #expect(desk.text.contains("Ctrl-S check"))
    #expect(desk.press(.control("s")) == [])
    #expect(desk.text.contains("Check your answers"))
    #expect(desk.text.contains("[ Record the ban ]"))
    let values = try form(desk).values
    #expect(desk.press(.control("s")) == [.submit(Sample.longForm().key, values, version: 7)])
  }

  @Test func `the check shows each answer as it will be recorded, and what was passed over`() {
    var desk = desk()
    desk.press(.control("s"))
    for words in [
      "Wed 18 November 2026", "Wed 30 December 2026 (6 weeks)", "He raised his fist.", "Yes",
      "Not provided. Left empty: at the end.",
    ] {
      #expect(desk.text.contains(words), "\(words) in \(desk.text)")
    }
    #expect(!desk.text.contains("+6w"))
  }

  @Test func `what stands in a question that is not asked is no answer and no row of the check`()
    throws
  {
    var desk = Desk.answering(100, 40)
    var typed = Self.facts
    typed["complaint"] = "To the clerk"
    var sheet = Sample.longForm(typed: typed)
    let index = try #require(sheet.fields.firstIndex { $0.name == "complaint" })
    sheet.fields[index].onlyWhen = StepField.Condition("heard", "no")
    desk.send(.answer(.form(sheet)))
    desk.press(.control("s"))
    #expect(desk.text.contains("Check your answers"))
    #expect(!desk.text.contains("To the clerk"))
    try #expect(form(desk).answers["complaint"] == "")
  }

  @Test func `a row leads to its field and Enter there back to the check`() throws {
    var desk = desk()
    desk.press(.control("s"), .down, .enter)
    try #expect(form(desk).focus == .field(1))
    desk.press(.control("u"))
    desk.type("27 3")
    desk.press(.enter)
    try #expect(form(desk).stage == .checking)
    try #expect(form(desk).focus == .row(1))
    #expect(desk.text.contains("Sat 27 March 2027"))
  }

  @Test
  func `Ctrl-S leads back to the check from a long answer, Esc too, and neither loses a word`()
    throws
  {
    for key in [Key.control("s"), .escape] {
      var desk = desk()
      desk.press(.control("s"), .down, .down, .down, .enter)
      desk.type(" Twice.")
      desk.press(key)
      try #expect(form(desk).focus == .row(3))
      try #expect(form(desk).values["facts"] == "He raised his fist. Twice.")
    }
  }

  @Test func `Esc leads from the check back into the form, not out of it`() throws {
    var desk = desk()
    desk.press(.control("s"), .escape)
    #expect(desk.model.depth == 1)
    try #expect(form(desk).stage == .asking)
  }

  @Test func `what is wrong is said before the check, on top, beside the field and with Error`()
    throws
  {
    var desk = desk(["until": "31 2 2027", "factors": "x"])
    #expect(desk.press(.control("s")) == [])
    try #expect(form(desk).focus == .problem(0))
    let lines = desk.model.view().lines()
    let wrong = "“Last day” must be a real date."
    #expect(lines.contains { $0.contains(wrong) && !$0.contains("Error") })
    #expect(lines.contains { $0.contains("Error: \(wrong)") })
    #expect(desk.text.contains("Enter the facts relied on."))
    #expect(!desk.text.contains("Check your answers: "))
    desk.press(.down, .enter)
    try #expect(form(desk).focus == .field(3))
  }

  @Test func `what was refused after the check stands on top of the form`() throws {
    var desk = desk()
    desk.press(.control("s"), .control("s"), .character("y"))
    desk.send(
      .answer(.submitted(Sample.longForm().key, .refused(Refusal(Sample.steps[3].reasons)))))
    try #expect(form(desk).stage == .asking)
    #expect(desk.text.contains("This cannot be done now"))
  }

  @Test func `the question names the days as they will be recorded`() {
    var desk = Desk.answering(100, 40)
    var sheet = Sample.longForm(confirm: "It is for good.", typed: Self.facts)
    sheet.time = ConfirmedTime("This bans O'Brien, Siobhán from the site")
    desk.send(.answer(.form(sheet)))
    desk.press(.control("s"), .control("s"))
    let words: [Substring] = desk.text.split { " \n│".contains($0) }
    let asked = words.joined(separator: " ")
    #expect(asked.contains("from the site from 18 November to 30 December 2026."), "\(asked)")
  }

  @Test func `an end in the holidays is said at its field and on the check, before recording`() {
    var session = Sample.session()
    session.calendar = Self.calendar
    for ends in [[], [BanEnd("until")]] {
      var desk = Desk(100, 60, session: session)
      desk.answerAll(desk.model.firstEffects)
      var sheet = Sample.longForm(confirm: "", typed: Self.facts)
      sheet.ends = ends
      desk.send(.answer(.form(sheet)))
      let note = "Note: It ends in the holidays, on Wed 30 December 2026"
      #expect(desk.text.contains(note) == !ends.isEmpty, "\(desk.text)")
      desk.press(.control("s"))
      #expect(desk.text.contains("Check your answers"))
      #expect(desk.text.contains(note) == !ends.isEmpty, "\(desk.text)")
    }
  }

  /// Two terms with the Christmas holidays between them.
  private static var calendar: SchoolCalendar {
    func term(_ name: String, _ first: CivilDate, _ last: CivilDate) -> SchoolCalendar.Term {
      SchoolCalendar.Term(
        name: name, schoolYear: "2026-27", first: first, last: last, breakFirst: nil,
        breakLast: nil, provisional: false)
    }
    return SchoolCalendar(
      bankHolidays: [],
      terms: [
        term("autumn", Sample.date(2026, 9, 2), Sample.date(2026, 12, 18)),
        term("spring", Sample.date(2027, 1, 5), Sample.date(2027, 3, 25)),
      ], insetDays: [])
  }

  @Test func `Enter never confirms what it opened, and the question names person and consequence`()
  {
    var desk = desk(confirm: "O'Brien, Siobhán may not come in.")
    desk.press(.control("s"), .end)
    for _ in 0..<9 { desk.press(.down) }
    #expect(desk.press(.enter) == [])
    #expect(desk.text.contains("O'Brien, Siobhán may not come in."))
    #expect(desk.press(.enter) == [])
    #expect(!desk.text.contains("may not come in."))
  }

  // MARK: Dates

  @Test func `the day a date comes to stands beside it, and nothing where it is none`() {
    var desk = Desk.answering(100, 40)
    desk.send(.answer(.form(Sample.longForm())))
    #expect(desk.text.contains("Wed 18 November 2026"))
    #expect(desk.text.contains("Wed 30 December 2026"))
    desk.press(.control("u"))
    desk.type("27/3")
    #expect(desk.text.contains("Sat 27 March 2027"))
    // The last day counts from the first.
    #expect(desk.text.contains("Sat 8 May 2027"))
    desk.type("/20")
    desk.type("27 and")
    #expect(!desk.text.contains("Sat 27 March 2027"))
    #expect(!desk.text.contains("Error"))
  }

  @Test func `the end of term is read from the school's calendar`() {
    var session = Sample.session()
    session.calendar = SchoolCalendar(
      bankHolidays: [],
      terms: [
        SchoolCalendar.Term(
          name: "autumn", schoolYear: "2026-27", first: Sample.date(2026, 9, 3),
          last: Sample.date(2026, 12, 18), breakFirst: nil, breakLast: nil, provisional: false)
      ], insetDays: [])
    var desk = Desk(100, 40, session: session)
    desk.send(.answer(.form(Sample.longForm())))
    desk.press(.tab, .control("u"))
    desk.type("end of term")
    #expect(desk.text.contains("Fri 18 December 2026"))
  }

  // MARK: Several of a long list

  private func behaviours(_ count: Int = 12) -> FormSheet {
    var sheet = Sample.form()
    sheet.fields = [
      StepField(
        "what", "What it was", .several, required: true,
        choices: (1...count).map { StepField.Choice("b\($0)", "Behaviour \($0)") }
          + [StepField.Choice("threat", "Threats to Siobhán’s class")])
    ]
    return sheet
  }

  @Test func `a long list is narrowed by typing, and Enter ticks while something is typed`() throws
  {
    var desk = Desk.answering()
    desk.send(.answer(.form(behaviours())))
    desk.type("siobhan")
    #expect(!desk.text.contains("Behaviour 1"))
    desk.press(.enter)
    try #expect(form(desk).values["what"] == "threat")
    #expect(desk.text.contains("Chosen: Threats to Siobhán’s class"))
    #expect(desk.text.contains("Behaviour 12"))
    desk.type("12")
    desk.press(.character(" "))
    try #expect(form(desk).values["what"] == "b12 threat")
    desk.press(.enter)
    try #expect(form(desk).focus == .submit)
  }

  @Test func `what no choice holds ticks nothing, and is said`() throws {
    var desk = Desk.answering()
    desk.send(.answer(.form(behaviours())))
    desk.type("zzb")
    #expect(desk.text.contains("Nobody and nothing is found under that."))
    desk.press(.enter)
    desk.press(.character(" "))
    try #expect(form(desk).values["what"] == "")
    desk.press(.control("u"))
    #expect(desk.text.contains("Behaviour 1"))
  }

  @Test func `somebody chosen beforehand stands by name, and by id in what is handed in`() throws {
    var sheet = Sample.form()
    sheet.fields = [
      StepField(
        "alleged", "Who is it about", .parent, initial: "p00001",
        choices: [StepField.Choice("p00001", "O'Brien, Siobhán")])
    ]
    var desk = Desk.answering()
    desk.send(.answer(.form(sheet)))
    #expect(desk.text.contains("│ O'Brien, Siobhán"))
    try #expect(form(desk).values["alleged"] == "p00001")
    #expect(desk.press(.backspace).contains { if case .lookUp = $0 { true } else { false } })
  }

  // MARK: The person's own editor

  @Test func `a long answer goes to the editor and comes back, where the settings allow it`() throws
  {
    var session = Sample.session()
    session.usesEditor = true
    var desk = Desk(100, 40, session: session)
    desk.send(.answer(.form(Sample.longForm(typed: Self.facts))))
    desk.press(.control("o"))
    #expect(desk.model.notice?.text == "Only a long answer can be opened in your editor.")
    desk.press(.tab, .tab, .tab)
    #expect(desk.text.contains("Ctrl-O opens it in your editor."))
    #expect(
      desk.press(.control("o")) == [.edit(field: "facts", text: "He raised his fist.")])
    let effects = desk.send(.answer(.edited(field: "facts", "He raised\nboth fists.")))
    try #expect(form(desk).values["facts"] == "He raised\nboth fists.")
    try #expect(effects == [.saveDraft(Sample.longForm().key, form(desk).values)])
    desk.press(.control("_"))
    try #expect(form(desk).values["facts"] == "He raised his fist.")
  }

  @Test func `without the setting no editor is opened, and nothing speaks of one`() {
    var desk = desk()
    desk.press(.tab, .tab, .tab)
    #expect(!desk.text.contains("Ctrl-O"))
    #expect(desk.press(.control("o")) == [])
  }
}
