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
    "not allowed in", "not permitted in",
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
      let words = Self.words(sentence)
      let keepsOff =
        holds(words, outright) || holds(words, ofPlace) && holds(words, places)
      return keepsOff && (andWarnings || !holds(words, conditional))
    }
  }

  private static func words(_ sentence: String) -> String {
    let letters = sentence.lowercased().map { $0.isLetter ? $0 : " " }
    return " \(String(letters).split(separator: " ").joined(separator: " ")) "
  }

  private static func holds(_ words: String, _ phrases: [String]) -> Bool {
    phrases.contains { words.contains(" \($0) ") }
  }
}
