import CaseModel
import PolicyModel
import ScreenKit
import Testing

@testable import DeskScreens

@Suite("What is typed into a form") struct TypedTests {
  private func desk(_ sheet: FormSheet = Sample.form()) -> Desk {
    var desk = Desk.answering()
    desk.send(.answer(.form(sheet)))
    return desk
  }

  private func refused(_ demand: Demand?, _ sheet: FormSheet = Sample.longForm()) -> Desk {
    var desk = desk(sheet)
    desk.press(.control("s"))
    desk.send(
      .answer(
        .submitted(
          sheet.key,
          .refused(Refusal([Refusal.Reason(kind: .fairness, demand: demand, why: "Not so.")])))))
    return desk
  }

  @Test func `nothing is said to be kept where nothing was typed`() {
    var left = desk()
    left.press(.escape)
    #expect(left.model.notice == nil)
    var gone = desk()
    _ = gone.model.go(to: .cases)
    #expect(gone.model.notice == nil)
    #expect(refused(nil).text.contains("Nothing was recorded."))
    #expect(!refused(nil).text.contains("typed still stands"))
    var emptied = desk()
    emptied.press(.tab, .character("x"), .backspace, .escape)
    #expect(emptied.model.notice == nil)
  }

  @Test func `a row that Enter does not take is not marked`() {
    func lines(_ field: SearchField) -> String {
      var frame = Frame(Size(columns: 30, rows: 4))
      field.draw(into: &frame, Rect(x: 0, y: 0, columns: 30, rows: 4), focused: true)
      return frame.lines().joined(separator: "\n")
    }
    let colleagues = [
      StepField.Choice("Philippa Drabble", "Philippa Drabble"),
      StepField.Choice("Ivo Dray", "Ivo Dray"),
    ]
    var field = SearchField(value: "", choices: colleagues, isFree: true, looksUp: false)
    for letter in "dra" { _ = field.handle(.character(letter)) }
    #expect(lines(field).contains("Philippa Drabble") && !lines(field).contains("▸"))
    var left = field
    #expect(left.handle(.enter) == .submitted && left.value == "dra")
    _ = field.handle(.down)
    #expect(lines(field).contains("▸ Philippa Drabble"))
    #expect(field.handle(.enter) == .submitted && field.value == "Philippa Drabble")
  }

  @Test func `what stands there in another order than the choices was not typed`() {
    var sheet = Sample.form()
    sheet.fields[5].initial = "s02 s01"
    #expect((desk(sheet).model.top as? FormScreen)?.hasDraft == false)
  }

  @Test func `typing at a refusal goes on in the field that would open it`() throws {
    var desk = refused(.reasonsGiven)
    desk.type("No")
    let form = try #require(desk.model.top as? FormScreen)
    #expect(form.values["facts"] == "No")
    #expect(form.focus == .field(3))
  }

  @Test func `where nothing typed would open it, that is said`() throws {
    for demand in [nil, Demand.chairConsulted, .familyTried] {
      var desk = refused(demand)
      let before = try #require(desk.model.top as? FormScreen).values
      desk.type("x")
      #expect(desk.model.notice?.text.contains("Tab goes to the fields") == true)
      #expect((desk.model.top as? FormScreen)?.values == before)
    }
  }

  @Test func `a page that cannot be read is left again, with the reason`() {
    var desk = Desk.answering()
    desk.run(.character("2"))
    desk.press(.enter)
    #expect(desk.model.top is ParentScreen)
    desk.send(.answer(.failed("There is no such person.")))
    #expect(desk.model.top is ParentsScreen)
    #expect(desk.text.contains("There is no such person."))
    #expect(!desk.text.contains("Reading the record"))
  }

  // MARK: Ticks

  private func ticks(_ keys: Key...) -> (list: TickList, last: Response) {
    var list = TickList(
      value: "", choices: ["a", "b", "c"].map { StepField.Choice($0, $0.uppercased()) })
    var last = Response.ignored
    for key in keys { last = list.handle(key) }
    return (list, last)
  }

  @Test func `enter ticks the row that was gone to, and is then done`() {
    #expect(ticks(.down, .enter).list.value == "b")
    #expect(ticks(.down, .enter).last == .changed)
    #expect(ticks(.down, .enter, .enter).last == .submitted)
    #expect(ticks(.down, .enter, .down, .enter).list.value == "b c")
    #expect(ticks(.down, .enter, .up, .down, .enter).list.value == "")
  }

  @Test func `enter goes past a list that nobody moved in, with nothing ticked`() {
    #expect(ticks(.enter).last == .submitted)
    #expect(ticks(.enter).list.value == "")
    #expect(ticks(.character(" "), .enter).last == .submitted)
    #expect(ticks(.down, .character(" "), .enter).list.value == "b")
  }
}
