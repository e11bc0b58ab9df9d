/// Which ground a terminal has, as it says itself when asked (xterm control sequences, OSC 11).
enum TerminalGround {
  /// The question. Terminals that do not know it say nothing.
  static let question = "\u{1B}]11;?\u{1B}\\"

  /// Whether to ask a kind of terminal: some of the others would write the question on the screen.
  static func mayBeAsked(_ term: String) -> Bool {
    TerminalEnvironment.isLikeXterm(term) || term.hasPrefix("tmux")
  }

  /// Whether dark letters are easier to read on what an answer (`11;rgb:ffff/fafa/f0f0`) says; nil for another
  /// answer.
  static func isLight(_ answer: some Sequence<UInt8>) -> Bool? {
    let text = String(decoding: Array(answer), as: UTF8.self)
    guard text.hasPrefix("11;rgb"), let colon = text.firstIndex(of: ":") else { return nil }
    let parts = text[text.index(after: colon)...].split(separator: "/").prefix(3).map { part in
      Int(part, radix: 16).map { Double($0) / Double((1 << (4 * part.count)) - 1) }
    }
    guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else {
      return nil
    }
    // As bright as this, black and white stand out from it equally well.
    return 0.2126 * red * red + 0.7152 * green * green + 0.0722 * blue * blue > 0.18
  }
}
