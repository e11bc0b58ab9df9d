import CaseModel
import ScreenKit

/// Rows that come a page at a time, and the field that narrows them.
struct Browser<Row: Hashable & Sendable>: Equatable, Sendable {
  /// The rows a first page holds.
  static var pageSize: Int { 60 }
  /// The next page is asked for when the selection is this near the end.
  static var reach: Int { 20 }

  private(set) var rows: [Row] = []
  private(set) var list = ListView(count: 0)
  private var next: Cursor?
  /// The page that has been asked for and has not come.
  private var pending: Cursor?
  private(set) var isLoaded = false
  /// How many rows match in all; nil where that is not known.
  private(set) var total: Int?
  /// Why some of what is typed is taken as plain words; empty where all is understood.
  private(set) var problem = ""
  var field = TextField()
  var isTyping = false

  /// The selected row.
  var selected: Row? { list.selected.map { rows[$0] } }

  /// How many rows to ask for so that what is shown comes again.
  var limit: Int { max(Self.pageSize, rows.count) }

  /// Takes a page: in place of all rows where it is the first, at their end where it was asked for.
  mutating func take(
    _ page: Page<Row>, after: Cursor?, height: Int, isSame: (Row, Row) -> Bool
  ) {
    if let after {
      guard after == pending else { return }
      pending = nil
      rows += page.rows
      next = page.next
      list.count = rows.count
      return
    }
    let before = selected
    rows = page.rows
    next = page.next
    pending = nil
    isLoaded = true
    total = page.total
    problem = page.problem
    list.count = rows.count
    if let before, let row = rows.firstIndex(where: { isSame($0, before) }) {
      list.select(row, height: height)
    }
  }

  /// Lets what has been asked for be asked for again.
  mutating func giveUpWaiting() { pending = nil }

  /// Starts from the first row, as for another question.
  mutating func startOver() {
    list.select(0, height: 1)
    pending = nil
  }

  /// The cursor of the page to ask for now, once; nil where there are rows enough.
  mutating func nextPage() -> Cursor? {
    guard let next, pending == nil, (list.selected ?? 0) + Self.reach >= rows.count else {
      return nil
    }
    pending = next
    return next
  }

  /// Moves through the rows.
  mutating func move(_ key: Key, height: Int) -> Response { list.handle(key, height: height) }

  /// Selects the row at a place in the rows' rectangle; `submitted` for the second press on it.
  mutating func click(_ event: MouseEvent, in rect: Rect) -> Response {
    guard let row = list.row(at: event.at, in: rect) else { return .ignored }
    if row == list.selected { return event.kind == .doublePress ? .submitted : .handled }
    list.select(row, height: rect.rows)
    return .changed
  }
}
