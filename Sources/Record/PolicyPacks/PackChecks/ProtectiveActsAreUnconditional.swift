import PolicyModel

/// Protecting people waits for nothing.
enum ProtectiveActsAreUnconditional {
  static let rule = "Nothing stands before an act that protects people at once."

  static func run(_ pack: PolicyPack) -> [PackFinding] {
    pack.measures.filter { $0.kind.isProtective && !$0.requires.isEmpty }.map { measure in
      let demands = measure.requires.map(\.id.rawValue).joined(separator: ", ")
      return PackFinding("measure \(measure.id)", "It requires \(demands). Let it require nothing.")
    }
  }
}
