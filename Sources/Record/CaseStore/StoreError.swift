public import Chronology

/// Why the store could not do what was asked. What the projection throws passes through unchanged.
public enum StoreError: Error, Equatable, Sendable {
  /// There is no file at this path.
  case noRecord(path: String)
  /// There is a record, or another file that is not empty, at this path already.
  case alreadyExists(path: String)
  /// The file is not a record of Conduct's.
  case notARecord(path: String)
  /// The record's format is newer than this program's.
  case newerFormat(found: Int, known: Int)
  /// The folder is on a network file system of this kind, on which SQLite's locks do not hold.
  case networkFileSystem(path: String, kind: String)
  /// No group of this name exists on this computer.
  case unknownGroup(String)
  /// The folder or file could not be made, read or written: the system's error number.
  case file(path: String, errno: Int32)
  /// Another program kept the record busy for longer than the caller would wait.
  case busy
  /// A stream is not at the version expected; the entries it has gained since.
  case conflict(stream: String, expected: Int, actual: Int, entriesSince: [Entry])
  /// The record may be read but not written to.
  case readOnly(ReadOnlyReason)
  /// The read models were written by an older program and must be rebuilt before anything is
  /// appended.
  case readModelsOutdated(stored: Int, current: Int)
  /// An entry's field is empty, too long, not of its form, or holds a zero byte.
  case unusableEntry(id: String, field: String)
  /// No entries were handed over.
  case nothingToAppend
  /// The projection does not know this kind of entry at this version.
  case unknownKind(kind: String, version: Int)
  /// An erasure must go through `erase`, so that the payload goes in the same transaction.
  case erasureByAppend(id: String)
  /// The entry may not be erased.
  case cannotErase(sequence: Int, reason: CannotErase)
  /// A file is larger, or a stream's files together are, than the options allow, in bytes.
  case evidenceTooLarge(size: Int, limit: Int)
  /// An entry names a file that was not handed over, or a file was that no entry names.
  case evidenceNotMatched(Digest32)
  /// The projection gave a row that does not fit the schema it declared.
  case modelRow(table: String, key: String, problem: String)
  /// An entry in the record cannot be read.
  case damagedEntry(ChainFault)
  /// SQLite finds the file damaged.
  case damagedFile(message: String)
  /// The database refused a change: one of its own rules.
  case refused(message: String)
  /// The disk is full.
  case diskFull
  /// Reading or writing failed: SQLite's extended code and message.
  case inputOutput(code: Int, message: String)

  /// Why an entry may not be erased.
  public enum CannotErase: Equatable, Sendable {
    /// The record has no entry with this sequence.
    case noSuchEntry
    /// Its payload is gone already.
    case alreadyErased
    /// It records an erasure, and such entries stay.
    case recordsAnErasure
    /// The entry handed over is not of kind `record.erased`, or names no authority, no reason or
    /// another entry.
    case noticeDoesNotNameIt
  }
}

/// Why a record may be read but not written to by this program.
public enum ReadOnlyReason: Equatable, Sendable {
  /// It holds an entry of a kind, or a version of one, that this program does not know.
  case unknownKind(kind: String, version: Int)
  /// Its read models were written by a newer program.
  case newerReadModels(stored: Int, current: Int)
}
