import PolicyModel

/// A duty that nothing fulfils would block the closing of every case.
enum DutiesCanBeDone {
  static let rule = "Every duty is done by a measure, a power or a step that every procedure has."

  static func run(_ pack: PolicyPack) -> [PackFinding] {
    let steps = Set(pack.measures.map(\.id) + pack.powers.map(\.id) + BuiltInStep.names)
    return pack.duties.flatMap { duty in
      guard !duty.doneBy.isEmpty else {
        return [PackFinding("duty \(duty.id)", "Nothing does it.")]
      }
      return duty.doneBy.filter { !steps.contains($0) }.map {
        PackFinding("duty \(duty.id)", "It is done by “\($0)”, which is no step of this procedure.")
      }
    }
  }
}
