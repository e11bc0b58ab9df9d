import Foundation
import GRDB

/// The record of one school: a SQLite database holding one chronology and the read models made from
/// it.
///
/// All SQL lives in this target. Calls are synchronous and short; one connection each, so a store
/// may be used from any thread and two programs may have the same record open.
public final class CaseStore: Sendable {
  /// The record's path with symbolic links resolved; nil in memory.
  public let path: String?
  /// The random id the first tie binds.
  public let recordID: String
  /// How entries become rows.
  public let projection: Projection

  /// Who shares it, limits, and how long to wait.
  public let options: StoreOptions
  let queue: DatabaseQueue

  private init(
    queue: DatabaseQueue, path: String?, recordID: String, projection: Projection,
    options: StoreOptions
  ) {
    self.queue = queue
    self.path = path
    self.recordID = recordID
    self.projection = projection
    self.options = options
  }

  /// Makes a new record: the folder too, where there is none (0700, or 2770 for a group), and the
  /// file (0600 or 0660). A file of no bytes at the path is taken over.
  ///
  /// - Parameters:
  ///   - path: where the record is made.
  ///   - recordID: a random id supplied by the caller.
  ///   - projection: how entries become rows.
  ///   - options: who shares it, limits, and how long to wait.
  /// - Throws: ``StoreError``: `alreadyExists`, `networkFileSystem`, `unknownGroup`, `file`,
  ///   `busy`, `diskFull`, `inputOutput`.
  public static func create(
    at path: String, recordID: String, projection: Projection,
    options: StoreOptions = StoreOptions()
  ) throws -> CaseStore {
    let location = StoreLocation(path: path)
    try location.prepareNew(group: options.group)
    return try StoreError.mapping {
      let queue = try DatabaseQueue(
        path: location.path, configuration: configuration(options))
      try queue.writeWithoutTransaction { db in
        try prepare(db, onDisk: true)
        try db.inTransaction(.immediate) {
          guard try db.tableExists("record") == false else {
            throw StoreError.alreadyExists(path: location.path)
          }
          try RecordSchema.make(in: db, recordID: recordID, projection: projection)
          return .commit
        }
      }
      return CaseStore(
        queue: queue, path: location.path, recordID: recordID, projection: projection,
        options: options)
    }
  }

  /// Opens a record that exists. Ask ``readOnlyReason()`` and ``readModelsAreCurrent()`` next.
  ///
  /// - Throws: ``StoreError``: `noRecord`, `notARecord`, `newerFormat`, `networkFileSystem`,
  ///   `file`, `busy`, `damagedFile`, `inputOutput`.
  public static func open(
    _ path: String, projection: Projection, options: StoreOptions = StoreOptions()
  ) throws -> CaseStore {
    let location = StoreLocation(path: path)
    try location.checkExisting()
    return try StoreError.mapping {
      do {
        let queue = try DatabaseQueue(
          path: location.path, configuration: configuration(options))
        let recordID = try queue.writeWithoutTransaction { db in
          // Before anything is written to it: the file may be another program's.
          let recordID = try identify(db, path: location.path)
          try prepare(db, onDisk: true)
          return recordID
        }
        return CaseStore(
          queue: queue, path: location.path, recordID: recordID, projection: projection,
          options: options)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
        throw StoreError.notARecord(path: location.path)
      }
    }
  }

  /// A new record in memory, for tests and rehearsals. It is gone with the store.
  ///
  /// - Throws: ``StoreError`` where SQLite cannot make it.
  public static func inMemory(
    recordID: String, projection: Projection, options: StoreOptions = StoreOptions()
  ) throws -> CaseStore {
    try StoreError.mapping {
      let queue = try DatabaseQueue(configuration: configuration(options))
      try queue.writeWithoutTransaction { db in
        try prepare(db, onDisk: false)
        try db.inTransaction(.immediate) {
          try RecordSchema.make(in: db, recordID: recordID, projection: projection)
          return .commit
        }
      }
      return CaseStore(
        queue: queue, path: nil, recordID: recordID, projection: projection, options: options)
    }
  }

