/// The end of the record at one moment, short enough for paper: a sequence and 128 bits of its tie.
///
/// Written as `412-7ZQK-…`: the sequence, then 26 digits of base 32 in Crockford's alphabet (no I,
/// L, O or U; <https://www.crockford.com/base32.html>) and one check character, in groups of four.
/// The check is our own, from the same alphabet, because Crockford's uses characters a shell would
/// take for its own.
public struct Seal: Hashable, Sendable {
  /// The sequence of the last entry when the seal was taken; 0 for an empty record.
  public let sequence: Int
  /// The first sixteen bytes of that entry's tie.
  public let bytes: [UInt8]

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
  private static let digitCount = 26
  private static let groupLength = 4

  /// The seal of a chain that ends with this sequence and tie.
  public init(sequence: Int, tie: Digest32) {
    self.sequence = sequence
    bytes = Array(tie.bytes.prefix(16))
  }

  /// Reads a printed or typed seal. Case, blanks and dashes do not matter; I and L are read as 1, O
  /// as 0.
  ///
  /// - Throws: ``SealError`` for a character no seal has, a text too short or too long, and a check
  ///   character that does not fit.
  public init(_ text: String) throws(SealError) {
    let characters = try Seal.significant(text)
    guard characters.count > Seal.digitCount + 1 else { throw .tooShort }
    let split = characters.count - Seal.digitCount - 1
    var sequence = 0
    for character in characters[..<split] {
      guard let digit = Seal.value(of: character), digit < 10 else {
        throw .notAnEntryNumber
      }
      let (tens, tooLarge) = sequence.multipliedReportingOverflow(by: 10)
      guard !tooLarge, tens <= Int.max - Int(digit) else { throw .tooLong }
      sequence = tens + Int(digit)
    }
    let digits = characters[split...].compactMap(Seal.value)
    guard let check = digits.last,
      check == Seal.check(sequence: sequence, digits: Array(digits.dropLast()))
    else { throw .checkDiffers }
    // 26 digits hold 130 bits; the last two are always 0, and the check would not notice a seal
    // made with others on purpose.
    guard digits[Seal.digitCount - 1] & 0b11 == 0 else { throw .checkDiffers }
    self.sequence = sequence
    bytes = Seal.unpack(digits.dropLast())
  }

  /// `412-7ZQK-…`, in capitals.
  public var text: String {
    let digits = Seal.pack(bytes)
    let all = digits + [Seal.check(sequence: sequence, digits: digits)]
    var text = String(sequence)
    for (index, digit) in all.enumerated() {
      if index % Seal.groupLength == 0 { text += "-" }
      text.unicodeScalars.append(Unicode.Scalar(Seal.alphabet[Int(digit)]))
    }
    return text
  }

  private static func significant(_ text: String) throws(SealError) -> [Character] {
    var found: [Character] = []
    for character in text where !character.isWhitespace && character != "-" {
      guard value(of: character) != nil else { throw .notASealCharacter(character) }
      found.append(character)
    }
    return found
  }

  private static func value(of character: Character) -> UInt8? {
    guard let ascii = character.asciiValue else { return nil }
    let capital = (0x61...0x7A).contains(ascii) ? ascii - 0x20 : ascii
    switch capital {
    case UInt8(ascii: "I"), UInt8(ascii: "L"): return 1
    case UInt8(ascii: "O"): return 0
    default: return alphabet.firstIndex(of: capital).map(UInt8.init)
    }
  }

  /// Horner's rule in the field of 32 elements, over the decimal digits of the sequence and then
  /// the seal's. Every single wrong character and every swap of two different neighbours changes
  /// it.
  private static func check(sequence: Int, digits: [UInt8]) -> UInt8 {
    func doubled(_ value: UInt8) -> UInt8 {
      (value << 1) & 0b11111 ^ (value & 0b10000 == 0 ? 0 : 0b00101)
    }
    let decimals = String(sequence).utf8.map { $0 - UInt8(ascii: "0") }
    return (decimals + digits).reduce(0) { doubled($0 ^ $1) }
  }

  private static func pack(_ bytes: [UInt8]) -> [UInt8] {
    var digits: [UInt8] = []
    var held = 0
    var bits = 0
    for byte in bytes {
      held = held << 8 | Int(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        digits.append(UInt8(held >> bits & 0b11111))
      }
      held &= (1 << bits) - 1
    }
    if bits > 0 { digits.append(UInt8(held << (5 - bits) & 0b11111)) }
    return digits
  }

  private static func unpack(_ digits: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var held = 0
    var bits = 0
    for digit in digits {
      held = held << 5 | Int(digit)
      bits += 5
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(held >> bits & 0xFF))
        held &= (1 << bits) - 1
      }
    }
    return bytes
  }
}
