import Crypto
import PolicyModel

/// The three hashes of the record, as `Resources/Documents/RECORD-FORMAT.md` defines them.
///
/// Each begins with words of its own, so that the bytes of one can never pass for another's (the
/// idea of domain separation, RFC 6962 section 2.1).
public enum ChainHash {
  /// What the first tie binds: SHA-256 of `conduct record v1` and the record id with its length.
  public static func beginning(recordID: String) -> Digest32 {
    var bytes = Array("conduct record v1".utf8)
    append(recordID, to: &bytes)
    return Digest32(SHA256.hash(data: bytes))
  }

  /// A payload's digest: SHA-256 of `conduct payload v1`, the salt (32 bytes) and the exact bytes.
  public static func payloadDigest(salt: [UInt8], bytes: [UInt8]) -> Digest32 {
    var hash = SHA256()
    hash.update(data: Array("conduct payload v1".utf8))
    hash.update(data: salt)
    hash.update(data: bytes)
    return Digest32(hash.finalize())
  }

  /// An entry's tie: SHA-256 of `conduct entry v1`, the previous tie, the header fields in the
  /// order of the format's table, each with a 32-bit big-endian length, and the payload digest.
  ///
  /// The entry's own `tie` is not read.
  public static func tie(previous: Digest32, entry: Entry) -> Digest32 {
    var bytes = Array("conduct entry v1".utf8)
    bytes.reserveCapacity(512)
    bytes += previous.bytes
    append(String(entry.sequence), to: &bytes)
    append(entry.id, to: &bytes)
    append(entry.stream, to: &bytes)
    append(String(entry.streamVersion), to: &bytes)
    append(entry.kind, to: &bytes)
    append(String(entry.version), to: &bytes)
    append(entry.happened.day.iso, to: &bytes)
    append(entry.happened.time?.text, to: &bytes)
    append(entry.recordedAt.text, to: &bytes)
    append(entry.staff, to: &bytes)
    append(entry.account, to: &bytes)
    append(entry.mark, to: &bytes)
    append(entry.commandID, to: &bytes)
    bytes += entry.payloadDigest.bytes
    return Digest32(SHA256.hash(data: bytes))
  }

  /// A field's UTF-8 bytes after their count. A field without a value is a count of 2³² − 1 and no
  /// bytes, so that "not stated" never hashes like "stated as nothing".
  private static func append(_ field: String?, to bytes: inout [UInt8]) {
    guard let field else {
      bytes += [0xFF, 0xFF, 0xFF, 0xFF]
      return
    }
    let count = UInt32(truncatingIfNeeded: field.utf8.count)
    for shift in [24, 16, 8, 0] as [UInt32] {
      bytes.append(UInt8(truncatingIfNeeded: count >> shift))
    }
    bytes += field.utf8
  }
}
