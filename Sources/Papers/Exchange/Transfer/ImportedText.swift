import Foundation

/// The one way in which text from another system's file is tidied before anything looks at it.
enum ImportedText {
  /// The text in Unicode normal form C, without invisible controls, its runs of white space made
  /// single spaces and none at either end. Real files pad fields to a fixed width.
  static func tidy(_ raw: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars where !isInvisible(scalar) {
      scalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return String(scalars).precomposedStringWithCanonicalMapping
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Marks that no name needs and that make two equal names differ: byte order mark, zero-width
  /// space, soft hyphen, direction marks, embeddings, overrides and isolates. The joiners that
  /// Persian and Indic names do need (U+200C, U+200D) stay.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: return true
    default: return false
    }
  }

  /// True, false, or nil where the word is neither; XML Schema's booleans and what people write.
  static func boolean(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "1", "yes", "y", "t": return true
    case "false", "0", "no", "n", "f": return false
    default: return nil
    }
  }
}
