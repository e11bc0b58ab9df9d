import PolicyModel

/// A restriction without an end or a review would never be looked at again.
enum RestrictionsAreComplete {
  static let rule = "Every restriction has a period, a review and an end; nothing else has."

  static func run(_ pack: PolicyPack) -> [PackFinding] {
    pack.measures.flatMap { measure in
      measure.kind.isRestriction ? missing(measure) : surplus(measure)
    }
  }

  private static func missing(_ measure: Measure) -> [PackFinding] {
    var findings: [PackFinding] = []
    func add(_ message: String) {
      findings.append(PackFinding("measure \(measure.id)", message))
    }
    if measure.period == nil { add("It does not say how long it lasts.") }
    if measure.atEnd == nil { add("It does not say what happens at its end.") }
    if let review = measure.review {
      if review.preparedBy.isEmpty { add("Nobody prepares its review.") }
      if !DecidingRoles.ofRestrictions.contains(review.decidedBy) {
        add("Its review is decided by \(review.decidedBy.inWords), who cannot decide it.")
      }
    } else {
      add("It has no review.")
    }
    if !DecidingRoles.ofRestrictions.contains(measure.decidedBy) {
      add("It is decided by \(measure.decidedBy.inWords), who cannot decide it.")
    }
    return findings
  }

  private static func surplus(_ measure: Measure) -> [PackFinding] {
    guard measure.period != nil || measure.atEnd != nil || measure.review != nil else { return [] }
    return [
      PackFinding(
        "measure \(measure.id)",
        "It is over at once, so it has no period, no end and no review.")
    ]
  }
}
