import PolicyModel

/// What is due about the letters of a case.
extension DueList {
  /// The letters that are to be sent, sent again or drafted anew.
  func letterItems(_ person: PersonRecord) -> [DueItem] {
    let state = person.own
    func waiting(_ item: DueItem) -> DueItem {
      item.waiting(for: person.hold, isOwn: state.hold != nil)
    }
    let unnamed = state.untoldDecisions.compactMap(\.unnamed)
    return state.warningLetters.compactMap { warning in
      guard let gone = person.fell(warning, in: state), !state.isWithdrawing(warning.id) else {
        return nil
      }
      return DueItem(
        kind: .corrected, due: warning.drafted.when.day,
        what:
          "\(warning.inWords.capitalizedFirst) counts no more: "
          + (warning.corrected == nil
            ? "a challenge on the same conduct was upheld (entry \(gone))."
            : "entry \(gone), on which it rests, was corrected.")
          + " Take it back by a letter, and warn anew if that is meant.", step: "letter")
    }
      + state.letters.filter { !person.isOver($0) && !unnamed.contains($0.id) }.flatMap {
        letter in
        let items = items(of: letter, state)
        return state.isToThem(letter) ? items.map(waiting) : items
      }
      + state.untoldDecisions.filter { !person.isOver($0.kind, $0.about) }.map { decision in
        waiting(
          DueItem(
            kind: decision.unnamed == nil ? .letterUnsent : .toTell, due: decision.since.when.day,
            ends: decision.until,
            what: decision.unnamed == nil
              ? "\(decision.kind.name): given up, and nobody was told; draft it again."
              : "\(decision.kind.name): who it reached was learnt since. Draft it again, to them by name.",
            step: "letter"))
      }
  }

  private func items(of letter: CaseLetter, _ state: CaseState) -> [DueItem] {
    let about = letter.draft.about.flatMap(state.restriction)
    let ends = letter.draft.kind.tellsOfWhatIsInForce ? about?.lastDayInForce : nil
    if letter.isOutstanding {
      return [
        DueItem(
          kind: .letterUnsent, due: letter.drafted.when.day, ends: ends,
          what: "\(letter.draft.kind.name): \(letter.standing), not sent.",
          step: letter.issued == nil ? "letter-issue" : "letter-sent")
      ]
    }
    if let returned = letter.returned, letter.overtaken == nil, letter.dropped == nil {
      if letter.reachedUnknown {
        return [
          DueItem(
            kind: .toTell, due: returned.when.day, ends: ends,
            what:
              "\(letter.draft.kind.name): who it reached was learnt since. Tell them of it under "
              + "their own name.", step: "letter-sent")
        ]
      }
      // Whoever answered what it put to them had learnt of it.
      if about == nil, letter.draft.about.flatMap(state.hearing)?.answer != nil { return [] }
      return [
        DueItem(
          kind: .letterReturned, due: returned.when.day, ends: ends,
          what: "\(letter.draft.kind.name) came back; send it another way.", step: "letter-sent")
      ]
    }
    return []
  }
}
