import PlainText

/// Text being typed and the place in it where the next character goes; what a field and an area have
/// in common.
struct TextEditing: Equatable, Sendable {
  /// The text, a character at a time, so that an accent can never come apart from its letter.
  private(set) var characters: [Character]
  /// The number of characters before the cursor.
  private(set) var cursor: Int

  init(_ text: String) {
    characters = Array(text)
    cursor = characters.count
  }

  var text: String { String(characters) }

  mutating func move(to place: Int) {
    cursor = min(max(0, place), characters.count)
  }

  /// Puts text in at the cursor. A combining accent typed after its letter joins it.
  mutating func insert(_ text: String) {
    put(String(characters[..<cursor]) + text, String(characters[cursor...]))
  }

  /// Takes characters out and leaves the cursor where they were.
  mutating func remove(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<characters.count)
    if range.isEmpty { return cursor = range.lowerBound }
    put(String(characters[..<range.lowerBound]), String(characters[range.upperBound...]))
  }

  /// Puts the text together anew with the cursor between two parts, or after the character that their
  /// ends became: what comes to stand side by side can be one character that was two.
  private mutating func put(_ head: String, _ tail: String) {
    characters = Array(head + tail)
    var left = head.utf8.count
    cursor = 0
    while left > 0 {
      left -= characters[cursor].utf8.count
      cursor += 1
    }
  }

  /// The start of the word before the cursor.
  var wordStart: Int {
    var place = cursor
    while place > 0, !isWord(characters[place - 1]) { place -= 1 }
    while place > 0, isWord(characters[place - 1]) { place -= 1 }
    return place
  }

  /// The end of the word after the cursor.
  var wordEnd: Int {
    var place = cursor
    while place < characters.count, !isWord(characters[place]) { place += 1 }
    while place < characters.count, isWord(characters[place]) { place += 1 }
    return place
  }

  /// The start of the line the cursor is in.
  var lineStart: Int {
    (characters[..<cursor].lastIndex(of: "\n") ?? -1) + 1
  }

  /// The end of the line the cursor is in.
  var lineEnd: Int {
    characters[cursor...].firstIndex(of: "\n") ?? characters.count
  }

  private func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "'" || character == "’"
  }

  /// The keys every editor here answers to; nil for any other key.
  mutating func edit(_ key: Key, multiline: Bool) -> Response? {
    let before = (characters.count, cursor)
    switch key {
    case .character(let character):
      let kept = SafeText.kept(String(character), multiline: multiline)
      if kept.isEmpty { return .handled }
      insert(kept)
      return .changed
    case .paste(let pasted):
      insert(SafeText.kept(pasted, multiline: multiline))
    case .left, .control("b"): move(to: cursor - 1)
    case .right, .control("f"): move(to: cursor + 1)
    case .wordLeft, .alt("b"): move(to: wordStart)
    case .wordRight, .alt("f"): move(to: wordEnd)
    case .home, .control("a"): move(to: lineStart)
    case .end, .control("e"): move(to: lineEnd)
    case .backspace: if cursor > 0 { remove(cursor - 1..<cursor) }
    case .delete, .control("d"): if cursor < characters.count { remove(cursor..<cursor + 1) }
    case .control("k"): remove(cursor..<max(lineEnd, cursor))
    case .control("u"): remove(lineStart..<cursor)
    case .control("w"), .alt("\u{7F}"): remove(wordStart..<cursor)
    case .alt("d"): remove(cursor..<wordEnd)
    default: return nil
    }
    return before.0 == characters.count ? .handled : .changed
  }
}
