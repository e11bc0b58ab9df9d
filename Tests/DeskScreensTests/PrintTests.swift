import CaseModel
import ScreenKit
import Testing

@testable import DeskScreens

@Suite("Printing") struct PrintTests {
  @Test func `looking at the gate sheet prints nothing, and P prints it under the day's name`() {
    var desk = Desk.answering()
    desk.run(.character("g"))
    #expect(desk.press(.character("P")) == [.printGateSheet(name: "gate-sheet-2026-11-18")])
  }

  @Test func `an issued letter is printed, a draft is not`() {
    var desk = Desk.answering()
    desk.run(.character("5"), .enter)
    #expect(desk.press(.character("P")) == [])
    #expect(desk.model.notice?.text.contains("A draft is not printed") == true)
    desk.run(.escape, .down, .enter)
    guard case .print(_, let text)? = desk.press(.character("P")).first else {
      Issue.record("nothing was printed")
      return
    }
    #expect(text == Sample.letterSheet.text)
  }
}
