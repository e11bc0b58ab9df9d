import Chronology
import Foundation
import GRDB

/// The next entries of a chain under verification, as far as they can be read.
struct ChainPortion {
  private(set) var entries: [Entry] = []
  private(set) var unreadable: ChainFault?
  private(set) var faults: [VerifyFault] = []

  static func read(
    _ db: Database, after sequence: Int, limit: Int, store: CaseStore, quick: Bool
  ) throws -> ChainPortion {
    var portion = ChainPortion()
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: EntryRow.select + "WHERE e.sequence > ? ORDER BY e.sequence LIMIT ?"),
      arguments: [sequence, limit])
    while let row = try rows.next() {
      do {
        portion.entries.append(try EntryRow.entry(row))
      } catch {
        portion.unreadable = error
        break
      }
    }
    if !quick {
      for entry in portion.entries { try portion.checkEvidence(of: entry, db, store) }
    }
    return portion
  }

  private mutating func checkEvidence(of entry: Entry, _ db: Database, _ store: CaseStore) throws {
    guard !entry.isErased else { return }
    let named: [Digest32]
    do {
      named = try store.projection.evidence(entry)
    } catch {
      faults.append(.projection(stream: entry.stream, message: "\(error)"))
      return
    }
    for digest in named {
      let statement = try db.cachedStatement(
        sql: "SELECT 1 FROM evidence WHERE sequence = ? AND digest = ?")
      let found = try Int.fetchOne(statement, arguments: [entry.sequence, Data(digest.bytes)])
      if found == nil {
        faults.append(.evidence(sequence: entry.sequence, digest: digest, .missing))
      }
    }
  }
}
