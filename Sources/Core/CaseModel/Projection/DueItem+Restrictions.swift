import PolicyModel

/// What is due about a restriction.
extension DueList {
  /// The review of a restriction, with its end: the two are one matter.
  private func review(of restriction: Restriction, by last: CivilDate) -> DueItem {
    let form = restriction.terms.form.words
    let review = min(restriction.terms.review ?? last, latestReview(of: restriction) ?? last)
    let ends = restriction.terms.until.map { until in
      " It ends after \(until.withWeekday)"
        + (restriction.atEnd == .askHead ? ": a review decides what follows." : ".")
    }
    return DueItem(
      kind: .review, due: review, shows: review.adding(days: -14),
      ends: restriction.atEnd == .lapses ? last : nil, what: "Review the \(form).\(ends ?? "")",
      step: restriction.inHand?.prepared == nil ? "review-prepare" : "review")
  }

  /// The day from which the decision after an interim ban is due; nil while that is not known.
  private func decisionShows(
    on restriction: Restriction, _ person: PersonRecord
  ) -> CivilDate? {
    let hearing = person.own.openHearings.first { $0.restriction == restriction.id }
    return hearing.flatMap { items(of: $0, person).first { $0.kind == .decide }?.shows }
  }

  /// True where something was done about a breach after it: a measure that answers it, a letter about it, a
  /// review. Words on the spot, and asking somebody to leave, only end it.
  private func isAnswered(
    _ breach: Stamp, _ restriction: Restriction, _ state: CaseState
  ) -> Bool {
    let letter = state.letters.contains {
      $0.draft.kind == .restrictionBreached && $0.draft.about == restriction.id
        && $0.dropped == nil && $0.drafted.sequence > breach.sequence
    }
    return letter || restriction.reviews.contains { $0.sequence > breach.sequence }
      || state.measures.contains { taken in
        let endsIt: [MeasureKind] = [.askedToLeave, .informalWord, .verbalWarning]
        let kind = pack.measure(taken.facts.measure)?.kind
        return taken.stamp.sequence > breach.sequence && !(kind.map(endsIt.contains) ?? false)
      }
  }

  /// The last day for the next review, as the policy has it: counted from the day its terms were last
  /// decided, or from its first day where that is later.
  func latestReview(of restriction: Restriction) -> CivilDate? {
    guard let every = pack.measure(restriction.measure)?.review?.every else { return nil }
    let day = max(restriction.lastDecided.when.day, restriction.terms.from)
    return calendar.end(of: every, from: day) ?? calendar.endByWeekdays(of: every, from: day)
  }

  /// Why the gate asks the head about a restriction as found from its first day on; empty where it does not.
  private func whyAsked(_ restriction: Restriction, _ found: RestrictionFound) -> String {
    if !restriction.isShown {
      return " No document of it is kept here: the gate asks the head, and does not say no."
    }
    guard let by = found.confirmBy, by < restriction.decided.when.day else { return "" }
    return
      " This record has dealt with the matter itself since it began: the gate asks the head, and does not say no."
  }

  /// Within this a request for an early review is answered: no policy of ours says (our default).
  private static let answeringRequest = Span.tenSchoolDays

  /// What was agreed under another of the person's restrictions for a day on which this one keeps them from the site.
  private func agreedBesides(_ restriction: Restriction, _ person: PersonRecord) -> [DueItem] {
    let from = restriction.decided.when.day
    return person.own.agreedBesides(restriction, others: person.others, from: from).map { agreed in
      let facts = agreed.facts
      let under = agreed.number.map { " in case \($0)" } ?? ""
      return DueItem(
        kind: .toTell, due: facts.on, shows: from, ends: facts.on,
        what:
          "It was agreed\(under) that they may come on \(facts.on.withWeekday) (\(facts.visit())), and the "
          + "\(restriction.terms.form.words) keeps them from it: agree it under this one too, or take it back there "
          + "and tell them.", step: "exception")
    }
  }

  /// What the person was told and is no longer so, until somebody tells them.
  private func toTell(of restriction: Restriction, _ state: CaseState) -> [DueItem] {
    var items = restriction.agreed.filter {
      state.isTakenBackUnsaid($0, under: restriction)
    }.map { agreed in
      DueItem(
        kind: .toTell, due: agreed.withdrawn?.when.day ?? agreed.facts.on, ends: agreed.facts.on,
        what:
          "The exception for \(agreed.facts.on.withWeekday) was taken back: tell the parent, before it is "
          + "held against them.", step: "spoken-to")
    }
    if let other = state.toldOtherwise(under: restriction) {
      let day = other.changed.when.day
      items.append(
        DueItem(
          kind: .toTell, due: day, ends: restriction.lastDay,
          what:
            "The children's arrangements were changed on \(day.inWords), and the letter that the parent "
            + "holds says otherwise: tell them.", step: "spoken-to"))
    }
    return items
  }

  /// Who was consulted on it, or decided it, and turned out since to have had a part in it.
  private func involvedSince(in restriction: Restriction, _ state: CaseState) -> [DueItem] {
    let form = restriction.terms.form
    var found: [String] = []
    if state.restsOnInvolvedView(restriction) {
      found.append(
        "The \(form.words) rests on a view that does not count: whoever was consulted was affected by the "
          + "incident or saw it. Consult somebody who may be asked, and decide anew; or end it.")
    }
    if state.involvedJudge(of: restriction) != nil {
      found.append(
        "The \(form.words) was decided by somebody who was affected by the incident or saw it. "
          + restriction.mendingJudge)
    }
    return found.map { what in
      DueItem(
        kind: .corrected, due: restriction.judged.when.day, ends: restriction.lastDay, what: what,
        step: form == .interim ? restriction.measure : "review")
    }
  }

