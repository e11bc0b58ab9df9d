import GRDB

extension CaseStore {
  /// Makes all read models anew from the chronology, in one transaction; entries are not touched.
  ///
  /// - Parameter progress: told the streams done and how many there are; false gives up, and then
  ///   nothing has changed.
  /// - Returns: false where `progress` gave up.
  /// - Throws: ``StoreError``: `readOnly`, `busy`, `damagedEntry`, `modelRow` and the rest; and
  ///   what the projection throws.
  @discardableResult
  public func rebuild(progress: (_ done: Int, _ total: Int) -> Bool = { _, _ in true }) throws
    -> Bool
  {
    try StoreError.mapping {
      try queue.writeWithoutTransaction { db in
        var completed = false
        try db.inTransaction(.immediate) {
          completed = try rebuild(db, progress)
          return completed ? .commit : .rollback
        }
        return completed
      }
    }
  }

  private func rebuild(_ db: Database, _ progress: (Int, Int) -> Bool) throws -> Bool {
    if let reason = try readOnlyReason(db) { throw StoreError.readOnly(reason) }
    let reader = EntryReader(db: db)
    let total = try Int.fetchOne(db, sql: "SELECT count(DISTINCT stream) FROM entries") ?? 0
    try ModelSQL.dropAll(in: db)
    try ModelSQL.make(projection.schema, in: db)
    let projector = ModelProjector(db: db, projection: projection)
    var done = 0
    var last = ""
    while true {
      let streams = try reader.streams(after: last, limit: 200)
      guard let end = streams.last else { break }
      for stream in streams {
        try projector.rewrite(stream, isNew: true)
        done += 1
        guard progress(done, total) else { return false }
      }
      last = end
    }
    try db.execute(
      sql: "UPDATE read_models SET version = ?", arguments: [projection.version])
    return true
  }
}
