import PolicyModel

extension Decider {
  /// The head considered what came, and lets a decision stand that was taken without it: the parent is
  /// answered, by the letter of the decision where that is still to be written, or by one of its own.
  func considerReply(_ event: ReplyConsidered) -> Verdict<CaseEvent> {
    let unread = person.unconsidered(by: event.restriction)
    guard let restriction = state.restriction(event.restriction),
      let waiting = unread?.reply ?? restriction.waitingRequest
    else {
      return no(.state, "Nothing of the \(context.pack.words.parent)'s waits to be considered.")
    }
    if event.answer.tellsNothing {
      return no(
        .fairness, "What the \(context.pack.words.parent) said is not answered.",
        opens: ["Write the answer, point by point: a letter tells it."])
    }
    var considered = event
    considered.came = waiting.when.day
    considered.inTime = unread?.isInTime ?? false
    considered.isRequest = unread == nil
    let answer = letterOfAnswer(restriction).map {
      LetterDrafted(
        letter: state.nextID("L"), kind: $0, measure: restriction.measure, about: restriction.id)
    }
    return .accepted(
      [.replyConsidered(considered)] + (answer.map { [.letterDrafted($0)] } ?? []))
  }

  /// Why the head's decision against it does not leave what the parent said unanswered either: whoever said
  /// something is told what became of it. Towards a mere visitor it is advice.
  func leftUnanswered(_ event: NoRestrictionDecided, _ put: Proposal) -> [Refusal.Reason] {
    guard event.reasons.answer.tellsNothing, !context.person.isVisitor,
      !person.toAnswer(put.measure, put.incidents, isReview: false).isEmpty
    else { return [] }
    return [
      Refusal.Reason(
        kind: .fairness, demand: .reasonsGiven,
        why: "What the \(context.pack.words.parent) said is not answered, point by point.",
        opens: ["Write what they said and your answer: the letter tells it."])
    ]
  }

  /// The restrictions about which the parent's side, or their request for a review, waits to be answered.
  var toAnswer: [Restriction] {
    state.restrictions.filter { restriction in
      restriction.waitingRequest != nil || person.unconsidered(by: restriction.id) != nil
    }
  }

  /// The letter by which the parent is answered; nil where the draft of the decision's letter, or the one that
  /// is due in its place, says it.
  private func letterOfAnswer(_ restriction: Restriction) -> LetterKind? {
    // Each decision drafts its own: the last is that of the last.
    guard let telling = state.letters.last(where: restriction.isTold), telling.dropped == nil else {
      return nil
    }
    if telling.hasReached { return .laterReply }
    return telling.issued == nil ? nil : telling.draft.kind
  }

  /// A letter of a decision that was taken without what the parent said does not go out before that was
  /// considered: it would say that nothing had come.
  func unreadRefusal(_ letter: CaseLetter) -> Verdict<CaseEvent>? {
    guard let about = letter.draft.about, let restriction = state.restriction(about),
      restriction.isTold(by: letter), let waiting = person.unconsidered(by: about)
    else { return nil }
    return no(
      .fairness,
      "The \(context.pack.words.parent)'s side came \(waiting.words), and the decision was taken without it: "
        + "this letter would not say so.",
      opens: [
        "Consider it and answer it: the letter then says both.",
        "Or decide anew: review the decision, or set it aside.",
      ])
  }

  /// A letter of a decision that has lost what it rests on does not go out: it would tell of it as though it stood.
  func fallenRefusal(_ letter: CaseLetter) -> Verdict<CaseEvent>? {
    if let refused = measureFallenRefusal(letter) { return refused }
    guard let about = letter.draft.about, let restriction = state.restriction(about),
      restriction.isTold(by: letter)
    else { return nil }
    let away = state.judgedAway(under: restriction).map { "incident \($0)" }
    let fell = away + [person.whatFell(under: restriction)].compactMap(\.self)
    guard !fell.isEmpty || state.hasLostItsBasis(restriction) else { return nil }
    let named = fell.isEmpty ? "" : " (\(fell.joined(separator: ", ")))"
    return no(
      .fairness,
      "What the decision rests on has fallen away\(named): this letter would tell of it as though it stood.",
      opens: [
        "Set the decision aside, or lift it.",
        "What is still intended is put by a notice of its own, on what stands.",
      ])
  }
}
