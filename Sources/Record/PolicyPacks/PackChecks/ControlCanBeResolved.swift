import PolicyModel

/// The policy's own review is due on a day, so its term must be one that a calendar can know.
enum ControlCanBeResolved {
  static let rule =
    "The policy's own review, where it is stated, falls in a term that a calendar knows."

  static func run(_ pack: PolicyPack) -> [PackFinding] {
    guard let term = pack.control.reviewTerm else { return [] }
    let words = term.split(separator: " ", omittingEmptySubsequences: false)
    let isTerm =
      words.count == 2 && ["autumn", "spring", "summer"].contains(words[0])
      && words[1].utf8.count == 4 && (Int(words[1]).map { $0 >= 1900 } ?? false)
    guard !isTerm else { return [] }
    return [
      PackFinding(
        "control", "“\(term)” is no term. Write autumn, spring or summer and the year: summer 2028."
      )
    ]
  }
}
