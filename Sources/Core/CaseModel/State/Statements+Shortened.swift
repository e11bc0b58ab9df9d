/// Facts decided in fewer words than they were told in.
///
/// Fewer words are often more: “You did not shout at the gate” is not “You did not shout”, nor is “You hit him
/// by accident” “You hit him”. So only that is left out which says where or when, in words from a closed list,
/// at the end of a statement that denies nothing and speaks of no more than one: then whoever was told the
/// longer text was told the shorter.
extension Statements {
  /// The statements of one text that another does not make, in as many words or in more, as they were typed.
  static func facts(_ text: String, beyond told: String) -> [String] {
    let known = told.split(whereSeparator: \.isNewline).map { words(of: $0) }
    return of(text, beyond: told).filter { fact in
      !known.contains { isShortened(words(of: fact[...]), from: $0) }
    }
  }

  /// True where a line says what one of the lines told says, whatever either says of where and when: every word of the
  /// one that tells what was done stands in the other.
  static func isRetold(_ line: String, of told: String) -> Bool {
    let substance = substance(of: line[...])
    guard substance.count > 1 else { return false }
    return told.split(whereSeparator: \.isNewline).contains { other in
      let known = Self.substance(of: other)
      return known.count > 1 && (substance.isSubset(of: known) || known.isSubset(of: substance))
    }
  }

  /// The words of a line that tell what was done, cut to their first letters: “shouted” is “shouting”.
  private static func substance(of line: Substring) -> Set<Substring> {
    Set(
      words(of: line).map(plain).filter { word in
        word.contains(where: \.isLetter) && !(word.first?.isNumber ?? true)
          && !prepositions.contains(word) && !beside.contains(word) && !places.contains(word)
          && !times.contains(word) && !emptyWords.contains(word)
      }.map { $0.prefix(5) })
  }

  /// Words that tell nothing of what was done.
  private static let emptyWords: Set = [
    "a", "again", "ago", "an", "and", "are", "been", "by", "day", "days", "did", "for", "four",
    "from", "had", "have", "he", "her", "him", "his", "i", "is", "last", "me", "my", "of", "one",
    "or", "she", "since", "some", "that", "their", "them", "then", "there", "they", "this", "three",
    "to", "today", "two", "us", "was", "we", "week", "weeks", "were", "when", "who", "with",
    "yesterday", "you", "your",
  ]

  private static func words(of line: Substring) -> [Substring] {
    line.split(whereSeparator: \.isWhitespace)
  }

  /// True where these are the first words of what was told, and what is left of that says only where or when.
  private static func isShortened(_ words: [Substring], from told: [Substring]) -> Bool {
    guard words.count >= 2 else { return false }
    let (kept, left) = (told.prefix(words.count).map(plain), told.dropFirst(words.count).map(plain))
    guard kept == words.map(plain), (kept + left).allSatisfy({ !turnsTheSense($0) }),
      let last = told.prefix(words.count).last, !endsSentence(last)
    else { return false }
    // “the staff at the gate” are not “the staff”; after a name, a place says only where it was.
    let isName = last.first?.isUppercase ?? false
    return isWhereOrWhen(left, places: isName)
  }

  /// The words of a line as they are compared.
  static func words(in line: String) -> [String] { words(of: line[...]).map(plain) }

  /// A word as it is compared: in small letters, without what stops it.
  private static func plain(_ word: Substring) -> String {
    var word = word.lowercased()
    while let last = word.last, ".,;:!?)".contains(last) { word.removeLast() }
    return word.first == "(" ? String(word.dropFirst()) : word
  }

  private static func endsSentence(_ word: Substring) -> Bool {
    word.last.map { ".!?;:,".contains($0) } ?? false
  }

  /// True for words after which less said may be more: what denies, limits, doubts, or speaks of all.
  private static func turnsTheSense(_ word: String) -> Bool {
    turning.contains(word) || word.hasSuffix("n't") || word.hasSuffix("n’t")
      || turningStarts.contains { word.hasPrefix($0) }
  }

  private static let turning: Set = [
    "not", "no", "never", "nor", "neither", "none", "nothing", "nobody", "only", "just", "without",
    "unless", "if", "except", "but", "hardly", "barely", "almost", "nearly", "all", "any", "anyone",
    "anybody", "anything", "both", "each", "most", "whole", "always", "instead", "rather",
    "might", "would", "could", "allegedly", "apparently", "perhaps", "until", "before", "cannot",
  ]

  private static let turningStarts = [
    "every", "refus", "declin", "fail", "deni", "deny", "forb", "prevent", "avoid", "stop", "forg",
    "allege", "claim", "ban",
  ]

  private static func isWhereOrWhen(_ words: [String], places: Bool) -> Bool {
    var before = ""
    for (index, word) in words.enumerated() {
      if prepositions.contains(word) {
        if index > 0, !isEnd(before) { return false }
      } else if index == 0 || !(beside.contains(word) || isEnd(word)) {
        return false
      }
      if Self.places.contains(word), !places { return false }
      before = word
    }
    return isEnd(before)
  }

  /// True for a word with which a place or a time may end.
  private static func isEnd(_ word: String) -> Bool {
    places.contains(word) || times.contains(word) || word.first?.isNumber == true
  }

  private static let prepositions: Set = ["at", "in", "on", "outside", "inside", "near"]
  private static let beside: Set = [
    "the", "our", "about", "main", "front", "back", "side", "car", "infant", "junior",
  ]
  private static let places: Set = [
    "gate", "gates", "playground", "school", "office", "reception", "hall", "corridor", "entrance",
    "classroom", "yard", "field", "park", "street", "road", "drive", "door", "premises", "site",
  ]
  private static let times: Set = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "am", "pm", "morning", "afternoon", "evening",
  ]
}
