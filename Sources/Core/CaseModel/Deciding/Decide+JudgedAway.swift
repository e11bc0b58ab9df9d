import PolicyModel

/// What the head judged to be no case is told by no letter, and goes into no other case.
extension Decider {
  /// Why a letter does not go out that tells of what was judged away since; nil where it tells of nothing such.
  func judgedAwayRefusal(_ letter: CaseLetter) -> Verdict<CaseEvent>? {
    guard letter.sent == nil || letter.returned != nil,
      let gone = state.judgedAway(beneath: letter)
    else { return nil }
    return .refused(
      Refusal(
        .fairness,
        "Incident \(gone) was judged away or taken out of the case: \(letter.inWords) would tell of it as though "
          + "it stood.",
        citation: .ours("letters"),
        opens: [
          "Give the letter up, and say why.",
          "What is still meant of the others takes its step, and a letter, anew.",
        ]))
  }

  /// Why an incident does not become part of this case: another case of its person found that it was somebody else.
  func somebodyElseRefusal(_ incident: IncidentID) -> Refusal? {
    if person.stands(incident) { return nil }
    for other in context.others {
      guard let wrong = other.state.wrongPerson,
        other.state.joinedIncidents.contains(where: { $0.id == incident })
      else { continue }
      return Refusal(
        .state,
        "Incident \(incident) is part of case \(other.number), which found on \(wrong.when.day.inWords) that it "
          + "was somebody else.",
        citation: .ours("a restriction rests on an incident"),
        opens: [
          "Open a case against whoever it was.", "Or correct that entry there, if it was mistaken.",
        ])
    }
    return nil
  }

  /// What keeps a case from being closed as one without a breach, or against the wrong person: what is still held
  /// against the person in it.
  func clearingRefusals(_ outcome: CaseOutcome) -> [Refusal.Reason] {
    guard outcome == .noBreach || outcome == .wrongPerson, state.wrongPerson == nil,
      let held = state.countingIncidents.first
    else { return [] }
    let judge = "Triage incident \(held.id) in this case first: for this person it is then no case."
    let correct = "Correct the person: whatever they were told is then taken back."
    return [
      Refusal.Reason(
        kind: .state,
        why:
          "Incident \(held.id) still counts against them, so the case does not end as “\(outcome.words)”.",
        citation: .ours("a restriction rests on an incident"),
        opens: outcome == .noBreach ? [judge] : [correct, judge])
    ]
  }
}
