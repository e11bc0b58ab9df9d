/// Words that keep somebody from the site. Where no ban was decided they are a ban all the same, whatever they
/// are called: neither the terms of contact nor a letter of another measure may hold them.
///
/// It is told by the words that such a thing takes, and so it can miss one: the letter of every measure that is
/// no ban says besides that its reader may come on to the site, and the gate keeps nobody out for it.
public enum KeepingOff {
  /// Phrases that keep somebody off by themselves.
  private static let outright = [
    "banned", "barred", "excluded from", "is excluded", "are excluded", "not welcome",
    "entry refused", "entry is refused", "refused entry", "no entry", "not be admitted",
    "not be let in", "not let you in", "not let them in", "licence to enter", "permission to enter",
    "permission to come", "licence is withdrawn", "out of bounds", "turned away", "keep away",
    "keeps away", "stay away", "stays away", "keep out", "keeps out", "stay out", "stays out",
    "off limits", "presence is not permitted", "not permitted on", "not allowed on",
    "not allowed in", "not permitted in", "closed to", "ban is extended", "ban now covers",
  ]
  /// Phrases that keep somebody off where they speak of the site.
  private static let ofPlace = [
    "not come", "not enter", "not be on", "not attend", "not visit", "away from", "off the",
    "outside the", "beyond the", "no visits", "another adult only", "not set foot",
  ]
  private static let places = [
    "site", "premises", "grounds", "playground", "gate", "gates", "school", "building", "office",
    "reception",
  ]
  /// What makes a sentence speak of what may follow and not of what is.
  private static let conditional = ["may be", "might", "could", "if", "would"]

  /// The sentences of a text that keep somebody from the site.
  ///
  /// - Parameter andWarnings: true where a sentence about a ban that may follow counts too.
  public static func sentences(in text: String, andWarnings: Bool) -> [String] {
    text.split { ".!?;\n".contains($0) }.map(String.init).filter { sentence in
      let words = sentence.lowercased().split { !$0.isLetter }
      let keepsOff =
        holds(words, outrightWords)
        || holds(words, ofPlaceWords) && words.contains(where: placeWords.contains)
      return keepsOff && (andWarnings || !holds(words, conditionalWords))
    }
  }

  private static let outrightWords = byFirstWord(outright)
  private static let ofPlaceWords = byFirstWord(ofPlace)
  private static let conditionalWords = byFirstWord(conditional)
  private static let placeWords = Set(places.map { Substring($0) })

  private static func byFirstWord(_ phrases: [String]) -> [Substring: [[Substring]]] {
    Dictionary(grouping: phrases.map { $0.split(separator: " ") }) { $0.first ?? "" }
  }

  private static func holds(_ words: [Substring], _ phrases: [Substring: [[Substring]]]) -> Bool {
    words.indices.contains { start in
      phrases[words[start]]?.contains { words[start...].starts(with: $0) } ?? false
    }
  }
}
