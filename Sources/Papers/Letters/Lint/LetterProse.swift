/// A letter's text taken apart for checking: unbroken, and sentence by sentence.
struct LetterProse {
  /// The lines as they stand.
  let lines: [String]
  /// The whole text with single blanks for all white space.
  let flat: String
  /// Its sentences, each a run of words up to a full stop or the end of a block.
  let sentences: [String]

  init(lines: [String]) {
    self.lines = lines
    flat = lines.flatMap { $0.split(separator: " ") }.joined(separator: " ")
    var sentences: [String] = []
    for block in lines.split(separator: "") {
      var sentence: [Substring] = []
      for line in block {
        if line.hasPrefix("- ") && !sentence.isEmpty {
          sentences.append(sentence.joined(separator: " "))
          sentence = []
        }
        for word in line.split(separator: " ") where word != "-" {
          sentence.append(word)
          if let last = word.last, ".!?".contains(last) {
            sentences.append(sentence.joined(separator: " "))
            sentence = []
          }
        }
      }
      if !sentence.isEmpty { sentences.append(sentence.joined(separator: " ")) }
    }
    self.sentences = sentences
  }

  /// True where the text holds these words, however its lines are broken and whatever the case.
  func holds(_ words: String) -> Bool {
    let wanted = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return !wanted.isEmpty && flat.lowercased().contains(wanted.lowercased())
  }

  /// True where it holds any of these.
  func holds(anyOf words: [String]) -> Bool { words.contains { holds($0) } }

  /// The words of a text in small letters, without punctuation.
  static func words(of text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
      .map(String.init)
  }
}
