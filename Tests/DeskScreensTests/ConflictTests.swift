import CaseModel
import ScreenKit
import Testing

@testable import DeskScreens

@Suite("Two people at one form") struct ConflictTests {
  private static let key = FormKey.parentEdit("p00001")

  private static func sheet(address: String, telephone: String, version: Int) -> FormSheet {
    FormSheet(
      key: key, title: "Change Siobhán O'Brien",
      fields: [
        StepField("address", "Address", initial: address),
        StepField("telephone", "Telephone", initial: telephone),
        StepField("email", "E-mail", initial: "s@example.org"),
      ], submit: "Record the change", version: version)
  }

  /// A change of both fields, on which somebody else's change of the telephone came in.
  private func desk() -> Desk {
    var desk = Desk.answering(100, 40)
    desk.send(.answer(.form(Self.sheet(address: "1 Elm Row", telephone: "111", version: 3))))
    desk.press(.control("u"))
    desk.type("2 Oak Lane")
    desk.press(.tab, .control("u"))
    desk.type("222")
    desk.press(.control("s"))
    let line = Sample.line(
      44, "Contact changed", "He rang the office.", stream: "parent/p00001")
    let asked = desk.send(
      .answer(.submitted(Self.key, .changedMeanwhile([line], version: 4))))
    #expect(asked == [.askForm(Self.key)])
    var now = Self.sheet(address: "1 Elm Row", telephone: "333", version: 4)
    now.fields[2].initial = "new@example.org"
    desk.send(.answer(.form(now)))
    return desk
  }

  private func form(_ desk: Desk) throws -> FormScreen {
    try #require(desk.model.top as? FormScreen)
  }

  @Test func `both texts are shown, who wrote the other and when`() {
    let text = desk().text
    for words in [
      "Somebody else recorded something in between", "Contact changed", "by B. Deputy",
      "He rang the office.", "E-mail: new@example.org", "What you typed", "Address: 2 Oak Lane",
      "Telephone: 222",
      "The record says now: 333", "Record mine as well", "Take theirs, and let mine go",
      "Go back and change mine",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `what nobody touched here follows the record, what was typed stands`() throws {
    let values = try form(desk()).values
    #expect(
      values == ["address": "2 Oak Lane", "telephone": "222", "email": "new@example.org"])
  }

  @Test func `mine is recorded as well, against the version that is there now`() throws {
    var desk = desk()
    let values = try form(desk).values
    #expect(desk.press(.enter) == [.submit(Self.key, values, version: 4)])
  }

  @Test func `theirs is taken only after another key, and the draft goes`() {
    var desk = desk()
    #expect(desk.press(.down, .enter) == [])
    #expect(desk.press(.enter) == [])
    #expect(desk.model.depth == 1)
    desk.press(.enter)
    #expect(desk.press(.character("y")) == [.dropDraft(Self.key), .askToday])
    #expect(desk.model.depth == 0)
  }

  @Test func `one can go back and change one's own`() throws {
    var desk = desk()
    #expect(desk.press(.down, .down, .enter) == [])
    try #expect(form(desk).focus == .field(0))
  }
}
