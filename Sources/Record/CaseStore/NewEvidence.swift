public import Chronology

/// A file handed over with the entries that name it.
public struct NewEvidence: Equatable, Sendable {
  /// The plain SHA-256 of the bytes, by which entries name it.
  public let digest: Digest32
  /// The file's bytes, at least one.
  public let bytes: [UInt8]

  /// A file; its digest is computed.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    digest = Digest32(sha256: bytes)
  }
}

/// A file kept in the record, without its bytes.
public struct EvidenceItem: Equatable, Sendable {
  /// The entry that brought it.
  public let sequence: Int
  /// Its plain SHA-256.
  public let digest: Digest32
  /// Its size in bytes.
  public let size: Int
}
