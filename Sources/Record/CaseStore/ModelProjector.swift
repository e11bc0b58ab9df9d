import Chronology
import Foundation
import GRDB

/// Makes the rows of streams and writes them, inside one transaction.
struct ModelProjector {
  let db: Database
  let projection: Projection
  let cache: StreamCache
  private let tables: [String: ModelTable]

  init(db: Database, projection: Projection) {
    self.db = db
    self.projection = projection
    cache = StreamCache(EntryReader(db: db))
    tables = Dictionary(
      projection.schema.tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The streams whose rows an append to the given ones may change, those themselves not among
  /// them.
  func dependents(of streams: [String]) throws -> Set<String> {
    let reader = ModelReader(cache: cache, schema: projection.schema)
    var found: Set<String> = []
    for stream in streams {
      found.formUnion(
        try projection.dependents(stream, try cache.entries(of: stream), reader))
    }
    return found.subtracting(streams)
  }

  /// Writes a stream's rows anew.
  ///
  /// - Parameter isNew: true where it is known to have none.
  func rewrite(_ stream: String, isNew: Bool = false) throws {
    let rows = try self.rows(of: stream)
    for table in projection.schema.tables where !isNew {
      let statement = try db.cachedStatement(sql: ModelSQL.delete(table))
      try statement.execute(arguments: [stream])
    }
    for row in rows {
      let statement = try db.cachedStatement(sql: ModelSQL.insert(row.table))
      let arguments = [.text(stream), .text(row.key)] + row.values
      try statement.execute(arguments: StatementArguments(arguments.map(ModelSQL.argument)))
    }
  }

  /// A stream's rows as the projection makes them now, each checked against the schema.
  func rows(of stream: String) throws -> [CheckedRow] {
    let made = try projection.rows(
      stream, try cache.entries(of: stream), StreamReader(cache: cache))
    var keys: [String: Set<String>] = [:]
    return try made.map { row in
      guard let table = tables[row.table] else {
        throw StoreError.modelRow(table: row.table, key: row.key, problem: "no such table")
      }
      guard keys[row.table, default: []].insert(row.key).inserted else {
        throw StoreError.modelRow(table: row.table, key: row.key, problem: "the key came twice")
      }
      return try CheckedRow(row, table: table)
    }
  }
}

/// A row whose values stand in the order of its table's columns.
struct CheckedRow {
  let table: ModelTable
  let key: String
  let values: [ModelValue]

  init(_ row: ModelRow, table: ModelTable) throws {
    func problem(_ text: String) -> StoreError {
      .modelRow(table: row.table, key: row.key, problem: text)
    }
    var found = 0
    values = try table.columns.map { column in
      guard let value = row.columns[column.name] else {
        guard column.optional else { throw problem("no value for “\(column.name)”") }
        return .null
      }
      found += 1
      guard CheckedRow.fits(value, column) else {
        throw problem("“\(column.name)” cannot hold that value")
      }
      return value
    }
    guard found == row.columns.count else { throw problem("a column that is not in the schema") }
    self.table = table
    key = row.key
  }

  private static func fits(_ value: ModelValue, _ column: ModelColumn) -> Bool {
    switch value {
    case .text: return column.type == .text
    case .integer: return column.type == .integer
    case .blob: return column.type == .blob
    case .null: return column.optional
    }
  }
}
