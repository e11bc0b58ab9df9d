import CaseModel
import PolicyModel
import ScreenKit
import Testing

@testable import DeskScreens

@Suite("Forms") struct FormTests {
  private let start: [String: String] = [
    "channel": "telephone", "note": "", "on": "", "other": "", "heard": "yes", "people": "",
  ]

  private func desk(_ sheet: FormSheet = Sample.form()) -> Desk {
    var desk = Desk.answering()
    desk.send(.answer(.form(sheet)))
    return desk
  }

  private func form(_ desk: Desk) throws -> FormScreen {
    try #require(desk.model.top as? FormScreen)
  }

  @Test func `every change is saved as a draft with everything that stands in the form`() {
    var desk = desk()
    var values = start
    values["note"] = "x"
    #expect(desk.press(.tab, .character("x")) == [.saveDraft(Sample.formKey, values)])
  }

  @Test func `a day typed into a filled date takes its place, and the cursor keys edit it`() throws
  {
    var desk = desk()
    desk.press(.tab, .tab)
    func typed() throws -> String? {
      try form(desk).fields.first { $0.field.name == "on" }?.value
    }
    desk.type("+6 weeks")
    #expect(try typed() == "+6 weeks")
    desk.press(.tab, .backTab)
    desk.type("31/12/2027")
    #expect(try typed() == "31/12/2027")
    desk.press(.tab, .backTab, .end, .backspace, .character("8"))
    #expect(try typed() == "31/12/2028")
    desk.press(.tab, .backTab, .paste("1/9/2027"))
    #expect(try typed() == "1/9/2027")
  }

  @Test func `nothing is judged before it is handed in`() throws {
    var desk = desk()
    desk.press(.tab, .tab)
    desk.type("no date at all")
    desk.press(.tab)
    try #expect(form(desk).hindrance == nil)
    #expect(!desk.text.contains("Error"))
  }

