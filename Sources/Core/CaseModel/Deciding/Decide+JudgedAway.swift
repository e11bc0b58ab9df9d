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
    let judge = "Judge incident \(held.id) first: its triage says that it is no case."
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

  /// Why the letter of a measure does not go out: an entry on which the measure rested was corrected since.
  func measureFallenRefusal(_ letter: CaseLetter) -> Verdict<CaseEvent>? {
    guard letter.draft.kind.isOfMeasure,
      let taken = state.measures.last(where: {
        $0.stamp.sequence < letter.drafted.sequence
      }),
      let gone = state.corrected(beneath: taken)
    else { return nil }
    return no(
      .fairness,
      "Entry \(gone), on which \(letter.inWords) rests, was corrected: it would tell of it as though it stood.",
      opens: [
        "Give the letter up, and say why.", "Record what is right, and take the step anew.",
      ])
  }

  /// Why a letter is not sent whose text is not so any more: it says that they may come again and something has been
  /// decided since, or that something will be considered on which it was decided.
  func pastRefusal(_ letter: CaseLetter) -> Verdict<CaseEvent>? {
    if letter.draft.kind == .acknowledgement, let about = letter.draft.about,
      !mayDraft(.acknowledgement, about: about)
    {
      return no(
        .state,
        "What \(letter.inWords) says will be considered was decided since: it is not so any more.",
        opens: ["Give the letter up, and say why."])
    }
    guard letter.draft.kind.tellsThatItIsOver, let issued = letter.issued,
      let since = person.states.flatMap(\.restrictions).first(where: { restriction in
        restriction.terms.form.isBan && restriction.lastDecided.sequence > issued.sequence
          && restriction.standing(on: context.happened.day).isLive
      })
    else { return nil }
    return no(
      .fairness,
      "The \(since.terms.form.words) of \(since.lastDecided.when.day.inWords) was decided after the text of "
        + "\(letter.inWords) was fixed, which does not tell of it.",
      opens: ["Give the letter up, and draft it again: it then says what stands."])
  }
}

extension LetterKind {
  /// True for a letter that says that they may come again, or that nothing is imposed.
  fileprivate var tellsThatItIsOver: Bool {
    self == .lapse || self == .lift || self == .setAside || self == .noBan
  }
}

extension CaseState {
  /// An entry on which a measure rested, and which was corrected since; nil where all stand.
  func corrected(beneath measure: CaseMeasure) -> Int? {
    measure.facts.ways.flatMap { $0.by.split(separator: " ") }.compactMap { Int($0) }
      .first(where: withdrawn.contains)
  }
}
