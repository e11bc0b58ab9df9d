import Foundation
import GRDB

/// The SQL of read models, made from their schema. Names are quoted; values are always arguments.
enum ModelSQL {
  /// Makes every table and index of a schema.
  static func make(_ schema: ReadModelSchema, in db: Database) throws {
    for table in schema.tables {
      let columns = table.columns.map { column in
        "\(quoted(column.name)) \(typeName(column.type))\(column.optional ? "" : " NOT NULL")"
      }
      let all = ["stream TEXT NOT NULL", "key TEXT NOT NULL"] + columns
      try db.execute(
        sql: "CREATE TABLE \(quoted(table.name)) (\(all.joined(separator: ", ")), "
          + "PRIMARY KEY (stream, key)) STRICT, WITHOUT ROWID")
      for index in table.indexes {
        let name = "\(table.name)_by_\(index.joined(separator: "_"))"
        try db.execute(
          sql: "CREATE INDEX \(quoted(name)) ON \(quoted(table.name)) "
            + "(\(index.map(quoted).joined(separator: ", ")))")
      }
    }
  }

  /// Drops every table that is not the record's own.
  static func dropAll(in db: Database) throws {
    let names = try String.fetchAll(
      db,
      sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' "
        + "ESCAPE '\\'")
    for name in names where !RecordSchema.tables.contains(name) {
      try db.execute(sql: "DROP TABLE \(quoted(name))")
    }
  }

  /// Inserts one row.
  static func insert(_ table: ModelTable) -> String {
    let names = ["stream", "key"] + table.columns.map { quoted($0.name) }
    let places = [place(.text), place(.text)] + table.columns.map { place($0.type) }
    return "INSERT INTO \(quoted(table.name)) (\(names.joined(separator: ", "))) "
      + "VALUES (\(places.joined(separator: ", ")))"
  }

  /// Deletes one stream's rows.
  static func delete(_ table: ModelTable) -> String {
    "DELETE FROM \(quoted(table.name)) WHERE stream = ?"
  }

  /// One stream's rows: key, then the columns in order.
  static func select(_ table: ModelTable) -> String {
    let names = ["key"] + table.columns.map { quoted($0.name) }
    return "SELECT \(names.joined(separator: ", ")) FROM \(quoted(table.name)) WHERE stream = ?"
  }

  /// Rows of streams that have no entries.
  static func orphans(_ table: ModelTable) -> String {
    "SELECT stream, key FROM \(quoted(table.name)) "
      + "WHERE stream NOT IN (SELECT stream FROM entries)"
  }

  /// Where a value goes in a statement. Cast, because text with a zero byte is handed over as bytes
  /// (bound as text it would be cut there) and no bytes as text (bound as bytes they would become
  /// NULL).
  static func place(_ type: ModelType) -> String {
    switch type {
    case .text: return "CAST(? AS TEXT)"
    case .integer: return "?"
    case .blob: return "CAST(? AS BLOB)"
    }
  }

  /// What is bound at a ``place(_:)``.
  static func argument(_ value: ModelValue) -> DatabaseValue {
    switch value {
    case .text(let text):
      return text.utf8.contains(0) ? Data(text.utf8).databaseValue : text.databaseValue
    case .integer(let number): return number.databaseValue
    case .blob(let bytes): return bytes.isEmpty ? "".databaseValue : Data(bytes).databaseValue
    case .null: return .null
    }
  }

  static func quoted(_ name: String) -> String {
    "\"" + name.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }

  private static func typeName(_ type: ModelType) -> String {
    switch type {
    case .text: return "TEXT"
    case .integer: return "INTEGER"
    case .blob: return "BLOB"
    }
  }
}
