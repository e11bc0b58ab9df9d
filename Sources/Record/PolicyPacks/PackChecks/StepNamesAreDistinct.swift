import PolicyModel

/// A step is taken by its name, and a duty is done by one.
enum StepNamesAreDistinct {
  static let rule = "No measure and no power has the name of another step."

  static func run(_ pack: PolicyPack) -> [PackFinding] {
    let measures = Set(pack.measures.map(\.id))
    let powers = pack.powers.filter { measures.contains($0.id) }.map {
      PackFinding("power \($0.id)", "A measure has this name too. Give one of them another.")
    }
    let subjects =
      pack.measures.map { ("measure \($0.id)", $0.id) }
      + pack.powers.map { ("power \($0.id)", $0.id) }
    let builtIn = subjects.filter { BuiltInStep.names.contains($0.1) }.map { subject, _ in
      PackFinding(subject, "This is the name of a step that every procedure has. Choose another.")
    }
    return powers + builtIn
  }
}
