import CaseModel
import PolicyModel
import ScreenKit

extension CasesScreen {
  func columns(_ width: Int) -> [ListedColumn<CaseColumn>] {
    if width < 100 {
      return [
        .init("Case", .fixed(8), by: .number), .init("Name", .atLeast(20, share: 1), by: .name),
        .init("Waits for", .atLeast(12, share: 1), by: .waits), .init("Due", .fixed(10), by: .due),
      ]
    }
    return [
      .init("Case", .fixed(9), by: .number), .init("Name", .atLeast(18, share: 2), by: .name),
      .init("Stage", .fixed(20), by: .stage),
      .init("Waits for", .atLeast(16, share: 2), by: .waits),
      .init("Due", .fixed(10), by: .due),
    ]
      + (width < 120
        ? []
        : [
          .init("How serious", .fixed(11), by: .seriousness),
          .init("Open to", .fixed(12), by: .access),
        ])
  }

  func cells(_ row: CaseRow, _ scene: Scene) -> [Span] {
    let width = tableRect(scene).columns
    let waits = row.hold ? "HOLD: \(row.waitsFor)" : row.waitsFor
    let number = Span(row.number.rawValue, .accent)
    let waitsFor = Span(waits, row.hold ? .warning : .text)
    let due =
      row.due.map { DueWords.span($0, today: scene.session.today) }
      ?? Span(row.closed == nil ? "" : "closed", .muted)
    if width < 100 {
      // The day has a column of its own, and half of one at the end of this would mislead.
      let end = row.due.map { " by \($0.slashed)" } ?? ""
      let words = waits.hasSuffix(end) ? String(waits.dropLast(end.count)) : waits
      return [number, Span(row.parentName), Span(words, waitsFor.style), due]
    }
    let stage = Span(row.stage.words, .muted)
    let common = [number, Span(row.parentName), stage, waitsFor, due]
    if width < 120 { return common }
    return common + [
      Span(row.seriousness?.rawValue ?? "", .muted),
      Span(row.named ? "named people" : "case team", .muted),
    ]
  }
}
