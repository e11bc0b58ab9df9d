import PolicyModel

/// A breach that the policy names and cannot answer would leave a case without a way on.
enum BehavioursHaveResponses {
  static let rule = "Every behaviour has a response, however it is judged and wherever it happens."

  static func run(_ pack: PolicyPack) -> [PackFinding] {
    if pack.behaviours.isEmpty {
      return [PackFinding("behaviours", "The pack names no conduct that breaches the code.")]
    }
    return pack.behaviours.compactMap { behaviour in
      for nature in Nature.allCases {
        for channel in Channel.allCases
        where !hasResponse(to: behaviour.category, nature, channel, in: pack) {
          return PackFinding(
            "behaviour \(behaviour.id)",
            "Nothing answers it where it is judged \(nature.rawValue) and happens \(channel.words)."
          )
        }
      }
      return nil
    }
  }

  private static func hasResponse(
    to category: BehaviourCategory, _ nature: Nature, _ channel: Channel, in pack: PolicyPack
  ) -> Bool {
    let routed = Set(pack.routes.flatMap(\.to))
    let open = Set(
      pack.routes.filter {
        TriggerMatch.any($0.when, nature: nature, category: category, channel: channel)
      }
      .flatMap(\.to))
    return pack.measures.contains { measure in
      !EverydayActsStand.kinds.contains(measure.kind)
        && (open.contains(measure.id) || !routed.contains(measure.id))
    }
  }
}
