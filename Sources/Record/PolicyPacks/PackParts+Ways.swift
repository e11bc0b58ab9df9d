import PolicyModel

/// What requirements rest on: the citation of every clause, and the clauses of ways that have their own.
struct PackGrounds {
  /// Where each clause of the pack stands.
  let citations: [ClauseID: Citation]
  /// The clause of each way that rests on another than its requirement's.
  let ways: [Way: ClauseID]

  /// A requirement with the grounds of those of its ways that have their own.
  func requirement(
    _ id: Demand, _ ways: [Way], _ clause: ClauseID, _ citation: Citation
  ) -> Requirement {
    let own = self.ways.filter { ways.contains($0.key) }
    return Requirement(
      id: id, ways: ways, clause: clause, citation: citation, wayClauses: own,
      wayCitations: own.compactMapValues { citations[$0] })
  }
}

/// The part that says on what a way to meet a demand rests, once for the whole pack: a way fits one
/// demand only, so that no measure needs to say it again.
extension PackParts {
  /// The ways that a policy's own demands can be met in; what the fairness gate asks is not a pack's.
  private var policyWays: [Way] {
    Demand.allCases.filter { !FairnessGate.makes($0) }.flatMap(\.possibleWays)
  }

  /// The clause of each way that is named under `ways`.
  func wayClauses() -> [Way: ClauseID] {
    guard let fields = wayFields else { return [:] }
    var clauses: [Way: ClauseID] = [:]
    for way in policyWays {
      clauses[way] = fields.optional(way.rawValue).flatMap(clauseReference)
    }
    return clauses
  }

  /// Reports every way under `ways` in which nothing can be met. Only in a file without other faults,
  /// which might have hidden what could.
  func reportUnusedWays(_ measures: [Measure], _ powers: [Power]) {
    guard fields.value.log.issues.isEmpty, let wayFields else { return }
    let requirements = measures.flatMap(\.requires) + powers.flatMap(\.requires)
    let used = Set(requirements.flatMap(\.ways))
    for way in policyWays where !used.contains(way) {
      wayFields.refuse(way.rawValue, "Nothing in this pack can be met in this way.")
    }
  }

  private var wayFields: PackFields? {
    fields.optional("ways").flatMap { PackFields($0, known: policyWays.map(\.rawValue)) }
  }
}
