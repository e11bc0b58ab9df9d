import PlainText

/// Words of a text that may be a given name without a family name.
enum GivenNameAlone {
  /// Names that are words of the language too: at the beginning of a sentence they are no name.
  private static let alsoWords: Set = [
    "april", "art", "august", "autumn", "bill", "dawn", "drew", "eve", "faith", "grace", "guy",
    "hope",
    "joy", "june", "march", "mark", "may", "pat", "rose", "sky", "star", "summer", "will",
  ]

  /// Those written with a capital, folded, with how they stand. A month beside a number is none.
  static func words(of text: String) -> [String: String] {
    var found: [String: String] = [:]
    var opensSentence = true
    var afterNumber = false
    var word = ""
    func end(before rest: Substring) {
      defer {
        afterNumber = !word.isEmpty ? word.allSatisfy(\.isNumber) : afterNumber
        if !word.isEmpty { opensSentence = false }
        word = ""
      }
      guard word.first?.isUppercase ?? false else { return }
      var name = word
      for ending in ["'s", "’s", "'", "’"] where name.hasSuffix(ending) {
        name.removeLast(ending.count)
        break
      }
      let folded = FoldingKey.search(name[...])
      let isDate = afterNumber || rest.drop(while: \.isWhitespace).first?.isNumber ?? false
      if alsoWords.contains(folded), opensSentence || isDate { return }
      if found[folded] == nil { found[folded] = name }
    }
    var lineIsEmpty = true
    for index in text.indices {
      let character = text[index]
      if character.isLetter || character.isNumber || character == "'" || character == "’" {
        word.append(character)
        lineIsEmpty = false
        continue
      }
      end(before: text[index...])
      if character.isNewline {
        if lineIsEmpty { opensSentence = true }
        lineIsEmpty = true
      } else if ".!?:-“".contains(character) {
        opensSentence = true
      }
    }
    end(before: "")
    return found
  }
}
