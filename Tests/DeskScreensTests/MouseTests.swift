import CaseModel
import PolicyModel
import ScreenKit
import Testing

@testable import DeskScreens

@Suite("Mouse") struct MouseTests {
  /// Where a text stands on the screen.
  private func place(_ text: String, in desk: Desk) throws -> Point {
    for (y, line) in desk.model.view().lines().enumerated() {
      if let range = line.firstRange(of: text) {
        let before = line[..<range.lowerBound]
        return Point(x: before.unicodeScalars.count, y: y)
      }
    }
    Issue.record("“\(text)” is not on the screen.")
    return Point(x: 0, y: 0)
  }

  private func click(_ text: String, _ desk: inout Desk) throws -> [DeskEffect] {
    desk.press(.mouse(MouseEvent(.press(button: 1), at: try place(text, in: desk))))
  }

  private func doubleClick(_ text: String, _ desk: inout Desk) throws -> [DeskEffect] {
    let point = try place(text, in: desk)
    _ = desk.press(.mouse(MouseEvent(.press(button: 1), at: point)))
    return desk.press(.mouse(MouseEvent(.doublePress, at: point)))
  }

  @Test func `a click selects, and a click on what is selected opens nothing`() throws {
    var desk = Desk.answering()
    desk.run(.character("2"))
    #expect(try click("Owusu", &desk) == [])
    #expect(try click("Owusu", &desk) == [])
    #expect(desk.model.depth == 0)
    #expect(desk.selectedPerson == "p00002")
  }

  @Test func `a double click opens a row of a list`() throws {
    var desk = Desk.answering()
    desk.run(.character("2"))
    #expect(try doubleClick("Owusu", &desk) == [.askParent("p00002")])
    desk.run(.escape, .character("3"))
    #expect(try doubleClick("2026-014", &desk) == [.askCase("2026-014")])
  }

  @Test func `a double click opens what is due, and a step of a case`() throws {
    var desk = Desk.answering()
    #expect(try doubleClick("Interim ban: issued", &desk) == [.askCase("2026-014")])
    desk.answerAll([.askCase("2026-014")])
    #expect(
      try doubleClick("Speak to", &desk) == [.askForm(.step("2026-014", "spoken-to"))])
  }

  @Test func `a click on a key's hint is that key`() throws {
    var desk = Desk.answering(120, 40)
    #expect(try click("gate sheet", &desk) == [.askGateSheet])
    #expect(try click("new incident", &desk) == [.askForm(.incident(nil))])
  }

  @Test func `the wheel moves`() throws {
    var desk = Desk.answering()
    desk.run(.character("2"))
    desk.press(.mouse(MouseEvent(.wheelDown, at: Point(x: 5, y: 9))))
    #expect(desk.selectedPerson == "p00003")
  }

  @Test func `the keys for the terminal ask the terminal`() {
    var desk = Desk.answering()
    #expect(desk.press(.function(8)) == [.change(.mouse)])
    #expect(desk.press(.function(7)) == [.change(.palette)])
    #expect(desk.press(.control("l")) == [.change(.redraw)])
    desk.run(.character("c"))
    #expect(desk.press(.function(8)) == [.change(.mouse)])
  }

  @Test func `what the program says of the terminal stands until the next key`() {
    var desk = Desk.answering()
    desk.send(.say("The terminal xterm-ghostty is not known here.", isProblem: true))
    #expect(desk.text.contains("xterm-ghostty"))
    desk.press(.down)
    #expect(!desk.text.contains("xterm-ghostty"))
  }
}
