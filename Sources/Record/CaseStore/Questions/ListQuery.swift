import CaseModel
import Foundation
import GRDB

/// One list's query: where its rows are, which are wanted and in what order they come.
///
/// Pages go by key: each begins after the last row seen, whatever was added or has gone meanwhile.
struct ListQuery {
  /// What a row is put in order by.
  enum Key {
    case text(String)
    case bytes(String)
    case number(String)

    var sql: String {
      switch self {
      case .text(let sql), .bytes(let sql), .number(let sql): return sql
      }
    }

    /// A cursor's bytes as this key compares them.
    func value(_ bytes: [UInt8]) -> DatabaseValue {
      switch self {
      case .text: return String(decoding: bytes, as: UTF8.self).databaseValue
      // Bound as no bytes it would be NULL.
      case .bytes: return bytes.isEmpty ? "".databaseValue : Data(bytes).databaseValue
      case .number: return (Int(String(decoding: bytes, as: UTF8.self)) ?? 0).databaseValue
      }
    }

    func bytes(of row: Row) -> [UInt8] {
      switch self {
      case .text: return Array((row["sort_key"] as String? ?? "").utf8)
      case .bytes: return [UInt8](row["sort_key"] as Data? ?? Data())
      case .number: return Array(String(row["sort_key"] as Int? ?? 0).utf8)
      }
    }
  }

  /// What is read of a row.
  var columns: String
  /// The table that a row stands for.
  var table: String
  /// What is joined to it one to one, and so is not needed to count.
  var joined = ""
  /// Which rows are wanted.
  var sieve: Sieve
  /// What they are put in order by; never NULL.
  var key: Key
  /// What tells rows of one key apart.
  var id: String
  /// True from the last to the first.
  var isDescending = false

  /// The statement for a page.
  func sql(after cursor: CaseModel.Cursor?) -> String {
    let direction = isDescending ? " DESC" : ""
    let place = key.isBytes ? "CAST(? AS BLOB)" : "?"
    let after =
      cursor == nil
      ? "" : " AND (\(key.sql), \(id)) \(isDescending ? "<" : ">") (\(place), ?)"
    return """
      SELECT \(columns), \(key.sql) AS sort_key, \(id) AS sort_id FROM \(table) \(joined)
      WHERE \(sieve.sql)\(after) ORDER BY \(key.sql)\(direction), \(id)\(direction) LIMIT ?
      """
  }

  /// A page of rows and where the next begins.
  func page(
    _ db: Database, after cursor: CaseModel.Cursor?, limit: Int
  ) throws -> (rows: [Row], next: CaseModel.Cursor?) {
    var arguments = sieve.arguments
    if let cursor { arguments += [key.value(cursor.key), cursor.id] }
    arguments += [limit + 1]
    var rows = try Row.fetchAll(
      db.cachedStatement(sql: sql(after: cursor)), arguments: arguments)
    guard rows.count > limit else { return (rows, nil) }
    rows.removeLast()
    return (rows, rows.last.map(self.cursor))
  }

  /// Where a page after this row begins.
  func cursor(_ row: Row) -> CaseModel.Cursor {
    CaseModel.Cursor(key: key.bytes(of: row), id: row["sort_id"])
  }

  /// How many rows there are in all, where that is wanted: on the first page, which itself says it
  /// where nothing follows.
  func total(
    _ db: Database, after cursor: CaseModel.Cursor?, rows: [Row], next: CaseModel.Cursor?
  ) throws -> Int? {
    guard cursor == nil else { return nil }
    if next == nil { return rows.count }
    return try Int.fetchOne(db.cachedStatement(sql: countSQL), arguments: sieve.arguments)
  }

  /// The statement that counts.
  var countSQL: String {
    "SELECT count(*) FROM \(table) \(sieve.needsJoined ? joined : "") WHERE \(sieve.sql)"
  }
}

extension ListQuery.Key {
  fileprivate var isBytes: Bool {
    if case .bytes = self { return true }
    return false
  }
}
