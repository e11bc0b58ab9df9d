import Chronology
import Foundation
import GRDB

/// Reads of entries inside a transaction.
struct EntryReader {
  let db: Database

  func entries(of stream: String, from version: Int) throws -> [Entry] {
    try fetch(
      EntryRow.select + "WHERE e.stream = ? AND e.stream_version >= ? ORDER BY e.stream_version",
      [stream, version])
  }

  func entries(after sequence: Int, limit: Int) throws -> [Entry] {
    try fetch(
      EntryRow.select + "WHERE e.sequence > ? ORDER BY e.sequence LIMIT ?", [sequence, limit])
  }

  func entries(newestBefore sequence: Int, limit: Int) throws -> [Entry] {
    try fetch(
      EntryRow.select + "WHERE e.sequence < ? ORDER BY e.sequence DESC LIMIT ?",
      [sequence, limit])
  }

  func entries(newestBefore sequence: Int, by staff: String, limit: Int) throws -> [Entry] {
    try fetch(
      EntryRow.select + "WHERE e.sequence < ? AND e.staff = ? ORDER BY e.sequence DESC LIMIT ?",
      [sequence, staff, limit])
  }

  func entry(sequence: Int) throws -> Entry? {
    try fetch(EntryRow.select + "WHERE e.sequence = ?", [sequence]).first
  }

  func streamVersion(_ stream: String) throws -> Int {
    let statement = try db.cachedStatement(
      sql: "SELECT coalesce(max(stream_version), 0) FROM entries WHERE stream = ?")
    return try Int.fetchOne(statement, arguments: [stream]) ?? 0
  }

  func recordID() throws -> String {
    try String.fetchOne(db, sql: "SELECT id FROM record") ?? ""
  }

  func head() throws -> ChainHead {
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT sequence, tie FROM entries ORDER BY sequence DESC LIMIT 1"))
    guard let row = try rows.next() else { return ChainHead(emptyRecord: try recordID()) }
    guard let sequence = row[0] as Int?, let bytes = row[1] as Data?,
      let tie = Digest32([UInt8](bytes))
    else {
      throw StoreError.damagedEntry(
        ChainFault(sequence: row[0] ?? 0, stream: nil, kind: .unreadable(field: "tie")))
    }
    return ChainHead(sequence: sequence, tie: tie)
  }

  /// Streams after a name, in order; for going through all of them in portions.
  func streams(after name: String, limit: Int) throws -> [String] {
    let statement = try db.cachedStatement(
      sql: "SELECT DISTINCT stream FROM entries WHERE stream > ? ORDER BY stream LIMIT ?")
    return try String.fetchAll(statement, arguments: [name, limit])
  }

  func streams(prefix: String) throws -> [StreamHead] {
    // The names with a prefix lie between it and the same with its last byte one higher.
    var upper = Array(prefix.utf8)
    if let last = upper.indices.last { upper[last] += 1 }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT stream, max(stream_version) FROM entries
        WHERE stream >= ? AND (? = 0 OR stream < CAST(? AS TEXT))
        GROUP BY stream ORDER BY stream
        """,
      arguments: [prefix, upper.count, Data(upper)])
    var found: [StreamHead] = []
    while let row = try rows.next() {
      if let stream = row[0] as String?, let version = row[1] as Int? {
        found.append(StreamHead(stream: stream, version: version))
      }
    }
    return found
  }

  func streams(table: String, column: ModelColumn, value: ModelValue) throws -> [String] {
    let statement = try db.cachedStatement(
      sql: "SELECT DISTINCT stream FROM \(ModelSQL.quoted(table)) "
        + "WHERE \(ModelSQL.quoted(column.name)) IS \(ModelSQL.place(column.type)) ORDER BY stream")
    return try String.fetchAll(statement, arguments: [ModelSQL.argument(value)])
  }

  /// The kinds in the record, each with its newest version, by skipping through the index: as fast
  /// in a long record as in a short one.
  func kinds() throws -> [(kind: String, version: Int)] {
    let statement = try db.cachedStatement(
      sql: """
        WITH RECURSIVE k (kind) AS (
          SELECT min(kind) FROM entries
          UNION ALL
          SELECT (SELECT min(kind) FROM entries WHERE kind > k.kind) FROM k
          WHERE k.kind IS NOT NULL)
        SELECT kind, (SELECT max(version) FROM entries WHERE entries.kind = k.kind)
        FROM k WHERE kind IS NOT NULL
        """)
    let rows = try Row.fetchCursor(statement)
    var found: [(kind: String, version: Int)] = []
    while let row = try rows.next() {
      if let kind = row[0] as String?, let version = row[1] as Int? {
        found.append((kind: kind, version: version))
      }
    }
    return found
  }

  private func fetch(_ sql: String, _ arguments: StatementArguments) throws -> [Entry] {
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
    var entries: [Entry] = []
    while let row = try rows.next() {
      do {
        entries.append(try EntryRow.entry(row))
      } catch {
        throw StoreError.damagedEntry(error)
      }
    }
    return entries
  }
}