  func items(of restriction: Restriction, _ person: PersonRecord) -> [DueItem] {
    let state = person.own
    var items: [DueItem] = []
    let form = restriction.terms.form
    if restriction.ending != .notImposed && restriction.ending != .setAside {
      // The decision that takes its place answers what came before it.
      let answered = restriction.ending == .replaced ? restriction.ended?.sequence ?? 0 : 0
      for breach in restriction.breaches
      where breach.sequence > answered && !isAnswered(breach, restriction, state) {
        items.append(
          DueItem(
            kind: .breachToday, due: breach.when.day,
            ends: restriction.lastDay.map { max($0, breach.when.day.adding(days: 7)) },
            what: "The \(form.words) was breached.", step: "letter"))
      }
    }
    guard restriction.ending == nil else { return items }
    if let waiting = person.unconsidered(by: restriction.id) {
      items.append(
        DueItem(
          kind: .replyToConsider, due: waiting.reply.when.day, ends: restriction.lastDay,
          what:
            "The parent's side came \(waiting.words). The \(form.words) was decided without it: look "
            + "at the decision anew.", step: "reply-considered"))
    }
    if let asked = restriction.waitingRequest {
      let day = asked.when.day
      let by =
        calendar.end(of: Self.answeringRequest, from: day)
        ?? calendar.endByWeekdays(of: Self.answeringRequest, from: day)
      items.append(
        DueItem(
          kind: .replyToConsider, due: by, shows: day, ends: restriction.lastDay,
          what:
            "The parent asked on \(day.inWords) for an early review of the \(form.words): review it, or "
            + "answer in writing why not now, within \(Self.answeringRequest.text) (our default).",
          step: "reply-considered"))
    }
    items += toTell(of: restriction, state) + agreedBesides(restriction, person)
    if let gone = person.whatFell(under: restriction) {
      items.append(
        DueItem(
          kind: .corrected, due: restriction.decided.when.day, ends: restriction.lastDay,
          what:
            "The \(form.words) rests on what no longer stands (\(gone)): \(restriction.mendingBasis).",
          step: form == .interim ? restriction.measure : "review"))
    }
    if !restriction.unheardReview.isEmpty {
      items.append(
        DueItem(
          kind: .corrected, due: restriction.lastDecided.when.day, ends: restriction.lastDay,
          what:
            "The parent was not heard after all on what the last review added: until it is reviewed anew, "
            + "the \(restriction.holding.form.words) stands as it was before.", step: "review"))
    }
    let away = state.judgedAway(under: restriction)
    if !away.isEmpty {
      items.append(
        DueItem(
          kind: .corrected, due: restriction.decided.when.day, ends: restriction.lastDay,
          what:
            "The \(form.words) rests on incident \(away.map(\.rawValue).joined(separator: ", ")), which "
            + "was judged away since: "
            + (away.count == restriction.incidents.count
              ? "lift it, or set it aside." : "review it on what is left, or end it."),
          step: form != .interim
            ? "review"
            // With nothing left that it could rest on, all that can be decided is that there is no ban.
            : away.count == restriction.incidents.count ? "no-ban" : restriction.measure))
    }
    let back = state.judgedBack(under: restriction)
    if !back.isEmpty {
      items.append(
        DueItem(
          kind: .corrected, due: restriction.decided.when.day, ends: restriction.lastDay,
          what:
            "The \(form.words) rests on incident \(back.map(\.rawValue).joined(separator: ", ")), which "
            + "was judged away and back since: confirm it by a decision, and tell them, or end it.",
          step: form == .interim ? restriction.measure : "review"))
    }
    items += involvedSince(in: restriction, state)
    if state.adjustmentsAsked == nil,
      let gone = state.notAskedAfterAll.last(where: {
        $0.sequence < restriction.decided.sequence
      })
    {
      items.append(
        DueItem(
          kind: .corrected, due: restriction.decided.when.day, ends: restriction.lastDay,
          what:
            "Nobody asked about adjustments before the \(form.words) (entry \(gone.sequence) was corrected): ask "
            + "now, and look at it anew if any is needed.", step: "adjustments"))
    }
    if let found = restriction.found {
      let day = restriction.decided.when.day
      items.append(
        DueItem(
          kind: .confirmFound,
          due: restriction.isShown ? max(found.confirmBy ?? day, day) : day,
          shows: day, ends: restriction.lastDay,
          what: "The \(form.words) was recorded as found: confirm it by a decision, or end it."
            + whyAsked(restriction, found),
          step: restriction.measure))
    }
    guard let last = restriction.lastDay else { return items }
    if form == .interim {
      // From the day on which it may be decided, that says when the ban ends.
      let decide = decisionShows(on: restriction, person)
      items.append(
        DueItem(
          kind: .interimEnding, due: last, shows: last.adding(days: -7),
          ends: decide.map { min(last, $0.adding(days: -1)) } ?? last,
          what: "The interim ban ends after \(last.withWeekday); decide before then.",
          step: restriction.measure))
    } else if restriction.found == nil {
      items.append(review(of: restriction, by: last))
    }
    let toldOfEnd = state.letters.contains {
      $0.draft.kind == .lapse && $0.draft.about == restriction.id
    }
    let hasEnd = restriction.atEnd == .lapses || form == .interim
    if !toldOfEnd && hasEnd && restriction.wasInForce && person.following(restriction).isEmpty {
      items.append(
        DueItem(
          kind: .restrictionEnded, due: last.adding(days: 1), shows: last.adding(days: 1),
          what: "Tell the parent that the \(form.words) has ended.", step: "letter"))
    }
    return items
  }
}
