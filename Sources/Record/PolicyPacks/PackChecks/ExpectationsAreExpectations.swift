import PolicyModel

/// What is asked of parents and what breaches the code are shown apart.
enum ExpectationsAreExpectations {
  static let rule = "What is expected of parents is listed, and nothing else is listed with it."

  static func run(_ pack: PolicyPack) -> [PackFinding] {
    let listed = Set(pack.expectations)
    let recalled = pack.behaviours.flatMap { behaviour in
      behaviour.expects.filter { !listed.contains($0) }.map {
        PackFinding(
          "behaviour \(behaviour.id)", "It expects \($0), which is not listed as expected.")
      }
    }
    return recalled
      + pack.clauses.compactMap { clause in
        switch (clause.kind == .expectation, listed.contains(clause.id)) {
        case (true, true), (false, false): return nil
        case (true, false):
          return PackFinding(
            "clause \(clause.id)", "It is an expectation and is not listed as one.")
        case (false, true):
          return PackFinding(
            "clause \(clause.id)",
            "It is listed as an expectation and is of the kind \(clause.kind.rawValue).")
        }
      }
  }
}
