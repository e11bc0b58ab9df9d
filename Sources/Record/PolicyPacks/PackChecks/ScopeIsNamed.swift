import PolicyModel

/// A measure may be taken only against someone whom the code is for.
enum ScopeIsNamed {
  static let rule = "The pack says whom the code is for and what it calls them."

  static func run(_ pack: PolicyPack) -> [PackFinding] {
    var findings: [PackFinding] = []
    if pack.scope.people.isEmpty || pack.scope.people.contains("") {
      findings.append(PackFinding("scope", "It does not say who counts as a parent."))
    }
    if pack.scope.measuresFor.isEmpty {
      findings.append(PackFinding("scope", "It does not say whom measures are taken against."))
    }
    if pack.words.parent.isEmpty || pack.words.parents.isEmpty {
      findings.append(PackFinding("words", "A word for one parent, or for several, is missing."))
    }
    if !pack.scope.visitors {
      for measure in pack.measures where measure.visitorClause != nil {
        findings.append(
          PackFinding(
            "measure \(measure.id)",
            "It says what it rests on for visitors, who do not come under the code."))
      }
    }
    for (name, text) in [
      ("school", pack.school), ("title", pack.title), ("version", pack.version),
    ] where text.isEmpty {
      findings.append(PackFinding(name, "It is empty."))
    }
    return findings
  }
}
