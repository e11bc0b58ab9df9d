import PolicyModel

extension Decider {
  /// Closing: nothing in force, nothing outstanding, every duty done or departed from, and every rung of
  /// a ladder below the highest one used accounted for.
  func close(_ event: CaseClosed) -> Verdict<CaseEvent> {
    if let refused = closedRefusal() { return refused }
    var reasons: [Refusal.Reason] = []
    func add(_ why: String, _ opens: [String]) {
      reasons.append(Refusal.Reason(kind: .state, why: why, opens: opens))
    }
    reasons += clearingRefusals(event.outcome) + untrueEndingRefusals(event.outcome)
    for restriction in state.live(on: context.today) {
      add(
        "\(restriction.inWords.capitalizedFirst) stands: "
          + "\(restriction.standing(on: context.today).words).",
        ["Wait for its end, lift it by a review, or set it aside."])
    }
    for duty in state.undoneDuties(in: context) {
      let clause = context.pack.clause(duty.clause)
      reasons.append(
        Refusal.Reason(
          kind: .policy, why: "The policy says that this will be done: \(duty.name).",
          clause: clause?.exact ?? clause?.summary, citation: clause?.citation,
          opens: ["Do it, or record why you depart from it (departure)."]))
    }
    for letter in state.letters
    where letter.isOutstanding && !person.isOver(letter) {
      add(
        "\(letter.inWords.capitalizedFirst) is \(letter.standing) and not sent.",
        ["Send it, or give it up with a reason."])
    }
    for decision in state.untoldDecisions(on: context.today)
    where !person.isOver(decision.kind, decision.about) {
      add(
        "Nobody was told of \(state.words(of: decision.about)): its letter "
          + "(\(decision.kind.name.lowercasedFirst)) was given up.",
        ["Draft the letter again and send it."])
    }
    for challenge in state.challenges where challenge.decided == nil {
      add(
        "The challenge to \(state.words(of: challenge.facts.about)) is not decided.",
        ["Record its outcome."])
    }
    // Nothing is left to review once it has ended: what was said of it is on record, and was told.
    for challenge in state.challenges
    where challenge.awaitsFollowUp
      && state.restriction(challenge.facts.about)?.standing(on: context.today).isLive ?? false
    {
      add(
        "The challenge to \(state.words(of: challenge.facts.about)) was upheld in part, and nothing has followed.",
        ["Review the restriction, or set it aside."])
    }
    for hearing in state.openHearings where waitsForDecision(hearing) {
      add(
        "\(hearing.words.capitalizedFirst) waits for its decision.",
        hearing.origin == .review
          ? ["Decide the review."] : ["Decide the restriction, or decide against it."])
    }
    for meeting in state.meetings where meeting.isOpen {
      add(
        "The meeting of \(meeting.facts.on.withWeekday) has no outcome.",
        ["Record that it was held, or why not."])
    }
    for consultation in state.consultations where consultation.isAwaited {
      add(
        "\(consultation.facts.of.inWords.capitalizedFirst) was asked and nothing is recorded since.",
        ["Record the view, or that none came."])
    }
    for measure in skippedRungs {
      add(
        "The step “\(measure.name)” of the policy was passed over without a reason.",
        ["Record why it is not used."])
    }
    if event.reason.tellsNothing { add("Closing needs a reason in words.", ["Write the reason."]) }
    return reasons.isEmpty ? yes(.caseClosed(event)) : .refused(Refusal(reasons))
  }

  /// What keeps a case from being closed as something that it was not.
  private func untrueEndingRefusals(_ outcome: CaseOutcome) -> [Refusal.Reason] {
    func untrue(_ why: String) -> [Refusal.Reason] {
      [
        Refusal.Reason(
          kind: .state, why: "\(why), so the case does not end as “\(outcome.words)”.",
          citation: .ours("how a case ends"), opens: ["Choose the ending that it had."])
      ]
    }
    switch outcome {
    case .warned:
      let words = state.measures.contains {
        context.pack.measure($0.facts.measure)?.kind == .verbalWarning
      }
      let letters = state.letters.contains {
        [.warning, .banWarning].contains($0.draft.kind) && $0.hasReached
          && !state.isTakenBack($0.id)
      }
      return words || letters ? [] : untrue("No warning has reached them")
    case .restrictionEnded:
      let wasOne = state.restrictions.contains {
        $0.ending != .setAside && ($0.told != nil || $0.found != nil)
      }
      return wasOne ? [] : untrue("They were told of no restriction")
    case .familyLeft:
      return context.children.isEmpty ? [] : untrue("A child of theirs is on the roll")
    case .resolved, .noBreach, .withdrawn, .wrongPerson, .noFurtherAction: return []
    }
  }

  /// A review of what has ended meanwhile waits for nothing, nor does what another case has decided.
  private func waitsForDecision(_ hearing: Hearing) -> Bool {
    if person.isDecided(hearing) { return false }
    guard hearing.origin == .review, let id = hearing.restriction else { return true }
    return state.restriction(id)?.standing(on: context.today).isLive ?? false
  }

  private var skippedRungs: [Measure] {
    let used = context.pack.measures.filter { state.hasUsed($0) }.compactMap(\.rung)
    guard let highest = used.max() else { return [] }
    return context.pack.measures.filter { measure in
      guard let rung = measure.rung, rung < highest else { return false }
      return !state.hasUsed(measure) && state.notUsed[measure.id] == nil
    }
  }
}

extension String {
  /// The text with a capital first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
