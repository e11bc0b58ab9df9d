public import PolicyModel

/// What was agreed under another of a person's restrictions while one keeps them from the site: it stands as they were
/// told, until somebody takes it back.
package struct AgreedBesides: Hashable, Sendable {
  /// What was agreed.
  package var facts: ExceptionAgreed
  /// The case in which it was; nil where that is this one, or one that whoever asks may not see.
  package var number: CaseID?
}

extension CaseState {
  /// What was agreed under the person's other restrictions, here or in another case, for a day from `today` on which
  /// this ban keeps them from the site; by day. What was agreed under this one for that day, or taken back there, is
  /// settled.
  package func agreedBesides(
    _ ban: Restriction, others: [OtherCase], from today: CivilDate
  ) -> [AgreedBesides] {
    let terms = ban.holding
    guard terms.form.isBan else { return [] }
    let settled = ban.agreed.map(\.facts.on)
    let mine = restrictions.filter { $0.id != ban.id && $0.ending != .replaced }
      .flatMap(\.exceptions).map { AgreedBesides(facts: $0, number: nil) }
    let theirs = others.flatMap { other in
      other.state.restrictions.filter { $0.ending != .replaced }.flatMap(\.exceptions)
        .map { AgreedBesides(facts: $0, number: other.isSeen ? other.number : nil) }
    }
    return (mine + theirs).filter { agreed in
      let day = agreed.facts.on
      return day >= today && day >= terms.from && terms.lastDay.map { day <= $0 } ?? true
        && !settled.contains(day)
    }.sorted { $0.facts.on < $1.facts.on }
  }

  /// Why the person, who comes then, breaches nothing of what keeps them from the site; nil where nothing says so.
  package func whyMayCome(at happened: When, others: [OtherCase]) -> String? {
    PersonRecord(own: self, others: others).whyMayCome(at: happened)?.why
  }
}

extension PersonRecord {
  /// Why somebody who comes then breaches nothing, and what would make it a breach: they were told that they may, under
  /// whichever of their restrictions, and nobody had told them by then that it was taken back. Nil where that is not so.
  func whyMayCome(at happened: When) -> (why: String, opens: [String])? {
    for state in states {
      for restriction in state.restrictions {
        for exception in restriction.agreed where exception.covers(happened) {
          if exception.withdrawn == nil {
            let purpose = exception.facts.purpose
            return ("It was agreed that they may come then (\(purpose)): coming is no breach.", [])
          }
          if state.isTakenBackUnsaid(exception, under: restriction, at: happened) {
            return (
              "They had been told that they may come that day, and nobody is recorded as having told them since "
                + "that they may not.",
              [
                "Record the words in which they were told, with what they were told of it, and when."
              ]
            )
          }
        }
      }
    }
    return nil
  }
}
