import CaseModel
import ScreenKit

/// A column of a list, with what the list is put in order by through it.
struct ListedColumn<Column: ListColumn>: Hashable, Sendable {
  var table: TableView.Column
  var by: Column

  init(_ title: String, _ extent: Extent, by column: Column) {
    table = TableView.Column(title, extent)
    by = column
  }

  /// The column with a sign at its title where the list is in order by it.
  func titled(order: Ordering<Column>, glyphs: Glyphs) -> TableView.Column {
    var column = table
    if order.column == by {
      column.title += " \(order.descending ? glyphs.moreBelow : glyphs.moreAbove)"
    }
    return column
  }
}
