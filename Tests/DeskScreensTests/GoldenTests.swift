import CaseModel
import PolicyModel
import ScreenKit
import Testing

@testable import DeskScreens

@Suite("Frames") struct GoldenTests {
  /// Ways to a picture, from the first screen on.
  static let pictures: [(name: String, go: @Sendable (inout Desk) -> Void)] = [
    ("today", { _ in }),
    ("today-due", { $0.run(.tab) }),
    ("parents", { $0.run(.character("2")) }),
    ("parents-filter", { $0.run(.character("2"), .character("/"), .character("s")) }),
    ("person", { $0.run(.character("2"), .enter) }),
    ("cases", { $0.run(.character("3")) }),
    ("case", { $0.run(.enter) }),
    ("case-blocked", { $0.run(.enter, .end) }),
    ("case-chronology", { $0.run(.enter, .tab) }),
    ("case-narrowed", { $0.run(.enter, .character("/"), .character("c"), .character("h")) }),
    ("case-wide", { $0.run(.enter, .character("w")) }),
    ("case-letters", { $0.run(.enter, .character("l")) }),
    ("case-incidents", { $0.run(.enter, .character("i")) }),
    ("case-due", { $0.run(.enter, .character("d")) }),
    ("case-refuses", { $0.run(.enter, .end, .enter) }),
    ("step-reading", { $0.run(.enter, .end, .character(" ")) }),
    ("bans", { $0.run(.character("4")) }),
    ("letters", { $0.run(.character("5")) }),
    ("letter-draft", { $0.run(.character("5"), .enter) }),
    ("letter-issued", { $0.run(.character("5"), .down, .enter) }),
    ("incidents", { $0.run(.character("i")) }),
    ("incident-report", { $0.run(.character("i"), .enter) }),
    ("incident", { $0.run(.character("i"), .down, .enter) }),
    ("policy", { $0.run(.character("6")) }),
    ("record", { $0.run(.character("7")) }),
    ("record-verified", { $0.run(.character("7"), .character("v")) }),
    ("reports", { $0.run(.character("8")) }),
    ("undo", { $0.run(.character("U")) }),
    ("gate-sheet", { $0.run(.character("g")) }),
    ("form", { $0.run(.character("c")) }),
    ("form-lookup", { $0.run(.character("c"), .tab, .tab, .tab, .character("o")) }),
    ("form-ticks", { $0.run(.character("c"), .backTab, .backTab, .character(" ")) }),
    (
      "form-problem",
      {
        $0.run(.character("c"))
        $0.send(
          .answer(
            .submitted(
              Sample.formKey,
              .mend([
                FieldProblem("note", "Enter what was said."),
                FieldProblem("on", "This cannot have happened after today."),
              ]))))
      }
    ),
    (
      "form-refused",
      {
        $0.run(.character("c"))
        $0.send(
          .answer(.submitted(Sample.formKey, .refused(Refusal(Sample.steps[3].reasons)))))
      }
    ),
    (
      "form-changed",
      {
        $0.run(.character("c"))
        $0.send(
          .answer(
            .submitted(
              Sample.formKey, .changedMeanwhile([Sample.chronology[2]], version: 8))))
      }
    ),
    (
      "form-confirm",
      {
        var sheet = Sample.form(confirm: "O'Brien, Siobhán may not come onto the site from now on.")
        sheet.submit = "Impose the ban"
        $0.send(.answer(.form(sheet)))
        $0.press(.control("s"))
      }
    ),
    ("palette-case", { $0.run(.enter, .character("?"), .end, .pageUp) }),
    ("palette-filter", { $0.run(.enter, .control("p"), .character("b"), .character("a")) }),
    ("actions", { $0.run(.character("?")) }),
    ("go-to", { $0.run(.character(":"), .character("b")) }),
    ("go-to-case", { $0.run(.character(":"), .paste("case 2026")) }),
    ("find", { $0.run(.character("f"), .paste("sio")) }),
  ]

  @Test(arguments: pictures.map(\.name), Goldens.sizes)
  func `every screen looks as it was last approved`(name: String, size: Size) throws {
    let picture = try #require(Self.pictures.first { $0.name == name })
    var desk = Desk.answering(size.columns, size.rows)
    picture.go(&desk)
    try Goldens.expect(desk.model.view(), name)
  }

  @Test func `while nothing has been read every place says so`() throws {
    for place in Place.allCases {
      var desk = Desk()
      desk.press(.character(Character(String(place.rawValue))))
      #expect(!desk.text.isEmpty)
      #expect(desk.model.place == place)
    }
  }
}
