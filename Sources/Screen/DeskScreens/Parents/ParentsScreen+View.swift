import CaseModel
import ScreenKit

extension ParentsScreen {
  func columns(_ width: Int) -> [ListedColumn<ParentColumn>] {
    if width < 100 {
      return [
        .init("Name", .atLeast(18, share: 3), by: .name),
        .init("Children", .atLeast(10, share: 2), by: .children),
        .init("Today", .atLeast(17, share: 2), by: .today),
      ]
    }
    return [
      .init("Name", .atLeast(20, share: 3), by: .name), .init("Is", .fixed(18), by: .kind),
      .init("Children", .atLeast(16, share: 3), by: .children),
      .init("Cases", .fixed(5), by: .cases),
      .init("Today", .atLeast(18, share: 3), by: .today),
    ]
  }

  /// What is in force with its last day in front: in a narrow column the end is cut, and half a date misleads.
  private static func dayFirst(_ restriction: String) -> String {
    let word = " until "
    guard let end = restriction.indices.last(where: { restriction[$0...].hasPrefix(word) }) else {
      return restriction
    }
    return "until \(restriction[end...].dropFirst(word.count)): \(restriction[..<end])"
  }

  func cells(_ row: ParentRow, _ scene: Scene) -> [Span] {
    let name = Span(row.name)
    let children = Span(row.children.joined(separator: ", "), .muted)
    let today = Span(row.restriction, .danger)
    if tableRect(scene).columns < 100 {
      return [name, children, Span(Self.dayFirst(row.restriction), .danger)]
    }
    let open = Span(row.openCases == 0 ? "" : String(row.openCases))
    return [name, Span(row.kind.words, .muted), children, open, today]
  }
}