  /// Why this program may not write to the record as it is now; nil where it may.
  ///
  /// Another program may append a kind this one does not know at any time: every append asks again.
  public func readOnlyReason() throws -> ReadOnlyReason? {
    try read { try readOnlyReason($0) }
  }

  /// False where an older program wrote the read models: ``rebuild(progress:)`` is due before any
  /// append.
  public func readModelsAreCurrent() throws -> Bool {
    try read { try modelVersion($0) } == projection.version
  }

  /// Makes sure that the tables are those this program's questions read.
  ///
  /// - Throws: ``StoreError/readModelsOutdated(stored:current:)`` where an older program wrote them.
  public func requireCurrentReadModels() throws {
    let stored = try read { try modelVersion($0) }
    guard stored >= projection.version else {
      throw StoreError.readModelsOutdated(stored: stored, current: projection.version)
    }
  }

  /// Runs reads in one transaction, so that they see one state of the record.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try StoreError.mapping {
      // Not the queue's own read: the pragma by which it forbids writing has SQLite prepare every kept
      // statement anew.
      try queue.unsafeRead { db in
        var value: Value?
        try db.inTransaction(.deferred) {
          value = try body(db)
          return .commit
        }
        guard let value else { throw StoreError.inputOutput(code: 0, message: "nothing was read") }
        return value
      }
    }
  }

  /// Runs a change in one transaction that takes the write lock first, so that nothing it read can
  /// have changed when it writes.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try StoreError.mapping {
      try queue.writeWithoutTransaction { db in
        var value: Value?
        try db.inTransaction(.immediate) {
          value = try body(db)
          return .commit
        }
        guard let value else { throw StoreError.inputOutput(code: 0, message: "nothing was done") }
        return value
      }
    }
  }

  func readOnlyReason(_ db: Database) throws -> ReadOnlyReason? {
    for (kind, version) in try EntryReader(db: db).kinds()
    where !projection.canRead(kind: kind, version: version) {
      return .unknownKind(kind: kind, version: version)
    }
    let stored = try modelVersion(db)
    return stored > projection.version
      ? .newerReadModels(stored: stored, current: projection.version) : nil
  }

  func modelVersion(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT version FROM read_models") ?? 0
  }

  private static func identify(_ db: Database, path: String) throws -> String {
    let mark = try Int.fetchOne(db, sql: "PRAGMA application_id")
    guard mark == RecordSchema.applicationID, try db.tableExists("record"),
      let row = try Row.fetchOne(db, sql: "SELECT id, format FROM record"),
      let recordID = row[0] as String?, let format = row[1] as Int?, format >= 1
    else { throw StoreError.notARecord(path: path) }
    guard format <= RecordSchema.format else {
      throw StoreError.newerFormat(found: format, known: RecordSchema.format)
    }
    return recordID
  }

  private static func configuration(_ options: StoreOptions) -> Configuration {
    // Short at first, because most commits are over in a few milliseconds.
    let slices = [1, 2, 5, 10, 15]
    let longest = 25
    var configuration = Configuration()
    configuration.busyMode = .callback { tries in
      let waited = slices.prefix(tries).reduce(0, +) + max(0, tries - slices.count) * longest
      guard options.busy(waited) else { return false }
      let slice = tries < slices.count ? slices[tries] : longest
      Thread.sleep(forTimeInterval: Double(slice) / 1_000)
      return true
    }
    return configuration
  }

  /// The settings of a connection. Temporary tables stay in memory: they would hold names on disk.
  private static func prepare(_ db: Database, onDisk: Bool) throws {
    if onDisk {
      let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      guard mode == "wal" else {
        throw StoreError.inputOutput(code: 0, message: "the write-ahead log cannot be used")
      }
    }
    for setting in [
      "synchronous = FULL", "secure_delete = ON", "foreign_keys = ON", "recursive_triggers = ON",
      "cell_size_check = ON", "temp_store = MEMORY",
    ] {
      _ = try Row.fetchAll(db, sql: "PRAGMA \(setting)")
    }
  }
}
