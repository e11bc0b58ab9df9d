/// A text taken as the statements that it makes, one a line, so that one text can be held against another.
///
/// Lines count as the same where they differ only in capitals, in white space or in the full stop at the
/// end: a person who types a line again says the same; one who says it otherwise says something else.
struct Statements {
  let lines: [(key: String, text: String)]

  /// The statements of a text; empty lines make none.
  init(_ text: String) {
    lines = text.split(whereSeparator: \.isNewline).compactMap { line in
      let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      var key = words.lowercased()
      while let last = key.last, ".;,".contains(last) || last == " " { key.removeLast() }
      return key.isEmpty ? nil : (key, words)
    }
  }

  /// The statements of one text that another does not make, as they were typed.
  static func of(_ text: String, beyond other: String) -> [String] {
    text.isEmpty || text == other ? [] : Statements(text).beyond(Statements(other))
  }

  /// The statements made here that the other text does not make, as they were typed.
  func beyond(_ other: Statements) -> [String] {
    let known = Set(other.lines.map(\.key))
    return lines.filter { !known.contains($0.key) }.map(\.text)
  }

  /// The statements of one text that another makes too, one a line, as they were typed in the first.
  static func of(_ text: String, shared other: String) -> String {
    let more = of(text, beyond: other)
    if more.isEmpty { return text }
    return Statements(text).lines.map(\.text).filter { !more.contains($0) }
      .joined(separator: "\n")
  }
}
