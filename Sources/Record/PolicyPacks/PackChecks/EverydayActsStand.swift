import PolicyModel

/// A word, a warning by mouth and asking someone to leave are lawful under every policy.
enum EverydayActsStand {
  static let rule =
    "An informal word, a verbal warning and asking someone to leave can be recorded."

  static let kinds: [MeasureKind] = [.informalWord, .verbalWarning, .askedToLeave]

  static func run(_ pack: PolicyPack) -> [PackFinding] {
    kinds.filter { pack.measure(of: $0) == nil }.map {
      PackFinding("measures", "There is no measure of the kind \($0.rawValue).")
    }
  }
}
