/// Sentences that call a person vexatious. A complaint may be called so; a person never is.
enum PersonLabel {
  private static let people: Set = [
    "parent", "parents", "carer", "carers", "visitor", "visitors", "person", "persons", "people",
    "individual", "individuals", "complainant", "complainants", "mother", "father", "man", "woman",
    "adult", "family",
  ]
  private static let subjects: Set = ["you", "he", "she", "they", "him", "her", "them", "yourself"]
  private static let between: Set = [
    "are", "is", "was", "were", "as", "be", "been", "being", "have", "has", "a", "to", "so",
    "persistently", "consistently", "increasingly", "very",
  ]

  /// True where the sentence puts the label on somebody.
  static func isPutOnPerson(_ sentence: String) -> Bool {
    let words = LetterProse.words(of: sentence)
    for index in words.indices where words[index] == "vexatious" {
      if index + 1 < words.endIndex, people.contains(words[index + 1]) { return true }
      // “You are vexatious”, “regard her as vexatious”; not “your complaint is vexatious”.
      var before = index
      while before > 0, between.contains(words[before - 1]) { before -= 1 }
      guard before > 0, before < index else { continue }
      // “You are a vexatious …” names a thing next, unless it is a person, which stood above.
      if words[index - 1] == "a" { continue }
      if subjects.contains(words[before - 1]) || people.contains(words[before - 1]) { return true }
    }
    return false
  }
}
