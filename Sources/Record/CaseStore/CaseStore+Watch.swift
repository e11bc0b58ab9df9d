import Foundation
import GRDB

extension CaseStore {
  /// The folder to watch for another program's commits; nil in memory.
  public var watchedFolder: String? {
    path.map { StoreLocation(path: $0).folder }
  }

  /// The files in that folder which a commit touches: the write-ahead log, and the record itself.
  public var watchedFiles: [String] {
    path.map { [$0 + "-wal", $0] } ?? []
  }

  /// A number that changes when, and only when, another connection has committed; this store's own
  /// commits leave it (`PRAGMA data_version`).
  public func dataVersion() throws -> Int {
    try StoreError.mapping {
      try queue.unsafeRead { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
    }
  }

  /// Moves the write-ahead log into the record and empties it. False where another program was
  /// reading.
  public func checkpoint() throws -> Bool {
    guard path != nil else { return true }
    return try StoreError.mapping {
      try queue.writeWithoutTransaction { db in
        let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        return (row?[0] as Int?) == 0
      }
    }
  }

  /// Writes a copy of the record as it stands, for one account only (0600), to a path where nothing
  /// is.
  ///
  /// The copy is compact: it holds nothing that was erased. Others may write meanwhile.
  ///
  /// - Throws: ``StoreError``: `alreadyExists`, `file`, `busy`, `diskFull`, `inputOutput`.
  public func backup(to path: String) throws {
    try StoreLocation.makePrivateFile(path: path)
    do {
      try StoreError.mapping {
        try queue.writeWithoutTransaction { db in
          try db.execute(sql: "VACUUM INTO ?", arguments: [path])
        }
      }
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
  }
}
