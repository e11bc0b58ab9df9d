/// Finds bytes in bytes, eight places at a time.
enum ByteSearch {
  /// Where a pattern first stands at or after a place; nil where it does not.
  ///
  /// Places are ruled out by the pattern's first and last bytes together, after W. Muła, "SIMD-friendly
  /// algorithms for substring searching" (2018), in plain words of 64 bits.
  static func first(
    _ pattern: [UInt8], in bytes: UnsafeRawBufferPointer, from start: Int
  ) -> Int? {
    let length = pattern.count
    guard let first = pattern.first, let last = pattern.last, bytes.count - start >= length
    else { return nil }
    let (heads, tails) = (ones &* UInt64(first), ones &* UInt64(last))
    let end = bytes.count - length
    var at = start
    return pattern.withUnsafeBytes { pattern in
      // Whole words, whose tails lie `length - 1` bytes further on and still in the buffer.
      while at + 7 <= end {
        let head = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        let tail = bytes.loadUnaligned(fromByteOffset: at + length - 1, as: UInt64.self)
        // A byte of this is zero where both are right.
        let wrong = (head ^ heads) | (tail ^ tails)
        if (wrong &- ones) & ~wrong & tops != 0 {
          for place in at..<at + 8 where isHere(pattern, bytes, place) { return place }
        }
        at += 8
      }
      while at <= end {
        if isHere(pattern, bytes, at) { return at }
        at += 1
      }
      return nil
    }
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  private static func isHere(
    _ pattern: UnsafeRawBufferPointer, _ bytes: UnsafeRawBufferPointer, _ at: Int
  ) -> Bool {
    for offset in 0..<pattern.count where bytes[at + offset] != pattern[offset] { return false }
    return true
  }
}
