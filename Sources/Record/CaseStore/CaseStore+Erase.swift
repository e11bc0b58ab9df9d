import CaseModel
public import Chronology
import GRDB

extension CaseStore {
  /// Destroys the payload of one entry, and the files it brought, in the transaction that records
  /// it.
  ///
  /// The headers and hashes stay, so the chain still verifies. What remains outside the record is
  /// the caller's to say: printed letters, backups, and what the disk itself keeps of overwritten
  /// blocks.
  ///
  /// - Parameters:
  ///   - sequence: the entry whose payload goes.
  ///   - notice: the entry of kind `record.erased` whose payload is a `PayloadErased` naming that
  ///     sequence, an authority and a reason.
  ///   - expecting: as for ``append(expecting:_:evidence:commandID:at:)``.
  ///   - commandID: as there; a repeat returns the first receipt.
  ///   - instant: when it is written down.
  /// - Throws: ``StoreError/cannotErase(sequence:reason:)`` and what an append throws.
  public func erase(
    _ sequence: Int, notice: NewEntry, expecting: [String: Int] = [:], commandID: String,
    at instant: Instant
  ) throws -> ErasureReceipt {
    let receipt = try write { db in
      let reader = EntryReader(db: db)
      return try Appender(store: self, db: db).append(
        expecting: expecting, [notice], evidence: [], commandID: commandID, at: instant
      ) {
        let target = try CaseStore.erasable(sequence, notice: notice, reader: reader)
        try db.execute(sql: "DELETE FROM evidence WHERE sequence = ?", arguments: [sequence])
        try db.execute(sql: "DELETE FROM payloads WHERE sequence = ?", arguments: [sequence])
        return [target.stream]
      }
    }
    return ErasureReceipt(receipt: receipt, logEmptied: try checkpoint())
  }

  /// The entry to erase, once the notice has been written after it.
  private static func erasable(_ sequence: Int, notice: NewEntry, reader: EntryReader) throws
    -> Entry
  {
    func refusal(_ reason: StoreError.CannotErase) -> StoreError {
      .cannotErase(sequence: sequence, reason: reason)
    }
    let head = try reader.head()
    guard let target = try reader.entry(sequence: sequence), sequence < head.sequence else {
      throw refusal(.noSuchEntry)
    }
    guard target.kind != PayloadErased.kind else { throw refusal(.recordsAnErasure) }
    guard !target.isErased else { throw refusal(.alreadyErased) }
    guard let written = try reader.entry(sequence: head.sequence),
      let erasure = written.erasure, erasure.sequence == sequence,
      !erasure.authority.isEmpty, !erasure.reason.isEmpty
    else { throw refusal(.noticeDoesNotNameIt) }
    return target
  }
}
