import Chronology
import Foundation
import GRDB

/// Writes the files that come with an append, each beside the entry that names it.
struct EvidenceWriter {
  private let store: CaseStore
  private let db: Database
  private let handed: [Digest32: [UInt8]]
  private var unnamed: Set<Digest32>
  private var streamTotals: [String: Int] = [:]

  init(store: CaseStore, db: Database, evidence: [NewEvidence]) {
    self.store = store
    self.db = db
    handed = Dictionary(
      evidence.map { ($0.digest, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    unnamed = Set(handed.keys)
  }

  mutating func insert(for entry: Entry) throws {
    for digest in Set(try store.projection.evidence(entry)) {
      guard let bytes = handed[digest] else { throw StoreError.evidenceNotMatched(digest) }
      guard !bytes.isEmpty, bytes.count <= store.options.evidenceLimit else {
        throw StoreError.evidenceTooLarge(size: bytes.count, limit: store.options.evidenceLimit)
      }
      let total = try streamTotals[entry.stream] ?? storedTotal(of: entry.stream)
      let limit = store.options.evidenceLimitPerStream
      guard total + bytes.count <= limit else {
        throw StoreError.evidenceTooLarge(size: total + bytes.count, limit: limit)
      }
      streamTotals[entry.stream] = total + bytes.count
      unnamed.remove(digest)
      let statement = try db.cachedStatement(
        sql: "INSERT INTO evidence (sequence, digest, bytes) VALUES (?, ?, ?)")
      try statement.execute(arguments: [entry.sequence, Data(digest.bytes), Data(bytes)])
    }
  }

  func finish() throws {
    if let digest = unnamed.first { throw StoreError.evidenceNotMatched(digest) }
  }

  private func storedTotal(of stream: String) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT coalesce(sum(length(v.bytes)), 0) FROM evidence AS v
        JOIN entries AS e ON e.sequence = v.sequence WHERE e.stream = ?
        """,
      arguments: [stream]) ?? 0
  }
}
