/// Shows text from a file inside our own sentences without letting it act on a terminal.
enum QuotedText {
  /// The text in quotation marks, shortened to 60 characters.
  static func quoted(_ text: String) -> String {
    let short = text.count > 60 ? "\(text.prefix(59))…" : text
    return "“\(visible(short))”"
  }

  /// The text with every control and every direction mark written as `\u{…}`.
  static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isHidden(scalar) {
        let code = "\\u{\(String(scalar.value, radix: 16))}"
        result.append(contentsOf: code.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// True for what must not stand in a pack's text: control codes, and marks that turn the direction
  /// of writing (Unicode UAX #9), which can make a sentence read as another.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: return true
    case 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: return true
    default: return false
    }
  }
}
