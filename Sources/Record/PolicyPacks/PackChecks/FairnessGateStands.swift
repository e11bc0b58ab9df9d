import PolicyModel

/// What law and guidance ask is no school's to leave out.
enum FairnessGateStands {
  static let rule = "Every restriction asks what law and guidance ask, and in full."

  static func run(_ pack: PolicyPack) -> [PackFinding] {
    pack.measures.flatMap { measure in
      FairnessGate.requirements(for: measure.kind).filter { asked in
        !measure.requires.contains { $0.id == asked.id && $0.citation == asked.citation }
      }
      .map { PackFinding("measure \(measure.id)", "It does not ask \($0.id.rawValue).") }
    }
  }
}
