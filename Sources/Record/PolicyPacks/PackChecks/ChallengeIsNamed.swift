import PolicyModel

/// A letter that restricts somebody tells them how to complain.
enum ChallengeIsNamed {
  static let rule = "The pack names a way to challenge a decision, and on what that rests."

  static func run(_ pack: PolicyPack) -> [PackFinding] {
    var findings: [PackFinding] = []
    if pack.challenge.route.isEmpty {
      findings.append(PackFinding("challenge", "It names no route."))
    }
    switch (pack.challenge.citation.basis, pack.challenge.clause) {
    case (.policy, nil), (.ourReading, nil):
      findings.append(
        PackFinding("challenge", "It is said to rest on the policy and names no clause of it."))
    case (.policy, _), (.ourReading, _), (.law, _), (.ourDefault, _):
      break
    }
    return findings
  }
}
