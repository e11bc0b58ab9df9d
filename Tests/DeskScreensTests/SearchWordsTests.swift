import CaseModel
import ScreenKit
import Testing

@testable import DeskScreens

@Suite("Words searched for in the list of actions") struct SearchWordsTests {
  private func found(_ typed: String, in desk: Desk) -> [String] {
    var desk = desk
    desk.press(.character("?"))
    desk.type(typed)
    guard case .palette(let palette) = desk.model.overlay else { return [] }
    return palette.matches.map(\.title)
  }

  @Test(
    arguments: [
      ("visitor", "Adds a person to the record."),
      ("visitor", "Records that the selected person was asked to leave the site, for today only."),
      ("door", "Logs a breach by the selected person; it needs no case number."),
      ("uncollected", "Records what the policy lets you do without a case."),
      ("phone", "Notes a call or another conversation in the selected case."),
      ("returned", "Goes to Letters."), ("post", "Goes to Letters."),
      ("complaint", "Goes to Cases."), ("mistake", "Lists what you recorded"),
    ])
  func `what people call something leads to its action from Today`(typed: String, title: String) {
    let titles = found(typed, in: Desk.answering())
    #expect(titles.contains { $0.hasPrefix(title) }, "\(typed): \(titles)")
  }

  @Test(arguments: [
    ("came back", "Records that the letter came back undelivered."),
    ("returned", "Records that the letter came back undelivered."),
    ("post", "Records that the letter was sent."),
  ])
  func `on a letter they lead to what is done with it`(typed: String, title: String) {
    var desk = Desk.answering()
    desk.run(.character("5"), .enter)
    #expect(desk.model.top is LetterScreen)
    #expect(found(typed, in: desk).first == title)
  }

  @Test func `the words of an action itself come before what else they may mean`() {
    let desk = Desk.answering()
    let titles = found("letters", in: desk)
    #expect(titles.first?.contains("etters") == true)
    #expect(found("zzz", in: desk).isEmpty)
    #expect(found("po", in: desk).allSatisfy { $0.lowercased().contains("po") })
  }
}
