import Foundation
import PlainText

/// JSON as commands print it: keys in order, and every character that a terminal could take for
/// more than text written as an escape.
enum JSONText {
  /// The value as indented JSON.
  ///
  /// - Throws: `EncodingError`, which none of the values that commands print has.
  static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return escaped(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// JSON holds such characters inside its strings only, so an escape means the same.
  static func escaped(_ json: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      if scalar.value < 0x7F || isPlain(scalar) {
        scalars.append(scalar)
      } else {
        for unit in UTF16.encode(scalar).map(Array.init) ?? [] {
          let digits = String(unit, radix: 16)
          let escape = "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          scalars.append(contentsOf: escape.unicodeScalars)
        }
      }
    }
    return String(scalars)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    let letter = "a" + String(Character(scalar))
    return SafeText.clean(letter) == letter
  }
}
