import Chronology
import Foundation
import GRDB

/// Where a pass over the files stands.
struct EvidencePosition {
  var sequence = 0
  var digest = Data()
}

/// The next files under verification: each must have its digest and be named by its entry.
struct EvidencePortion {
  private(set) var faults: [VerifyFault] = []
  private(set) var count = 0
  private(set) var last: EvidencePosition

  static func read(
    _ db: Database, after position: EvidencePosition, limit: Int, store: CaseStore
  ) throws -> EvidencePortion {
    var portion = EvidencePortion(last: position)
    let reader = EntryReader(db: db)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT sequence, digest, bytes FROM evidence
        WHERE sequence > ?1 OR (sequence = ?1 AND digest > CAST(?2 AS BLOB))
        ORDER BY sequence, digest LIMIT ?3
        """,
      arguments: [
        position.sequence, ModelSQL.argument(.blob([UInt8](position.digest))), limit,
      ])
    while let row = try rows.next() {
      portion.count += 1
      let key = row[1] as Data? ?? Data()
      portion.last = EvidencePosition(sequence: row[0] ?? position.sequence, digest: key)
      guard let sequence = row[0] as Int?, let digest = Digest32([UInt8](key)),
        let bytes = row[2] as Data?
      else {
        portion.faults.append(.database(message: "a row of evidence cannot be read"))
        continue
      }
      if Digest32(sha256: [UInt8](bytes)) != digest {
        portion.faults.append(.evidence(sequence: sequence, digest: digest, .changed))
      }
      // An entry that cannot be read names nothing here; what is wrong with it the chain says.
      let entry = try? reader.entry(sequence: sequence)
      let named = entry.flatMap { try? store.projection.evidence($0) }
      if named?.contains(digest) != true {
        portion.faults.append(.evidence(sequence: sequence, digest: digest, .added))
      }
    }
    return portion
  }

  private init(last: EvidencePosition) {
    self.last = last
  }
}
