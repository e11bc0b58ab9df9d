public import Chronology

/// One thing `verify` found wrong.
public enum VerifyFault: Equatable, Sendable {
  /// The chain is broken, or does not fit a seal.
  case chain(ChainFault)
  /// SQLite finds the file damaged, or an index not to match its table: its own words.
  case database(message: String)
  /// A row names an entry that is not there.
  case foreignKey(table: String)
  /// A table, index or guard of the record is missing, added or changed.
  case schema(object: String, Change)
  /// A read model's row is missing, added or changed.
  case model(table: String, stream: String, key: String, Change)
  /// The read models were written by another version of the program.
  case modelVersion(stored: Int, current: Int)
  /// A file an entry brought is missing, was added or was changed.
  case evidence(sequence: Int, digest: Digest32, Change)
  /// A stream's entries cannot be folded; what the projection threw.
  case projection(stream: String, message: String)

  /// How something differs from what it should be.
  public enum Change: Equatable, Sendable {
    /// It is not there.
    case missing
    /// It should not be there.
    case added
    /// It is there, but otherwise.
    case changed
  }

  /// One whole sentence for a person.
  public var sentence: String {
    switch self {
    case .chain(let fault):
      return fault.sentence
    case .database(let message):
      return "The database file is damaged: \(message)."
    case .foreignKey(let table):
      return "A row of “\(table)” belongs to an entry that is not in the record."
    case .schema(let object, let change):
      return "The record's structure was altered: \(object) \(Self.words(change))."
    case .model(let table, let stream, let key, let change):
      return "The list “\(table)” does not follow from the chronology: row \(key) of \(stream) "
        + "\(Self.words(change)). Rebuilding the lists puts this right."
    case .modelVersion(let stored, let current):
      return "The lists were made by version \(stored) of the rules and this program has version "
        + "\(current). Rebuilding the lists puts this right."
    case .evidence(let sequence, let digest, let change):
      return "The file \(digest.hex.prefix(16))… of entry \(sequence) \(Self.words(change))."
    case .projection(let stream, let message):
      return "The entries of \(stream) cannot be read by this program: \(message)."
    }
  }

  private static func words(_ change: Change) -> String {
    switch change {
    case .missing: return "is missing"
    case .added: return "was added"
    case .changed: return "was changed"
    }
  }
}
