import PolicyModel

/// What was decided once is taken up again for something new, or for a reason that the parent is told.
extension Gate {
  /// When every one of these incidents was last decided upon by this measure, under whatever number it is reported,
  /// with nothing told of any of them since; nil where one was not, or where there is something new.
  func decidedBefore(_ incidents: [IncidentID]) -> Stamp? {
    let meant = state.countingIncidents.filter { incidents.contains($0.id) }
    let decided = meant.compactMap { person.lastDecision(by: measure, on: $0) }
    guard decided.count == meant.count,
      let last = decided.max(by: { $0.sequence < $1.sequence })
    else { return nil }
    return incidents.contains { wasToldMore(of: $0, since: last) } ? nil : last
  }

  /// The same where every one of these facts was decided upon, under whatever incident it stood.
  func decidedBefore(_ incidents: [IncidentID], _ facts: String) -> Stamp? {
    if let last = decidedBefore(incidents) { return last }
    return person.decidedBefore(facts, by: measure) { decision in
      !decision.incidents.contains {
        incidents.contains($0) && wasToldMore(of: $0, since: decision.stamp)
      }
    }
  }

  /// True where a notice of these facts on these incidents says why it is put once more: it was decided, or a letter
  /// took it back.
  func isTakenUpAgain(_ incidents: [IncidentID], _ facts: String) -> Bool {
    decidedBefore(incidents, facts) != nil || person.tookBack(incidents) != nil
  }

  /// Why a notice of these facts on these incidents needs its reason; empty where it gives one, or needs none.
  func againRefusals(
    _ incidents: [IncidentID], _ facts: String, _ reason: String?
  ) -> [Refusal.Reason] {
    guard (reason ?? "").tellsNothing else { return [] }
    let say = "Say why it is taken up again; the letter tells the \(context.pack.words.parent)."
    let rest = "Or rest it on what happened since"
    func refused(_ why: String, _ opens: [String]) -> [Refusal.Reason] {
      [
        Refusal.Reason(
          kind: .fairness, demand: .chanceToRespond, why: why,
          citation: .ours("what was decided once"), opens: opens)
      ]
    }
    if let told = person.tookBack(incidents) {
      return refused(
        "A letter of \(told.when.day.inWords) told the \(context.pack.words.parent) that this was taken back, and "
          + "would not count against them.", [say, "\(rest)."])
    }
    guard let last = decidedBefore(incidents, facts) else { return [] }
    return refused(
      "This was decided on \(last.when.day.inWords), and nobody has told anything new of it since.",
      [say, "\(rest), or take an account of somebody who had told nothing of it."])
  }

  /// When a letter took back what was told of these incidents, where no notice has said since why it is taken up again.
  func tookBackUnsaid(_ incidents: [IncidentID]) -> Stamp? {
    guard let told = person.tookBack(incidents) else { return nil }
    let isSaid = person.states.flatMap(\.notices).contains { notice in
      notice.opened.sequence > told.sequence && notice.again != nil
        && notice.proposal.incidents.contains(where: incidents.contains)
    }
    return isSaid ? nil : told
  }

  /// Why a restriction on what was taken back needs its reason; empty where it gives one, or needs none.
  func unsaidAgainRefusals(_ incidents: [IncidentID], _ reason: String?) -> [Refusal.Reason] {
    guard let told = tookBackUnsaid(incidents), (reason ?? "").tellsNothing else { return [] }
    return [
      Refusal.Reason(
        kind: .fairness, demand: .reasonsGiven,
        why:
          "A letter of \(told.when.day.inWords) told the \(context.pack.words.parent) that this was taken back, and "
          + "would not count against them.", citation: .ours("what was decided once"),
        opens: ["Say why it is taken up again (again); the letter tells them."])
    ]
  }
}
