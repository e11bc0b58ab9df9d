import PolicyModel

extension Decider {
  /// Why these may not hear a challenge together: members on record are looked up by identity, and those from
  /// outside are named with where they are from.
  func panelRefusals(
    _ event: ChallengeReceived, _ restriction: Restriction
  ) -> [Refusal.Reason] {
    var reasons: [Refusal.Reason] = []
    func add(_ why: String, _ opens: String) {
      reasons.append(
        Refusal.Reason(
          kind: .fairness, why: why,
          citation: Citation(
            basis: .law, source: "Common law",
            place: "nobody hears a complaint about what they advised"), opens: [opens]))
    }
    let outsiders = event.outsiders
    if event.hearer == .panel, event.panel.isEmpty, outsiders.isEmpty {
      add(
        "Nobody is named who is on the panel, so nobody can be shown to have had no part in the decision.",
        "Choose its members from the staff and governors, or name those from outside.")
    }
    for id in event.panel {
      guard let member = context.staff.first(where: { $0.staff == id }) else {
        add("There is no \(id) among the staff and governors.", "Choose somebody on record.")
        continue
      }
      if let why = objection(to: member, restriction) { add(why, "Choose somebody else.") }
    }
    for outsider in outsiders {
      if let known = context.staff.first(where: { $0.name.isSameName(as: outsider.name) }) {
        add(
          "\(known.name) is on record: whether they may hear it is looked up by who they are.",
          "Choose them as \(known.staff), or name somebody else.")
      } else if let former = context.formerGovernors.first(where: {
        $0.name.isSameName(as: outsider.name)
      }), let why = objection(to: former, restriction) {
        add(why, "Choose somebody else.")
      } else if outsider.from.isBlank {
        add(
          "It is not said where “\(outsider.name)” is from.",
          "Write it after a comma: the name, the body that they come from.")
      }
    }
    return reasons
  }
}

extension ChallengeReceived {
  /// Those from outside, one a line: a name, and after a comma where they are from.
  var outsiders: [(name: String, from: String)] {
    names.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.trimmed.isEmpty }
      .map { line in
        let parts = line.split(separator: ",", maxSplits: 1).map { String($0).trimmed }
        return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
      }
  }
}

extension String {
  /// True where two names are the same but for case, dots and blanks.
  fileprivate func isSameName(as other: String) -> Bool {
    func words(_ name: String) -> [String] {
      name.lowercased().split { !$0.isLetter }.map(String.init)
    }
    return words(self) == words(other)
  }
}
