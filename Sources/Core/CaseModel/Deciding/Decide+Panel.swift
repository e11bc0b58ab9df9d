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
      if !outsider.name.isAName {
        add(
          "“\(outsider.name)” names nobody.", "Write the name of whoever sits on it, one a line.")
      } else if let known = context.staff.first(where: { outsider.mayBe($0) }) {
        add(
          "“\(outsider.name)” may be \(known.name), who is on record: whether they may hear it is looked up "
            + "by who they are.",
          "Choose them as \(known.staff); or, where it is somebody else, write so after where they are from: "
            + "“\(outsider.name), … , not \(known.staff)”.")
      } else if let former = context.formerGovernors.first(where: { outsider.mayBe($0) }),
        let why = objection(to: former, restriction)
      {
        add(
          why,
          "Choose somebody else; or, where it is somebody else, write “not \(former.staff)” after where they "
            + "are from.")
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
  var outsiders: [PanelOutsider] {
    names.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.trimmed.isEmpty }
      .map { line in
        let parts = line.split(separator: ",", maxSplits: 1).map { String($0).trimmed }
        return PanelOutsider(name: parts.first ?? "", from: parts.count > 1 ? parts[1] : "")
      }
  }
}

/// Somebody from outside the school who hears a challenge, as they are named.
struct PanelOutsider {
  /// Their name.
  let name: String
  /// The body that they come from, and whom on record they are not though a name is alike.
  let from: String

  /// True where they may be somebody on record and nobody wrote that they are not.
  func mayBe(_ member: NamedStaff) -> Bool {
    "\(name), \(from)".mayName(member.name) && !from.contains("not \(member.staff)")
  }
}
