import Crypto

/// Thirty-two bytes of SHA-256: a payload's digest, an entry's tie or a file's digest.
public struct Digest32: Hashable, Sendable {
  /// The digest's length in bytes.
  public static let length = 32

  /// The bytes, always ``length`` of them.
  public let bytes: [UInt8]

  /// Takes bytes read from elsewhere; nil where there are not exactly thirty-two.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == Digest32.length else { return nil }
    self.bytes = bytes
  }

  /// The plain SHA-256 of some bytes, equal to what `sha256sum` prints. Evidence is named by it.
  public init(sha256 bytes: [UInt8]) {
    self.init(SHA256.hash(data: bytes))
  }

  /// Reads sixty-four hexadecimal digits; nil for anything else.
  public init?(hexadecimal text: String) {
    let digits = text.utf8.map { byte -> UInt8? in
      switch byte {
      case 0x30...0x39: return byte - 0x30
      case 0x61...0x66: return byte - 0x57
      case 0x41...0x46: return byte - 0x37
      default: return nil
      }
    }
    guard digits.count == Digest32.length * 2 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[index], let low = digits[index + 1] else { return nil }
      bytes.append(high << 4 | low)
    }
    self.bytes = bytes
  }

  init(_ digest: SHA256.Digest) {
    bytes = Array(digest)
  }

  /// Sixty-four lower-case hexadecimal digits.
  public var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 0x0F)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
