import PolicyModel

/// A power is somebody's.
enum PowersHaveSomeone {
  static let rule = "Every power belongs to somebody."

  static func run(_ pack: PolicyPack) -> [PackFinding] {
    pack.powers.filter(\.who.isEmpty).map { PackFinding("power \($0.id)", "Nobody holds it.") }
  }
}
