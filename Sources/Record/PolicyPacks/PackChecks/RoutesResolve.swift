import PolicyModel

/// A route says which measures the policy names for which kind of incident.
enum RoutesResolve {
  static let rule = "Every route leads to measures of the pack, from something that can happen."

  static func run(_ pack: PolicyPack) -> [PackFinding] {
    pack.routes.flatMap { route in
      let subject = "route \(route.id)"
      let nowhere = route.to.isEmpty ? [PackFinding(subject, "It leads nowhere.")] : []
      let dangling = route.to.filter { pack.measure($0) == nil }.map {
        PackFinding(subject, "It leads to “\($0)”, which is no measure of this pack.")
      }
      return nowhere + dangling + TriggerMatch.strangers(subject, route.when, in: pack)
    }
  }
}