  @Test func `ctrl-s hands in every answer with the version it was made from`() {
    var desk = desk()
    #expect(
      desk.press(.control("s")) == [.submit(Sample.formKey, start, version: 7)])
    #expect(desk.press(.control("s")) == [])
    #expect(desk.model.notice?.text == "It is being recorded.")
  }

  @Test func `what is required is marked so until it is answered, a text like a choice`() {
    var sheet = Sample.form()
    sheet.fields[0].initial = ""
    var desk = desk(sheet)
    for label in ["How (required)", "What was said (required)", "When it happened (optional)"] {
      #expect(desk.text.contains(label), "\(label) in \(desk.text)")
    }
    desk.press(.tab)
    desk.type("x")
    #expect(!desk.text.contains("What was said (required)"))
    desk.press(.backspace)
    #expect(desk.text.contains("What was said (required)"))
  }

  @Test func `a question that another answer calls for comes up with it and goes with it`() throws {
    var sheet = Sample.form()
    sheet.fields[1].onlyWhen = StepField.Condition("channel", "in-person")
    var desk = desk(sheet)
    #expect(!desk.text.contains("What was said"))
    desk.press(.character("i"))
    #expect(desk.text.contains("What was said (required)"), "\(desk.text)")
    desk.press(.tab)
    desk.type("Come back later.")
    desk.press(.backTab, .character("b"))
    #expect(!desk.text.contains("What was said"))
    desk.press(.tab)
    try #expect(form(desk).focus == .field(2))
    // What was typed there counts for nothing, and stands again when it is asked again.
    try #expect(form(desk).answers["note"] == "")
    desk.press(.backTab, .character("i"))
    #expect(desk.text.contains("Come back later."))
    try #expect(form(desk).answers["note"] == "Come back later.")
  }

  @Test func `a question that something is wrong with is shown whatever the others say`() throws {
    var sheet = Sample.form()
    sheet.fields[1].onlyWhen = StepField.Condition("channel", "in-person")
    var desk = desk(sheet)
    desk.press(.control("s"))
    desk.send(
      .answer(.submitted(Sample.formKey, .mend([FieldProblem("note", "Enter what was said.")]))))
    #expect(desk.text.contains("Error: Enter what was said."), "\(desk.text)")
    desk.press(.enter)
    desk.type("Nothing.")
    try #expect(form(desk).answers["note"] == "Nothing.")
  }

  @Test func `a choice that nobody has made says so, and Enter does not make it`() throws {
    var sheet = Sample.form()
    sheet.fields[0].initial = ""
    var desk = desk(sheet)
    #expect(desk.text.contains("How (required)"))
    #expect(desk.press(.enter) == [])
    #expect(desk.model.notice?.text == "Choose how.")
    #expect(try form(desk).values["channel"] == "")
    #expect(try form(desk).focus == .field(0))
    desk.press(.character("b"))
    #expect(try form(desk).values["channel"] == "telephone")
    #expect(!desk.text.contains("How (required)"))
    desk.press(.enter)
    #expect(try form(desk).focus == .field(1))
  }

  @Test func `the arrows go past a choice, and through it once Space has opened it`() throws {
    var desk = desk()
    #expect(desk.press(.down) == [])
    #expect(try form(desk).focus == .field(1))
    desk.press(.up, .down, .up)
    #expect(try form(desk).focus == .field(0))
    #expect(try form(desk).values["channel"] == "telephone")
    #expect(desk.text.contains("Space choose"))
    desk.press(.character(" "))
    #expect(try form(desk).values["channel"] == "telephone")
    desk.press(.up)
    let chosen = try form(desk).values["channel"]
    #expect(chosen != "telephone")
    #expect(try form(desk).focus == .field(0))
    // Gone from, it is shut.
    desk.press(.tab, .backTab, .down)
    #expect(try form(desk).focus == .field(1))
    #expect(try form(desk).values["channel"] == chosen)
  }

  @Test
  func `Down goes to the answers where none is chosen, past them it goes on and chooses none`()
    throws
  {
    var sheet = Sample.form()
    sheet.fields[0].initial = ""
    var desk = desk(sheet)
    desk.press(.down, .down)
    try #expect(form(desk).focus == .field(0))
    desk.press(.down)
    try #expect(form(desk).focus == .field(1))
    try #expect(form(desk).values["channel"] == "")
    desk.press(.up, .down, .down, .character(" "))
    try #expect(form(desk).values["channel"] == sheet.fields[0].choices[1].value)
    desk.press(.backTab, .tab, .down, .up, .up)
    try #expect(form(desk).values["channel"] == sheet.fields[0].choices[1].value)
  }

  @Test func `an answer found wrong is gone to with its answers open`() throws {
    var desk = desk()
    desk.press(.control("s"))
    let wrong = FieldProblem("channel", "Not by telephone.")
    desk.send(.answer(.submitted(Sample.formKey, .mend([wrong]))))
    desk.press(.enter, .up)
    try #expect(form(desk).values["channel"] == "in-person")
  }

  @Test func `a sentence typed at the answers of a choice is said to go nowhere`() throws {
    var sheet = Sample.form()
    sheet.fields[0].initial = ""
    var desk = desk(sheet)
    desk.type("He came back.")
    try #expect(form(desk).values["channel"] == "")
    #expect(desk.model.notice?.text.contains("takes one of the answers shown") == true)
  }

  @Test func `Space chooses the first answer where none is chosen, and the arrows go on`() throws {
    var sheet = Sample.form()
    sheet.fields[0].initial = ""
    var desk = desk(sheet)
    desk.press(.character(" "))
    #expect(try form(desk).values["channel"] == sheet.fields[0].choices.first?.value)
    desk.press(.down)
    #expect(try form(desk).values["channel"] == sheet.fields[0].choices[1].value)
  }

  @Test func `what was said of a field goes once it is mended`() throws {
    var sheet = Sample.form()
    sheet.fields[1].required = true
    var desk = desk(sheet)
    desk.press(.control("s"))
    let note = FieldProblem("note", sheet.fields[1].missing)
    let date = FieldProblem("on", "“\(sheet.fields[2].label)” must be a real date.")
    desk.send(.answer(.submitted(Sample.formKey, .mend([note, date]))))
    desk.press(.enter, .character("x"))
    #expect(!desk.text.contains(note.message))
    #expect(desk.text.contains(date.message))
    desk.press(.tab)
    desk.type("31 2")
    #expect(desk.text.contains(date.message))
    desk.press(.control("u"))
    desk.type("27 3")
    #expect(try form(desk).hindrance == nil)
    #expect(!desk.text.contains("There is a problem"))
  }

  @Test func `what another answer has made pointless is neither checked nor handed in`() throws {
    var sheet = Sample.longForm(typed: LongFormTests.facts)
    sheet.confirm = ""
    let asked = StepField(
      "of", "Who is asked", .choice, required: true, initial: "vice",
      choices: [.init("chair", "the chair"), .init("vice", "the vice-chair")])
    let why = StepField(
      "why", "Why the vice-chair", .choice, required: true,
      onlyWhen: .init("of", "vice"), initial: "away", choices: [.init("away", "the chair is away")])
    sheet.fields = [asked, why] + sheet.fields
    var desk = Desk.answering(100, 40)
    desk.send(.answer(.form(sheet)))
    desk.press(.control("s"))
    #expect(desk.text.contains("Why the vice-chair"))
    desk.press(.escape)
    while try form(desk).focus != .field(0) { desk.press(.backTab) }
    desk.press(.character("t"), .control("s"))
    #expect(!desk.text.contains("Why the vice-chair"))
    let handed = desk.press(.control("s"))
    guard case .submit(_, let answers, _)? = handed.first else {
      Issue.record("nothing was handed in")
      return
    }
    #expect(answers["of"] == "chair" && answers["why"] == "")
  }

  @Test func `the last button hands in`() {
    var desk = desk()
    #expect(desk.press(.backTab, .enter) == [.submit(Sample.formKey, start, version: 7)])
  }

  @Test func `what cannot be undone is confirmed with another key, cancel having the focus`() {
    var desk = desk(Sample.form(confirm: "O'Brien, Siobhán may not come in."))
    #expect(desk.press(.control("s")) == [])
    #expect(desk.text.contains("may not come in"))
    #expect(desk.press(.enter) == [])
    #expect(desk.model.depth == 1)
    desk.press(.control("s"))
    var calm = start
    calm["note"] = "Calm."
    #expect(desk.press(.character("y")) == [.submit(Sample.formKey, calm, version: 7)])
  }

  @Test func `nobody is asked to confirm what is not filled in`() {
    let typed = ["note": "", "on": "never"]
    var desk = desk(Sample.form(confirm: "O'Brien, Siobhán may not come in.", typed: typed))
    #expect(desk.press(.control("s")) == [])
    #expect(!desk.text.contains("may not come in"))
    #expect(desk.text.contains("There is a problem"))
    #expect(desk.text.contains("Enter what was said."))
  }

  @Test func `what to mend stands on top and beside the field, and enter goes to the field`() throws
  {
    var desk = desk()
    desk.press(.control("s"))
    let problem = FieldProblem("on", "Enter a date, for example 27/3/2027.")
    desk.send(.answer(.submitted(Sample.formKey, .mend([problem]))))
    try #expect(form(desk).focus == .problem(0))
    #expect(desk.text.contains("There is a problem"))
    desk.press(.enter)
    try #expect(form(desk).focus == .field(2))
    #expect(desk.text.contains("Error: Enter a date, for example 27/3/2027."))
  }

  @Test func `what is typed at the summary of what to mend goes into the first field it names`()
    throws
  {
    var desk = desk()
    desk.press(.control("s"))
    let problems = [
      FieldProblem("nowhere", "Something else."),
      FieldProblem("on", "Enter a date, for example 27/3/2027."),
    ]
    desk.send(.answer(.submitted(Sample.formKey, .mend(problems))))
    try #expect(form(desk).focus == .problem(0))
    desk.type("27/3")
    try #expect(form(desk).focus == .field(2))
    try #expect(form(desk).values["on"] == "27/3")
  }

  @Test
  func `letters choose nobody: a name that nobody has is said, and Enter takes what is shown`()
    throws
  {
    var sheet = Sample.form()
    let choices = [StepField.Choice("s01", "Hester Lorimer"), StepField.Choice("s02", "Gwen Abel")]
    sheet.fields = [StepField("who", "Who", .staff, required: true, choices: choices)]
    var desk = desk(sheet)
    desk.type("xavier")
    #expect(desk.text.contains("Nobody of that name."))
    desk.press(.enter)
    try #expect(form(desk).values["who"] == "")
    desk.press(.control("u"))
    desk.type("gwen")
    try #expect(form(desk).values["who"] == "")
    desk.press(.enter)
    try #expect(form(desk).values["who"] == "s02")
    // Another name takes the place of the one chosen before.
    desk.press(.up)
    desk.press(.control("u"))
    desk.type("quentin")
    try #expect(form(desk).values["who"] == "")
  }

  @Test func `a refusal shows every reason, its citation and what opens it, and keeps the typing`()
    throws
  {
    var desk = desk()
    desk.press(.tab, .character("x"), .control("s"))
    desk.send(
      .answer(.submitted(Sample.formKey, .refused(Refusal(Sample.steps[3].reasons)))))
    let text = desk.text
    for reason in Sample.steps[3].reasons {
      #expect(text.contains(reason.why))
      #expect(reason.citation.map { text.contains("[\($0.text)]") } == true)
    }
    #expect(text.contains("What would open it: Consult the chair"))
    try #expect(form(desk).values["note"] == "x")
  }

  @Test func `what somebody else did in between is shown, and the answers can be handed in again`()
  {
    var desk = desk()
    desk.press(.control("s"))
    desk.send(
      .answer(
        .submitted(
          Sample.formKey, .changedMeanwhile([Sample.chronology[2]], version: 9))))
    #expect(desk.text.contains("Chair consulted"))
    #expect(desk.text.contains("by B. Deputy"))
    #expect(desk.press(.control("s")) == [.submit(Sample.formKey, start, version: 9)])
  }

  @Test func `once recorded the draft goes, the screens beneath are read again and it is said`() {
    var desk = Desk.answering()
    desk.run(.enter)
    desk.send(.answer(.form(Sample.form())))
    desk.press(.control("s"))
    let effects = desk.send(
      .answer(.submitted(Sample.formKey, .recorded("Recorded as entry 43.", open: nil))))
    #expect(effects == [.dropDraft(Sample.formKey), .askToday, .askCase("2026-014")])
    #expect(desk.model.top is CaseScreen)
    #expect(desk.text.contains("Recorded as entry 43."))
  }

  @Test func `what was made new is gone to, unless it is shown already`() {
    var desk = desk()
    let effects = desk.send(
      .answer(
        .submitted(
          Sample.formKey, .recorded("Opened.", open: .ofCase("2026-015")))))
    #expect(effects == [.dropDraft(Sample.formKey), .askToday, .askCase("2026-015")])
    desk.send(.answer(.form(Sample.form())))
    let again = desk.send(
      .answer(
        .submitted(
          Sample.formKey, .recorded("Recorded.", open: .ofCase("2026-015")))))
    #expect(again == [.dropDraft(Sample.formKey), .askToday, .askCase("2026-015")])
    #expect(desk.model.depth == 1)
  }

  @Test func `leaving keeps the draft and says so`() {
    var desk = desk()
    desk.press(.tab, .character("x"))
    #expect(desk.press(.escape) == [.askToday])
    #expect(desk.model.notice?.text == "What you typed is kept as a draft.")
  }

  @Test func `a draft comes back with its words`() throws {
    let desk = desk(Sample.form(typed: ["note": "She rang at nine."]))
    #expect(desk.model.notice?.text.hasPrefix("Your draft is back") == true)
    try #expect(form(desk).values["note"] == "She rang at nine.")
    try #expect(form(desk).values["channel"] == "telephone")
  }

  @Test func `a change elsewhere never touches what is typed`() throws {
    var desk = desk()
    desk.press(.tab, .character("x"))
    #expect(desk.send(.recordChanged) == [.askToday])
    try #expect(form(desk).values["note"] == "x")
    desk.send(.answer(.form(Sample.form())))
    #expect(desk.model.depth == 1)
    try #expect(form(desk).values["note"] == "x")
  }

  @Test func `a name is looked up as it is typed and taken with enter`() throws {
    var desk = desk()
    var values = start
    values["other"] = "o"
    #expect(
      desk.press(.tab, .tab, .tab, .character("o"))
        == [
          .saveDraft(Sample.formKey, values), .lookUp(field: "other", type: .parent, text: "o"),
        ])
    desk.send(
      .answer(
        .found(
          field: "other",
          [StepField.Choice("p1", "O'Brien, Siobhán"), StepField.Choice("p2", "Owusu, Kwame")])))
    values["other"] = "p2"
    #expect(desk.press(.down, .enter) == [.saveDraft(Sample.formKey, values)])
    try #expect(form(desk).values["other"] == "p2")
    try #expect(form(desk).focus == .field(4))
  }

  @Test func `several people are ticked`() throws {
    var desk = desk()
    desk.press(.backTab, .backTab, .character(" "), .down, .character(" "))
    try #expect(form(desk).values["people"] == "s01 s02")
  }

  @Test func `an optional field with suggestions is passed over without taking one`() throws {
    var sheet = Sample.form()
    sheet.fields = [
      StepField("to", "To whom", choices: [StepField.Choice("Police", "Police")]),
      StepField("note", "Note"),
    ]
    var desk = desk(sheet)
    desk.press(.enter)
    try #expect(form(desk).values["to"] == "")
    desk.press(.up)
    desk.press(.down, .enter)
    try #expect(form(desk).values["to"] == "Police")
  }

  @Test func `going to another place from a form says that the draft is kept`() {
    var desk = desk()
    desk.press(.tab, .character("x"), .control("p"))
    desk.type("goes to cases")
    desk.press(.enter)
    #expect(desk.model.place == .cases)
    #expect(desk.model.notice?.text == "What you typed is kept as a draft. - goes back to it.")
  }

  @Test func `busy lets the answers be handed in again`() {
    var desk = desk()
    desk.press(.control("s"))
    desk.send(.answer(.failed("The record is busy. Try again in a moment.")))
    #expect(desk.press(.control("s")) == [.submit(Sample.formKey, start, version: 7)])
  }
}

extension FormTests {
  @Test func `a name nobody has is said so under the field`() {
    var desk = Desk.answering()
    desk.run(.character("c"), .tab, .tab, .tab)
    desk.press(.character("z"))
    #expect(!desk.text.contains("Nobody and nothing"))
    desk.send(.answer(.found(field: "other", [])))
    #expect(desk.text.contains("Nobody and nothing is found under that."))
  }

  @Test func `typing over somebody who was picked looks for somebody else`() throws {
    var desk = Desk.answering()
    desk.run(.character("c"), .tab, .tab, .tab)
    desk.run(.character("o"), .enter)
    desk.run(.backTab)
    let form = try #require(desk.model.top as? FormScreen)
    #expect(form.values["other"] == "p00001")
    desk.press(.character("k"))
    let after = try #require(desk.model.top as? FormScreen)
    #expect(after.values["other"] == "k")
  }
}
