import CaseModel
import ScreenKit

extension ListScreen {
  /// Puts the list in another order and asks for it from its beginning.
  mutating func sort(_ order: Ordering<Column>) -> Turn {
    self.order = order
    return again()
  }

  /// The order by a column some steps to the right of the present one.
  func beside(_ step: Int, _ scene: Scene) -> Ordering<Column> {
    var shown: [Column] = []
    for column in columns(tableRect(scene).columns) where !shown.contains(column.by) {
      shown.append(column.by)
    }
    let present = shown.firstIndex(of: order.column) ?? 0
    return Ordering(shown[(present + step + shown.count) % shown.count])
  }

  /// The column whose title is at a place on the screen.
  func column(at point: Point, _ scene: Scene) -> Column? {
    let rect = tableRect(scene)
    let header = rect.splitTop(1).top
    guard header.contains(point) else { return nil }
    let columns = columns(rect.columns)
    let cells = header.inset(left: 2, right: 1).columns(columns.map(\.table.extent), gap: 1)
    return zip(columns, cells).first { $0.1.contains(point) }?.0.by
  }

  mutating func narrow(to text: String) -> [DeskEffect]? {
    browser.field.text = text
    browser.isTyping = false
    return again().effects
  }

  mutating func show(_ filter: SavedFilter) -> [DeskEffect]? {
    guard filter.list == filterList else { return nil }
    if let column = Column(rawValue: filter.column) {
      order = Ordering(column, descending: filter.descending)
    }
    return narrow(to: filter.text)
  }

  func saved(as name: String) -> SavedFilter? {
    SavedFilter(
      name: name, list: filterList, text: browser.field.text, column: order.column.rawValue,
      descending: order.descending)
  }
}
