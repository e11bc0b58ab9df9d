import CaseModel
import PolicyModel
import ScreenKit

extension LettersScreen {
  func columns(_ width: Int) -> [TableView.Column] {
    if width < 76 {
      return [
        .init("Letter", .atLeast(14, share: 3)), .init("To", .atLeast(12, share: 3)),
        .init("Stands", .fixed(8)), .init("On", .fixed(10)),
      ]
    }
    return [
      .init("Letter", .atLeast(18, share: 3)), .init("About", .atLeast(16, share: 3)),
      .init("Case", .fixed(9)), .init("Stands", .fixed(8)), .init("On", .fixed(10)),
      .init("How", .atLeast(6, share: 1)),
    ]
  }

  func cells(_ row: LetterRow, _ scene: Scene) -> [Span] {
    let waits = row.sent == nil && row.standing != "dropped"
    let standing = Span(row.standing, waits ? .warning : .good)
    let day = Span((row.sent ?? row.issued ?? row.drafted).slashed, .muted)
    let kind = Span(row.kind.name)
    let name = Span(row.parentName)
    if tableRect(scene).columns < 76 { return [kind, name, standing, day] }
    return [kind, name, Span(row.number.rawValue, .accent), standing, day, Span(row.how, .muted)]
  }
}
