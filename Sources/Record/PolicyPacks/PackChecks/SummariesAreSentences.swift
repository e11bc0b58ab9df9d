import PolicyModel

/// Screens and refusals show summaries as they stand.
enum SummariesAreSentences {
  static let rule = "Every clause says what it says in whole sentences."

  static func run(_ pack: PolicyPack) -> [PackFinding] {
    pack.clauses.compactMap { clause in
      if clause.summary.isEmpty {
        return PackFinding("clause \(clause.id)", "It says nothing.")
      }
      if !clause.summary.hasSuffix(".") {
        return PackFinding("clause \(clause.id)", "What it says does not end with a full stop.")
      }
      if clause.summary.first?.isLowercase ?? false {
        return PackFinding("clause \(clause.id)", "What it says does not begin with a capital.")
      }
      return nil
    }
  }
}
