/// Sentences that make coming on to the site an offence.
///
/// Under section 547 of the Education Act 1996 the offence is to be on school premises without
/// lawful authority *and* to cause or permit nuisance or disturbance. Trespass alone is a civil
/// matter, and a letter that says otherwise misleads.
enum OffenceWording {
  private static let offences: [[String]] = [
    ["offence"], ["crime"], ["criminal"], ["illegal"], ["illegally"], ["against", "the", "law"],
    ["prosecuted"], ["prosecution"], ["arrested"], ["arrest"], ["fined"],
  ]
  private static let entering: [[String]] = [
    ["enter"], ["enters"], ["entering"], ["entry"], ["trespass"], ["trespassing"],
    ["set", "foot"], ["setting", "foot"], ["return", "to"], ["returning", "to"], ["you", "return"],
    ["come", "on"], ["come", "onto"], ["come", "in"], ["come", "into"], ["come", "to"],
    ["come", "back"], ["coming", "on"], ["coming", "onto"], ["coming", "in"], ["coming", "into"],
    ["coming", "to"], ["coming", "back"], ["are", "on"], ["are", "found"], ["be", "on"],
    ["being", "on"], ["is", "on"], ["be", "present"], ["being", "present"], ["your", "presence"],
    ["attend"], ["attending"], ["visit"], ["visiting"],
  ]
  private static let accurate: [[String]] = [["nuisance"], ["disturbance"]]
  private static let denied: [[String]] = [
    ["not", "in", "itself"], ["not", "an", "offence"], ["not", "a", "crime"], ["no", "offence"],
    ["not", "a", "criminal"], ["not", "by", "itself"], ["not", "illegal"],
  ]

  /// True where the sentence says that coming in, by itself, is an offence.
  static func isOverstated(_ sentence: String) -> Bool {
    let words = LetterProse.words(of: sentence)
    return holds(words, offences) && holds(words, entering) && !holds(words, accurate)
      && !holds(words, denied)
  }

  private static func holds(_ words: [String], _ phrases: [[String]]) -> Bool {
    phrases.contains { phrase in
      words.indices.contains { words[$0...].starts(with: phrase) }
    }
  }
}
