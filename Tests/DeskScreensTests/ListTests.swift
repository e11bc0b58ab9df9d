import CaseModel
import ScreenKit
import Testing

@testable import DeskScreens

@Suite("Lists") struct ListTests {
  private func cases() -> Desk {
    var desk = Desk.answering()
    desk.run(.character("3"))
    return desk
  }

  private func asked(
    _ order: Ordering<CaseColumn> = .usual, _ text: String = ""
  ) -> [DeskEffect] {
    [.askCases(CasesQuestion(text: text, open: true, order: order), after: nil, limit: 60)]
  }

  @Test func `a list is put in order by the columns that are shown, one after the other`() {
    var desk = cases()
    #expect(desk.press(.character(">")) == asked(Ordering(.number)))
    #expect(desk.press(.character(">")) == asked(Ordering(.name)))
    #expect(desk.press(.character("<")) == asked(Ordering(.number)))
    #expect(desk.press(.character("=")) == asked(Ordering(.number, descending: true)))
  }

  @Test func `a click on a title orders by it, and another turns it round`() {
    var desk = cases()
    let click = Key.mouse(MouseEvent(.press(button: 1), at: Point(x: 12, y: 3)))
    #expect(desk.press(click) == asked(Ordering(.name)))
    #expect(desk.press(click) == asked(Ordering(.name, descending: true)))
  }

  @Test func `the order stands at its title and over the list`() {
    var desk = cases()
    desk.run(.character(">"))
    #expect(desk.text.contains("Case ▲"))
    #expect(desk.text.contains("In order of number."))
  }

  @Test func `how many match stands beside the filter`() {
    var desk = cases()
    desk.send(
      .answer(
        .cases(Page(rows: Sample.cases, total: 412), CasesQuestion(open: true), after: nil)))
    #expect(desk.text.contains("412 in all"))
  }

  @Test func `while a filter is typed the line below says what may stand there`() {
    var desk = cases()
    desk.run(.character("/"))
    #expect(desk.text.contains("behaviour: stage: since:"))
    for character in "hold:" { desk.run(.character(character)) }
    #expect(desk.text.contains("hold: yes or no"))
  }

  @Test func `what is not understood is said in a sentence`() {
    var desk = cases()
    desk.run(.character("/"), .character("x"))
    let page = Page(rows: Sample.cases, problem: "“x:” is not known here.")
    desk.send(.answer(.cases(page, CasesQuestion(text: "x", open: true), after: nil)))
    #expect(desk.text.contains("“x:” is not known here."))
  }

  @Test func `a filter is kept under a name and shown again from anywhere`() {
    var desk = cases()
    desk.run(.character("/"))
    for character in "stage:deciding" { desk.run(.character(character)) }
    desk.run(.tab, .character(">"), .character(":"))
    desk.type("save Hard ones")
    let kept = SavedFilter(
      name: "hard-ones", list: .cases, text: "stage:deciding", column: "number", descending: false)
    #expect(desk.press(.enter) == [.keepFilters([kept])])
    desk.run(.character("1"), .character(":"))
    desk.type("hard")
    #expect(desk.text.contains("cases: stage:deciding"))
    #expect(desk.press(.enter) == asked(Ordering(.number), "stage:deciding"))
    desk.run(.character(":"))
    desk.type("forget hard-ones")
    #expect(desk.press(.enter) == [.keepFilters([])])
  }

  @Test func `a filter cannot take the name of a place`() {
    var desk = cases()
    desk.run(.character(":"))
    desk.type("save bans")
    #expect(desk.press(.enter) == [])
    #expect(desk.model.notice?.text.contains("a name of its own") == true)
  }
}
