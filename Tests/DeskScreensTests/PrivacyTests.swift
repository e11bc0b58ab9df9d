import CaseModel
import PolicyModel
import ScreenKit
import Testing

@testable import DeskScreens

@Suite("Privacy") struct PrivacyTests {
  static let words = ["O'Brien", "Siobh", "Owusu", "Oak Lane", "A. Head", "2026-014"]

  @Test(arguments: GoldenTests.pictures.map(\.name))
  func `one key hides every name and text on every screen, and another shows it as it was`(
    name: String
  ) throws {
    let picture = try #require(GoldenTests.pictures.first { $0.name == name })
    for size in Goldens.sizes + [Size(columns: 20, rows: 4)] {
      var desk = Desk.answering(size.columns, size.rows)
      picture.go(&desk)
      let before = desk.model.view()
      #expect(desk.press(.function(9)) == [])
      for word in Self.words { #expect(!desk.text.contains(word)) }
      #expect(desk.text.hasPrefix("Conduct") || desk.text.contains("Conduct\n"))
      #expect(desk.model.view().cursor != nil)
      #expect(desk.press(.character("q")) == [])
      #expect(desk.model.view() == before)
    }
  }

  @Test func `idle time hides as the key does`() {
    var desk = Desk.answering()
    desk.send(.hide)
    #expect(desk.model.isHidden)
    #expect(!desk.text.contains("O'Brien"))
  }

  @Test func `the key that shows the desk again does nothing else, and what was typed stands`() {
    var desk = Desk.answering()
    desk.run(.character("c"), .tab)
    desk.type("she sa")
    desk.press(.function(9))
    #expect(desk.press(.control("s")) == [])
    desk.type("id")
    #expect(desk.text.contains("she said"))
  }

  @Test func `the key that hides never shows, nor does the wheel, a new size or a paste`() {
    var desk = Desk.answering()
    let wheel = MouseEvent(.wheelDown, at: Point(x: 3, y: 3))
    desk.press(.function(9), .function(9), .mouse(wheel), .paste("hello"))
    desk.send(.resize(Size(columns: 100, rows: 30)))
    #expect(desk.model.isHidden)
    #expect(desk.model.size.columns == 100)
    desk.press(.mouse(MouseEvent(.press(button: 1), at: Point(x: 22, y: 1))))
    #expect(!desk.model.isHidden)
    #expect(desk.model.place == .today)
  }

  @Test func `what happens meanwhile is there afterwards`() {
    var desk = Desk.answering()
    desk.press(.function(9))
    #expect(desk.send(.recordChanged) == [.askToday])
    #expect(desk.press(.control("z")) == [.suspend])
    #expect(!desk.text.contains("someone else"))
    desk.press(.enter)
    #expect(desk.text.contains("Changed by someone else"))
  }

  @Test func `it works over a question and while something is typed`() {
    var desk = Desk.answering()
    var sheet = Sample.form(confirm: "O'Brien, Siobhán may not come onto the site from now on.")
    sheet.submit = "Impose the ban"
    desk.send(.answer(.form(sheet)))
    desk.press(.control("s"), .function(9))
    #expect(desk.model.isHidden)
    desk.press(.enter)
    #expect(desk.text.contains("Impose the ban"))
  }
}
