import CaseModel

/// Every row of an answer that comes in pages.
enum Pages {
  static func all<Row>(
    _ ask: (_ after: Cursor?) throws -> Page<Row>
  ) throws -> [Row] {
    var rows: [Row] = []
    var cursor: Cursor?
    repeat {
      let page = try ask(cursor)
      rows += page.rows
      cursor = page.next
    } while cursor != nil
    return rows
  }
}
