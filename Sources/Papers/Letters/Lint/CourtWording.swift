/// Sentences that say of the recipient what only a court finds: that they are guilty, or that they assaulted somebody.
///
/// The school finds, on the balance of probabilities, what was done; whether that was a crime is for a court. A letter
/// says what was done: pushed, hit, threw.
enum CourtWording {
  private static let findings: Set<String> = [
    "assaulted", "battered", "convicted", "criminal", "culprit", "guilty", "offender",
    "perpetrator",
  ]
  private static let committed: Set<String> = ["commit", "committed", "committing"]
  private static let recipient: Set<String> = ["you", "your"]
  /// A court, and what is said to be open, denied, or somebody's own words.
  private static let open: Set<String> = [
    "believe", "court", "courts", "feel", "felt", "if", "magistrates", "may", "might", "no", "not",
    "said", "say", "told", "whether", "wrote",
  ]

  /// True where the sentence finds the recipient guilty of something.
  static func isFinding(_ sentence: String) -> Bool {
    let words = LetterProse.words(of: sentence)
    guard words.contains(where: recipient.contains), !words.contains(where: open.contains) else {
      return false
    }
    return words.contains(where: findings.contains) || words.contains(where: committed.contains)
  }
}
