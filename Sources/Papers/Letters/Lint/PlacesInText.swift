/// Places in a code that a letter names: `section 4`, `paragraph 12`, `appendix 1`.
enum PlacesInText {
  private static let parts: Set<String> = [
    "annex", "appendix", "article", "bullet", "clause", "note", "page", "paragraph", "section",
  ]

  /// Each part with its number, in small letters, as it stands in a text.
  static func named(in text: String) -> [String] {
    let words = LetterProse.words(of: text)
    return zip(words, words.dropFirst()).filter { part, number in
      parts.contains(part) && number.first?.isNumber ?? false
    }.map { "\($0) \($1)" }
  }

  /// Those that stand in none of these places, outside sentences about an Act.
  static func unknown(in sentences: [String], among places: [String]) -> [String] {
    let known = Set(places.flatMap { named(in: $0) })
    let laws: Set<String> = ["act", "acts", "order", "regulations"]
    return sentences.filter { laws.isDisjoint(with: LetterProse.words(of: $0)) }
      .flatMap { named(in: $0) }.filter { !known.contains($0) }
  }
}
