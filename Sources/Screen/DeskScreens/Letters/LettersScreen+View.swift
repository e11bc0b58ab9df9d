import CaseModel
import PolicyModel
import ScreenKit

extension LettersScreen {
  func columns(_ width: Int) -> [ListedColumn<LetterColumn>] {
    if width < 76 {
      return [
        .init("Letter", .atLeast(14, share: 3), by: .kind),
        .init("To", .atLeast(12, share: 3), by: .name),
        .init("Stands", .fixed(8), by: .standing), .init("On", .fixed(10), by: .day),
      ]
    }
    return [
      .init("Letter", .atLeast(18, share: 3), by: .kind),
      .init("About", .atLeast(16, share: 3), by: .name),
      .init("Case", .fixed(9), by: .number), .init("Stands", .fixed(8), by: .standing),
      .init("On", .fixed(10), by: .day),
      .init("How", .atLeast(6, share: 1), by: .how),
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
