import GRDB

/// What the database says of itself, and whether its tables, indexes and guards are those declared.
enum DatabaseCheck {
  static func faults(_ db: Database, store: CaseStore) throws -> [VerifyFault] {
    var faults: [VerifyFault] = []
    for message in try String.fetchAll(
      db, sql: "PRAGMA integrity_check(\(VerifyReport.mostFaults))")
    where message != "ok" {
      faults.append(.database(message: message))
    }
    let rows = try Row.fetchCursor(db, sql: "PRAGMA foreign_key_check")
    while let row = try rows.next() {
      faults.append(.foreignKey(table: row[0] as String? ?? ""))
    }
    let stored = try store.modelVersion(db)
    if stored != store.projection.version {
      faults.append(.modelVersion(stored: stored, current: store.projection.version))
    }
    return faults + (try schemaFaults(db, store: store))
  }

  /// Compares with a database made afresh: the same statements leave the same text.
  private static func schemaFaults(_ db: Database, store: CaseStore) throws -> [VerifyFault] {
    let made = try DatabaseQueue().write { fresh in
      try RecordSchema.make(in: fresh, recordID: store.recordID, projection: store.projection)
      return try RecordSchema.objects(in: fresh)
    }
    let found = try RecordSchema.objects(in: db)
    return Set(made.keys).union(found.keys).sorted().compactMap { name in
      switch (made[name], found[name]) {
      case (.some(let due), .some(let there)):
        return due == there ? nil : .schema(object: name, .changed)
      case (.some, nil): return .schema(object: name, .missing)
      case (nil, .some): return .schema(object: name, .added)
      case (nil, nil): return nil
      }
    }
  }
}
