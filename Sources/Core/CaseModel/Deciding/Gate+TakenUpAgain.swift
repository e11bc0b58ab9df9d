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

  /// Why a notice on these incidents needs its reason; empty where it gives one, or needs none.
  func againRefusals(_ incidents: [IncidentID], _ reason: String?) -> [Refusal.Reason] {
    guard let last = decidedBefore(incidents), (reason ?? "").tellsNothing else { return [] }
    return [
      Refusal.Reason(
        kind: .fairness, demand: .chanceToRespond,
        why: "This was decided on \(last.when.day.inWords), and nobody has told anything new of it "
          + "since.",
        citation: .ours("what was decided once"),
        opens: [
          "Say why it is taken up again; the letter tells the \(context.pack.words.parent).",
          "Or rest it on what happened since, or take an account of somebody who had told nothing of it.",
        ])
    ]
  }
}
