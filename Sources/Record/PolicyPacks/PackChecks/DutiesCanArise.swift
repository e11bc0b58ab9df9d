import PolicyModel

/// A duty that can never come about is a statement of the policy that the program does not keep.
enum DutiesCanArise {
  static let rule = "Every duty waits for something that can happen."

  static func run(_ pack: PolicyPack) -> [PackFinding] {
    pack.duties.flatMap { TriggerMatch.strangers("duty \($0.id)", $0.when, in: pack) }
  }
}
