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
}
