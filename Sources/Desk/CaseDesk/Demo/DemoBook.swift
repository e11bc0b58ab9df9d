import CaseModel
import CaseStore
import Chronology
import PolicyModel

/// Gathers entries with the sequence each will have, and appends a day's worth at a time, so that every
/// entry is written on the day it tells of.
final class DemoBook {
  private let store: CaseStore
  private let account: String
  private var ids: IDSource
  private var pending: [NewEntry] = []
  private var last: Int
  private static let most = 5_000

  init(_ desk: Desk) throws(DeskError) {
    store = desk.store
    account = desk.account
    ids = desk.ids
    last = try DeskError.mapping { try desk.store.head().sequence }
  }

  /// Ids for whoever goes on with the record.
  var remainingIDs: IDSource { ids }

  /// Notes one entry.
  ///
  /// - Parameter at: when the entries before it are written, where so many wait that they must be.
  /// - Returns: the sequence it will have.
  func write(
    _ stream: String, _ payload: any EventPayload, happened: When, by staff: StaffID,
    mark: Mark? = nil, at instant: Instant
  ) throws(DeskError) -> Int {
    if pending.count >= DemoBook.most { try flush(at: instant) }
    let bytes = try DeskError.mapping { try EventCodec.bytes(of: payload) }
    pending.append(
      NewEntry(
        id: ids.entry(), stream: stream, kind: type(of: payload).kind,
        version: type(of: payload).version, happened: happened, staff: staff.rawValue,
        account: account, mark: mark?.rawValue, payload: bytes, salt: ids.salt()))
    last += 1
    return last
  }

  /// Makes the tables of what was written: once, not again for each day a story goes on.
  func finish() throws(DeskError) {
    try DeskError.mapping { _ = try store.rebuild() }
  }

  /// Appends what waits.
  func flush(at instant: Instant) throws(DeskError) {
    if pending.isEmpty { return }
    let entries = pending
    pending.removeAll(keepingCapacity: true)
    let command = ids.entry()
    let receipt = try DeskError.mapping {
      try store.append(entries, commandID: command, at: instant, rowsLater: true)
    }
    guard receipt.sequences.upperBound == last else {
      throw .unusable("Something else wrote to the made-up record while it was being made.")
    }
  }
}
