import CaseModel
import GRDB

/// The record's own tables and the rules the database itself keeps.
///
/// The triggers stop a mistake, not a person: whoever can write the file can drop them. What shows
/// a change is the chain, which `verify` checks, and `verify` also says when a trigger is missing.
enum RecordSchema {
  /// The format written by this program; a record with a higher one is not opened.
  static let format = 1
  /// Marks the file as ours for `file(1)` and for opening: "CNDT".
  static let applicationID = 0x434E_4454

  /// The record's own tables; read models may not take these names.
  static let tables: Set<String> = ["record", "read_models", "entries", "payloads", "evidence"]

  static let statements: [String] = tableStatements + triggerStatements

  private static let tableStatements: [String] = [
    """
    CREATE TABLE record (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      id TEXT NOT NULL,
      format INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE read_models (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      version INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE entries (
      sequence INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      stream TEXT NOT NULL,
      stream_version INTEGER NOT NULL,
      kind TEXT NOT NULL,
      version INTEGER NOT NULL,
      happened_on TEXT NOT NULL,
      happened_at TEXT,
      recorded_at TEXT NOT NULL,
      staff TEXT NOT NULL,
      account TEXT NOT NULL,
      mark TEXT,
      command_id TEXT NOT NULL,
      payload_digest BLOB NOT NULL CHECK (length(payload_digest) = 32),
      tie BLOB NOT NULL CHECK (length(tie) = 32),
      UNIQUE (stream, stream_version)
    ) STRICT
    """,
    "CREATE INDEX entries_by_command ON entries (command_id)",
    "CREATE INDEX entries_by_kind ON entries (kind, version)",
    """
    CREATE TABLE payloads (
      sequence INTEGER PRIMARY KEY REFERENCES entries (sequence),
      salt BLOB NOT NULL CHECK (length(salt) = 32),
      bytes BLOB NOT NULL CHECK (length(bytes) > 0)
    ) STRICT
    """,
    """
    CREATE TABLE evidence (
      sequence INTEGER NOT NULL REFERENCES entries (sequence),
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      bytes BLOB NOT NULL CHECK (length(bytes) > 0),
      PRIMARY KEY (sequence, digest)
    ) STRICT
    """,
  ]

  private static let triggerStatements: [String] = [
    refuse("UPDATE", on: "record", "The record keeps its id and format."),
    refuse("DELETE", on: "record", "The record keeps its id and format."),
    refuse("UPDATE", on: "entries", "Entries are never changed."),
    refuse("DELETE", on: "entries", "Entries are never deleted."),
    // REPLACE deletes without asking delete triggers, so inserts are checked as well.
    refuse(
      "INSERT", on: "entries", "An entry goes at the end of the record and of its stream.",
      when: """
        NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM entries)
          OR NEW.stream_version IS NOT (
            SELECT coalesce(max(stream_version), 0) + 1 FROM entries WHERE stream = NEW.stream)
          OR EXISTS (SELECT 1 FROM entries WHERE id = NEW.id)
        """),
    refuse("UPDATE", on: "payloads", "Payloads are never changed."),
    refuse(
      "INSERT", on: "payloads", "A payload is written once, with its entry.",
      when: "NEW.sequence IS NOT (SELECT max(sequence) FROM entries)"
        + " OR EXISTS (SELECT 1 FROM payloads WHERE sequence = NEW.sequence)"),
    refuse(
      "DELETE", on: "payloads", "Only a record.erased entry allows a payload to be destroyed.",
      when: notErased),
    refuse("UPDATE", on: "evidence", "Evidence is never changed."),
    refuse(
      "INSERT", on: "evidence", "Evidence is written once, with its entry.",
      when: "EXISTS (SELECT 1 FROM evidence"
        + " WHERE sequence = NEW.sequence AND digest = NEW.digest)"),
    refuse(
      "DELETE", on: "evidence", "Only a record.erased entry allows evidence to be destroyed.",
      when: notErased),
  ]

  /// True of a row no erasure names with an authority and a reason, and of an erasure's own
  /// payload.
  private static let notErased = """
    (SELECT kind FROM entries WHERE sequence = OLD.sequence) = '\(PayloadErased.kind)'
    OR NOT EXISTS (
      SELECT 1 FROM entries AS e JOIN payloads AS p ON p.sequence = e.sequence
      WHERE e.kind = '\(PayloadErased.kind)' AND e.sequence > OLD.sequence
        AND json_extract(CAST(p.bytes AS TEXT), '$.sequence') = OLD.sequence
        AND length(json_extract(CAST(p.bytes AS TEXT), '$.authority')) > 0
        AND length(json_extract(CAST(p.bytes AS TEXT), '$.reason')) > 0)
    """

  private static func refuse(
    _ change: String, on table: String, _ message: String, when condition: String? = nil
  ) -> String {
    let clause = condition.map { "\nWHEN \($0)" } ?? ""
    return """
      CREATE TRIGGER \(table)_\(change.lowercased())_guard BEFORE \(change) ON \(table)\(clause)
      BEGIN
        SELECT RAISE(ABORT, '\(message)');
      END
      """
  }

  /// Makes everything in an empty database.
  static func make(in db: Database, recordID: String, projection: Projection) throws {
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    for statement in statements { try db.execute(sql: statement) }
    try db.execute(
      sql: "INSERT INTO record (only, id, format) VALUES (1, ?, ?)", arguments: [recordID, format])
    try db.execute(
      sql: "INSERT INTO read_models (only, version) VALUES (1, ?)",
      arguments: [projection.version])
    try ModelSQL.make(projection.schema, in: db)
  }

  /// Every table, index and trigger, as SQLite keeps its text; for comparing two databases.
  static func objects(in db: Database) throws -> [String: String] {
    var found: [String: String] = [:]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema")
    while let row = try rows.next() {
      if let name: String = row[0], let sql: String = row[1] { found[name] = sql }
    }
    return found
  }
}
