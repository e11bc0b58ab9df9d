import PolicyModel

/// What ends a restriction, or decides that there is none, keeps nobody away by its words: the gate would know nothing of
/// it, and its own letter says that they may come.
extension Decider {
  /// Why these texts are not of a decision that lets somebody in.
  static func keepsAwayRefused(_ texts: String...) -> [Refusal.Reason] {
    let found = keepingAway(texts.joined(separator: "\n"))
    if found.isEmpty { return [] }
    return [
      Refusal.Reason(
        kind: .fairness, why: keptAwayAllTheSame(found), citation: .ours("contact and bans"),
        opens: [
          "Leave it out; who is to be kept away is kept away by a ban, which passes both gates."
        ])
    ]
  }

  /// The sentences by which a text keeps somebody away.
  static func keepingAway(_ text: String) -> [String] {
    KeepingOff.sentences(in: text, andWarnings: false).map(\.trimmed)
  }

  /// That some sentences keep somebody away, in words.
  static func keptAwayAllTheSame(_ sentences: [String]) -> String {
    let quoted = sentences.map { "“\($0)”" }.joined(separator: ", ")
    return "\(quoted) keeps them from the site, and this decides that they may come."
  }
}
