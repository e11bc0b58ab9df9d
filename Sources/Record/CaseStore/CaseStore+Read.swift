public import Chronology
import Foundation
import GRDB

extension CaseStore {
  /// A stream's entries in order, from a version on (1 is the first); none where there is no such
  /// stream.
  ///
  /// - Throws: ``StoreError``: `damagedEntry` for one that cannot be read, `busy`, `damagedFile`,
  ///   `inputOutput`. The hashes are not checked here: ``verify(quick:seals:progress:)`` does.
  public func load(_ stream: String, from version: Int = 1) throws -> [Entry] {
    try read { try EntryReader(db: $0).entries(of: stream, from: version) }
  }

  /// The entries after a sequence, oldest first, at most `limit`. Throws as ``load(_:from:)`` does.
  public func entries(after sequence: Int, limit: Int) throws -> [Entry] {
    try read { try EntryReader(db: $0).entries(after: sequence, limit: limit) }
  }

  /// The entries before a sequence, newest first, at most `limit`; nil begins at the newest. Throws
  /// as ``load(_:from:)`` does.
  public func entries(newestBefore sequence: Int?, limit: Int) throws -> [Entry] {
    try read {
      try EntryReader(db: $0).entries(newestBefore: sequence ?? Int.max, limit: limit)
    }
  }

  /// The entries that a member of staff wrote before a sequence, newest first, at most `limit`; nil
  /// begins at the newest. Throws as ``load(_:from:)`` does.
  public func entries(
    newestBefore sequence: Int?, by staff: String, limit: Int
  ) throws -> [Entry] {
    try read {
      try EntryReader(db: $0).entries(newestBefore: sequence ?? Int.max, by: staff, limit: limit)
    }
  }

  /// The entry with a sequence; nil where there is none. Throws as ``load(_:from:)`` does.
  public func entry(sequence: Int) throws -> Entry? {
    try read { try EntryReader(db: $0).entry(sequence: sequence) }
  }

  /// The last sequence and its tie.
  public func head() throws -> ChainHead {
    try read { try EntryReader(db: $0).head() }
  }

  /// The head as it is printed on paper.
  public func seal() throws -> Seal {
    try head().seal
  }

  /// The streams whose names begin so, in order of name, each with its version. All for an empty
  /// prefix.
  public func streams(prefix: String = "") throws -> [StreamHead] {
    try read { try EntryReader(db: $0).streams(prefix: prefix) }
  }

  /// The version a stream is at; 0 where there is no such stream.
  public func streamVersion(_ stream: String) throws -> Int {
    try read { try EntryReader(db: $0).streamVersion(stream) }
  }

  /// The files kept with a stream's entries, in the order they came.
  public func evidence(of stream: String) throws -> [EvidenceItem] {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT v.sequence, v.digest, length(v.bytes) FROM evidence AS v
          JOIN entries AS e ON e.sequence = v.sequence WHERE e.stream = ?
          ORDER BY v.sequence, v.digest
          """,
        arguments: [stream])
      var items: [EvidenceItem] = []
      while let row = try rows.next() {
        if let sequence = row[0] as Int?, let bytes = row[1] as Data?,
          let digest = Digest32([UInt8](bytes)), let size = row[2] as Int?
        {
          items.append(EvidenceItem(sequence: sequence, digest: digest, size: size))
        }
      }
      return items
    }
  }

  /// A file's bytes; nil where the entry brought no such file, or it was erased.
  ///
  /// - Throws: ``StoreError/damagedFile(message:)`` where the bytes no longer have that digest, and
  ///   as ``load(_:from:)`` does.
  public func evidence(sequence: Int, digest: Digest32) throws -> [UInt8]? {
    let bytes = try read { db in
      try Data.fetchOne(
        db, sql: "SELECT bytes FROM evidence WHERE sequence = ? AND digest = ?",
        arguments: [sequence, Data(digest.bytes)])
    }
    guard let bytes = bytes.map([UInt8].init) else { return nil }
    guard Digest32(sha256: bytes) == digest else {
      throw StoreError.damagedFile(message: "evidence \(digest.hex) of entry \(sequence)")
    }
    return bytes
  }
}
