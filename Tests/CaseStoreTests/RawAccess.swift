import Foundation
import GRDB

@testable import CaseStore

/// Reaches under the store, as somebody with the file and a SQLite program could.
extension CaseStore {
  /// Runs a statement as it is, without the store's rules but with the database's.
  func raw(_ sql: String, _ arguments: StatementArguments = []) throws {
    try queue.writeWithoutTransaction { try $0.execute(sql: sql, arguments: arguments) }
  }

  /// The first column of every row.
  func texts(_ sql: String) throws -> [String] {
    try queue.unsafeRead { db in
      try Row.fetchAll(db, sql: sql).map { row in
        let value: DatabaseValue = row[0]
        return String.fromDatabaseValue(value) ?? "\(value)"
      }
    }
  }

  /// Drops the guards, and gives back the statements that make them again.
  func disarm() throws -> [String] {
    let guards = try texts("SELECT sql FROM sqlite_schema WHERE type = 'trigger'")
    for name in try texts("SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
      try raw("DROP TRIGGER \(name)")
    }
    try raw("PRAGMA foreign_keys = OFF")
    try raw("PRAGMA ignore_check_constraints = ON")
    return guards
  }
}

/// A folder that is gone when the test is over.
final class ScratchFolder {
  let path: String

  init() throws {
    let base = FileManager.default.temporaryDirectory
    path = base.appendingPathComponent("conduct-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func file(_ name: String = "school.conduct") -> String { path + "/" + name }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
