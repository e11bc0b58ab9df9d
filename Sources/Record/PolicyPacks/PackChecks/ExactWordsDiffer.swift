import PolicyModel

/// The summary is ours and the exact words are the school's; one text cannot be both.
enum ExactWordsDiffer {
  static let rule = "The school's exact words and our summary of them are two different texts."

  static func run(_ pack: PolicyPack) -> [PackFinding] {
    pack.clauses.filter { clause in
      clause.exact.map { letters($0) == letters(clause.summary) } ?? false
    }
    .map {
      PackFinding(
        "clause \($0.id)", "Its exact words are its summary. Put the summary in plain words.")
    }
  }

  private static func letters(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
