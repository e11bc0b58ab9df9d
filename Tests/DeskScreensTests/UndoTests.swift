import CaseModel
import ScreenKit
import Testing

@testable import DeskScreens

@Suite("Undo") struct UndoTests {
  private func open() -> Desk {
    var desk = Desk.answering()
    desk.run(.character("U"))
    return desk
  }

  @Test func `a draft is taken back, an entry corrected, and what stays says why`() {
    var desk = open()
    #expect(
      desk.press(.enter) == [.askFormWith(.step("2026-014", "letter-drop"), ["letter": "L2"])])
    desk.press(.down)
    #expect(
      desk.press(.enter) == [.askFormWith(.step("2026-014", "correct-entry"), ["entry": "309"])])
    desk.press(.down)
    #expect(desk.press(.enter) == [])
    #expect(desk.model.notice?.text.contains("says what is right") == true)
  }

  @Test func `an entry leads to what it belongs to`() {
    var desk = open()
    #expect(desk.press(.character("s")) == [.askCase("2026-014")])
  }

  @Test func `older entries are asked for once, near the end`() {
    var desk = Desk.answering()
    desk.press(.character("U"))
    let page = (0..<40).map {
      OwnEntry(line: Sample.line(400 - $0, "Note", ""), remedy: .stays("It stays."))
    }
    desk.send(.answer(.own(page, before: nil)))
    #expect(desk.press(.end) == [.askOwn(before: 361, limit: 40)])
    #expect(desk.press(.up) == [])
    desk.send(.answer(.own([], before: 361)))
    #expect(desk.press(.end) == [])
  }
}
