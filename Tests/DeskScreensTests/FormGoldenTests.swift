import CaseModel
import PolicyModel
import ScreenKit
import Testing

@testable import DeskScreens

@Suite("Frames of forms") struct FormGoldenTests {
  /// Ways to a picture, from the first screen on.
  static let pictures: [(name: String, go: @Sendable (inout Desk) -> Void)] = [
    ("form-long", { $0.send(.answer(.form(Sample.longForm()))) }),
    (
      "form-check",
      {
        let typed = [
          "facts": "He raised his fist at a teaching assistant by the gate.\nShe was frightened.",
          "factors": "Risk to staff.", "review": "end of term",
        ]
        $0.send(.answer(.form(Sample.longForm(typed: ["review": ""].merging(typed) { $1 }))))
        $0.press(.tab, .tab, .control("u"), .control("s"))
      }
    ),
    (
      "form-mend",
      {
        $0.send(.answer(.form(Sample.longForm(typed: ["until": "31 2 2027"]))))
        $0.press(.control("s"))
      }
    ),
    (
      "form-conflict",
      {
        $0.send(.answer(.form(Sample.form(typed: ["note": "She rang at nine."]))))
        $0.press(.control("s"))
        $0.send(
          .answer(
            .submitted(
              Sample.formKey, .changedMeanwhile([Sample.chronology[2]], version: 8))))
      }
    ),
    (
      "form-several",
      {
        var sheet = Sample.form()
        sheet.fields[5].choices = (1...14).map {
          StepField.Choice("b\($0)", "Behaviour \($0) of the code")
        }
        $0.send(.answer(.form(sheet)))
        $0.press(.backTab, .backTab, .character("1"), .enter, .character("4"))
      }
    ),
    ("drafts", { $0.answerAll($0.model.open(DraftsScreen())) }),
    (
      "drafts-throw",
      {
        $0.answerAll($0.model.open(DraftsScreen()))
        $0.press(.character("x"))
      }
    ),
  ]

  @Test(arguments: pictures.map(\.name), Goldens.sizes)
  func `every form looks as it was last approved`(name: String, size: Size) throws {
    let picture = try #require(Self.pictures.first { $0.name == name })
    var desk = Desk.answering(size.columns, size.rows)
    picture.go(&desk)
    try Goldens.expect(desk.model.view(), name)
  }

  @Test(arguments: pictures.indices)
  func `every form can be drawn at every size, and keeps what is typed`(index: Int) {
    var desk = Desk.answering(80, 24)
    Self.pictures[index].go(&desk)
    let before = (desk.model.top as? FormScreen)?.values
    for (columns, rows) in [(0, 0), (1, 1), (40, 10), (41, 11), (60, 20), (39, 9), (150, 60)] {
      desk.send(.resize(Size(columns: columns, rows: rows)))
      let frame = desk.model.view()
      if let cursor = frame.cursor { #expect(frame.bounds.contains(cursor)) }
    }
    #expect((desk.model.top as? FormScreen)?.values == before)
  }
}
