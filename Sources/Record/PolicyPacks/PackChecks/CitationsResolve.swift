import PolicyModel

/// What a demand rests on must be there to be read.
enum CitationsResolve {
  static let rule = "Every clause that is named stands in the pack, and every citation says where."

  static func run(_ pack: PolicyPack) -> [PackFinding] {
    let known = Set(pack.clauses.map(\.id))
    let dangling = ClauseUse.all(in: pack).filter { !known.contains($0.clause) }.map {
      PackFinding($0.subject, "It names the clause “\($0.clause)”, which the pack does not have.")
    }
    let clauses = pack.clauses.map { ("clause \($0.id)", $0.citation) }
    let measures = pack.measures.flatMap { measure in
      measure.requires.flatMap { cited("measure \(measure.id)", $0) }
    }
    let powers = pack.powers.flatMap { power in
      power.requires.flatMap { cited("power \(power.id)", $0) }
    }
    let all = clauses + measures + powers + [("challenge", pack.challenge.citation)]
    return dangling + all.compactMap { subject, citation in fault(subject, citation) }
  }

  /// What a requirement cites, for itself and for each of its ways that cites its own.
  private static func cited(
    _ subject: String, _ requirement: Requirement
  ) -> [(String, Citation)] {
    [("\(subject), \(requirement.id.rawValue)", requirement.citation)]
      + requirement.ways.compactMap { way in
        requirement.wayCitations[way].map { ("\(subject), \(way.rawValue)", $0) }
      }
  }

  private static func fault(_ subject: String, _ citation: Citation) -> PackFinding? {
    switch citation.basis {
    case .policy, .ourReading:
      guard citation.source.isEmpty || citation.place.isEmpty else { return nil }
      return PackFinding(subject, "Its citation needs the document and the place in it.")
    case .law:
      guard citation.source.isEmpty else { return nil }
      return PackFinding(subject, "Its citation needs the statute, case or guidance.")
    case .ourDefault:
      return nil
    }
  }
}
