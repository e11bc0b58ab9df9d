import PolicyModel

extension StepForm {
  private typealias Choice = StepField.Choice

  /// What is done about a restriction in force.
  func reviewingFields(_ step: BuiltInStep) -> [StepField] {
    switch step {
    case .reviewPrepare:
      return [
        restrictionField(liveOnly: true),
        StepField("since", "What happened since", .text, required: true),
        StepField("breaches", "Breaches of it", .text, initial: "None logged."),
        StepField(
          "asked", "Whether the parent was told and could comment", .yesNo, required: true,
          hint: "The letter after the review says so."),
        StepField("comment", "What the parent said", .text),
        StepField(
          "recommendation", "What you propose", .choice, required: true, initial: "continue",
          choices: ReviewOutcome.allCases.map { Choice($0.rawValue, $0.rawValue) }),
      ]
    case .reviewRequest:
      return [
        restrictionField(liveOnly: true), StepField("how", "How they asked", required: true),
      ]
    case .review:
      return [
        restrictionField(liveOnly: true),
        StepField(
          "outcome", "The decision", .choice, required: true, initial: "continue",
          choices: ReviewOutcome.allCases.map { Choice($0.rawValue, $0.rawValue) }),
        StepField("conditions", "Places, times and exceptions", .text, hint: "As before if empty."),
        StepField("until", "New last day", .date, base: "on"),
        StepField("review", "Next review", .date, base: "on"),
      ] + reasonFields
        + context.children.map { child in
          StepField("child-\(child.pupil.rawValue)", "Arrangements for \(child.name)", .text)
        }
    case .breach:
      return [
        restrictionField(liveOnly: false),
        StepField("what", "What happened", .text, required: true),
        StepField("place", "Where"),
      ]
    case .exception:
      return [
        restrictionField(liveOnly: true),
        StepField("day", "Day", .date, required: true, base: "on"),
        StepField("purpose", "What for", required: true), StepField("conditions", "Conditions"),
      ]
    case .arrangements:
      return [restrictionField(liveOnly: true)]
        + context.children.map { child in
          StepField(
            "child-\(child.pupil.rawValue)", "Arrangements for \(child.name)", .text,
            initial: state.restrictions.last?.children.first { $0.pupil == child.pupil }?
              .arrangement ?? "")
        } + [StepField("reason", "What changed", required: true)]
    case .challenge:
      return [
        restrictionField(liveOnly: false),
        StepField(
          "heard-by", "Who hears it", required: true,
          initial: context.pack.challenge.heardBy?.inWords ?? ""),
      ]
    case .challengeOutcome:
      let open = state.challenges.filter { $0.decided == nil }
      return [
        StepField(
          "challenge", "Which challenge", .choice, required: true,
          initial: open.last?.facts.challenge.rawValue ?? "",
          choices: open.map { Choice($0.facts.challenge.rawValue, "to \($0.facts.about)") }),
        StepField(
          "outcome", "The outcome", .choice, required: true,
          choices: ChallengeOutcome.allCases.map { Choice($0.rawValue, $0.words) }),
        StepField("reasons", "Why", .text, required: true),
      ]
    case .setAside:
      return [
        restrictionField(liveOnly: false), StepField("reason", "Why", .text, required: true),
        StepField(
          "challenge", "After which challenge", .choice,
          choices: [Choice("", "none")]
            + state.challenges.map { Choice($0.facts.challenge.rawValue, "to \($0.facts.about)") }),
      ]
    default: return runningFields(step)
    }
  }

  func reviewingAct(
    _ step: BuiltInStep, _ reader: inout FormReader, _ happened: When
  ) -> StepAct {
    switch step {
    case .reviewPrepare:
      return .command(
        .prepareReview(
          ReviewPrepared(
            restriction: reader.item("restriction"), since: reader.text("since"),
            breaches: reader.text("breaches"), parentComment: reader.text("comment"),
            asked: reader.isYes("asked"),
            recommendation: reader.raw("recommendation", or: .continue))))
    case .reviewRequest:
      return .command(
        .requestReview(
          ReviewRequested(restriction: reader.item("restriction"), how: reader.text("how"))))
    case .review: return review(&reader, happened)
    case .breach:
      return .command(
        .logBreach(
          RestrictionBreached(
            restriction: reader.item("restriction"), what: reader.text("what"),
            place: reader.text("place"))))
    case .exception:
      return .command(
        .agreeException(
          ExceptionAgreed(
            restriction: reader.item("restriction"), on: reader.date("day") ?? happened.day,
            purpose: reader.text("purpose"), conditions: reader.text("conditions"))))
    case .arrangements:
      return .command(
        .changeArrangements(
          ArrangementsChanged(
            restriction: reader.item("restriction"), children: children(reader),
            reason: reader.text("reason"))))
    case .challenge:
      return .command(
        .receiveChallenge(
          ChallengeReceived(
            challenge: "", about: reader.item("restriction"), heardBy: reader.text("heard-by"))))
    case .challengeOutcome:
      return .command(
        .decideChallenge(
          ChallengeDecided(
            challenge: reader.item("challenge"), outcome: reader.raw("outcome", or: .notUpheld),
            reasons: reader.text("reasons"))))
    case .setAside:
      return .command(
        .setAside(
          RestrictionSetAside(
            restriction: reader.item("restriction"), reason: reader.text("reason"),
            challenge: reader.optionalItem("challenge"))))
    default: return runningAct(step, &reader, happened)
    }
  }

  private func review(_ reader: inout FormReader, _ happened: When) -> StepAct {
    let id = reader.item("restriction")
    let outcome: ReviewOutcome = reader.raw("outcome", or: .continue)
    var terms: Terms?
    if outcome != .lift, let current = state.restriction(id)?.terms {
      var next = current
      if !reader.isBlank("conditions") { next.conditions = reader.text("conditions") }
      if let until = reader.entry("until") {
        next.until = until.date
        next.untilWords = until.words
      }
      next.review = reader.date("review")
      terms = next
    }
    return .command(
      .decideReview(
        ReviewDecided(
          restriction: id, outcome: outcome, reasons: reasons(reader), terms: terms,
          children: children(reader))))
  }
}
