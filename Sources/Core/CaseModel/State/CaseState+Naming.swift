import PolicyModel

/// How sentences name what a case holds: its ids are for commands.
extension CaseState {
  /// A restriction in words; the id itself where there is none under it.
  func words(of id: ItemID) -> String {
    if let restriction = restriction(id) { return restriction.inWords }
    if let letter = letter(id) { return "that \(letter.inWords) is withdrawn" }
    guard let challenge = challenges.first(where: { $0.facts.challenge == id }) else {
      return id.rawValue
    }
    return "the outcome of the challenge to \(words(of: challenge.facts.about))"
  }
}

extension Restriction {
  /// What it is and since when: `the interim ban from 3 March 2027`.
  public var inWords: String { "the \(terms.form.words) from \(terms.from.inWords)" }
}

extension CaseConsultation {
  /// Which one it is: `the consultation of 3 March 2027`.
  public var inWords: String { "the consultation of \(asked.when.day.inWords)" }
}

extension CaseLetter {
  /// Which letter it is: `the letter “Notice of intent” of 3 March 2027`.
  var inWords: String { "the letter “\(draft.kind.name)” of \(drafted.when.day.inWords)" }
}
