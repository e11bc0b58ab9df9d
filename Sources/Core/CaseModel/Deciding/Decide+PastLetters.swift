import PolicyModel

/// Letters whose text is not so any more.
extension Decider {
  /// Why the letter of a measure does not go out: an entry on which the measure rested was corrected since.
  func measureFallenRefusal(_ letter: CaseLetter) -> Verdict<CaseEvent>? {
    guard letter.draft.kind.isOfMeasure, let gone = letter.corrected else {
      return nil
    }
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
    if state.takesBackWhatCounts(letter) {
      return no(
        .fairness,
        "\(letter.inWords.capitalizedFirst) says that there is no case, and what it takes back counts again.",
        opens: [
          "Give the letter up, and say why.", "Put what is intended now by a letter of its own.",
        ])
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
