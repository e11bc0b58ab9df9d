import PolicyModel

/// A clause that asks something must be asked by something: otherwise the program only quotes it.
enum ClausesAreUsed {
  static let rule = "Every clause that asks or allows something is used by a part of the pack."

  static func run(_ pack: PolicyPack) -> [PackFinding] {
    let used = Set(ClauseUse.all(in: pack).map(\.clause))
    return pack.clauses.filter { mustBeUsed($0.kind) && !used.contains($0.id) }.map {
      PackFinding(
        "clause \($0.id)",
        "It is of the kind \($0.kind.rawValue) and nothing uses it. "
          + "Let a part of the pack name it, or make it information.")
    }
  }

  private static func mustBeUsed(_ kind: ClauseKind) -> Bool {
    switch kind {
    case .expectation, .behaviour, .measure, .duty, .requirement, .route, .consultation, .power:
      return true
    case .scope, .information, .control, .challenge, .concern:
      return false
    }
  }
}
