import Chronology
import Foundation
import GRDB
import PolicyModel

/// Entries as rows. Reading is exact: what is stored otherwise than it is written here is a fault,
/// because the hashes are over what these values print as.
enum EntryRow {
  static let select = """
    SELECT e.sequence, e.id, e.stream, e.stream_version, e.kind, e.version, e.happened_on,
      e.happened_at, e.recorded_at, e.staff, e.account, e.mark, e.command_id, e.payload_digest,
      e.tie, p.salt, p.bytes
    FROM entries AS e LEFT JOIN payloads AS p ON p.sequence = e.sequence

    """

  static let insert = """
    INSERT INTO entries (sequence, id, stream, stream_version, kind, version, happened_on,
      happened_at, recorded_at, staff, account, mark, command_id, payload_digest, tie)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  static let insertPayload = "INSERT INTO payloads (sequence, salt, bytes) VALUES (?, ?, ?)"

  /// Reads a row of ``select``, which must come from a cursor: a row copied out of one has lost
  /// what follows a zero byte in its texts.
  static func entry(_ row: Row) throws(ChainFault) -> Entry {
    let fields = Fields(row: row)
    guard let sequence = row[0] as Int? else {
      throw ChainFault(sequence: 0, stream: nil, kind: .unreadable(field: "sequence"))
    }
    guard let entry = fields.entry(sequence: sequence) else {
      throw ChainFault(
        sequence: sequence, stream: fields.text(2), kind: .unreadable(field: fields.unreadable()))
    }
    return entry
  }

  static func arguments(_ entry: Entry) -> StatementArguments {
    [
      entry.sequence, entry.id, entry.stream, entry.streamVersion, entry.kind, entry.version,
      entry.happened.day.iso, entry.happened.time?.text, entry.recordedAt.text, entry.staff,
      entry.account, entry.mark, entry.commandID, Data(entry.payloadDigest.bytes),
      Data(entry.tie.bytes),
    ]
  }

  /// What ``insertPayload`` takes; nil for an entry without a payload.
  static func payloadArguments(_ entry: Entry) -> StatementArguments? {
    guard let salt = entry.salt, let payload = entry.payload else { return nil }
    return [entry.sequence, Data(salt), Data(payload)]
  }
}

/// The columns of one row, each read in its exact form or not at all.
private struct Fields {
  let row: Row

  func entry(sequence: Int) -> Entry? {
    guard let id = text(1), let stream = text(2), let streamVersion = row[3] as Int?,
      let kind = text(4), let version = row[5] as Int?, let day = day(6),
      isAbsent(7) || time(7) != nil, let recordedAt = instant(8), let staff = text(9),
      let account = text(10), isAbsent(11) || text(11) != nil, let commandID = text(12),
      let payloadDigest = digest(13), let tie = digest(14)
    else { return nil }
    return Entry(
      sequence: sequence, id: id, stream: stream, streamVersion: streamVersion, kind: kind,
      version: version, happened: When(day, time(7)), recordedAt: recordedAt, staff: staff,
      account: account, mark: text(11), commandID: commandID, payloadDigest: payloadDigest,
      tie: tie, salt: bytes(15), payload: bytes(16))
  }

  /// The name of the first column that cannot be read.
  func unreadable() -> String {
    let checks: [(String, Bool)] = [
      ("id", text(1) != nil), ("stream", text(2) != nil), ("stream version", !isAbsent(3)),
      ("kind", text(4) != nil), ("version", !isAbsent(5)), ("date", day(6) != nil),
      ("time", isAbsent(7) || time(7) != nil), ("recording time", instant(8) != nil),
      ("member of staff", text(9) != nil), ("account", text(10) != nil),
      ("mark", isAbsent(11) || text(11) != nil), ("command", text(12) != nil),
      ("payload digest", digest(13) != nil), ("tie", digest(14) != nil),
    ]
    return checks.first { !$0.1 }?.0 ?? "row"
  }

  func text(_ index: Int) -> String? {
    (row[index] as Data?).flatMap { String(validating: $0, as: UTF8.self) }
  }

  func bytes(_ index: Int) -> [UInt8]? {
    (row[index] as Data?).map { [UInt8]($0) }
  }

  func isAbsent(_ index: Int) -> Bool { row.hasNull(atIndex: index) }

  private func digest(_ index: Int) -> Digest32? { bytes(index).flatMap(Digest32.init) }

  private func day(_ index: Int) -> CivilDate? {
    text(index).flatMap { CivilDate(iso: $0) }
  }

  /// `LocalTime` reads several forms; only the one it writes is exact.
  private func time(_ index: Int) -> LocalTime? {
    guard let text = text(index), let time = LocalTime(text), time.text == text else { return nil }
    return time
  }

  private func instant(_ index: Int) -> Instant? { text(index).flatMap(Instant.init) }
}
