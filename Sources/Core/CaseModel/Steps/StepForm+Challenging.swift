import PolicyModel

/// Challenges to what was decided: received, decided, and what is set aside.
extension StepForm {
  var challengeFields: [StepField] {
    let open = Decider(state, context).challengeable
    let first = open.last { $0.standing(on: context.today).isLive } ?? open.last
    let hearers = challengeHearers(of: open)
    return [
      restrictionField(open, initial: first?.id),
      StepField("says", "What they say", .text, required: true, hint: "In their own words."),
      StepField("how", "How it arrived", required: true),
      StepField(
        "received-by", "Who took it", .staff, required: true,
        initial: context.actor.staff.rawValue, choices: staffChoices(nil)),
      StepField(
        "hearer", "Who hears it", .choice, required: true,
        initial: hearers.count == 1 ? hearers[0].rawValue : "",
        hint: "Whoever was consulted about the decision does not.",
        choices: hearers.map { Choice($0.rawValue, $0.words) }),
      StepField(
        "panel", "Who is on the panel", .several, required: true, unless: "names",
        onlyWhen: StepField.Condition("hearer", ChallengeHearer.panel.rawValue),
        hint: "Staff and governors who had no part in the decision.",
        choices: panelChoices(open)),
      StepField(
        "names", "Who hears it from outside", .text,
        hint: "One a line, with where they are from: C. Day, governor of Hill School."),
    ]
  }

  /// Those on record who may sit on a panel about one of these.
  private func panelChoices(_ restrictions: [Restriction]) -> [Choice] {
    let decider = Decider(state, context)
    return context.staff.filter { member in
      restrictions.contains { decider.objection(to: member, $0) == nil }
    }.map { Choice($0.staff.rawValue, $0.name) }
  }

  /// Who may hear a challenge to one of these, whoever the policy names first; whoever had a part in each is
  /// left out.
  private func challengeHearers(of restrictions: [Restriction]) -> [ChallengeHearer] {
    let named: [ChallengeHearer]
    switch context.pack.challenge.heardBy {
    case .chair: named = [.chair, .viceChair, .panel]
    case .viceChair: named = [.viceChair, .panel]
    default: named = [.procedure, .chair, .viceChair, .panel]
    }
    if restrictions.isEmpty { return named }
    let decider = Decider(state, context)
    return named.filter { hearer in
      restrictions.contains { decider.hearerRefusal(hearer, $0) == nil }
    }
  }

  func challenge(_ reader: inout FormReader) -> StepAct {
    if let restriction = state.restriction(reader.item("restriction")),
      let refusal = Decider(state, context).hearerRefusal(
        reader.raw("hearer", or: .panel), restriction)
    {
      reader.wrong("hearer", refusal.reasons[0].why)
    }
    let hearer: ChallengeHearer = reader.raw("hearer", or: .panel)
    return .command(
      .receiveChallenge(
        ChallengeReceived(
          challenge: "", about: reader.item("restriction"), hearer: hearer,
          panel: hearer == .panel
            ? reader.words("panel").map { StaffID(rawValue: $0) } : [],
          names: reader.text("names"), says: reader.text("says"), how: reader.text("how"),
          receivedBy: StaffID(rawValue: reader.text("received-by")))))
  }

  var challengeOutcomeFields: [StepField] {
    let open = state.challenges.filter { $0.decided == nil }
    return [
      StepField(
        "challenge", "Which challenge", .choice, required: true,
        initial: open.last?.facts.challenge.rawValue ?? "",
        choices: open.map {
          Choice($0.facts.challenge.rawValue, "to \(state.words(of: $0.facts.about))")
        }),
      StepField(
        "outcome", "The outcome", .choice, required: true,
        hint: "Upheld sets the restriction aside; in part asks the head for a review.",
        choices: ChallengeOutcome.allCases.map { Choice($0.rawValue, $0.words) }),
      StepField("reasons", "Why", .text, required: true),
    ] + whoHeardFields(open)
  }

  /// Who heard it, where the school's own procedure says so, and how the outcome came, where they do not record it.
  private func whoHeardFields(_ open: [CaseChallenge]) -> [StepField] {
    func condition(_ matches: (CaseChallenge) -> Bool) -> StepField.Condition? {
      let values = open.filter(matches).map(\.facts.challenge.rawValue)
      var condition = StepField.Condition("challenge")
      condition.values = values
      return values.isEmpty ? nil : condition
    }
    var fields: [StepField] = []
    if let outside = condition({ $0.facts.isByProcedure }) {
      fields.append(
        StepField(
          "heard-by", "Who heard it", .text, required: true, onlyWhen: outside,
          hint: "One a line, with where they are from: C. Day, governor of Hill School."))
    }
    if let others = condition({ !$0.facts.hearers.contains(context.actor.staff) }) {
      fields.append(
        StepField(
          "told", "How the outcome came to you", required: true, onlyWhen: others,
          hint: "From whom, when and how: their letter of 3 May."))
    }
    return fields
  }

  func challengeOutcome(_ reader: inout FormReader) -> StepAct {
    let decided = ChallengeDecided(
      challenge: reader.item("challenge"), outcome: reader.raw("outcome", or: .notUpheld),
      reasons: reader.text("reasons"), told: reader.text("told"), heardBy: reader.text("heard-by"))
    if let refused = Decider(state, context).outsideRefusals(decided).first {
      reader.wrong("heard-by", ([refused.why] + refused.opens).joined(separator: " "))
    }
    if decided.outcome == .upheld { checkKeepsNobodyAway("reasons", reader: &reader) }
    return .command(.decideChallenge(decided))
  }

  var setAsideFields: [StepField] {
    [
      restrictionField(liveOnly: false), StepField("reason", "Why", .text, required: true),
      StepField(
        "challenge", "After which challenge", .choice,
        choices: [Choice("", "none")]
          + state.challenges.map {
            Choice($0.facts.challenge.rawValue, "to \(state.words(of: $0.facts.about))")
          }),
    ]
  }

  func setAside(_ reader: inout FormReader) -> StepAct {
    checkKeepsNobodyAway("reason", reader: &reader)
    return .command(
      .setAside(
        RestrictionSetAside(
          restriction: reader.item("restriction"), reason: reader.text("reason"),
          challenge: reader.optionalItem("challenge"))))
  }
}
