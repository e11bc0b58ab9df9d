import PolicyModel

/// Whether a set of facts brings a duty or a route about.
enum TriggerMatch {
  /// True where any of the triggers holds for these facts; an empty list always holds.
  static func any(
    _ triggers: [Trigger], nature: Nature, category: BehaviourCategory, channel: Channel
  ) -> Bool {
    triggers.isEmpty
      || triggers.contains { trigger in
        (trigger.nature.isEmpty || trigger.nature.contains(nature))
          && (trigger.category.isEmpty || trigger.category.contains(category))
          && (trigger.channel.isEmpty || trigger.channel.contains(channel))
      }
  }

  /// Findings for every category that the triggers name and no behaviour of the pack belongs to.
  static func strangers(
    _ subject: String, _ triggers: [Trigger], in pack: PolicyPack
  ) -> [PackFinding] {
    let known = Set(pack.behaviours.map(\.category))
    let named = Set(triggers.flatMap(\.category)).subtracting(known)
    return named.map(\.rawValue).sorted().map {
      PackFinding(
        subject, "It waits for the category “\($0)”, to which no behaviour of the pack belongs.")
    }
  }
}
