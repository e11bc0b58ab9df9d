import CaseModel
import PolicyModel
import ScreenKit
import Testing

@testable import DeskScreens

@Suite("Update") struct UpdateTests {
  @Test func `a new desk asks for today`() {
    #expect(Desk().model.firstEffects == [.askToday])
  }

  @Test(arguments: Place.allCases)
  func `a digit goes to its place and asks for what it shows`(place: Place) {
    var desk = Desk()
    let effects = desk.press(.character(Character(String(place.rawValue))))
    let expected: [DeskEffect]
    switch place {
    case .today: expected = [.askToday]
    case .parents: expected = [.askParents(ParentsQuestion(), after: nil, limit: 60)]
    case .cases: expected = [.askCases(CasesQuestion(open: true), after: nil, limit: 60)]
    case .bans:
      expected = [
        .askOutlook,
        .askRestrictions(RestrictionsQuestion(liveOnly: true), after: nil, limit: 60),
      ]
    case .letters: expected = [.askLetters(LettersQuestion(), after: nil, limit: 60)]
    case .policy: expected = [.askPolicy]
    case .record: expected = [.askRecord(before: nil, limit: 60)]
    case .reports: expected = [.askReport(.behaviour)]
    }
    #expect(effects == expected)
    #expect(desk.model.place == place)
  }

