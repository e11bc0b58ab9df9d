import PolicyModel

extension Decider {
  /// Closing: nothing in force, nothing outstanding, every duty done or departed from, and every rung of
  /// a ladder below the highest one used accounted for.
  func close(_ event: CaseClosed) -> Verdict<CaseEvent> {
    if let refused = needsOpenCase() { return refused }
    var reasons: [Refusal.Reason] = []
    func add(_ why: String, _ opens: [String]) {
      reasons.append(Refusal.Reason(kind: .state, why: why, opens: opens))
    }
    for restriction in state.live(on: context.today) {
      add(
        "\(restriction.terms.form.words.capitalizedFirst) \(restriction.id) stands: "
          + "\(restriction.standing(on: context.today).words).",
        ["Wait for its end, lift it by a review, or set it aside."])
    }
    for duty in state.undoneDuties(in: context.pack) {
      let clause = context.pack.clause(duty.clause)
      reasons.append(
        Refusal.Reason(
          kind: .policy, why: "The policy says that this will be done: \(duty.name).",
          clause: clause?.exact ?? clause?.summary, citation: clause?.citation,
          opens: ["Do it, or record why you depart from it (departure)."]))
    }
    for letter in state.letters where letter.isOutstanding {
      add(
        "\(letter.draft.kind.name) \(letter.id) is \(letter.standing) and not sent.",
        ["Send it, or give it up with a reason."])
    }
    for challenge in state.challenges where challenge.decided == nil {
      add("Challenge \(challenge.facts.challenge) is not decided.", ["Record its outcome."])
    }
    for notice in state.notices where notice.settled == nil {
      add(
        "Notice \(notice.facts.notice) is open.",
        ["Decide the restriction, or decide against it."])
    }
    for measure in skippedRungs {
      add(
        "The step “\(measure.name)” of the policy was passed over without a reason.",
        ["Record why it is not used."])
    }
    if event.reason.isBlank { add("Closing needs a reason in words.", ["Write the reason."]) }
    return reasons.isEmpty ? yes(.caseClosed(event)) : .refused(Refusal(reasons))
  }

  private var skippedRungs: [Measure] {
    let rungs = context.pack.measures.filter { $0.rung != nil }
    let used = rungs.filter { state.hasUsed($0) }.compactMap(\.rung)
    guard let highest = used.max() else { return [] }
    return rungs.filter { measure in
      guard let rung = measure.rung, rung < highest else { return false }
      return !state.hasUsed(measure) && state.notUsed[measure.id] == nil
    }
  }
}

extension String {
  /// The text with a capital first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
