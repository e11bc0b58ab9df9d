import CaseModel
import ScreenKit
import Testing

@testable import DeskScreens

@Suite("Going") struct GoingTests {
  private func goTo(_ text: String, from desk: Desk = Desk.answering()) -> Desk {
    var desk = desk
    desk.press(.character(":"))
    for character in text { desk.run(.character(character)) }
    return desk
  }

  @Test func `a word goes to its place`() {
    var desk = goTo("bans")
    #expect(
      desk.press(.enter) == [
        .askOutlook,
        .askRestrictions(RestrictionsQuestion(liveOnly: true), after: nil, limit: 60),
      ])
    #expect(desk.model.place == .bans)
  }

  @Test func `tab completes a word`() throws {
    var desk = goTo("ba")
    desk.press(.tab)
    guard case .goTo(let line) = desk.model.overlay else {
      Issue.record("the line is closed")
      return
    }
    #expect(line.picker.field.text == "bans")
  }

  @Test func `a word that wants a number is completed and waits for it`() {
    var desk = goTo("cas")
    desk.press(.down)
    desk.run(.enter)
    #expect(desk.text.contains(":case "))
    for character in "2026-014" { desk.run(.character(character)) }
    #expect(desk.press(.enter) == [.askCase("2026-014")])
  }

  @Test func `a part of a name finds a person from any screen`() {
    var desk = goTo("siob")
    #expect(desk.press(.enter) == [.askParent("p00001")])
    #expect(desk.press(.escape) == [.askToday])
  }

  @Test func `what was found for older words is not shown`() {
    var desk = Desk.answering()
    desk.press(.character("f"))
    desk.type("si")
    desk.send(.answer(.foundAnywhere("s", Sample.findings)))
    #expect(!desk.text.contains("Aoife, Declan"))
    desk.send(.answer(.foundAnywhere("si", Sample.findings)))
    #expect(desk.text.contains("Aoife, Declan"))
  }

  @Test func `a list is narrowed by name, and a screen without one says so`() {
    var list = Desk.answering()
    list.run(.character("2"))
    list.press(.character(":"))
    list.type("filter sio")
    #expect(
      list.press(.enter) == [.askParents(ParentsQuestion(text: "sio"), after: nil, limit: 60)])
    var desk = goTo("filter x")
    #expect(desk.press(.enter) == [])
    #expect(desk.model.notice?.text.contains("no list") == true)
  }

  @Test func `minus goes to the last place and back`() {
    var desk = Desk.answering()
    desk.run(.character("3"), .character("4"))
    #expect(desk.model.place == .bans)
    desk.run(.character("-"))
    #expect(desk.model.place == .cases)
    desk.run(.character("-"))
    #expect(desk.model.place == .bans)
  }

  @Test func `minus comes back to a case that was left`() {
    var desk = Desk.answering()
    desk.run(.enter, .escape)
    #expect(desk.press(.character("-")) == [.askToday, .askCase("2026-014")])
  }

  @Test func `minus with no last place says so`() {
    var desk = Desk.answering()
    #expect(desk.press(.character("-")) == [])
    #expect(desk.model.notice?.text.contains("no last place") == true)
  }

  @Test func `what is typed into a form is there again after minus`() throws {
    var desk = Desk.answering()
    desk.run(.character("c"))
    desk.run(.character("x"))
    let before = try #require(desk.model.top as? FormScreen).values
    desk.model.last = nil
    _ = desk.model.go(to: .cases)
    _ = desk.model.goToLast()
    #expect((desk.model.top as? FormScreen)?.values == before)
  }
}