  @Test func `a click on the line of places goes there`() {
    var desk = Desk.answering()
    let click = MouseEvent(.press(button: 1), at: Point(x: 22, y: 1))
    #expect(
      desk.press(.mouse(click)) == [.askCases(CasesQuestion(open: true), after: nil, limit: 60)])
    #expect(desk.model.place == .cases)
  }

  // MARK: Today

  @Test func `one key each on today reaches the gate sheet, a call and asking to leave`() {
    var desk = Desk.answering()
    #expect(desk.press(.character("g")) == [.askGateSheet])
    #expect(desk.press(.character("c")) == [.askForm(.step("2026-014", "spoken-to"))])
    #expect(desk.press(.character("x")) == [.askForm(.step("2026-014", "asked-to-leave"))])
  }

  @Test func `n names nobody but whoever's own page is open`() {
    for list in ["1", "2", "3", "4", "5"] {
      var desk = Desk.answering()
      desk.run(.character(Character(list)))
      #expect(desk.press(.character("n")) == [.askForm(.incident(nil))], "\(list)")
    }
    var desk = Desk.answering()
    desk.run(.enter)
    #expect(desk.model.top is CaseScreen)
    #expect(desk.press(.character("n")) == [.askForm(.incident(nil))])
    desk.run(.character("p"))
    #expect(desk.model.top is ParentScreen)
    #expect(desk.press(.character("n")) == [.askForm(.incident("p00001"))])
  }

  @Test func `what is due opens its case with the step that settles it selected`() throws {
    var desk = Desk.answering()
    #expect(desk.press(.tab, .down, .enter) == [.askCase("2026-014")])
    let screen = try #require(desk.model.top as? CaseScreen)
    #expect(screen.wanted == "letter-sent")
  }

  @Test func `a report to triage opens its incident`() {
    var desk = Desk.answering()
    #expect(desk.press(.tab, .end, .enter) == [.askIncident("2026-032")])
  }

  @Test func `a call without a case says why it cannot be noted`() {
    var desk = Desk.answering()
    #expect(desk.press(.tab, .end, .character("c")) == [])
    #expect(desk.model.notice?.text.contains("no case open to you") == true)
  }

  // MARK: Lists

  @Test func `every letter typed into a filter asks a new first page`() {
    var desk = Desk.answering()
    desk.run(.character("2"))
    #expect(desk.press(.character("/")) == [])
    #expect(
      desk.press(.character("s")) == [
        .askParents(ParentsQuestion(text: "s"), after: nil, limit: 60)
      ])
    #expect(
      desk.press(.character("i"))
        == [.askParents(ParentsQuestion(text: "si"), after: nil, limit: 60)])
  }

  @Test func `escape clears the filter and leaves it`() {
    var desk = Desk.answering()
    desk.run(.character("2"), .character("/"), .character("s"))
    #expect(
      desk.press(.escape) == [.askParents(ParentsQuestion(), after: nil, limit: 60)])
    #expect(!desk.model.top.isTyping)
  }

  @Test func `letters of keys go into the filter while it is open`() {
    var desk = Desk.answering()
    desk.run(.character("2"), .character("/"))
    #expect(
      desk.press(.character("q")) == [
        .askParents(ParentsQuestion(text: "q"), after: nil, limit: 60)
      ])
  }

  @Test func `a page for what was typed before is not shown`() {
    var desk = Desk.answering()
    desk.run(.character("2"))
    desk.send(
      .answer(.parents(Page(rows: []), ParentsQuestion(text: "older"), after: nil)))
    #expect(desk.text.contains("Owusu"))
  }

  private func manyParents(_ range: Range<Int>) -> [ParentRow] {
    range.map { number in
      ParentRow(
        parent: ParentID(rawValue: "p\(number)"), name: "Person \(number)", kind: .parent,
        children: [], openCases: 0, restriction: "")
    }
  }

  @Test func `the next page is asked for once, when the selection nears the end`() {
    let cursor = Cursor(key: [1], id: "p59")
    let question = ParentsQuestion()
    var desk = Desk()
    desk.press(.character("2"))
    desk.send(
      .answer(.parents(Page(rows: manyParents(0..<60), next: cursor), question, after: nil)))
    #expect(desk.press(.down) == [])
    #expect(desk.press(.end) == [.askParents(question, after: cursor, limit: 60)])
    #expect(desk.press(.up) == [])
    desk.send(.answer(.parents(Page(rows: manyParents(60..<80)), question, after: cursor)))
    desk.press(.end)
    #expect(desk.text.contains("Person 79"))
  }

  @Test func `a change elsewhere asks again for as much as is shown and keeps the selection`() {
    var desk = Desk()
    let question = ParentsQuestion()
    let cursor = Cursor(key: [1], id: "p59")
    desk.press(.character("2"))
    desk.send(
      .answer(.parents(Page(rows: manyParents(0..<60), next: cursor), question, after: nil)))
    desk.press(.end)
    desk.send(.answer(.parents(Page(rows: manyParents(60..<70)), question, after: cursor)))
    desk.press(.home, .down, .down)
    #expect(
      desk.send(.recordChanged) == [.askParents(question, after: nil, limit: 70)])
    #expect(desk.model.notice?.text.hasPrefix("Changed by someone else") == true)
    desk.send(.answer(.parents(Page(rows: manyParents(1..<70)), question, after: nil)))
    #expect(desk.selectedPerson == "p2")
  }

  @Test func `o goes from open cases to closed ones to all`() {
    var desk = Desk.answering()
    desk.run(.character("3"))
    #expect(
      desk.press(.character("o")) == [.askCases(CasesQuestion(open: false), after: nil, limit: 60)])
    #expect(
      desk.press(.character("o")) == [.askCases(CasesQuestion(open: nil), after: nil, limit: 60)])
  }

  @Test func `r on a ban decides for a head and prepares for a deputy`() {
    var head = Desk.answering()
    head.run(.character("4"))
    let restriction = ["restriction": Sample.restrictions[0].restriction.rawValue]
    #expect(
      head.press(.character("r"))
        == [.askFormWith(.step("2026-014", "review"), restriction)])
    var session = Sample.session()
    session.roles = [.deputy]
    var deputy = Desk(session: session)
    deputy.run(.character("4"))
    #expect(
      deputy.press(.character("r"))
        == [.askFormWith(.step("2026-014", "review-prepare"), restriction)])
  }

  // MARK: A person

  @Test func `x on a child records that they left, and elsewhere says what to select`() {
    var desk = Desk.answering()
    desk.run(.character("2"), .enter)
    #expect(desk.press(.character("x")) == [])
    #expect(desk.model.notice?.text.contains("Select a child first") == true)
    desk.press(.down)
    #expect(desk.press(.character("x")) == [.askForm(.pupilLeft("u00001"))])
  }

  // MARK: Case

  @Test func `a case opens on what is next, and Enter opens its form`() {
    var desk = Desk.answering()
    desk.run(.enter)
    #expect(desk.press(.enter) == [.askForm(.step("2026-014", "spoken-to"))])
  }

  @Test func `a blocked step says why and asks nothing`() {
    var desk = Desk.answering()
    desk.run(.enter, .end)
    #expect(desk.press(.enter) == [])
    #expect(
      desk.model.notice?.text
        == "The chair of governors was not consulted. One more reason stands below the procedure.")
  }

  @Test func `the selected step stays selected when the case is read again`() throws {
    var desk = Desk.answering()
    desk.run(.enter, .down)
    #expect(desk.send(.recordChanged) == [.askToday, .askCase("2026-014")])
    desk.send(.answer(.caseSheet(Sample.caseSheet)))
    let screen = try #require(desk.model.top as? CaseScreen)
    #expect(screen.rail.selected == "asked-to-leave")
  }

  @Test func `Enter on a blocked step goes to the one that opens it, where that is ready`() throws {
    var desk = Desk.answering()
    desk.run(.enter)
    var sheet = Sample.caseSheet
    var consult = Sample.steps[1]
    consult.step = .builtIn(.consult)
    sheet.steps.insert(consult, at: 2)
    desk.send(.answer(.caseSheet(sheet)))
    desk.press(.end)
    #expect(desk.press(.enter) == [])
    let screen = try #require(desk.model.top as? CaseScreen)
    #expect(screen.rail.selected == "consult")
    #expect(desk.model.notice?.text.hasSuffix("Enter now opens \(consult.step.name).") == true)
    #expect(desk.press(.enter) == [.askForm(.step("2026-014", "consult"))])
  }

  @Test func `the palette lists blocked steps with the reason and runs none of them`() {
    var desk = Desk.answering()
    desk.run(.enter, .character("?"))
    desk.type("ban from")
    #expect(desk.press(.enter) == [])
    #expect(
      desk.model.notice?.text
        == "The chair of governors was not consulted. What would open it: "
        + "Consult the chair about these terms, or about wider ones.")
  }

  @Test func `the palette takes a ready step`() {
    var desk = Desk.answering()
    desk.run(.enter, .control("p"))
    desk.type("speak")
    #expect(desk.press(.enter) == [.askForm(.step("2026-014", "spoken-to"))])
  }

  // MARK: The record

  @Test func `the record pages back by sequence and verifies once`() {
    var desk = Desk()
    desk.press(.character("7"))
    let lines = (0..<60).map { Sample.line(200 - $0, "Note", "") }
    desk.send(.answer(.record(lines, before: nil)))
    #expect(desk.press(.end) == [.askRecord(before: 141, limit: 60)])
    #expect(desk.press(.character("v")) == [.verify])
    desk.send(.answer(.verifying(done: 10, total: 40)))
    #expect(desk.text.contains("Verifying 10 of 40"))
    #expect(desk.press(.character("v")) == [])
    #expect(desk.model.notice?.text == "The record is being verified.")
  }

  // MARK: Leaving

  @Test func `q leaves from a place and asks nothing`() {
    var desk = Desk.answering()
    #expect(desk.press(.character("q")) == [.quit])
  }

  @Test func `q inside a case says that escape goes back first`() {
    var desk = Desk.answering()
    desk.run(.enter)
    #expect(desk.press(.character("q")) == [])
    #expect(desk.model.notice?.text == "Esc goes back first; q leaves from a numbered place.")
    #expect(desk.press(.escape) == [.askToday])
    #expect(desk.model.depth == 0)
  }

  @Test func `a key without a use says so`() {
    var desk = Desk.answering()
    #expect(desk.press(.character("w")) == [])
    #expect(desk.model.notice?.text == "w does nothing here. ? lists what does.")
  }

  @Test func `what failed is said as it was given`() {
    var desk = Desk.answering()
    desk.send(.answer(.failed("The record is busy. Try again in a moment.")))
    #expect(desk.text.contains("The record is busy. Try again in a moment."))
  }

  @Test func `a new day is asked for afresh`() {
    var desk = Desk.answering()
    #expect(desk.send(.tick(Sample.today)) == [])
    #expect(desk.send(.tick(Sample.today.adding(days: 1))) == [.askToday])
    #expect(desk.model.session.today == Sample.today.adding(days: 1))
  }

  @Test func `ctrl-z suspends from everywhere`() {
    var desk = Desk.answering()
    #expect(desk.press(.control("z")) == [.suspend])
    desk.run(.character("c"))
    #expect(desk.press(.control("z")) == [.suspend])
  }
}
