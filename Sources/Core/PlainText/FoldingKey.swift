/// Keys under which names are found and put in order however they are typed.
///
/// Both keys fall together for composed and decomposed spellings of the same name.
public enum FoldingKey {
  /// The key a name is searched by: small letters, no accents (Nguyễn is `nguyen`, Łukasz is
  /// `lukasz`, Groß is `gross`), no apostrophes of any kind (O'Sullivan is `osullivan`), hyphens as
  /// spaces, spaces single and none at the ends. Fold what the user types in the same way, then
  /// compare bytes.
  public static func search(_ name: some StringProtocol) -> String {
    var key = String.UnicodeScalarView()
    key.reserveCapacity(name.utf8.count)
    var gap = false
    func put(_ scalar: Unicode.Scalar) {
      if gap && !key.isEmpty { key.append(" ") }
      gap = false
      key.append(scalar)
    }
    for scalar in name.unicodeScalars {
      if scalar.value < 0x80 {
        switch scalar {
        case "A"..."Z": put(Unicode.Scalar(UInt8(scalar.value) + 0x20))
        case "'", "`": continue
        case "-", " ", "\t", "\n", "\r": gap = true
        case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
        default: put(scalar)
        }
        continue
      }
      for small in scalar.properties.lowercaseMapping.unicodeScalars {
        if small.value < 0x80 {
          put(small)
        } else if isGap(small) {
          gap = true
        } else if let letters = table[small.value] {
          letters.forEach(put)
        } else if (0xAC00...0xD7A3).contains(small.value) {
          jamo(of: small).forEach(put)
        } else if !isDropped(small) {
          put(small)
        }
      }
    }
    return String(key)
  }

  /// The bytes a person is put in order by: the folded family name, then the folded given name.
  /// Compare lexicographically; "Li, Na" comes before "Lian, A".
  public static func sort(_ family: some StringProtocol, _ given: some StringProtocol) -> [UInt8] {
    // A byte below the space keeps every given name of one family before the next longer family.
    Array(search(family).utf8) + [0x01] + Array(search(given).utf8)
  }

  private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .dashPunctuation || scalar.value == 0x2212
      || scalar.properties.isWhitespace
  }

  /// Apostrophes in all their shapes, marks that sit on a letter, and what shows nothing.
  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xB4, 0x2B9, 0x2BB, 0x2BC, 0x2BD, 0x2018, 0x2019, 0x201B, 0x2032, 0xFF07: true
    default:
      scalar.properties.canonicalCombiningClass != .notReordered
        || scalar.properties.isDefaultIgnorableCodePoint
        || scalar.properties.generalCategory == .format
        || scalar.properties.generalCategory == .control
    }
  }

  /// The two or three letters a Hangul syllable is composed of (The Unicode Standard, section 3.12).
  private static func jamo(of syllable: Unicode.Scalar) -> [Unicode.Scalar] {
    let index = syllable.value - 0xAC00
    let leading = Unicode.Scalar(0x1100 + index / 588)
    let vowel = Unicode.Scalar(0x1161 + index % 588 / 28)
    let trailing = index % 28 == 0 ? nil : Unicode.Scalar(0x11A7 + index % 28)
    return [leading, vowel, trailing].compactMap { $0 }
  }

  private static let table: [UInt32: [Unicode.Scalar]] = {
    var table: [UInt32: [Unicode.Scalar]] = [:]
    for line in FoldingTable.lines.unicodeScalars.split(separator: "\n") {
      let parts = line.split(separator: " ", omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      for letter in parts[1] { table[letter.value] = Array(parts[0]) }
    }
    return table
  }()
}
