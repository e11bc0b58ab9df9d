/// The sequences that offer text to a terminal's clipboard (xterm control sequences, OSC 52).
enum Clipboard {
  /// More base64 than this, and common terminals drop the whole.
  static let longest = 74_994

  /// The sequence for a text; nil where it would be too long.
  static func sequence(_ text: String) -> String? {
    let encoded = base64(Array(text.utf8))
    return encoded.utf8.count <= longest ? "\u{1B}]52;c;\(encoded)\u{07}" : nil
  }

  /// A sequence as tmux passes it on to the terminal outside: every Escape in it twice.
  static func throughTmux(_ sequence: String) -> String {
    let doubled = sequence.map { $0 == "\u{1B}" ? "\u{1B}\u{1B}" : String($0) }.joined()
    return "\u{1B}Ptmux;\(doubled)\u{1B}\\"
  }

  /// A sequence as GNU screen passes it on: in pieces, because it drops long ones.
  static func throughScreen(_ sequence: String) -> String {
    let scalars = Array(sequence.unicodeScalars)
    return stride(from: 0, to: scalars.count, by: 240).map { start in
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[start..<min(start + 240, scalars.count)])
      return "\u{1B}P\(String(piece))\u{1B}\\"
    }.joined()
  }

  /// Base64 with padding (RFC 4648, section 4).
  static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(0) { $0 << 8 | Int($1) }
      bits <<= 8 * (3 - group.count)
      for position in 0..<4 {
        let isFilled = position <= group.count
        result.append(isFilled ? letters[bits >> (18 - 6 * position) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
