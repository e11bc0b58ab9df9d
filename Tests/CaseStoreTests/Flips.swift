import Foundation
import GRDB
import Testing

@testable import CaseStore

/// One bit changed in one stored value, by SQL; in every row that holds the value.
struct Flips: CustomStringConvertible {
  let table: String
  let column: String
  let before: DatabaseValue
  let after: DatabaseValue
  let type: String

  var description: String { "\(before) to \(after)" }

  func apply(_ store: CaseStore) throws -> Bool { try set(after, from: before, store) }

  func undo(_ store: CaseStore) throws { #expect(try set(before, from: after, store)) }

  /// One flip a byte, the bit moving on with each; for numbers the lowest twelve bits. Values that
  /// another row has already are left out: undoing would change that row too.
  static func of(_ table: String, _ column: String, in store: CaseStore) throws -> [Flips] {
    let rows = try store.queue.unsafeRead { db in
      try Row.fetchAll(
        db,
        sql: "SELECT typeof(\(column)), CAST(\(column) AS BLOB), \(column) FROM \(table) "
          + "WHERE \(column) IS NOT NULL")
    }
    let taken = Set(rows.map { $0[1] as Data })
    let flips = rows.enumerated().flatMap { number, row -> [Flips] in
      let type: String = row[0]
      let value: DatabaseValue = row[2]
      func flip(_ after: DatabaseValue) -> Flips {
        Flips(
          table: table, column: column,
          before: type == "integer" ? value : (row[1] as Data).databaseValue, after: after,
          type: type)
      }
      if type == "integer", let integer = Int.fromDatabaseValue(value) {
        return (0..<12).map { flip((integer ^ (1 << $0)).databaseValue) }
      }
      let bytes: Data = row[1]
      return bytes.indices.map { index in
        var changed = bytes
        changed[index] ^= 1 << UInt8((index + number) % 8)
        return flip(changed.databaseValue)
      }
    }
    return flips.filter { flip in
      Data.fromDatabaseValue(flip.after).map { !taken.contains($0) } ?? true
    }
  }

  /// False where the table cannot hold the value, because another row has it.
  private func set(_ new: DatabaseValue, from old: DatabaseValue, _ store: CaseStore) throws -> Bool
  {
    let kind = type == "integer" ? "INTEGER" : type == "text" ? "TEXT" : "BLOB"
    return try store.queue.writeWithoutTransaction { db in
      do {
        try db.execute(
          sql: "UPDATE \(table) SET \(column) = CAST(? AS \(kind)) "
            + "WHERE \(column) IS CAST(? AS \(kind))",
          arguments: [new, old])
        return true
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        return false
      }
    }
  }
}
